"""Places in a text. What is found there belongs in records."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters [start, end) of one article, counted in Unicode code points."""

    start: int
    end: int

    def cut(self, text: str) -> str:
        """The characters of `text` at this place."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether all of `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def __len__(self) -> int:
        return self.end - self.start


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends; an all-white span shrinks to its start."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def meets(spans: Sequence[Span], span: Span) -> bool:
    """Whether one of `spans`, which are in order and without overlap, shares a character with `span`."""
    after = bisect_left(spans, Span(span.end, span.end))
    return after > 0 and spans[after - 1].overlaps(span)
