"""Numbers of one measure side by side in one voice: "four robbers, two dressed as clowns", "7.6 and 7.5".

A sentence does not contradict itself: its numbers are a whole and its part, or belong to two things. So do
two magnitudes or depths of one article.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.compare.intervals import Interval
from variorum.records import Figure

Stated = tuple[Interval, Figure]
REPLACES = frozenset({"measure.update", "measure.bracket"})
"""Rules for a number that stands for another: the toll rose to it, or it converts it."""


def crowded_figures(members: Sequence[Stated]) -> Iterator[str]:
    """Yield the ids of those that may count something else than their measure as a whole.

    members: numbers of one measure, scope and voice; counts of one sentence, other kinds of one article
    """
    for interval, figure in members:
        for other_interval, other in members:
            may_be_a_part = figure.kind != "count" or interval.middle < other_interval.middle
            if may_be_a_part and _are_two_things(figure, other) and not interval.meets(other_interval):
                yield figure.figure_id
                break


def _are_two_things(one: Figure, other: Figure) -> bool:
    if REPLACES & {*one.method.split(), *other.method.split()}:
        return False
    return one.as_of_date == other.as_of_date
