"""The axis of a picture: its kind, its ends, its ticks."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.report.scales import choose_axis, tick_label


@pytest.mark.parametrize(
    ("numbers", "kind"),
    [
        ((28, 82), "linear"),
        ((12, 100_000), "log"),
        ((10, 100), "log"),
        ((10, 99), "linear"),
        ((0, 9), "linear"),
        ((0, 9, 1000), "symlog"),
        ((-5, 400), "linear"),
        ((7, 7), "linear"),
        ((0, 0), "linear"),
    ],
)
def test_kind_of_axis(numbers, kind):
    """Numbers that span a power of ten get a logarithmic axis, one with a place for zero where zero is among them."""
    assert choose_axis(numbers).kind == kind


@given(st.lists(st.floats(-1e12, 1e12).map(lambda n: round(n, 3)), min_size=1, max_size=8))
def test_every_number_lies_inside(numbers):
    """The axis reaches beyond every number, its ticks lie inside, and there are at least two and at most twelve."""
    axis = choose_axis(numbers)
    assert axis.low <= min(numbers) <= max(numbers) < axis.high
    assert all(axis.low <= tick <= axis.high for tick in axis.ticks)
    assert len(set(axis.ticks)) == len(axis.ticks) <= 12


@given(st.floats(0.001, 1e9), st.floats(10.001, 1e9))
def test_ticks_of_a_logarithmic_axis(low, factor):
    """A logarithmic axis has at least two ticks, each 1, 2 or 5 times a power of ten."""
    ticks = choose_axis([low, low * factor]).ticks
    assert len(ticks) >= 2
    assert all(round(tick / 10 ** math.floor(math.log10(tick) + 1e-9)) in (1, 2, 5) for tick in ticks)


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=8))
def test_ticks_of_whole_numbers(numbers):
    """Where only whole numbers are wanted, each tick is one."""
    assert all(float(tick).is_integer() for tick in choose_axis(numbers, whole=True).ticks)


def test_room_for_open_bounds():
    """There is room on both sides, but none below zero for numbers near it."""
    wide, near = choose_axis([900, 1100]), choose_axis([1, 10 - 1e-9])
    assert (wide.low, wide.high) == (870, 1130)
    assert near.low == 0


@pytest.mark.parametrize(
    ("number", "label"),
    [(0, "0"), (5, "5"), (0.25, "0.25"), (1000, "1,000"), (20_000, "20,000"), (200_000, "200k"), (1.5e6, "1.5m"),
     (2e9, "2bn"), (3e12, "3tn"), (-400_000, "-400k")],
)  # fmt: skip
def test_tick_label(number, label):
    """Long numbers are written short, in English."""
    assert tick_label(number) == label
