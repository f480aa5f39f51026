"""The forms of quotations."""

from __future__ import annotations

import pytest

from variorum.extraction import extract


def forms(text: str) -> list[tuple[str, str]]:
    """The words and the form of each quote of a text."""
    return [(quote.text, quote.form) for quote in extract(text).quotes]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("“We left the town,” Smith said.", "full"),
        ("Smith said: “The road is closed.”", "full"),
        ("“[The others] left the town,” Smith said.", "full"),
        ("Smith warned that “the road will be closed for a week.”", "embedded"),
        ("Smith called the plan “mad”.", "partial"),
        ("Smith praised the end of a war that “nobody needs.”", "partial"),
        ("The “riot” went on until the morning.", "scare"),
    ],
)
def test_forms(text, form):
    """Each form is told by the words inside the marks and before them."""
    assert [found for _, found in forms(text)] == [form]


def test_one_utterance_cut_by_its_cue_is_split():
    """Both parts of an utterance that the verb of saying cuts are split; a new sentence is full again."""
    text = "“If the road is closed,” Smith said, “we stay at home.”"
    assert forms(text) == [("If the road is closed,", "split"), ("we stay at home.", "split")]
    twin = "“The road is closed,” Smith said. “We stay at home.”"
    assert forms(twin) == [("The road is closed,", "full"), ("We stay at home.", "full")]


@pytest.mark.parametrize(
    ("words", "cut"), [("We left (…) the town,", True), ("We left (the town),", False), ("We […] left,", True)]
)
def test_truncated_needs_a_sign(words, cut):
    """Only an editor's (…) or […] inside the marks makes a quote truncated."""
    (quote,) = extract(f"“{words}” Smith said.").quotes
    assert quote.truncated is cut
