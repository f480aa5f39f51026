"""Rows of figures for tests of comparing: a text a source, figures found by their words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from set_of_rows import Rows
from variorum.compare.find import Compared, Texts, compare_rows
from variorum.records import Comparison, Figure, Measure, Source, Speaker

OPEN = {"at least": ("value", None), "more than": ("value", None), "up to": (0.0, "value")}


class Numbers(Rows):
    """Articles with figures; `compare` adds what the stage that links would."""

    def number(self, source_id: str, words: str, measure_id: str = "people_killed", **cells: Any) -> str:
        """A figure with the bound that its words open with."""
        for qualifier, ends in OPEN.items():
            if words.lower().startswith(qualifier):
                value = float("".join(letter for letter in words if letter.isdigit()))
                low, high = (value if end == "value" else end for end in ends)
                cells = {"qualifier": qualifier, "value": value, "low": low, "high": high, **cells}
        return self.figure(source_id, words, measure_id, **cells)

    def measure(self, measure_id: str, **cells: Any) -> None:
        """A measure with other cells than those that a figure would give it."""
        label = measure_id.replace("_", " ").capitalize()
        given = {"label": label, "unit_code": "person", "kind": "count", "definition": label, "cumulative": True}
        self.row("measures", measure_id=measure_id, **{**given, **cells})

    def compare(self, leads: Mapping[str, int] | None = None) -> Compared:
        """The comparisons of all figures, put into the tables too.

        leads: the character where the lead of an article ends
        """
        found = compare_rows(
            [Figure(**row) for row in self.tables.get("figures", ())],
            [Speaker(**row) for row in self.tables.get("speakers", ())],
            [Source(**row) for row in self.tables.get("sources", ())],
            [Measure(**row) for row in self.tables.get("measures", ())],
            Texts({}, leads) if leads else None,
        )
        for table, rows in (
            ("comparisons", found.comparisons),
            ("figure_groups", found.groups),
            ("comparison_notes", found.notes),
        ):
            self.tables[table] = [{name: getattr(row, name) for name in row.__dataclass_fields__} for row in rows]
        return found

    def types(self) -> list[str]:
        """The types of all comparisons, sorted."""
        return sorted(row.type for row in self.compare().comparisons)

    def only(self) -> Comparison:
        """The one comparison that there is."""
        (row,) = self.compare().comparisons
        return row
