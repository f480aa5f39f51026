"""The database: tables as declared, views that need them, nothing that can be written through."""

from __future__ import annotations

import duckdb
import polars as pl
import pytest

from variorum.database import (
    add_tables,
    all_views,
    create_database,
    create_views,
    open_database,
    open_read_only,
    read_view,
    relations,
)
from variorum.errors import GateError
from variorum.schema.frames import empty, frame
from variorum.schema.load import load_schema, published_tables, working_tables

EVERY = {name: empty(name) for name in (*published_tables(), *working_tables())}
FOUND = ("findings", "evidence", "checks")
SOURCE = {
    "source_id": "a", "path": "raw/a.txt", "sha256": "0" * 64, "bytes": 5, "characters": 5, "words": 1,
}  # fmt: skip


def sources(**cells: object) -> pl.DataFrame:
    """One row of `sources`, all other columns empty."""
    row = dict.fromkeys(load_schema("sources").column_names) | SOURCE | cells
    return frame("sources", [row])


def test_tables_have_the_declared_columns_and_comments(tmp_path):
    """Types and comments of every table come from its schema."""
    path = tmp_path / "x.duckdb"
    create_database(path, {**EVERY, "sources": sources()})
    with open_database(path) as con:
        found = con.execute(
            "select column_name, data_type, comment from duckdb_columns() where table_name = 'sources' "
            "order by column_index"
        ).fetchall()
    schema = load_schema("sources")
    assert [name for name, _, _ in found] == list(schema.column_names)
    assert {"sha256": "VARCHAR", "bytes": "BIGINT", "published_date": "DATE"}.items() <= {
        n: t for n, t, _ in found
    }.items()
    assert [comment for _, _, comment in found] == [column.description for column in schema.columns]


def test_a_database_is_made_anew(tmp_path):
    """What stood at the place before is gone."""
    path = tmp_path / "x.duckdb"
    create_database(path, {"sources": sources()})
    create_database(path, {"sources": sources(source_id="b")})
    with open_database(path) as con:
        assert con.execute("select source_id from sources").fetchall() == [("b",)]


def test_a_broken_row_stops_the_load(tmp_path):
    """A row that breaks its schema is named with table and column."""
    with pytest.raises(GateError, match=r"sources, row 1.*sha256"):
        create_database(tmp_path / "x.duckdb", {"sources": sources(sha256="no sum")})


def test_views_wait_for_their_tables(tmp_path):
    """Views of findings are made when the findings come; then every view is there, with its title as comment."""
    path = tmp_path / "x.duckdb"
    create_database(path, {name: rows for name, rows in EVERY.items() if name not in FOUND})
    with open_database(path) as con:
        there = relations(con)
    assert "coverage" in there
    assert "finding_evidence" not in there
    add_tables(path, {name: EVERY[name] for name in FOUND})
    with open_database(path) as con:
        comments = dict(con.execute("select view_name, comment from duckdb_views() where not internal").fetchall())
    assert comments == {view.name: view.title for view in all_views()}


def test_views_that_cannot_be_made_are_named():
    """Where tables are missing, the views that need them are told."""
    with duckdb.connect() as con:
        assert set(create_views(con)) == {view.name for view in all_views()}


def test_a_view_needs_a_title():
    """A view's file without a title is a defect, named with the file."""
    with pytest.raises(ValueError, match=r"sql/views/x\.sql has no title"):
        read_view("x", "select 1")


@pytest.mark.parametrize(
    "sql",
    [
        "insert into sources select * from sources",
        "create table x (y int)",
        "copy sources to '{folder}/out.csv'",
        "select * from read_csv('{folder}/other.csv')",
        "attach '{folder}/x2.duckdb'",
        "set enable_external_access = true",
        "install httpfs",
    ],
)
def test_a_finished_database_reaches_nothing(tmp_path, sql):
    """Opened read-only it can be neither changed nor used to reach another file."""
    path = tmp_path / "x.duckdb"
    create_database(path, {"sources": sources()})
    (tmp_path / "other.csv").write_text("a\n1\n", encoding="utf-8")
    with open_read_only(path) as con:
        assert con.execute("select count(*) from sources").fetchone() == (1,)
        with pytest.raises(duckdb.Error):
            con.execute(sql.format(folder=tmp_path))
    assert not (tmp_path / "out.csv").exists()
