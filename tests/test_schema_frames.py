"""Typed frames from records, and the first gate over them."""

from __future__ import annotations

from datetime import date, datetime

import polars as pl
import pytest

from small_package import small_tables
from variorum.errors import GateError
from variorum.records import Link, Measure, Source, Topic
from variorum.schema.frames import DTYPES, check_frame, empty, frame
from variorum.schema.load import load_schema, published_tables, working_tables

TABLES = (*published_tables(), *working_tables())


@pytest.mark.parametrize("name", TABLES)
def test_empty_table_has_its_columns_and_types(name: str):
    """A table without rows still has every column with its type, and passes the gate."""
    rows = empty(name)
    assert dict(rows.schema) == {column.name: DTYPES[column.type] for column in load_schema(name).columns}
    check_frame(name, rows)


def test_rows_are_sorted_by_their_key():
    """The order of records does not matter."""
    topics = [Topic("b", "B", "b"), Topic("a", "A", "a"), Topic("_", "C", "c")]
    assert frame("topics", topics)["topic_id"].to_list() == ["_", "a", "b"]
    assert frame("topics", topics[::-1]).equals(frame("topics", topics))


def test_whole_number_fits_a_number_column():
    """An int in a number column is that number; a float in an integer column is an error."""
    assert frame("links", [Link("l", "part_of", "figures", "f", 1, "m")])["score"].to_list() == [1.0]
    with pytest.raises(GateError, match=r"sources, row 1 \(source_id s\), bytes: 2.0 is not a whole number"):
        frame("sources", [Source("s", "raw/s.txt", "0" * 64, 2.0, 1, 1)])


def test_empty_text_is_a_missing_value():
    """An empty text is null, as it is in the CSV."""
    assert frame("links", [Link("l", "part_of", "figures", "f", None, "")])["method"].to_list() == [None]


def test_mappings_are_rows_too():
    """A mapping gives the columns that it has; the others are missing values."""
    rows = frame("topics", [{"topic_id": "a", "label": "A"}])
    assert rows.row(0) == ("a", "A", None)


@pytest.mark.parametrize(
    "value", ["1", True, float("nan"), float("inf"), date(2021, 5, 3)], ids=["text", "bool", "nan", "inf", "date"]
)
def test_value_of_another_type_is_named(value: object):
    """A value that is no finite number does not enter a number column."""
    with pytest.raises(GateError, match=r"links, row 2 \(link_id b, table figures, row_id f\), score: "):
        frame("links", [Link("a", "part_of", "figures", "f", 1), Link("b", "part_of", "figures", "f", value)])


def test_time_of_day_is_no_date():
    """A datetime does not enter a date column, though Python counts it as a date."""
    with pytest.raises(GateError, match="published_date"):
        frame("sources", [Source("s", "raw/s.txt", "0" * 64, 2, 1, 1, published_date=datetime(2021, 5, 3, 12, 0))])


def test_not_a_number_is_refused_by_the_gate():
    """A frame that some engine has filled with NaN does not pass."""
    rows = small_tables()["links"].with_columns(score=pl.lit(float("nan")))
    with pytest.raises(GateError, match="score: nan is not a number"):
        check_frame("links", rows)


def test_pattern_must_fit_the_whole_text():
    """A pattern that fits a part of a text is not enough, a line break at its end included."""
    for bad in ("killed!", "killed\n", "\nkilled", "a killed"):
        with pytest.raises(GateError, match="measure_id"):
            check_frame("measures", frame("measures", [Measure(bad, "L", "person", "count", "D", True)]))
    check_frame("measures", frame("measures", [Measure("killed", "L", "person", "count", "D", True)]))


def test_missing_value_breaks_no_other_constraint():
    """An optional column may be empty whatever its bounds, values and pattern are."""
    check_frame("dates", small_tables()["dates"].with_columns(weekday=pl.lit(None, pl.String)))


def test_columns_out_of_order_are_named():
    """The order of columns is part of the schema."""
    with pytest.raises(GateError, match="topics: columns are out of order: put them as topic_id, label, definition"):
        check_frame("topics", small_tables()["topics"].select("label", "topic_id", "definition"))


def test_column_of_another_type_is_named_though_its_cells_would_fit():
    """Numbers stored as text are refused as a column."""
    rows = small_tables()["links"].with_columns(pl.col("score").cast(pl.String))
    with pytest.raises(GateError, match="links, score: is of type String: make it Float64"):
        check_frame("links", rows)
