"""The words around quotations."""

from __future__ import annotations

from variorum.articles import read_article
from variorum.parse import load_model, parse_sentences
from variorum.quotes.marks import find_marks
from variorum.speakers.frames import Frames, Word

TEXT = "“We left,” Smith said, “at noon.” Brown stayed.\n\n“They came.”"


def frames() -> Frames:
    """The frames of the text, every sentence parsed."""
    article = read_article(TEXT)
    return Frames(article, parse_sentences(article, range(len(article.sentences)), load_model()), find_marks(article))


def texts(words: list[Word]) -> list[str]:
    """The words as written."""
    return [word.token.text for word in words]


def test_words_stand_between_the_marks():
    """Before and after a mark stand the words of its sentence up to the next mark."""
    assert texts(frames().after(0)) == [",", "Smith", "said", ","][1:]
    assert texts(frames().before(1)) == ["Smith", "said", ","]
    assert texts(frames().before(0)) == []


def test_the_next_sentence_ends_with_the_paragraph():
    """The sentence after a mark counts only in the same paragraph."""
    assert texts(frames().next_sentence(1)) == ["Brown", "stayed", "."]
    assert texts(frames().next_sentence(2)) == []


def test_words_inside_marks_are_not_outside():
    """Only a word outside the marks is outside."""
    assert frames().is_outside(TEXT.index("Smith"))
    assert not frames().is_outside(TEXT.index("noon"))
