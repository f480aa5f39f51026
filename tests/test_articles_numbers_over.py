"""Which sentences a stretch of an article stands in."""

from __future__ import annotations

from variorum.articles import read_article
from variorum.spans import Span

ARTICLE = read_article("One fell. Two rose. Three stayed.")


def test_stretch_inside_one_sentence() -> None:
    """A stretch inside a sentence stands in that sentence."""
    assert list(ARTICLE.numbers_over(Span(11, 14))) == [1]


def test_stretch_over_several_sentences() -> None:
    """A stretch over several sentences stands in each."""
    assert list(ARTICLE.numbers_over(Span(4, 25))) == [0, 1, 2]


def test_stretch_ends_before_the_next_sentence() -> None:
    """A stretch that ends where a sentence begins does not stand in it."""
    assert list(ARTICLE.numbers_over(Span(0, 10))) == [0]


def test_empty_stretch_has_its_place() -> None:
    """An empty stretch stands in the sentence of its place."""
    assert list(ARTICLE.numbers_over(Span(10, 10))) == [1]
