"""A package in its folder: files, validation.json, and what the door says of a damaged one."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import polars as pl
import pytest

from small_package import DESCRIPTOR, DIGEST, small_tables
from variorum.errors import GateError
from variorum.package.validate import validate_package
from variorum.package.write import write_files, write_package
from variorum.schema.ddl import quoted
from variorum.schema.load import published_tables


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of each file of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def validation(folder: Path) -> dict:
    """What validation.json says."""
    return json.loads((folder / "validation.json").read_text(encoding="utf-8"))


def with_articles(folder: Path) -> None:
    """A database of the small package in a folder, its articles included."""
    with duckdb.connect(str(folder / "variorum.duckdb")) as con:
        for name, rows in small_tables().items():
            con.register("rows_of_table", rows.to_arrow())
            con.execute(f"create table {quoted(name)} as from rows_of_table")
            con.unregister("rows_of_table")


def test_package_is_whole(tmp_path: Path):
    """A package holds each table twice, its descriptor, its codebook and what the gates saw, and passes the door."""
    write_package(tmp_path, small_tables(), DESCRIPTOR, DIGEST)
    tables = {f"{name}.{ending}" for name in published_tables() for ending in ("csv", "parquet")}
    assert set(contents(tmp_path)) == tables | {"datapackage.json", "codebook.md", "validation.json"}
    assert validate_package(tmp_path) == []
    assert "| people_moved | People moved | person |" in (tmp_path / "codebook.md").read_text(encoding="utf-8")


def test_same_tables_same_bytes(tmp_path: Path):
    """Two packages of the same tables do not differ in a byte, the order of the rows aside."""
    write_package(tmp_path / "one", small_tables(), DESCRIPTOR, DIGEST)
    turned = {name: rows.reverse() for name, rows in small_tables().items()}
    write_files(tmp_path / "two", turned, DESCRIPTOR, DIGEST)
    one, two = contents(tmp_path / "one"), contents(tmp_path / "two")
    assert {name: one[name] for name in two} == two


def test_validation_lists_every_constraint_at_every_gate(tmp_path: Path):
    """Each gate says what it ran, over how many rows; spans ran where the articles are at hand, and only there."""
    write_package(tmp_path / "without", small_tables(), DESCRIPTOR, DIGEST)
    (tmp_path / "with").mkdir()
    with_articles(tmp_path / "with")
    write_package(tmp_path / "with", small_tables(), DESCRIPTOR, DIGEST)
    for folder, spans_ran in (("without", False), ("with", True)):
        found = validation(tmp_path / folder)
        assert found["valid"] is True and found["failures"] == []
        spans = [check for check in found["gates"] if check["gate"] == "sql" and check["kind"] == "span"]
        assert {check["ran"] for check in spans} == {spans_ran}
    seen = [check for check in found["gates"] if (check["table"], check["kind"]) == ("figures", "enum")]
    assert {check["gate"] for check in seen} == {"frame", "sql", "door"}
    assert all(check["ran"] and check["rows"] == 2 and check["failing"] == 0 for check in seen)
    assert [check["check_id"] for check in found["checks"]] == ["gap"]


def test_rows_that_break_a_schema_are_refused_and_listed(tmp_path: Path):
    """A bad row stops the package with a line that names it, and validation.json lists it at each gate."""
    tables = small_tables()
    tables["figures"] = tables["figures"].with_columns(pl.lit("roughly").alias("qualifier"))
    with pytest.raises(GateError, match=r"figures, row 1 \(figure_id gazette-f16-32\), qualifier: 'roughly'"):
        write_package(tmp_path, tables, DESCRIPTOR, DIGEST)
    found = validation(tmp_path)
    assert found["valid"] is False
    assert len(found["failures"]) == 6
    assert sum(check["failing"] for check in found["gates"]) == 6


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (lambda folder: (folder / "datapackage.json").unlink(), "datapackage.json: is missing: run 'variorum build'"),
        (lambda folder: (folder / "datapackage.json").write_text("{"), "datapackage.json: is not JSON"),
        (lambda folder: (folder / "datapackage.json").write_text("[]"), "datapackage.json: holds no JSON object"),
        (lambda folder: (folder / "datapackage.json").write_text("{}"), "'resources' is a required property"),
        (lambda folder: (folder / "topics.csv").write_bytes(b"\xff\xfe"), "topics.csv"),
        (lambda folder: (folder / "topics.csv").write_bytes(b""), "topics.csv"),
        (lambda folder: (folder / "links.parquet").unlink(), "links.parquet: is missing"),
    ],
)
def test_damaged_package_is_named_in_one_line(damage, said: str, tmp_path: Path):
    """Whatever is wrong with a package's files, the door says so in lines, and does not fall over."""
    write_files(tmp_path, small_tables(), DESCRIPTOR, DIGEST)
    damage(tmp_path)
    lines = [str(failure) for failure in validate_package(tmp_path)]
    assert any(said in line for line in lines), lines
    assert not any("\n" in line for line in lines)


@pytest.mark.parametrize("created", ["yesterday", "2024-05-31", "2024-05-31T00:00:00", "2024-13-01T00:00:00Z"])
def test_created_that_is_no_moment_is_refused(created: str, tmp_path: Path):
    """What stands under `created` must be a day with a time and its zone; the line says how it is written."""
    write_files(tmp_path, small_tables(), {**DESCRIPTOR, "created": created}, DIGEST)
    assert [str(failure) for failure in validate_package(tmp_path)] == [
        f"datapackage.json: created '{created}' is no day with a time: write it as 2024-05-31T00:00:00Z"
    ]
    write_files(tmp_path, small_tables(), {**DESCRIPTOR, "created": "2024-05-31T00:00:00Z"}, DIGEST)
    assert validate_package(tmp_path) == []


def changed(resource: str, **changes: object):
    """A change to the descriptor's entry of a resource."""

    def change(folder: Path) -> None:
        path = folder / "datapackage.json"
        descriptor = json.loads(path.read_text(encoding="utf-8"))
        next(entry for entry in descriptor["resources"] if entry["name"] == resource).update(changes)
        path.write_text(json.dumps(descriptor), encoding="utf-8")

    return change


NO_FIELD = {"fields": [{"name": "topic_id", "type": "string"}], "primaryKey": ["colour"]}
BAD_PATTERN = {"fields": [{"name": "topic_id", "type": "string", "constraints": {"pattern": "(("}}]}


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (changed("topics", path="../secret.csv"), "$.resources[8]"),
        (changed("topics", path="http://127.0.0.1:9/topics.csv"), "resource topics does not name one file"),
        (changed("topics", path=["topics.csv", "topics.csv"]), "resource topics does not name one file"),
        (changed("topics", hash="sha1:00"), "resource topics has no SHA-256"),
        (changed("topics", name="figures"), "table topics is not listed"),
        (changed("links-parquet", name="links"), "table links is not listed"),
        (changed("topics", schema="schemas/none.json"), "none.json"),
        (changed("topics", schema=NO_FIELD), "colour"),
        (changed("topics", schema=BAD_PATTERN), "a pattern cannot be read"),
        (changed("topics", encoding=5), "$.resources[8].encoding"),
    ],
)
def test_descriptor_that_would_leave_something_unchecked_is_refused(damage, said: str, tmp_path: Path):
    """A descriptor cannot point outside of the package, hide a table, or leave out what its files are checked by."""
    (tmp_path / "secret.csv").write_text("topic_id,label,definition\n", encoding="utf-8")
    write_files(tmp_path / "package", small_tables(), DESCRIPTOR, DIGEST)
    damage(tmp_path / "package")
    lines = [str(failure) for failure in validate_package(tmp_path / "package")]
    assert any(said in line for line in lines), lines
    assert not any("\n" in line for line in lines)
