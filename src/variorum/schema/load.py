"""schemas/*.json as values: a table, its columns, keys, row rules and spans.

Only reading belongs here. What is derived from a schema has a module of its own.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from variorum.errors import NotFoundError
from variorum.records import RECORDS

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a Table Schema; `type` is string, integer, number, boolean or date.

    form: the pattern in words, for whoever has to write a value
    """

    name: str
    type: str
    description: str
    required: bool = False
    unique: bool = False
    enum: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    form: str = ""


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values stand in `key` of `table`; the table's own name for a self reference."""

    columns: tuple[str, ...]
    table: str
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RowRule:
    """A condition in SQL that is true for every row; `rule` says it in a sentence."""

    name: str
    rule: str
    sql: str


@dataclass(frozen=True, slots=True)
class SpanColumns:
    """Columns of which `article[start:end] == text` holds, or all three are empty."""

    start: str
    end: str
    text: str


@dataclass(frozen=True, slots=True)
class TableSchema:
    """One table. `working` tables stand in the database and are not published; `json` is the declaration itself."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKey, ...]
    unique_keys: tuple[tuple[str, ...], ...]
    rules: tuple[RowRule, ...]
    spans: tuple[SpanColumns, ...]
    working: bool
    json: Json = field(compare=False, repr=False)

    @property
    def column_names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column called `name`; NotFoundError where there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise NotFoundError(f"table {self.name} has no column {name}: see schemas/{self.name}.json")


SchemaOf = Callable[[str], TableSchema]
"""Gives the schema of a table by its name: `load_schema`, or that of a release."""


@cache
def schema_folder() -> Path:
    """Where the schemas are: inside the installed package, or in the checkout that it runs from."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "schemas"
    return installed if installed.is_dir() else package.parents[1] / "schemas"


@cache
def load_schema(name: str) -> TableSchema:
    """The schema of a table; NotFoundError where none is declared."""
    return _read(schema_folder() / f"{name}.json", f"table {name}")


@cache
def input_schema(name: str) -> TableSchema:
    """The schema of a file that people write (schemas/inputs); NotFoundError where none is declared."""
    return _read(schema_folder() / "inputs" / f"{name}.json", f"input file {name}")


def published_tables() -> tuple[str, ...]:
    """The tables of the package, in the order of the flow."""
    return tuple(RECORDS)


@cache
def working_tables() -> tuple[str, ...]:
    """The tables that stand in the database only, by name."""
    names = sorted(path.stem for path in schema_folder().glob("*.json"))
    return tuple(name for name in names if load_schema(name).working)


def read_schema(declared: Json) -> TableSchema:
    """A Table Schema with Variorum's own keys, as a value."""
    columns = tuple(_column(each) for each in declared["fields"])
    unique = tuple((column.name,) for column in columns if column.unique)
    return TableSchema(
        name=declared["name"],
        title=str(declared.get("title") or declared["name"]),
        description=declared.get("description", ""),
        columns=columns,
        primary_key=_names(declared.get("primaryKey", ())),
        foreign_keys=tuple(_foreign_key(key, declared["name"]) for key in declared.get("foreignKeys", ())),
        unique_keys=unique + tuple(_names(key) for key in declared.get("uniqueKeys", ())),
        rules=tuple(RowRule(**rule) for rule in declared.get("variorum:rules", ())),
        spans=tuple(SpanColumns(**span) for span in declared.get("variorum:spans", ())),
        working=bool(declared.get("variorum:working", False)),
        json=declared,
    )


def _read(path: Path, what: str) -> TableSchema:
    if not path.is_file():
        raise NotFoundError(f"{what} has no schema: put one at schemas/{path.relative_to(schema_folder()).as_posix()}")
    return read_schema(json.loads(path.read_text(encoding="utf-8")))


def _column(declared: Json) -> Column:
    constraints = declared.get("constraints", {})
    return Column(
        name=declared["name"],
        type=declared["type"],
        description=declared.get("description", ""),
        required=constraints.get("required", False),
        unique=constraints.get("unique", False),
        enum=tuple(constraints.get("enum", ())),
        minimum=constraints.get("minimum"),
        maximum=constraints.get("maximum"),
        pattern=constraints.get("pattern"),
        form=declared.get("variorum:form", ""),
    )


def _foreign_key(key: Json, table: str) -> ForeignKey:
    reference = key["reference"]
    return ForeignKey(_names(key["fields"]), reference.get("resource") or table, _names(reference["fields"]))


def _names(value: str | list[str] | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)
