"""The second gate as SQL: one query a constraint, which returns the rows that break it.

Every query reads relations that its caller names, and returns `row_number`, the primary key and the
constraint's columns. Running them belongs in `sql_gate`, spans in `span_sql`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from variorum.schema.constraints import Constraint
from variorum.schema.ddl import literal, quoted
from variorum.schema.load import Column, ForeignKey, RowRule, TableSchema

CAST_FITS = {
    "string": "true",
    "integer": "regexp_full_match({cell}, '[+-]?[0-9]+') and try_cast({cell} as bigint) is not null",
    "number": "isfinite(try_cast({cell} as double))",
    "boolean": "{cell} in ('true', 'false')",
    "date": "regexp_full_match({cell}, '[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}') and try_cast({cell} as date) is not null",
}
"""When a cell that is stored as text could be of the column's type."""


@dataclass(frozen=True, slots=True)
class Relation:
    """Where the rows of a table stand: a relation in SQL, and its expression for the number of a row from 1."""

    sql: str
    row_number: str


def select_rows(schema: TableSchema, columns: Iterable[str], here: Relation) -> str:
    """The head of every query: the number, the primary key and some columns of the rows of a table, called t."""
    names = ", ".join(cell(name) for name in dict.fromkeys((*schema.primary_key, *columns)))
    return f"select {here.row_number} as row_number, {names}\nfrom {here.sql} as t"


def failing_rows(schema: TableSchema, constraint: Constraint, relations: Mapping[str, Relation]) -> str:
    """The query for the rows of a table that break a constraint other than a span, in no order.

    relations: one for the table itself, and one for each table that it refers to
    """
    here, demand = relations[schema.name], constraint.demand
    if isinstance(demand, Column):
        condition = _broken_in_column(constraint.kind, demand)
    elif isinstance(demand, RowRule):
        condition = f"({demand.sql}) is not true"
    elif isinstance(demand, ForeignKey):
        condition = _without_parent(demand, relations[demand.table])
    else:
        condition = _repeated(constraint.columns, here)
    return f"{select_rows(schema, constraint.columns, here)}\nwhere {condition}"


def mistyped_text(schema: TableSchema, column: Column, here: Relation) -> str:
    """The query for the cells of a column stored as text that could not be of the column's type."""
    fits = CAST_FITS[column.type].format(cell=cell(column.name))
    rows = select_rows(schema, (column.name,), here)
    return f"{rows}\nwhere {cell(column.name)} is not null and ({fits}) is not true"


def _broken_in_column(kind: str, column: Column) -> str:
    value = cell(column.name)
    if kind == "type":
        return f"not isfinite({value})" if column.type == "number" else "false"
    if kind == "required":
        return f"{value} is null"
    if kind == "enum":
        return f"{value} not in ({', '.join(literal(allowed) for allowed in column.enum)})"
    if kind == "minimum":
        return f"{value} < {column.minimum}"
    if kind == "maximum":
        return f"{value} > {column.maximum}"
    return f"not regexp_full_match({value}, {literal(column.pattern or '')})"


def _repeated(columns: tuple[str, ...], here: Relation) -> str:
    """Rows whose hash repeats are few: only their keys are compared in full."""
    names = ", ".join(quoted(name) for name in columns)
    given = " and ".join(f"{quoted(name)} is not null" for name in columns)
    alike = f"select hash({names}) from {here.sql} group by 1 having count(*) > 1"
    same = (
        f"select {names} from {here.sql} where {given} and hash({names}) in ({alike}) group by all having count(*) > 1"
    )
    return f"({', '.join(cell(name) for name in columns)}) in ({same})"


def _without_parent(reference: ForeignKey, parent: Relation) -> str:
    pairs = zip(reference.columns, reference.key, strict=True)
    same = " and ".join(f"p.{quoted(key)} = {cell(name)}" for name, key in pairs)
    given = " and ".join(f"{cell(name)} is not null" for name in reference.columns)
    return f"{given} and not exists (select 1 from {parent.sql} as p where {same})"


def cell(name: str) -> str:
    """A column of the table that is checked."""
    return f"t.{quoted(name)}"
