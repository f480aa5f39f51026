"""Two speakers in one sentence."""

from __future__ import annotations

import pytest

from variorum.extraction import extract


def held(text: str) -> list[tuple[str | None, str]]:
    """Holder and words of each claim."""
    return [(claim.holder_text, claim.text) for claim in extract(text).claims]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The town will buy a new pump, Smith said; Brown said at least 20 pumps were needed.",
            [("Smith", "The town will buy a new pump"), ("Brown", "at least 20 pumps were needed")],
        ),
        (
            "“The siren rang for an hour,” she said, but Brown insisted that nobody heard it in the valley.",
            [("she", "The siren rang for an hour"), ("Brown", "nobody heard it in the valley")],
        ),
        (
            "Smith found that the pump was old and both of the parties have said it must go.",
            [("Smith", "the pump was old"), ("both of the parties", "it must go")],
        ),
    ],
)
def test_each_clause_is_its_own_holders(text, wanted):
    """A clause with a holder and a verb of saying of its own belongs to nobody else."""
    assert held(text) == wanted


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Smith said that the pump was old, but that the pipes were new.", "Smith"),
        ("Smith said that the pump was old, but added that the pipes were new.", "Smith"),
        ("Smith said that the pump was old and that Brown knew it.", "Smith"),
    ],
)
def test_one_speaker_holds_both_halves(text, holder):
    """A contrast without another holder stays with the one that there is."""
    assert {name for name, _ in held(text)} == {holder}


@pytest.mark.parametrize(
    ("text", "holder", "words"),
    [
        (
            "Smith said two pumps had failed at noon, the Riverton Post reported.",
            "Smith",
            "two pumps had failed at noon",
        ),
        ("Smith said two pumps had failed, according to RTV.", "Smith", "two pumps had failed"),
        ("Most people think two pumps failed, according to a poll.", "a poll", "Most people think two pumps failed"),
        ("Two pumps had failed, the Riverton Post reported.", "the Riverton Post", "Two pumps had failed"),
    ],
)
def test_a_paper_hands_on_what_others_said(text, holder, words):
    """What somebody said is theirs, whatever paper reports it at the end; what nobody else said is the paper's."""
    (figure,) = extract(text).figures
    assert (holder, words) in held(text)
    assert figure.speaker_text == holder
