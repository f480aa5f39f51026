"""Two readings of one utterance, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_WORD = re.compile(r"\s+|[^\W_]+(?:['’\-][^\W_]+)*|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reading:
    """A stretch of both readings: the same in both, or what each has in its place."""

    same: bool
    left: str
    right: str


def compare_readings(left: str, right: str) -> tuple[Reading, ...]:
    """The two texts side by side, cut where they begin or cease to differ."""
    a, b = _WORD.findall(left), _WORD.findall(right)
    matcher = SequenceMatcher(None, [w.casefold() for w in a], [w.casefold() for w in b], autojunk=False)
    return tuple(Reading(tag == "equal", "".join(a[i:j]), "".join(b[m:n])) for tag, i, j, m, n in matcher.get_opcodes())


def shared(parts: Sequence[Reading]) -> float:
    """The share of the characters of both readings that stand in both."""
    every = sum(len(part.left) + len(part.right) for part in parts)
    return sum(len(part.left) + len(part.right) for part in parts if part.same) / every if every else 0.0
