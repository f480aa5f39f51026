"""The command line run in this process, and what it said."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from small_package import DESCRIPTOR, DIGEST, small_tables
from variorum.cli import run
from variorum.database import create_database
from variorum.package.write import write_files
from variorum.project import Project
from variorum.stamp import DATABASE


@dataclass(frozen=True)
class Said:
    """Exit code, standard output, standard error."""

    code: int
    out: str
    err: str

    @property
    def value(self) -> Any:
        """The output as JSON."""
        return json.loads(self.out)


def small_project(folder: Path) -> Project:
    """A project whose build/ holds the small package with its database."""
    project = Project(folder)
    project.build.mkdir(parents=True)
    tables = small_tables()
    write_files(project.build, tables, DESCRIPTOR, DIGEST)
    create_database(project.build / DATABASE, tables)
    project.descriptor.write_text(json.dumps(DESCRIPTOR), encoding="utf-8")
    return project


def say(capsys: pytest.CaptureFixture[str], *words: object) -> Said:
    """Run `variorum` with these words."""
    capsys.readouterr()
    code = run([str(word) for word in words])
    said = capsys.readouterr()
    return Said(code, said.out, said.err)
