"""Cost against length: one line without breaks, up to 5 MB; the slope of a log-log plot of processor seconds."""

from __future__ import annotations

import json
import sys
import time

from bench.generated import line_of
from bench.measuring import hold_to_one_core, run, slope, table

LENGTHS = (10_000, 50_000, 200_000, 1_000_000, 5_000_000)
WANTED_SLOPE = 1.1


def main() -> str:
    """The table of seconds and memory by length, and the slope."""
    children = [run(sys.executable, "-m", "bench.length", str(length), one_core=True) for length in LENGTHS]
    seconds = [float(child.result()["seconds"]) for child in children]
    rows = [
        (f"{length:,}", f"{took:.2f}", f"{length / took / 1000:.0f}", f"{child.megabytes:.0f}")
        for length, took, child in zip(LENGTHS, seconds, children, strict=True)
    ]
    measured = slope(list(zip(LENGTHS, seconds, strict=True)))
    verdict = f"Wanted: a slope of at most {WANTED_SLOPE}. Measured: {measured:.2f}."
    return table(("characters", "seconds", "thousand characters a second", "peak MB"), rows) + "\n\n" + verdict


def measure(length: int) -> float:
    """Processor seconds to extract one line of this length, the model loaded."""
    from variorum.extraction import extract  # noqa: PLC0415 - only the child loads it
    from variorum.parse import load_model  # noqa: PLC0415

    text = line_of(length)
    load_model()
    extract(text[:2000])
    started = time.process_time()
    extract(text)
    return time.process_time() - started


if __name__ == "__main__":
    hold_to_one_core()
    print(json.dumps({"seconds": measure(int(sys.argv[1]))}))
