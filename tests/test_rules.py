"""The register of rules: every name is well formed, every example fires its rule, every row names only such rules."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from docs.generate import ROOMS
from flood_project import rows
from variorum.articles import read_article
from variorum.codebook import general_codebook
from variorum.extraction import extract_articles
from variorum.parse import load_model
from variorum.rules import RULES, Rule, chain, declare

LISTED = "import variorum.extraction; from variorum.rules import RULES; print(*RULES)"
OF_EXTRACTION = subprocess.run(
    [sys.executable, "-c", LISTED], check=True, capture_output=True, text=True
).stdout.split()
"""The rules that extraction registers by itself; linking and review bring others."""
FIRED = [RULES[name] for name in sorted(OF_EXTRACTION) if not name.startswith("date.")]
"""Rules that leave their name in a `method`; dates have none."""


def _methods(text: str) -> set[str]:
    articles = [read_article(part, f"article{at}") for at, part in enumerate(text.split(" // "))]
    found = extract_articles(articles, general_codebook(), load_model())
    return {name for row in (*found.figures, *found.quotes, *found.claims) for name in row.method.split()}


@pytest.mark.parametrize("rule", sorted(RULES.values()), ids=lambda rule: rule.name)
def test_rules_are_well_formed(rule: Rule):
    """A rule's name is room.rule (or `review`), what it says is one sentence, and it has an example."""
    assert re.fullmatch(r"[a-z]+\.[a-z0-9-]+|review", rule.name)
    assert rule.name.split(".")[0] in {*ROOMS, "review"}
    assert re.fullmatch(r"[^a-z].*[.]", rule.says)
    assert rule.example.strip()


@pytest.mark.parametrize("rule", FIRED, ids=lambda rule: rule.name)
def test_examples_fire_their_rule(rule: Rule):
    """A rule's example gives a row that names it; ` / ` stands for a new paragraph, ` // ` for a new article."""
    assert rule.name in _methods(rule.example.replace(" / ", "\n\n"))


def test_a_rule_is_declared_once():
    """Declaring a name again is an error, whatever it says."""
    name = next(iter(RULES))
    with pytest.raises(ValueError, match="declared twice"):
        declare(name, "Another sentence.", "another example")


def test_chains_keep_order_and_drop_repeats():
    """A chain names its rules in order, once each, and leaves out what did not apply."""
    assert chain("b.two", None, "a.one", "b.two") == "b.two a.one"


@pytest.mark.parametrize("table", ["figures", "quotes", "claims"])
def test_built_rows_name_registered_rules(flood_build, table):
    """Every method in a built table is a chain of registered rules."""
    found = rows(flood_build.build, table)
    assert found
    assert {name for row in found for name in row["method"].split()} <= set(RULES)
    assert all(row["method"] for row in found)
