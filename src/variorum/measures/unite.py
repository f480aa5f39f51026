"""Figures of all articles side by side: what the words of one sentence cannot show to be the same thing.

Only figures whose measure comes from their own words, or that have none, are given another. Which measure the words
of one sentence mean belongs in entries.py and unknown.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.codebook import Row as CodebookRow
from variorum.figures.measured import OF_PAIR
from variorum.measures.assign import GENERAL, OTHER
from variorum.measures.deals import with_targets
from variorum.measures.retold import retold
from variorum.measures.shared_amounts import name_of, shared_amounts
from variorum.measures.shared_counts import Row, shared_counts
from variorum.measures.wholes import of_the_whole
from variorum.measures.wording import Wording
from variorum.records import Figure
from variorum.rules import chain, declare

SHARED = declare(
    "measure.shared-number",
    "Several articles give one number of one thing: one measure, whatever the verb.",
    "Police seized 12 kites. // The 12 kites flew off.",
)


_BRACKET = 3
"""Characters at most between the two figures of a pair of units."""


def unite_measures(
    figures: Sequence[Figure], wordings: Mapping[str, Wording], lines: Iterable[CodebookRow]
) -> tuple[Figure, ...]:
    """The figures, those of one thing in several articles under one measure.

    figures: of all articles
    wordings: by figure_id, for the figures that a parse was read of
    lines: the codebook's lines about measures
    """
    found = {figure.figure_id: figure for figure in figures}
    found |= {figure.figure_id: figure for figure in with_targets(figures, _of_target(lines))}
    known, loose = _known(lines)
    rows = _rows(list(found.values()), wordings, known, loose)
    for figure, like in (*shared_counts(rows), *shared_amounts(rows)):
        found[figure.figure_id] = _as(figure, like)
    rows = _rows([found[figure.figure_id] for figure in figures], wordings, known, loose)
    for figure, like in retold(rows, known):
        found[figure.figure_id] = _as(figure, like)
    found |= {figure.figure_id: figure for figure in with_targets(list(found.values()), _of_target(lines))}
    found |= {figure.figure_id: figure for figure in of_the_whole(list(found.values()))}
    for one, other in _pairs([found[figure.figure_id] for figure in figures], rows):
        found[one.figure_id] = _as(one, other)
    return tuple(found[figure.figure_id] for figure in figures)


def _of_target(lines: Iterable[CodebookRow]) -> frozenset[str]:
    """The measures that are limited by what is bought."""
    return frozenset(line["measure_id"] for line in lines if line.get("scope") == "target")


def _pairs(figures: Sequence[Figure], rows: Sequence[Row]) -> Iterator[tuple[Figure, Figure]]:
    """Figures without a measure, each with the one that gives the same in another unit: "60 metres (200 feet)".

    Where neither has a measure, both get a new one.
    """
    row_of = {row.figure.figure_id: row for row in rows}
    named = {figure.measure_id for figure in figures}
    for one, other in pairwise(figures):
        of_pair = OF_PAIR in one.method.split() and OF_PAIR in other.method.split()
        beside = one.sentence_id == other.sentence_id and other.start_char - one.end_char <= _BRACKET
        if not of_pair or not beside or one.kind != other.kind or one.unit_code == other.unit_code:
            continue
        if one.measure_id is None and other.measure_id is not None:
            yield one, other
        elif other.measure_id is None and one.measure_id is not None:
            yield other, one
        elif one.measure_id is None and one.figure_id in row_of:
            like = name_of([row_of[one.figure_id]], named)
            named.add(like.measure_id)
            yield from ((one, like), (other, like))


def _known(lines: Iterable[CodebookRow]) -> tuple[frozenset[str], frozenset[str]]:
    """The measures of the codebook, and those of them that a noun alone makes, without a word of what happened."""
    named = frozenset(line["measure_id"] for line in lines)
    return named, frozenset(line["measure_id"] for line in lines if not (line.get("when") or line.get("near")))


def _rows(
    figures: Sequence[Figure], wordings: Mapping[str, Wording], known: frozenset[str], loose: frozenset[str]
) -> list[Row]:
    """The figures of the event reported; numbers of other events and of what may happen are left out."""
    return [
        Row(figure, wordings[figure.figure_id], figure.measure_id not in known, figure.measure_id in loose)
        for figure in figures
        if figure.figure_id in wordings and not {GENERAL, OTHER} & set(figure.method.split()) and figure.form != "zero"
    ]


def _as(figure: Figure, like: Figure) -> Figure:
    """The figure with measure and scope of another, where it has none of its own."""
    if figure.measure_id == like.measure_id:
        return figure
    return replace(
        figure,
        measure_id=like.measure_id,
        place=figure.place or like.place,
        scope_subset=figure.scope_subset or like.scope_subset,
        scope_period=figure.scope_period or like.scope_period,
        method=chain(*figure.method.split(), SHARED),
    )
