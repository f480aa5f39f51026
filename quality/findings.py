"""Scores of findings about numbers and dates against the conflicts of a gold folder.

Only evidence of role `value` counts: the rows that cannot all be true together. A case that must be flagged
is found when one finding (error or warning; info is enough for an update) touches a pair of the case's spans
that part, and at least half of its value rows lie on the case. A false alarm is an error or warning that
touches such a pair of a case that must not be flagged, unless those spans belong to a case that must.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from quality.gold import Entry, Gold
from quality.matching import Tally
from quality.packages import Package

NUMBER_TYPES = frozenset(
    {
        "disagreement", "side", "attributed", "update", "internal", "magnitude", "label", "parts", "relation", "date",
        "elapsed",
    }
)  # fmt: skip
_FITTING = {
    "number_conflict": NUMBER_TYPES | {"scope"},
    "geometry": NUMBER_TYPES,
    "undated_source": frozenset({"gap"}),
    "quote_variant": frozenset({"quote"}),
    "boilerplate_content": frozenset({"text"}),
    "missing_attribution": frozenset({"attribution"}),
    "anonymous_source": frozenset({"attribution"}),
    "single_source": frozenset({"gap"}),
    "shared_origin": frozenset({"independence"}),
    "coverage_gap": frozenset({"gap"}),
    "source_imbalance": frozenset({"gap"}),
    "text_defects": frozenset({"text"}),
    "quote_marks_lost": frozenset({"quote", "text"}),
}
"""Kinds of gold findings, and the types of ours that fit them."""

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class _Span:
    place: Place
    values: tuple[float | None, ...]
    side: str | None


@dataclass(frozen=True, slots=True)
class _Case:
    identity: str
    must_flag: bool | None
    spans: tuple[_Span, ...]
    pairs: tuple[tuple[_Span, _Span], ...]


@dataclass(slots=True)
class _Finding:
    type: str
    loud: bool
    rows: list[Place] = field(default_factory=list)
    values: list[Place] = field(default_factory=list)


def score_findings(gold: Gold, package: Package) -> Tally:
    """Counts of cases found, false alarms, warnings about numbers, and richer gold findings covered."""
    findings = _findings(gold, package)
    numeric = [finding for finding in findings if finding.type in NUMBER_TYPES]
    loud = [finding for finding in numeric if finding.loud]
    owed = [finding for finding in numeric if finding.loud or finding.type == "update"]
    cases = _cases(gold)
    wanted = [case for case in cases if case.must_flag is True]
    excused = {item.place for case in wanted for item in case.spans}
    tally: Tally = Tally({"cases.total": len(wanted), "numbers.loud": len(loud), "articles.total": len(gold.texts)})
    for case in wanted:
        tally["cases.found"] += any(_touched(case, finding) and _on_target(case, finding) for finding in owed)
    for case in cases:
        if case.must_flag is False:
            tally["false alarms.found"] += any(_touched(case, finding) - excused for finding in loud)
    return tally + _covered(gold, findings)


def _covered(gold: Gold, findings: list[_Finding]) -> Tally:
    tally: Tally = Tally()
    for entry in gold.entries.get("findings", []):
        types = _FITTING.get(entry["kind"])
        if types:
            rows = [row for finding in findings if finding.type in types for row in finding.rows]
            places = [(gold.file_of(item), item["start"], item["end"]) for item in entry["evidence"]]
            tally["covered.total"] += 1
            tally["covered.found"] += 2 * sum(_touches(place, rows) for place in places) >= max(1, len(places))
    return tally


def _findings(gold: Gold, package: Package) -> list[_Finding]:
    name_of = package.file_of_source(gold)
    found = {
        row["finding_id"]: _Finding(row["type"], row["severity"] in ("error", "warning"))
        for row in package.rows("findings")
        if row.get("status") != "dismissed"
    }
    for row in package.rows("evidence"):
        if row["finding_id"] in found and row["source_id"] in name_of and row["start_char"]:
            place = (name_of[row["source_id"]], int(row["start_char"]), int(row["end_char"]))
            found[row["finding_id"]].rows.append(place)
            if row["role"] == "value":
                found[row["finding_id"]].values.append(place)
    return list(found.values())


def _cases(gold: Gold) -> list[_Case]:
    figures = {entry.get("id"): entry for entry in gold.entries["figures"]}
    cases = []
    for case in gold.conflicts:
        if case.get("kind") == "quote_variant" or case.get("numeric") is False:
            continue
        spans = _evidence_spans(gold, case) or _figure_spans(gold, case, figures)
        if len(spans) > 1:
            pairs = tuple((spans[i], spans[j]) for i, j in case.get("pairs") or ())
            must_flag = None if case.get("tolerated") else case.get("must_flag")
            cases.append(_Case(case["id"], must_flag, tuple(spans), pairs))
    return cases


def _evidence_spans(gold: Gold, case: Entry) -> list[_Span]:
    return [
        _Span(
            (gold.file_of(entry), entry["start"], entry["end"]),
            (entry.get("value"), entry.get("low"), entry.get("high")),
            entry.get("side"),
        )
        for entry in case.get("evidence", [])
    ]


def _figure_spans(gold: Gold, case: Entry, figures: dict[str, Entry]) -> list[_Span]:
    spans = []
    for doc, values in (case.get("values") or {}).items():
        for value in values:
            figure = figures[value["figure"]]
            place = (gold.file_of({"doc": doc}), figure["start"], figure["end"])
            spans.append(_Span(place, (value["value"], value["low"], value["high"]), None))
    return spans


def _touches(place: Place, rows: list[Place]) -> bool:
    return any(row[0] == place[0] and min(row[2], place[2]) > max(row[1], place[1]) for row in rows)


def _touched(case: _Case, finding: _Finding) -> set[Place]:
    """The case's spans that the finding sets against one another."""
    hit = [item for item in case.spans if _touches(item.place, finding.values)]
    if case.pairs:
        return {item.place for pair in case.pairs if pair[0] in hit and pair[1] in hit for item in pair}
    sides = {item.side for item in case.spans} - {None}
    if len({item.values for item in hit}) < 2:
        return set()
    if len(sides) > 1 and len({item.side for item in hit} - {None}) < 2:
        return set()
    return {item.place for item in hit}


def _on_target(case: _Case, finding: _Finding) -> bool:
    on_case = sum(any(_touches(item.place, [row]) for item in case.spans) for row in finding.values)
    return 2 * on_case >= len(finding.values)
