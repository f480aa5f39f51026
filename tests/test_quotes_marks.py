"""Pairing of quotation marks."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.quotes import marks
from variorum.quotes.marks import find_marks


def stretches(text: str, *, nested: bool = False) -> list[str]:
    """The words inside the marks of a text, nested stretches or the others."""
    return [mark.inside.cut(text) for mark in find_marks(read_article(text)) if mark.nested == nested]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“We left,” Smith said. “They stayed.”", ["We left,", "They stayed."]),
        ('"We left," Smith said, "at noon."', ["We left,", "at noon."]),
        ("'We left,' Smith said. 'It's late.'", ["We left,", "It's late."]),
        ("«We left», Smith said.", ["We left"]),
        ('“We left," Smith said.', ["We left,"]),
        ("The mayor’s plan is ‘mad’.", ["mad"]),
        ("They counted “ten children”according to Smith.", ["ten children"]),
    ],
)
def test_marks_pair(text, inside):
    """Marks of every shape pair, mixed ones and those that lost a space too."""
    assert stretches(text) == inside


def test_paragraphs_run_together_open_anew():
    """A mark that opens after a full stop, before any closes, goes on with it; one in a sentence is nested."""
    assert stretches('Smith: "We left. "They stayed. "That was all," he said.') == [
        "We left.",
        "They stayed.",
        "That was all,",
    ]
    assert stretches('The "first "half" of it') == ["half"]


def test_nested_marks_are_told():
    """A quotation inside a quotation is nested, in marks of the same shape too."""
    text = "“He said ‘stop’ and “go” to me,” Smith said."
    assert stretches(text) == ["He said ‘stop’ and “go” to me,"]
    assert stretches(text, nested=True) == ["stop", "go"]


def test_a_plural_does_not_close_single_marks():
    """The apostrophe of a plural is passed over where a closing mark follows."""
    assert stretches("'It is the players' club,' he said. 'We know.'") == ["It is the players' club,", "We know."]


def test_single_marks_stay_inside_double_ones():
    """A single mark outside a double pair does not close one inside it."""
    assert stretches("“It is ‘great,” he said, as one’ said.") == ["It is ‘great,"]


def test_an_open_paragraph_goes_on():
    """A paragraph that opens with a mark and has no closing one runs to its end when the next opens with one."""
    text = "“We left.\n\n“They stayed,” Smith said."
    found = find_marks(read_article(text))
    assert [(mark.inside.cut(text), mark.closed) for mark in found] == [("We left.", False), ("They stayed,", True)]
    assert found[0].method == marks.CONTINUED


def test_an_odd_mark_spoils_its_paragraph_at_most():
    """A mark without partner touches no other paragraph."""
    text = "Smith “left and “went,” he said.\n\n“We stayed,” Brown said."
    assert stretches(text)[-1] == "We stayed,"


def test_an_open_mark_needs_an_introduction():
    """A lonely mark holds to its paragraph's end after a colon, and nothing in the middle of a sentence."""
    assert stretches("Smith told us: 'We left, he cried, ‘Stop!’") == ["We left, he cried, ‘Stop!’"]
    assert stretches('Smith saw the "old town and went home') == []


def test_places_cut_the_text():
    """The stretch lies inside its marks, white space at its ends left out."""
    text = "He said “ We left ” today."
    (mark,) = find_marks(read_article(text))
    assert mark.inside.cut(text) == "We left"
    assert mark.outside.cut(text) == "“ We left ”"
