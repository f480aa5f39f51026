"""A row of a package by its id, the sentences that it stands in, and the rules that made it.

How that is shown belongs in cli and report.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

import duckdb

from variorum import rules
from variorum.checks import all_checks
from variorum.errors import NotFoundError
from variorum.query import ask
from variorum.schema.load import load_schema
from variorum.spans import Span
from variorum.stages.names import PUBLISHED

Row = Mapping[str, object]
_FULL_STOPS = (".", "!", "?", "…", ".”", '."', ":", ";")
FINDERS = ("variorum.extraction", "variorum.review.rows")
"""Modules that have declared every rule of a row's `method` once they are loaded."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Whole sentences of an article, and the place in them that is meant.

    text: the sentences; the place's own words where the package does not hold the article
    mark: the place, counted from the first character of `text`
    """

    source_id: str
    text: str
    mark: Span


@dataclass(frozen=True, slots=True)
class Piece:
    """One row that another one rests on, and what it is there for; no passage for a silence."""

    role: str
    table: str
    row_id: str
    source_id: str
    passage: Passage | None
    part: str
    """headline or body; empty for a silence."""
    method: str
    """The rules that made the row; empty where it is no row of a table with rules."""


def find_row(con: duckdb.DuckDBPyConnection, identity: str) -> tuple[str, Row]:
    """The table and the row with this id.

    Raises NotFoundError where no table has it.
    """
    for table in PUBLISHED:
        key = load_schema(table).primary_key[0]
        found = _rows(con, f'select * from "{table}" where "{key}" = $id order by all', {"id": identity})
        if found and table != "evidence":
            return table, found[0]
    raise NotFoundError(f"no row has the id {identity}: 'variorum findings' and 'variorum sql' tell which there are")


def passage_of(con: duckdb.DuckDBPyConnection, row: Row) -> Passage | None:
    """The sentences that hold a row with a place; None for a row without one."""
    if row.get("start_char") is None or row.get("source_id") is None:
        return None
    source, span = str(row["source_id"]), Span(int(str(row["start_char"])), int(str(row["end_char"])))
    text = _article(con, source)
    if text is None:
        words = str(row.get("text") or "")
        return Passage(source, words, Span(0, len(words)))
    around = _rows(
        con,
        "select min(start_char) as first, max(end_char) as last from sentences "
        "where source_id = $source and start_char < $end::bigint and end_char > $start::bigint",
        {"source": source, "start": str(span.start), "end": str(span.end)},
    )[0]
    first = min(span.start, int(str(around["first"] if around["first"] is not None else span.start)))
    last = max(span.end, int(str(around["last"] if around["last"] is not None else span.end)))
    return Passage(source, text[first:last], Span(span.start - first, span.end - first))


def pieces_of(con: duckdb.DuckDBPyConnection, table: str, row: Row) -> tuple[Piece, ...]:
    """The rows that a finding, a link or a comparison rests on, in the order of articles and places."""
    if table == "findings":
        found = _rows(con, "from evidence where finding_id = $id", {"id": str(row["finding_id"])})
        return _sorted(_evidence(con, one) for one in found)
    if table == "links":
        found = _rows(con, "from links where link_id = $id", {"id": str(row["link_id"])})
        return _sorted(_member(con, str(one["relation"]), str(one["table"]), str(one["row_id"])) for one in found)
    if table == "comparisons":
        return _sorted(_member(con, side, "figures", str(row[side])) for side in ("group_a", "group_b"))
    return ()


def _evidence(con: duckdb.DuckDBPyConnection, row: Row) -> Piece:
    role, table, row_id = (str(row[name]) for name in ("role", "table", "row_id"))
    made = _row_of(con, table, row_id) if table in PUBLISHED else {}
    return _piece(con, role, table, row, str(made.get("method") or ""))


def _member(con: duckdb.DuckDBPyConnection, role: str, table: str, row_id: str) -> Piece:
    row = _row_of(con, table, row_id)
    return _piece(con, role, table, {**row, "row_id": row_id}, str(row.get("method") or ""))


def _piece(con: duckdb.DuckDBPyConnection, role: str, table: str, row: Row, method: str) -> Piece:
    passage, source = passage_of(con, row), str(row.get("source_id") or "")
    return Piece(role, table, str(row["row_id"]), source, passage, _part(con, row) if passage else "", method)


def _row_of(con: duckdb.DuckDBPyConnection, table: str, row_id: str) -> Row:
    key = load_schema(table).primary_key[0]
    found = _rows(con, f'select * from "{table}" where "{key}" = $id', {"id": row_id})
    return found[0] if found else {}


def _part(con: duckdb.DuckDBPyConnection, row: Row) -> str:
    """Whether a place stands in the headline: the first line of the article, if no full stop ends it."""
    text = _article(con, str(row["source_id"]))
    line = (text or "").lstrip().split("\n", 1)[0].rstrip()
    ends = len(text or "") - len((text or "").lstrip()) + len(line)
    is_line = bool(line) and ends < len((text or "").rstrip()) and not line.endswith(_FULL_STOPS)
    return "headline" if is_line and int(str(row["end_char"])) <= ends else "body"


def _sorted(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    return tuple(sorted(pieces, key=lambda piece: (piece.source_id, piece.passage is None, piece.table, piece.row_id)))


def rules_of(method: str) -> tuple[tuple[str, str], ...]:
    """The rules that a row's `method` names, in order, each with what it says."""
    for module in FINDERS:
        import_module(module)
    checks = {f"check.{check.check_id}": f"{check.title}. {check.rule}" for check in all_checks()}
    return tuple((name, _says(name, checks)) for name in method.split())


def _says(name: str, checks: Mapping[str, str]) -> str:
    if name in rules.RULES:
        return rules.RULES[name].says
    return checks.get(name, "a rule that this version of the toolkit does not know")


def _article(con: duckdb.DuckDBPyConnection, source: str) -> str | None:
    held = _rows(con, "select 1 from information_schema.tables where table_name = 'article_text'")
    found = _rows(con, "select text from article_text where source_id = $id", {"id": source}) if held else ()
    return str(found[0]["text"]) if found else None


def _rows(con: duckdb.DuckDBPyConnection, sql: str, values: Mapping[str, str] | None = None) -> Sequence[Row]:
    answer = ask(con, sql, values)
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
