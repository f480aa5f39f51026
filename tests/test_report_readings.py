"""Readings of one utterance, word by word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.report.readings import Reading, compare_readings, shared


def test_a_word_in_place_of_another():
    """Words that differ stand opposite each other; what is the same stands in both."""
    assert compare_readings("who seek to harm us", "who try to harm us") == (
        Reading(True, "who ", "who "),
        Reading(False, "seek", "try"),
        Reading(True, " to harm us", " to harm us"),
    )


def test_words_on_one_side_only():
    """Words that one reading leaves out stand opposite nothing."""
    assert Reading(False, " very", "") in compare_readings("a very bad year", "a bad year")


def test_case_is_no_difference():
    """A capital is the same word, each side as it is written."""
    assert compare_readings("We left", "we left") == (Reading(True, "We left", "we left"),)


@given(st.text(max_size=40), st.text(max_size=40))
def test_both_readings_are_whole(left, right):
    """Put together, the sides are the two texts."""
    parts = compare_readings(left, right)
    assert ("".join(p.left for p in parts), "".join(p.right for p in parts)) == (left, right)
    assert 0 <= shared(parts) <= 1


def test_shared():
    """The share is of the characters of both readings."""
    assert shared(compare_readings("one two", "one two")) == 1
    assert shared(compare_readings("one", "two")) == 0
    assert shared(compare_readings("", "")) == 0
