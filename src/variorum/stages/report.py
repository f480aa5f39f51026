"""The stage that reports: the package as a static site, `report/`."""

from __future__ import annotations

from variorum import __version__
from variorum.database import open_read_only
from variorum.inputs import masked_descriptor
from variorum.project import Workspace
from variorum.report.site import write_report
from variorum.stamp import DATABASE


def run(workspace: Workspace) -> None:
    """Write the pages from the database that the earlier stages made."""
    with open_read_only(workspace.folder / DATABASE) as con:
        write_report(workspace.folder, con, masked_descriptor(workspace.project), __version__)
