"""`python -m quality`: print the scores beside their floors; exit 1 where a score is under its floor.

--gold DIR            measures the sets of this folder too (dev/, newsquant/dev.jsonl, polnear/dev.jsonl)
--raise               pins better scores as floors
--lower --reason TEXT pins worse scores as well, and keeps the reason
--rules               writes down how often each rule was right (needs --gold)
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console
from rich.table import Table

from quality import by_column
from quality.by_rule import pin
from quality.floors import Floors, Measured, measures_of
from quality.scores import Measure, all_measures
from quality.sets import (
    measure_columns,
    measure_events,
    measure_newsquant,
    measure_polnear,
    measure_reference,
    measure_rules,
)


def main() -> int:
    """Measure, print, and hold the scores against their floors."""
    options = _options()
    if options.rules:
        pin(measure_rules(options.gold))
        by_column.pin(measure_columns(options.gold))
        return 0
    floors, failures, console = Floors(), [], Console(width=110)
    for measured in _measure_all(options):
        if options.raise_ or options.lower:
            floors.pin(measured, lower=options.lower, reason=options.reason)
            floors.write()
        console.print(_table(measured, floors))
        failures += floors.failures(measured)
    for name in dict.fromkeys(measure.set for measure in all_measures()):
        if name != "kursk" and not options.gold:
            console.print(f"{name}: not run, its gold is not in the repository (--gold DIR)")
    for failure in failures:
        console.print(failure)
    console.print(f"{len(failures)} below the floor" if failures else "every floor holds")
    return 1 if failures else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="quality", description="Scores beside their floors.")
    parser.add_argument("--gold", type=Path, help="folder of the sets that are not in the repository")
    parser.add_argument("--raise", dest="raise_", action="store_true", help="pin better scores as floors")
    parser.add_argument("--lower", action="store_true", help="pin worse scores as well; needs --reason")
    parser.add_argument("--reason", default="", help="why floors go down")
    parser.add_argument("--rules", action="store_true", help="write down how often each rule and each column was right")
    options = parser.parse_args()
    if options.rules and not options.gold:
        parser.error("--rules needs --gold DIR")
    if options.lower and not options.reason.strip():
        parser.error("--lower needs --reason TEXT")
    return options


def _measure_all(options: argparse.Namespace) -> Iterator[Measured]:
    yield measure_reference()
    if options.gold:
        yield measure_events(options.gold / "dev")
        yield measure_newsquant(options.gold / "newsquant" / "dev.jsonl")
        yield measure_polnear(options.gold / "polnear" / "dev.jsonl")


def _table(measured: Measured, floors: Floors) -> Table:
    table = Table("measure", "score", "floor", "wanted", "best known system", title=measured.set, title_justify="left")
    for measure in measures_of(measured.set):
        score, floor = measured.scores[measure.name], floors.floor(measure)
        table.add_row(
            measure.name, f"{score:g}", _bound(measure, floor), _bound(measure, measure.wanted), _peer(measure)
        )
    return table


def _bound(measure: Measure, value: float | None) -> str:
    if value is None:
        return ""
    return f"{'≥' if measure.more_is_better else '≤'} {value:g}"


def _peer(measure: Measure) -> str:
    return f"{measure.peer} {measure.peer_score:g}" if measure.peer_score is not None else ""


if __name__ == "__main__":
    sys.exit(main())
