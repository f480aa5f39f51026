"""Rows of a package with a finding on two articles, for the tests of the report."""

from __future__ import annotations

from typing import Any

from set_of_rows import Rows
from variorum.report.edition import read_edition
from variorum.report.pages import numbers

SAID = "Smith said 12 people left and 9 were hurt. Rain fell on 7 towns."


def two_articles() -> Rows:
    """Two articles with numbers of one measure, and a finding on them."""
    rows = Rows()
    rows.speaker("jane-smith", party="town")
    rows.article("a", SAID, publisher="The Post")
    rows.article("b", "Some 80 people left.", publisher="The Wire")
    rows.article("c", "Nobody counted.")
    return rows


def finding(rows: Rows, *evidence: dict[str, Any], severity: str = "warning", **cells: Any) -> None:
    """A finding with its evidence."""
    known = {"check_id": "x", "type": "disagreement", "title": "t", "detail": "d", "status": "open", "method": "m"}
    rows.row("checks", check_id="x", title="X", rule="r", severity="info", rows_checked=1, findings=1, ran=True)
    rows.row("findings", finding_id="f", severity=severity, **{**known, **cells})
    for piece in evidence:
        rows.row("evidence", finding_id="f", **piece)


def piece(source_id: str, words: str, text: str, **cells: Any) -> dict[str, Any]:
    """A piece of evidence: the first place of the words."""
    start = text.index(words)
    place = {"source_id": source_id, "start_char": start, "end_char": start + len(words), "text": words}
    return {**place, "table": "figures", "row_id": f"{source_id}-f{start}", "role": "value", **cells}


def pictures(rows: Rows) -> list[dict[str, Any]]:
    """The pictures of these rows."""
    con = rows.database()
    return numbers.draw_pictures(con, read_edition(con))
