"""Tallies to the scores that measures.csv names: percentages, and counts where fewer is better."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quality.matching import Tally, f_score, percent

Scores = dict[str, float]


@dataclass(frozen=True, slots=True)
class Measure:
    """A line of measures.csv: what is measured on which set, what is wanted, and what others reach there.

    at_wanted: the floor is what is wanted, not the score; for what only has to stay within bounds
    """

    set: str
    name: str
    more_is_better: bool
    at_wanted: bool
    wanted: float | None
    peer: str
    peer_score: float | None

    def meets(self, score: float, bound: float) -> bool:
        """Whether a score is at least as good as a bound."""
        return score >= bound if self.more_is_better else score <= bound


@cache
def all_measures() -> tuple[Measure, ...]:
    """The measures in the order of measures.csv."""
    with Path(__file__).with_name("measures.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Measure(
                row["set"],
                row["measure"],
                row["better"] == "more",
                row["pin"] == "wanted",
                float(row["wanted"]) if row["wanted"] else None,
                row["peer"],
                float(row["peer_score"]) if row["peer_score"] else None,
            )
            for row in csv.DictReader(file)
        )


def package_scores(tally: Tally) -> Scores:
    """The scores of built packages: figures, quotes, claims, links and findings."""
    found, core = tally["figures.found"], tally["core.total"]
    chopped = round(tally["claims.rows"] / tally["claims.gold"], 2) if tally["claims.gold"] else 0.0
    return {
        "figures F": f_score(found, tally["figures.rows"], tally["figures.gold"]),
        "figures bound": percent(tally["bound.hits"], found),
        "figures counted": percent(tally["counted.hits"], tally["counted.total"]),
        "figures speaker": percent(tally["speaker.hits"], found),
        "quotes F": f_score(tally["quotes.found"], tally["quotes.rows"], tally["quotes.gold"]),
        "quotes with speaker F": f_score(tally["quote+speaker.found"], tally["quotes.rows"], tally["quotes.gold"]),
        "broken spans": tally["broken spans"],
        "claims found": percent(tally["core.found"], core),
        "claims found with holder": percent(tally["holder.hits"], core),
        "claims stance": percent(tally["stance.hits"], tally["core.found"]),
        "claims rows a gold claim at least": chopped,
        "claims rows a gold claim at most": chopped,
        "reported speech with holder": percent(tally["indirect.hits"], tally["indirect.total"]),
        "measure pairs P": percent(tally["pairs.found"], tally["pairs.rows"]),
        "measure pairs R": percent(tally["pairs.found"], tally["pairs.gold"]),
        "quote groups linked": percent(tally["quote groups.found"], tally["quote groups.total"]),
        "quote traps joined": tally["quote traps.joined"],
        "claim groups linked": percent(tally["claim groups.found"], tally["claim groups.total"]),
        "claim groups linked whole": percent(tally["claim groups whole.found"], tally["claim groups.total"]),
        "claim traps joined": tally["claim traps.joined"],
        "conflicts found": percent(tally["cases.found"], tally["cases.total"]),
        "false alarms": tally["false alarms.found"],
        "warnings about numbers an article": round(tally["numbers.loud"] / max(1, tally["articles.total"]), 2),
        "gold findings covered": percent(tally["covered.found"], tally["covered.total"]),
    }


def newsquant_scores(tally: Tally) -> Scores:
    """The scores of NewsQuant."""
    return {
        name: f_score(tally[f"{key}.found"], tally["value.rows"], tally["value.gold"])
        for name, key in (("value F", "value"), ("value with unit F", "value+unit"))
    }


def polnear_scores(tally: Tally) -> Scores:
    """The scores of PolNeAR."""
    scores = {}
    for name, key in (("quotes", "all"), ("quotes of five tokens up", "five up")):
        rows, gold = tally[f"{key}.rows"], tally[f"{key}.gold"]
        scores[f"{name} F"] = f_score(tally[f"{key}.found"], rows, gold)
        scores[f"{name} with speaker F"] = f_score(tally[f"{key}+speaker.found"], rows, gold)
    return scores
