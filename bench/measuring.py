"""How things are timed: children with their peak memory, slopes over sizes, and tables of results."""

from __future__ import annotations

import json
import math
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT = Path(__file__).resolve().parents[1]
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "BLIS_NUM_THREADS", "POLARS_MAX_THREADS"), "1")


@dataclass(frozen=True, slots=True)
class Run:
    """A finished child: seconds from start to end, peak resident memory in megabytes, what it printed."""

    seconds: float
    megabytes: float
    printed: str

    def result(self) -> Any:
        """The JSON on its last line."""
        return json.loads(self.printed.splitlines()[-1])


def run(*command: str, at: Path = PROJECT, one_core: bool = False) -> Run:
    """Run a command to its end.

    one_core: with one thread a library (the child itself calls hold_to_one_core)
    Raises RuntimeError where it ends with an error.
    """
    started = time.perf_counter()
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        child = subprocess.Popen(
            command,
            cwd=at,
            stdout=said,
            env={**os.environ, **(ONE_THREAD if one_core else {})},
        )
        _, status, used = os.wait4(child.pid, 0)
        seconds = time.perf_counter() - started
        said.seek(0)
        printed = said.read()
    code = os.waitstatus_to_exitcode(status)
    if code:
        raise RuntimeError(f"{' '.join(command)} ended with {code}")
    scale = 1 if sys.platform == "darwin" else 1024
    return Run(seconds, used.ru_maxrss * scale / 1e6, printed)


def hold_to_one_core() -> None:
    """Keep this process on one core, where the system can."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def slope(points: Sequence[tuple[float, float]]) -> float:
    """The exponent of cost against size: the least-squares slope of log(cost) over log(size)."""
    xs, ys = [math.log(x) for x, _ in points], [math.log(y) for _, y in points]
    x_mean, y_mean = sum(xs) / len(xs), sum(ys) / len(ys)
    rise = sum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys, strict=True))
    return rise / sum((x - x_mean) ** 2 for x in xs)


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def machine() -> str:
    """What the figures were measured on: cores, processor, Python."""
    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    return f"{os.cpu_count()} cores, {model}, Python {platform.python_version()}"
