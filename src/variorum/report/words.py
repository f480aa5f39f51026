"""Which words of the articles a report may show.

Where an article may be given on whole, every word. Elsewhere the characters that a release discloses; what is held
back is named by its place and its SHA-256, so that whoever has the article can check it. Which characters a release
discloses belongs in `release`.
"""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import duckdb

Spans = tuple[tuple[int, int], ...]
HELD_BACK = "[…]"
DIGITS_SHOWN = 16
"""Hexadecimal digits of a SHA-256 that stand in a sentence; tables show all."""


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of the articles, and what of them may be shown.

    texts: by source_id
    shown: the characters that may be shown of each article that may not be given on whole, sorted and apart
    """

    texts: Mapping[str, str]
    shown: Mapping[str, Spans] = field(default_factory=dict)

    def is_whole(self, source_id: str) -> bool:
        """Whether every word of the article may be shown."""
        return source_id not in self.shown

    def parts(self, source_id: str, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches inside [start, end) that may be shown."""
        if self.is_whole(source_id):
            return [(start, end)]
        spans = self.shown[source_id]
        first = max(bisect_right(spans, (start, end)) - 1, 0)
        found = []
        for a, b in spans[first:]:
            if a >= end:
                break
            if b > start:
                found.append((max(a, start), min(b, end)))
        return found

    def may_show(self, source_id: str, start: int, end: int) -> bool:
        """Whether all of [start, end) may be shown."""
        return self.parts(source_id, start, end) == [(start, end)]

    def cut(self, source_id: str, start: int, end: int) -> str:
        """The characters [start, end), with a mark for what is held back."""
        text, place, pieces = self.texts[source_id], start, []
        for a, b in self.parts(source_id, start, end):
            pieces += [HELD_BACK] * (a > place) + [text[a:b]]
            place = b
        return " ".join([*pieces, HELD_BACK] if place < end else pieces)

    def sha256(self, source_id: str, start: int, end: int) -> str:
        """The SHA-256 of [start, end) in UTF-8, by which a reader who has the article can check the place."""
        return hashlib.sha256(self.texts[source_id][start:end].encode("utf-8")).hexdigest()


def read_words(con: duckdb.DuckDBPyConnection) -> Words:
    """The words of a build, every one of which may be shown."""
    return Words(dict(con.execute("select source_id, text from article_text order by source_id").fetchall()))


def joined(spans: Iterable[tuple[int, int]]) -> Spans:
    """Spans sorted, those that touch or overlap made one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)
