"""Two packages row by row: what the newer one has more, has no longer, and has otherwise.

Rows are known by their primary key, which each package's own descriptor declares. How differences are shown
belongs in cli.
"""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from variorum.errors import NotFoundError

DESCRIPTOR = "datapackage.json"
Row = Mapping[str, str]
OPEN = "open"


@dataclass(frozen=True, slots=True)
class Change:
    """A row with other cells: by column, what stood there and what stands there now."""

    key: str
    cells: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, slots=True)
class TableDifference:
    """What differs in one table. Rows by their keys, columns by their names."""

    table: str
    added: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    changed: tuple[Change, ...] = ()
    columns_added: tuple[str, ...] = ()
    columns_gone: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return any((self.added, self.gone, self.changed, self.columns_added, self.columns_gone))


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a package: its columns, and its rows by key."""

    columns: tuple[str, ...]
    rows: Mapping[str, Row]


Package = Mapping[str, Table]


def read_package(path: Path) -> Package:
    """The tables of a built package (a folder) or a released one (a zip file).

    Raises NotFoundError where there is no package.
    """
    try:
        if path.is_dir():
            return _tables(lambda name: (path / name).read_bytes())
        with zipfile.ZipFile(path) as archive:
            inside = next(name for name in sorted(archive.namelist(), key=len) if name.endswith(DESCRIPTOR))
            return _tables(lambda name: archive.read(inside.removesuffix(DESCRIPTOR) + name))
    except (OSError, KeyError, StopIteration, zipfile.BadZipFile) as error:
        why = getattr(error, "strerror", None) or f"it holds no {DESCRIPTOR}"
        raise NotFoundError(f"{path} is no package ({why}): name a built folder or a released zip file") from None


def table_differences(older: Package, newer: Package) -> tuple[TableDifference, ...]:
    """The tables that differ, in the newer package's order, tables that only the older one has last."""
    names = [*newer, *(name for name in older if name not in newer)]
    none = Table((), {})
    found = (_difference(name, older.get(name, none), newer.get(name, none)) for name in names)
    return tuple(one for one in found if one)


def opened_and_settled(older: Package, newer: Package) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Findings that are open only in the newer package, and those that were open only in the older one."""
    before, now = _open_findings(older), _open_findings(newer)
    opened = tuple(now[key] for key in sorted(now.keys() - before.keys()))
    return opened, tuple(before[key] for key in sorted(before.keys() - now.keys()))


def told(differences: Sequence[TableDifference]) -> Iterator[str]:
    """One line a row that differs: table, key, and which columns."""
    for one in differences:
        yield from (f"{one.table}: {key} is new" for key in one.added)
        yield from (f"{one.table}: {key} is gone" for key in one.gone)
        for change in one.changed:
            cells = "; ".join(f"{name} is {new!r}, was {old!r}" for name, (old, new) in change.cells.items())
            yield f"{one.table}: {change.key}: {cells}"
        yield from (f"{one.table}: column {name} is new" for name in one.columns_added)
        yield from (f"{one.table}: column {name} is gone" for name in one.columns_gone)


def _tables(read: Any) -> Package:
    tables = {}
    for resource in json.loads(read(DESCRIPTOR))["resources"]:
        path, schema = resource.get("path"), resource.get("schema")
        if isinstance(path, str) and path.endswith(".csv") and isinstance(schema, dict):
            tables[resource["name"]] = _table(read(path).decode("utf-8"), schema.get("primaryKey") or ())
    return tables


def _table(text: str, key: str | Sequence[str]) -> Table:
    names = (key,) if isinstance(key, str) else tuple(key)
    reader = csv.DictReader(StringIO(text, newline=""))
    columns = tuple(reader.fieldnames or ())
    rows = {" ".join(row[name] for name in names or columns): row for row in reader}
    return Table(columns, rows)


def _difference(name: str, older: Table, newer: Table) -> TableDifference:
    both = [column for column in newer.columns if column in older.columns]
    changes = (
        Change(key, {c: (older.rows[key][c], row[c]) for c in both if older.rows[key][c] != row[c]})
        for key, row in newer.rows.items()
        if key in older.rows
    )
    return TableDifference(
        table=name,
        added=tuple(key for key in newer.rows if key not in older.rows),
        gone=tuple(key for key in older.rows if key not in newer.rows),
        changed=tuple(change for change in changes if change.cells),
        columns_added=tuple(c for c in newer.columns if c not in older.columns) if older.columns else (),
        columns_gone=tuple(c for c in older.columns if c not in newer.columns) if newer.columns else (),
    )


def _open_findings(package: Package) -> dict[str, Row]:
    if "findings" not in package:
        return {}
    return {key: row for key, row in package["findings"].rows.items() if row["status"] == OPEN}
