"""Whose words a stretch of a sentence is: reported clauses and quotations with their holder.

The rest of the sentence is the article's own voice; how it is cut belongs in find.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from variorum.articles import Article
from variorum.claims.clauses import looks_stating
from variorum.claims.stance import Frame
from variorum.records import Quote
from variorum.rules import declare
from variorum.spans import Span
from variorum.speakers.attributions import Attribution

QUOTED = declare(
    "claim.quoted",
    "A quotation that is a statement is a claim of its speaker.",
    "The bridge fell on Monday. “The road is still open to all.”",
)
STATEMENT_FORMS = frozenset({"full", "split", "embedded"})
"""Quotes that hold a statement; the others are words inside somebody's sentence."""
_FRAME_WORDS = re.compile(r"(?:[\w'’]+\s+){0,3}$")


@dataclass(frozen=True, slots=True)
class Voice:
    """Words that are not the article's own, and whose they are."""

    content: Span
    frame: Frame
    holder: Span | None
    cue: Span | None
    parts: tuple[Span, ...]
    """The holder and the cue: words of the sentence that are no claim themselves."""
    attribution: str
    method: str


def voices_of(article: Article, attributions: Iterable[Attribution], quotes: Iterable[Quote]) -> list[Voice]:
    """Every stretch with a holder, in order: attributions joined by their cue, and quotations that none covers."""
    quotes = tuple(quotes)
    whole = _without_fragments(article, tuple(attributions), quotes)
    found = [_reported(article, group) for group in _by_cue(article, whole)]
    said = {number for voice in found for number in article.numbers_over(voice.content)}
    for quote in quotes:
        span = Span(quote.start_char, quote.end_char)
        if quote.form in STATEMENT_FORMS and said.isdisjoint(article.numbers_over(span)):
            found.append(_quoted(article, quote))
    return sorted(found, key=lambda voice: (voice.content, voice.parts))


def _without_fragments(
    article: Article, attributions: tuple[Attribution, ...], quotes: tuple[Quote, ...]
) -> Iterator[Attribution]:
    """Yield the attributions that may be statements: no quoted words inside somebody's sentence."""
    fragments = {Span(quote.start_char, quote.end_char) for quote in quotes if quote.form not in STATEMENT_FORMS}
    for one in attributions:
        others = (other.content for other in attributions if other.content != one.content)
        if one.content not in fragments or (
            looks_stating(article.cut(one.content)) and not any(other.contains(one.content) for other in others)
        ):
            yield one


def _by_cue(article: Article, attributions: Iterable[Attribution]) -> list[list[Attribution]]:
    """The attributions in groups of one cue whose contents overlap or stand round about the cue."""
    groups: dict[tuple[Span, Span], list[list[Attribution]]] = {}
    for one in sorted(attributions, key=lambda one: (one.content, one.method)):
        parts = groups.setdefault((one.cue, one.holder), [])
        last = parts[-1][-1].content if parts else None
        if last is not None and (last.overlaps(one.content) or _round_about(article, last, one)):
            parts[-1].append(one)
        else:
            parts.append([one])
    return [group for key in sorted(groups) for group in groups[key]]


def _round_about(article: Article, first: Span, second: Attribution) -> bool:
    """Whether the cue stands between two halves of one sentence."""
    between = first.end <= second.cue.start < second.content.start
    return between and article.sentence_at(first.start) == article.sentence_at(second.content.start)


def _reported(article: Article, group: list[Attribution]) -> Voice:
    """One voice for the contents of one cue: "A, she said, B" is one statement."""
    first = group[0]
    content = Span(min(one.content.start for one in group), max(one.content.end for one in group))
    before = article.text[first.holder.end : first.cue.start] if first.holder.end <= first.cue.start else ""
    words = _FRAME_WORDS.search(before)
    frame = Frame(article.cut(first.cue), words.group() if words else "")
    return Voice(content, frame, first.holder, first.cue, (first.holder, first.cue), first.attribution, first.method)


def _quoted(article: Article, quote: Quote) -> Voice:
    holder = None
    if quote.speaker_start is not None and quote.speaker_end is not None:
        holder = Span(quote.speaker_start, quote.speaker_end)
    attribution = "none" if holder is None else "carried"
    parts = () if holder is None else (holder,)
    span = Span(quote.start_char, quote.end_char)
    return Voice(span, Frame(quote.cue or "", ""), holder, None, parts, attribution, QUOTED)
