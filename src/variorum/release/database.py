"""variorum.duckdb of a release: views over the Parquet files beside it, and the views of `sql/views/` over those.

It holds no rows, so that the same release has the same bytes. It is opened in its own folder.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb

from variorum.database import create_views
from variorum.schema.ddl import literal, quoted
from variorum.schema.load import SchemaOf
from variorum.stamp import DATABASE

STORAGE = "v1.2.0"
"""The oldest storage that DuckDB 1.2 and later read."""


def write_views(folder: Path, tables: Iterable[str], schema_of: SchemaOf) -> None:
    """Make the database over the Parquet files of a folder.

    tables: their names, in the order in which views are made
    """
    place = folder / DATABASE
    place.unlink(missing_ok=True)
    name = quoted(place.stem)
    with duckdb.connect(config=_searching(folder)) as con:
        con.execute(f"attach {literal(str(place))} as {name} (storage_version {literal(STORAGE)})")
        con.execute(f"use {name}")
        for table in tables:
            con.execute(f"create view {quoted(table)} as select * from {literal(f'{table}.parquet')}")
            con.execute(f"comment on view {quoted(table)} is {literal(schema_of(table).description)}")
        create_views(con)
        con.execute("use memory")
        con.execute(f"detach {name}")


def open_views(folder: Path) -> duckdb.DuckDBPyConnection:
    """The database of a folder, read only, wherever the process runs."""
    return duckdb.connect(str(folder / DATABASE), read_only=True, config=_searching(folder))


def _searching(folder: Path) -> dict[str, str | bool | int | float | list[str]]:
    return {"file_search_path": str(folder)}
