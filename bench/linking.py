"""Linking, comparing and checking against the number of articles: 30, 300 and 3,000 generated ones."""

from __future__ import annotations

import json
import sys
import tempfile
import time
from pathlib import Path

from bench.generated import article
from bench.measuring import run, slope, table

NUMBERS = (30, 300, 3000)
TIMED = ("link", "load", "check")
WANTED_SLOPE = 1.2


def main() -> str:
    """The table of seconds by stage and number of articles, and the slopes."""
    children = [run(sys.executable, "-m", "bench.linking", str(number)) for number in NUMBERS]
    seconds = [child.result() for child in children]
    rows = [
        (f"{number:,}", *(f"{took[stage]:.2f}" for stage in TIMED), f"{child.megabytes:.0f}")
        for number, took, child in zip(NUMBERS, seconds, children, strict=True)
    ]
    slopes = [slope([(n, took[stage]) for n, took in zip(NUMBERS, seconds, strict=True)]) for stage in TIMED]
    last = ("slope", *(f"{value:.2f}" for value in slopes), "")
    verdict = f"Wanted: a slope of at most {WANTED_SLOPE} for link, which compares too. Measured: {slopes[0]:.2f}."
    head = ("articles", *(f"{stage}, seconds" for stage in TIMED), "peak MB")
    return table(head, [*rows, last]) + "\n\n" + verdict


def measure(number: int) -> dict[str, float]:
    """Seconds of each stage over this many generated articles."""
    from variorum.project import Project, Workspace  # noqa: PLC0415 - only the child loads it
    from variorum.stages.flow import STAGES, run_stage  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "raw").mkdir()
        (root / "codebook").mkdir()
        for i in range(number):
            (root / "raw" / f"{i:05}.txt").write_text(article(i), encoding="utf-8")
        (root / "datapackage.json").write_text('{"name": "generated", "resources": []}', encoding="utf-8")
        workspace = Workspace(Project(root), root / "build.next")
        took = {}
        for stage in STAGES:
            started = time.perf_counter()
            run_stage(stage, workspace)
            took[stage.name] = time.perf_counter() - started
            if stage.name == TIMED[-1]:
                break
        return took


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]))))
