"""floors.json: the score that each measure must keep, beside the digest of the gold that it was measured on.

It also keeps the scores that were seen when floors were last pinned; docs/quality.md is made from them.

A score worse than its floor fails, and so does a floor whose gold has changed. Floors move up with `--raise`.
They move down only with `--lower` and a reason, which is kept in the file.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quality.scores import Measure, Scores, all_measures

FLOORS = Path(__file__).with_name("floors.json")


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores of one set, and the digest of its gold."""

    set: str
    digest: str
    scores: Scores


class Floors:
    """The floors of every set."""

    def __init__(self, path: Path = FLOORS) -> None:
        self.path = path
        self.sets: dict[str, Any] = {}
        self.lowered: list[dict[str, Any]] = []
        if path.exists():
            held = json.loads(path.read_text(encoding="utf-8"))
            self.sets, self.lowered = held["sets"], held["lowered"]

    def floor(self, measure: Measure) -> float | None:
        """The floor of a measure, or None where none is pinned."""
        value = self.sets.get(measure.set, {}).get("floors", {}).get(measure.name)
        return None if value is None else float(value)

    def score(self, measure: Measure) -> float | None:
        """The score of a measure when its floor was last pinned."""
        value = self.sets.get(measure.set, {}).get("scores", {}).get(measure.name)
        return None if value is None else float(value)

    def failures(self, measured: Measured) -> list[str]:
        """What is wrong with the scores of a set, one line each; empty where all floors hold."""
        if measured.set not in self.sets:
            return [f"{measured.set}: no floors are pinned: run with --raise"]
        if self.sets[measured.set]["gold"] != measured.digest:
            return [f"{measured.set}: the gold changed since its floors were pinned: run with --lower --reason TEXT"]
        return [
            f"{measured.set}: {measure.name} is {measured.scores[measure.name]:g}, its floor is {floor:g}"
            for measure in measures_of(measured.set)
            if (floor := self.floor(measure)) is not None and not measure.meets(measured.scores[measure.name], floor)
        ]

    def pin(self, measured: Measured, *, lower: bool, reason: str) -> None:
        """Set the floors of a set to its scores.

        Raises ValueError where a floor would go down, or its gold has changed, without `lower` and a reason.
        """
        held = self.sets.get(measured.set)
        same_gold = held is None or held["gold"] == measured.digest
        if not same_gold and not (lower and reason):
            raise ValueError(f"{measured.set}: the gold changed: new floors need --lower and --reason")
        if lower and not reason:
            raise ValueError("lowering a floor needs --reason")
        floors: Scores = {}
        for measure in measures_of(measured.set):
            score, floor = measured.scores[measure.name], self.floor(measure)
            if measure.at_wanted and measure.wanted is not None:
                floors[measure.name] = measure.wanted
                continue
            worse = floor is not None and not measure.meets(score, floor)
            if worse and lower:
                self.lowered.append(
                    {"set": measured.set, "measure": measure.name, "from": floor, "to": score, "reason": reason}
                )
            floors[measure.name] = floor if worse and not lower and floor is not None else score
        scores = {measure.name: measured.scores[measure.name] for measure in measures_of(measured.set)}
        self.sets[measured.set] = {"gold": measured.digest, "floors": floors, "scores": scores}

    def write(self) -> None:
        """Write the file, sets in alphabetical order."""
        content = {"sets": dict(sorted(self.sets.items())), "lowered": self.lowered}
        self.path.write_text(json.dumps(content, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def measures_of(name: str) -> list[Measure]:
    """The measures of a set."""
    return [measure for measure in all_measures() if measure.set == name]
