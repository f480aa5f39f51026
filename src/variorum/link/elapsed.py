"""Times that are said to have passed since a date, held against the day of publication.

Which dates belong to one event belongs in `days`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from variorum.link.calendar import Calendar, Days
from variorum.link.corpus import Corpus
from variorum.link.days import DatePair
from variorum.records import DateRow, Figure, SentenceRow
from variorum.rules import declare

SINCE = declare("link.date-since", "A time has passed since a date of the same sentence.", "two years since May 2020")
FOR_NOW = declare(
    "link.date-for-now",
    "A time has passed until now, and the next sentence says since when.",
    "For a week now. Since Monday",
)
AFTER_THAT = declare(
    "link.date-after-that",
    "A time has passed after something dated shortly before.",
    "in early May. A month after that",
)
DAYS_OF = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25, "decade": 3652.5}
"""Days of a unit; months and years by the mean Gregorian year."""
_SINCE = re.compile(r"\bsince\b", re.IGNORECASE)
_AFTER_THAT = re.compile(r"\s+(?:after|since)\s+(?:this|that|these|those|the)\b", re.IGNORECASE)
_NOW = re.compile(r"\bfor\s+\S*$", re.IGNORECASE)
BACK, REACH = 3, 150
"""Sentences before that may hold the date, and characters between a time and its date."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence with its dates, and its neighbours by number."""

    row: SentenceRow
    dates: tuple[DateRow, ...]


def pair_elapsed(corpus: Corpus, calendar: Calendar) -> list[DatePair]:
    """The pairs of kind elapsed."""
    dated: dict[str, list[DateRow]] = {}
    for row in sorted(corpus.dates, key=lambda row: (row.source_id, row.start_char)):
        dated.setdefault(row.sentence_id, []).append(row)
    ordered = [
        _Sentence(row, tuple(dated.get(row.sentence_id, ())))
        for row in sorted(corpus.sentences, key=lambda row: (row.source_id, row.start_char))
    ]
    number = {sentence.row.sentence_id: place for place, sentence in enumerate(ordered)}
    found: dict[str, DatePair] = {}
    for figure in corpus.figures:
        if figure.kind == "duration" and figure.unit_code in DAYS_OF:
            start = _start_of(figure, number[figure.sentence_id], ordered, corpus.texts[figure.source_id])
            if start is not None:
                pair = _pair(figure, *start, calendar)
                found[pair.pair_id] = pair
    return [found[pair_id] for pair_id in sorted(found)]


def _start_of(figure: Figure, place: int, ordered: Sequence[_Sentence], text: str) -> tuple[DateRow, str] | None:
    """The date since which the time has passed, and the rule that says so."""
    here = [row for row in ordered[place].dates if not _overlap(row, figure)]
    since = next((row for row in here if _stands_since(figure, row, text)), None)
    if since is not None:
        return since, SINCE
    if _AFTER_THAT.match(text, figure.end_char) and not here:
        before = [row for back in range(1, BACK + 1) for row in reversed(_dates_at(place - back, figure, ordered))]
        told = next((row for row in before if row.kind in ("date", "month")), None)
        return (told, AFTER_THAT) if told is not None else None
    opens = ordered[place].row.start_char
    if _NOW.search(text, opens, figure.number_start) and text.startswith(" now", figure.end_char):
        after = _dates_at(place + 1, figure, ordered)
        if after and _SINCE.search(text, ordered[place + 1].row.start_char, after[0].start_char):
            return after[0], FOR_NOW
    return None


def _stands_since(figure: Figure, row: DateRow, text: str) -> bool:
    between = text[figure.end_char : row.start_char]
    return figure.end_char < row.start_char and len(between) <= REACH and _SINCE.search(between) is not None


def _dates_at(place: int, figure: Figure, ordered: Sequence[_Sentence]) -> tuple[DateRow, ...]:
    if not 0 <= place < len(ordered) or ordered[place].row.source_id != figure.source_id:
        return ()
    return ordered[place].dates


def _overlap(row: DateRow, figure: Figure) -> bool:
    return row.start_char < figure.end_char and figure.start_char < row.end_char


def _pair(figure: Figure, row: DateRow, rule: str, calendar: Calendar) -> DatePair:
    start, published = calendar.days(row), calendar.published.get(figure.source_id)
    passed = (_days_between(start, published)) if start and published else None
    return DatePair(
        pair_id=f"elapsed:{figure.figure_id}:{row.date_id}",
        kind="elapsed",
        table_a="figures",
        row_a=figure.figure_id,
        row_b=row.date_id,
        stated=figure.text,
        worked_out=_in_words(passed, figure.unit_code or "day") if passed else None,
        holds=_fits(figure, passed, rule) if passed else None,
        method=rule,
    )


def _days_between(start: Days, published: Days) -> tuple[int, int]:
    return max((published.first - start.last).days, 0), (published.last - start.first).days


def _fits(figure: Figure, passed: tuple[int, int], rule: str) -> bool:
    """Whether the time stated meets the time that passed, a unit's half or a tenth of it granted.

    A date that is not in the same sentence may not be the one meant: then a factor of two is granted. What happened
    some time after another thing may have happened long ago: it only must not lie ahead.
    """
    unit = DAYS_OF[figure.unit_code or "day"]
    least = (figure.low if figure.low is not None else (figure.value or 0.0) * 0.9) * unit
    most = figure.high * unit if figure.high is not None else float("inf")
    if rule == AFTER_THAT:
        return passed[1] >= least / 2
    if rule != SINCE:
        return passed[1] >= least / 2 and passed[0] <= most * 2
    return passed[1] >= least - max(unit / 2, least / 10) and passed[0] <= most + max(unit / 2, most / 10)


def _in_words(passed: tuple[int, int], unit: str) -> str:
    low, high = (round(days / DAYS_OF[unit], 1) for days in passed)
    return f"{low:g} {unit}s" if low == high else f"{low:g} to {high:g} {unit}s"
