"""What a schema file says, as values; and that records, schemas and descriptor agree."""

from __future__ import annotations

import dataclasses
import json
import types
from datetime import date
from pathlib import Path
from typing import Union, get_args, get_origin, get_type_hints

import pytest

from variorum.errors import NotFoundError
from variorum.records import RECORDS
from variorum.schema.load import (
    TableSchema,
    input_schema,
    load_schema,
    published_tables,
    read_schema,
    schema_folder,
    working_tables,
)

ROOT = Path(__file__).resolve().parents[1]
PYTHON_TYPES = {"string": str, "integer": int, "number": float, "boolean": bool, "date": date}
TABLES = (*published_tables(), *working_tables())
INPUTS = tuple(sorted(path.stem for path in (schema_folder() / "inputs").glob("*.json")))


def test_column_carries_its_constraints():
    """A column's type, bounds, allowed values and pattern are those of the file."""
    assert load_schema("links").column("score").minimum == 0
    assert load_schema("links").column("score").maximum == 1
    assert load_schema("sources").column("sha256").pattern == "[0-9a-f]{64}"
    assert load_schema("findings").column("severity").enum == ("error", "warning", "info")
    assert load_schema("figures").column("value").required is False
    assert load_schema("figures").column("method").required is True


def test_self_reference_names_its_own_table():
    """An empty resource in a foreign key is the table itself."""
    (reference,) = load_schema("measures").foreign_keys
    assert (reference.columns, reference.table, reference.key) == (("part_of",), "measures", ("measure_id",))


def test_unique_column_and_unique_keys_are_one_list():
    """Unique columns and unique keys of several columns are both unique keys."""
    declared = {
        "name": "roads",
        "fields": [
            {"name": "a", "type": "string", "constraints": {"unique": True}},
            {"name": "b", "type": "string"},
            {"name": "c", "type": "string"},
        ],
        "uniqueKeys": [["b", "c"]],
    }
    assert read_schema(declared).unique_keys == (("a",), ("b", "c"))


def test_unknown_table_is_named():
    """A table without a schema is an error that names it."""
    with pytest.raises(NotFoundError, match="table roads has no schema"):
        load_schema("roads")
    with pytest.raises(NotFoundError, match="input file roads has no schema"):
        input_schema("roads")
    with pytest.raises(NotFoundError, match="table links has no column colour"):
        load_schema("links").column("colour")


@pytest.mark.parametrize("name", TABLES)
def test_file_is_named_for_its_table(name: str):
    """A schema's name is its file's, so that the table is found by it."""
    assert load_schema(name).name == name


def test_every_schema_file_is_a_table():
    """A schema is published, or says that it is a working table."""
    assert set(TABLES) == {path.stem for path in schema_folder().glob("*.json")}
    assert not set(published_tables()) & set(working_tables())


@pytest.mark.parametrize("schema", [*map(load_schema, TABLES), *map(input_schema, INPUTS)], ids=lambda s: s.name)
def test_schema_is_sound(schema: TableSchema):
    """Columns are described and typed, and keys, rules and spans name columns that are there."""
    columns = set(schema.column_names)
    assert len(columns) == len(schema.columns)
    assert all(column.description.strip() for column in schema.columns)
    assert all(column.type in PYTHON_TYPES for column in schema.columns)
    named = [*schema.primary_key, *(name for key in schema.unique_keys for name in key)]
    named += [name for reference in schema.foreign_keys for name in reference.columns]
    named += [name for span in schema.spans for name in (span.start, span.end, span.text)]
    assert set(named) <= columns


@pytest.mark.parametrize("name", TABLES)
def test_key_is_never_empty(name: str):
    """Every table has a primary key, and its columns are required."""
    schema = load_schema(name)
    assert schema.primary_key
    assert all(schema.column(column).required for column in schema.primary_key)


@pytest.mark.parametrize("name", TABLES)
def test_references_name_the_key_of_a_table(name: str):
    """What a foreign key refers to is the primary key of its table."""
    for reference in load_schema(name).foreign_keys:
        assert load_schema(reference.table).primary_key == reference.key


@pytest.mark.parametrize("name", published_tables())
def test_published_references_stay_inside_the_package(name: str):
    """A published table refers to published tables only."""
    assert {reference.table for reference in load_schema(name).foreign_keys} <= set(published_tables())


@pytest.mark.parametrize("name", published_tables())
def test_record_matches_schema(name: str):
    """A record's fields are its schema's columns, in order, with the same types; only a required one is never None."""
    schema = load_schema(name)
    hints = get_type_hints(RECORDS[name])
    assert tuple(field.name for field in dataclasses.fields(RECORDS[name])) == schema.column_names
    for column in schema.columns:
        assert _plain(hints[column.name]) == (PYTHON_TYPES[column.type], not column.required)


def test_root_descriptor_lists_the_tables():
    """The committed descriptor points at the CSV and Parquet of each table in build/, with the schemas of schemas/."""
    descriptor = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    resources = {resource["name"]: resource for resource in descriptor["resources"]}
    assert list(resources) == [*published_tables(), *(f"{name}-parquet" for name in published_tables())]
    for name in published_tables():
        assert resources[name]["path"] == f"build/{name}.csv"
        assert json.loads((ROOT / resources[name]["schema"]).read_text(encoding="utf-8")) == load_schema(name).json
        assert resources[f"{name}-parquet"]["path"] == f"build/{name}.parquet"


def _plain(hint: object) -> tuple[object, bool]:
    """A type hint without None, and whether it allows None."""
    if get_origin(hint) in (Union, types.UnionType):
        inner = [part for part in get_args(hint) if part is not type(None)]
        return inner[0], len(inner) < len(get_args(hint))
    return hint, False
