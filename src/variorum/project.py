"""A project folder: where things are. The only place that reads and writes tables.

What a table means belongs in schemas/; what a stage does with tables belongs in the rooms.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from variorum.errors import ProjectError, StageError

if TYPE_CHECKING:
    import polars as pl

WORKING = "work"
"""Folder inside a build for working tables; it is gone when the build is done."""


@dataclass(frozen=True, slots=True)
class Project:
    """Paths of a project. Nothing is read until it is asked for."""

    root: Path

    @property
    def raw(self) -> Path:
        """The articles as received, and sources.csv."""
        return self.root / "raw"

    @property
    def codebook(self) -> Path:
        """What people decide: measures, topics, speakers, relations, review.csv."""
        return self.root / "codebook"

    @property
    def descriptor(self) -> Path:
        """The committed datapackage.json."""
        return self.root / "datapackage.json"

    @property
    def build(self) -> Path:
        """The last good build."""
        return self.root / "build"

    @property
    def sources(self) -> Path:
        """What is known of each article."""
        return self.raw / "sources.csv"

    @property
    def review(self) -> Path:
        """What people decided about rows and findings."""
        return self.codebook / "review.csv"

    @property
    def withheld(self) -> Path:
        """The names that no output may hold."""
        return self.codebook / "withheld.csv"

    def read_descriptor(self) -> dict[str, Any]:
        """The committed descriptor.

        Raises ProjectError where it is missing or is no JSON object.
        """
        try:
            loaded = json.loads(self.descriptor.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise ProjectError(
                f"{self.descriptor} is missing: run 'variorum init DIR ARTICLE...' or go to a project's folder"
            ) from None
        except (UnicodeDecodeError, json.JSONDecodeError) as error:
            raise ProjectError(f"{self.descriptor} is not valid JSON ({error}): correct it") from None
        if not isinstance(loaded, dict):
            raise ProjectError(f"{self.descriptor} holds no JSON object: correct it")
        return loaded


@dataclass(slots=True)
class Workspace:
    """The tables of one build in the making: `build.next/`, swapped in when all stages are done."""

    project: Project
    folder: Path
    review: bool = True
    """False: codebook/review.csv is left out."""
    reads: frozenset[str] = field(default_factory=frozenset)
    writes: frozenset[str] = field(default_factory=frozenset)

    def running(self, reads: Iterable[str], writes: Iterable[str]) -> Workspace:
        """The same folder, for a stage that may read and write just these tables."""
        return Workspace(self.project, self.folder, self.review, frozenset(reads), frozenset(writes))

    def path(self, table: str) -> Path:
        """The Parquet file of a table."""
        from variorum.schema.load import load_schema  # noqa: PLC0415 (an unchanged build needs no schema)

        place = self.folder / WORKING if load_schema(table).working else self.folder
        return place / f"{table}.parquet"

    def read(self, table: str) -> pl.DataFrame:
        """A table that the running stage declares and an earlier one has written.

        Raises StageError otherwise.
        """
        if table not in self.reads:
            raise StageError(f"a stage reads {table} without declaring it: add it to its reads in stages/flow.py")
        if not self.path(table).exists():
            raise StageError(f"{table} is read before any stage has written it: run the stages in their order")
        import polars as pl  # noqa: PLC0415 (an unchanged build needs no tables)

        return pl.read_parquet(self.path(table))

    def write(self, table: str, frame: pl.DataFrame) -> None:
        """Keep a table for the stages that follow.

        Raises StageError where the running stage does not declare it, GateError for rows that break the schema.
        """
        from variorum.schema.frames import check_frame  # noqa: PLC0415 (an unchanged build needs no schema)

        if table not in self.writes:
            raise StageError(f"a stage writes {table} without declaring it: add it to its writes in stages/flow.py")
        check_frame(table, frame)
        self.path(table).parent.mkdir(parents=True, exist_ok=True)
        frame.write_parquet(self.path(table), statistics=False)


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` into a file so that a reader finds the old bytes or the new ones, never a part of them.

    Raises ProjectError where the file cannot be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise ProjectError(f"{path} cannot be written ({error.strerror}): make room, or make it writable") from None
