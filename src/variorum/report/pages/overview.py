"""The first page: what the package is, what matters most in it, its articles, and how to cite it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import duckdb
from markupsafe import Markup

from variorum.data import rows as data_rows
from variorum.package.about import citation
from variorum.report.citation import dataset, script_json
from variorum.report.edition import LOUD, Edition
from variorum.report.queries import Row

MOST_FINDINGS, MOST_PICTURES, MOST_NAMES = 6, 3, 4
BETWEEN = frozenset("disagreement side attributed internal magnitude label parts relation date elapsed claim".split())
"""Types of findings that set one account against another; the others tell how an account is to be read."""
ASKED = {"title": "a title", "description": "a description", "contributors": "who made it", "licenses": "a licence"}
"""What people enter in the descriptor, and what it is called where it is missing."""
COUNTED = (
    ("articles", "sources"),
    ("figures", "figures"),
    ("quotes", "quotes"),
    ("claims", "claims"),
    ("speakers", "speakers"),
)


def context(
    con: duckdb.DuckDBPyConnection,
    edition: Edition,
    pictures: Sequence[dict[str, Any]],
    package: Mapping[str, Any],
) -> dict[str, Any]:
    """What the page shows."""
    open_ones = [row for row in edition.findings.rows if row["status"] != "dismissed"]
    loud = [row for row in open_ones if row["severity"] in LOUD]
    return {
        "between": _group(edition, "matter", "Where the accounts part", [r for r in loud if r["type"] in BETWEEN]),
        "single": _group(edition, "care", "Read with care", [r for r in loud if r["type"] not in BETWEEN]),
        "loud": len(loud),
        "quiet": _by_type([row for row in open_ones if row["severity"] not in LOUD]),
        "pictures": pictures[:MOST_PICTURES],
        "all_pictures": len(pictures),
        "counts": [(title, _count(con, table)) for title, table in COUNTED],
        "citation": citation(package),
        "missing": [said for key, said in ASKED.items() if _is_missing(package, key)],
        "dataset": Markup(script_json(dataset(package))),  # no character of it can end the element
    }


def _group(edition: Edition, name: str, title: str, findings: Sequence[Row]) -> dict[str, Any]:
    """The first of some findings, in their order, under a title."""
    top = [{**row, "articles": _articles(edition, row)} for row in findings[:MOST_FINDINGS]]
    return {"name": name, "title": title, "top": top, "all": len(findings)}


def _is_missing(package: Mapping[str, Any], key: str) -> bool:
    """Whether a part of the descriptor is still to be entered by a person; a title that only repeats the name is."""
    given = package.get(key)
    return not given or (key == "title" and str(given).casefold() == str(package["name"]).casefold())


def _articles(edition: Edition, row: Row) -> list[str]:
    """The names of the articles that a finding rests on; of many, the first and how many more."""
    names = [edition.names[source_id] for source_id in row["sources"] or () if source_id in edition.names]
    more = len(names) - MOST_NAMES
    return [*names[:MOST_NAMES], f"{more} more"] if more > 1 else names


def _by_type(findings: Sequence[Row]) -> list[tuple[str, int]]:
    counted = Counter(row["type"] for row in findings)
    return [(row["type"], counted[row["type"]]) for row in data_rows("finding_types") if counted[row["type"]]]


def _count(con: duckdb.DuckDBPyConnection, table: str) -> int:
    row = con.execute(f'select count(*) from "{table}"').fetchone()
    return int(row[0]) if row else 0
