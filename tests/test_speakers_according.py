"""How far "according to X" reaches."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.extraction import extract
from variorum.parse import load_model, parse_sentences
from variorum.speakers import according
from variorum.speakers.according import accorded


def reports(text: str) -> list[tuple[str, str, str]]:
    """Holder, content and rule of what the order of words alone finds in one sentence."""
    article = read_article(text)
    found = accorded(article, parse_sentences(article, [0], load_model()), ())
    return [(article.cut(one.holder), article.cut(one.content), one.method) for one in found]


@pytest.mark.parametrize(
    ("text", "holder", "content", "rule"),
    [
        (
            "Ten people died and 40 were hurt, according to the mayor.",
            "the mayor",
            "Ten people died and 40 were hurt",
            according.ACCORDING_LAST,
        ),
        (
            "The road is open, but 40 people were hurt, according to Mary Smith.",
            "Mary Smith",
            "The road is open, but 40 people were hurt",
            according.ACCORDING_LAST,
        ),
        (
            "The crew has cleared 28 housesaccording to acting mayor Mary Smith.",
            "acting mayor Mary Smith",
            "The crew has cleared 28 houses",
            according.ACCORDING_LAST,
        ),
        (
            "Dozens of people, up to 40 according to a report, were hurt.",
            "a report",
            "up to 40",
            according.ACCORDING_BESIDE,
        ),
    ],
)
def test_according_reports_what_stands_before(text: str, holder: str, content: str, rule: str) -> None:
    """At the end of a sentence, or right after a number, 'according to X' reports what stands before it."""
    found = reports(text)
    assert [(h, c) for h, c, _ in found] == [(holder, content)]
    assert found[0][2] == rule


@pytest.mark.parametrize(
    "text", ["According to the mayor, 40 people were hurt.", "The plan, according to the mayor, has two aims."]
)
def test_other_places_are_left_to_the_parse(text: str) -> None:
    """At the start or in the middle of a sentence nothing is added."""
    assert reports(text) == []


def test_according_ends_at_the_words_of_another():
    """A contrast after somebody else's report is where what "according to X" reports begins."""
    claims = extract("Brown said the road is open, but 40 people were hurt, according to Mary Smith.").claims
    assert [(claim.holder_text, claim.text) for claim in claims] == [
        ("Brown", "the road is open"),
        ("Mary Smith", "40 people were hurt"),
    ]
