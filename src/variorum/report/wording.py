"""Days, dates of articles and cells as they are written on the pages."""

from __future__ import annotations

from datetime import date
from typing import Any

from variorum.report.queries import Row

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
LONGEST_CELL = 160
WHOLE_BELOW = 1e15


def day(value: date) -> str:
    """A day, as in 13 August 2024."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def published(row: Row) -> str:
    """When an article was published, and how that is known."""
    first, last = row["published_from"], row["published_to"]
    if row["published_date"]:
        return day(row["published_date"])
    if not (first or last):
        return "date unknown"
    if first and last and (first.year, first.month) == (last.year, last.month):
        days = day(first) if first == last else f"{first.day} to {day(last)}"
    elif first and last:
        days = f"{day(first)} to {day(last)}"
    else:
        days = f"from {day(first)}" if first else f"until {day(last)}"
    return f"{days} (inferred)" if row["date_basis"] == "inferred" else days


def cell(value: Any) -> str:
    """A cell of a table: empty for a missing value, whole numbers without a point, long texts cut."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < WHOLE_BELOW else f"{value:g}"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return shorten(str(value), LONGEST_CELL)


def shorten(text: str, most: int = 80) -> str:
    """A text of at most so many characters, on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"


def count(number: int, one: str, many: str = "") -> str:
    """A number with its noun: 1 figure, 2 figures."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
