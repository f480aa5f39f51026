"""An article that may not be given on whole, as excerpts: the sentences that carry evidence, numbered, by paragraph.

What may be shown of it is decided in `words`; how a sentence is cut into pieces in `evidence`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.report.evidence import Mark, Piece, Stretch, passage, telling
from variorum.report.words import Words

_BETWEEN_BLANKS = re.compile(r"\S+")
CARRIES = frozenset(("figure", "quote", "noted", "defect"))
"""Kinds of marks for which a sentence is shown; the words of claims are never given on."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A sentence, as far as it may be shown."""

    number: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Stand:
    """A paragraph, or several in a row of which nothing is shown.

    first, last: their numbers, from 1; start, end: their characters
    left_out, words: how many of their words, which are runs of characters between blanks, are not shown
    opens: anchors of the marks that no excerpt holds
    """

    first: int
    last: int
    start: int
    end: int
    excerpts: tuple[Excerpt, ...]
    left_out: int
    words: int
    opens: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the paragraphs of an article stand, and where its sentences begin."""

    paragraphs: Sequence[Stretch]
    begins: Sequence[int]

    def sentences(self, paragraph: Stretch) -> Iterator[Stretch]:
        """The sentences of a paragraph, as far as they stand in it."""
        start, end = paragraph
        return pairwise(sorted({start, end} | {at for at in self.begins if start < at < end}))


def excerpts(words: Words, source_id: str, lines: Lines, marks: Sequence[Mark]) -> list[Stand]:
    """The paragraphs of an article as excerpts."""
    found: list[Stand] = []
    shown = 0
    for n, paragraph in enumerate(lines.paragraphs, 1):
        inside = [mark for mark in marks if mark.start < paragraph[1] and paragraph[0] < mark.end]
        parts = [
            ((source_id, a, b), telling(words, (source_id, a, b), [m for m in inside if m.kind in CARRIES]))
            for a, b in lines.sentences(paragraph)
        ]
        told = [(place, kept) for place, kept in parts if kept]
        sentences = [Excerpt(shown + k, passage(words, place, inside, kept)) for k, (place, kept) in enumerate(told, 1)]
        shown += len(sentences)
        runs = [run.span() for run in _BETWEEN_BLANKS.finditer(words.texts[source_id], *paragraph)]
        seen = [part for _, kept in told for part in kept]
        stand = Stand(
            n, n, *paragraph, tuple(sentences), _unseen(runs, seen), len(runs), _closed(inside, sentences, paragraph[0])
        )
        if found and not (stand.excerpts or found[-1].excerpts):
            stand = _together(found.pop(), stand)
        found.append(stand)
    return found


def _unseen(runs: Sequence[Stretch], seen: Sequence[Stretch]) -> int:
    """How many stretches share no character with those that are seen."""
    return sum(not any(a < last and first < b for a, b in seen) for first, last in runs)


def _closed(marks: Sequence[Mark], shown: Sequence[Excerpt], first: int) -> tuple[str, ...]:
    """The anchors of marks that begin from a character on and open in no excerpt."""
    opened = {anchor for one in shown for piece in one.pieces for anchor in piece.opens}
    return tuple(mark.anchor for mark in marks if mark.start >= first and mark.anchor not in opened)


def _together(one: Stand, other: Stand) -> Stand:
    """Two paragraphs of which nothing is shown, as one."""
    return Stand(
        one.first, other.last, one.start, other.end, (), one.left_out + other.left_out, one.words + other.words,
        one.opens + other.opens,
    )  # fmt: skip
