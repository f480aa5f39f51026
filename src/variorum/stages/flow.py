"""The flow, as a table: each stage with what it reads and what it writes.

What a stage does belongs in the rooms; this is the one list from which `scripts/`, `variorum build` and
docs/data-flow.md follow.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from variorum.project import Workspace
from variorum.stages import check, extract, ingest, link, load, package, report, review
from variorum.stages.names import FROM_REVIEW, IN_DATABASE, PUBLISHED, ROWS


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of the flow. It may read and write only what it declares."""

    name: str
    does: str
    reads: tuple[str, ...]
    writes: tuple[str, ...]
    run: Callable[[Workspace], None]


STAGES = (
    Stage("ingest", "raw/ to texts with offsets", (), ("sources", "sentences", "article_text"), ingest.run),
    Stage(
        "extract", "texts to dates, figures, quotes, claims and speakers",
        ("sources", "article_text"), ("dates", *ROWS), extract.run,
    ),
    Stage(
        "review", "codebook/review.csv laid over the extracted rows",
        ("sources", "sentences", "article_text", *ROWS), (*ROWS, *FROM_REVIEW), review.run,
    ),
    Stage(
        "link", "rows that belong together, and pairs of figures that differ",
        ("sources", "sentences", "article_text", "dates", *ROWS),
        ("measures", "topics", "links", "comparisons", *IN_DATABASE[1:]), link.run,
    ),
    Stage(
        "load", "tables and views to variorum.duckdb, and the SQL gate",
        (*PUBLISHED[:-3], *IN_DATABASE, *FROM_REVIEW), (), load.run,
    ),
    Stage(
        "check", "checks to findings and evidence",
        (*FROM_REVIEW,), ("findings", "evidence", "checks"), check.run,
    ),
    Stage("package", "CSV, Parquet, datapackage.json, codebook, validation", PUBLISHED, (), package.run),
    Stage("report", "the package as a static site", (), (), report.run),
)  # fmt: skip


def run_stage(stage: Stage, workspace: Workspace) -> None:
    """Run one stage in a workspace, held to the tables that it declares."""
    stage.run(workspace.running(stage.reads, stage.writes))
