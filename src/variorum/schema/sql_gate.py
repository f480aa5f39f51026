"""The second gate: run the constraint SQL over the tables of a database, or over a folder of Parquet files.

What the queries say belongs in `check_sql`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import duckdb

from variorum.schema.check_sql import Relation, failing_rows, mistyped_text
from variorum.schema.constraints import Constraint, column_failures, constraints, type_of
from variorum.schema.ddl import SQL_TYPES, literal, quoted
from variorum.schema.failures import Failure, GateCheck
from variorum.schema.load import ForeignKey, SchemaOf, SpanColumns, TableSchema, load_schema
from variorum.schema.span_sql import make_pieces, uncut_rows

NAMED_ROWS = 1000
"""Failing rows of one constraint that become values; the count is always of all."""


def sql_gate(con: duckdb.DuckDBPyConnection, tables: Iterable[str], source: Path | None = None) -> list[Failure]:
    """Every constraint of the tables that some row breaks; at most NAMED_ROWS failures a constraint.

    con: a connection; it needs no right to write
    tables: names of tables with a schema
    source: the folder with `<table>.parquet`; None for the tables of the connection. A table that is not there
        is looked for in the connection, so that spans are checked wherever `article_text` is at hand.
    """
    return [failure for _, failures in run_sql_gate(con, tables, source) for failure in failures]


def run_sql_gate(
    con: duckdb.DuckDBPyConnection,
    tables: Iterable[str],
    source: Path | None = None,
    schema_of: SchemaOf = load_schema,
) -> Iterator[tuple[GateCheck, list[Failure]]]:
    """Each constraint of the tables with what it saw, and the failures. See `sql_gate`."""
    schemas = [schema_of(name) for name in tables]
    wanted = dict.fromkeys(["article_text", *(name for schema in schemas for name in _read_by(schema))])
    relations = {name: relation for name in wanted if (relation := _relation(con, name, source)) is not None}
    if "article_text" in relations:
        con.execute(make_pieces(relations["article_text"]))
    for schema in schemas:
        if schema.name in relations:
            yield from _check_table(con, schema, relations)
        else:
            yield _absent(schema, source)


def _read_by(schema: TableSchema) -> Iterator[str]:
    yield schema.name
    yield from (reference.table for reference in schema.foreign_keys)


def _relation(con: duckdb.DuckDBPyConnection, name: str, source: Path | None) -> Relation | None:
    file = source / f"{name}.parquet" if source else None
    if file and file.is_file():
        return Relation(f"read_parquet({literal(str(file))}, file_row_number = true)", "t.file_row_number + 1")
    found = con.execute("select 1 from duckdb_tables() where table_name = ?", [name]).fetchall()
    return Relation(quoted(name), "t.rowid + 1") if found and (file is None or name == "article_text") else None


def _check_table(
    con: duckdb.DuckDBPyConnection, schema: TableSchema, relations: Mapping[str, Relation]
) -> Iterator[tuple[GateCheck, list[Failure]]]:
    here = relations[schema.name]
    structure, unsound = _structure(con, schema, here)
    ((rows,),) = con.execute(f"select count(*) from {here.sql}").fetchall()
    yield GateCheck("sql", schema.name, (), "column", True, rows, len(structure)), structure
    for constraint in constraints(schema):
        query = None
        if unsound.isdisjoint(constraint.columns) and _at_hand(constraint, relations):
            query = _query(schema, constraint, relations)
        failing, named = _failing(con, schema, constraint, query) if query else (0, [])
        yield (
            GateCheck("sql", schema.name, constraint.columns, constraint.kind, query is not None, rows, failing),
            named,
        )


def _query(schema: TableSchema, constraint: Constraint, relations: Mapping[str, Relation]) -> str:
    if isinstance(constraint.demand, SpanColumns):
        return uncut_rows(schema, constraint.demand, relations[schema.name])
    return failing_rows(schema, constraint, relations)


def _at_hand(constraint: Constraint, relations: Mapping[str, Relation]) -> bool:
    if isinstance(constraint.demand, ForeignKey):
        return constraint.demand.table in relations
    return not isinstance(constraint.demand, SpanColumns) or "article_text" in relations


def _failing(
    con: duckdb.DuckDBPyConnection, schema: TableSchema, constraint: Constraint, query: str
) -> tuple[int, list[Failure]]:
    ((count,),) = con.execute(f"select count(*) from ({query})").fetchall()
    if not count:
        return 0, []
    result = con.execute(f"{query}\norder by row_number limit {NAMED_ROWS}")
    names = [column[0] for column in result.description or ()]
    rows = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    return count, [constraint.broken_by(schema, row, row["row_number"]) for row in rows]


def _structure(con: duckdb.DuckDBPyConnection, schema: TableSchema, here: Relation) -> tuple[list[Failure], set[str]]:
    """What is wrong with the columns themselves, and the columns that no other check may read."""
    described = con.execute(f"describe select * from {here.sql}").fetchall()
    types = {name: type_ for name, type_, *_ in described if name != "file_row_number"}
    failures = list(column_failures(schema, list(types)))
    unsound = {failure.column for failure in failures if failure.column}
    for column in schema.columns:
        found, wanted = types.get(column.name), SQL_TYPES[column.type]
        if found in (None, wanted):
            continue
        if found == "VARCHAR":
            failures += _failing(con, schema, type_of(column), mistyped_text(schema, column, here))[1]
        problem = f"is of type {found}: make it {wanted}"
        failures.append(Failure(schema.name, None, "", column.name, "type", str(found), problem))
        unsound.add(column.name)
    return failures, unsound


def _absent(schema: TableSchema, source: Path | None) -> tuple[GateCheck, list[Failure]]:
    place = f"{schema.name}.parquet" if source else schema.name
    problem = "is missing: build the package again"
    failure = Failure(place, None, "", "", "file" if source else "table", "", problem)
    return GateCheck("sql", schema.name, (), "table", True, 0, 1), [failure]
