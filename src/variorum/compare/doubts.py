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


def doubt(one: Group, other: Group, type_: str) -> str | None:
    """Why two groups may speak of different things, as a clause; None where nothing says so.

    type_: the type of the pair
    """
    if is_plain(one.measure) and not _heads(one) & _heads(other):
        return UNLIKE
    if one.crowded or other.crowded:
        return SEVERAL
    if type_ == "disagreement" and _has_both(one, other):
        return BOTH
    return None


def _has_both(one: Group, other: Group) -> bool:
    """Whether one article gives both numbers in one voice: then it tells of two things."""
    return bool(_told(one.figures) & _told(other.figures))


def _told(figures: Iterable[Figure]) -> set[tuple[str, str]]:
    return {(figure.source_id, figure.speaker_id or "") for figure in figures}


def _heads(group: Group) -> set[str]:
    return {singular(figure.counted.split()[-1]) for figure in group.figures if figure.counted}
