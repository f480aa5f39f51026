"""The page of speakers: who is heard, by side and article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import duckdb

from variorum.report.edition import Edition
from variorum.report.places import plain
from variorum.report.queries import Row, ask

COUNTED = ("figures", "quotes", "claims")
MOST_SPEAKERS = 500
"""Speakers that are shown; the rest stands in the tables."""
MOST_ARTICLES = 12
"""Articles that are named beside a speaker, and columns of the matrix of sides."""


def context(con: duckdb.DuckDBPyConnection, edition: Edition) -> dict[str, Any]:
    """What the page shows."""
    rows = edition.speakers.rows[:MOST_SPEAKERS]
    heard = ask(con, "heard")
    articles = edition.sources.rows if len(edition.sources.rows) <= MOST_ARTICLES else ()
    groups = [(party, list(found)) for party, found in groupby(rows, key=lambda row: row["party"])]
    return {
        "heard": heard,
        "articles": [{"name": row["source"], "href": edition.places.files[row["source_id"]]} for row in articles],
        "sides": _sides(heard.rows, [row["source_id"] for row in articles]),
        "groups": [
            {"party": party, "rows": [_speaker(edition, row) for row in found], "counts": _counts(found)}
            for party, found in groups
        ],
        "speakers": edition.speakers,
        "shown": len(rows),
    }


def _sides(heard: Sequence[Row], articles: Sequence[str]) -> list[dict[str, Any]]:
    """How often each side is heard: in each of these articles, and in all."""
    lines = []
    for side, rows in groupby(heard, key=lambda row: row["side"]):
        by_article = {row["source_id"]: _counts([row]) for row in rows}
        counts = {name: sum(one[name] for one in by_article.values()) for name in COUNTED}
        cells = [sum(by_article[name].values()) if name in by_article else 0 for name in articles]
        lines.append({"side": side, "cells": cells, "counts": counts, "articles": len(by_article)})
    return lines


def _speaker(edition: Edition, row: Row) -> Row:
    articles = [{"name": edition.names[name], "href": edition.places.files[name]} for name in row["sources"]]
    more = max(len(articles) - MOST_ARTICLES, 0)
    return {**row, "anchor": f"s-{plain(row['speaker_id'])}", "articles": articles[:MOST_ARTICLES], "more": more}


def _counts(rows: Sequence[Row]) -> dict[str, int]:
    return {name: sum(row[name] for row in rows) for name in COUNTED}
