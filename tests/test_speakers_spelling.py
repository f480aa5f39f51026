"""Spellings of one name."""

from __future__ import annotations

import pytest

from variorum.speakers.spelling import folded, slug, sounded


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Podoliak", "Podolyak"),
        ("Petrovskiy", "Petrovsky"),
        ("Alexei", "Aleksey"),
        ("Qasim", "Kasim"),
        ("Halyna", "Galyna"),
        ("Phillips", "Philips"),
        ("Yusuf", "Yousuf"),
        ("Khalid", "Halid"),
    ],
)
def test_romanisations_share_a_key(a, b):
    """Letters that romanisations exchange do not tell two names apart."""
    assert sounded(a) == sounded(b)


@pytest.mark.parametrize(("a", "b"), [("Smith", "Smart"), ("Brown", "Braun"), ("Martin", "Marten")])
def test_other_names_keep_their_keys(a, b):
    """Names that differ in other letters have other keys."""
    assert sounded(a) != sounded(b)


def test_folding_drops_accents_and_apostrophes():
    """Accents, case and apostrophes do not count."""
    assert folded("O’Brién") == "obrien"


@pytest.mark.parametrize(
    ("name", "made"), [("Mary J. Smith", "mary-j-smith"), ("U.S. River Survey", "us-river-survey"), ("…", "speaker")]
)
def test_slugs(name, made):
    """An id is the folded words of the name; never empty."""
    assert slug(name) == made
