"""Articles that tell one figure each, for the tests of the checks of numbers."""

from __future__ import annotations

from typing import Any

from number_rows import Numbers


def articles(*told: tuple[str, str, str, dict[str, Any]]) -> Numbers:
    """One article a figure: words, measure and cells."""
    rows = Numbers()
    for source_id, words, measure_id, cells in told:
        rows.article(source_id, f"{words} in the valley.")
        if cells.get("speaker_id") and cells["speaker_id"] not in [
            r["speaker_id"] for r in rows.tables.get("speakers", ())
        ]:
            rows.speaker(cells["speaker_id"], party=cells.pop("party", None))
        cells.pop("party", None)
        rows.number(source_id, words, measure_id, **cells)
    rows.compare()
    return rows


def killed(source_id: str, words: str, **cells: Any) -> tuple[str, str, str, dict[str, Any]]:
    """A figure of people killed."""
    return source_id, words, "people_killed", cells


def severities(rows: Numbers, check_id: str) -> list[str]:
    """The severity of each finding."""
    return [finding.severity for finding in rows.check(check_id).findings]


def values(rows: Numbers, check_id: str) -> list[str]:
    """The words of the evidence that cannot all be true together."""
    return sorted(row.text or "" for row in rows.check(check_id).evidence if row.role == "value")
