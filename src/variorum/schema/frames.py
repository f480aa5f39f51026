"""Typed polars frames from records, and the first gate over them.

The pandera schema stands in `pandera_gate`, because pandera takes seconds to import.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

import polars as pl

from variorum.schema.constraints import type_of
from variorum.schema.failures import Failure, gate_error
from variorum.schema.load import Column, TableSchema, load_schema

DTYPES: dict[str, type[pl.DataType]] = {
    "string": pl.String,
    "integer": pl.Int64,
    "number": pl.Float64,
    "boolean": pl.Boolean,
    "date": pl.Date,
}


def frame(name: str, records: Iterable[object]) -> pl.DataFrame:
    """The rows of a table as a frame with its columns and types, sorted by its primary key.

    records: dataclasses or mappings with the table's columns; an empty text is a missing value
    Raises GateError for values of another type than the schema's (rows are then numbered as they came).
    """
    schema, rows = load_schema(name), list(records)
    columns = {column.name: [_cell(row, column) for row in rows] for column in schema.columns}
    failures = [
        type_of(column).broken_by(schema, {name: cells[index] for name, cells in columns.items()}, index + 1)
        for column in schema.columns
        for index, value in enumerate(columns[column.name])
        if not _is_of_type(value, column.type)
    ]
    if failures:
        raise gate_error(failures)
    series = [pl.Series(column.name, columns[column.name], DTYPES[column.type]) for column in schema.columns]
    return in_key_order(schema, pl.DataFrame(series))


def empty(name: str) -> pl.DataFrame:
    """The table with no row."""
    return frame(name, ())


def in_key_order(schema: TableSchema, rows: pl.DataFrame) -> pl.DataFrame:
    """The rows sorted by the table's primary key."""
    return rows.sort(schema.primary_key, maintain_order=True) if schema.primary_key else rows


def check_frame(name: str, rows: pl.DataFrame) -> None:
    """The first gate: raise GateError, one line for all rows that break the table's schema by themselves.

    References to other tables and spans need more than one table: the second gate checks them.
    """
    failures = frame_failures(name, rows)
    if failures:
        raise gate_error(failures)


def frame_failures(name: str, rows: pl.DataFrame) -> list[Failure]:
    """What `check_frame` raises, as values."""
    from variorum.schema.pandera_gate import pandera_failures  # noqa: PLC0415 (pandera takes seconds to import)

    return pandera_failures(load_schema(name), rows)


def _cell(row: object, column: Column) -> Any:
    value = row.get(column.name) if isinstance(row, Mapping) else getattr(row, column.name)
    if value == "":
        return None
    return float(value) if column.type == "number" and type(value) is int else value


def _is_of_type(value: object, type_: str) -> bool:
    if value is None:
        return True
    if type_ == "number":
        return isinstance(value, float) and math.isfinite(value)
    if type_ == "date":
        return isinstance(value, date) and not isinstance(value, datetime)
    return type(value) is {"string": str, "integer": int, "boolean": bool}[type_]
