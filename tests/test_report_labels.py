"""The words of a picture keep to their room, whatever their script; each part of a label keeps its beginning."""

from __future__ import annotations

import pytest

from variorum.report.labels import breadth, fitted, label

SCRIPTS = (
    "the Lower River Herald",
    "Вестник Нижнего Поречья",
    "صحيفة النهر الأسفل",
    "下游先驱报的全称很长",
    "MWMWMWMWMWMW",
)


def test_a_text_that_has_room_stays():
    """A short text is itself; one letter too many ends in an ellipsis."""
    assert fitted("abc def", breadth("abc def")) == "abc def"
    assert fitted("abc defg", breadth("abc def")).endswith("…")


@pytest.mark.parametrize("text", SCRIPTS)
def test_a_cut_text_keeps_to_its_room(text):
    """Letters of every script count with their own width."""
    cut = fitted(text * 3, 9.0)
    assert breadth(cut) <= 9.0
    assert (text * 3).startswith(cut.removesuffix("…"))
    assert len(cut) > 5


def test_wide_letters_take_more_room():
    """Fewer capitals than small letters go into the same room, and fewer ideographs than capitals."""
    lengths = [len(fitted(letter * 60, 12.0)) for letter in ("i", "a", "M", "报")]
    assert lengths == sorted(lengths, reverse=True)
    assert len(set(lengths)) > 2


def test_every_part_of_a_label_is_seen():
    """A long article's name does not push the speaker out; a short part stays whole."""
    cut = label(["A very long name of a newspaper of the lower county", "Smith"], 20.0)
    assert cut.endswith("… · Smith")
    assert breadth(cut) <= 20.0


def test_parts_that_have_room_stay():
    """Parts that have room together are not cut, however unequal they are."""
    assert label(["A name of some length", "x"], 30.0) == "A name of some length · x"


def test_a_part_from_right_to_left_keeps_to_itself():
    """Such a part is isolated, so that the order of the parts stays; others are left as they are."""
    assert label(["النهر", "Smith"], 30.0) == "\u2068النهر\u2069 · Smith"
    assert "\u2068" not in label(["Вестник", "Smith"], 30.0)
