"""What can speak."""

from __future__ import annotations

import pytest

from one_sentence import tokens_of
from variorum.speakers.sources import can_speak, documents, is_person


def token(text: str, word: str):
    """A word of a parsed sentence."""
    return next(token for token in tokens_of(text) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "person"),
    [
        ("She left.", "She", True),
        ("Smith left.", "Smith", True),
        ("The witnesses left.", "witnesses", True),
        ("The bridge fell.", "bridge", False),
        ("On Monday it fell.", "Monday", False),
    ],
)
def test_people_are_pronouns_names_and_roles(text, word, person):
    """A pronoun, a name and a role are somebody; a thing and a day are not."""
    assert is_person(token(text, word)) is person


@pytest.mark.parametrize(
    ("word", "kind", "lemma", "speaks"),
    [
        ("report", "show", "show", True),
        ("talks", "announce", "promise", False),
        ("slide", "say", "say", True),
        ("beekeeper", "announce", "confirm", True),
        ("cover", "judge", "call", False),
        ("that", "say", "say", False),
    ],
)
def test_things_say_little(word, kind, lemma, speaks):
    """Whatever its noun, a subject can say; only people and documents show, promise or confirm."""
    assert can_speak(token(f"The {word} was new.", word), kind, lemma) is speaks


def test_documents_are_listed():
    """Reports and figures are documents; a bridge is none."""
    assert {"report", "figures", "survey"} <= documents()
    assert "bridge" not in documents()
