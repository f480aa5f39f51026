"""Numbers joined in one sentence: the later takes the measure of the one before, each with its own place.

Which figures repeat or correct another belongs in neighbours.py; what limits a single figure, in scopes.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.articles import Article
from variorum.figures.joining import JOINED
from variorum.measures.entries import Entry, find_entry
from variorum.measures.frames import Frame
from variorum.measures.neighbours import Read
from variorum.measures.places import is_time, place_name
from variorum.measures.scopes import words_after
from variorum.records import Figure
from variorum.rules import chain, declare

if TYPE_CHECKING:
    from variorum.tokens import Token

LISTED = declare(
    "measure.listed",
    "A number joined to one before it, without a word of its own, measures the same.",
    "About 900 homes lost power in Riverton and 300 in Eastham.",
)
PLACES = declare(
    "measure.listed-places",
    "Of joined numbers with places of their own, each is limited to its place.",
    "About 800 people were evacuated from Riverton and 300 from Eastham.",
)
_PLACING = frozenset({"in", "from", "at", "near", "of", "outside", "around"})
_REACH = 6


def pair_of(frame: Frame, read: Read, entries: tuple[Entry, ...]) -> Figure | None:
    """The figure of the sentence that a number without noun and verb of its own is joined to; None for any other."""
    figure = frame.figure
    if JOINED not in figure.method.split():
        return None
    before = next((f for f, _ in reversed(read[-_REACH:]) if _may_pair(f, figure)), None)
    if before is None:
        return None
    own = replace(frame, words=[word for word in frame.words if word.token.i > frame.number.i])
    entry = find_entry(own, entries)
    return before if entry is None or not entry.when else None


def _may_pair(before: Figure, figure: Figure) -> bool:
    return before.sentence_id == figure.sentence_id and before.measure_id is not None and before.kind == figure.kind


def with_own_limits(figure: Figure, frame: Frame, article: Article) -> Figure:
    """A joined number with what stands right after it: a place ("300 in Eastham"), or who ("two dressed in red")."""
    after = frame.number.i + 1
    doc = frame.parse.doc
    if after < len(doc) and frame.noun is None and doc[after].tag_ == "VBN" and frame.root.dep_ == "appos":
        return replace(figure, scope_subset=words_after(frame, article))
    if after >= len(doc) or doc[after].lower_ not in _PLACING:
        return figure
    noun = next((child for child in doc[after].children if child.dep_ == "pobj"), None)
    if noun is None or is_time(noun) or noun.like_num:
        return figure
    name = place_name(noun)
    if name is not None:
        return replace(figure, place=name)
    return replace(figure, scope_subset=doc.cut(doc[after], noun).lower())


def limit_by_place(figures: list[Figure], read: Sequence[tuple[Figure, Frame | None]]) -> None:
    """Give the number before a joined one the place that its own words name, where the joined one has another."""
    for at in range(1, len(figures)):
        figure, before = figures[at], figures[at - 1]
        if LISTED not in figure.method.split() or before.sentence_id != figure.sentence_id or before.place:
            continue
        frame = read[at - 1][1]
        name = _own_name(frame) if frame is not None and (figure.place or figure.scope_subset) else None
        if name is not None and name != figure.place:
            figures[at - 1] = replace(before, place=name, method=chain(*before.method.split(), PLACES))


def _own_name(frame: Frame) -> str | None:
    """The place that hangs on the figure's noun or on its verb, after the number."""
    governing: list[Token] = [token for token in (frame.noun, frame.root, frame.verb) if token is not None]
    for token in governing:
        for child in token.children:
            if child.i > frame.number.i and child.dep_ == "prep" and child.lower_ in _PLACING:
                name = next((found for c in child.children if (found := place_name(c)) is not None), None)
                if name is not None:
                    return name
    return None
