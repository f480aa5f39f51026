"""Figures of one measure and scope, and figures that are part of another: relations same_measure and part_of.

Whether the figures of a measure agree belongs in `compare`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from variorum.link.groups import Match, Member, link_rows
from variorum.records import Figure, Link, Measure
from variorum.rules import declare

SAME = declare(
    "link.same-measure", "Figures of one measure, place, subset and period.", "12 people drowned / at least 12 drowned"
)
WHOLE = declare(
    "link.whole", "A figure or measure that others are part of.", "12 people drowned, three of them children"
)
PART = declare("link.part", "A figure or measure that is part of another.", "12 people drowned, three of them children")
ALIKE = Match(1.0, SAME)

Scope = tuple[str, str, str, str]
"""Measure, place, subset and period."""


def link_figures(figures: Sequence[Figure], measures: Sequence[Measure]) -> list[Link]:
    """The rows of relations same_measure and part_of."""
    groups: dict[Scope, list[Figure]] = {}
    for row in figures:
        if row.measure_id is not None:
            groups.setdefault(_scope(row), []).append(row)
    links = list[Link]()
    for scope in sorted(groups):
        if len(groups[scope]) > 1:
            links.extend(link_rows("same_measure", [Member("figures", row.figure_id, ALIKE) for row in groups[scope]]))
    for figure, counted in _parts_of_figures(figures, measures):
        links.extend(_whole("figures", figure.figure_id, [row.figure_id for row in counted]))
    for measure, parts in _parts_of_measures(measures):
        links.extend(_whole("measures", measure.measure_id, [row.measure_id for row in parts]))
    return links


def _whole(table: str, whole: str, parts: Sequence[str]) -> list[Link]:
    members = [Member(table, whole, Match(1.0, WHOLE)), *(Member(table, part, Match(1.0, PART)) for part in parts)]
    return link_rows("part_of", members)


def _parts_of_figures(figures: Sequence[Figure], measures: Sequence[Measure]) -> Iterator[tuple[Figure, list[Figure]]]:
    """Each figure without a subset, and the figures of its sentence that count a part of the same."""
    parents = {measure.measure_id: measure.part_of for measure in measures}
    sentences: dict[str, list[Figure]] = {}
    for row in figures:
        sentences.setdefault(row.sentence_id, []).append(row)
    for sentence_id in sorted(sentences):
        rows = sorted(sentences[sentence_id], key=lambda row: row.start_char)
        for whole in rows:
            parts = [row for row in rows if _is_part(row, whole, parents.get(row.measure_id or ""))]
            if parts and whole.measure_id is not None:
                yield whole, parts


def _is_part(row: Figure, whole: Figure, parent: str | None) -> bool:
    if row is whole or row.measure_id is None:
        return False
    if row.measure_id == whole.measure_id:
        return row.scope_subset is not None and whole.scope_subset is None and _leaves_room(row, whole)
    return parent == whole.measure_id and row.scope_subset == whole.scope_subset and _leaves_room(row, whole)


def _leaves_room(row: Figure, whole: Figure) -> bool:
    """Whether a part is not stated to be more than its whole."""
    return row.low is None or whole.high is None or row.low <= whole.high


def _parts_of_measures(measures: Sequence[Measure]) -> Iterator[tuple[Measure, list[Measure]]]:
    known = {measure.measure_id: measure for measure in measures}
    parts: dict[str, list[Measure]] = {}
    for measure in measures:
        if measure.part_of in known:
            parts.setdefault(str(measure.part_of), []).append(measure)
    for whole in sorted(parts):
        yield known[whole], parts[whole]


def _scope(row: Figure) -> Scope:
    return row.measure_id or "", row.place or "", row.scope_subset or "", row.scope_period or ""
