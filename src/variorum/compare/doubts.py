"""Why a difference may be none although nothing explains it: such a pair is told, but not loudly.

What names the type of a pair belongs in typing.py.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from variorum.compare.groups import Group
from variorum.figures.nouns import singular
from variorum.measures.unknown import is_plain
from variorum.records import Figure

SEVERAL = "a text gives several such numbers side by side"
BOTH = "one article gives both"
UNLIKE = "the things counted are worded differently"
ASIDE = "a number told further down may be of one place, one group or another day"
WORDED = "the codebook has no such measure"
OWNERS = "each may be the share of another one"
BELONGS = frozenset({"vote_share"})
"""Measures of which everyone in a race has a number of their own."""
THINGS = "sums so far apart are paid for different things"
OF_MANY_THINGS = frozenset({"money", "length"})
"""Kinds of which an article that gives two numbers tells of two things, whoever tells them."""
FAR, SLIP = 100.0, 0.05
"""Times that one sum of money may be another; how close to a power of ten a slip of the scale is, as a share."""
BIRTHDAY = "a birthday may lie between"
DAYS_OF_A_YEAR = 365.2425
"""Of the Gregorian calendar, on average."""


def doubt(one: Group, other: Group, type_: str) -> str | None:
    """Why two groups may speak of different things, as a clause; None where nothing says so.

    type_: the type of the pair
    """
    if is_plain(one.measure):
        return WORDED if _heads(one) & _heads(other) else UNLIKE
    is_sum = one.measure.kind == "money"
    for why, holds in (
        (BIRTHDAY, _may_have_aged(one, other)),
        (OWNERS, one.measure.measure_id in BELONGS and not one.named & other.named),
        (THINGS, is_sum and _is_another_sum(one.interval.middle, other.interval.middle)),
        (SEVERAL, one.crowded or other.crowded),
        (ASIDE, one.is_aside or other.is_aside),
        (BOTH, type_ == "disagreement" and _has_both(one, other)),
        (BOTH, one.measure.kind in OF_MANY_THINGS and bool(one.sources & other.sources)),
    ):
        if holds:
            return why
    return None


def _is_another_sum(one: float, other: float) -> bool:
    """Whether two sums are far apart, and not by a slip of the scale: million for billion."""
    low, high = sorted((one, other))
    if low <= 0 or high < FAR * low:
        return False
    ratio = math.log10(high / low)
    return abs(10 ** (ratio - round(ratio)) - 1) > SLIP


def _may_have_aged(one: Group, other: Group) -> bool:
    """Whether two ages of different days differ by no more than the years between them and one birthday."""
    if not all(figure.kind == "age" for figure in (*one.figures, *other.figures)):
        return False
    younger, older = sorted((one, other), key=lambda group: group.interval.middle)
    same_day = bool(one.days) and one.days == other.days
    years = _years_between(younger, older)
    return not same_day and older.interval.middle - younger.interval.middle <= 1 + years


def _years_between(younger: Group, older: Group) -> float:
    """The longest time from a day of the one to a day of the other; 0 where none is known or it runs backwards."""
    if not younger.spans or not older.spans:
        return 0
    last, first = max(last for _, last in older.spans), min(first for first, _ in younger.spans)
    return max(0, (last - first).days / DAYS_OF_A_YEAR)


def _has_both(one: Group, other: Group) -> bool:
    """Whether one article gives both numbers in one voice: then it tells of two things."""
    return bool(_told(one.figures) & _told(other.figures))


def _told(figures: Iterable[Figure]) -> set[tuple[str, str]]:
    return {(figure.source_id, figure.speaker_id or "") for figure in figures}


def _heads(group: Group) -> set[str]:
    return {singular(figure.counted.split()[-1]) for figure in group.figures if figure.counted}
