"""What a build came to: its rows, its findings, and what the same inputs gave otherwise before.

How it is shown belongs in cli; what two packages differ in belongs in differences.py.
"""

from __future__ import annotations

from pathlib import Path

import polars as pl

from variorum.differences import read_package, table_differences, told
from variorum.errors import NotFoundError
from variorum.project import Project
from variorum.schema.load import load_schema
from variorum.stages.names import PUBLISHED
from variorum.stamp import Stamp, promised
from variorum.swap import next_of


def count_rows(folder: Path) -> dict[str, int]:
    """Rows of each published table in a build's folder."""
    return {name: _count(pl.scan_parquet(folder / f"{name}.parquet")) for name in PUBLISHED}


def count_findings(folder: Path) -> dict[str, int]:
    """Open findings of each severity, the gravest first."""
    found = pl.scan_parquet(folder / "findings.parquet").filter(pl.col("status") == "open")
    severities = load_schema("findings").column("severity").enum
    return {severity: _count(found.filter(pl.col("severity") == severity)) for severity in severities}


def differences(project: Project, target: Path, last: Stamp | None, stamp: Stamp) -> tuple[str, ...]:
    """What the same inputs gave otherwise in the build that is replaced, or in the one that was committed.

    target: where the build that is replaced stands
    last, stamp: the stamps of that build, if there is one, and of the new one, which stands beside it
    """
    if last and last.inputs.digest == stamp.inputs.digest:
        return _differences_from_last(target, last, stamp)
    known = promised(project, stamp) if target == project.build else None
    other = [name for name, sha256 in sorted((known or {}).items()) if stamp.outputs.get(name) != sha256]
    return tuple(f"{name} is not the file that datapackage.json promises for these inputs" for name in other)


def _differences_from_last(target: Path, last: Stamp, stamp: Stamp) -> tuple[str, ...]:
    names = sorted({*last.reproducible, *stamp.reproducible})
    files = [name for name in names if last.reproducible.get(name) != stamp.reproducible.get(name)]
    if not files:
        return ()
    return (*(f"{name} has other bytes" for name in files), *_differing_rows(target))


def _differing_rows(target: Path) -> tuple[str, ...]:
    try:
        return tuple(told(table_differences(read_package(target), read_package(next_of(target)))))
    except NotFoundError:
        return ()


def _count(rows: pl.LazyFrame) -> int:
    return int(rows.select(pl.len()).collect().item())
