"""Frames at the end of a sentence, by the order of words."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.parse import load_model, parse_sentences
from variorum.speakers.final_frames import framed


def reports(text: str) -> list[tuple[str, str]]:
    """Holder and content of what the order of words alone finds in one sentence."""
    article = read_article(text)
    found = framed(article, parse_sentences(article, [0], load_model()), ())
    return [(article.cut(one.holder), article.cut(one.content)) for one in found]


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("Thirty people left the town, the mayor said on Monday.", "the mayor", "Thirty people left the town"),
        ("Thirty people left the town the mayor said.", "the mayor", "Thirty people left the town"),
        ("The toll has risen to 31 a relief group said Sunday.", "a relief group", "The toll has risen to 31"),
        ("Thirty were pupils the mayor said while others came late.", "the mayor", "Thirty were pupils"),
        ("Thirty people left the town, police said, following a fire.", "police", "Thirty people left the town"),
        (
            "Thirty people left the town, said Mary Smith, a doctor who lives there.",
            "Mary Smith, a doctor who lives there",
            "Thirty people left the town",
        ),
        (
            "Thirty people left the town, a doctor and two nurses in the valley said.",
            "a doctor and two nurses in the valley",
            "Thirty people left the town",
        ),
        (
            "The old dam gave way at noon, an engineer who asked to stay unnamed said.",
            "an engineer who asked to stay unnamed",
            "The old dam gave way at noon",
        ),
        (
            "Among the guests were two singers, the mayor, Mary Smith, said.",
            "the mayor, Mary Smith",
            "Among the guests were two singers",
        ),
    ],
)
def test_final_frame_reports_what_stands_before(text: str, holder: str, content: str) -> None:
    """A name and a verb of saying at the end report the statement before them."""
    assert reports(text) == [(holder, content)]


@pytest.mark.parametrize(
    "text",
    [
        "When the crew saw the smoke they responded.",
        "Thirty people left the town, and the mayor said that the road was closed.",
        "He did what the mayor said.",
        "“Thirty people left the town,” the mayor said.",
        "Before the fire, the mayor said the road was safe.",
        "Thirty people who had heard what the mayor said left the town.",
    ],
)
def test_other_frames_are_left_alone(text: str) -> None:
    """A frame before its clause, beside a quotation, or inside another clause is not this rule's."""
    assert reports(text) == []
