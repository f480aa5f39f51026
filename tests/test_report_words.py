"""Which words may be shown: spans joined and cut, the hash of what is held back, the share."""

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
    assert WORDS.share("b") == 1


def test_may_show_asks_for_every_character():
    """A stretch may be shown if all of it may."""
    assert WORDS.may_show("a", 4, 7)
    assert not WORDS.may_show("a", 3, 7)
    assert not WORDS.may_show("a", 4, 8)


def test_share_and_hash():
    """The share counts characters; the hash is that of the words in UTF-8."""
    assert WORDS.share("a") == 7 / 18
    assert WORDS.sha256("a", 0, 3) == hashlib.sha256(b"one").hexdigest()


def held_back() -> Rows:
    """An article with a claim around a figure, a sentence with a value of a finding, and one with nothing."""
    rows = Rows()
    rows.article("a", "Smith said 12 people left. Nine more were hurt that day. Rain fell.")
    rows.figure("a", "12 people")
    value = rows.figure("a", "Nine more")
    rows.claim("a", "12 people left")
    rows.row(
        "findings", finding_id="x", check_id="x", type="gap", severity="info", title="t", status="open", method="m"
    )
    rows.row(
        "evidence",
        finding_id="x",
        source_id="a",
        start_char=27,
        end_char=36,
        text="Nine more",
        table="figures",
        row_id=value,
        role="value",
    )
    return rows  # fmt: skip


def test_what_is_shown_of_an_article_that_may_not_be_given_on_whole():
    """Figures, and the sentences that carry values; neither claims nor other sentences."""
    con = held_back().database()
    words = read_words(con, whole=())
    assert words.cut("a", 0, 66) == "[…] 12 people […] Nine more were hurt that day. […]"
    assert read_words(con, whole={"a"}).is_whole("a")
    assert read_words(con, whole=None).is_whole("a")
