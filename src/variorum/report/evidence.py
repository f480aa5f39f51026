"""Articles as evidence: the text cut at every end of a row, so that nested and crossing spans are drawn right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from variorum.report.words import HELD_BACK, Words


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


def passage(words: Words, source_id: str, start: int, end: int, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The characters [start, end) of an article as pieces; what is held back is one piece of the kind `held`.

    A mark that begins in what is held back opens there, so that every address leads somewhere.
    """
    found: list[Piece] = []
    place = start
    for a, b in [*words.parts(source_id, start, end), (end, end)]:
        if a > place:
            opens = tuple(mark.anchor for mark in marks if place <= mark.start < a)
            found.append(Piece(f" {HELD_BACK} ", ("held",), opens, ()))
        if b > a:
            found += cut_pieces(words.texts[source_id], a, b, marks)
        place = b
    return tuple(found)
