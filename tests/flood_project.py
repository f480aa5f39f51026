"""Three short articles about an invented flood, which disagree on purpose, as a project."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

from variorum.new_project import init_project
from variorum.project import Project
from variorum.schema.load import input_schema

FLOOD = Path(__file__).parent / "flood"
ARTICLES = sorted(FLOOD.glob("*.txt"))


def flood_project(folder: Path) -> Project:
    """A new project with the three articles."""
    init_project(folder, ARTICLES)
    return Project(folder)


def write_review(project: Project, *lines: Mapping[str, object]) -> None:
    """codebook/review.csv with these lines; what a line leaves out stays empty."""
    columns = input_schema("review").column_names
    with project.review.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows({"reason": "seen", **line} for line in lines)


def put(path: Path, *lines: str) -> Path:
    """A file with these lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def rows(folder: Path, table: str) -> Sequence[dict[str, str]]:
    """The rows of a built table, cells as its CSV file gives them."""
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
