"""Stages that write a small ready package, in the place of the real ones."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from small_package import small_tables
from variorum.package.write import write_files
from variorum.project import Workspace
from variorum.stamp import read_started


def write_small(workspace: Workspace) -> None:
    """The small package, as a stage."""
    made_from = read_started(workspace.folder).summary
    write_files(workspace.folder, small_tables(), workspace.project.read_descriptor(), made_from)


def write_other(workspace: Workspace) -> None:
    """The small package with one other cell."""
    tables = small_tables()
    tables["topics"] = tables["topics"].with_columns(label=pl.lit("Other"))
    write_files(workspace.folder, tables, workspace.project.read_descriptor(), read_started(workspace.folder).summary)


def everything(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def never(workspace: Workspace) -> None:
    """A stage that must not run."""
    raise AssertionError("nothing changed, and yet a stage runs")
