"""Frames before their clause, by the order of words."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.parse import load_model, parse_sentences
from variorum.spans import Span
from variorum.speakers import first_frames
from variorum.speakers.attributions import Attribution
from variorum.speakers.first_frames import first_framed


def reports(text: str, *given: Attribution) -> list[tuple[str, str, str]]:
    """Holder, content and rules of what is found in one sentence, besides what the parse gives."""
    article = read_article(text)
    found = first_framed(article, parse_sentences(article, [0], load_model()), given)
    return [(article.cut(one.holder), article.cut(one.content), one.method) for one in found]


FRAMES = [
    (
        "The road was closed and police say they have found 30 cars.",
        "police",
        "they have found 30 cars",
        first_frames.FRAME_FIRST,
    ),
    (
        "The crew fired 11 shots — the report showed that seven hit the door.",
        "the report",
        "seven hit the door",
        first_frames.FRAME_FIRST,
    ),
    (
        "Mary Smith, for her part, said that 30 people had left.",
        "Mary Smith",
        "30 people had left",
        first_frames.FRAME_FIRST,
    ),
    (
        "When the mayor announced the road was closed, the drivers went home.",
        "the mayor",
        "the road was closed",
        first_frames.FRAME_FIRST,
    ),
    (
        "The fire came back on Monday noon, after which, the wardens said, somebody broke 30 windows.",
        "the wardens",
        "somebody broke 30 windows",
        first_frames.FRAME_ASIDE,
    ),
    (
        "The survey put the depth of the quake at about 12 km.",
        "The survey",
        "the depth of the quake at about 12 km",
        first_frames.PUT_AT,
    ),
    (
        "The paper quoted the mayor, Mary Smith, as saying 30 people had left.",
        "the mayor, Mary Smith",
        "30 people had left",
        first_frames.QUOTED_AS,
    ),
    (
        "Police allege Paul Smith, 61, set fire to the mill on Monday.",
        "Police",
        "Paul Smith, 61, set fire to the mill on Monday",
        first_frames.FRAME_FIRST,
    ),
    (
        "Police allege that the man, Paul Smith, 61, set fire to the mill.",
        "Police",
        "the man, Paul Smith, 61, set fire to the mill",
        first_frames.FRAME_FIRST,
    ),
    (
        "Police said two men and one woman, all dressed in white, had left the mill.",
        "Police",
        "two men and one woman, all dressed in white, had left the mill",
        first_frames.FRAME_FIRST,
    ),
    (
        "Firemen said four boys and one girl, playing near a mill, died.",
        "Firemen",
        "four boys and one girl, playing near a mill, died",
        first_frames.FRAME_FIRST,
    ),
    (
        "Reporting its results for the year, the brewer made a profit of $30m.",
        "the brewer",
        "made a profit of $30m",
        first_frames.RESULTS,
    ),
]


@pytest.mark.parametrize(("text", "holder", "content", "rule"), FRAMES)
def test_first_frame_reports_what_follows(text: str, holder: str, content: str, rule: str) -> None:
    """A name and a verb of saying before a clause report the clause."""
    assert reports(text) == [(holder, content, rule)]


@pytest.mark.parametrize(
    "text",
    [
        "The crew put the boxes at the door.",
        "The wind showed that the roof was weak.",
        "Reporting for the paper, the writer made 30 calls.",
        "Police see Paul Smith, the man at the mill, and 40 others.",
        "The mayor said three words, and 30 people left.",
        "In the survey, 47% said they liked the mill, with 26% against.",
        "Thirty people left the town, the mayor said on Monday.",
        "The mayor was quoted as saying 30 people had left.",
        "“The road is closed,” the mayor said the road was closed.",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    """A verb without a report, a thing that cannot speak, a later frame and a quotation are not these rules'."""
    assert reports(text) == []


def test_holder_of_the_parse_is_kept() -> None:
    """Where the parse names the noun next to the cue, its report stays as it is."""
    text = "The road was closed and police say they have found 30 cars."
    given = Attribution(Span(31, 58), Span(24, 30), Span(24, 30), Span(31, 34), "explicit", "speaker.subject")
    assert reports(text, given) == [("police", text[31:58], "speaker.subject")]


def test_wrong_holder_of_the_parse_is_replaced() -> None:
    """Where the parse names another noun, its words are given to the noun next to the cue."""
    text = "The road was closed and police say they have found 30 cars."
    given = Attribution(Span(35, 58), Span(0, 8), Span(4, 8), Span(31, 34), "explicit", "speaker.shared-subject")
    assert reports(text, given) == [("police", text[35:58], "speaker.shared-subject speaker.frame-first")]
