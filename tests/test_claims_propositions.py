"""Which sentences state something."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.claims.propositions import heading_paragraphs, is_frame, is_title, states, stating_sentences
from variorum.spans import Span


@pytest.mark.parametrize("text", ["The bridge fell on Monday.", "It failed.", "“We left the town at noon.”"])
def test_statement_states(text: str) -> None:
    """A sentence of three words, or of two with a pronoun, can be a statement."""
    assert states(text)


@pytest.mark.parametrize(
    "text",
    ["Why did the bridge fall on Monday?", "“Who paid for the new bridge?”", "Impressive.", "The dilemma", "***"],
)
def test_question_and_scrap_do_not(text: str) -> None:
    """A question or a scrap states nothing."""
    assert not states(text)


def test_heading_is_short_and_without_stop() -> None:
    """A short paragraph without a full stop, and all above the first full stop, are headings."""
    article = read_article(
        "Bridge falls into river near the old mill after a night of rain and wind\n\n"
        "The bridge fell.\n\nWhat next\n\nIt was old."
    )
    assert heading_paragraphs(article) == {0, 2}


def test_long_paragraph_without_stop_is_text() -> None:
    """A long paragraph that lost its full stop is no heading."""
    article = read_article(
        "It rained.\n\nThe main road in the valley is closed and the buses of the two lines now go round by the lake"
    )
    assert heading_paragraphs(article) == frozenset()


def test_text_without_any_stop_has_no_headings() -> None:
    """A text that has no full stops at all keeps its paragraphs."""
    assert heading_paragraphs(read_article("the bridge fell\n\nit was old")) == frozenset()


def test_furniture_states_nothing() -> None:
    """A sentence inside page furniture is left out."""
    article = read_article("The bridge fell on Monday. Read more of our stories here.")
    assert stating_sentences(article, ()) == [0, 1]
    assert stating_sentences(article, (Span(27, 58),)) == [0]


def test_title_case_is_a_heading() -> None:
    """A line whose longer words all have a capital is a heading, full stop or not."""
    assert is_title("Old Mill Bridge Falls Into the River After a Night of Rain.")
    assert not is_title("The Old Mill Bridge fell into the river on Monday.")
    assert not is_title("It Fell.")


@pytest.mark.parametrize(
    "text", ["Smith said on Monday", "Anna Smith, a baker in Riverton, said", "One woman told the Riverton Post"]
)
def test_who_spoke_alone_is_a_frame(text: str) -> None:
    """Words that only tell who spoke, and where, say nothing."""
    assert is_frame(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is what Smith said on Monday",
        "Smith said it on Monday",
        "The firm added 12 shops in May",
        "Smith told nobody",
        "The bridge fell on Monday",
    ],
)
def test_a_deed_or_a_statement_is_no_frame(text: str) -> None:
    """An object or another verb makes it a statement."""
    assert not is_frame(text)
