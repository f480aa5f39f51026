"""Findings that a person adds with their evidence, and decisions about findings of the checks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from variorum.checks import finding_id
from variorum.codebook import Codebook
from variorum.inputs import Entry
from variorum.records import Evidence, Finding
from variorum.review.cells import Texts
from variorum.review.lines import SPAN_TABLES, place_of
from variorum.schema.failures import shown

CHECK = "review"
"""The check_id of findings that a person added."""
_STATUS = {"confirm": "confirmed", "dismiss": "dismissed"}
_ALIKE = {"type": "type", "severity": "severity", "value": "title", "measure_id": "measure", "topic_id": "topic"}


@dataclass(frozen=True, slots=True)
class Decision:
    """A row of `review_decisions`."""

    finding_id: str
    status: str
    reason: str
    line: int


@dataclass(frozen=True, slots=True)
class Rows:
    """Which row of which table stands on exactly these characters of an article."""

    at: Mapping[tuple[str, int, int], tuple[str, str]]

    def row(self, source: str, start: int, end: int) -> tuple[str, str]:
        """Table and row id; of `article_text` where no row has just these characters."""
        return self.at.get((source, start, end), ("article_text", f"{source}-t{start}-{end}"))


def rows_by_place(tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> Rows:
    """An index of figures, quotes, claims and sentences; the first of these with a row at a place counts."""
    at: dict[tuple[str, int, int], tuple[str, str]] = {}
    for table in (*SPAN_TABLES, "sentences"):
        for row in tables[table]:
            at.setdefault((row["source_id"], row["start_char"], row["end_char"]), (table, row[f"{table[:-1]}_id"]))
    return Rows(at)


def read_decisions(lines: Iterable[Entry]) -> tuple[Decision, ...]:
    """The findings that the lines confirm or dismiss. Whether they are there is known when the checks have run."""
    decided: dict[str, Decision] = {}
    for line in lines:
        identity, action = line.values["row_id"], line.values["action"]
        if line.values["table"] != "findings" or action not in _STATUS:
            continue
        if identity in decided:
            problem = f"finding {identity} has a decision on line {decided[identity].line} already"
            raise line.wrong(problem, "keep one of the lines")
        decided[identity] = Decision(identity, _STATUS[action], line.values["reason"], line.line)
    return tuple(decided.values())


def add_findings(
    lines: Iterable[Entry], texts: Texts, rows: Rows, codebook: Codebook
) -> tuple[tuple[Finding, ...], tuple[Evidence, ...]]:
    """The findings that the lines add, and what each rests on.

    Raises StaleReviewError where an article does not have the words of a line, InputError for lines of one
    finding that do not fit together.
    """
    groups: dict[str, list[Entry]] = {}
    for line in lines:
        if line.values["table"] == "findings" and line.values["action"] == "add":
            groups.setdefault(line.values["row_id"], []).append(line)
    findings: dict[str, tuple[Finding, tuple[Evidence, ...]]] = {}
    for group in groups.values():
        finding, evidence = _add(group, texts, rows, codebook)
        if finding.finding_id in findings:
            raise group[0].wrong("another new finding rests on just the same places", "make one finding of the two")
        findings[finding.finding_id] = finding, evidence
    return tuple(one for one, _ in findings.values()), tuple(row for _, rows_ in findings.values() for row in rows_)


def _add(group: Sequence[Entry], texts: Texts, rows: Rows, codebook: Codebook) -> tuple[Finding, tuple[Evidence, ...]]:
    said = _said(group, codebook)
    placed: dict[tuple[str, str], Evidence] = {}
    for line in group:
        texts.check(line)
        one = _evidence(line, texts, rows)
        if (one.table, one.row_id) in placed:
            raise line.wrong("names a place that a line above has named for the same finding", "remove the line")
        placed[one.table, one.row_id] = one
    identity = finding_id(CHECK, [f"{table}:{row}" for table, row in placed])
    finding = Finding(
        finding_id=identity,
        check_id=CHECK,
        type=said["type"],
        severity=said["severity"],
        measure_id=said["measure_id"] or None,
        topic_id=said["topic_id"] or None,
        title=said["value"],
        detail=" ".join(dict.fromkeys(line.values["reason"] for line in group)),
        status="confirmed",
        method=CHECK,
    )
    return finding, tuple(replace(one, finding_id=identity) for one in placed.values())


def _said(group: Sequence[Entry], codebook: Codebook) -> dict[str, str]:
    """What the lines of one finding say of it: the first gives it, the others repeat it or leave it out."""
    first = group[0]
    for column in ("type", "severity", "value"):
        if not first.values[column]:
            raise first.wrong(f"{column} is empty", f"give the {_ALIKE[column]} on the first line of a new finding")
    for line in group[1:]:
        for column, name in _ALIKE.items():
            if line.values[column] not in ("", first.values[column]):
                raise line.wrong(f"gives another {name} than line {first.line}", "leave it empty")
    known = {"measure_id": codebook.measures, "topic_id": codebook.topics}
    for column, entries in known.items():
        value = first.values[column]
        if value and value not in {row[column] for row in entries}:
            raise first.wrong(f"{column} {shown(value)} is not in the codebook", "correct it, or add it there")
    return first.values


def _evidence(line: Entry, texts: Texts, rows: Rows) -> Evidence:
    place = place_of(line)
    source = line.values["source_id"]
    if place is None:
        if source not in texts.texts:
            raise line.wrong(f"{shown(source)} is no article", f"use one of {', '.join(sorted(texts.texts)[:20])}")
        return Evidence("", source, table="sources", row_id=source, role="silent")
    span = place[1]
    table, row_id = rows.row(source, span.start, span.end)
    words = span.cut(texts.texts[source])
    return Evidence("", source, span.start, span.end, words, table, row_id, line.values["role"] or "value")
