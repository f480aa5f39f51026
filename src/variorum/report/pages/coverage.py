"""The page of coverage: measures and topics by article, and what each says of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Any

import duckdb

from variorum.report.edition import Edition
from variorum.report.queries import Answer, Row, ask

MOST_ARTICLES = 30
"""Columns of the matrix; with more articles it counts them instead."""
TITLES = {"measure": "Measures", "topic": "Topics"}
SPOKEN = {"measure": "Give a number", "topic": "Speak of it"}
KINDS = {
    "figure": ("●", "number", "a number"),
    "vague": ("◐", "vague", "a vague number, such as “dozens”"),
    "claim": ("○", "words", "words only"),
    "none": ("–", "nothing", "nothing"),
}
"""What an article says: a sign, a word for it, and what that means."""


def context(con: duckdb.DuckDBPyConnection, edition: Edition, drawn: Collection[str] = frozenset()) -> dict[str, Any]:
    """What the page shows; drawn: the measures that have a picture."""
    coverage = ask(con, "coverage")
    counted = len(edition.sources.rows) > MOST_ARTICLES
    return {
        "groups": [group for subject in TITLES if (group := _group(coverage, subject, counted))["rows"]],
        "coverage": coverage,
        "kinds": KINDS,
        "drawn": drawn,
        "counted": counted,
        "articles": [
            {"name": row["source"], "href": edition.places.files[row["source_id"]]} for row in edition.sources.rows
        ],
    }


def _group(coverage: Answer, subject: str, counted: bool) -> dict[str, Any]:
    rows = [row for row in coverage.rows if row["subject"] == subject]
    lines = [_line(list(cells), counted) for _, cells in groupby(rows, key=lambda row: row["subject_id"])]
    lines.sort(key=lambda line: (-line["spoken"], line["label"]))
    return {"subject": subject, "title": TITLES[subject], "spoken": SPOKEN[subject], "rows": lines}


def _line(cells: Sequence[Row], counted: bool) -> dict[str, Any]:
    """A subject: what each article says, and how many speak of it; of a measure, with a number."""
    kinds = Counter(cell["kind"] for cell in cells)
    silent = kinds["none"] + (kinds["claim"] if cells[0]["subject"] == "measure" else 0)
    shown = (
        [{"kind": kind, "number": kinds[kind], "source": ""} for kind in KINDS]
        if counted
        else [_cell(c) for c in cells]
    )
    return {
        "id": cells[0]["subject_id"],
        "label": cells[0]["label"],
        "cells": shown,
        "spoken": len(cells) - silent,
        "of": len(cells),
    }


def _cell(row: Row) -> dict[str, Any]:
    number = row["figures"] if row["kind"] in ("figure", "vague") else row["claims"]
    return {"kind": row["kind"], "number": number, "source": row["source"]}
