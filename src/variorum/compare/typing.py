"""How a pair of groups relates, in a fixed order: the first type that holds names it.

agreement, rounding, unit, scope, rival, update, internal, side, attributed, disagreement.
docs/decisions/intervals.md explains the order. What a finding says belongs in sql/checks/.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.compare.groups import Group
from variorum.compare.intervals import is_rounding

UNIT_SHARE = 0.07
"""A converted pair may differ by this share: "36 miles (58 km)", 1,150 km for 700 miles."""
BRACKET = "measure.bracket"
UPDATE = "measure.update"
NOW = "measure.of-its-day"
GATHERING = "measure.gathering"


@dataclass(frozen=True, slots=True)
class Relation:
    """The type of a pair, what was ruled out on the way, and whether the later number is the larger one."""

    type: str
    ruled_out: tuple[str, ...]
    grows: bool


def relate(one: Group, other: Group) -> Relation:
    """How two groups of one measure relate; both have the same scope, or both name different ones."""
    out: list[str] = []
    grows = _grows(one, other)
    for type_, holds, says in (
        ("agreement", _agree(one, other), ""),
        ("rounding", is_rounding(one.interval, other.interval), "rounding"),
        ("unit", _is_converted(one, other), "two units for one number"),
        ("scope", _scopes_differ(one, other), "another place, part or period"),
        ("rival", one.interval.meets(other.interval), "an open bound"),
        ("update", grows, _no_update(one)),
        ("internal", _is_internal(one, other), ""),
        ("side", bool(one.party and other.party and one.party != other.party), ""),
        ("attributed", _speakers_differ(one, other), ""),
    ):
        if holds:
            return Relation(type_, tuple(out), grows)
        if says:
            out.append(says)
    return Relation("disagreement", tuple(out), grows)


def _agree(one: Group, other: Group) -> bool:
    return one.interval.meets(other.interval) and one.interval.faces_meet(other.interval)


def _is_converted(one: Group, other: Group) -> bool:
    """Whether a figure in brackets converts one beside it, and the two are within seven percent."""
    low, high = sorted((one.interval.middle, other.interval.middle))
    if low <= 0 or high / low > 1 + UNIT_SHARE:
        return False
    for figure in (*one.figures, *other.figures):
        if BRACKET in figure.method.split():
            partners = other.figures if figure in one.figures else one.figures
            if any(p.source_id == figure.source_id and 0 <= figure.start_char - p.end_char <= 4 for p in partners):
                return True
    return False


def _scopes_differ(one: Group, other: Group) -> bool:
    for a, b in (
        (one.scope.place, other.scope.place),
        (one.scope.subset, other.scope.subset),
        (one.scope.period, other.scope.period),
    ):
        if a != b:
            return True
    if _all_by(NOW, one, other):
        return bool(one.days and other.days) and not set(one.days) & set(other.days)
    return _all_by(GATHERING, one, other) and _days_apart(one, other)


def _all_by(rule: str, one: Group, other: Group) -> bool:
    return all(rule in figure.method.split() for figure in (*one.figures, *other.figures))


def _days_apart(one: Group, other: Group) -> bool:
    """Whether the days that each figure may speak of are known, and those of the two groups never meet."""
    if len(one.spans) < len(one.figures) or len(other.spans) < len(other.figures):
        return False
    return not any(a[0] <= b[1] and b[0] <= a[1] for a in one.spans for b in other.spans)


def _grows(one: Group, other: Group) -> bool:
    """A cumulative number that is larger later, or that the text calls updated; not between opposed parties."""
    if not one.measure.cumulative or (one.party and other.party and one.party != other.party):
        return False
    less, more = sorted((one, other), key=lambda group: (group.interval.middle, group.group_id))
    if less.interval.middle == more.interval.middle:
        return False
    if any(UPDATE in figure.method.split() for figure in more.figures):
        return not (less.days and more.days and less.days[0] > more.days[-1])
    return bool(less.days and more.days) and less.days[-1] < more.days[0]


def _no_update(group: Group) -> str:
    return "an update, for the larger number is not the later one" if group.measure.cumulative else ""


def _is_internal(one: Group, other: Group) -> bool:
    return one.sources == other.sources and len(one.sources) == 1 and one.voices == other.voices


def _speakers_differ(one: Group, other: Group) -> bool:
    return bool(one.named) and bool(other.named) and not one.named & other.named
