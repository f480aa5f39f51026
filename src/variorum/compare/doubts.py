"""Why a difference may be none although nothing explains it: such a pair is told, but not loudly.

What names the type of a pair belongs in typing.py.
"""

from __future__ import annotations

from collections.abc import Iterable

from variorum.compare.groups import Group
from variorum.figures.nouns import singular
from variorum.measures.unknown import is_plain
from variorum.records import Figure

SEVERAL = "a text gives several such numbers side by side"
BOTH = "one article gives both"
UNLIKE = "the things counted are worded differently"
WORDED = "the codebook has no such measure"
BIRTHDAY = "a birthday may lie between"


def doubt(one: Group, other: Group, type_: str) -> str | None:
    """Why two groups may speak of different things, as a clause; None where nothing says so.

    type_: the type of the pair
    """
    if is_plain(one.measure):
        return WORDED if _heads(one) & _heads(other) else UNLIKE
    if _is_a_year_apart(one, other):
        return BIRTHDAY
    if one.crowded or other.crowded:
        return SEVERAL
    if type_ == "disagreement" and _has_both(one, other):
        return BOTH
    return None


def _is_a_year_apart(one: Group, other: Group) -> bool:
    """Whether two ages differ by one, as those of two articles of different days may."""
    ages = all(figure.kind == "age" for figure in (*one.figures, *other.figures))
    same_day = bool(one.days) and one.days == other.days
    return ages and not same_day and abs(one.interval.middle - other.interval.middle) <= 1


def _has_both(one: Group, other: Group) -> bool:
    """Whether one article gives both numbers in one voice: then it tells of two things."""
    return bool(_told(one.figures) & _told(other.figures))


def _told(figures: Iterable[Figure]) -> set[tuple[str, str]]:
    return {(figure.source_id, figure.speaker_id or "") for figure in figures}


def _heads(group: Group) -> set[str]:
    return {singular(figure.counted.split()[-1]) for figure in group.figures if figure.counted}
