"""Noun phrases and clauses by the tags of their words."""

from __future__ import annotations

import pytest

from one_sentence import tokens_of
from variorum.speakers.phrases import first_of_phrase, head_of, last_of_phrase, phrase_from, states


@pytest.mark.parametrize(
    ("text", "last", "wanted"),
    [
        ("People left the town the mayor said", "mayor", "the"),
        ("We met a doctor and two nurses of the town", "town", "a"),
        ("They saw a rebel-held area", "area", "a"),
        ("They went to a monitoring group", "group", "a"),
    ],
)
def test_phrase_begins_at_its_article(text: str, last: str, wanted: str) -> None:
    """Going left, a phrase takes in links and modifiers and stops at its article."""
    tokens = list(tokens_of(text))
    end = next(at for at, token in enumerate(tokens) if token.text == last)
    first = first_of_phrase(tokens, end)
    assert first is not None
    assert tokens[first].text == wanted


def test_verb_ends_no_phrase() -> None:
    """A verb is no end of a noun phrase."""
    assert first_of_phrase(list(tokens_of("The bridge fell")), 2) is None


def test_phrase_from_a_word() -> None:
    """Going right, a phrase takes in links, and begins after a participle."""
    tokens = list(tokens_of("acting mayor Mary Smith of Riverton left"))
    assert phrase_from(tokens, 0) == 5
    assert phrase_from(tokens, 6) is None


def test_phrase_ends_before_a_time() -> None:
    """The day on which words were said is no part of who said them."""
    tokens = list(tokens_of("Mary Smith, a doctor, on Monday"))
    assert tokens[last_of_phrase(tokens, 0)].text == "doctor"


def test_head_is_the_noun_before_a_link() -> None:
    """The head of a phrase stands before "of" or "in"."""
    assert head_of(list(tokens_of("the mayor of Riverton"))).text == "mayor"


def test_relative_clause_states_nothing() -> None:
    """Words state something where they hold more finite verbs than relative clauses."""
    assert states(list(tokens_of("The man who lives there left")))
    assert not states(list(tokens_of("a man who lives there")))
