"""A package's database is opened to be read, and reaches no other file."""

from __future__ import annotations

from pathlib import Path

import pytest

import variorum
from small_package import DESCRIPTOR, DIGEST, small_tables
from variorum.database import create_database
from variorum.errors import NotFoundError, QueryError
from variorum.package.write import write_files
from variorum.query import ask, open_package, package_folder
from variorum.stamp import DATABASE


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small package with its database, as `build/` of a project."""
    folder = tmp_path_factory.mktemp("project") / "build"
    folder.mkdir()
    tables = small_tables()
    write_files(folder, tables, DESCRIPTOR, DIGEST)
    create_database(folder / DATABASE, tables)
    return folder


def test_package_opens_from_project_folder_and_file(package: Path) -> None:
    """A project, a package's folder and its database file all lead to the same rows."""
    for path in (package.parent, package, package / DATABASE, str(package)):
        with variorum.open(path) as con:
            assert ask(con, "select count(*) from figures").rows == [(2,)]


def test_answer_has_columns_and_rows(package: Path) -> None:
    """Values come with their types, and named values are put in by name."""
    with open_package(package) as con:
        answer = ask(con, "select value, suspect from figures where figure_id = $id", {"id": "herald-f0-20"})
        assert (answer.columns, answer.rows) == (("value", "suspect"), [(9.0, False)])


def test_missing_package_is_named(tmp_path: Path) -> None:
    """Before the first build there is nothing to open."""
    with pytest.raises(NotFoundError, match="holds no built package: run 'variorum build'"):
        package_folder(tmp_path)


def test_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    """Other bytes in its place are an error of one line."""
    (tmp_path / DATABASE).write_text("no database" * 2000)
    with pytest.raises(QueryError, match="cannot be opened"):
        open_package(tmp_path)


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("selec", "syntax error"),
        ("selec", "docs/queries.md has examples"),
        ("from nowhere", "nowhere does not exist"),
        ("from nowhere", '"show tables" lists the tables'),
        ("select colour from figures", "colour"),
        ("select colour from figures", '"describe figures" lists the columns'),
        ("drop table figures", "the database is only read"),
        ("select 1; select 2", "the query has 2 statements: ask one at a time"),
        ("select 1 / 'a'", "Conversion Error"),
        ("", "the query is empty"),
        ("-- nothing", "the query is empty"),
    ],
)
def test_sql_error_is_one_line(package: Path, query: str, says: str) -> None:
    """What DuckDB says comes without its drawing."""
    with open_package(package) as con, pytest.raises(QueryError) as caught:
        ask(con, query)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
    assert "LINE 1" not in str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        "create table x (a int)",
        "insert into figures select * from figures",
        "delete from figures",
        "drop table figures",
        "update figures set value = 1",
        "copy figures to '{mine}'",
        "copy (select 1) to '/dev/stdout'",
        "export database '{folder}/copy'",
        "attach '{folder}/other.duckdb'",
        "attach ':memory:' as other",
        "from read_csv('{secret}')",
        "from read_text('{secret}')",
        "from read_blob('{secret}')",
        "from read_parquet('{folder}/x.parquet')",
        "from '{secret}'",
        "from glob('{folder}/*')",
        "from sniff_csv('{secret}')",
        "install httpfs",
        "load httpfs",
        "import database '{folder}'",
        "set enable_external_access = true",
        "set lock_configuration = false",
        "set temp_directory = '{folder}'",
        "reset enable_external_access",
        "pragma enable_external_access",
        "create persistent secret s (type s3)",
    ],
)
def test_sql_reads_the_package_only(package: Path, tmp_path: Path, query: str) -> None:
    """SQL that writes, reaches another file or opens a way out is refused, and nothing is written."""
    secret = tmp_path / "secret.csv"
    secret.write_text("a\n1\n")
    before = (package / DATABASE).read_bytes()
    with open_package(package) as con, pytest.raises(QueryError):
        ask(con, query.format(folder=tmp_path, secret=secret, mine=tmp_path / "figures.csv"))
    assert [path.name for path in tmp_path.iterdir()] == ["secret.csv"]
    assert (package / DATABASE).read_bytes() == before
