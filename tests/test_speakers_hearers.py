"""Whom the words were said to."""

from __future__ import annotations

import pytest

from one_sentence import tokens_of
from variorum.speakers.hearers import hearer_of, is_outlet, surnames_in


@pytest.mark.parametrize(
    ("text", "cue", "kind", "hearer"),
    [
        ("Smith told reporters that 30 left.", "told", "tell", "reporters"),
        ("Smith said to the crowd that 30 left.", "said", "say", "crowd"),
        ("Smith said in an interview with her town's Star that 30 left.", "said", "say", "Star"),
        ("Smith urged residents to leave.", "urged", "urge", "residents"),
        ("Smith ordered the evacuation of 300 people.", "ordered", "urge", None),
        ("Smith said that 30 left.", "said", "say", None),
    ],
)
def test_hearers(text, cue, kind, hearer):
    """The object, "to X", and "in an interview with X" hear; what is ordered does not."""
    token = next(token for token in tokens_of(text) if token.text == cue)
    found = hearer_of(token, kind)
    assert (found and found.text) == hearer


@pytest.mark.parametrize(
    ("words", "outlet"),
    [
        ("the Riverton Times", True),
        ("AFP", True),
        ("this newspaper", True),
        ("Efe", True),
        ("Brown", False),
        ("reporters", False),
    ],
)
def test_outlets(words, outlet):
    """A word for an outlet, an acronym and a lone name are outlets; a surname of the article is not."""
    assert is_outlet(words, surnames_in("Mary Brown left.")) is outlet
