"""The axis of a picture: how far it reaches, whether it counts in powers of ten, and where its ticks stand."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

DECADES_FOR_LOG = 1.0
"""From this many powers of ten between the smallest and the largest number on, the axis is logarithmic."""
TICKS = 5


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis of a picture.

    kind: linear, log, or symlog where zero stands beside numbers that span powers of ten
    low, high: its ends, in the unit of the numbers
    ticks: the numbers that are written at it
    """

    kind: str
    low: float
    high: float
    ticks: tuple[float, ...]


def choose_axis(numbers: Sequence[float], whole: bool = False) -> Axis:
    """An axis for some numbers, with room on both sides for bounds that are open.

    whole: write whole numbers only, for what has no fractions
    """
    low, high = min(numbers), max(numbers)
    above = [number for number in numbers if number > 0]
    spans = bool(above) and low >= 0 and math.log10(max(above) / min(above)) >= DECADES_FOR_LOG
    if spans and low > 0:
        return Axis("log", low / 1.6, high * 1.6, _powers(max(low / 1.6, 1.0 if whole else 0.0), high * 1.6))
    if spans:
        return Axis("symlog", 0.0, high * 1.6, (0.0, *_powers(max(min(above) / 1.6, 1.0), high * 1.6)))
    room = (high - low) * 0.15 or abs(high) * 0.25 or 1.0
    start = 0.0 if 0 <= low < high * 0.4 else low - room
    return Axis("linear", start, high + room, _steps(start, high + room, 1.0 if whole else 0.0))


def _powers(low: float, high: float) -> tuple[float, ...]:
    """Powers of ten from low to high; with few of them, 2 and 5 times them too; with many, some of them."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    factors = (1, 2, 5) if math.log10(high / low) < 2 else (1,)
    found = [factor * 10.0**power for power in range(first, last + 1) for factor in factors]
    inside = [tick for tick in found if low <= tick <= high]
    return tuple(inside[:: math.ceil(len(inside) / (TICKS + 1)) or 1])


def _steps(low: float, high: float, least: float) -> tuple[float, ...]:
    """Multiples of 1, 2 or 5 times a power of ten from low to high, at least so far apart."""
    rough = (high - low) / TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = max(next(power * factor for factor in (1, 2, 5, 10) if power * factor >= rough), least)
    return tuple(round(n * step, 12) for n in range(math.ceil(low / step), math.floor(high / step) + 1))


def tick_label(number: float) -> str:
    """A number as it is written at an axis: 1,000; 100 thousand is 100k, a million 1m, a thousand million 1bn."""
    for size, letters in ((1e12, "tn"), (1e9, "bn"), (1e6, "m"), (1e5, "k")):
        if abs(number) >= size:
            return f"{number / (1e3 if letters == 'k' else size):,.6g}{letters}"
    return f"{number:,.6g}"
