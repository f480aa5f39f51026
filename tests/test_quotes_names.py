"""Names in quotation marks."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.quotes.marks import find_marks
from variorum.quotes.names import is_name


def names(text: str) -> list[bool]:
    """Whether each marked stretch of a text is a name."""
    article = read_article(text)
    return [is_name(article, mark) for mark in find_marks(article)]


@pytest.mark.parametrize(
    "text",
    [
        "Smith sang in the film “River”.",
        "Smith said on Riverton TV’s “Good Morning Hills” that he left.",
        "The song, titled “Long Way Home,” is old.",
        "Mary “Bee” Jones left the town.",
        "Smith spoke.\n\n“(Laughter.)”",
        "“Long Way Home” was written by Smith.",
        "“Dawn” show host Mary Smith asked for more.",
        "Smith told NRT's “Dawn” that he left.",
        "Smith spoke on Riverton News' “Hill and Dale.”",
    ],
)
def test_titles_nicknames_and_directions_are_names(text):
    """A work after a word for one, a programme, a nickname, a stage direction and a title as subject are names."""
    assert names(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "“River,” Smith said.",
        "Smith called the mayor “Big Mary”.",
        "Smith shouted: “Hands Up!”",
        "“We left,” Mary said. Jones stayed.",
        "“Freeze!” the officer shouted.",
        "“Smith is mad,” Brown said.",
        "Smith rejected Brown's “Lies”.",
    ],
)
def test_speech_is_no_name(text):
    """A word, a name or a shout that somebody speaks is no title."""
    assert names(text) == [False]
