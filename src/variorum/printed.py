"""Rows with their words as the text was received, markup between them included.

Finders read an article without its markup; what they found is cut anew here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from variorum.articles import Article
from variorum.records import Claim, DateRow, Extraction, Figure, Quote

Spoken = TypeVar("Spoken", Figure, Quote)
Row = TypeVar("Row", Figure, Quote, Claim, DateRow)


def as_printed(article: Article, found: Extraction) -> Extraction:
    """The rows of an article; themselves where it holds no markup."""
    text = article.printed
    if text == article.text:
        return found
    return replace(
        found,
        figures=tuple(_with_speaker(_cut(row, text), text) for row in found.figures),
        quotes=tuple(_with_speaker(_cut(row, text), text) for row in found.quotes),
        claims=tuple(_with_holder(_cut(row, text), text) for row in found.claims),
        dates=tuple(_cut(row, text) for row in found.dates),
    )


def _cut(row: Row, text: str) -> Row:
    return replace(row, text=text[row.start_char : row.end_char])


def _with_speaker(row: Spoken, text: str) -> Spoken:
    named = row.speaker_start is not None and row.speaker_end is not None
    return replace(row, speaker_text=text[row.speaker_start : row.speaker_end]) if named else row


def _with_holder(row: Claim, text: str) -> Claim:
    named = row.holder_start is not None and row.holder_end is not None
    return replace(row, holder_text=text[row.holder_start : row.holder_end]) if named else row
