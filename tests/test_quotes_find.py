"""Quotes of an article: which stretches become rows, and what the rows hold."""

from __future__ import annotations

from variorum.extraction import extract

TEXT = (
    "“We left the town,” Mary Smith, the mayor of Riverton, told the Daily Star. “It was dark.”\n\n"
    "The film “River” was shown. Smith called it “mad”."
)


def test_rows_cut_the_text():
    """Every place of a row cuts its words from the text."""
    for quote in extract(TEXT).quotes:
        assert TEXT[quote.start_char : quote.end_char] == quote.text
        assert TEXT[quote.speaker_start : quote.speaker_end] == quote.speaker_text


def test_a_row_holds_speaker_cue_and_outlet():
    """The mention stands as printed, with its apposition; the outlet goes to via."""
    quote = extract(TEXT).quotes[0]
    assert quote.speaker_text == "Mary Smith, the mayor of Riverton"
    assert (quote.speaker_id, quote.cue, quote.via, quote.addressee) == ("mary-smith", "told", "the Daily Star", None)


def test_names_and_nested_quotations_are_no_rows():
    """A title and a quotation inside another one give no row."""
    assert [quote.text for quote in extract(TEXT).quotes] == ["We left the town,", "It was dark.", "mad"]
    assert [quote.text for quote in extract("“He shouted ‘stop’ at us,” Smith said.").quotes] == [
        "He shouted ‘stop’ at us,"
    ]


def test_a_quote_without_speaker_is_kept():
    """A quote with nobody near it is kept, with its speaker empty."""
    (quote,) = extract("The “riot” went on until the morning.").quotes
    assert (quote.speaker_id, quote.speaker_text, quote.speaker_start) == (None, None, None)


def test_lost_marks_are_not_guessed():
    """Speech without marks is no quote."""
    assert extract("We left the town, Smith said.").quotes == ()
