"""Claims and quotation marks: a claim neither begins nor ends inside a quotation that it only touches.

Whose a quotation is belongs in voices; where marks pair in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.articles import Article
from variorum.claims.clauses import looks_stating
from variorum.spans import Span, trimmed

_APART = re.compile(r"\W*[,;]|\W*\s(?:and|but|as)\b")
_MARKS = "\"“”«»'‘’"


def beside_quotations(article: Article, span: Span, quotations: Sequence[Span]) -> Span:
    """The span of a claim with each quotation either whole in it, with its marks, or outside.

    A quotation that goes on after "she said" is one statement and stays whole.

    quotations: those of the sentence, without their marks, in order
    """
    sentence = article.sentence_at(span.start).span
    start, end = span.start, span.end
    for quoted in quotations:
        if not quoted.overlaps(Span(start, end)) or (quoted.start <= start and end <= quoted.end):
            continue
        goes_on = any(quoted.end <= other.start < end for other in quotations)
        apart = _APART.match(article.text, quoted.end) is not None or article.text[quoted.end - 1] == ","
        if start == quoted.start and apart and not goes_on and looks_stating(article.cut(quoted)):
            end = quoted.end
        elif quoted.start <= start:
            start = quoted.start
        end = quoted.end if end < quoted.end <= sentence.end else end
    return _with_marks(article.text, trimmed(article.text, Span(start, end)), quotations)


def _with_marks(text: str, span: Span, quotations: Sequence[Span]) -> Span:
    """The span with the marks of the quotations that stand at its ends but are not all of it."""
    start, end = span.start, span.end
    opens = any(quoted.start == start and quoted.end < end for quoted in quotations)
    closes = any(start < quoted.start < end <= quoted.end for quoted in quotations)
    if opens and not closes and text[start - 1 : start] in tuple(_MARKS):
        start -= 1
    if closes and not opens and text[end : end + 1] in tuple(_MARKS):
        end += 1
    while end - start > 1 and text[end - 1] in ".,;:":
        end -= 1
    return Span(start, end)
