"""Numbers, dates and figures of a few words, for the tests of the room."""

from __future__ import annotations

from variorum.articles import read_article
from variorum.figures.dates import find_dates
from variorum.figures.find import find_figures
from variorum.figures.numbers import Number, find_numbers
from variorum.furniture import find_furniture
from variorum.parse import load_model, parse_sentences
from variorum.records import DateRow, Figure


def dates_of(text: str) -> tuple[DateRow, ...]:
    """The dates of a text."""
    return find_dates(read_article(text))


def numbers_of(text: str) -> list[tuple[str, Number]]:
    """The numbers of a text with their words."""
    article = read_article(text)
    return [(article.cut(n.span), n) for n in find_numbers(article, find_dates(article), find_furniture(article))]


def figures_of(text: str, *, parsed: bool = True) -> tuple[Figure, ...]:
    """The figures of a text, with or without parses of its sentences."""
    article = read_article(text)
    dates = find_dates(article)
    numbers = find_numbers(article, dates, find_furniture(article))
    if not parsed:
        return find_figures(article, {}, numbers, dates)
    index_of = {sentence: place for place, sentence in enumerate(article.sentences)}
    places = {index_of[article.sentence_at(number.span.start)] for number in numbers}
    return find_figures(article, parse_sentences(article, places, load_model()), numbers, dates)


def figure_of(text: str) -> Figure:
    """The only figure of a text."""
    figures = figures_of(text)
    assert len(figures) == 1, [figure.text for figure in figures]
    return figures[0]


def counted_of(text: str) -> list[str | None]:
    """What each number of a text counts."""
    return [figure.counted for figure in figures_of(text)]
