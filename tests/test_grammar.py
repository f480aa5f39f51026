"""What a parse says about clauses."""

from __future__ import annotations

import pytest

from one_sentence import tokens_of
from variorum.grammar import holds_clause, is_finite


@pytest.mark.parametrize("text", ["The bridge fell.", "They were hurt.", "The dam will hold."])
def test_clause_has_a_subject_and_a_finite_verb(text: str) -> None:
    """A finite verb, or one with a finite auxiliary, and its subject make a clause."""
    assert holds_clause(list(tokens_of(text)))


@pytest.mark.parametrize("text", ["the fall of the bridge", "to leave the town", "blaming the storm"])
def test_phrase_is_no_clause(text: str) -> None:
    """A noun phrase, an infinitive and a participle are no clause."""
    assert not holds_clause(list(tokens_of(text)))


def test_no_words_are_no_clause() -> None:
    """Nothing holds no clause."""
    assert not holds_clause([])


def test_subject_must_stand_among_the_words() -> None:
    """A verb whose subject is elsewhere makes no clause."""
    tokens = list(tokens_of("The bridge fell."))
    assert is_finite(tokens[2])
    assert not holds_clause(tokens[2:])
