"""A row of a package in its sentences, and the rules that made it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from small_package import TEXTS, place, small_tables
from variorum.database import create_database
from variorum.errors import NotFoundError
from variorum.passages import find_row, passage_of, pieces_of, rules_of
from variorum.query import open_package


@pytest.fixture(scope="module")
def con(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """The small package's database."""
    path = tmp_path_factory.mktemp("package") / "variorum.duckdb"
    create_database(path, small_tables())
    with open_package(path) as opened:
        yield opened


@pytest.mark.parametrize(
    ("identity", "table"),
    [
        ("herald-f0-20", "figures"), ("gazette-q1-2", "quotes"), ("herald-c0-1", "claims"), ("herald-d0-1", "dates"),
        ("mayor", "speakers"), ("people_hurt", "measures"), ("casualties", "topics"), ("c1", "comparisons"),
        ("l1", "links"), ("gap-1", "findings"), ("gazette", "sources"), ("gap", "checks"),
    ],
)  # fmt: skip
def test_any_row_is_found_by_its_id(con: duckdb.DuckDBPyConnection, identity: str, table: str) -> None:
    """An id leads to its table and row."""
    found, row = find_row(con, identity)
    assert found == table
    assert next(iter(row.values())) == identity


def test_unknown_id_is_named(con: duckdb.DuckDBPyConnection) -> None:
    """An id that no table has is an error, whatever characters it has."""
    with pytest.raises(NotFoundError, match="no row has the id it's"):
        find_row(con, "it's")


def test_place_is_marked_in_its_sentence(con: duckdb.DuckDBPyConnection) -> None:
    """The passage is whole sentences, and the mark cuts the row's words from it."""
    _, row = find_row(con, "herald-f0-20")
    passage = passage_of(con, row)
    assert passage is not None
    assert passage.text == TEXTS["herald"]
    assert passage.mark.cut(passage.text) == "At least nine people"


def test_row_without_a_place_has_no_passage(con: duckdb.DuckDBPyConnection) -> None:
    """A speaker stands nowhere by itself."""
    assert passage_of(con, find_row(con, "mayor")[1]) is None


def test_evidence_comes_with_its_passages(con: duckdb.DuckDBPyConnection) -> None:
    """Each side of a finding has its sentence; a silence has none."""
    silent, value = pieces_of(con, *find_row(con, "gap-1"))
    assert (silent.role, silent.passage) == ("silent", None)
    assert value.passage is not None
    assert value.passage.mark.cut(value.passage.text) == place("herald", "At least nine people")["text"]


@pytest.mark.parametrize(
    ("identity", "members"), [("l1", ["herald-f0-20"]), ("c1", ["gazette-f16-32", "herald-f0-20"]), ("mayor", [])]
)
def test_groups_come_with_their_rows(con: duckdb.DuckDBPyConnection, identity: str, members: list[str]) -> None:
    """A link and a comparison lead to the rows that they join; a plain row joins none."""
    assert [piece.row_id for piece in pieces_of(con, *find_row(con, identity))] == members


def test_package_without_texts_shows_the_words(tmp_path: Path) -> None:
    """A package that does not hold the articles shows the row's own words."""
    tables = small_tables()
    del tables["article_text"]
    path = tmp_path / "variorum.duckdb"
    create_database(path, tables)
    with open_package(path) as con:
        passage = passage_of(con, find_row(con, "herald-f0-20")[1])
    assert passage is not None
    assert (passage.text, len(passage.mark)) == ("At least nine people", 20)


def test_rules_say_what_they_hold() -> None:
    """Rules of extraction, of review and of checks are explained; an unknown one is called that."""
    told = dict(rules_of("number.digits review check.single_source number.gone"))
    assert list(told) == ["number.digits", "review", "check.single_source", "number.gone"]
    assert told["review"] == "A person added the row in codebook/review.csv."
    assert "does not know" in told["number.gone"]
    assert not any("does not know" in says for name, says in told.items() if name != "number.gone")
