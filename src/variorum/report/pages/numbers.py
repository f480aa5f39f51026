"""The page of numbers: a picture for each measure of which at least two numbers can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

import duckdb
from markupsafe import Markup

from variorum.report.charts import SHAPES, Lane, draw
from variorum.report.edition import LOUD, Edition
from variorum.report.queries import Answer, Row, ask
from variorum.report.wording import count

MOST_LINES, MOST_TOGETHER = 12, 24
"""Figures that each get a line; of more, those that say the same share one, and then the first ones are drawn."""
MOST_IN_WORDS = 100
SAME = ("low", "high", "stated", "speaker", "party", "attribution", "part", "scope", "lane")
"""Figures that agree in these say the same on the same word."""
UNITS = {"km2": "km²", "m2": "m²", "m3": "m³", "percent": "%"}


def draw_pictures(con: duckdb.DuckDBPyConnection, edition: Edition) -> list[dict[str, Any]]:
    """A picture a measure; those with errors and warnings first, then those with other findings, then by figures."""
    measures = ask(con, "measures")
    found = [
        _picture(edition, measures.only("measure_id", measure_id), list(rows))
        for measure_id, rows in groupby(measures.rows, key=lambda row: row["measure_id"])
    ]
    pictures = [one for one in found if one["comparable"] > 1 or one["loud"]]
    pictures.sort(key=lambda one: (-len(one["loud"]), -one["findings"], -one["figures"], one["measure_id"]))
    for picture, svg in zip(pictures, draw([one["lanes"] for one in pictures]), strict=True):
        picture["svg"] = Markup(svg)  # an XML writer has escaped every text in it
    return pictures


def context(edition: Edition, pictures: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What the page shows."""
    sides = sorted((number, name) for name, number in edition.parties.items() if name)
    return {"pictures": pictures, "sides": sides}


def _picture(edition: Edition, answer: Answer, rows: Sequence[Row]) -> dict[str, Any]:
    about = [
        row for row in edition.shown if row["measure_id"] == rows[0]["measure_id"] and row["status"] != "dismissed"
    ]
    drawn = _drawn(rows)
    return {
        "measure_id": rows[0]["measure_id"],
        "label": rows[0]["label"],
        "definition": rows[0]["definition"],
        "unit": _unit(rows[0]),
        "lanes": [_lane(edition, row) for row in drawn],
        "rows": [{**row, "href": _href(edition, row)} for row in rows[:MOST_IN_WORDS]],
        "together": sum(1 + row["others"] for row in drawn),
        "figures": len(rows),
        "comparable": sum(not row["aside"] or row["lane"] == "part" for row in rows),
        "loud": [row for row in about if row["severity"] in LOUD],
        "findings": len(about),
        "answer": answer,
    }


def _unit(row: Row) -> str:
    """The unit beside the name of a measure, where it tells more than the name."""
    code: str = row["unit"]
    unit = "" if row["kind"] == "count" else UNITS.get(code, code)
    return "" if unit.casefold() == row["label"].casefold() else unit


def _drawn(rows: Sequence[Row]) -> list[Row]:
    """The rows that get a line, in their order, each with the number of `others` that share it."""
    if len(rows) <= MOST_LINES:
        return [{**row, "others": 0} for row in rows]
    alike: dict[tuple[Any, ...], list[Row]] = {}
    for row in rows:
        alike.setdefault(tuple(row[name] for name in SAME), []).append(row)
    return [{**found[0], "others": len(found) - 1} for found in list(alike.values())[:MOST_TOGETHER]]


def _href(edition: Edition, row: Row) -> str:
    return edition.places.of_row(row["source_id"], row["figure_id"])


def _lane(edition: Edition, row: Row) -> Lane:
    speaker = row["speaker"] or "nobody named"
    limits = [limit for limit in (row["part"], row["scope"]) if limit]
    what = f"{row['text']}, multiplied" if row["lane"] == "product" else row["text"]
    side = f" ({row['party']})" if row["party"] else ""
    source = row["source"] + (f" and {count(row['others'], 'figure')} alike" if row["others"] else "")
    says = f"{what}{': ' + '; '.join(limits) if limits else ''}. {speaker}{side}, in {source}"
    return Lane(
        label=(f"{row['others'] + 1} figures" if row["others"] else row["source"], *limits, speaker),
        printed=row["printed"] + ("?" if row["suspect"] else ""),
        low=row["low"],
        high=row["high"],
        stated=row["stated"],
        colour=edition.parties.get(row["party"], 0),
        shape=SHAPES[row["attribution"]],
        href=_href(edition, row),
        says=says + (". Suspect as printed" if row["suspect"] else ""),
        aside=row["aside"],
    )
