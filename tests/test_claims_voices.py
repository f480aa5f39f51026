"""Whose words a stretch of a sentence is."""

from __future__ import annotations

from variorum.articles import read_article
from variorum.claims.voices import voices_of
from variorum.records import Quote
from variorum.spans import Span
from variorum.speakers.attributions import Attribution

TEXT = "“If it rains,” said Smith, “the road will close.” “We left.”"
ARTICLE = read_article(TEXT)


def attribution(content: str) -> Attribution:
    """What Smith says with the cue of TEXT."""
    start, holder = TEXT.index(content), TEXT.index("Smith")
    cue = TEXT.index("said")
    span = Span(holder, holder + 5)
    return Attribution(Span(start, start + len(content)), span, span, Span(cue, cue + 4), "explicit", "rule")


def quote(inside: str, form: str) -> Quote:
    """A quotation of TEXT without a speaker."""
    start = TEXT.index(inside)
    return Quote("q", "article", start, start + len(inside), inside, form, False)


def test_halves_round_about_a_cue_are_one_voice() -> None:
    """Two halves of one sentence with one cue between them are one stretch."""
    (voice,) = voices_of(ARTICLE, [attribution("If it rains"), attribution("the road will close")], ())
    assert ARTICLE.cut(voice.content) == "If it rains,” said Smith, “the road will close"


def test_next_sentence_is_a_voice_of_its_own() -> None:
    """A sentence after the cue's is not joined to it."""
    voices = voices_of(ARTICLE, [attribution("If it rains"), attribution("We left")], ())
    assert [ARTICLE.cut(voice.content) for voice in voices] == ["If it rains", "We left"]


def test_quotation_without_attribution_is_a_voice() -> None:
    """A quotation that is a statement is somebody's words, even where nobody is named."""
    (voice,) = voices_of(ARTICLE, (), [quote("We left.", "full")])
    assert (voice.holder, voice.attribution) == (None, "none")


def test_fragment_is_no_voice() -> None:
    """Quoted words inside a sentence are no voice of their own."""
    assert voices_of(ARTICLE, (), [quote("We left.", "partial")]) == []


def test_words_before_the_cue_are_kept() -> None:
    """The frame keeps the few words between holder and cue, which may deny it."""
    text = "Smith does not believe that it fell."
    one = Attribution(Span(28, 35), Span(0, 5), Span(0, 5), Span(15, 22), "explicit", "rule")
    (voice,) = voices_of(read_article(text), [one], ())
    assert (voice.frame.cue, voice.frame.before.split()) == ("believe", ["does", "not"])
