"""A release of the invented flood, unpacked, and what tests ask of it."""

from __future__ import annotations

import csv
import json
import zipfile
from io import StringIO
from pathlib import Path
from typing import Any

from variorum.project import Project
from variorum.release.rights import Rights
from variorum.release.write import Released, write_release

OPEN = Rights(bound=100)
"""The articles about the flood are short, so that their figures are much of them."""


def release(project: Project, out: Path, rights: Rights = OPEN) -> Released:
    """A release of the project's build."""
    return write_release(project, project.build, out, rights)


def unpacked(path: Path, folder: Path) -> Path:
    """The folder into which a release is unpacked."""
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    return folder


def cells(folder: Path, table: str) -> list[dict[str, str]]:
    """The rows of a released table."""
    text = (folder / f"{table}.csv").read_bytes().decode("utf-8")
    return list(csv.DictReader(StringIO(text, newline="")))


def read_json(folder: Path, name: str) -> dict[str, Any]:
    """A JSON file of a release."""
    loaded: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
    return loaded
