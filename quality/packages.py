"""Building what is scored, and reading its tables. Scores are taken of builds without review."""

from __future__ import annotations

import csv
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from quality.gold import Gold

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Package:
    """The tables of a built package, cells as its CSV files give them."""

    folder: Path

    def rows(self, table: str) -> list[Row]:
        """The rows of a table; none where the file is missing."""
        path = self.folder / f"{table}.csv"
        if not path.exists():
            return []
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def file_of_source(self, gold: Gold) -> dict[str, str]:
        """Source ids to the gold's file names, for the sources that the gold knows."""
        files = {row["source_id"]: Path(row["path"]).name for row in self.rows("sources")}
        return {source: name for source, name in files.items() if name in gold.texts}

    def rows_by_file(self, table: str, gold: Gold) -> dict[str, list[Row]]:
        """The rows of a table by the gold's file name."""
        name_of = self.file_of_source(gold)
        found: dict[str, list[Row]] = {name: [] for name in gold.texts}
        for row in self.rows(table):
            if row["source_id"] in name_of:
                found[name_of[row["source_id"]]].append(row)
        return found

    def speaker_names(self) -> dict[str, str]:
        """Speaker ids to names."""
        return {row["speaker_id"]: row["name"] for row in self.rows("speakers")}


def span(row: Row) -> tuple[int, int]:
    """The place of a row."""
    return int(row["start_char"]), int(row["end_char"])


def build_reference(project: Path, folder: Path) -> Package:
    """The project's own package, with its codebook and without review, built into `folder`."""
    _variorum("build", "--no-review", "--out", str(folder.resolve()), at=project)
    return Package(folder)


def build_general(gold: Gold, folder: Path) -> Package:
    """A package of the gold's articles with the general codebook alone, in a new project in `folder`."""
    received = folder / "received"
    received.mkdir(parents=True)
    for name, text in gold.texts.items():
        (received / name).write_bytes(text.encode("utf-8"))
    project = folder / "project"
    _variorum("init", str(project), *(str(received / name) for name in gold.texts), at=folder)
    _variorum("build", "--no-review", at=project)
    return Package(project / "build")


def _variorum(*arguments: str, at: Path) -> None:
    """Run the command in a folder.

    Raises CalledProcessError where it ends with an error; what it said stands above.
    """
    subprocess.run([sys.executable, "-m", "variorum", *arguments], cwd=at, check=True, stdout=subprocess.DEVNULL)
