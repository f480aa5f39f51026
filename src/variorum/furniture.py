"""Page furniture: what stands in the file but is no part of the article.

Links to other stories, share lines, comment counters, pingbacks, copyright lines, URLs. Figures, quotes
and claims inside it are not the article's. The patterns are data (`data/furniture.csv`): `line` fits a whole
paragraph, `list` a line after which dashed lines are links, `inside` a part of one. No outlet is named there.
"""

from __future__ import annotations

import re
from functools import cache

from variorum.articles import Article
from variorum.data import rows
from variorum.spans import Span

_LONGEST_LINE = 400
_ITEM = re.compile(r"[-–—•·*»>]\s?\S")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*$")


def find_furniture(article: Article) -> tuple[Span, ...]:
    """The places of an article that are page furniture, in order, without overlap."""
    found: list[Span] = []
    listing = False
    for paragraph in article.paragraphs:
        line = _line(article, paragraph)
        item = len(paragraph) <= _LONGEST_LINE and _ITEM.match(article.text, paragraph.start, paragraph.end) is not None
        if (listing and item and _SENTENCE_END.search(line) is None) or _fits("line", line):
            found.append(paragraph)
            listing = item or _fits("list", line)
        else:
            listing = listing and item
            found += _inside(article.text, paragraph)
    return tuple(found)


def _line(article: Article, paragraph: Span) -> str:
    """The paragraph's text without marks at its start; empty where it is too long for a line of furniture."""
    return article.cut(paragraph).strip("*_[]()|-–•· ") if len(paragraph) <= _LONGEST_LINE else ""


@cache
def _patterns(kind: str) -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?:{row['pattern']})" for row in rows("furniture") if row["kind"] == kind), re.IGNORECASE
    )


def _fits(kind: str, line: str) -> bool:
    return bool(line) and _patterns(kind).fullmatch(line) is not None


def _inside(text: str, paragraph: Span) -> list[Span]:
    return [Span(m.start(), m.end()) for m in _patterns("inside").finditer(text, paragraph.start, paragraph.end)]
