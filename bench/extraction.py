"""Extraction against spaCy's full pipeline and textacy: articles a second on one core, and peak memory.

All three read the same articles in the same run, each in a process of its own held to one core. The model is loaded,
and all is read once, before the clock starts. Seconds are those of the processor, so that other work on the machine
counts less. textacy is given paragraphs, as it pairs marks over the whole of its text.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import suppress

from bench.measuring import PROJECT, hold_to_one_core, run, table

SYSTEMS = ("variorum", "spaCy, full pipeline", "textacy, quotations")
ROUNDS = 3
PASSES = 4
WANTED_RATIO = 3.5


def main() -> str:
    """The table of all three; each is run ROUNDS times in turn, and the median counts."""
    runs: dict[str, list[tuple[float, float]]] = {system: [] for system in SYSTEMS}
    for _ in range(ROUNDS):
        for system in SYSTEMS:
            child = run(sys.executable, "-m", "bench.extraction", system, one_core=True)
            runs[system].append((float(child.result()["rate"]), child.megabytes))
    rates = {system: statistics.median(rate for rate, _ in runs[system]) for system in SYSTEMS}
    rows = [
        (system, f"{rates[system]:.1f}", f"{rates[system] / rates[SYSTEMS[1]]:.1f}", f"{_peak(runs[system]):.0f}")
        for system in SYSTEMS
    ]
    ratio = rates[SYSTEMS[0]] / rates[SYSTEMS[1]]
    verdict = f"Wanted: at least {WANTED_RATIO} times spaCy's full pipeline. Measured: {ratio:.1f} times."
    return table(("system", "articles a second", "times spaCy", "peak MB"), rows) + "\n\n" + verdict


def _peak(runs: list[tuple[float, float]]) -> float:
    return max(megabytes for _, megabytes in runs)


def measure(system: str) -> float:
    """Articles a second of one system in this process."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((PROJECT / "raw").glob("*.txt"))]
    work = _ready(system)
    for text in texts:  # word lists, units and spaCy's vocabulary are read when they are first needed
        work(text)
    started = time.process_time()
    for _ in range(PASSES):
        for text in texts:
            work(text)
    return PASSES * len(texts) / (time.process_time() - started)


def _ready(system: str) -> Callable[[str], object]:
    """What a system does with one text, its model loaded."""
    import spacy  # noqa: PLC0415 - each child loads only what it measures

    from variorum.parse import MODELS, load_model  # noqa: PLC0415

    if system == SYSTEMS[0]:
        from variorum.extraction import extract  # noqa: PLC0415

        load_model()
        return extract
    name = next(name for name in MODELS if spacy.util.is_package(name))
    nlp = spacy.load(name)
    if system == SYSTEMS[1]:
        return nlp
    from textacy.extract.triples import direct_quotations  # noqa: PLC0415

    def quotations(text: str) -> int:
        found = 0
        for line in filter(str.strip, text.splitlines()):
            with suppress(ValueError):  # textacy gives a paragraph up where a mark is left over
                found += len(list(direct_quotations(nlp(line))))
        return found

    return quotations


if __name__ == "__main__":
    hold_to_one_core()
    print(json.dumps({"rate": measure(sys.argv[1])}))
