"""Limits that only the rest of the article shows: several days, several kinds of victims.

"On Monday 130 marched" limits nothing where one march is reported; beside "on Wednesday 200" it does.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from variorum.measures.frames import Frame
from variorum.measures.lists import limit_by_place
from variorum.measures.scopes import period_words
from variorum.measures.words import noun_class
from variorum.records import Figure
from variorum.rules import chain, declare

PERIOD = declare(
    "measure.period",
    "The article gives the measure for several days: each figure keeps its day.",
    "On Monday police arrested 12 people. On Friday police arrested 40 people.",
)
CIVILIANS = declare(
    "measure.civilians",
    "Civilians are a part where the sentence counts fighters too.",
    "The raid killed 12 civilians and 5 soldiers.",
)


def limit_by_contrast(read: list[tuple[Figure, Frame | None]]) -> tuple[Figure, ...]:
    """The figures of an article, with the scopes that hold only beside each other."""
    groups: dict[str, list[int]] = defaultdict(list)
    for at, (figure, _) in enumerate(read):
        if figure.measure_id and not figure.place and not figure.scope_period:
            groups[figure.measure_id].append(at)
    figures = [figure for figure, _ in read]
    for members in groups.values():
        _by_day(figures, read, members)
        _by_side(figures, read, members)
    limit_by_place(figures, read)
    return tuple(figures)


def _by_day(figures: list[Figure], read: list[tuple[Figure, Frame | None]], members: list[int]) -> None:
    days = {
        at: period_words(frame) for at in members if (frame := read[at][1]) is not None and figures[at].kind == "count"
    }
    named = {day for day in days.values() if day}
    values = {(figures[at].value, figures[at].low, figures[at].high) for at in days if days[at]}
    if len(named) < 2 or len(values) < 2:
        return
    for at, day in days.items():
        if day:
            figures[at] = replace(figures[at], scope_period=day, method=chain(*figures[at].method.split(), PERIOD))


def _by_side(figures: list[Figure], read: list[tuple[Figure, Frame | None]], members: list[int]) -> None:
    nouns = {at: frame.counts for at in members if (frame := read[at][1]) is not None}
    fighters = {figures[at].sentence_id for at, noun in nouns.items() if noun in noun_class("fighters")}
    for at, noun in nouns.items():
        figure = figures[at]
        if noun == "civilian" and figure.scope_subset is None and figure.sentence_id in fighters:
            figures[at] = replace(figure, scope_subset="civilians", method=chain(*figure.method.split(), CIVILIANS))
