"""A project in which every text that people write is hostile: articles, file names, speakers, codebook, title."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from flood_project import write_review
from report_payloads import payloads, together
from variorum.new_project import init_project
from variorum.project import Project
from variorum.schema.load import input_schema

NAMES = (
    '"><img src=x onerror=self.hit=1>.txt',
    "a b#c?d%41&amp;'{{ 7 * 191 }}.txt",
    "Überschwemmung ☃ " + "n" * 200 + ".txt",
)
"""File names as far as a file system allows them."""
OPENINGS = (
    "At least 12 people were killed in the flood, Mayor Jane Smith said on Tuesday.",
    "The flood killed 31 people, the county engineer John Brown said on Tuesday.",
    "Dozens of people were killed in the flood, the army said on Tuesday.",
)
SPEAKERS = ("Jane Smith; Smith; Mayor Jane Smith", "John Brown; Brown", "the army; army")


def hostile_project(folder: Path) -> Project:
    """The project, not yet built."""
    every = payloads()
    articles = folder.with_name(f"{folder.name}-articles")
    articles.mkdir()
    for n, name in enumerate(NAMES):
        (articles / name).write_text(_article(OPENINGS[n], every[n :: len(NAMES)]), encoding="utf-8")
    init_project(folder, sorted(articles.iterdir()))
    project = Project(folder)
    _hostile_codebook(project, every)
    _hostile_papers(project, every)
    return project


def _hostile_codebook(project: Project, every: Sequence[str]) -> None:
    """Speakers, measures and topics with markup in every cell that takes words."""
    script, image = every[12], every[2]
    _write(
        project,
        "speakers",
        [
            {
                "name": f"{every[n]} {aliases[:4]}",
                "aliases": aliases,
                "role": f"{every[n + 20]} {together()}",
                "kind": "official",
                "party": every[n + 40],
            }
            for n, aliases in enumerate(SPEAKERS)
        ],
    )
    _write(
        project,
        "measures",
        [
            {
                "measure_id": "people_killed",
                "label": f"People killed {script}",
                "unit_code": "person",
                "kind": "count",
                "definition": f"{image} dead {together()}",
                "cumulative": "true",
                "counts": "@person",
                "when": "kill",
                "role": "object",
            },
        ],
    )
    _write(
        project,
        "topics",
        [{"topic_id": "casualties", "label": script, "definition": f"{image} {together()}", "terms": "kill:2 die:2"}],
    )


def _hostile_papers(project: Project, every: Sequence[str]) -> None:
    """What is known of the articles, the descriptor, and a reader's finding, with markup in their words."""
    script, image = every[12], every[2]
    _register(
        project,
        [
            {
                "publisher": every[60 + n],
                "agency": image,
                "author": together(),
                "title": every[80 + n],
                "note": f"{script} {together()}",
            }
            for n in range(3)
        ],
    )
    described = json.loads(project.descriptor.read_text(encoding="utf-8"))
    described |= {
        "title": f"{script} flood",
        "description": f"{image} described {together()}",
        "contributors": [{"title": every[5]}],
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
    }
    project.descriptor.write_text(json.dumps(described), encoding="utf-8")
    write_review(
        project,
        {
            "table": "findings",
            "action": "add",
            "row_id": "read",
            "source_id": Path(NAMES[0]).stem,
            "start_char": 0,
            "end_char": 8,
            "text": OPENINGS[0][:8],
            "value": f"{script} found {together()}",
            "type": "meaning",
            "severity": "error",
            "role": "value",
            "reason": f"{image} because {together()}",
        },
    )


def _article(opening: str, texts: Sequence[str]) -> str:
    """An article whose sentences hold the texts: told, quoted, and as a paragraph of their own."""
    lines = [opening]
    for n, text in enumerate(texts):
        told = f"The clerk said that {text} was written on {n + 2} doors."
        lines.append((told, f"“{text} is all they wrote,” Smith said.", text)[n % 3])
    return "\n".join(lines) + "\n"


def _write(project: Project, name: str, lines: Sequence[Mapping[str, str]]) -> None:
    columns = input_schema(name).column_names
    with (project.codebook / f"{name}.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)


def _register(project: Project, known: Sequence[Mapping[str, str]]) -> None:
    with project.sources.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    rows = [row | dict(more) for row, more in zip(rows, known, strict=True)]
    with project.sources.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
