"""Announced lists: "five aims:" and how many follow.

A row for each figure that a list follows, flagged or not; whether the two fit belongs in sql/checks/.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.articles import Article
from variorum.records import Figure
from variorum.spans import Span

MAX_ITEMS = 20
_BULLET = re.compile(r"(?:[-–—•*·▪◦]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
_NO_LIST = re.compile(r":(?:\s?\d\d\b|\s?[“\"‘„«]|[()])")
"""The colon of a time of day, before a quotation, or of a face drawn with marks announces nothing."""
_NAMES_BEFORE = re.compile(
    r"((?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?:, | and |, and ))+[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)[^.;:]{0,40}, $"
)


@dataclass(frozen=True, slots=True)
class AnnouncedList:
    """A row of the working table `announced_lists`: a number, and the fewest and most items that the list may have."""

    figure_id: str
    source_id: str
    fewest: int
    most: int
    start_char: int
    end_char: int
    text: str


def find_lists(article: Article, figures: Sequence[Figure]) -> Iterator[AnnouncedList]:
    """The lists that figures of this article announce, in the order of the figures.

    figures: of a corpus; only counts of this article from 2 to MAX_ITEMS can announce a list
    """
    for figure in figures:
        if (
            figure.source_id != article.source_id
            or figure.kind != "count"
            or figure.value is None
            or not 2 <= figure.value <= MAX_ITEMS
        ):
            continue
        found = _after_colon(article, figure) or _before_apposition(article, figure)
        if found is not None:
            place, fewest, most = found
            yield AnnouncedList(
                figure.figure_id, article.source_id, fewest, most, place.start, place.end, place.cut(article.printed)
            )


def _after_colon(article: Article, figure: Figure) -> tuple[Span, int, int] | None:
    """The list after a colon that closes the clause of the figure: in the sentence, or in what follows it."""
    sentence = article.sentence_at(figure.start_char)
    colon = article.text.find(":", figure.end_char, sentence.span.end)
    if colon < 0 or re.search(r"[.;!?“\"]|\d$", article.text[figure.end_char : colon]):
        return None
    if _NO_LIST.match(article.text, colon) or article.text[colon - 1].isspace():
        return None
    rest = Span(colon + 1, sentence.span.end)
    if article.cut(rest).strip(" \t"):
        return _inline(article, rest)
    return _paragraphs(article, sentence.paragraph)


def _inline(article: Article, rest: Span) -> tuple[Span, int, int]:
    """Items after the colon: parted by semicolons, else by commas and "and", which may stand inside items too."""
    text = article.cut(rest)
    place = Span(rest.start + len(text) - len(text.lstrip()), rest.end)
    if ";" in text:
        count = len([part for part in text.split(";") if part.strip()])
        return place, count, count
    return place, 1, len(re.split(r",\s+(?:and\s+)?|\s+and\s+", text.strip()))


def _paragraphs(article: Article, announced_in: int) -> tuple[Span, int, int] | None:
    """Paragraphs with bullets or numbers; else the sentences of the next paragraph."""
    following = article.paragraphs[announced_in + 1 : announced_in + MAX_ITEMS + 2]
    bulleted = []
    for paragraph in following:
        if not _BULLET.match(article.cut(paragraph)):
            break
        bulleted.append(paragraph)
    if len(bulleted) > 1:
        return Span(bulleted[0].start, bulleted[-1].end), len(bulleted), len(bulleted)
    if not following:
        return None
    first = bisect_left(article.sentences, following[0].start, key=lambda sentence: sentence.span.start)
    count = sum(sentence.paragraph == announced_in + 1 for sentence in article.sentences[first : first + MAX_ITEMS + 1])
    return (following[0], count, count) if count > 1 else None


def _before_apposition(article: Article, figure: Figure) -> tuple[Span, int, int] | None:
    """Names before the figure that it sums up: "where North and South Riverton lie, two towns"."""
    sentence = article.sentence_at(figure.start_char)
    begin = max(sentence.span.start, figure.start_char - 160)
    found = _NAMES_BEFORE.search(article.text[begin : figure.start_char])
    if found is None:
        return None
    count = len(re.split(r",\s+(?:and\s+)?|\s+and\s+", found.group(1)))
    return Span(begin + found.start(1), begin + found.end(1)), count, count
