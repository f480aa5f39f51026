"""Persons told by what they are, where other articles show that they are all: "two children died", "two died".

What makes a figure a part by its own words belongs in scopes.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.measures.assign import OTHER
from variorum.measures.neighbours import PART
from variorum.records import Figure
from variorum.rules import chain, declare

ALL = declare(
    "measure.all-of-them",
    "Persons of one kind are all, where another article gives the same number of persons of any kind.",
    "A fire killed two people. // Two children died in a fire.",
)
Amounts = dict[str, dict[float, set[str]]]
"""By measure and number, the articles that give it of the whole."""


def of_the_whole(figures: Sequence[Figure]) -> Iterator[Figure]:
    """The figures of a part whose number is that of the whole, without their subset.

    The number must be that of most articles that count the whole, and the own article must give no other.
    """
    wholes: Amounts = defaultdict(lambda: defaultdict(set))
    for figure in figures:
        if figure.measure_id and figure.value and _is_whole(figure):
            wholes[figure.measure_id][figure.value].add(figure.source_id)
    for figure in figures:
        if figure.scope_subset and figure.measure_id in wholes and _may_be_all(figure):
            told = wholes[figure.measure_id]
            given = told.get(figure.value or 0, set())
            others = [sources for value, sources in told.items() if value != figure.value]
            most = all(len(sources) <= len(given) for sources in others)
            alone = not any(figure.source_id in sources for sources in others)
            if given - {figure.source_id} and most and alone:
                yield replace(figure, scope_subset=None, method=chain(*figure.method.split(), ALL))


def _is_whole(figure: Figure) -> bool:
    return not (figure.scope_subset or figure.place or figure.scope_period)


def _may_be_all(figure: Figure) -> bool:
    """Whether a part is of persons, more than one, and nothing but its noun or words limit it."""
    limited = figure.place or figure.scope_period or {OTHER, PART} & set(figure.method.split())
    return figure.unit_code == "person" and (figure.value or 0) > 1 and not limited
