"""The stage that loads: tables and views to variorum.duckdb, and the SQL gate over them."""

from __future__ import annotations

from variorum.database import create_database
from variorum.project import Workspace
from variorum.stages.names import FROM_REVIEW, IN_DATABASE, PUBLISHED


def run(workspace: Workspace) -> None:
    """Make the database; raises GateError where a row breaks its schema."""
    tables = {name: workspace.read(name) for name in (*PUBLISHED[:-3], *IN_DATABASE, *FROM_REVIEW)}
    create_database(workspace.folder / "variorum.duckdb", tables)
