"""DDL and the constraint SQL: what DuckDB is told, and that spans are cut as Python cuts them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import duckdb
import polars as pl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from small_package import small_tables
from variorum.schema.check_sql import Relation, failing_rows
from variorum.schema.constraints import constraints
from variorum.schema.ddl import comment_table, create_table, literal, quoted
from variorum.schema.load import load_schema, published_tables, read_schema, working_tables
from variorum.schema.span_sql import PIECE
from variorum.schema.sql_gate import NAMED_ROWS, run_sql_gate, sql_gate

TABLES = (*published_tables(), *working_tables())
AWKWARD = "A\U0001f926\U0001f3fc\u200d\u2642\ufe0f e\u0301\r\n\ufeffx\u2028\U0001f1fa\U0001f1f3 \u0928\u093f z"


def database(tables: Mapping[str, pl.DataFrame]) -> duckdb.DuckDBPyConnection:
    """A database in memory with these tables, typed by their schemas."""
    con = duckdb.connect()
    for name, rows in tables.items():
        con.execute(create_table(load_schema(name)))
        con.register("rows_of_table", rows.to_arrow())
        con.execute(f"insert into {quoted(name)} by name from rows_of_table")
    return con


def spans_of(text: str, spans: list[tuple[int, int, str]]) -> list[int]:
    """The numbers of the rows of dates that the gate says do not cut their text out of an article of this text."""
    dates = small_tables()["dates"]
    rows = pl.concat(
        dates.with_columns(date_id=pl.lit(f"d{i:04}"), start_char=start, end_char=end, text=pl.lit(words))
        for i, (start, end, words) in enumerate(spans)
    ).with_columns(pl.lit("herald").alias("source_id"), pl.col("start_char", "end_char").cast(pl.Int64))
    articles = pl.DataFrame({"source_id": ["herald"], "text": [text]})
    with database({"dates": rows, "article_text": articles}) as con:
        found = sql_gate(con, ["dates"])
    return sorted(failure.row or 0 for failure in found if failure.kind == "span")


@pytest.mark.parametrize("name", TABLES)
def test_table_is_typed_and_commented(name: str):
    """Every table and column carries the description of its schema."""
    schema = load_schema(name)
    with duckdb.connect() as con:
        con.execute(create_table(schema))
        for statement in comment_table(schema):
            con.execute(statement)
        columns = con.execute(
            "select column_name, comment from duckdb_columns() where table_name = ?", [name]
        ).fetchall()
        (comment,) = con.execute("select comment from duckdb_tables() where table_name = ?", [name]).fetchone()
    assert columns == [(column.name, column.description) for column in schema.columns]
    assert comment == schema.description


def test_names_and_texts_are_quoted():
    """A quotation mark in a name or text does not end it."""
    with duckdb.connect() as con:
        assert con.execute(f"select {literal(chr(39) + 'x')} as {quoted('a' + chr(34) + 'b')}").fetchone() == ("'x",)


def test_every_span_of_an_awkward_text_is_cut_as_python_cuts_it():
    """Emoji, joined emoji, flags, combining marks, CRLF and a byte order mark count as their code points."""
    places = [(i, j) for i in range(len(AWKWARD)) for j in range(i + 1, len(AWKWARD) + 1)]
    assert spans_of(AWKWARD, [(i, j, AWKWARD[i:j]) for i, j in places]) == []
    off_by_one = [(i + 1, j + 1, AWKWARD[i:j]) for i, j in places if AWKWARD[i + 1 : j + 1] != AWKWARD[i:j]]
    assert spans_of(AWKWARD, off_by_one) == list(range(1, len(off_by_one) + 1))


@settings(max_examples=40, deadline=None)
@given(
    unit=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=7),
    start=st.integers(0, 5 * PIECE),
    length=st.integers(1, 4 * PIECE),
)
@example(unit="e\u0301\r\n", start=PIECE - 1, length=2)
@example(unit="\U0001f926", start=PIECE, length=PIECE)
@example(unit="\U0001f926a", start=PIECE - 1, length=PIECE + 1)
@example(unit="a", start=2 * PIECE, length=3 * PIECE)
def test_span_is_found_wherever_it_lies(unit: str, start: int, length: int):
    """A span of any length at any place is cut right, over the ends of pieces too, and one wrong character is seen."""
    text = unit * (10 * PIECE // len(unit))
    words = text[start : start + length]
    wrong = ("b" if words[-1] == "a" else "a").join([words[:-1], ""])
    assert spans_of(text, [(start, start + length, words), (start, start + length, wrong)]) == [2]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(3, 3, "d"), (3, 99, "defg"), (9, 11, "x"), (-1, 2, "g"), (2, 5, "cd")],
    ids=["empty span", "past the end", "outside", "negative", "longer than its text"],
)
def test_span_that_is_none_is_seen(start: int, end: int, words: str):
    """A span that leaves the article, or is not as long as its text, is not taken for one."""
    assert spans_of("abcdefg", [(start, end, words)]) == [1]


def test_row_of_an_article_that_is_not_there_is_seen():
    """A row whose article has no text does not pass as cut."""
    tables = {name: small_tables()[name] for name in ("dates", "article_text")}
    with database({**tables, "article_text": tables["article_text"].head(0)}) as con:
        assert [failure.kind for failure in sql_gate(con, ["dates"])] == ["span"]


def test_what_cannot_run_says_so():
    """Without the articles and the other tables, spans and references are listed as not run, and the rest as run."""
    with database({"dates": small_tables()["dates"]}) as con:
        ran = {(check.kind, check.ran) for check, _ in run_sql_gate(con, ["dates"])}
    assert {("span", False), ("foreign-key", False), ("required", True), ("rule", True)} <= ran


def test_table_that_is_missing_is_named():
    """A table that the gate is asked for and that is not there is a failure, not a pass."""
    with duckdb.connect() as con:
        assert [str(failure) for failure in sql_gate(con, ["dates"])] == ["dates: is missing: build the package again"]


def test_empty_table_passes_and_is_seen():
    """An empty table breaks nothing, and its checks ran over no row."""
    with database({"topics": small_tables()["topics"].head(0)}) as con:
        found = list(run_sql_gate(con, ["topics"]))
    assert all(check.ran and check.rows == 0 and not failures for check, failures in found)


def test_only_the_first_of_many_failures_are_named_and_all_are_counted():
    """A table full of bad rows is counted in full and named up to a limit."""
    topics = pl.DataFrame({"topic_id": [f"t{i:05}" for i in range(3 * NAMED_ROWS)], "label": None, "definition": "D"})
    with database({"topics": topics.with_columns(pl.col("label").cast(pl.String))}) as con:
        found = [(check, failures) for check, failures in run_sql_gate(con, ["topics"]) if check.failing]
    ((check, failures),) = found
    assert (check.kind, check.columns, check.rows, check.failing) == ("required", ("label",), 3000, 3000)
    assert [failure.row for failure in failures] == list(range(1, NAMED_ROWS + 1))


def test_gate_needs_no_right_to_write(tmp_path: Path):
    """A database that is opened read-only is checked all the same."""
    path = tmp_path / "small.duckdb"
    with duckdb.connect(str(path)) as con:
        for name, rows in small_tables().items():
            con.register("rows_of_table", rows.to_arrow())
            con.execute(f"create table {quoted(name)} as from rows_of_table")
            con.unregister("rows_of_table")
    with duckdb.connect(str(path), read_only=True) as con:
        assert sql_gate(con, published_tables()) == []


def test_connection_is_free_afterwards():
    """The gate leaves no result half read, so that its caller can go on with the connection."""
    with database({"topics": small_tables()["topics"]}) as con:
        assert sql_gate(con, ["topics"]) == []
        con.register("more", pl.DataFrame({"a": [1]}).to_arrow())
        assert con.execute("select a from more").fetchall() == [(1,)]


def test_key_of_several_columns_is_one_key():
    """A key of several columns is repeated only where all of them are."""
    evidence = small_tables()["evidence"]
    with database({"evidence": pl.concat([evidence, evidence.tail(1)])}) as con:
        (first, second) = [failure for failure in sql_gate(con, ["evidence"]) if failure.kind == "primary-key"]
    assert (first.row, second.row, first.column) == (2, 3, "finding_id, table, row_id")


def test_reference_of_several_columns_is_one_reference():
    """Both columns must stand in one row of the other table; a reference with an empty part refers to nothing."""
    fields = [{"name": name, "type": "string"} for name in ("road", "house", "street", "number")]
    reference = {"fields": ["street", "number"], "reference": {"resource": "", "fields": ["road", "house"]}}
    schema = read_schema({"name": "homes", "fields": fields, "primaryKey": ["road"], "foreignKeys": [reference]})
    (constraint,) = [one for one in constraints(schema) if one.kind == "foreign-key"]
    homes = "('a', '1', 'b', '2'), ('b', '2', 'a', '2'), ('c', '3', 'x', null), ('d', '4', null, null)"
    with duckdb.connect() as con:
        con.execute(f"create table homes as from (values {homes}) as t(road, house, street, number)")
        failing = con.execute(failing_rows(schema, constraint, {"homes": Relation("homes", "t.rowid + 1")})).fetchall()
    assert [row[:2] for row in failing] == [(2, "b")]
