"""What the heads of the checks promise."""

from __future__ import annotations

import re

import pytest

from variorum.checks import Check, all_checks
from variorum.schema.load import load_schema

FINDINGS = load_schema("findings")
SEVERITIES = FINDINGS.column("severity").enum


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.check_id)
def test_types_and_severities_are_declared(check: Check):
    """A check's type and severity are ones that the schema of findings allows."""
    assert check.type in FINDINGS.column("type").enum
    assert check.severity in SEVERITIES


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.check_id)
def test_a_query_that_changes_a_severity_says_when(check: Check):
    """A check whose query sets a severity says in its head when, and no other does."""
    sets = re.search(r"\bas severity\b|\bseverity,", check.sql) is not None
    assert bool(check.exceptions) == sets
    assert not check.exceptions or check.exceptions.split()[0] in SEVERITIES


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.check_id)
def test_titles_and_rules_are_sentences(check: Check):
    """A title has no full stop, a rule is one sentence; both fit a table."""
    assert re.fullmatch(r"[A-Z].*[^.]", check.title)
    assert re.fullmatch(r"[A-Z\"].*[.]", check.rule)
    assert len(check.title) < 100


def test_checks_have_names_of_their_own():
    """No two checks share a title or a rule."""
    checks = all_checks()
    assert len({check.title for check in checks}) == len({check.rule for check in checks}) == len(checks)
