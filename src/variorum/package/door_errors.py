"""Errors of frictionless as failures, worded like those of the other gates."""

from __future__ import annotations

import re

from frictionless import Error, ReportTask
from frictionless.errors import CellError, ForeignKeyError, RowError

from variorum.schema.constraints import column_failures, constraints
from variorum.schema.failures import Failure
from variorum.schema.load import TableSchema

KINDS = {
    "type-error": "type",
    "primary-key": "primary-key",
    "foreign-key": "foreign-key",
    "unique-error": "unique",
    "hash-count": "hash",
    "byte-count": "bytes",
    "scheme-error": "file",
}
"""frictionless's types of errors as kinds of failures; a constraint error names its constraint in its note."""

OF_A_FILE = {
    "hash": "its SHA-256 is not the one in the descriptor: restore the file, or build the package again",
    "bytes": "its size is not the one in the descriptor: restore the file, or build the package again",
    "file": "is missing: restore the file, or build the package again",
}


def as_failures(task: ReportTask, schema: TableSchema, path: str) -> list[Failure]:
    """The errors of frictionless in the table of a schema, whose file stands at `path`.

    frictionless compares columns by position. Where they differ, its other errors are consequences, so that only
    the columns are named.
    """
    labels = task.labels or []
    if schema.columns and labels and tuple(labels) != schema.column_names:
        return list(column_failures(schema, labels))
    return [_as_failure(error, schema, path) for error in task.errors]


def _as_failure(error: Error, schema: TableSchema, path: str) -> Failure:
    kind = _kind(error)
    if kind in OF_A_FILE:
        return Failure(path, None, "", "", kind, "", OF_A_FILE[kind])
    if isinstance(error, RowError):
        broken = (kind, _columns(error, schema, kind))
        row = {name: cell or None for name, cell in zip(schema.column_names, error.cells, strict=False)}
        for constraint in constraints(schema):
            if (constraint.kind, constraint.columns) == broken:
                return constraint.broken_by(schema, row, error.row_number - 1)
    return Failure(path, None, "", "", "table", "", f"{error.message}: build the package again")


def _kind(error: Error) -> str:
    constraint = re.search(r'constraint "(\w+)"', error.note) if error.type == "constraint-error" else None
    return constraint[1] if constraint else KINDS.get(error.type, "table")


def _columns(error: RowError, schema: TableSchema, kind: str) -> tuple[str, ...]:
    if kind == "primary-key":
        return schema.primary_key
    if isinstance(error, ForeignKeyError):
        return tuple(error.field_names)
    return (error.field_name,) if isinstance(error, CellError) else ()
