"""How often each column was right before review, as the quality harness wrote it down.

The counts stand in `quality/by_column.json`, the one copy; the wheel carries it. How they are taken belongs there.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from variorum.data import rows as data_rows

NO_GOLD = "no gold"
"""Why a column was not measured, where no annotation speaks of it."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What is known of a column: of so many rows that could be judged, so many were right.

    here: whether the rows were those of the package itself; gold: SHA-256 of the annotations
    """

    table: str
    column: str
    rows: int
    right: int
    here: bool
    gold: tuple[str, ...]

    @property
    def percent(self) -> float:
        """The share of right rows in percent, to one decimal."""
        return round(100 * self.right / self.rows, 1)

    def __str__(self) -> str:
        where = "" if self.here else "not measured here; on the toolkit's reference texts "
        return f"{where}{self.right} of {self.rows} right ({self.percent:g} %)"


def measured_file() -> Path:
    """Where the counts stand: inside the installed package, or in the checkout that it runs from."""
    package = Path(__file__).resolve().parent
    installed = package / "measured" / "by_column.json"
    return installed if installed.is_file() else package.parents[1] / "quality" / "by_column.json"


def measured_columns(articles: Collection[str]) -> tuple[Measured, ...]:
    """What is known of each column for a package of some articles, by table and column.

    articles: their SHA-256. Where just these were annotated, the counts are their own; else those of the last set that
    has the column: events that were built with the general codebook stand last.
    """
    sets = _sets()
    own = next((name for name, one in sets.items() if set(one["articles"]) == set(articles)), None)
    found: dict[str, Measured] = {}
    for one in sets.values() if own is None else [sets[own]]:
        for column, (rows, right) in one["columns"].items():
            table, _, plain = column.partition(".")
            found[column] = Measured(table, plain, rows, right, own is not None, tuple(one["gold"]))
    return tuple(found[column] for column in sorted(found))


def why_unmeasured(table: str, column: str, is_key: bool = False) -> str:
    """Why nobody has measured a column; `unmeasured.csv` tells of those that are not read from a text.

    is_key: whether the column names the row
    """
    if is_key:
        return "names the row"
    told = {(row["table"], row["column"]): row["why"] for row in data_rows("unmeasured")}
    return told.get((table, column)) or told.get((table, "*")) or told.get(("*", column)) or NO_GOLD


@cache
def _sets() -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = json.loads(measured_file().read_text(encoding="utf-8"))
    return loaded
