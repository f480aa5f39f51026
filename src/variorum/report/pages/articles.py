"""The page of an article: its text with everything that was found marked in it, and notes in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import duckdb

from variorum.report.edition import LOUD, MARKED, Edition
from variorum.report.evidence import Mark, passage
from variorum.report.places import row_anchor, span_anchor
from variorum.report.queries import Answer, InStep, Row, ask_by, narrowed, question
from variorum.report.wording import shorten
from variorum.report.words import DIGITS_SHOWN

KINDS = (
    ("figure", "figures", True),
    ("quote", "quotes", True),
    ("claim", "claims", False),
    ("defect", "damaged text", True),
)
"""Kinds of marks, what they are called, and whether they are shown at first."""


def contexts(con: duckdb.DuckDBPyConnection, edition: Edition) -> Iterator[tuple[str, dict[str, Any]]]:
    """The address of each article's page and what it shows, one after the other."""
    rows, noted, paragraphs = (InStep(ask_by(con, name, "source_id")) for name in ("rows", "noted", "paragraphs"))
    title, sql = question("rows")
    for source in edition.sources.rows:
        name = source["source_id"]
        found = rows.take(name)
        yield (
            edition.places.files[name],
            {
                "source": source,
                "whole": edition.words.is_whole(name),
                "kinds": KINDS,
                "blocks": _blocks(edition, name, paragraphs.take(name), found, noted.take(name)),
                "answer": Answer(title, narrowed(sql, "source_id", name), (), ()),
            },
        )


def _blocks(
    edition: Edition, source_id: str, paragraphs: Sequence[Row], rows: Sequence[Row], noted: Sequence[Row]
) -> list[dict[str, Any]]:
    """The paragraphs: pieces of text, and the notes on the rows that begin in them."""
    marks = [Mark(r["start_char"], r["end_char"], r["kind"], row_anchor(source_id, r["row_id"])) for r in rows]
    others = {(r["start_char"], r["end_char"]) for r in noted if r["table"] not in MARKED}
    marks += [Mark(start, end, "noted", span_anchor(start, end)) for start, end in sorted(others)]
    cited = _findings_by_row(edition, noted)
    blocks = []
    for paragraph in paragraphs:
        start, end = paragraph["start_char"], paragraph["end_char"]
        inside = [mark for mark in marks if mark.start < end and start < mark.end]
        begun = [row for row in rows if start <= row["start_char"] < end]
        blocks.append(
            {
                "pieces": passage(edition.words, source_id, start, end, inside),
                "notes": [_note(edition, row, cited.get(row["row_id"], ())) for row in begun],
            }
        )
    return blocks


def _findings_by_row(edition: Edition, noted: Sequence[Row]) -> dict[str, list[Row]]:
    """The errors and warnings that rest on each row."""
    shown = {row["finding_id"] for row in edition.shown}
    found: dict[str, list[Row]] = {}
    for row in noted:
        if row["severity"] in LOUD and row["status"] != "dismissed" and row["finding_id"] in shown:
            found.setdefault(row["row_id"], []).append(row)
    return found


def _note(edition: Edition, row: Row, findings: Sequence[Row]) -> dict[str, Any]:
    source_id, start, end = row["source_id"], row["start_char"], row["end_char"]
    words = edition.words
    held_back = not words.is_whole(source_id) and (row["kind"] == "claim" or not words.may_show(source_id, start, end))
    digest = words.sha256(source_id, start, end)[:DIGITS_SHOWN] if held_back else ""
    return {
        **row,
        "anchor": row_anchor(source_id, row["row_id"]),
        "text": f"characters {start} to {end}, SHA-256 {digest}…"
        if held_back
        else shorten(words.cut(source_id, start, end), 60),
        "held_back": held_back,
        "findings": findings,
    }
