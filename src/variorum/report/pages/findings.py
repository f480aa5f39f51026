"""The page of findings: a card each, with its sentences, and what a reader can choose by."""

from __future__ import annotations

from itertools import groupby
from typing import Any

import duckdb

from variorum.data import rows as data_rows
from variorum.report.edition import LOUD, Edition, type_labels
from variorum.report.pages.witnesses import hear
from variorum.report.queries import Row, ask, question

GROUPS = {"error": "Errors", "warning": "Warnings", "info": "For information", "dismissed": "Dismissed by a person"}


def context(con: duckdb.DuckDBPyConnection, edition: Edition) -> dict[str, Any]:
    """What the page shows."""
    cards = [_card(edition, row) for row in edition.shown]
    groups = [(name, list(found)) for name, found in groupby(cards, key=_group)]
    return {
        "groups": [{"name": name, "title": GROUPS[name], "cards": found} for name, found in groups],
        "shown": len(cards),
        "total": len(edition.findings.rows),
        "filters": _filters(edition),
        "findings": edition.findings,
        "evidence_title": question("evidence")[0],
        "evidence_sql": question("evidence")[1],
        "checks": ask(con, "checks"),
        "types_said": data_rows("finding_types"),
    }


def _group(row: Row) -> str:
    return "dismissed" if row["status"] == "dismissed" else str(row["severity"])


def _card(edition: Edition, row: Row) -> Row:
    is_open = row["severity"] in LOUD and row["status"] != "dismissed"
    return {**row, "hearing": hear(edition, edition.evidence.get(row["finding_id"], ())), "open": is_open}


def _filters(edition: Edition) -> list[tuple[str, str, list[tuple[str, str]]]]:
    """What a reader can choose by: name, label, and values with their texts."""
    types = type_labels()

    def values(column: str) -> list[str]:
        return sorted({str(row[column]) for row in edition.shown if row[column]})

    measures = {(row["measure_id"], row["measure"]) for row in edition.shown if row["measure_id"] and row["measure"]}
    sources = sorted({source_id for row in edition.shown for source_id in row["sources"] or ()})
    severities = [(name, name) for name in GROUPS if name in values("severity")]
    if {name for name, _ in severities} >= set(LOUD):
        severities.insert(0, (" ".join(LOUD), " or ".join(LOUD)))
    return [
        ("severity", "Severity", severities),
        ("type", "Type", [(name, types[name]) for name in types if name in values("type")]),
        ("measure", "Measure", sorted(measures, key=lambda pair: pair[1])),
        ("source", "Article", [(source_id, edition.names[source_id]) for source_id in sources]),
        ("status", "Status", [(name, name) for name in values("status")]),
    ]
