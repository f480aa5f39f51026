"""The page of the data: each table with its columns, its first rows and its files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import duckdb

from variorum.measured import measured_columns, why_unmeasured
from variorum.report.edition import Edition
from variorum.report.queries import Answer, Row, answer
from variorum.report.wording import cell
from variorum.schema.load import TableSchema, published_tables

FIRST_ROWS = 12
WIDEST_ON_PAPER = 10
"""Columns of a table that have room on a sheet of paper."""
MOST_READ = 100
"""Rows that a person has read that are listed; the SQL gives all."""


def context(con: duckdb.DuckDBPyConnection, edition: Edition) -> dict[str, Any]:
    """What the page shows."""
    return {"tables": list(_tables(con, edition)), "shown": FIRST_ROWS, "widest": WIDEST_ON_PAPER}


def _tables(con: duckdb.DuckDBPyConnection, edition: Edition) -> Iterator[dict[str, Any]]:
    known = measured_columns([sha256 for (sha256,) in con.execute("select sha256 from sources").fetchall()])
    for name in published_tables():
        schema = edition.schema_of(name)
        key = ", ".join(f'"{column}"' for column in schema.primary_key)
        asked = answer(con, f"first rows of {name}", f'select * from "{name}"\norder by {key}\nlimit {FIRST_ROWS}')
        total = con.execute(f'select count(*) from "{name}"').fetchone()
        yield {
            "schema": schema,
            "total": total[0] if total else 0,
            "answer": asked,
            "numeric": {column.name for column in schema.columns if column.type in ("integer", "number")},
            "told": {column.name: column.description for column in schema.columns},
            "cells": list(_cells(edition, schema, asked)),
            "measured": {one.column: str(one) for one in known if one.table == name},
            "why": {each: why_unmeasured(name, each, schema.primary_key == (each,)) for each in schema.column_names},
            "read": _read(con, edition, schema),
        }


def _read(con: duckdb.DuckDBPyConnection, edition: Edition, schema: TableSchema) -> Row | None:
    """The rows of a table that a person has read: how many, and the first of them; None where it does not say."""
    if "reviewed" not in schema.column_names:
        return None
    (key,) = schema.primary_key
    asked = answer(
        con,
        f"rows of {schema.name} that a person has read",
        f'select "{key}" as row_id, source_id, reviewed\nfrom "{schema.name}"\n'
        "where reviewed <> 'none'\norder by row_id",
    )
    rows = [{**row, "href": edition.places.of_row(row["source_id"], row["row_id"])} for row in asked.rows[:MOST_READ]]
    return {"number": len(asked.rows), "rows": rows, "answer": asked}


def _cells(edition: Edition, schema: TableSchema, asked: Answer) -> Iterator[list[tuple[str, str]]]:
    """The rows as pairs of a column and what its cell shows."""
    places = {"source_id", "start_char", "end_char", "text"} <= set(schema.column_names)
    for row in asked.rows:
        shown = {**row, "text": _words(edition, schema.name, row)} if places else row
        yield [(column, cell(shown[column])) for column in asked.columns]


def _words(edition: Edition, table: str, row: Row) -> str | None:
    """A row's words, or nothing where they may not be shown."""
    source_id, start, end = row["source_id"], row["start_char"], row["end_char"]
    text: str | None = row["text"]
    if start is None or edition.words.is_whole(source_id):
        return text
    is_claim = "claims" in (table, row.get("table"))
    return None if is_claim or not edition.words.may_show(source_id, start, end) else text
