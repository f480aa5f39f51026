"""Whether single cells of a row are what the annotation says, for the columns of which it speaks.

A judge yields a column and whether it is right, and nothing where the annotation leaves the question open. A place and
a day are judged only where the row gives one, or the annotation says that the article states it: what is left empty
because the words do not say it is no mistake.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from quality.gold import Entry
from quality.matching import same_name
from quality.packages import Row
from variorum.schema.load import load_schema

Judged = Iterator[tuple[str, bool]]
FORMS = {
    "full": "full", "partial": "partial", "split_part": "split", "split": "split", "embedded_clause": "embedded",
    "embedded": "embedded", "scare": "scare",
}  # fmt: skip
"""Forms of quotations as the annotations name them, and as the tables do."""
CATCH_ALL = frozenset(("other",))
"""Kinds under which annotations put what has none of theirs."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TOPICS = Path(__file__).with_name("topics.csv")
_DAY = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def figure_cells(entry: Entry, row: Row) -> Judged:
    """Kind, day and place of a figure."""
    if entry.get("kind") in set(load_schema("figures").column("kind").enum) - CATCH_ALL:
        yield "kind", entry["kind"] == row.get("kind", "")
    days = _days(entry.get("as_of"))
    states = str(entry.get("as_of_basis") or "").startswith("stated") and days is not None and days[0] == days[1]
    if days is not None and (row.get("as_of_date", "") or states):
        yield "as_of_date", str(days[0]) <= row.get("as_of_date", "") <= str(days[1])
        if states:
            yield "as_of_basis", row.get("as_of_basis", "") == "stated"
    if row.get("place", ""):
        yield "place", same_name([str(entry.get("subject_place") or "")], [row.get("place", "")])


def quote_cells(entry: Entry, row: Row) -> Judged:
    """Form of a quotation, to whom it was said and through whom it came."""
    if entry.get("form") in FORMS:
        yield "form", FORMS[entry["form"]] == row.get("form", "")
    if "outlet_via" in entry:
        yield "via", same_name([entry["outlet_via"] or ""], [row.get("via", "")])
    told, through = (str(entry.get(name) or "").casefold() for name in ("addressed_to", "outlet_via"))
    if "addressed_to" in entry and (not told or told != through):  # an outlet that was told stands in `via`
        yield "addressee", same_name([told], [row.get("addressee", "")])


def date_cells(entry: Entry, row: Row) -> Judged:
    """The days of an expression of time, where the row gives them."""
    days = _days(entry.get("iso"))
    if days is None:
        return
    for column, day in (("from_date", days[0]), ("to_date", days[1])):
        if row.get(column):
            yield column, row[column] == str(day)
    if row.get("weekday", "") and days[0] == days[1]:
        yield "weekday", row.get("weekday", "") == WEEKDAYS[days[0].weekday()]


@cache
def topics_of(annotated: str) -> frozenset[str]:
    """The topics of the tables that an annotated one stands for; none where no line of topics.csv says so."""
    with _TOPICS.open(newline="", encoding="utf-8") as file:
        known = {line["annotated"]: frozenset(line["topics"].split()) for line in csv.DictReader(file)}
    return known.get(annotated, frozenset())


def _days(iso: object) -> tuple[date, date] | None:
    """The first and the last day of `2024`, `2024-08`, `2024-08-06` or two of them; None for anything else."""
    ends = str(iso or "").split("/")
    read = [_DAY.fullmatch(end.strip()) for end in ends]
    if len(ends) > 2 or not all(read):
        return None
    first, last = read[0], read[-1]
    return None if first is None or last is None else (_first_day(first), _last_day(last))


def _first_day(read: re.Match[str]) -> date:
    year, month, day = read.groups()
    return date(int(year), int(month or 1), int(day or 1))


def _last_day(read: re.Match[str]) -> date:
    year, month, day = read.groups()
    if day:
        return date(int(year), int(month), int(day))
    following = date(int(year) + 1, 1, 1) if month in (None, "12") else date(int(year), int(month) + 1, 1)
    return following - timedelta(days=1)
