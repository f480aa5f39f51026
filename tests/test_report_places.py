"""File names and anchors: plain letters whatever the names hold, and never the same twice."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report_payloads import payloads
from variorum.report.places import article_places, plain, row_anchor, span_anchor

SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def test_plain_names_stay():
    """An article with a plain name keeps it; a row's anchor is its place."""
    places = article_places(["gazette", "002_e7aa2fca"])
    assert places.files == {"gazette": "articles/gazette.html", "002_e7aa2fca": "articles/002_e7aa2fca.html"}
    assert places.of_row("gazette", "gazette-f12-20") == "articles/gazette.html#f12-20"
    assert places.of_span("gazette", 3, 9) == f"articles/gazette.html#{span_anchor(3, 9)}"


def test_names_that_differ_in_case_alone():
    """Where a system tells no capitals apart, two articles still have two files."""
    files = article_places(["Post", "post"]).files
    assert len({name.casefold() for name in files.values()}) == 2


@pytest.mark.parametrize("name", ["a b", "a/b", "../up", "a#b", "a?b", "a%41", "é", ".hidden", "x" * 200, ""])
def test_other_names_are_hashed(name):
    """A name that is not plain, or long, becomes what is left of it and a hash."""
    assert plain(name) != name
    assert SAFE.fullmatch(plain(name))
    assert len(plain(name)) <= 60


@given(st.lists(st.text(min_size=1, max_size=20), unique=True, min_size=2, max_size=6))
def test_no_two_names_share_a_file(names):
    """Different articles have different files, all of plain letters."""
    files = article_places(names).files
    assert len({name.casefold() for name in files.values()}) == len(names)
    assert all(SAFE.fullmatch(file.removeprefix("articles/")) for file in files.values())


@pytest.mark.parametrize("text", payloads()[::10])
def test_anchors_of_hostile_ids_are_plain(text):
    """An id that people wrote makes an anchor of plain letters."""
    assert SAFE.fullmatch(row_anchor(text, f"{text}-f1-2")) and row_anchor(text, f"{text}-f1-2") == "f1-2"
    assert SAFE.fullmatch(row_anchor("a", text))
