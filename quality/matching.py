"""When a row and an annotation speak of the same place, value or name.

The rules are those that the published scores of other systems were measured by, so they stay as they are.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

Interval = tuple[int, int]
Tally = Counter[str]
"""Counts by name; tallies of several documents are added up before a score is made of them."""

_EDGES = frozenset("“”\"'‘’«»`´ \n\t.,!?;:—–-…)(")
_EMPTY_WORDS = frozenset(
    "the a an of and in for at to on by with from who whose his her their its this that these those "
    "mr mrs ms dr sen rep gov president said told same some other according".split()
)


def overlap(a: Interval, b: Interval) -> int:
    """Characters that two intervals share; negative where they lie apart."""
    return min(a[1], b[1]) - max(a[0], b[0])


def trimmed(text: str, span: Interval) -> Interval:
    """The span without marks, punctuation and white space at its ends."""
    start, end = span
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def content_words(text: str | None) -> set[str]:
    """Content words of a name or phrase, in lower case, without possessives and plural endings."""
    text = re.sub(r"['’]s\b", "", (text or "").lower())
    found = re.findall(r"[^\W\d_][\w'’\-]*", text)
    return {re.sub(r"(?<=\w{3})s$", "", word) for word in found if word not in _EMPTY_WORDS}


def same_value(wanted: float | None, given: str | None) -> bool:
    """Equal within 1e-6 relative; an empty cell equals only a missing value."""
    if wanted is None or given in (None, ""):
        return wanted is None and given in (None, "")
    return abs(wanted - float(given or 0)) <= 1e-6 * max(1.0, abs(wanted))


def same_name(wanted: Iterable[str], given: Iterable[str]) -> bool:
    """Whether two lists of names share a content word, or both name nobody."""
    wanted_words = set().union(*(content_words(name) for name in wanted))
    given_words = set().union(*(content_words(name) for name in given))
    return bool(wanted_words & given_words) if wanted_words else not given_words


def paired(candidates: Iterable[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """One-to-one pairs (annotation, row) from (score, annotation, row), the best and first before the others."""
    pairs: list[tuple[int, int]] = []
    taken: tuple[set[int], set[int]] = (set(), set())
    for _, i, j in sorted(candidates, key=lambda entry: (-entry[0], entry[1], entry[2])):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return pairs


def percent(hits: float, total: float) -> float:
    """hits of total in percent, to one decimal; 0 where there is nothing."""
    return round(100 * hits / total, 1) if total else 0.0


def f_score(found: float, rows: float, gold: float) -> float:
    """The harmonic mean of precision and recall in percent, to one decimal."""
    return round(200 * found / (rows + gold), 1) if rows + gold else 0.0
