"""Announced lists: which figures a list follows, and how many items it has."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.extraction import extract
from variorum.link.lists import AnnouncedList, find_lists


def lists(text: str) -> list[AnnouncedList]:
    """The announced lists of a text."""
    return list(find_lists(read_article(text, "article"), extract(text).figures))


@pytest.mark.parametrize(
    ("text", "fewest", "most"),
    [
        ("The plan has three aims: to dig; to drain; to rebuild.", 3, 3),
        ("The plan has two aims: keep the water out and save the mill.", 1, 2),
        ("The plan has three aims:\n\nDig the canal. Drain the fields. Rebuild the mill.", 3, 3),
        ("The plan has three aims:\n- dig\n- drain\n- rebuild\n\nNobody voted.", 3, 3),
        ("The road leads to Riverton and Lakeside, two towns without water.", 2, 2),
    ],
)
def test_list_is_counted(text: str, fewest: int, most: int) -> None:
    """Semicolons, sentences, bullets and names part items for sure, commas perhaps."""
    (found,) = lists(text)
    assert (found.fewest, found.most) == (fewest, most)
    assert found.text == text[found.start_char : found.end_char]


@pytest.mark.parametrize(
    "text",
    [
        "The plan has three aims. The first: to dig.",
        "Two people said at 10:30 that it rained.",
        "It began at 2: 30 a.m. on Monday.",
        "The mayor named one aim: to dig; to drain.",
        'Asked about the 15 boats, the mayor said: "No."',
        "At least twenty boats sank :( cannot believe it.",
        "Three people drowned.",
    ],
)
def test_no_list(text: str) -> None:
    """A colon elsewhere, a clock time, a single thing and a plain number announce nothing."""
    assert lists(text) == []
