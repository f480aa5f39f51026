"""Quotation marks without a partner in their paragraph.

Pairing marks into quotations belongs in `quotes`; a quotation that goes on in the next paragraph opens there again,
and is no defect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from variorum.articles import Article
from variorum.spans import Span

_CURLY = re.compile("[“”]")
_STRAIGHT = re.compile(r'(?<![\d"])"(?!")')
"""A straight mark after a digit may stand for inches or seconds."""


def unpaired_marks(article: Article) -> Iterator[Span]:
    """Yield the mark that has no partner, for each paragraph that holds one."""
    for paragraph, following in pairwise((*article.paragraphs, None)):
        if paragraph is None:
            continue
        goes_on = following is not None and article.text[following.start] in '“"'
        if _is_mixed(article.text[paragraph.start : paragraph.end]):
            continue
        place = _unpaired_curly(article.text, paragraph, goes_on)
        if place is None:
            place = _unpaired_straight(article.text, paragraph, goes_on)
        if place is not None:
            yield Span(place, place + 1)


def _is_mixed(text: str) -> bool:
    """Whether straight and curly marks together make pairs: an opening mark of one kind, a closing one of the other."""
    curly, straight = len(_CURLY.findall(text)), len(_STRAIGHT.findall(text))
    return curly > 0 and straight > 0 and (curly + straight) % 2 == 0


def _unpaired_curly(text: str, paragraph: Span, goes_on: bool) -> int | None:
    open_ = None
    for mark in _CURLY.finditer(text, paragraph.start, paragraph.end):
        if mark.group() == "“":
            if open_ is not None:
                return open_
            open_ = mark.start()
        elif open_ is None:
            return mark.start()
        else:
            open_ = None
    return None if goes_on else open_


def _unpaired_straight(text: str, paragraph: Span, goes_on: bool) -> int | None:
    places = [mark.start() for mark in _STRAIGHT.finditer(text, paragraph.start, paragraph.end)]
    return places[-1] if len(places) % 2 and not goes_on else None
