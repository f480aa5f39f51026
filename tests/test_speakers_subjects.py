"""Subjects by the order of words."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.parse import load_model, parse_sentences
from variorum.speakers.frames import Word
from variorum.speakers.subjects import noun_after, noun_before


def zone(text: str) -> list[Word]:
    """The words of one sentence without its full stop."""
    parse = parse_sentences(read_article(text), [0], load_model())[0]
    return [Word(token, parse) for token in parse.doc if token.text != "."]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In the hall the mayor of Riverton.", "the mayor of Riverton"),
        ("Mary Smith, a nurse at the old clinic,", "Mary Smith"),
        ("They asked the police, which", "the police"),
        ("It was late and then", None),
    ],
)
def test_the_phrase_before_a_verb(text, words):
    """The phrase that ends before the verb is its subject, or the first one where a comma ends it."""
    mention = noun_before(zone(text))
    assert (mention and mention.span.cut(text)) == words


@pytest.mark.parametrize(
    ("text", "words"), [("Mary Smith of Riverton on Monday.", "Mary Smith of Riverton"), ("because it rained.", None)]
)
def test_the_phrase_after_a_verb(text, words):
    """The phrase that follows the verb at once is its subject, without the time."""
    mention = noun_after(zone(text))
    assert (mention and mention.span.cut(text)) == words
