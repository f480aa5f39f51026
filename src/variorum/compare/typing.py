"""How a pair of groups relates, in a fixed order: the first type that holds names it.

agreement, rounding, unit, scope, rival, update, internal, side, attributed, disagreement.
docs/decisions/intervals.md explains the order. What a finding says belongs in sql/checks/.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.compare.groups import GATHERING, Group
from variorum.compare.intervals import half_a_place, is_rounding

UNIT_SHARE = 0.07
"""A converted pair may differ by this share: "36 miles (58 km)", 1,150 km for 700 miles."""
ROUNDED_FREELY = frozenset({"length", "area", "duration", "speed", "temperature"})
"""Kinds whose whole numbers stand for what lies around them; a magnitude is told to its tenth."""
BRACKET = "measure.bracket"
UPDATE = "measure.update"
OUTDATED = "measure.outdated"
NOW = "measure.of-its-day"


@dataclass(frozen=True, slots=True)
class Relation:
    """The type of a pair, and what can be said of the types that were tried before."""

    type: str
    ruled_out: tuple[str, ...]
    """What does not explain the difference, because both sides say enough to tell."""
    not_compared: tuple[str, ...]
    """What may explain it, for the two sides do not say."""
    grows: bool
    """Whether the later number is the larger one."""


def relate(one: Group, other: Group) -> Relation:
    """How two groups of one measure relate; both have the same scope, or both name different ones."""
    out: list[str] = []
    silent: list[str] = []
    grows = _grows(one, other)
    for type_, holds, (says, unknown) in (
        ("agreement", _agree(one, other), _NOTHING),
        ("rounding", is_rounding(one.interval, other.interval) or _is_whole_of(one, other), (("rounding",), ())),
        ("unit", _is_converted(one, other), (("two units for one number",), ())),
        ("scope", _scopes_differ(one, other), _same_scope(one)),
        ("rival", one.interval.meets(other.interval), (("an open bound",), ())),
        ("update", grows, _no_update(one, other)),
        ("internal", _is_internal(one, other), _NOTHING),
        ("side", bool(one.party and other.party and one.party != other.party), _NOTHING),
        ("attributed", _speakers_differ(one, other), _NOTHING),
    ):
        if holds:
            return Relation(type_, tuple(out), tuple(silent), grows)
        out.extend(says)
        silent.extend(unknown)
    return Relation("disagreement", tuple(out), tuple(silent), grows)


_Told = tuple[tuple[str, ...], tuple[str, ...]]
_NOTHING: _Told = ((), ())


def _same_scope(group: Group) -> _Told:
    """The parts of a scope that both name alike, and those that neither names: there nothing was compared."""
    parts = (("place", group.scope.place), ("part", group.scope.subset), ("period", group.scope.period))
    return tuple(f"another {name}" for name, said in parts if said), tuple(name for name, said in parts if not said)


def _agree(one: Group, other: Group) -> bool:
    return one.interval.meets(other.interval) and one.interval.faces_meet(other.interval)


def _is_whole_of(one: Group, other: Group) -> bool:
    """Whether one number is the other, rounded to a whole unit: one mile for 1.2 miles."""
    first, second = one.figures[0], other.figures[0]
    if first.kind not in ROUNDED_FREELY or first.unit_code != second.unit_code or not first.value or not second.value:
        return False
    wholes = sum(value.is_integer() for value in (first.value, second.value))
    return wholes == 1 and abs(first.value - second.value) <= half_a_place(1.0)


def _is_converted(one: Group, other: Group) -> bool:
    """Whether two numbers in two units are one, rounded: within seven percent and as far as each is rounded.

    For a figure in brackets that converts one beside it either of the two is enough.
    """
    low, high = sorted((one.interval.middle, other.interval.middle))
    near, rounded = high <= low * (1 + UNIT_SHARE), high <= low + _rounded_by(one) + _rounded_by(other)
    if low <= 0 or not (near or rounded):
        return False
    if near and rounded and not _units(one) & _units(other):
        return True
    for figure in (*one.figures, *other.figures):
        if BRACKET in figure.method.split():
            partners = other.figures if figure in one.figures else one.figures
            if any(p.source_id == figure.source_id and 0 <= figure.start_char - p.end_char <= 4 for p in partners):
                return True
    return False


def _units(group: Group) -> set[str | None]:
    return {figure.unit_code for figure in group.figures}


def _rounded_by(group: Group) -> float:
    """Half of the last place that the printed number shows, in the unit that is compared: 5 miles for 50 miles."""
    value = group.figures[0].value
    return half_a_place(value) * group.interval.middle / abs(value) if value else 0.0


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
    """A cumulative number that is larger on a later day, or that the text calls updated; not between opposed parties.

    On one day two speakers tell two numbers, whatever the words.
    """
    if not one.measure.cumulative or (one.party and other.party and one.party != other.party):
        return False
    less, more = sorted((one, other), key=lambda group: (group.interval.middle, group.group_id))
    if less.interval.middle == more.interval.middle:
        return False
    if less.days and more.days and less.days[-1] < more.days[0]:
        return True
    if _is_called(OUTDATED, less):
        return True
    if not _is_called(UPDATE, more) or (set(less.days) & set(more.days) and _voices_differ(one, other)):
        return False
    return not (less.days and more.days and less.days[0] > more.days[-1])


def _is_called(rule: str, group: Group) -> bool:
    return any(rule in figure.method.split() for figure in group.figures)


def _voices_differ(one: Group, other: Group) -> bool:
    """Whether each number has its speakers, named or not, and no one tells both."""
    return "" not in one.voices | other.voices and not one.voices & other.voices


def _no_update(one: Group, other: Group) -> _Told:
    if not one.measure.cumulative:
        return _NOTHING
    return (("an update",), ()) if one.days and other.days else ((), ("day",))


def _is_internal(one: Group, other: Group) -> bool:
    return one.sources == other.sources and len(one.sources) == 1 and one.voices == other.voices


def _speakers_differ(one: Group, other: Group) -> bool:
    return bool(one.named) and bool(other.named) and not one.named & other.named
