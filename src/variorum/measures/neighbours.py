"""Figures that measure what another figure of the article does: conversions, earlier values, lists, repetitions.

What a figure measures by its own words belongs in entries.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.articles import Article
from variorum.figures.nouns import singular
from variorum.measures.frames import Frame
from variorum.measures.scopes import follows_including
from variorum.measures.updates import follows_from, says_the_figure
from variorum.records import Figure
from variorum.rules import chain, declare

BRACKET = declare(
    "measure.bracket",
    "A figure in brackets measures what the one before it does.",
    "It lies 36 miles (58 km) south of Riverton.",
)
PART = declare(
    "measure.part",
    "A figure after 'including' or 'of them' is a part of the one before it.",
    "12 people drowned, including 10 children.",
)
SAME = declare("measure.same-again", "An earlier or another value of the figure before it.", "31 dead, up from 23")
JOINED = declare(
    "measure.joined",
    "What is said of one number is said of the next, joined by 'and'.",
    "22 people died, among them four children and nine women.",
)
BACK = declare(
    "measure.points-back",
    "A number repeated with its noun means the things named before.",
    "Two officers shot a man. The two officers fled.",
)

Read = Sequence[tuple[Figure, Frame | None]]
"""Figures of the article that are read already, each with its frame."""
_LOOKED_THROUGH = 200
"""Figures at either end of those read that are looked through, so that the cost stays linear in the text."""


def same_as(figure: Figure, other: Figure, rule: str) -> Figure:
    """The figure with measure and scope of another."""
    return replace(
        figure,
        measure_id=other.measure_id,
        place=other.place,
        scope_subset=other.scope_subset,
        scope_period=other.scope_period,
        method=chain(*figure.method.split(), rule),
    )


def converts(figure: Figure, before: Figure, article: Article) -> bool:
    """Whether a figure gives the one before it in another unit: "58 km (36 miles)"."""
    between = article.text[before.end_char : figure.start_char].strip()
    marks = between in {"(", "[", "/", ", or", "or"}
    return marks and before.kind == figure.kind and before.unit_code != figure.unit_code


def is_part(frame: Frame, before: Figure, article: Article) -> bool:
    """Whether the words make a figure a part of the one before it."""
    return follows_including(frame, article) and _alike(frame.figure, before)


def continues(frame: Frame, before: Figure, article: Article, known: bool) -> bool:
    """Whether a figure is another value of the one before it: "up from 23", "put the figure at 15,000".

    known: whether a line of the codebook fits the figure's own words
    """
    goes_on = follows_from(frame, article) or (not known and says_the_figure(frame))
    return goes_on and _alike(frame.figure, before)


def is_joined(frame: Frame, before: Figure, article: Article) -> bool:
    """ "17 women and eight children": persons joined to persons, with one verb for both."""
    between = article.text[before.end_char : frame.figure.start_char].strip()
    persons = before.unit_code == frame.figure.unit_code == "person"
    return between in {"and", ",", ", and"} and persons and before.measure_id is not None and frame.root.dep_ == "conj"


def _alike(figure: Figure, before: Figure) -> bool:
    return before.kind == figure.kind and before.measure_id is not None


def same_things(frame: Frame, read: Read, known: bool) -> Figure | None:
    """An earlier figure that counts the same things: same number, same noun, and "the" or a shared modifier.

    known: whether a line of the codebook fits the figure's own words; then only "the" points back
    """
    noun, figure = frame.noun, frame.figure
    if noun is None or figure.value is None or figure.kind != "count":
        return None
    modifiers = {child.lower_ for child in noun.children if child.dep_ in {"amod", "compound"}}
    definite = any(child.lower_ in {"the", "these", "those", "both"} for child in noun.children)
    near = read if len(read) <= 2 * _LOOKED_THROUGH else [*read[:_LOOKED_THROUGH], *read[-_LOOKED_THROUGH:]]
    for earlier, other in near:
        if other is None or other.noun is None or earlier.measure_id is None or earlier.value != figure.value:
            continue
        shared = modifiers & {child.lower_ for child in other.noun.children if child.dep_ in {"amod", "compound"}}
        if singular(other.noun.text) == singular(noun.text) and (definite or (shared and not known)):
            return earlier
    return None
