"""The stage that packages: the published tables as files, with their descriptor, past the gate at the door."""

from __future__ import annotations

from variorum.inputs import masked_descriptor
from variorum.package.write import write_package
from variorum.project import Workspace
from variorum.stages.names import PUBLISHED
from variorum.stamp import read_started


def run(workspace: Workspace) -> None:
    """Write the package; raises GateError where a row or a file breaks a schema."""
    tables = {name: workspace.read(name) for name in PUBLISHED}
    made_from = read_started(workspace.folder).summary
    write_package(workspace.folder, tables, masked_descriptor(workspace.project), made_from)
