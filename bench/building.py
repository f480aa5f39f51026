"""`variorum build` of the reference package: time from start to end, peak memory, and with nothing changed."""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from bench.measuring import PROJECT, Run, run, table

ROUNDS = 3
WANTED_SECONDS, WANTED_MEGABYTES, WANTED_UNCHANGED = 8.0, 800.0, 2.0


def main() -> str:
    """The table of a new build and of one with nothing changed; the median of ROUNDS runs, the highest peak."""
    new, unchanged = [], []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "project"
        for _ in range(ROUNDS):
            _fresh_copy(copy)
            new.append(run(sys.executable, "-m", "variorum", "build", at=copy))
            unchanged.append(run(sys.executable, "-m", "variorum", "build", at=copy))
    rows = [_row("new", new, WANTED_SECONDS), _row("nothing changed", unchanged, WANTED_UNCHANGED)]
    return table(("build", "seconds", "wanted", "peak MB", "wanted"), rows)


def _fresh_copy(copy: Path) -> None:
    shutil.rmtree(copy, ignore_errors=True)
    for name in ("raw", "codebook"):
        shutil.copytree(PROJECT / name, copy / name)
    shutil.copy(PROJECT / "datapackage.json", copy)


def _row(name: str, runs: list[Run], wanted: float) -> tuple[object, ...]:
    seconds = statistics.median(run.seconds for run in runs)
    peak = max(run.megabytes for run in runs)
    return name, f"{seconds:.1f}", f"≤ {wanted:g}", f"{peak:.0f}", f"≤ {WANTED_MEGABYTES:g}"
