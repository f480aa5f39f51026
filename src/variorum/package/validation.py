"""validation.json: every constraint at every gate and every check, with the rows that it saw and refused, and how far
each column can be trusted.

The gates stand in `schema` and in `validate`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import Any

import duckdb
import polars as pl

from variorum.measured import measured_columns, why_unmeasured
from variorum.package.validate import door_checks
from variorum.schema.failures import Failure, GateCheck
from variorum.schema.load import SchemaOf, load_schema, published_tables
from variorum.schema.sql_gate import run_sql_gate


def validate_files(
    folder: Path,
    tables: Mapping[str, pl.DataFrame],
    schema_of: SchemaOf = load_schema,
    more: Sequence[GateCheck] = (),
    said: Mapping[str, Sequence[Mapping[str, Any]]] = MappingProxyType({}),
) -> tuple[bytes, list[Failure]]:
    """validation.json for a package whose files are written, and everything that the gates refuse.

    more: what other gates saw; said: what else the file says, entries by name
    """
    ran, refused = _joined((_frame_gate(tables, schema_of), _sql_gate(folder, schema_of), door_checks(folder)))
    found = {
        **said,
        "trust": list(_trust(tables, schema_of)),
        "reviewed": list(_reviewed(tables)),
        "gates": [asdict(check) for check in (*ran, *more)],
        "checks": tables["checks"].to_dicts(),
        "failures": [{**asdict(failure), "message": str(failure)} for failure in refused],
    }
    parts = [f'"{name}": [{",".join(map(_line, entries))}\n]' for name, entries in found.items()]
    joined, valid = ",\n".join(parts), json.dumps(not refused)
    return f'{{\n"valid": {valid},\n{joined}\n}}\n'.encode(), refused


def _trust(tables: Mapping[str, pl.DataFrame], schema_of: SchemaOf) -> Iterator[Mapping[str, Any]]:
    """How often each column was right before review, or why nobody has measured it."""
    known = {(one.table, one.column): one for one in measured_columns(tables["sources"]["sha256"].to_list())}
    for schema in map(schema_of, published_tables()):
        for name in schema.column_names:
            one = known.get((schema.name, name))
            if one:
                yield {"table": schema.name, "column": name, "measured": True, **asdict(one), "percent": one.percent}
            else:
                why = why_unmeasured(schema.name, name, schema.primary_key == (name,))
                yield {"table": schema.name, "column": name, "measured": False, "why": why}


def _reviewed(tables: Mapping[str, pl.DataFrame]) -> Iterator[dict[str, Any]]:
    """How many rows of a table a person has read, to what end, and which."""
    for name in published_tables():
        if "reviewed" in tables[name].columns:
            done, (key,) = tables[name]["reviewed"].to_list(), load_schema(name).primary_key
            read = sorted(tables[name].filter(pl.col("reviewed") != "none")[key].to_list())
            counts = {each: done.count(each) for each in load_schema(name).column("reviewed").enum}
            yield {"table": name, **counts, "rows": read}


def _line(entry: Mapping[str, Any]) -> str:
    return "\n  " + json.dumps(entry, ensure_ascii=False)


def _frame_gate(tables: Mapping[str, pl.DataFrame], schema_of: SchemaOf) -> tuple[list[GateCheck], list[Failure]]:
    from variorum.schema.pandera_gate import frame_checks  # noqa: PLC0415 (pandera takes seconds to import)

    return _joined(frame_checks(schema_of(name), tables[name]) for name in published_tables())


def _sql_gate(folder: Path, schema_of: SchemaOf) -> tuple[list[GateCheck], list[Failure]]:
    database = folder / "variorum.duckdb"
    with duckdb.connect(str(database), read_only=True) if database.is_file() else duckdb.connect() as con:
        ran = run_sql_gate(con, published_tables(), folder, schema_of)
        return _joined(([check], failures) for check, failures in ran)


def _joined(found: Iterable[tuple[list[GateCheck], list[Failure]]]) -> tuple[list[GateCheck], list[Failure]]:
    checks: list[GateCheck] = []
    failures: list[Failure] = []
    for some_checks, some_failures in found:
        checks += some_checks
        failures += some_failures
    return checks, failures
