"""The report's questions to the database: one SQL file each, shown under the picture or table that it makes.

What a page makes of the rows belongs in pages/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

import duckdb

Row = dict[str, Any]
AT_ONCE = 2000
"""Rows that are fetched at a time where a question may have millions."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with its SQL, as a reader can copy it, and the rows that it gave."""

    title: str
    sql: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def only(self, column: str, value: str) -> Answer:
        """The rows with one value in a column, and the SQL that gives just them."""
        return replace(
            self,
            sql=narrowed(self.sql, column, value),
            rows=tuple(row for row in self.rows if row[column] == value),
        )


def narrowed(sql: str, column: str, value: str) -> str:
    """A question of the report asked for one value of a column only."""
    body, order = re.split(r"\norder by\s+(?!.*\norder by\s)", sql, flags=re.DOTALL)
    inner = "\n".join(f"  {line}" for line in body.splitlines())
    literal = "'" + value.replace("'", "''") + "'"
    return f"select * from (\n{inner}\n)\nwhere {column} = {literal}\norder by {order}"


@cache
def question(name: str) -> tuple[str, str]:
    """Title and SQL of `sql/report/<name>.sql`; its first line is `-- title: ...`."""
    head, _, sql = files("variorum").joinpath(f"sql/report/{name}.sql").read_text(encoding="utf-8").partition("\n")
    return head.removeprefix("-- title:").strip(), sql.strip()


def ask(con: duckdb.DuckDBPyConnection, name: str) -> Answer:
    """Run one of the report's questions."""
    title, sql = question(name)
    return answer(con, title, sql)


def answer(con: duckdb.DuckDBPyConnection, title: str, sql: str) -> Answer:
    """Run a query that is shown under the title."""
    result = con.execute(sql)
    columns = tuple(column[0] for column in result.description or ())
    return Answer(title, sql, columns, tuple(dict(zip(columns, row, strict=True)) for row in result.fetchall()))


def ask_by(con: duckdb.DuckDBPyConnection, name: str, column: str) -> Iterator[tuple[str, list[Row]]]:
    """The rows of a question that is ordered by a column, by that column's values; they are not held all at once."""
    result = con.cursor().execute(question(name)[1])
    columns = [described[0] for described in result.description or ()]
    batches = iter(lambda: result.fetchmany(AT_ONCE), [])
    rows = (dict(zip(columns, row, strict=True)) for batch in batches for row in batch)
    for value, group in groupby(rows, key=lambda row: str(row[column])):
        yield value, list(group)


class InStep:
    """Groups of `ask_by`, taken by their values in ascending order; a value without a group has no rows."""

    def __init__(self, groups: Iterator[tuple[str, list[Row]]]) -> None:
        self._groups = groups
        self._next = next(groups, None)

    def take(self, value: str) -> list[Row]:
        """The rows of a value; the values before it are passed over."""
        while self._next is not None and self._next[0] < value:
            self._next = next(self._groups, None)
        return self._next[1] if self._next is not None and self._next[0] == value else []
