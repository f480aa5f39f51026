"""Which characters are quotation marks."""

from __future__ import annotations

import pytest

from variorum.quotes.characters import double_marks, single_marks
from variorum.spans import Span


def doubles(text: str) -> list[tuple[str, str]]:
    """The double marks of a text with their roles."""
    return [(text[mark.start : mark.end], mark.role) for mark in double_marks(text, Span(0, len(text)))]


def singles(text: str) -> list[tuple[str, str]]:
    """The single marks of a text with their roles."""
    return [(text[mark.start : mark.end], mark.role) for mark in single_marks(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text", ["“We left,” he said", '"We left," he said', "«We left», he said", "''We left,'' he said"]
)
def test_double_marks_open_and_close(text):
    """Curly, straight, angled and doubled single marks open and close."""
    assert [role for _, role in doubles(text)] == ["open", "close"]


def test_neighbours_beat_the_shape():
    """A mark of the wrong shape is read by the white space beside it."""
    assert doubles("He said ”We left“ and went") == [("”", "open"), ("“", "close")]


def test_doubled_marks_are_one():
    """The same mark printed twice is one mark."""
    assert doubles("““We left,” he said") == [("““", "open"), ("”", "close")]


@pytest.mark.parametrize("text", ["He is 6'3\" tall", '<a href="x/" class="b">'])
def test_inches_and_attributes_are_no_marks(text):
    """A sign for inches and the marks of a tag's attribute are left alone."""
    assert doubles(text) == []


@pytest.mark.parametrize("text", ["‘We left,’ he said", "'We left,' he said"])
def test_single_marks_open_and_close(text):
    """Curly and straight single marks open before a word and close after one."""
    assert [role for _, role in singles(text)] == ["open", "close"]


@pytest.mark.parametrize("text", ["It's Smith’s town", "in the '90s and ’80s", "rock 'n' roll", "don't let 'em go"])
def test_apostrophes_are_no_opening_marks(text):
    """An apostrophe inside a word, or before a clipped one, opens nothing."""
    assert [role for _, role in singles(text) if role == "open"] == []


def test_the_apostrophe_of_a_plural_is_weak():
    """A mark after a plural's s, before a space, may be an apostrophe."""
    assert [mark.weak for mark in single_marks("the players' union", Span(0, 18))] == [True]
