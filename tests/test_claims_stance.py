"""How firmly a claim is held: each rule with a case that it catches and a twin that it leaves alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from variorum.claims import stance
from variorum.claims.stance import Frame, main_clause, stance_of
from variorum.data import rows

SAID = Frame("said", "")

CAUGHT = [
    (stance.UNVERIFIED, "hedged", "the toll could not be independently verified", None),
    (stance.UNVERIFIED, "hedged", "it is too early to tell", None),
    (stance.UNVERIFIED, "hedged", "the cause remains uncertain", None),
    (stance.UNVERIFIED, "hedged", "it's unclear who set the fire", None),
    (stance.UNVERIFIED, "hedged", "it has not been stated where the train will stop", None),
    (stance.NOT_INTENDED, "denied", "the council has no plans to sell the site", SAID),
    (stance.NOT_INTENDED, "denied", "he does not want to leave", SAID),
    (stance.INFERENCE, "hedged", "the crew will have seen the smoke", SAID),
    (stance.FUTURE, "predicted", "the dam will hold until spring", None),
    (stance.FUTURE, "predicted", "prices are likely to rise", SAID),
    (stance.FUTURE, "predicted", "the talks are expected to last", SAID),
    (stance.FUTURE, "predicted", "we're going to sell the mill", SAID),
    (stance.FUTURE, "predicted", "the ferry is due to sail at noon", None),
    (stance.HEDGE, "hedged", "the wall probably fell at night", None),
    (stance.HEDGE, "hedged", "the roof could potentially give way", None),
    (stance.HEDGE, "hedged", "the driver appears to have slept", None),
    (stance.HEDGE, "hedged", "the singer is said to be ill", None),
    (stance.NEGATIVE, "denied", "the water has not reached the town", None),
    (stance.NEGATIVE, "denied", "the council is not sending its boats to the coast", None),
    (stance.NEGATIVE_HELD, "denied", "there were no injuries", SAID),
    (stance.NEGATIVE_HELD, "denied", "it was not true that he had been paid", SAID),
    (stance.NEGATIVE_HELD, "denied", "the crash was not due to bad brakes", SAID),
    (stance.NEGATIVE_HELD, "denied", "he did not start the fire", SAID),
    (stance.DENYING_ACT, "denied", "rejected all the claims of fraud", Frame("rejected", "")),
    (stance.HELD, "claimed", "the road was open", SAID),
    (stance.ASSERTED, "asserted", "the road was open", None),
    (stance.CUE_DENIES, "denied", "any part in the plan", Frame("denied", "")),
    (stance.CUE_NEGATED, "denied", "the bridge is safe", Frame("believe", " does not ")),
    (stance.CUE_UNSAID, "hedged", "when the bridge opens", Frame("say", " could not ")),
    (stance.CUE_MODAL, "hedged", "the plan came too late", Frame("argue", " will ")),
    (stance.CUE_DOUBTS, "hedged", "the fire was set", Frame("suspect", "")),
    (stance.CUE_PREDICTS, "predicted", "slower growth", Frame("predict", "")),
    (stance.WARNED, "predicted", "the clinic could close", Frame("warned", "")),
]
TWINS = [
    (stance.UNVERIFIED, "the toll was verified by two groups", None),
    (stance.UNVERIFIED, "a previously unknown letter by the poet was sold", None),
    (stance.UNVERIFIED, "the strike puts the fair in doubt", None),
    (stance.NOT_INTENDED, "the council has no money", SAID),
    (stance.NOT_INTENDED, "the keeper was ruled out of the cup match", None),
    (stance.INFERENCE, "the crew will have to wait", SAID),
    (stance.FUTURE, "the plan, which will cost a million, was dropped", None),
    (stance.FUTURE, "he would like some tea", None),
    (stance.FUTURE, "the main question is whether the mill will close", None),
    (stance.FUTURE, "the firm made a bid on what would be its largest sale", None),
    (stance.FUTURE, "the crash was due to the bad brakes", None),
    (stance.HEDGE, "the singer appeared on the roof of the hotel", None),
    (stance.HEDGE, "the crates held potentially dangerous goods", None),
    (stance.HEDGE, "the smoke could be seen from the hills", None),
    (stance.HEDGE, "the shop opened in the month before, though it may close", None),
    (stance.NEGATIVE, "not only the roof burned", None),
    (stance.NEGATIVE, "the town cannot pay the bill", SAID),
    (stance.NEGATIVE, "we could not reach the upper floor", SAID),
    (stance.NEGATIVE, "nobody was ever punished for it", None),
    (stance.NEGATIVE, "the firm has not commented on the sale", None),
    (stance.NEGATIVE_HELD, "there were no injuries", None),
    (stance.NEGATIVE_HELD, "he did not want to leave early", SAID),
    (stance.NEGATIVE_HELD, "I have never seen so many boats here", SAID),
    (stance.NEGATIVE_HELD, "the climb was not so easy for the band", SAID),
    (stance.NEGATIVE_HELD, "no child should ever play there", SAID),
    (stance.DENYING_ACT, "rejected calls for a new tax", Frame("rejected", "")),
    (stance.HEDGE, "the fair opened in May with a parade", None),
    (stance.NEGATIVE, "the driver, who did not stop, was fined", None),
    (stance.CUE_DENIES, "the plan was changed", SAID),
    (stance.CUE_NEGATED, "the bridge is safe", Frame("believe", " does ")),
    (stance.CUE_UNSAID, "the bridge is safe", Frame("believe", " not ")),
    (stance.CUE_MODAL, "the plan came too late", Frame("argued", " have ")),
    (stance.CUE_DOUBTS, "the fire was set", SAID),
    (stance.CUE_PREDICTS, "slower growth", SAID),
    (stance.WARNED, "the clinic has closed", Frame("warned", "")),
]


@pytest.mark.parametrize(("rule", "wanted", "text", "frame"), CAUGHT)
def test_rule_catches(rule: str, wanted: str, text: str, frame: Frame | None) -> None:
    """Each rule gives its stance to the words that it is for."""
    assert stance_of(text, frame) == (wanted, rule)


@pytest.mark.parametrize(("rule", "text", "frame"), TWINS)
def test_rule_leaves_alone(rule: str, text: str, frame: Frame | None) -> None:
    """No rule fires on words that only look like its own."""
    assert stance_of(text, frame)[1] != rule


def test_relative_clause_is_no_main_clause() -> None:
    """What a relative clause says does not decide the stance."""
    assert main_clause("The mayor, who may resign, opened the fair") == "The mayor,  , opened the fair"


def test_complement_is_main_clause() -> None:
    """A clause that completes "clear that" or "suggests that" is the statement itself."""
    assert "will fall" in main_clause("It is clear that the wall will fall")
    assert "will fall" not in main_clause("He praised the bill that will fall")


def test_short_rest_keeps_all_words() -> None:
    """Where nothing but a subordinate clause stands, its words decide."""
    assert main_clause("although it may rain") == "although it may rain"


def test_no_pattern_is_found_without_a_word_that_it_needs() -> None:
    """A pattern of a rule that reads claims names words of which each text where it is found holds one."""
    texts = [text for *_, text, _ in CAUGHT] + [text for _, text, _ in TWINS]
    for path in sorted((Path(__file__).parents[1] / "raw").glob("*.txt")):
        texts += re.split(r"(?<=[.!?])\s", path.read_text(encoding="utf-8"))
    found = 0
    for line in rows("stance"):
        if line["needs"]:
            pattern = re.compile(rf"(?:(?<!\w)|(?=['’]))(?:{line['pattern']})(?!\w)", re.IGNORECASE)
            holding = [text for text in texts if pattern.search(text)]
            found += len(holding)
            assert not [
                t for t in holding if set(line["needs"].split()).isdisjoint(re.findall(r"[^\W\d_]+", t.lower()))
            ]
    assert found >= 50
