"""Tables as CSV and Parquet: exact, and the same bytes for the same rows."""

from __future__ import annotations

import csv
import io
import math
from pathlib import Path

import duckdb
import polars as pl
import pytest
from frictionless import Resource
from hypothesis import given, settings
from hypothesis import strategies as st

from small_package import small_tables
from variorum.package.table_files import csv_bytes, parquet_bytes
from variorum.schema.load import load_schema, published_tables

TEXTS = [
    "plain", "a,b", 'q"uote', "line\nfeed", "cr\ronly", "crlf\r\nx", " lead", "trail ", "\ttab", "\ufeffbom", "\u2028",
    "#c", "'s", "NULL", "NA", "true", "1.0", "e\u0301\U0001f926", "\x0b", "\x85", "\\n", "-", "''", '"',
]  # fmt: skip
NUMBERS = [0.1, 1 / 3, 1e15, 1e16, 1e22, 1e300, 5e-324, 123456789.125, 0.1 + 0.2, 2.0**53, -0.0, -7.5, 120.0]
TOPICS = load_schema("topics")
LINKS = load_schema("links")


def topics_of(texts: list[str | None]) -> pl.DataFrame:
    """A row of topics for each text, in order."""
    return pl.DataFrame(
        {"topic_id": [f"t{i:03}" for i in range(len(texts))], "label": texts, "definition": texts[::-1]},
        schema=dict.fromkeys(TOPICS.column_names, pl.String),
    )


def links_of(scores: list[float | None]) -> pl.DataFrame:
    """A row of links for each score, in order."""
    one = small_tables()["links"].row(0, named=True)
    rows = [{**one, "link_id": f"l{i:03}", "score": score} for i, score in enumerate(scores)]
    return pl.DataFrame(rows, schema=small_tables()["links"].schema)


def labels_by_python(data: bytes) -> list[str]:
    """The second column of a CSV, as Python's own reader gives it."""
    return [row[1] for row in csv.reader(io.StringIO(data.decode("utf-8"), newline=""))][1:]


@pytest.mark.parametrize("name", published_tables())
def test_csv_and_parquet_hold_the_same_rows(name: str, tmp_path: Path):
    """What is read from the CSV with the schema's types is what is read from the Parquet."""
    rows = small_tables()[name]
    (tmp_path / "t.csv").write_bytes(csv_bytes(load_schema(name), rows))
    assert pl.read_csv(tmp_path / "t.csv", schema=rows.schema).equals(rows)
    assert pl.read_parquet(parquet_bytes(load_schema(name), rows)).equals(rows)


def test_text_keeps_every_character(tmp_path: Path):
    """Commas, quotation marks, line breaks of each kind, white space and marks survive in four readers."""
    (tmp_path / "t.csv").write_bytes(csv_bytes(TOPICS, topics_of(TEXTS)))
    assert labels_by_python((tmp_path / "t.csv").read_bytes()) == TEXTS
    assert pl.read_csv(tmp_path / "t.csv", infer_schema=False)["label"].to_list() == TEXTS
    read = f"select label from read_csv('{tmp_path / 't.csv'}', all_varchar = true) order by topic_id"
    assert [label for (label,) in duckdb.sql(read).fetchall()] == TEXTS
    table = Resource.from_descriptor(
        {"name": "t", "type": "table", "path": "t.csv", "encoding": "utf-8", "schema": TOPICS.json},
        basepath=str(tmp_path),
    )
    assert [row["label"] for row in table.read_rows()] == TEXTS


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1), min_size=1))
def test_any_text_is_read_back(texts: list[str]):
    """Any text that UTF-8 can hold is read back as it was."""
    assert labels_by_python(csv_bytes(TOPICS, topics_of(texts))) == texts


@settings(max_examples=200, deadline=None)
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_any_number_is_read_back(number: float):
    """A number reads back as the same double."""
    (row,) = csv.DictReader(io.StringIO(csv_bytes(LINKS, links_of([number])).decode()))
    assert float(row["score"]) == number


def test_numbers_are_as_short_as_they_can_be():
    """Whole numbers have no point, others the digits that tell them apart, missing ones nothing."""
    rows = csv.DictReader(io.StringIO(csv_bytes(LINKS, links_of([*NUMBERS, None])).decode()))
    shown = [row["score"] for row in rows]
    assert shown[-4:] == ["0", "-7.5", "120", ""]
    assert shown[:2] == ["0.1", "0.3333333333333333"]
    assert [float(text) for text in shown[:-1]] == NUMBERS
    assert all(math.isfinite(float(text)) and len(text) <= 20 for text in shown[:-1])


def test_form_of_the_file():
    """UTF-8 without a mark, a line feed at each end of line, true and false, ISO dates, nothing for nothing."""
    data = csv_bytes(load_schema("quotes"), small_tables()["quotes"])
    head, *lines = data.decode("utf-8").split("\n")
    assert head == ",".join(load_schema("quotes").column_names)
    assert lines[-1] == ""
    assert data.endswith(b",full,false,mayor,,,,,,,quote.full,none\n")
    assert b",2021-05-03," in csv_bytes(load_schema("dates"), small_tables()["dates"])


def test_same_rows_same_bytes():
    """The bytes do not depend on the order of the rows or on how the frame was put together."""
    rows = links_of([i / 7 for i in range(500)])
    shuffled = pl.concat([rows[i : i + 7] for i in range(0, 500, 7)][::-1], rechunk=False)
    assert shuffled.n_chunks() > 1
    assert csv_bytes(LINKS, shuffled) == csv_bytes(LINKS, rows)
    assert parquet_bytes(LINKS, shuffled) == parquet_bytes(LINKS, rows)


def test_empty_table_has_its_head():
    """A table without rows is a CSV with its head, and a Parquet with its types."""
    rows = small_tables()["links"].head(0)
    assert csv_bytes(LINKS, rows) == b"link_id,relation,table,row_id,score,method\n"
    assert pl.read_parquet(parquet_bytes(LINKS, rows)).schema == rows.schema
