"""The day that an article was written, for telling an update from a contradiction.

What is known of a source comes first; else the dateline, else the day in the address that opens the text.
It is used to compare only: `sources` holds no inferred day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from variorum.records import DateRow, Source

HEAD = 700
"""A dateline stands in the first characters of a text."""
DATELINE_WORDS = 12
"""A line with a date and fewer words than this tells no story."""
_OPENS = re.compile(
    r"(?:(?:last )?(?:published|posted|updated|printed|modified|edited)(?: on| at)?\W{0,3})?(?:\w+day,? )?", re.I
)
_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:/|\b)")


def days_written(sources: Iterable[Source], dates: Iterable[DateRow], texts: Mapping[str, str]) -> dict[str, date]:
    """The day of each source, where one is known.

    dates: rows of `dates`; only full dates that the text states count
    texts: source id to the article's text
    """
    datelines: dict[str, date] = {}
    for row in dates:
        stated = row.kind == "date" and row.basis == "stated" and row.from_date == row.to_date
        if stated and row.from_date is not None and _is_dateline(texts.get(row.source_id, ""), row):
            datelines.setdefault(row.source_id, row.from_date)
    found: dict[str, date] = {}
    for source in sources:
        name = source.source_id
        day = (
            source.published_date or datelines.get(name) or _day_of_address(texts.get(name, "")) or source.published_to
        )
        if day is not None:
            found[name] = day
    return found


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
    """Whether the date opens its line, perhaps after "Published", or stands in a line that tells no story."""
    if row.start_char > HEAD:
        return False
    begin = text.rfind("\n", 0, row.start_char) + 1
    end = text.find("\n", row.end_char)
    line = text[begin : end if end >= 0 else len(text)]
    before = text[begin : row.start_char]
    return len(line.split()) < DATELINE_WORDS or _OPENS.fullmatch(before.lstrip()) is not None


def _day_of_address(text: str) -> date | None:
    match = _ADDRESS.search(text[:200])
    if match is None:
        return None
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        return None
