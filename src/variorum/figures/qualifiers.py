"""Words that bound a number ("at least", "or so"), how far they reach, and the interval that they allow.

The words and the interval rules are data (`data/qualifiers.csv`, `data/intervals.csv`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from variorum.data import rows
from variorum.figures.lexicon import word_class
from variorum.figures.numeral import role
from variorum.figures.numerals import read_numeral
from variorum.figures.tokens import Token, after_hyphens, at, is_hyphen, lower
from variorum.figures.units import sign_before, unit_at
from variorum.rules import declare

BEFORE = declare("bound.before", "Words before the number bound it.", "at least 15 dead")
AFTER = declare("bound.after", "Words after the number or its noun bound it.", "40 homes or more")
OPEN_REACH = declare(
    "bound.open-reach", "A bound before the first of two joined numbers may reach the second, which stays exact.",
    "at least 15 dead and 40 hurt",
)  # fmt: skip

_SKIPPED = frozenset("a an the another other magnitude magnitude- reported total of average".split())
_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Bound:
    """The qualifier of a number and the tokens [first, last] that write it."""

    qualifier: str
    first: int
    last: int
    rule: str


Table = dict[tuple[str, ...], str]


@cache
def _phrases(position: str) -> Table:
    return {_pieces(row["words"]): row["qualifier"] for row in rows("qualifiers") if row["position"] == position}


def _pieces(words: str) -> tuple[str, ...]:
    return tuple(words.replace(".", " .").split())


def bound_before(tokens: Sequence[Token], first: int) -> Bound | None:
    """The bound that ends right before the number at token `first`; a currency sign or an article may stand between."""
    sign = sign_before(tokens, first)
    place = first if sign is None else sign.first
    for _ in range(4):
        found = _ending_at(tokens, place)
        if found is not None:
            return None if _is_place(tokens, found, first) or _is_time_over(tokens, found, first) else found
        before = at(tokens, place - 1)
        if before is None or not (before.lower in _SKIPPED or is_hyphen(before)):
            return None
        place -= 1
    return None


def _ending_at(tokens: Sequence[Token], place: int) -> Bound | None:
    table = _phrases("before")
    for length in range(min(_LONGEST, place), 0, -1):
        words = tuple(token.lower for token in tokens[place - length : place])
        qualifier = table.get(words)
        if qualifier is not None and not _is_idiom(tokens, place - length, place):
            return Bound(qualifier, place - length, place - 1, BEFORE)
    return None


def _is_idiom(tokens: Sequence[Token], first: int, place: int) -> bool:
    """Whether the word belongs to a verb or place and bounds nothing: "took over 12 firms", "above two shops"."""
    word = tokens[first].lower
    before = lower(tokens, first - 1)
    if place - first > 1:
        return False
    if word == "over":
        return before in ("took", "take", "taken", "taking", "takes", "handed", "turned", "ran", "run", "fell", "all")
    if word == "near":
        return before not in ("a", "an")
    if word in ("about", "around"):
        return before in word_class("tellings")
    return False


def _is_place(tokens: Sequence[Token], bound: Bound, first: int) -> bool:
    """ "Beyond the two coasts", "under one pretext": a preposition before things that the number only counts.

    An amount with a unit has its bound past a determiner as well ("over the $5 limit").
    """
    if bound.first != bound.last or tokens[bound.first].lower not in word_class("places over"):
        return False
    signed = sign_before(tokens, first) is not None or sign_before(tokens, first + 1) is not None
    if signed or unit_at(tokens, first + 1) is not None:
        return False
    between = {token.lower for token in tokens[bound.last + 1 : first]}
    alone = tokens[first].lower == "one" and tokens[bound.first].lower in ("under", "beyond", "above", "below")
    return "the" in between or (alone and role(at(tokens, first + 1)) == "")


def _is_time_over(tokens: Sequence[Token], bound: Bound, first: int) -> bool:
    """ "$5bn over ten years", "over a 75-year period": within that time, not more of it."""
    if bound.first != bound.last or tokens[bound.first].lower != "over":
        return False
    unit = unit_at(tokens, after_hyphens(tokens, first + 1))
    if unit is None or unit.unit.kind != "duration":
        return False
    if tokens[bound.last + 1].lower in ("a", "an") and is_hyphen(at(tokens, first + 1)):
        return True
    before = at(tokens, bound.first - 1)
    return before is not None and before.kind != "mark" and before.lower not in word_class("lasting over")


def bound_after(tokens: Sequence[Token], places: Sequence[int]) -> Bound | None:
    """The bound that starts at one of `places`: after the number, after its unit, after its noun."""
    table = _phrases("after")
    for place in places:
        start = place + 1 if is_hyphen(at(tokens, place)) else place
        for length in range(4, 0, -1):
            words = tuple(token.lower for token in tokens[start : start + length])
            qualifier = table.get(words)
            if qualifier is None or len(words) < length:
                continue
            if words == ("plus",) and not is_hyphen(at(tokens, place)):
                continue
            if words == ("+",) and not tokens[start].glued:
                continue
            if words[:2] == ("at", "least") and lower(tokens, start + length).isalpha():
                continue
            if words[0] in ("and", "or") and _bounds_another(tokens, start + 1):
                continue
            return Bound(qualifier, start, start + length - 1, AFTER)
    return None


def _bounds_another(tokens: Sequence[Token], start: int) -> bool:
    """Whether words that bound a number stand at `start` with their number: "24 dead and over 200 hurt"."""
    table = _phrases("before")
    return any(
        tuple(token.lower for token in tokens[start : start + length]) in table
        and read_numeral(tokens, start + length) is not None
        for length in range(1, _LONGEST)
    )


@cache
def _factors() -> dict[str, tuple[float | None, float | None]]:
    return {
        row["qualifier"]: (float(row["low"]) if row["low"] else None, float(row["high"]) if row["high"] else None)
        for row in rows("intervals")
    }


def interval(qualifier: str, low: float | None, high: float | None) -> tuple[float | None, float | None]:
    """The interval that a qualifier makes of what the bare number allows (`low` = `high` for a plain number)."""
    below, above = _factors()[qualifier]
    if low is None or qualifier == "none":
        return low, high
    if high is None or low != high:
        return _of_range(qualifier, low, high)
    if low < 0:
        below, above = above, below
    bottom = None if below is None else _scaled(below, low)
    top = None if above is None else _scaled(above, high)
    return bottom, top


def _of_range(qualifier: str, low: float, high: float | None) -> tuple[float | None, float | None]:
    if qualifier in ("at least", "more than"):
        return low, None
    if qualifier in ("at most", "up to", "less than"):
        return 0.0, high
    return low, high


def _scaled(factor: float, value: float) -> float:
    """A bound as a share of the value; that of a whole number from ten up is whole too."""
    if factor == 1:
        return value
    bound = factor * value
    if value == int(value) and abs(value) >= 10:
        return float(round(bound))
    return float(f"{bound:.10g}")
