"""Where things stand in the report: the file of an article, the anchor of a row, the address of both.

File names and anchors are made of plain letters, whatever the names of articles and codebook entries hold.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

LONGEST = 60
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_SPAN_ID = re.compile(r"[a-z]+[0-9]+-[0-9]+")


@dataclass(frozen=True, slots=True)
class Places:
    """The article pages by source_id, relative to the report's folder."""

    files: Mapping[str, str]

    def of_row(self, source_id: str, row_id: str) -> str:
        """The address of a marked row."""
        return f"{self.files[source_id]}#{row_anchor(source_id, row_id)}"

    def of_span(self, source_id: str, start: int, end: int) -> str:
        """The address of characters that no marked row holds."""
        return f"{self.files[source_id]}#{span_anchor(start, end)}"


def article_places(source_ids: Iterable[str]) -> Places:
    """A file for each article: named after it where that is safe on every system, else after its SHA-256."""
    named = list(source_ids)
    twins = Counter(name.casefold() for name in named)
    return Places({name: f"articles/{plain(name, alone=twins[name.casefold()] == 1)}.html" for name in named})


def plain(text: str, alone: bool = True) -> str:
    """A text as a file name or an anchor: itself where it is short, plain and alone, else what is left and a hash."""
    if alone and len(text) <= LONGEST and _PLAIN.fullmatch(text):
        return text
    left = re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-")[:30]
    return f"{left or 'x'}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:12]}"


def row_anchor(source_id: str, row_id: str) -> str:
    """The anchor of a row in its article's page: its id without the article's."""
    short = row_id.removeprefix(f"{source_id}-")
    return short if _SPAN_ID.fullmatch(short) else f"r-{plain(row_id)}"


def span_anchor(start: int, end: int) -> str:
    """The anchor of characters in an article's page."""
    return f"x{start}-{end}"
