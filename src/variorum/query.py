"""A built package asked: its database opened so that it can only be read, and SQL run on it.

The questions themselves belong to whoever asks; the views that answer the usual ones stand in sql/views/.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from variorum.errors import NotFoundError, QueryError
from variorum.stamp import DATABASE, STAMP
from variorum.swap import recover

_LOCKED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "temp_directory": "",
    "lock_configuration": True,
}
_REFUSED = (duckdb.PermissionException, duckdb.InvalidInputException, duckdb.NotImplementedException)
"""What DuckDB raises for a statement that writes, reaches a file or changes a setting."""
_POSITION = re.compile(r"\s*LINE \d+:.*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Answer:
    """Names of the columns, and the rows."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[object, ...]]


def package_folder(path: Path) -> Path:
    """The folder of the package that a path names: itself, or the `build/` of a project.

    Raises NotFoundError where neither holds a package.
    """
    recover(path / "build", STAMP)
    for folder in (path / "build", path):
        if (folder / DATABASE).is_file():
            return folder
    raise NotFoundError(f"{path} holds no built package: run 'variorum build' there first")


def open_package(path: str | Path = ".") -> duckdb.DuckDBPyConnection:
    """A connection to a package's database that reads it and reaches nothing else.

    path: a project's folder, a built package's folder, or a database file
    Raises NotFoundError where there is none, QueryError where it cannot be opened.
    """
    place = Path(path)
    file = place if place.is_file() else package_folder(place) / DATABASE
    try:
        return duckdb.connect(str(file), read_only=True, config=_LOCKED)
    except duckdb.Error as error:
        raise QueryError(f"{file} cannot be opened ({one_line(error)}): run 'variorum build' again") from None


def ask(con: duckdb.DuckDBPyConnection, sql: str, values: Mapping[str, str] | None = None) -> Answer:
    """The answer to a query of one statement.

    values: what `$name` stands for in the query
    Raises QueryError, one line, for several statements and for SQL that DuckDB refuses.
    """
    try:
        statements = con.extract_statements(sql)
        if not statements:
            raise QueryError('the query is empty: ask something, as in "from figures"')
        if len(statements) > 1:
            raise QueryError(f"the query has {len(statements)} statements: ask one at a time")
        result = con.execute(statements[0], dict(values or {}))
        columns = tuple(column[0] for column in result.description or ())
        return Answer(columns, result.fetchall() if columns else [])
    except duckdb.Error as error:
        raise QueryError(f"{one_line(error).rstrip('!?.')}{_next_step(error)}") from None


def _next_step(error: duckdb.Error) -> str:
    """What to look at after an error, as the end of its line."""
    if isinstance(error, duckdb.CatalogException):
        return ': "show tables" lists the tables and views'
    if isinstance(error, duckdb.BinderException):
        return ': "describe figures" lists the columns of a table'
    if isinstance(error, duckdb.ParserException):
        return ": docs/queries.md has examples to start from"
    return ": the database is only read, and reaches no other file" if isinstance(error, _REFUSED) else ""


def one_line(error: Exception) -> str:
    """What DuckDB says, without the drawing of the place."""
    return " ".join(_POSITION.sub("", str(error)).split())
