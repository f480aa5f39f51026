"""Bounds: the words before and after a number, their reach, and the interval that they allow."""

from __future__ import annotations

import pytest

from figure_rows import figure_of, figures_of
from variorum.data import rows
from variorum.figures.qualifiers import interval

BOUNDS = [
    ("at least 15 boats", "at least"),
    ("no fewer than 15 boats", "at least"),
    ("15 boats or more", "at least"),
    ("15-plus boats", "at least"),
    ("15 boats at a minimum", "at least"),
    ("more than 15 boats", "more than"),
    ("over 15 boats", "more than"),
    ("just over 15 boats", "more than"),
    ("in excess of 15 boats", "more than"),
    ("up to 15 boats", "up to"),
    ("as many as 15 boats", "up to"),
    ("no more than 15 boats", "at most"),
    ("15 boats or fewer", "at most"),
    ("fewer than 15 boats", "less than"),
    ("under 15 boats", "less than"),
    ("nearly 15 boats", "nearly"),
    ("just under 15 boats", "nearly"),
    ("some 15 boats", "about"),
    ("an estimated 15 boats", "about"),
    ("around 15 boats", "about"),
    ("15 boats or so", "about"),
    ("20-odd boats", "about"),
    ("about $15", "about"),
    ("at least a dozen boats", "at least"),
    ("at least another 15 boats", "at least"),
    ("15 boats", "none"),
    ("exactly 15 boats", "none"),
    ("a total of 15 boats", "none"),
    ("They took over 15 firms.", "none"),
    ("only 15 boats", "none"),
    ("a near 10-year low", "nearly"),
    ("It stood near 15 boats.", "none"),
    ("It lived beyond the two hills.", "none"),
    ("It came under the 15 rules.", "none"),
    ("It was over the $5 limit.", "more than"),
    ("They met under one pretext.", "none"),
    ("They met in under one hour.", "less than"),
    ("They heard news about two boats.", "none"),
    ("He worked for over 20 years.", "more than"),
    ("He served over 20 years.", "more than"),
    ("They gained from the deal over 20 years.", "none"),
    ("They gained over a 20-year span.", "none"),
]


@pytest.mark.parametrize(("text", "qualifier"), BOUNDS)
def test_bounds(text, qualifier):
    """Each wording maps to one of the qualifiers; words that bound nothing leave the number exact."""
    assert figure_of(text).qualifier == qualifier


JOINED = [
    ("15 dead and over 40 hurt", "none", "more than"),
    ("15 dead and more than 40 hurt", "none", "more than"),
    ("15 boats and up to 40 carts", "none", "up to"),
    ("sold 15 boats or over 40 carts", "none", "more than"),
]


@pytest.mark.parametrize(("text", "first", "second"), JOINED)
def test_bound_of_the_next_number_is_not_of_the_one_before(text, first, second):
    """Words between two joined numbers bound the second where they stand right before it."""
    assert [figure.qualifier for figure in figures_of(text)] == [first, second]


def test_age_and_over_is_bounded_below():
    """Without another number after it, "and over" bounds the number before it."""
    assert figure_of("People aged 65 and over were moved.").qualifier == "at least"


INTERVALS = [
    ("15 boats", 15, 15),
    ("about 82 boats", 74, 90),
    ("about 12 boats", 11, 13),
    ("about 6.5 km", 5.85, 7.15),
    ("at least 15 boats", 15, None),
    ("more than 1,000 boats", 1000, None),
    ("nearly 1,000 boats", 900, 1000),
    ("up to six boats", 0, 6),
    ("less than 20 boats", 0, 20),
    ("three or four boats", 3, 4),
    ("up to three or four boats", 0, 4),
    ("dozens of boats", 24, 99),
    ("no casualties", 0, 0),
]


@pytest.mark.parametrize(("text", "low", "high"), INTERVALS)
def test_intervals(text, low, high):
    """The interval is what the words allow."""
    figure = figure_of(text)
    assert figure.low == pytest.approx(low)
    assert figure.high == (None if high is None else pytest.approx(high))


@pytest.mark.parametrize("qualifier", [row["qualifier"] for row in rows("intervals")])
@pytest.mark.parametrize("value", [-12.0, 0.0, 1 / 3, 7.0, 10.0, 82.0, 1.5e9])
def test_an_interval_holds_its_value(qualifier, value):
    """The stated number lies inside the interval that its qualifier makes, also below zero."""
    low, high = interval(qualifier, value, value)
    assert low is None or low <= value or (qualifier in ("at most", "up to", "less than") and value < 0)
    assert high is None or high >= value


def test_reach_over_coordination_is_open():
    """A bound before the first of two joined numbers leaves the second exact, and its rule says so."""
    first, second = figures_of("At least 15 boats sank and 40 trucks burnt.")
    assert (first.qualifier, second.qualifier) == ("at least", "none")
    assert "bound.open-reach" in second.method
    assert "bound.open-reach" not in first.method


def test_repeated_bounds_hold_for_both():
    """Where the words repeat the bound, both numbers have it and no reach is open."""
    figures = figures_of("At least 15 boats sank and at least 40 trucks burnt.")
    assert [figure.qualifier for figure in figures] == ["at least", "at least"]
    assert all("bound.open-reach" not in figure.method for figure in figures)


def test_qualifier_is_inside_the_text():
    """The row's text runs from the qualifier to the noun."""
    assert figure_of("They saw at least 15 wooden boats there.").text == "at least 15 wooden boats"
