"""Paragraphs to sentences, offsets kept.

Copes with glued sentences ("injured.Meanwhile"), abbreviations, initials, decimals, and closing
marks after the full stop. A sentence is never longer than MAX_CHARACTERS, so that later steps
stay linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from variorum.data import words
from variorum.spans import Span, trimmed

MAX_CHARACTERS = 3000
_STOP = re.compile(r"(?:[.!?]+|…)[\"”’»')\]]*")
_PART_OF_NAME = re.compile(
    r"[A-Z][a-z]{0,4}(?=[,.;:!?)’']|\s(?:and|or|is|are|was|were|has|have|which|who|said|says|to|in|on)\b|$)"
)
"""What stands after the dot of a brand, which goes on as no sentence does."""
_OPENING = "\"“‘«'(["


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: its id, the number of its paragraph, its place."""

    sentence_id: str
    paragraph: int
    span: Span


@cache
def _abbreviations() -> frozenset[str]:
    return words("abbreviations")


def split_sentences(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of one paragraph, without the white space between them."""
    start = paragraph.start
    for stop in _STOP.finditer(text, paragraph.start, paragraph.end):
        if stop.start() >= start and _ends_sentence(text, stop, paragraph.end):
            yield from _pieces(text, Span(start, stop.end()))
            start = stop.end()
    yield from _pieces(text, Span(start, paragraph.end))


def _pieces(text: str, span: Span) -> Iterator[Span]:
    """The span, trimmed; cut at white space where it is too long."""
    span = trimmed(text, span)
    while len(span) > MAX_CHARACTERS:
        limit = span.start + MAX_CHARACTERS
        cut = max(text.rfind(" ", span.start + 1, limit), text.rfind("\t", span.start + 1, limit))
        cut = cut if cut > span.start else limit
        yield trimmed(text, Span(span.start, cut))
        span = trimmed(text, Span(cut, span.end))
    if len(span):
        yield span


def _ends_sentence(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether the sentence ends at these stops, by the words on both sides."""
    after = stop.end()
    if after >= end:
        return True
    spaced = text[after].isspace()
    here = after
    while here < end and text[here].isspace():
        here += 1
    following = text[here : here + 2].lstrip(_OPENING)[:1] or text[here : here + 1]
    if stop.group()[0] != ".":
        return following.isupper() or following in _OPENING or (spaced and following.isdigit())
    before = _word_before(text, stop.start())
    if not spaced:  # glued: a lower-case word of three letters or more, then a capital; no name such as "Net.Com"
        goes_on = _PART_OF_NAME.match(text, after) if before[:1].isupper() else None
        if goes_on is not None and goes_on.group().lower() not in words("function_words"):
            return False
        return following.isupper() and len(before) > 2 and before[-2:].islower() and "." not in before
    if following.islower() or (before.lower() in _abbreviations() and stop.group() == "."):
        return False
    initial = len(before) == 1 and before.isupper()
    return not initial and not (
        re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", before) is not None and following.isupper() and before.islower()
    )


def _word_before(text: str, end: int) -> str:
    start = end
    while start > 0 and end - start < 30 and (text[start - 1].isalnum() or text[start - 1] in ".’'"):
        start -= 1
    return text[start:end].strip("’'")
