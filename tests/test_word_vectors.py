"""Word vectors are those of the model's own component."""

from __future__ import annotations

import numpy as np
import pytest
import spacy
from thinc.api import Linear, chain

from variorum.parse import MODELS, UNUSED, load_model
from variorum.word_vectors import NAME, REPLACED, WordVectors, knows, put_word_vectors

TEXTS = [
    "The mayor of Riverton said on Monday that 12 of the 40 boats in the harbour, and one bridge, were lost.",
    "",
    "No.",
    "  “We can't wait any longer,”\u00a0she said;  the the the mayor’s men hadn't come\n",
    "Ünïcode — 1.5bn € 🚒 http://example.org/a?b=c",
]


@pytest.fixture(scope="module")
def plain():
    """The installed model with its own component."""
    name = next(name for name in MODELS if spacy.util.is_package(name))
    return spacy.load(name, exclude=UNUSED)


def test_vectors_are_those_of_the_model(plain):
    """Each token has the vector that the model's own component gives, to the last bits, in a batch and alone."""
    layers = plain.get_pipe(REPLACED)
    docs = [plain.make_doc(text) for text in TEXTS]
    wanted = layers.predict(docs)
    vectors = WordVectors(layers.model)
    vectors.give(docs)
    alone = [vectors(plain.make_doc(text)) for text in TEXTS]
    for doc, one, rows in zip(docs, alone, wanted, strict=True):
        assert doc.tensor.shape == rows.shape or not len(doc)
        np.testing.assert_allclose(doc.tensor.reshape(rows.shape), rows, atol=1e-5)
        np.testing.assert_allclose(one.tensor.reshape(rows.shape), rows, atol=1e-5)


def test_parse_is_that_of_the_model(plain):
    """Tags, roles and heads are those that the model gives with its own component."""
    for text in TEXTS:
        given, wanted = load_model()(text), plain(text)
        assert [(t.tag_, t.dep_, t.head.i) for t in given] == [(t.tag_, t.dep_, t.head.i) for t in wanted]


def test_the_loaded_model_has_them():
    """The model that the toolkit loads has the component in place of its own."""
    assert NAME in load_model().pipe_names
    assert REPLACED not in load_model().pipe_names


def test_other_layers_are_left_alone():
    """A model whose layers are not known keeps its own component."""
    assert not knows(chain(Linear(4, 4), Linear(4, 4)))
    nlp = spacy.blank("en")
    put_word_vectors(nlp)
    assert nlp.pipe_names == []
