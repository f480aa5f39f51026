"""The interval that a figure allows, and how two of them lie to each other."""

from __future__ import annotations

import math
from typing import Any

import pytest

from variorum.compare.intervals import Interval, interval_of, is_rounding, significant_digits
from variorum.records import Figure


def figure(text: str = "12 people", **cells: Any) -> Figure:
    """A figure; only what an interval is made of matters."""
    given: dict[str, Any] = {"form": "digits", "kind": "count", "unit_code": "person"}
    return Figure("f", "a", "s", 0, len(text), text, 0, 1, **{**given, **cells})


def exact(value: float) -> Interval:
    """A number as printed."""
    return Interval(value, value, value, value)


def interval(**cells: Any) -> Interval:
    """The interval of a figure."""
    found = interval_of(figure(**cells))
    assert found is not None
    return found[1]


AT_LEAST_58 = {"value": 58.0, "low": 58.0, "high": None, "qualifier": "at least"}
UP_TO_80 = {"value": 80.0, "low": 0.0, "high": 80.0, "qualifier": "up to"}


def test_open_bound_is_closed_in_the_face() -> None:
    """ "At least 58" allows any more, and states 58."""
    found = interval(**AT_LEAST_58)
    assert (found.low, found.high, found.face_low, found.face_high) == (58, math.inf, 58, 58)


def test_up_to_states_its_number() -> None:
    """ "Up to 80" allows 50, and states 80."""
    found = interval(**UP_TO_80)
    assert found.meets(exact(50)) and not found.faces_meet(exact(50))
    assert not found.meets(exact(81))


def test_more_than_leaves_its_number_out() -> None:
    """ "More than 1,000" is not 1,000."""
    found = interval(value=1000.0, low=1000.0, high=None, qualifier="more than")
    assert not found.meets(exact(1000)) and found.meets(exact(1001))


def test_about_is_ten_percent() -> None:
    """ "Some 82" meets 75 and not 28."""
    found = interval(value=82.0, low=74.0, high=90.0, qualifier="about")
    assert found.meets(exact(75)) and not found.meets(exact(28))


def test_part_of_some_is_open_above() -> None:
    """ "Two of the aims" does not say that there are two only; "two aims" does."""
    cells = {"value": 2.0, "low": 2.0, "high": 2.0}
    assert interval(text="two of the aims", **cells).meets(exact(5))
    assert not interval(text="two aims", **cells).meets(exact(5))


def test_units_are_compared_in_one() -> None:
    """Miles and kilometres are compared in kilometres, with their bounds."""
    unit, found = interval_of(figure(kind="length", unit_code="mi", value=36.0, low=36.0, high=36.0)) or ("", exact(0))
    assert unit == "km" and found.low == pytest.approx(57.936, abs=0.01)
    unit, found = interval_of(figure(kind="fraction", unit_code="fraction", value=0.5, low=0.5, high=0.5)) or (
        "",
        exact(0),
    )
    assert (unit, found.low) == ("percent", 50)


def test_figure_without_number_has_no_interval() -> None:
    """Nothing stated, nothing compared."""
    assert interval_of(figure()) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (120_000, 121_000, True),
        (1_500, 1_513, True),
        (1_000, 1_040, True),
        (5.9, 6.1, False),
        (28, 30, False),
        (128, 134, False),
        (10, 12, False),
        (120_000, 200_000, False),
        (121, 121, True),
    ],
)
def test_rounding(one: float, other: float, same: bool) -> None:
    """Equal at two significant digits of the coarser one, and only where that one is coarse."""
    assert is_rounding(exact(one), exact(other)) is same
    assert is_rounding(exact(other), exact(one)) is same


def test_range_is_no_rounding() -> None:
    """Three to four is no rounded form of anything."""
    assert not is_rounding(Interval(3, 4, 3, 4), exact(3))


@pytest.mark.parametrize(("value", "digits"), [(120_000, 2), (121_000, 3), (5.9, 2), (0.38, 2), (7, 1)])
def test_significant_digits(value: float, digits: int) -> None:
    """Zeros at the end of a printed number do not count."""
    assert significant_digits(value) == digits
