"""The words that name a speaker."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.parse import load_model, parse_sentences
from variorum.speakers.mentions import Mention, mention_at


def mention(text: str, head: str, cue: str = "said") -> Mention:
    """The mention around a word of a sentence."""
    article = read_article(text)
    parse = parse_sentences(article, [0], load_model())[0]
    tokens = {token.text: token for token in parse.doc}
    return mention_at(parse, tokens[head], (tokens[cue],))


@pytest.mark.parametrize(
    ("text", "head", "words"),
    [
        ("Mary Smith, director of the Hill Group, said no.", "Smith", "Mary Smith, director of the Hill Group"),
        ("One of the men who saw the fire said no.", "One", "One of the men who saw the fire"),
        ("The officials in Riverton said no.", "officials", "The officials in Riverton"),
        ("The Hill Group (HG) said no.", "Group", "The Hill Group (HG)"),
        ("Smith said no in an interview on Monday.", "Smith", "Smith"),
        ("The report, published on Monday, said no.", "report", "The report"),
    ],
)
def test_the_mention_is_whole(text, head, words):
    """Apposition, relative clause, place and bracket are in; setting, time and cue are not."""
    assert mention(text, head).span.cut(text) == words


def test_a_name_after_a_role_is_taken_in():
    """A name between commas belongs to the role before it."""
    text = "The plan, according to the mayor's adviser, Mary Smith, is dead, he said."
    assert mention(text, "adviser").span.cut(text) == "the mayor's adviser, Mary Smith"


@pytest.mark.parametrize(
    ("text", "head", "refers"),
    [
        ("She said no.", "She", True),
        ("The mayor said no.", "mayor", True),
        ("The mayor of Riverton said no.", "mayor", False),
        ("A witness said no.", "witness", False),
    ],
)
def test_pronouns_and_bare_roles_point_back(text, head, refers):
    """A pronoun, and a role with "the" and without a name, refer to somebody named before."""
    assert mention(text, head).refers is refers
