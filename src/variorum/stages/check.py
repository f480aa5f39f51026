"""The stage that checks: findings, evidence and checks, from the SQL checks and from review."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from variorum.checks import Outcome, all_checks, run_check
from variorum.database import add_tables, open_database
from variorum.errors import StaleReviewError
from variorum.project import Workspace
from variorum.records import CheckRow, Evidence, Finding
from variorum.review.findings import CHECK as REVIEW
from variorum.schema.frames import frame
from variorum.stages.names import FOUND

REVIEW_FILE = "codebook/review.csv"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What review says of findings: those that it adds, and decisions by finding."""

    findings: tuple[Finding, ...]
    evidence: tuple[Evidence, ...]
    decisions: Mapping[str, Mapping[str, Any]]


def run(workspace: Workspace) -> None:
    """Run every check over the database, lay review over what they found, and put it into the database.

    Raises StaleReviewError where review decides on a finding that is not there any more.
    """
    path = workspace.folder / "variorum.duckdb"
    with open_database(path) as con:
        outcomes = [run_check(con, check) for check in all_checks()]
    reviewed = _read_review(workspace)
    findings = _decided([row for outcome in outcomes for row in outcome.findings], reviewed)
    found = {
        "findings": frame("findings", findings),
        "evidence": frame("evidence", [*(row for outcome in outcomes for row in outcome.evidence), *reviewed.evidence]),
        "checks": frame("checks", _checks(outcomes, reviewed)),
    }
    for name in FOUND:
        workspace.write(name, found[name])
    add_tables(path, found)


def _decided(findings: Sequence[Finding], reviewed: Reviewed) -> list[Finding]:
    """The findings of checks and of review, with the status and reason that a person gave them."""
    every = [*findings, *reviewed.findings]
    there = {finding.finding_id for finding in every}
    for finding_id, decision in sorted(reviewed.decisions.items()):
        if finding_id not in there:
            problem = f"finding {finding_id} is not there any more"
            raise StaleReviewError(
                REVIEW_FILE, decision["line"], problem, "look at 'variorum findings' and decide again"
            )
    return [_laid_over(finding, reviewed.decisions.get(finding.finding_id)) for finding in every]


def _laid_over(finding: Finding, decision: Mapping[str, Any] | None) -> Finding:
    return replace(finding, status=decision["status"], reason=decision["reason"]) if decision else finding


def _checks(outcomes: Sequence[Outcome], reviewed: Reviewed) -> list[CheckRow]:
    """A row for each check, and one for what a reader found."""
    rows = [outcome.row for outcome in outcomes]
    count = len(reviewed.findings)
    rule = "What a reader finds and no query can: a wrong subject, an inverted sense."
    rows.append(CheckRow(REVIEW, "Findings of a reader", rule, "info", count, count, bool(count)))
    return rows


def _read_review(workspace: Workspace) -> Reviewed:
    decisions = workspace.read("review_decisions").to_dicts()
    return Reviewed(
        findings=tuple(Finding(**row) for row in workspace.read("review_findings").to_dicts()),
        evidence=tuple(Evidence(**row) for row in workspace.read("review_evidence").to_dicts()),
        decisions={row["finding_id"]: row for row in decisions},
    )
