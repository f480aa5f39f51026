"""Checks: SQL queries for the rows that break a rule, run over the database, and findings made of them.

A check is one file `sql/checks/<check_id>.sql`. Its head says what it is:

    -- title: Two sources give numbers that cannot both hold
    -- rule: Inside one measure and scope, the intervals of two sources must meet.
    -- type: disagreement
    -- severity: warning
    -- except: error where ...         (optional: when the query gives a finding another severity)
    -- rows: select count(*) from comparisons
    -- needs: article_text            (optional: not run where such a table is missing or empty)

Then one query. Each of its rows is one piece of evidence; rows with the same `finding` make one finding:

    finding       any text that tells the findings of the check apart (not null)
    title         one plain sentence with the values; the same on each row of a finding
    detail        what would explain it and what was ruled out; the same on each row of a finding
    measure_id    or null
    topic_id      or null
    severity      optional column: overrides the head's
    type          optional column: overrides the head's
    source_id     the article (not null)
    start_char, end_char   or null for a silence
    "table", row_id        the row that it rests on (`sources` and the source_id for a silence;
                           `sentences`, `figures`, `text_defects` ... otherwise)
    role          value, context or silent

The evidence's text is cut from article_text by the runner; white space in title and detail becomes one blank. The
finding's id is made from the check and the
sorted ids of its rows, so it survives a rebuild.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import duckdb

from variorum.records import CheckRow, Evidence, Finding

_HEAD = re.compile(r"^-- (title|rule|type|severity|except|rows|needs): *(.+?) *$", re.MULTILINE)


COLUMNS = (
    "finding", "title", "detail", "measure_id", "topic_id", "source_id", "start_char", "end_char",
    "table", "row_id", "role",
)  # fmt: skip
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Check:
    """A check as its file states it."""

    check_id: str
    title: str
    rule: str
    type: str
    severity: str
    exceptions: str
    rows: str
    needs: tuple[str, ...]
    sql: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check found, and its row in `checks`."""

    row: CheckRow
    findings: tuple[Finding, ...]
    evidence: tuple[Evidence, ...]


def parse_check(check_id: str, sql: str) -> Check:
    """A check from its file.

    Raises ValueError where the head lacks a line: a defect of the toolkit, not of a user's data.
    """
    head = dict(_HEAD.findall(sql))
    missing = {"title", "rule", "type", "severity", "rows"} - set(head)
    if missing:
        raise ValueError(f"sql/checks/{check_id}.sql has no line for {', '.join(sorted(missing))} in its head")
    needs = tuple(head.get("needs", "").replace(",", " ").split())
    return Check(
        check_id, head["title"], head["rule"], head["type"], head["severity"], head.get("except", ""), head["rows"],
        needs, sql,
    )  # fmt: skip


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check that the toolkit has, by id."""
    folder = files("variorum").joinpath("sql/checks")
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".sql")), key=lambda entry: entry.name)
    return tuple(parse_check(entry.name.removesuffix(".sql"), entry.read_text(encoding="utf-8")) for entry in found)


def run_check(con: duckdb.DuckDBPyConnection, check: Check) -> Outcome:
    """Run one check over the tables that `con` holds. A check whose `needs` are missing or empty does not run."""
    if not all(_has_rows(con, table) for table in check.needs):
        return Outcome(_row(check, 0, 0, ran=False), (), ())
    (counted,) = con.execute(check.rows).fetchone() or (0,)
    groups = _groups(con, check)
    texts = _texts(con, {str(row["source_id"]) for rows in groups.values() for row in rows})
    findings, evidence = dict[str, Finding](), list[Evidence]()
    for key in sorted(groups):
        ids = [f"{row['table']}:{row['row_id']}" for row in groups[key]]
        identity = finding_id(check.check_id, ids)
        if identity in findings:  # two findings on the same rows
            identity = finding_id(check.check_id, [*ids, key])
        findings[identity] = _finding(check, identity, groups[key][0])
        evidence.extend(_evidence(identity, groups[key], texts))
    return Outcome(_row(check, counted, len(findings), ran=True), tuple(findings.values()), tuple(evidence))


def _groups(con: duckdb.DuckDBPyConnection, check: Check) -> dict[str, list[Row]]:
    """The rows of the query by finding.

    Raises ValueError where it lacks a column or names no finding: a defect of the toolkit.
    """
    result = con.execute(check.sql)
    names = [column[0] for column in result.description or ()]
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        raise ValueError(f"sql/checks/{check.check_id}.sql returns no column {', '.join(missing)}")
    groups: dict[str, list[Row]] = {}
    for values in result.fetchall():
        row = dict(zip(names, values, strict=True))
        if row["finding"] is None or row["title"] is None or row["detail"] is None:
            raise ValueError(f"sql/checks/{check.check_id}.sql returns a row without finding, title or detail")
        groups.setdefault(str(row["finding"]), []).append(row)
    return groups


def _row(check: Check, counted: int, findings: int, *, ran: bool) -> CheckRow:
    return CheckRow(check.check_id, check.title, check.rule, check.severity, counted, findings, ran)


def _has_rows(con: duckdb.DuckDBPyConnection, table: str) -> bool:
    known = con.execute("select 1 from information_schema.tables where table_name = ?", [table]).fetchone()
    return bool(known) and con.execute(f'select 1 from "{table}" limit 1').fetchone() is not None


def _texts(con: duckdb.DuckDBPyConnection, sources: set[str]) -> dict[str, str]:
    if not sources or not _has_rows(con, "article_text"):
        return {}
    wanted = "select source_id, text from article_text where list_contains(?, source_id)"
    return dict(con.execute(wanted, [sorted(sources)]).fetchall())


def finding_id(check_id: str, row_ids: list[str]) -> str:
    """An id from the check and the sorted ids of the rows that the finding rests on."""
    digest = hashlib.sha256("\n".join(sorted(set(row_ids))).encode("utf-8")).hexdigest()
    return f"{check_id}-{digest[:10]}"


def _finding(check: Check, identity: str, first: Row) -> Finding:
    return Finding(
        finding_id=identity,
        check_id=check.check_id,
        type=str(first.get("type") or check.type),
        severity=str(first.get("severity") or check.severity),
        measure_id=_text(first["measure_id"]),
        topic_id=_text(first["topic_id"]),
        title=" ".join(str(first["title"]).split()),
        detail=" ".join(str(first["detail"]).split()),
        status="open",
        method=f"check.{check.check_id}",
    )


def _evidence(identity: str, rows: list[Row], texts: dict[str, str]) -> list[Evidence]:
    """The rows as evidence, each once, by table and id."""
    found = {(str(row["table"]), str(row["row_id"])): _piece(identity, row, texts) for row in rows}
    return [found[key] for key in sorted(found)]


def _piece(identity: str, row: Row, texts: dict[str, str]) -> Evidence:
    source, start, end = str(row["source_id"]), row["start_char"], row["end_char"]
    span = (int(str(start)), int(str(end))) if start is not None and end is not None else None
    return Evidence(
        finding_id=identity,
        source_id=source,
        start_char=span[0] if span else None,
        end_char=span[1] if span else None,
        text=texts[source][span[0] : span[1]] if span else None,
        table=str(row["table"]),
        row_id=str(row["row_id"]),
        role=str(row["role"]),
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
