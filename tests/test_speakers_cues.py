"""Words that introduce reported speech."""

from __future__ import annotations

import pytest

from one_sentence import tokens_of
from variorum.speakers.cues import holds_cue, inflections, is_cue, noun_cues, verb_cues


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("warn", {"warn", "warns", "warned", "warning"}),
        ("argue", {"argue", "argues", "argued", "arguing"}),
        ("reply", {"reply", "replies", "replied", "replying"}),
        ("stress", {"stress", "stresses", "stressed", "stressing"}),
    ],
)
def test_regular_inflection(lemma, forms):
    """The forms of a regular verb are made from its lemma."""
    assert inflections(lemma) == forms


def test_irregular_forms_are_cues():
    """Irregular forms stand in the list and lead to their lemma."""
    assert {verb_cues()[form].lemma for form in ("said", "told", "wrote", "quipped", "swore")} == {
        "say",
        "tell",
        "write",
        "quip",
        "swear",
    }


def test_nouns_of_statements_have_plurals():
    """A noun that holds a statement is known in both numbers."""
    assert {"claim", "claims", "testimony", "testimonies"} <= noun_cues()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Smith said no.", True),
        ("According to Smith", True),
        ("The road is long.", False),
        ("The attack on the road was no answer to it.", False),
        ("The attack was long, reports Smith.", True),
        ("A letter that states the price was found.", True),
        ("Some report that the road is long.", True),
        ("He left for the United States in May.", False),
        ("Smith's claim that the road is long.", True),
    ],
)
def test_sentences_with_a_cue_are_found(text, found):
    """A sentence is parsed for its cues only where it holds one; a noun like "attack" is none."""
    assert holds_cue(text) is found


@pytest.mark.parametrize(
    ("text", "alone", "marked"),
    [
        ("Smith went to the river.", False, True),
        ("Smith slammed the plan.", False, True),
        ("Smith slammed the plan as a waste.", True, True),
        ("Smith denied it.", True, True),
    ],
)
def test_some_verbs_report_only_beside_marks(text, alone, marked):
    """Verbs that turn to a quotation, and deeds without "as", are cues only where marks are near."""
    assert (holds_cue(text, marked=False), holds_cue(text)) == (alone, marked)


@pytest.mark.parametrize(
    ("text", "word", "cue"),
    [
        ("Smith called the plan a mistake.", "called", True),
        ("Smith called for help.", "called", True),
        ("Smith called his brother on Monday.", "called", False),
        ("Smith pointed out that 30 left.", "pointed", True),
        ("Smith pointed a gun at 30 people.", "pointed", False),
        ("A man who asked not to be named left.", "asked", False),
        ("The drivers are to blame.", "blame", False),
    ],
)
def test_verbs_with_other_senses(text, word, cue):
    """Calling somebody up, pointing a gun and being to blame say nothing."""
    token = next(token for token in tokens_of(text) if token.text == word)
    assert is_cue(token) is cue
