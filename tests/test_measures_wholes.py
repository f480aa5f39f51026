"""Persons of one kind are all where other articles say so; else they stay a part."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.codebook import general_codebook
from variorum.extraction import extract_articles
from variorum.parse import load_model


def subsets(*texts: str) -> list[str | None]:
    """The subsets of the figures of the last article."""
    articles = [read_article(text, f"a{at}") for at, text in enumerate(texts)]
    figures = extract_articles(articles, general_codebook(), load_model()).figures
    return [figure.scope_subset for figure in figures if figure.source_id == f"a{len(texts) - 1}"]


def test_persons_of_one_kind_are_all():
    """Two children are the two people whom another article counts."""
    assert subsets("A fire killed two people.", "Two children died in a fire.") == [None]


@pytest.mark.parametrize(
    "texts",
    [
        ("A fire killed five people.", "Two children died in a fire."),
        ("A fire killed two people.", "A fire killed five people. Two children died in it."),
        ("A fire killed five people.", "Five people died.", "Two people died.", "Two children died in a fire."),
        ("A fire killed two people.", "In 1999 two children died in a fire in Westham."),
    ],
)
def test_a_part_stays_a_part(texts):
    """Where the whole is another number, in the own article or in most, persons of one kind are a part."""
    assert subsets(*texts)[-1] == "children"
