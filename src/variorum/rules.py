"""The register of extraction rules: their names are what the `method` columns hold.

A finder declares each of its rules here, with a sentence and an example; docs/extraction.md
is generated from the register. What a rule does belongs in the finder.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """A named step of extraction."""

    name: str
    says: str
    example: str


RULES: dict[str, Rule] = {}


def declare(name: str, says: str, example: str) -> str:
    """Register a rule and return its name.

    name: lower-case words, `room.rule` ("number.digits"), without spaces
    says: what the rule holds, one sentence
    example: a few words of English that it fires on
    """
    if name in RULES:
        raise ValueError(f"rule {name} is declared twice")
    RULES[name] = Rule(name, says, example)
    return name


def chain(*names: str | None) -> str:
    """The `method` of a row: the names of its rules in order, without blanks or repeats."""
    return " ".join(dict.fromkeys(name for name in names if name))
