"""Any text at all: no crash, places that cut the text, and time that grows with its length only."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.articles import read_article
from variorum.parse import load_model, parse_sentences
from variorum.quotes.find import find_quotes
from variorum.quotes.marks import find_marks
from variorum.records import Extraction
from variorum.speakers.attributions import cue_sentences, find_attributions
from variorum.speakers.resolve import resolve_speakers

PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "'",
        "’",
        "‘",
        "«",
        "»",
        "''",
        "\n",
        "\n\n",
        " ",
        ",",
        ".",
        ":",
        "—",
        "(",
        ")",
        "?",
        "Smith",
        "said",
        "told reporters",
        "according to",
        "he",
        "who",
        "the mayor",
        "that",
        "We left",
        "Mary Smith",
        "SMITH:",
        "30 people",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=120), st.lists(PIECES, max_size=40).map(" ".join), st.lists(PIECES, max_size=40).map("".join)
)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_any_text_gives_rows_that_cut_it(text):
    """Arbitrary Unicode and arbitrary marks do not crash, and every place lies in the text."""
    article = read_article(text)
    marks = find_marks(article)
    assert all(0 <= m.outside.start <= m.inside.start < m.inside.end <= m.outside.end <= len(text) for m in marks)
    parses = parse_sentences(article, cue_sentences(article, marks), load_model())
    attributions = find_attributions(article, parses, marks)
    for one in attributions:
        for span in (one.content, one.holder, one.head, one.cue):
            assert 0 <= span.start < span.end <= len(text)
    quotes = find_quotes(article, parses, marks, attributions, ())
    resolved = resolve_speakers(article, parses, attributions, Extraction(quotes=quotes))
    known = {speaker.speaker_id for speaker in resolved.speakers}
    for quote in resolved.extraction.quotes:
        assert text[quote.start_char : quote.end_char] == quote.text
        assert quote.speaker_id in known if quote.speaker_text else quote.speaker_id is None


@settings(max_examples=40, deadline=None)
@given(TEXTS)
def test_the_same_text_gives_the_same_rows(text):
    """Two runs give equal marks."""
    assert find_marks(read_article(text)) == find_marks(read_article(text))


HARD = (
    "“",
    "”",
    "'",
    "‘a’ ",
    "“a ‘b’ c” ",
    "a" * 50,
    "A-",
    'x="',
    "“We left,” Smith said. ",
    "Mary Smith (MS) ",
    "“a”",
)


@pytest.mark.parametrize("piece", HARD)
def test_time_is_linear_in_length(piece):
    """Four times the text takes at most about four times as long, without line breaks and with hostile marks."""
    spent = []
    for size in (60_000, 240_000):
        article = read_article((piece * (size // len(piece) + 1))[:size])
        started = time.process_time()
        find_attributions(article, {}, find_marks(article))
        spent.append(time.process_time() - started)
    assert spent[1] < 8 * spent[0] + 0.5
