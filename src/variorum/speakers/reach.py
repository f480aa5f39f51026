"""How far a report reaches inside its sentence: over clauses joined to it, and not over a concession.

Which words a cue governs by grammar belongs in contents; the sentences after belong in carried.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.articles import Article
from variorum.grammar import holds_clause
from variorum.parse import Parse
from variorum.rules import chain, declare
from variorum.spans import Span
from variorum.speakers.attributions import Attribution

JOINED = declare(
    "speaker.joined-clause",
    "A clause that 'and', a colon, or 'but' without a comma joins to what somebody said is said too.",
    "Smith warned that the dam was weak, and the town could flood.",
)
CONCESSION = declare(
    "speaker.concession-ends",
    "A clause with 'though' after what somebody said is the article's.",
    "Smith said the road was safe, although it was closed on Monday.",
)

DASHES = declare(
    "speaker.inside-dashes",
    "A report that begins between dashes ends with them.",
    "The crowd was calm, but on Monday — the day the mayor said 30 had left — a part of the crowd of 200 left.",
)
HOLDER_NEXT = declare(
    "speaker.holder-next",
    "A report ends before the next holder.",
    "Although the official indicated that the fire covers an area of 40 kilometers, Freedonia, for its part, assures "
    "that they have already cleared some 1,000 square kilometers of land.",
)

_DASH = re.compile(r"\s[—–-]\s|—|--")
_JOINT = re.compile(r"\s*(?:,?\s*(?:and|or|that|and that)\b|[:;])\s*|\s+but\s+", re.IGNORECASE)
_HYPOTHETICAL = re.compile(r"\b(?:to|what \w+|what the \w+)\s+$", re.IGNORECASE)
"""Words before a cue that nobody has said yet, or whose clause is a noun phrase ("what Smith says")."""
_CONCESSION = re.compile(r",?\s+(?:even though|although|though)\s", re.IGNORECASE)
_CLOSING = " \t\u00a0.,;:!?\"”’»')]"
_MARKS = '"“«‘'
MIN_TOKENS = 4


def reached(
    article: Article, parses: Mapping[int, Parse], attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The attributions with contents as far as they reach, in the order of their content."""
    holders = sorted({one.holder for one in attributions})
    found = [_adjusted(article, parses, one, holders) for one in attributions]
    return tuple(sorted(found, key=lambda one: (one.content, one.cue, one.holder, one.method)))


def _adjusted(article: Article, parses: Mapping[int, Parse], one: Attribution, holders: Sequence[Span]) -> Attribution:
    numbers = article.numbers_over(one.content)
    parse = parses.get(numbers[0])
    quoted = article.text[max(0, one.content.start - 1) : one.content.start] in tuple(_MARKS)
    first = one.cue.start < one.content.start
    if parse is None or len(numbers) > 1 or quoted or not first or not parse.span.contains(one.cue):
        return one
    ends = (
        (_before_holder(article, one.content, holders), HOLDER_NEXT),
        (_before_dash(article, parse, one), DASHES),
        (_concession(article, parse, one.content), CONCESSION),
        (_joined(article, parse, one, holders), JOINED),
    )
    end, rule = next(((end, rule) for end, rule in ends if end is not None), (None, ""))
    return one if end is None else replace(one, content=Span(one.content.start, end), method=chain(one.method, rule))


def _before_holder(article: Article, content: Span, holders: Sequence[Span]) -> int | None:
    """Where the content ends before a holder that ends it."""
    at = bisect_left(holders, Span(content.end, content.end)) - 1
    if at < 0 or holders[at].start <= content.start or holders[at].end < content.end:
        return None
    if article.text[content.start : holders[at].start].endswith(" by "):
        return None
    return content.start + len(article.text[content.start : holders[at].start].rstrip(_CLOSING))


def _before_dash(article: Article, parse: Parse, one: Attribution) -> int | None:
    """Where the content ends with the dashes that the holder stands between."""
    before = list(_DASH.finditer(article.text, parse.span.start, one.holder.start))
    dash = _DASH.search(article.text, one.content.start, one.content.end)
    return dash.start() if len(before) % 2 and dash else None


def _concession(article: Article, parse: Parse, content: Span) -> int | None:
    """Where the content ends before a concession in it."""
    for joint in _CONCESSION.finditer(article.text, content.start, content.end):
        if (
            _clause(parse, Span(joint.end(), content.end))
            and len(article.text[content.start : joint.start()].split()) >= MIN_TOKENS
        ):
            return joint.start()
    return None


def _joined(article: Article, parse: Parse, one: Attribution, holders: Sequence[Span]) -> int | None:
    """Where the content ends with the clause that is joined to it."""
    content = one.content
    if _HYPOTHETICAL.search(article.text[parse.span.start : one.cue.start]):
        return None
    joint = _JOINT.match(article.text, content.end, parse.span.end)
    following = bisect_left(holders, Span(content.end, content.end))
    if joint is None or (following < len(holders) and holders[following].start < parse.span.end):
        return None
    rest = Span(joint.end(), joint.end() + len(article.text[joint.end() : parse.span.end].rstrip(_CLOSING)))
    stop = _CONCESSION.search(article.text, rest.start, rest.end)
    rest = Span(rest.start, stop.start()) if stop else rest
    return rest.end if _clause(parse, rest) else None


def _clause(parse: Parse, span: Span) -> bool:
    """Whether the words are a clause with a subject of its own, and not a second verb of the one before."""
    tokens = parse.tokens(span) if span.start < span.end else []
    return len(tokens) >= MIN_TOKENS and not tokens[0].tag_.startswith("V") and holds_clause(tokens)
