"""Markup of web pages is no text: found, left out of what is read, and every offset stays right."""

from __future__ import annotations

import time

import pytest

from variorum.articles import read_article
from variorum.extraction import extract
from variorum.ingest import find_title
from variorum.markup import find_markup, without_markup

PAGE = (
    '<html><head><style>p { width: 30px }</style><script>var killed = 100; say("17 dead");</script></head>\n'
    '<body><h1>Fire in Riverton</h1><p class="a">At least nine <b>people</b> were killed, police said.</p>'
    "<!-- 40 dead --><p>&ldquo;We lost 12 houses,&rdquo; the mayor told reporters.</p></body></html>"
)


def markup_of(text: str) -> list[str]:
    """The markup of a text."""
    return [span.cut(text) for span in find_markup(text)]


@pytest.mark.parametrize(
    "markup",
    [
        "<p>", "</div>", '<a href="x?y=5&z=6">', "<br/>", "<IMG src=a.png>", "<!-- 40 dead -->", "<!doctype html>",
        "<script>var x = 100;</script>", "<style>p{width:30px}</style >", "&nbsp;", "&#8217;", "&#x2019;", "&amp;",
    ],
)  # fmt: skip
def test_markup_is_found(markup):
    """A tag, a comment, an entity, and a script with all that it holds are markup; the words around them are not."""
    assert markup_of(f"Nine fell. {markup} Ten rose.") == [markup]


@pytest.mark.parametrize(
    "text",
    [
        "5 < 6 and 7 > 3",
        "<Smith> wrote",
        "Smith <smith@example.org>",
        "AT&T; R&D",
        "&c.",
        "a <3 b",
        "<paragraph>",
        "<>",
    ],
)
def test_other_brackets_are_text(text):
    """Signs of comparison, addresses and names in brackets are text."""
    assert markup_of(text) == []


def test_unclosed_script_is_its_tag_only():
    """A script or comment that nothing closes hides none of the article."""
    assert markup_of("<script> Nine fell. <!-- Ten rose.") == ["<script>", "<!--"]
    assert markup_of("</script> Nine <script>x</script> fell.") == ["</script>", "<script>x</script>"]


def test_text_stays_as_long_as_it_was():
    """Blanks stand for markup, a line ends at a block, and an entity gives its character at its own place."""
    read = without_markup(PAGE)
    assert len(read) == len(PAGE)
    assert [line.strip() for line in read.splitlines() if line.strip()] == [
        "Fire in Riverton",
        "At least nine    people     were killed, police said.",
        "“We lost 12 houses,”       the mayor told reporters.",
    ]
    assert without_markup("5 < 6 & 7") == "5 < 6 & 7"


def test_rows_are_cut_from_the_text_as_received():
    """Nothing is read in tags, scripts, styles and comments, and each row's words stand at its place."""
    found = extract(PAGE)
    assert [figure.value or figure.low for figure in found.figures] == [9, 12]
    assert [quote.text.strip() for quote in found.quotes] == ["We lost 12 houses,"]
    for row in (*found.figures, *found.quotes, *found.claims, *found.dates):
        assert PAGE[row.start_char : row.end_char] == row.text
    assert "At least nine <b>people</b> were killed" in [claim.text for claim in found.claims]
    assert all(PAGE[c.holder_start : c.holder_end] == c.holder_text for c in found.claims if c.holder_text)


def test_headline_has_no_tags():
    """The title of a page is its heading without markup."""
    assert find_title(read_article(PAGE)) == "Fire in Riverton"


@pytest.mark.parametrize("piece", ["<", "<script>", "<!--", "&a", "<a ", "</script", "<b>", "<b", "&#1", "<a href='"])
def test_cost_is_that_of_the_length(piece):
    """Text made of openings that nothing closes is read in time that grows with its length."""
    started = time.process_time()
    text = piece * (400_000 // len(piece))
    assert len(without_markup(text)) == len(text)
    assert time.process_time() - started < 4
