"""variorum.duckdb: tables with types and comments from the schemas, and the views of `sql/views/`.

What a check asks belongs in checks.py and sql/checks/; constraint SQL belongs in schema/check_sql.py;
reading a finished database belongs in query.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

import duckdb
import polars as pl

from variorum.schema.ddl import comment_table, create_table, literal, quoted
from variorum.schema.failures import gate_error
from variorum.schema.load import load_schema
from variorum.schema.sql_gate import sql_gate

LOCKED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
    "lock_configuration": "true",
}
_TITLE = re.compile(r"^-- title: *(.+?) *$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class View:
    """A view as its file states it."""

    name: str
    title: str
    sql: str


def open_database(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection that may write, for the stages."""
    return duckdb.connect(str(path))


def open_read_only(path: Path) -> duckdb.DuckDBPyConnection:
    """A connection that reads this file and reaches nothing else: no other file, no network, no setting."""
    return duckdb.connect(str(path), read_only=True, config=LOCKED)


def create_database(path: Path, tables: Mapping[str, pl.DataFrame]) -> None:
    """Make the database file anew with these tables, and the views that they allow.

    Raises GateError where a row breaks its schema.
    """
    path.unlink(missing_ok=True)
    add_tables(path, tables)


def add_tables(path: Path, tables: Mapping[str, pl.DataFrame]) -> None:
    """Add tables to a database, and make the views that became possible.

    Raises GateError where a row breaks its schema.
    """
    with open_database(path) as con:
        for name, rows in tables.items():
            _load(con, name, rows)
        failures = sql_gate(con, tables)
        if failures:
            raise gate_error(failures)
        create_views(con)


def create_views(con: duckdb.DuckDBPyConnection) -> tuple[str, ...]:
    """Make every view that is not there yet and whose tables and views are; the names of those that could not be."""
    waiting = [view for view in all_views() if view.name not in relations(con)]
    while waiting:
        left = [view for view in waiting if not _create(con, view)]
        if len(left) == len(waiting):
            break
        waiting = left
    return tuple(view.name for view in waiting)


def relations(con: duckdb.DuckDBPyConnection) -> frozenset[str]:
    """The names of the tables and views of a connection."""
    found = con.execute("select table_name from information_schema.tables").fetchall()
    return frozenset(name for (name,) in found)


@cache
def all_views() -> tuple[View, ...]:
    """Every view that the toolkit has, by name.

    Raises ValueError where a head has no title: a defect of the toolkit, not of a user's data.
    """
    folder = files("variorum").joinpath("sql/views")
    entries = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda entry: entry.name)
    return tuple(read_view(entry.name.removesuffix(".sql"), entry.read_text(encoding="utf-8")) for entry in entries)


def read_view(name: str, sql: str) -> View:
    """A view from its file; ValueError where its head has no title."""
    title = _TITLE.search(sql)
    if title is None:
        raise ValueError(f"sql/views/{name}.sql has no title in its head")
    return View(name, title.group(1), sql)


def _create(con: duckdb.DuckDBPyConnection, view: View) -> bool:
    """Whether the view could be made: False while something that it reads is missing."""
    try:
        con.execute(f"create view {quoted(view.name)} as\n{view.sql}")
    except duckdb.CatalogException:
        return False
    con.execute(f"comment on view {quoted(view.name)} is {literal(view.title)}")
    return True


def _load(con: duckdb.DuckDBPyConnection, name: str, rows: pl.DataFrame) -> None:
    schema = load_schema(name)
    con.execute(create_table(schema))
    con.register("incoming", rows.to_arrow())
    con.execute(f"insert into {quoted(name)} by name select * from incoming")
    con.unregister("incoming")
    for statement in comment_table(schema):
        con.execute(statement)
