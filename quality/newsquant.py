"""Scores of figures on the sentences of NewsQuant (Almasian et al., CQE, EMNLP 2023).

One to one in each sentence, values equal within 1e-5 relative; a range counts as its two end points. A number
that the gold does not list is a false positive. The unit is right when the unit as written, the canonical
unit, or for a bare count the thing counted, equals the gold's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from quality.gold import Entry
from quality.matching import Tally, paired

Points = list[tuple[float, Entry]]
_ALIAS = {
    "%": "percentage", "percent": "percentage", "per cent": "percentage", "pct": "percentage",
    "$": "dollar", "us$": "dollar", "usd": "dollar", "us dollar": "dollar",
    "£": "pound sterling", "pound": "pound sterling", "gbp": "pound sterling", "british pound": "pound sterling",
    "€": "euro", "eur": "euro", "¥": "japanese yen", "yen": "japanese yen", "jpy": "japanese yen",
    "yuan": "chinese yuan", "cny": "chinese yuan", "a$": "australian dollar", "aud": "australian dollar",
    "year old": "year of age", "year-old": "year of age", "kilometer": "kilometre", "km": "kilometre",
    "meter": "metre", "m": "metre", "liter": "litre", "l": "litre", "mph": "mile per hour", "feet": "foot",
    "people": "person", "square meter": "square metre", "mi": "mile", "cm": "centimetre",
    "centimeter": "centimetre", "kg": "kilogram", "lb": "pound-mass", "hp": "horsepower",
    "percentage point": "point", "kph": "kilometre per hour", "km/h": "kilometre per hour",
}  # fmt: skip


def score_newsquant(sentences: Iterable[Entry], figures_of: dict[str, list[Entry]]) -> Tally:
    """Counts of values, and of values with their unit, over all sentences."""
    tally: Tally = Tally()
    for sentence in sentences:
        gold, rows, pairs, right = _paired(sentence, figures_of[sentence["id"]])
        tally += Tally({"value.gold": len(gold), "value.rows": len(rows), "value.found": len(pairs)})
        tally["value+unit.found"] += len(right & set(pairs))
    return tally


def judged_figures(sentence: Entry, figures: list[Entry]) -> Iterable[tuple[Entry, bool, bool]]:
    """Each row with a value, whether the gold has all of its values, and whether with the same unit."""
    _, rows, pairs, right = _paired(sentence, figures)
    found, same = {j for _, j in pairs}, {j for _, j in right & set(pairs)}
    for row in figures:
        points = [j for j, (_, other) in enumerate(rows) if other is row]
        if points:
            yield row, found.issuperset(points), same.issuperset(points)


def _paired(
    sentence: Entry, figures: list[Entry]
) -> tuple[Points, Points, list[tuple[int, int]], set[tuple[int, int]]]:
    """Values of the gold and of the rows, the pairs of positions in the two lists, and those with the same unit."""
    gold = [(value, entry) for entry in sentence["quantities"] for value in _points(entry)]
    rows = [(value, row) for row in figures for value in _points(row)]
    candidates = [
        (float(_same_unit(entry, row)), i, j)
        for i, (value, entry) in enumerate(gold)
        for j, (given, row) in enumerate(rows)
        if abs(value - given) <= 1e-5 * max(1, abs(value))
    ]
    return gold, rows, paired(candidates), {(i, j) for same, i, j in candidates if same}


def _points(entry: Entry) -> list[float]:
    """The value, or the two end points of a range."""
    value, low, high = entry.get("value"), entry.get("low"), entry.get("high")
    if isinstance(value, list):
        return [float(point) for point in value]
    if entry.get("form") == "range" and low is not None and high is not None:
        return [float(low), float(high)]
    return [] if value is None else [float(value)]


def _same_unit(entry: Entry, row: dict[str, Any]) -> bool:
    wanted = {_normal(entry["unit"]), _normal(entry["normalized_unit"])}
    given = {_normal(row.get("unit")), _normal(row.get("unit_code"))}
    counted = row.get("counted") or ""
    words = {_normal(word) for word in re.findall(r"[\w%$£€'-]+", counted)} | {_normal(counted)}
    return bool(given & wanted) or bool(words & (wanted - {""}))


def _normal(unit: str | None) -> str:
    unit = (unit or "").lower().strip().strip(".")
    if unit in _ALIAS:
        return _ALIAS[unit]
    unit = re.sub(r"\b([a-z]{3,}?)ies\b", r"\1y", unit)
    unit = re.sub(r"\b([a-z]{2,}[^s\W])s\b", r"\1", unit)
    return "" if unit in {"", "-", "dimensionless", "count", "none"} else _ALIAS.get(unit, unit)
