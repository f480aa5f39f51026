"""The day that an article was written, for telling an update from a contradiction.

What is known of a source comes first; else the dateline, else the day in the address that opens the text.
It is used to compare only: `sources` holds no inferred day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from variorum.records import DateRow, Source

HEAD = 700
"""A dateline stands in the first characters of a text."""
DATELINE_WORDS = 12
"""A line with a date and fewer words than this tells no story."""
_OPENS = re.compile(
    r"(?:(?:last )?(?:published|posted|updated|printed|modified|edited)(?: on| at)?\W{0,3})?(?:\w+day,? )?", re.I
)
_PLACE = re.compile(r"[A-Z][^\W\d_]*(?:[ .,’'/-]+(?:[A-Z][^\W\d_]*|\([^()]{1,30}\)|de|la|of)){0,6}[ ,]*")
"""What stands before the date of a wire dateline: "RIVERTON, ", "Riverton, North Shire (Agency) "."""
_STORY_BEGINS = re.compile(r"\s*(?:\([^()\n]{1,40}\)\s*)?[-–—:]+\s")
"""What stands after it: " - ", " (Agency) -- "."""
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:/|\b)")


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A row of the working table `written_days`: the day of a source, and what tells it."""

    source_id: str
    day: date
    basis: str
    """source, dateline, address or range."""
    date_id: str | None = None


def written_days(
    sources: Iterable[Source], dates: Iterable[DateRow], texts: Mapping[str, str]
) -> tuple[WrittenDay, ...]:
    """The day of each source, where one is known, in the order of the sources.

    dates: rows of `dates`; only full dates that the text states count
    texts: source id to the article's text
    """
    datelines: dict[str, DateRow] = {}
    for row in dates:
        stated = row.kind == "date" and row.basis == "stated" and row.from_date == row.to_date
        if stated and row.from_date is not None and _is_dateline(texts.get(row.source_id, ""), row):
            datelines.setdefault(row.source_id, row)
    found = (_written(source, datelines.get(source.source_id), texts.get(source.source_id, "")) for source in sources)
    return tuple(row for row in found if row is not None)


def _written(source: Source, dateline: DateRow | None, text: str) -> WrittenDay | None:
    name = source.source_id
    if source.published_date is not None:
        return WrittenDay(name, source.published_date, "source")
    if dateline is not None and dateline.from_date is not None:
        return WrittenDay(name, dateline.from_date, "dateline", dateline.date_id)
    address = _day_of_address(text)
    if address is not None:
        return WrittenDay(name, address, "address")
    return WrittenDay(name, source.published_to, "range") if source.published_to is not None else None


def days_written(sources: Iterable[Source], dates: Iterable[DateRow], texts: Mapping[str, str]) -> dict[str, date]:
    """The day of each source, where one is known: see `written_days`."""
    return {row.source_id: row.day for row in written_days(sources, dates, texts)}


def ranges_published(sources: Iterable[Source], written: Mapping[str, date]) -> dict[str, tuple[date, date]]:
    """First and last possible day of publication, of the sources for which nothing tells the day itself.

    written: the day of each source, from `days_written`
    """
    return {
        source.source_id: (source.published_from, source.published_to)
        for source in sources
        if source.published_date is None
        and source.published_from is not None
        and source.published_to is not None
        and source.published_from < source.published_to == written.get(source.source_id)
    }


def _is_dateline(text: str, row: DateRow) -> bool:
    """Whether the date opens its line, perhaps after "Published" or a place, or the line tells no story."""
    if row.start_char > HEAD:
        return False
    begin = text.rfind("\n", 0, row.start_char) + 1
    end = text.find("\n", row.end_char)
    line = text[begin : end if end >= 0 else len(text)]
    before = text[begin : row.start_char]
    if _PLACE.fullmatch(before.lstrip()) and _STORY_BEGINS.match(text, row.end_char):
        return True
    return len(line.split()) < DATELINE_WORDS or _OPENS.fullmatch(before.lstrip()) is not None


def _day_of_address(text: str) -> date | None:
    match = _ADDRESS.search(text[:200])
    if match is None:
        return None
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        return None
