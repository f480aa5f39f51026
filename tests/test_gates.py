"""The matrix of violations and gates in gates.csv: each violation is planted, each cell is asserted.

A gate `names` a violation when it refuses the package and says table, row and column (or file); `-`: it cannot see it.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import duckdb
import polars as pl
import pytest

from small_package import DESCRIPTOR, DIGEST, small_tables
from variorum.errors import GateError
from variorum.package.table_files import csv_bytes
from variorum.package.validate import validate_package
from variorum.package.write import write_files
from variorum.schema.failures import Failure
from variorum.schema.frames import check_frame, frame_failures
from variorum.schema.load import load_schema, published_tables
from variorum.schema.sql_gate import sql_gate

GATES = ("frame", "sql", "door")
MATRIX = {row["violation"]: row for row in csv.DictReader(Path(__file__).with_name("gates.csv").open(encoding="utf-8"))}

Tables = dict[str, pl.DataFrame]


@dataclass(frozen=True)
class Violation:
    """A change to valid tables or to the files of a valid package, and what a gate must name."""

    kind: str
    table: str
    row: int | None
    column: str
    rows: Callable[[pl.DataFrame], pl.DataFrame] = lambda rows: rows
    files: Callable[[Path], None] = lambda folder: None


def put(column: str, value: object, row: int = 2) -> Callable[[pl.DataFrame], pl.DataFrame]:
    """A change of one cell, whatever its type."""

    def change(rows: pl.DataFrame) -> pl.DataFrame:
        cells = rows[column].to_list()
        cells[row - 1] = value
        cells = [str(cell) if isinstance(value, str) and cell is not None else cell for cell in cells]
        return rows.with_columns(pl.Series(column, cells, pl.String if isinstance(value, str) else rows.schema[column]))

    return change


def doubled(rows: pl.DataFrame) -> pl.DataFrame:
    """The table with its last row twice."""
    return pl.concat([rows, rows.tail(1)])


def in_descriptor(resource: str, **changes: object) -> Callable[[Path], None]:
    """A change to the descriptor's entry of a resource; None takes the key away."""

    def change(folder: Path) -> None:
        path = folder / "datapackage.json"
        descriptor = json.loads(path.read_text(encoding="utf-8"))
        entry = next(entry for entry in descriptor["resources"] if entry["name"] == resource)
        entry.update(changes)
        for key in [key for key, value in changes.items() if value is None]:
            del entry[key]
        path.write_text(json.dumps(descriptor), encoding="utf-8")

    return change


def remove(folder: Path) -> None:
    """Take the files of a table away."""
    (folder / "figures.csv").unlink()
    (folder / "figures.parquet").unlink()


VIOLATIONS = {
    "type": Violation("type", "figures", 2, "low", put("low", "nine")),
    "required": Violation("required", "figures", 2, "method", put("method", None)),
    "unique": Violation("unique", "sources", 2, "path", put("path", "raw/gazette.txt")),
    "primary key": Violation("primary-key", "figures", 3, "figure_id", doubled),
    "foreign key": Violation("foreign-key", "figures", 2, "measure_id", put("measure_id", "houses")),
    "self reference": Violation("foreign-key", "measures", 2, "part_of", put("part_of", "houses")),
    "enum": Violation("enum", "figures", 2, "qualifier", put("qualifier", "roughly")),
    "minimum": Violation("minimum", "figures", 2, "number_start", put("number_start", -3)),
    "maximum": Violation("maximum", "links", 1, "score", put("score", 1.5, 1)),
    "pattern": Violation("pattern", "measures", 2, "measure_id", put("measure_id", "people_moved!")),
    "row rule": Violation("rule", "figures", 2, "value, low, high", put("high", 3.0)),
    "span that does not cut its text": Violation(
        "span", "figures", 2, "text, start_char, end_char", put("text", "nine")
    ),
    "missing column": Violation("column", "figures", None, "cue", lambda rows: rows.drop("cue")),
    "unknown column": Violation(
        "column", "figures", None, "colour", lambda rows: rows.with_columns(colour=pl.lit("red"))
    ),
    "wrong hash": Violation("hash", "figures.csv", None, "", files=in_descriptor("figures", hash="sha256:" + "0" * 64)),
    "wrong bytes": Violation("bytes", "figures.csv", None, "", files=in_descriptor("figures", bytes=7)),
    "missing file": Violation("file", "figures", None, "", files=remove),
    "broken descriptor": Violation(
        "descriptor", "datapackage.json", None, "", files=in_descriptor("figures", hash=None)
    ),
}


def planted(violation: Violation) -> Tables:
    """Valid tables with the violation in them."""
    tables = small_tables()
    return {**tables, violation.table: violation.rows(tables[violation.table])} if violation.table in tables else tables


def write_as_is(folder: Path, tables: Tables, violation: Violation) -> None:
    """A package whose files hold the violation and whose descriptor fits these files."""
    write_files(folder, small_tables(), DESCRIPTOR, DIGEST)
    rows = tables.get(violation.table)
    if rows is not None:
        schema = load_schema(violation.table)
        data = rows.write_csv(line_terminator="\n").encode()
        if set(rows.columns) == set(schema.column_names) and rows.schema == small_tables()[violation.table].schema:
            data = csv_bytes(schema, rows)
        (folder / f"{violation.table}.csv").write_bytes(data)
        (folder / f"{violation.table}.parquet").unlink()
        rows.write_parquet(folder / f"{violation.table}.parquet")
        renew_facts(folder)
    violation.files(folder)


def renew_facts(folder: Path) -> None:
    """Make the descriptor's sizes and hashes those of the files."""
    path = folder / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    for entry in descriptor["resources"]:
        data = (folder / entry["path"]).read_bytes()
        entry.update(bytes=len(data), hash=f"sha256:{hashlib.sha256(data).hexdigest()}")
    path.write_text(json.dumps(descriptor), encoding="utf-8")


def refused_by(gate: str, tables: Tables, folder: Path) -> list[Failure]:
    """What a gate refuses: of the frames, of the Parquet files, of the package."""
    if gate == "frame":
        return [failure for name in published_tables() for failure in frame_failures(name, tables[name])]
    if gate == "door":
        return validate_package(folder)
    with duckdb.connect() as con:
        con.register("texts", tables["article_text"].to_arrow())
        con.execute("create table article_text as from texts")
        return sql_gate(con, published_tables(), folder)


def names(failure: Failure, violation: Violation) -> bool:
    """Whether a failure is the planted one, and its message says where."""
    place = (failure.kind, failure.row, failure.column) == (violation.kind, violation.row, violation.column)
    said = str(failure)
    row = violation.row is None or f"row {violation.row} (" in said
    return place and failure.table.startswith(violation.table) and said.startswith(violation.table) and row


@pytest.mark.parametrize("gate", GATES)
@pytest.mark.parametrize("violation", VIOLATIONS)
def test_gate_names_what_the_matrix_says(violation: str, gate: str, tmp_path: Path):
    """A gate names a planted violation with its table, row and column exactly where the matrix says so."""
    what = VIOLATIONS[violation]
    tables = planted(what)
    write_as_is(tmp_path, tables, what)
    found = refused_by(gate, tables, tmp_path)
    assert any(names(failure, what) for failure in found) == (MATRIX[violation][gate] == "names"), found
    if MATRIX[violation][gate] == "-":
        assert found == []


@pytest.mark.parametrize("gate", GATES)
def test_gate_passes_a_valid_package(gate: str, tmp_path: Path):
    """A valid package passes each gate: what the matrix tests name is the planted violation."""
    tables = small_tables()
    write_files(tmp_path, tables, DESCRIPTOR, DIGEST)
    assert refused_by(gate, tables, tmp_path) == []


def test_matrix_is_whole():
    """Each planted violation stands in the matrix, and at least one gate names it."""
    assert list(MATRIX) == list(VIOLATIONS)
    assert all("names" in (row[gate] for gate in GATES) for row in MATRIX.values())


def test_all_failures_are_one_line():
    """A frame with many bad rows is one error of one line that spells out the first and counts the rest."""
    rows = small_tables()["figures"].with_columns(pl.lit(None, pl.String).alias("method"), pl.lit("a\nb").alias("form"))
    with pytest.raises(GateError) as raised:
        check_frame("figures", rows)
    message = str(raised.value)
    assert "\n" not in message
    assert message.startswith("figures, row 1 (figure_id gazette-f16-32), form: 'a\\nb' is not allowed: use one of ")
    assert message.endswith("; and 1 more")
