"""The stamp of a build: what it was made from, what it holds, and whether that is still there.

`.stamp.json` stands in the build's folder and is no part of the package. It holds the hash of the database
file, which differs from build to build, so it is not compared byte for byte.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from variorum.digest import INPUTS, Inputs, hash_file
from variorum.errors import StageError
from variorum.project import Project

STAMP = ".stamp.json"
STARTED = ".inputs.json"
"""What a build in the making was begun with; it is gone when the build is done."""
MARKS = (STAMP, STARTED)
DATABASE = "variorum.duckdb"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a build was made from and what it holds.

    outputs: SHA-256 of each file by its path from the build's folder
    rows: rows of each table
    findings: open findings of each severity
    unregistered: articles that raw/sources.csv does not pin
    """

    inputs: Inputs
    outputs: Mapping[str, str]
    rows: Mapping[str, int]
    findings: Mapping[str, int]
    unregistered: tuple[str, ...]

    @classmethod
    def of(
        cls,
        folder: Path,
        inputs: Inputs,
        rows: Mapping[str, int],
        findings: Mapping[str, int],
        unregistered: tuple[str, ...],
    ) -> Stamp:
        """The stamp of the files that stand in a folder now."""
        return cls(inputs, hash_outputs(folder), rows, findings, unregistered)

    @property
    def reproducible(self) -> dict[str, str]:
        """The outputs that the same inputs give byte for byte: all but the database."""
        return {path: sha256 for path, sha256 in self.outputs.items() if path != DATABASE}

    def is_intact(self, folder: Path) -> bool:
        """Whether each output still stands in the folder as it was made."""
        return all(hash_file(folder / path) == sha256 for path, sha256 in self.outputs.items())


def hash_outputs(folder: Path) -> dict[str, str]:
    """SHA-256 of each file of a build by its path: not of the marks that tell what the folder is."""
    files = (path for path in folder.rglob("*") if path.is_file())
    named = {path.relative_to(folder).as_posix(): path for path in files}
    return {name: hash_file(named[name]) for name in sorted(named) if name not in MARKS}


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Put the stamp into a build's folder."""
    text = json.dumps(asdict(stamp), indent=1, ensure_ascii=False)
    (folder / STAMP).write_text(text + "\n", encoding="utf-8")


def write_started(folder: Path, inputs: Inputs) -> None:
    """Keep what a build was begun with."""
    (folder / STARTED).write_text(json.dumps(asdict(inputs)), encoding="utf-8")


def read_started(folder: Path) -> Inputs:
    """What the build in a folder was begun with; StageError where none was."""
    try:
        return Inputs(**json.loads((folder / STARTED).read_text(encoding="utf-8")))
    except FileNotFoundError:
        raise StageError(f"no build is begun in {folder}: run the stages from the first one") from None


def read_stamp(folder: Path) -> Stamp | None:
    """The stamp of a folder; None where it is no build, or the stamp of another version."""
    try:
        loaded = json.loads((folder / STAMP).read_text(encoding="utf-8"))
        inputs = Inputs(**loaded.pop("inputs"))
        return Stamp(inputs=inputs, unregistered=tuple(loaded.pop("unregistered")), **loaded)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def promised(project: Project, stamp: Stamp) -> Mapping[str, str] | None:
    """The hashes that the committed descriptor gives for the inputs of a build, by file; None for other inputs."""
    written = project.read_descriptor()
    if written.get(INPUTS, {}).get("digest") != stamp.inputs.digest:
        return None
    resources = written.get("resources", ())
    return {Path(one["path"]).name: str(one["hash"]).removeprefix("sha256:") for one in resources}
