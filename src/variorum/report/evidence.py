"""Articles as evidence: the text cut at every end of a row, so that nested and crossing spans are drawn right."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.report.words import HELD_BACK, Words

LEAST_WORDS = 3
"""Words in a row that tell something though nothing in them is marked."""
Stretch = tuple[int, int]
Place = tuple[str, int, int]
"""Characters of an article: its source_id, the first, and the one after the last."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of an article that a row or a finding rests on."""

    start: int
    end: int
    kind: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that the same marks cover."""

    text: str
    kinds: tuple[str, ...]
    """Kinds of the marks that cover it."""
    opens: tuple[str, ...]
    """Anchors of the marks that begin here: the places that links lead to."""
    covers: tuple[str, ...]
    """Anchors of all marks that cover it."""


def cut_pieces(text: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The characters [start, end) of a text, cut wherever a mark begins or ends; marks in any order."""
    inside = [mark for mark in marks if mark.start < end and start < mark.end]
    places = sorted({start, end} | {at for mark in inside for at in (mark.start, mark.end) if start < at < end})
    begins, ends = defaultdict(list), defaultdict(list)
    for mark in sorted(inside, key=lambda mark: (mark.start, -mark.end, mark.anchor)):
        begins[max(mark.start, start)].append(mark)
        ends[mark.end].append(mark)
    return tuple(_walk(text, places, begins, ends, start))


def _walk(
    text: str, places: Sequence[int], begins: dict[int, list[Mark]], ends: dict[int, list[Mark]], first: int
) -> Iterator[Piece]:
    covering: dict[Mark, None] = {}
    for place, following in pairwise(places):
        for mark in ends.get(place, ()):
            covering.pop(mark, None)
        covering |= dict.fromkeys(begins.get(place, ()))
        yield Piece(
            text=text[place:following],
            kinds=tuple(sorted({mark.kind for mark in covering})),
            opens=tuple(mark.anchor for mark in begins.get(place, ()) if mark.start >= first),
            covers=tuple(mark.anchor for mark in covering),
        )


def passage(
    words: Words, place: Place, marks: Sequence[Mark], parts: Sequence[Stretch] | None = None
) -> tuple[Piece, ...]:
    """Characters of an article as pieces; what is held back is one piece of the kind `held`.

    A mark that begins in what is held back opens there, so that every address leads somewhere. Where nothing but
    blanks and points is held back, nothing tells so.
    parts: the stretches that are shown, where they are fewer than may be
    """
    found: list[Piece] = []
    source_id, done, end = place
    text = words.texts[source_id]
    for a, b in [*(words.parts(*place) if parts is None else parts), (end, end)]:
        if a > done:
            opens = tuple(mark.anchor for mark in marks if done <= mark.start < a)
            found.append(Piece(f" {HELD_BACK} " if _WORD.search(text, done, a) else " ", ("held",), opens, ()))
        if b > a:
            found += cut_pieces(text, a, b, marks)
        done = b
    return tuple(found)


def telling(words: Words, place: Place, marks: Sequence[Mark]) -> list[Stretch]:
    """The stretches of a place that may be shown and tell something: those that hold a mark, and longer ones.

    Where words are held back all around it, a lone name or verb tells nothing. Nothing at all where no mark is seen.
    """
    parts, text = words.parts(*place), words.texts[place[0]]
    kept = [
        (a, b)
        for a, b in parts
        if len(_WORD.findall(text, a, b)) >= LEAST_WORDS or any(a <= mark.start and mark.end <= b for mark in marks)
    ]
    seen = any(mark.start < b and a < mark.end for a, b in kept for mark in marks)
    return kept if seen else []
