"""The first gate: a table's pandera schema, derived from its Table Schema, and the rows that it refuses.

It sees one table at a time. What needs other tables belongs in `check_sql`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

import pandera.polars as pa
import polars as pl
from pandera.errors import SchemaErrors
from pandera.polars import PolarsData

from variorum.schema.constraints import Constraint, column_failures, constraints, type_of
from variorum.schema.failures import Failure, GateCheck
from variorum.schema.frames import DTYPES
from variorum.schema.load import Column, RowRule, TableSchema


def pandera_failures(schema: TableSchema, rows: pl.DataFrame) -> list[Failure]:
    """Every row and column of a frame that breaks the schema by itself, structure first."""
    structure = list(_structure_failures(schema, rows))
    sound = frozenset(schema.column_names) - {failure.column for failure in structure}
    try:
        pandera_schema(schema, sound).validate(rows, lazy=True)
    except SchemaErrors as errors:
        return structure + list(_translated(schema, rows, errors.failure_cases))
    return structure


def frame_checks(schema: TableSchema, rows: pl.DataFrame) -> tuple[list[GateCheck], list[Failure]]:
    """What each constraint saw in a frame, and the failures."""
    failures = pandera_failures(schema, rows)
    broken = Counter((failure.kind, failure.column) for failure in failures)
    checks = [
        GateCheck(
            "frame", schema.name, one.columns, one.kind, ran, rows.height, broken[one.kind, ", ".join(one.columns)]
        )
        for one in constraints(schema)
        for ran in (one.kind == "type" or _holds(one) is not None,)
    ]
    return checks, failures


@cache
def pandera_schema(schema: TableSchema, sound: frozenset[str]) -> pa.DataFrameSchema:
    """The pandera schema of a table, over its `sound` columns; a check's name is the number of its constraint."""
    columns = {
        column.name: pa.Column(DTYPES[column.type], nullable=True) for column in schema.columns if column.name in sound
    }
    checks = [
        pa.Check(_check(holds), name=str(number))
        for number, constraint in enumerate(constraints(schema))
        if sound.issuperset(constraint.columns) and (holds := _holds(constraint)) is not None
    ]
    return pa.DataFrameSchema(columns, checks=checks, name=schema.name)


def _check(holds: pl.Expr) -> Callable[[PolarsData], pl.LazyFrame]:
    return lambda data: data.lazyframe.select(holds.fill_null(value=False))


def _holds(constraint: Constraint) -> pl.Expr | None:
    """Where a constraint holds, as an expression; None for what one table alone cannot show."""
    first, demand = pl.col(constraint.columns[0]), constraint.demand
    if isinstance(demand, Column):
        return _holds_in_column(constraint.kind, first, demand)
    if isinstance(demand, RowRule):
        return pl.sql_expr(demand.sql)
    if constraint.kind == "primary-key":
        return pl.struct(constraint.columns).is_unique()
    if constraint.kind == "unique":
        absent = pl.any_horizontal(pl.col(name).is_null() for name in constraint.columns)
        return absent | pl.struct(constraint.columns).is_unique()
    return None


def _holds_in_column(kind: str, cell: pl.Expr, column: Column) -> pl.Expr | None:
    if kind == "required":
        return cell.is_not_null()
    if kind == "type":
        return cell.is_null() | cell.is_finite() if column.type == "number" else None
    holds = {
        "enum": lambda: cell.is_in(column.enum),
        "minimum": lambda: cell >= column.minimum,
        "maximum": lambda: cell <= column.maximum,
        "pattern": lambda: cell.str.contains(f"^(?:{column.pattern})$"),
    }[kind]()
    return cell.is_null() | holds


def _structure_failures(schema: TableSchema, rows: pl.DataFrame) -> Iterator[Failure]:
    """Columns that are missing, unknown, in another order or of another type."""
    yield from column_failures(schema, rows.columns)
    for column in schema.columns:
        if column.name in rows.columns and rows.schema[column.name] != DTYPES[column.type]:
            yield from _type_failures(schema, rows, column)


def _type_failures(schema: TableSchema, rows: pl.DataFrame, column: Column) -> Iterator[Failure]:
    """The cells that are not of the column's type, or the column itself where each cell could be."""
    cells, wanted = rows[column.name], DTYPES[column.type]
    bad = (cells.is_not_null() & cells.cast(wanted, strict=False).is_null()).arg_true().to_list()
    for index in bad:
        yield _failure(schema, rows, index, type_of(column))
    if not bad:
        problem = f"is of type {cells.dtype}: make it {wanted.__name__}"
        yield Failure(schema.name, None, "", column.name, "type", str(cells.dtype), problem)


def _translated(schema: TableSchema, rows: pl.DataFrame, cases: pl.DataFrame) -> Iterator[Failure]:
    demanded = constraints(schema)
    for check, index in cases.select("check", "index").sort("index", maintain_order=True).iter_rows():
        yield _failure(schema, rows, index, demanded[int(check)])


def _failure(schema: TableSchema, rows: pl.DataFrame, index: int, constraint: Constraint) -> Failure:
    return constraint.broken_by(schema, rows.row(index, named=True), index + 1)
