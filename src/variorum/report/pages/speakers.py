"""The page of speakers: who is heard, by side and article."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from variorum.report.edition import Edition
from variorum.report.places import plain
from variorum.report.queries import Row

MOST_SPEAKERS = 500
"""Speakers that are shown; the rest stands in the tables."""
MOST_ARTICLES = 12


def context(edition: Edition) -> dict[str, Any]:
    """What the page shows."""
    rows = edition.speakers.rows[:MOST_SPEAKERS]
    groups = [(party, list(found)) for party, found in groupby(rows, key=lambda row: row["party"])]
    return {
        "groups": [
            {"party": party, "rows": [_speaker(edition, row) for row in found], "counts": _counts(found)}
            for party, found in groups
        ],
        "speakers": edition.speakers,
        "shown": len(rows),
    }


def _speaker(edition: Edition, row: Row) -> Row:
    articles = [{"name": edition.names[name], "href": edition.places.files[name]} for name in row["sources"]]
    more = max(len(articles) - MOST_ARTICLES, 0)
    return {**row, "anchor": f"s-{plain(row['speaker_id'])}", "articles": articles[:MOST_ARTICLES], "more": more}


def _counts(rows: list[Row]) -> dict[str, int]:
    return {name: sum(row[name] for row in rows) for name in ("figures", "quotes", "claims")}
