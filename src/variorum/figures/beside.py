"""Amounts that take what they tell of from the amount beside them.

What counts share belongs in `joining.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.figures.counted import Counted
from variorum.figures.nouns import counted_code
from variorum.figures.reading import Reading
from variorum.figures.tokens import Token
from variorum.rules import declare

BESIDE = declare(
    "counted.beside",
    "An amount in brackets, after 'compared with', 'or', 'up' or 'to' tells of what the amount before it tells.",
    "Profit was £75m ($141m), compared with £125m.",
)

_AMOUNTS = frozenset({"money", "percent"})
_ALONE = frozenset({"(", "[", "to", "or", "against", "versus"})
_COMPARED = frozenset({"with", "to"})
_STEPS = frozenset("and to from with by but against versus compared".split())
_BREAKS = frozenset({";", ":", '"', "”", "“", "who", "which", "that", "of", "said"})
_BALLOTS = frozenset({"vote", "votes", "ballots"})
_LONGEST_STEP = 9
_NEAR = 6
_MARKS = frozenset({",", ";", "-", "–", "—", ")", "]"})
_DIRECTIONS = frozenset({"up", "down"})


def beside(tokens: Sequence[Token], last: Reading, reading: Reading) -> Reading:
    """An amount of money or a share without a noun, with that of the amount that it stands beside."""
    if reading.counted is not None or last.counted is None or not {reading.unit.kind, last.unit.kind} <= _AMOUNTS:
        return reading
    opening = min(reading.unit.first, reading.first, reading.bound.first if reading.bound else reading.first)
    between = [token.lower for token in tokens[max(last.last, last.unit.last) + 1 : opening]]
    shares = reading.unit.kind == last.unit.kind == "percent"
    series = shares and (_goes_on(between) or _next_answer(last, between) or last.counted.head.lower() in _BALLOTS)
    if not series and not _joins_amounts(between):
        return reading
    noun = last.counted
    return replace(reading, counted=Counted(None, noun.text, noun.head, -1, BESIDE, noun.code))


def _joins_amounts(between: Sequence[str]) -> bool:
    """Whether the words between two amounts say that both tell of one thing."""
    words = [word for word in between if word not in _MARKS]
    if not words:
        return ";" in between
    if len(words) == 1 and words[0] in _ALONE | _DIRECTIONS:
        return True
    if len(words) > 1 and words[-2] in ("compared", "down", "up") and words[-1] in (*_COMPARED, "from", "by"):
        return len(words) <= _NEAR
    return words[-2:] == ["and", "by"] or (words[-1:] == ["by"] and "and" in words and len(words) <= _NEAR)


def _next_answer(last: Reading, between: Sequence[str]) -> bool:
    """ "70% of voters knew it, and 25% wanted one": further shares of the persons asked."""
    return last.counted is not None and counted_code(last.counted.head) == "person" and between[-1:] in (["and"], [","])


def _goes_on(between: Sequence[str]) -> bool:
    """ "13% in the north and 16% in the south", "from 4% this year to 5% next": one series of shares."""
    words = [word for word in between if word not in _MARKS]
    return len(between) <= _LONGEST_STEP and bool(_STEPS.intersection(words)) and not _BREAKS.intersection(between)
