"""The page of an article: its text with everything that was found marked in it, and notes in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import duckdb

from variorum.report.edition import LOUD, MARKED, Edition
from variorum.report.evidence import Mark, Stretch, passage
from variorum.report.excerpts import Lines, excerpts
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
    rows, noted, paragraphs, sentences = (
        InStep(ask_by(con, name, "source_id")) for name in ("rows", "noted", "paragraphs", "sentences")
    )
    title, sql = question("rows")
    for source in edition.sources.rows:
        name = source["source_id"]
        article = _Article(edition, name, rows.take(name), noted.take(name))
        lines = [(row["start_char"], row["end_char"]) for row in paragraphs.take(name)]
        begins = [row["start_char"] for row in sentences.take(name)]
        whole = edition.words.is_whole(name)
        stands = [] if whole else article.excerpts(Lines(lines, begins))
        yield (
            edition.places.files[name],
            {
                "source": source,
                "whole": whole,
                "kinds": KINDS,
                "blocks": article.blocks(lines) if whole else stands,
                "left_out": sum(one["stand"].left_out for one in stands),
                "answer": Answer(title, narrowed(sql, "source_id", name), (), ()),
            },
        )


class _Article:
    """The marks of an article and the notes on its rows."""

    def __init__(self, edition: Edition, source_id: str, rows: Sequence[Row], noted: Sequence[Row]) -> None:
        self._edition, self._source_id, self._rows = edition, source_id, rows
        self._cited = _findings_by_row(edition, noted)
        marks = [Mark(r["start_char"], r["end_char"], r["kind"], row_anchor(source_id, r["row_id"])) for r in rows]
        others = {(r["start_char"], r["end_char"]) for r in noted if r["table"] not in MARKED}
        self._marks = [*marks, *(Mark(a, b, "noted", span_anchor(a, b)) for a, b in sorted(others))]

    def blocks(self, lines: Sequence[Stretch]) -> list[dict[str, Any]]:
        """The paragraphs, given on whole: pieces of text, and the notes on the rows that begin in them."""
        found = []
        for start, end in lines:
            inside = [mark for mark in self._marks if mark.start < end and start < mark.end]
            pieces = passage(self._edition.words, (self._source_id, start, end), inside)
            found.append({"pieces": pieces, "notes": self._notes(start, end)})
        return found

    def excerpts(self, lines: Lines) -> list[dict[str, Any]]:
        """The paragraphs, not given on whole: what may be shown of them, and the same notes."""
        stands = excerpts(self._edition.words, self._source_id, lines, self._marks)
        return [{"stand": stand, "notes": self._notes(stand.start, stand.end)} for stand in stands]

    def _notes(self, start: int, end: int) -> list[dict[str, Any]]:
        begun = [row for row in self._rows if start <= row["start_char"] < end]
        return [_note(self._edition, row, self._cited.get(row["row_id"], ())) for row in begun]


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
