"""The vectors of words in their context, as the model's own layers give them, in fewer steps.

The layers are those of spaCy's small models: hashed features of each word, a layer that mixes them, and layers that
each look one word to both sides. They take half of the time of a parse. Here each word of a batch is mixed, and
multiplied for the first layer that looks aside, once however often it stands there, and what only training needs is
left out. The sums are the same but for the last bits.
A model with other layers is left to its own component.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.language import Language

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc
    from thinc.api import Model

    Floats = NDArray[np.float32]
    Layers = Model[Any, Any]

NAME = "variorum_word_vectors"
REPLACED = "tok2vec"
_MIXED = "maxout>>layernorm>>dropout"
_LAYERS = re.compile(
    r"extract_features>>list2ragged>>with_array\((?:ints-getitem>>hashembed\|?)+\)"
    rf">>with_array\({_MIXED}\)>>ragged2list"
    rf">>with_array\((?:residual\(expand_window>>{_MIXED}\)(?:>>)?)+\)"
)
_PIECES = 3
_EPSILON = 1e-8
"""Added to the variance by thinc's layernorm."""


@dataclass(frozen=True, slots=True)
class _Mixing:
    """A layer that takes the largest of three sums and brings it to one scale.

    weights: inputs x pieces * width, the sums of one piece side by side
    """

    weights: Floats
    bias: Floats
    gain: Floats
    shift: Floats

    def __call__(self, rows: Floats) -> Floats:
        return self.scaled(rows @ self.weights)

    def scaled(self, sums: Floats) -> Floats:
        """The largest of the three sums of each place, on one scale; `sums` is overwritten."""
        width = len(self.gain)
        sums += self.bias
        best: Floats = np.maximum(sums[:, :width], sums[:, width : 2 * width])
        np.maximum(best, sums[:, 2 * width :], out=best)
        best -= best.mean(axis=1, keepdims=True)
        scale = np.einsum("ij,ij->i", best, best) / np.float32(width) + np.float32(_EPSILON)
        best *= (scale ** np.float32(-0.5))[:, None]
        best *= self.gain
        best += self.shift
        return best


@dataclass(frozen=True, slots=True)
class _Feature:
    """A feature of words, and the table of vectors that its hashes choose from."""

    column: int
    seed: int
    table: Floats


class WordVectors:
    """A component that sets the `tensor` of a document by the layers of one model."""

    def __init__(self, model: Layers) -> None:
        features, around = model.layers
        self._ops: Any = model.ops
        self._columns: list[int | str] = ["ORTH", *features.layers[0].attrs["columns"]]
        self._features = [
            _Feature(one.attrs["column"] + 1, one.attrs["seed"], _parameter(one, "E"))
            for one in features.walk()
            if one.name == "hashembed"
        ]
        self._mixing = _read_mixing(features.layers[3])
        self._around = [_read_mixing(layer) for layer in around.layers[0].layers]
        self._pad: int = around.attrs["pad"]

    def __call__(self, doc: Doc) -> Doc:
        self.give([doc])
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """The documents in order, with their vectors."""
        waiting = iter(docs)
        while batch := list(islice(waiting, batch_size)):
            self.give(batch)
            yield from batch

    def give(self, docs: Sequence[Doc]) -> None:
        """Set the `tensor` of each document, one row a token."""
        lengths = [len(doc) for doc in docs]
        if not sum(lengths):
            return
        rows = self._in_context(*self._mixed(docs), lengths)
        start = self._pad
        for doc, length in zip(docs, lengths, strict=True):
            doc.tensor = rows[start : start + length]  # type: ignore[assignment] # its stub says float64
            start += length + self._pad

    def _mixed(self, docs: Sequence[Doc]) -> tuple[Floats, NDArray[np.intp]]:
        """A row for each kind of word, whatever stands beside it, and the number of its row for each token."""
        table = np.concatenate([doc.to_array(self._columns) for doc in docs])
        places: dict[bytes, int] = {}
        width = table.shape[1] * table.itemsize
        cells = table.tobytes()
        kinds = [places.setdefault(cells[at : at + width], len(places)) for at in range(0, len(cells), width)]
        words = np.frombuffer(b"".join(places), dtype=table.dtype).reshape(len(places), -1)
        vectors = np.concatenate([self._vectors(one, words[:, one.column]) for one in self._features], axis=1)
        return self._mixing(vectors), np.array(kinds)

    def _vectors(self, feature: _Feature, values: NDArray[np.uint64]) -> Floats:
        places = self._ops.hash(np.ascontiguousarray(values), feature.seed) % len(feature.table)
        vectors: Floats = self._ops.gather_add(feature.table, places)
        return vectors

    def _in_context(self, words: Floats, kinds: NDArray[np.intp], lengths: Sequence[int]) -> Floats:
        """The rows after all layers, with empty rows between documents so that no word sees the next document."""
        width, pad = words.shape[1], self._pad
        gaps = np.repeat(np.arange(1, len(lengths) + 1) * pad, lengths)
        places = gaps + np.arange(len(kinds))
        of_word = np.full(pad * (len(lengths) + 1) + len(kinds), len(words))
        of_word[places] = kinds
        words = np.concatenate([words, np.zeros((1, width), dtype=np.float32)])
        rows: Floats = words[of_word]
        first, *others = self._around
        rows += first.scaled(_around_each(words, of_word, first.weights))
        seen = np.zeros((len(rows), 3 * width), dtype=np.float32)
        for mixing in others:
            seen[1:, :width] = rows[:-1]
            seen[:, width : 2 * width] = rows
            seen[:-1, 2 * width :] = rows[1:]
            rows += mixing(seen)
        return rows


def _around_each(words: Floats, of_word: NDArray[np.intp], weights: Floats) -> Floats:
    """The sums of a layer that sees one word to both sides, each kind of word multiplied once for each side."""
    width = words.shape[1]
    before, here, after = (words @ weights[side * width : (side + 1) * width] for side in range(3))
    sums: Floats = here[of_word]
    sums[1:] += before[of_word[:-1]]
    sums[:-1] += after[of_word[1:]]
    return sums


def knows(model: Layers) -> bool:
    """Whether the layers of a model are those that are computed here."""
    if _LAYERS.fullmatch(model.name) is None:
        return False
    mixing = all(one.get_dim("nP") == _PIECES for one in model.walk() if one.name == "maxout")
    return mixing and all(one.attrs["window_size"] == 1 for one in model.walk() if one.name == "expand_window")


def _parameter(layer: Layers, name: str) -> Floats:
    return np.asarray(layer.get_param(name), dtype=np.float32)


def _read_mixing(layer: Layers) -> _Mixing:
    maxout = next(one for one in layer.walk() if one.name == "maxout")
    norm = next(one for one in layer.walk() if one.name == "layernorm")
    weights = _parameter(maxout, "W")
    width, pieces, inputs = weights.shape
    return _Mixing(
        np.ascontiguousarray(weights.transpose(2, 1, 0).reshape(inputs, pieces * width)),
        np.ascontiguousarray(_parameter(maxout, "b").T.reshape(-1)),
        _parameter(norm, "G"),
        _parameter(norm, "b"),
    )


def put_word_vectors(nlp: Language) -> None:
    """Put the component in place of the model's own, where the model has one whose layers are known."""
    if REPLACED in nlp.pipe_names and knows(_layers(nlp)):
        nlp.add_pipe(NAME, before=REPLACED)
        nlp.disable_pipe(REPLACED)


@Language.factory(NAME)
def _made(nlp: Language, name: str) -> WordVectors:
    return WordVectors(_layers(nlp))


def _layers(nlp: Language) -> Layers:
    component: Any = nlp.get_pipe(REPLACED)
    layers: Layers = component.model
    return layers
