"""Which words may be shown: spans joined and cut, the hash of what is held back."""

from __future__ import annotations

import hashlib

import pytest

from set_of_rows import Rows
from variorum.report.words import Words, joined, read_words

TEXT = "one two three four"
WORDS = Words({"a": TEXT, "b": TEXT}, {"a": ((4, 7), (14, 18))})


def test_spans_are_joined():
    """Spans that touch or overlap are one; those apart stay apart, in order."""
    assert joined([(8, 9), (0, 3), (2, 5), (5, 6)]) == ((0, 6), (8, 9))


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [(0, 18, "[…] two […] four"), (4, 7, "two"), (5, 6, "w"), (0, 4, "[…]"), (14, 18, "four"), (6, 15, "o […] f")],
)
def test_cut_shows_what_may_be_shown(start, end, shown):
    """A cut holds the words that may be shown and a sign for each stretch that may not."""
    assert WORDS.cut("a", start, end) == shown


def test_the_cut_of_a_whole_article_is_its_text():
    """Nothing is held back of an article that may be given on whole."""
    assert WORDS.cut("b", 0, 18) == TEXT


def test_may_show_asks_for_every_character():
    """A stretch may be shown if all of it may."""
    assert WORDS.may_show("a", 4, 7)
    assert not WORDS.may_show("a", 3, 7)
    assert not WORDS.may_show("a", 4, 8)


def test_hash():
    """The hash is that of the words in UTF-8."""
    assert WORDS.sha256("a", 0, 3) == hashlib.sha256(b"one").hexdigest()


def test_without_a_form_every_word_is_shown():
    """The words of a build are those of its articles, on whole."""
    rows = Rows()
    rows.article("a", TEXT)
    words = read_words(rows.database())
    assert words.is_whole("a")
    assert words.cut("a", 0, 18) == TEXT
