"""How far "according to X" reaches where it ends its sentence, stands beside a number, or is glued to a word.

At the start of a sentence the parse is sure enough; that belongs in holders and contents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from variorum.articles import Article
from variorum.parse import Parse
from variorum.rules import chain, declare
from variorum.spans import Span
from variorum.speakers.attributions import Attribution
from variorum.speakers.holders import is_measure
from variorum.speakers.mentions import mention_of
from variorum.speakers.phrases import head_of, phrase_from, states

ACCORDING_LAST = declare(
    "speaker.according-last",
    "'According to X' at the end of a sentence reports the sentence, back to a semicolon, a dash or another's words.",
    "Ten people died and 40 were hurt, according to Smith",
)
ACCORDING_BESIDE = declare(
    "speaker.according-beside",
    "'According to X' right after a number, without commas, reports the number.",
    "Up to 40 according to Smith were hurt",
)

ACCORDING_ASIDE = declare(
    "speaker.according-aside",
    "'According to X' between commas reports the clause before it, and one that 'and' joins.",
    "Ten people died, according to Smith, and 40 were hurt",
)

_ACCORDING = re.compile(r"according to\s+", re.IGNORECASE)
_BOUNDARY = re.compile(r"[;—–]|--|,\s+(?:but|while|whereas)\b", re.IGNORECASE)
_CLOSING = " \t\u00a0.,!\"”’»')]"
_NUMBER_LAST = re.compile(r"(?:\w+ ){0,2}(?!(?:19|20)\d\d$)\d[\d.,]*(?<![,.])$")
_JOINED = re.compile(r",?\s*and\s")
_MARKS = frozenset('"“”«»‘')


def accorded(
    article: Article, parses: Mapping[int, Parse], attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The attributions, those of "according to" as far as they reach, in the order of their content."""
    by_cue: dict[int, list[Attribution]] = {}
    for one in attributions:
        by_cue.setdefault(one.cue.start, []).append(one)
    for number in sorted(parses):
        for one in _in_sentence(article, parses[number], by_cue):
            kept = [
                other
                for other in by_cue.get(one.cue.start, [])
                if _is_quoted(article, other) or other.method.endswith(one.method)
            ]
            by_cue[one.cue.start] = [*kept, one]
    found = [one for start in sorted(by_cue) for one in by_cue[start]]
    return tuple(sorted(found, key=lambda one: (one.content, one.cue, one.holder, one.method)))


def _in_sentence(article: Article, parse: Parse, by_cue: Mapping[int, Sequence[Attribution]]) -> Iterator[Attribution]:
    for match in _ACCORDING.finditer(article.text, parse.span.start, parse.span.end):
        before = [one for one in by_cue.get(match.start(), ()) if not _is_quoted(article, one)]
        said = before[0] if before else _read(parse, match)
        if said is None or match.start() == parse.span.start:
            continue
        rest = article.text[said.holder.end : parse.span.end].strip(_CLOSING)
        cues = [cue for cue in by_cue if parse.span.start <= cue < match.start()]
        start = _start(article, parse, match.start(), cues)
        before_it = article.text[start : match.start()].rstrip(" \t\u00a0,")
        number = _NUMBER_LAST.search(article.text[start : match.start()].rstrip())
        if not rest and before_it:
            content, rule = Span(start, start + len(before_it)), ACCORDING_LAST
        elif number:
            content, rule = Span(start + number.start(), start + number.end()), ACCORDING_BESIDE
        elif article.text[said.holder.end : said.holder.end + 1] == "," and states(
            parse.tokens(Span(start, match.start()))
        ):
            content, rule = Span(start, start + len(before_it)), ACCORDING_ASIDE
            joined = _JOINED.match(article.text, said.holder.end, parse.span.end)
            if joined:
                end = joined.end() + len(article.text[joined.end() : parse.span.end].rstrip(_CLOSING))
                yield replace(said, content=Span(joined.end(), end), method=chain(said.method, rule))
        else:
            continue
        yield replace(said, content=content, method=chain(said.method, rule))


def _start(article: Article, parse: Parse, end: int, cues: Sequence[int]) -> int:
    """Where the reported clause begins: at the sentence's start, or after the last contrast before `end`.

    cues: where the verbs of saying before `end` begin; without one, what "but" joins is all of one report
    """
    start = parse.span.start
    for boundary in _BOUNDARY.finditer(article.text, start, end):
        if "but" not in boundary.group().lower() or any(cue < boundary.start() for cue in cues):
            start = boundary.end()
    while start < end and article.text[start].isspace():
        start += 1
    return start


def _read(parse: Parse, match: re.Match[str]) -> Attribution | None:
    """The holder by the order of words, where the parse has none (a glued word, for one)."""
    tokens = [token for token in parse.doc if parse.span.start + token.idx >= match.end() and not token.is_space]
    last = phrase_from(tokens, 0)
    if last is None:
        return None
    run = tokens[: last + 1]
    if is_measure(head_of(run)):
        return None
    mention = mention_of(run, parse, head_of(run))
    cue = Span(match.start(), match.start() + len(match.group().rstrip()))
    return Attribution(cue, mention.span, mention.head, cue, "reference" if mention.refers else "explicit", "")


def _is_quoted(article: Article, one: Attribution) -> bool:
    return article.text[max(0, one.content.start - 1) : one.content.start] in _MARKS
