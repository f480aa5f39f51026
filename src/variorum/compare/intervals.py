"""The interval that a figure's words allow, in the base unit, and how two of them lie to each other.

docs/decisions/intervals.md gives the rules. How a mismatch is explained belongs in typing.py.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from variorum.data import rows
from variorum.figures.units import Unit, in_base
from variorum.records import Figure

COARSE_DIGITS = 2
"""A number with at most this many significant digits may be the rounded form of a finer one."""

BOUNDED = frozenset({"at least", "more than", "at most", "up to", "less than"})
_PART_OF = re.compile(r"\bof (?:the|these|those|its|their|his|her|our)\b", re.IGNORECASE)
""" "Two of the goals" does not say that there are only two: open above."""


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """What a figure allows, and what it states: [low, high] and [face_low, face_high].

    An open bound is infinite in the interval and closed in the face: "at least 58" is [58, inf) and [58, 58].
    """

    low: float
    high: float
    face_low: float
    face_high: float
    low_open: bool = False
    high_open: bool = False
    vague: bool = False

    def meets(self, other: Interval) -> bool:
        """Whether one value can satisfy both."""
        return not (_below(self, other) or _below(other, self))

    def faces_meet(self, other: Interval) -> bool:
        """Whether the stated numbers meet, no open bound used."""
        return self.face_low <= other.face_high and other.face_low <= self.face_high

    @property
    def middle(self) -> float:
        """The middle of the stated number, to order and to compare sizes by."""
        return (self.face_low + self.face_high) / 2


def _below(one: Interval, other: Interval) -> bool:
    return one.high < other.low or (one.high == other.low and (one.high_open or other.low_open))


def interval_of(figure: Figure) -> tuple[str, Interval] | None:
    """The unit that a figure is compared in, and its interval there; None where it states no number.

    Units without a base are compared as printed. A fraction is compared as a percentage.
    """
    if figure.low is None and figure.high is None and figure.value is None:
        return None
    low = -math.inf if figure.low is None else figure.low
    high = math.inf if figure.high is None else figure.high
    if figure.qualifier in BOUNDED and low == 0:
        low = -math.inf
    if figure.kind == "count" and _PART_OF.search(figure.text):
        high = math.inf
    if figure.value is not None and (high == math.inf or figure.qualifier in BOUNDED):
        face = (figure.value, figure.value)
    else:
        face = (low if low > -math.inf else high, high if high < math.inf else low)
    unit, cells = _converted(figure, (low, high, *face))
    first, last = sorted(cells[:2])
    least = 0.0 if first == -math.inf and figure.kind != "temperature" else first
    open_low, open_high = figure.qualifier == "more than", figure.qualifier == "less than"
    return unit, Interval(least, last, min(cells[2:]), max(cells[2:]), open_low, open_high, figure.form == "vague")


def _converted(figure: Figure, cells: tuple[float, ...]) -> tuple[str, tuple[float, ...]]:
    if figure.kind == "fraction" or figure.unit_code == "fraction":
        return "percent", tuple(cell * 100 for cell in cells)
    unit = _units().get(figure.unit_code or "")
    if unit is None or figure.kind in {"age", "count"}:
        return figure.unit_code if figure.kind in {
            "money",
            "other",
            "rate",
        } and figure.unit_code else figure.kind, cells
    return unit.base or unit.code, tuple(_to_base(unit, cell) for cell in cells)


def _to_base(unit: Unit, value: float) -> float:
    if math.isinf(value):
        return value
    found = in_base(unit, value)
    return found[0] if found is not None else value


@cache
def _units() -> dict[str, Unit]:
    return {row["code"]: Unit(row["code"], row["kind"], row["base"], row["pint"]) for row in rows("units")}


def significant_digits(value: float) -> int:
    """How many significant digits a printed number has: 120,000 has two, 121,000 three."""
    digits = Decimal(repr(abs(value))).normalize().as_tuple().digits
    return len(digits)


def half_a_place(value: float) -> float:
    """Half of the last place that a printed number shows: 5 for 50, 0.05 for 7.6."""
    exponent = Decimal(repr(abs(value))).normalize().as_tuple().exponent
    return 0.5 * 10.0 ** int(exponent)


def is_rounding(one: Interval, other: Interval) -> bool:
    """Whether one stated number is the other, rounded: equal at two significant digits of the coarser one."""
    if one.face_low != one.face_high or other.face_low != other.face_high:
        return False
    coarse, fine = sorted((one.face_low, other.face_low), key=lambda value: (significant_digits(value), value))
    if significant_digits(coarse) > COARSE_DIGITS or significant_digits(fine) <= COARSE_DIGITS:
        return coarse == fine
    return _rounded(fine) == Decimal(repr(coarse)).normalize()


def _rounded(value: float) -> Decimal:
    number = Decimal(repr(value))
    if number == 0:
        return number
    place = Decimal(1).scaleb(number.adjusted() - COARSE_DIGITS + 1)
    return number.quantize(place, rounding=ROUND_HALF_UP).normalize()
