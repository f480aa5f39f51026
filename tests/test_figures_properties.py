"""Any text at all: no crash, no broken span, sound intervals, and work that grows with the text."""

from __future__ import annotations

import sys
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from figure_rows import dates_of, figures_of
from variorum.articles import read_article
from variorum.furniture import find_furniture

WORDS = """
12 1,250 3.5 .38 two half a dozen million and to or - – % $ € km no injuries people killed on 5 May 2019 at least of
½ ’ “ ” . , ( ) one in between from year-old m bn dozens nobody was hurt minus × 10 / :
"""
PIECES = st.sampled_from([*WORDS.split(), " ", "\n", "\u0095", "\u2028"])
ANY_TEXT = (
    st.text(max_size=120) | st.lists(PIECES, max_size=40).map(" ".join) | st.lists(PIECES, max_size=40).map("".join)
)


@settings(max_examples=400, deadline=None)
@given(ANY_TEXT)
@example("٣٤ people and ²³ or 1" + "0" * 400)
@example("\ufeff5 m\r\n\u20281/2\u00a0000")
def test_any_text_gives_sound_rows(text):
    """Every row is cut from the text at its place, holds its number, and has a sound interval and a rule."""
    for parsed in (False, True):
        figures = figures_of(text, parsed=parsed)
        assert len({figure.figure_id for figure in figures}) == len(figures)
        for figure in figures:
            assert figure.text == text[figure.start_char : figure.end_char] != ""
            assert figure.start_char <= figure.number_start < figure.number_end <= figure.end_char
            assert figure.low is None or figure.high is None or figure.low <= figure.high
            assert (figure.value is None) == (figure.form in ("range", "vague"))
            assert figure.method


@settings(max_examples=400, deadline=None)
@given(ANY_TEXT)
def test_any_text_gives_sound_dates(text):
    """Every date is cut from the text at its place, and its first day is not after its last."""
    for row in dates_of(text):
        assert row.text == text[row.start_char : row.end_char] != ""
        assert (row.from_date is None) == (row.to_date is None)
        assert row.from_date is None or row.from_date <= row.to_date


@settings(max_examples=200, deadline=None)
@given(ANY_TEXT)
def test_any_text_gives_sound_furniture(text):
    """Furniture lies inside the text, in order, without overlap."""
    spans = find_furniture(read_article(text))
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


SENTENCE = "On 5 May 2014 at least 12 homes, between $5bn and $6bn, at 5pm: no deaths or injuries, one in five. "


def calls(text: str) -> int:
    """How many functions are called to read one text, without parsing: a measure of work that no load disturbs."""
    counter = 0

    def count(frame: object, event: str, argument: object) -> None:
        nonlocal counter
        counter += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        figures_of(text, parsed=False)
    finally:
        sys.setprofile(before)
    return counter


@pytest.mark.parametrize("piece", [SENTENCE, "1 ", "1,", "a/", "12:", "one and a half ", "- 1\n", 'x="'])
def test_work_grows_with_the_text(piece):
    """Four times the text takes no more than some five times the work, in one line as well."""
    small, large = piece * (6_000 // len(piece)), piece * (24_000 // len(piece))
    calls(small)
    assert calls(large) < 5 * calls(small)


def test_a_long_line_is_read_to_its_end():
    """A line of five million characters gives its figures, the last one at its end."""
    text = "the mayor walked along the river " * 151_600 + "and 12 boats sank."
    assert len(text) > 5_000_000
    assert [figure.value for figure in figures_of(text, parsed=False)] == [12]
