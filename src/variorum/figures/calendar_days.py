"""Names of months and weekdays, and the first and last day of a month or year.

How dates are found belongs in `dates.py`, what an article's own day makes of them in `days.py`.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from variorum.data import rows

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_SHORT = tuple(name[:3].lower() for name in MONTHS)
_PART = re.compile(r"<([A-Z]+)>")


@cache
def _parts() -> dict[str, str]:
    return {row["part"]: row["pattern"] for row in rows("date_parts")}


def with_parts(pattern: str) -> str:
    """A pattern with its parts such as <MONTH> put in. Raises KeyError for a part that is not in the table."""
    return _PART.sub(lambda part: with_parts(_parts()[part.group(1)]), pattern)


def month_number(text: str) -> int:
    """1 to 12 for a month's name or its short form."""
    return _SHORT.index(text.lower()[:3]) + 1


def weekday_name(text: str) -> str:
    """The full name of a weekday, as the schema of dates writes it, from a name or a short form."""
    start = text[:3].capitalize()
    return next(name for name in WEEKDAYS if name.startswith(start))


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_span(year: int, month: int) -> tuple[date, date] | None:
    """First and last day of a month."""
    first = day_of(year, month, 1)
    if first is None or year >= 9999:
        return None
    after = date(year + month // 12, month % 12 + 1, 1)
    return first, after - timedelta(days=1)


def year_span(year: int) -> tuple[date, date] | None:
    """First and last day of a year."""
    return (date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= 9999 else None
