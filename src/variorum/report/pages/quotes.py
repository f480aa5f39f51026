"""The page of quotes: readings of one utterance word by word, and who is quoted by whom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import duckdb

from variorum.report.edition import Edition
from variorum.report.queries import Row, ask
from variorum.report.readings import compare_readings, shared

LEAST_SHARED = 0.4
"""Readings that share less than this of their characters are retold: marks on every other word would tell nothing."""
MOST_GROUPS = 200
"""Utterances that are shown; the rest stands in the tables."""


def context(con: duckdb.DuckDBPyConnection, edition: Edition) -> dict[str, Any]:
    """What the page shows."""
    variants, quoted = ask(con, "variants"), ask(con, "quoted")
    groups = [list(rows) for _, rows in groupby(variants.rows, key=lambda row: row["link_id"])]
    several = [rows for rows in groups if len(rows) > 1]
    return {
        "groups": [_group(edition, rows) for rows in several[:MOST_GROUPS]],
        "total": len(several),
        "variants": variants,
        "quoted": quoted,
        "shown": quoted.rows[:MOST_GROUPS],
    }


def _group(edition: Edition, rows: Sequence[Row]) -> dict[str, Any]:
    """An utterance: the first quotation of it, and every other reading compared with that."""
    first, *others = sorted((_reading(edition, row) for row in rows), key=lambda row: not row["is_quote"])
    compared = [_compared(first, row) for row in others]
    return {"first": first, "others": sorted(compared, key=lambda one: (not one["row"]["is_quote"], one["retold"]))}


def _compared(first: Row, row: Row) -> dict[str, Any]:
    parts = compare_readings(first["words"], row["words"])
    return {"row": row, "parts": parts, "retold": shared(parts) < LEAST_SHARED}


def _reading(edition: Edition, row: Row) -> Row:
    words = edition.words.cut(row["source_id"], row["start_char"], row["end_char"])
    return {**row, "words": words, "href": edition.address(row), "is_quote": row["table"] == "quotes"}
