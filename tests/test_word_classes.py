"""Word classes looked up are those that the model's own attribute ruler gives."""

from __future__ import annotations

import pytest
import spacy

from variorum.parse import MODELS, UNUSED
from variorum.tokens import TokenReader
from variorum.word_classes import WordClasses

TEXT = (
    "There is no bridge that the mayor hadn't seen. She does what she can, but it's nothing to us.\n\n"
    "“I'm not going to wait,” said one of those who've left; all the others were gonna be moved, weren't they?"
)


@pytest.fixture(scope="module")
def ruled():
    """The installed model with its own ruler."""
    name = next(name for name in MODELS if spacy.util.is_package(name))
    return spacy.load(name, exclude=UNUSED)


def test_classes_are_those_of_the_ruler(ruled):
    """Every token gets the class that the ruler gives, whichever pattern it comes from."""
    wanted = [token.pos_ for token in ruled(TEXT)]
    with ruled.select_pipes(disable=["attribute_ruler"]):
        given = TokenReader(ruled).read(ruled(TEXT), TEXT)
    assert [token.pos_ for token in given] == wanted
    assert {"AUX", "VERB", "PRON", "PART", "SCONJ", "SPACE"} <= set(wanted)


def test_patterns_that_cannot_be_looked_up_are_refused():
    """A pattern that sets the first of two tokens is an error, not a silent difference."""
    pattern = {"patterns": [[{"TAG": "DT"}, {"TAG": "NN"}]], "attrs": {"POS": "DET"}, "index": 0}
    with pytest.raises(ValueError, match="token 0 of 2"):
        WordClasses([pattern])
