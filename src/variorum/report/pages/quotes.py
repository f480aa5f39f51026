"""The page of quotes: readings of one utterance word by word, and who is quoted by whom."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import duckdb

from variorum.report.edition import Edition
from variorum.report.places import plain
from variorum.report.queries import Row, ask, ask_by, question
from variorum.report.readings import compare_readings, shared
from variorum.report.wording import shorten

LEAST_SHARED = 0.4
"""Readings that share less than this of their characters are retold: marks on every other word would tell nothing."""
MOST_GROUPS = 200
"""Utterances that are shown, and speakers; the rest stands in the tables."""
MOST_SAID, LONGEST_SAID = 30, 300
"""Quotations of one speaker that are listed, and characters of each."""


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
        "shown": _speakers(con, edition, quoted.rows[:MOST_GROUPS]),
        "said_title": question("said")[0],
        "said_sql": question("said")[1],
    }


def _speakers(con: duckdb.DuckDBPyConnection, edition: Edition, rows: Sequence[Row]) -> list[Row]:
    """Who is quoted, each with a place on the page and the quotations."""
    wanted = {(row["speaker"], row["side"]) for row in rows}
    said: dict[tuple[str, str | None], list[Row]] = {}
    for _, found in ask_by(con, "said", "speaker"):
        for row in found:
            who = row["speaker"], row["side"]
            if who in wanted and len(said.setdefault(who, [])) < MOST_SAID:
                said[who].append(_said(edition, row))
    return [
        {
            **row,
            "anchor": f"q-{plain(row['speaker'] + ' / ' + (row['side'] or ''))}",
            "said": said[row["speaker"], row["side"]],
        }
        for row in rows
    ]


def _said(edition: Edition, row: Row) -> Row:
    """A quotation with its address and its words, which are empty where they may not be shown."""
    source_id, start, end = row["source_id"], row["start_char"], row["end_char"]
    shows = edition.words.may_show(source_id, start, end)
    words = shorten(edition.words.cut(source_id, start, end), LONGEST_SAID) if shows else ""
    return {**row, "words": words, "href": edition.places.of_row(source_id, row["quote_id"])}


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
