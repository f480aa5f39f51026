"""Two speakers in one sentence: what each of them holds ends where the other's clause begins.

How far one report reaches by itself belongs in reach.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.articles import Article
from variorum.rules import chain, declare
from variorum.spans import Span
from variorum.speakers.attributions import Attribution

APART = declare(
    "speaker.apart",
    "A clause with its own holder and verb of saying, after a semicolon or 'but', is its own holder's only.",
    "According to Smith, the town will buy a new pump, but Brown said that the old one was safe.",
)

_JOINT = re.compile(
    r";\s*(?:(?:and|but|while|whereas)\s+)?|(?:,|\s[–—-])\s*(?:but|while|whereas|and|yet|though|although)\s+"
    r"|\s(?:and|but|while|whereas)\s+"
)
_NEAR = 40
"""Characters at most from a conjunction to the holder or the cue of the clause that it opens; none without a comma."""
_DASHES = "–—-"
_CLOSING = " \t\u00a0.,;:\"”’»')–—-"
_MARKS = tuple('"“«‘')


def kept_apart(article: Article, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, each kept out of the clauses of other holders, in the order of their content."""
    by_sentence: dict[int, list[Attribution]] = {}
    for one in attributions:
        by_sentence.setdefault(article.numbers_over(one.cue)[0], []).append(one)
    joints = {number: list(_joints(article, number, group)) for number, group in by_sentence.items()}
    found = [
        kept for number, group in by_sentence.items() for one in group for kept in _kept(article, one, joints[number])
    ]
    return tuple(sorted(found, key=lambda one: (one.content, one.cue, one.holder, one.method)))


def _joints(article: Article, number: int, group: Sequence[Attribution]) -> Iterator[Span]:
    """Yield where a clause begins that has a holder and a cue of its own, after one that has them too."""
    sentence = article.sentences[number].span
    frames = sorted(
        {
            Span(min(one.holder.start, one.cue.start), max(one.holder.end, one.cue.end))
            for one in group
            if sentence.contains(one.holder)
        }
    )
    for match in _JOINT.finditer(article.text, sentence.start, sentence.end):
        before = any(frame.end <= match.start() for frame in frames)
        after = [frame for frame in frames if frame.start >= match.end()]
        room = _NEAR if match.group()[0] != " " or match.group().strip()[0] in _DASHES else 0
        near = match.group().startswith(";") or (after and after[0].start - match.end() <= room)
        other = (
            after
            and len(
                {one.holder for one in group if one.holder.end <= match.start()}
                | {one.holder for one in group if one.holder.start >= match.end()}
            )
            > 1
        )
        if before and after and near and other:
            yield Span(match.start(), match.end())


def _kept(article: Article, one: Attribution, joints: Sequence[Span]) -> Iterator[Attribution]:
    """The attribution with what of its content stands in the clause of its cue; none where that is nothing."""
    if not joints or article.text[max(0, one.content.start - 1) : one.content.start] in _MARKS:
        yield one
        return
    first = max((joint.end for joint in joints if joint.end <= one.cue.start), default=one.content.start)
    last = min((joint.start for joint in joints if joint.start >= one.cue.end), default=one.content.end)
    start, end = max(first, one.content.start), min(last, one.content.end)
    if (start, end) == (one.content.start, one.content.end):
        yield one
        return
    end = start + len(article.text[start : max(start, end)].rstrip(_CLOSING))
    if start < end:
        yield replace(one, content=Span(start, end), method=chain(one.method, APART))
