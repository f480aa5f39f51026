"""Expressions of time as ranges of days, with what is known of the article and of the others.

Finding the expressions belongs in `figures.dates`; which two must fit belongs in `days`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from variorum.figures.calendar_days import day_of, month_number, month_span, with_parts
from variorum.records import DateRow, Source

_MONTH = re.compile(with_parts("<MONTH>"))
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
"""Days of a month that "early", "mid" and "late" mean."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day that an expression may mean."""

    first: date
    last: date

    @property
    def day(self) -> date | None:
        """The day, where there is only one."""
        return self.first if self.first == self.last else None


@dataclass(frozen=True, slots=True)
class Calendar:
    """When each article was published, and the full dates that any of them states."""

    published: Mapping[str, Days]
    stated: frozenset[date]

    def days(self, row: DateRow) -> Days | None:
        """The days that a row of `dates` means; None where the articles do not let one say."""
        if row.from_date is not None and row.to_date is not None:
            return Days(row.from_date, row.to_date)
        published = self.published.get(row.source_id)
        if row.kind == "date":
            return self._month_and_day(row.text, published)
        if row.kind == "month" and published is not None:
            return _month(row.text, published)
        if row.kind == "weekday" and row.weekday is not None and published is not None:
            return _latest_weekday(row, published)
        return None

    def _month_and_day(self, text: str, published: Days | None) -> Days | None:
        """A date without a year: the last such day before publication, else the one year that a full date gives it."""
        name, number = _MONTH.search(text), _DAY.search(text)
        if name is None or number is None:
            return None
        month, day = month_number(name.group()), int(number.group())
        if published is not None:
            years = [published.last.year, published.last.year - 1]
            found = [then for year in years if (then := day_of(year, month, day)) and then <= published.last]
        else:
            found = sorted(then for then in self.stated if (then.month, then.day) == (month, day))
            found = found if len(found) == 1 else []
        return Days(found[0], found[0]) if found else None


def read_calendar(sources: Sequence[Source], dates: Sequence[DateRow]) -> Calendar:
    """What sources and dates say of days."""
    published = {}
    for row in sources:
        first, last = row.published_date or row.published_from, row.published_date or row.published_to
        if first is not None and last is not None:
            published[row.source_id] = Days(first, last)
    stated = frozenset(row.from_date for row in dates if row.kind == "date" and row.from_date is not None)
    return Calendar(published, stated)


def weekday_of(day: date) -> str:
    """The English name of a day's weekday, whatever the locale."""
    return WEEKDAYS[day.weekday()]


def weekday_in(row: DateRow) -> str | None:
    """The weekday that a row names, with a capital."""
    return row.weekday.capitalize() if row.weekday else None


def _month(text: str, published: Days) -> Days | None:
    match = _MONTH.search(text)
    if match is None or "last year" in text or "next" in text:
        return None
    month = month_number(match.group())
    year = published.last.year if month <= published.last.month else published.last.year - 1
    span = month_span(year, month)
    if span is None:
        return None
    first, last = next((days for word, days in _THIRDS.items() if text.lower().startswith(word)), (1, 31))
    return Days(span[0] + timedelta(days=first - 1), min(span[0] + timedelta(days=last - 1), span[1]))


def _latest_weekday(row: DateRow, published: Days) -> Days:
    """The last such weekday before the last and the first possible day of publication, or that day itself.

    "Last Monday" is never the day of publication.
    """
    number, least = WEEKDAYS.index(weekday_in(row) or ""), 1 if row.text.lower().startswith("last") else 0
    back = [(day.weekday() - number - least) % 7 + least for day in (published.first, published.last)]
    return Days(published.first - timedelta(days=back[0]), published.last - timedelta(days=back[1]))
