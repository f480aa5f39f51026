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
from variorum.speakers.cues import verb_cues

APART = declare(
    "speaker.apart",
    "A clause with its own holder and verb of saying, after a semicolon or 'but', is its own holder's only.",
    "According to Smith, the town will buy a new pump, but Brown said that the old one was safe.",
)

RELAYED = declare(
    "speaker.relayed",
    "Where a sentence ends with the paper that reports what its subject said, the subject said it.",
    "Smith said that 30 people left, the Riverton Post reported.",
)

_RELAYS = frozenset({"report", "reports", "reported"})
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
    by_sentence = {number: _without_relays(article, group) for number, group in by_sentence.items()}
    joints = {number: list(_joints(article, number, group)) for number, group in by_sentence.items()}
    found = [
        kept for number, group in by_sentence.items() for one in group for kept in _kept(article, one, joints[number])
    ]
    return tuple(sorted(found, key=lambda one: (one.content, one.cue, one.holder, one.method)))


def _without_relays(article: Article, group: Sequence[Attribution]) -> list[Attribution]:
    """The attributions of a sentence without those of a paper that at its end reports who said it."""
    plain = [one for one in group if not _is_quoted(article, one)] if len(group) > 1 else []
    relays = {one: _relayed(article, one, plain) for one in plain}
    papers = [one for one, said in relays.items() if said]
    if not papers:
        return list(group)
    said = {other: one for one in papers for other in relays[one]}
    return [_before(article, one, said[one].holder) if one in said else one for one in group if one not in papers]


def _relayed(article: Article, one: Attribution, group: Sequence[Attribution]) -> list[Attribution]:
    """What a report at the end of a sentence only hands on: another's words, whose verb of saying comes first."""
    cue = article.cut(one.cue).lower()
    if cue not in _RELAYS and not cue.startswith("according"):
        return []
    return [
        other
        for other in group
        if _is_said(article.cut(other.cue))
        and other.holder.end <= other.cue.start
        and other.content.start < one.holder.start
        and other.cue.end <= min(one.holder.start, other.content.start)
        and other.holder != one.holder
        and (
            (one.content.contains(other.cue) and one.content.start <= other.holder.start)
            or (one.content.end <= one.cue.start and other.content.contains(one.cue))
        )
    ]


def _is_said(cue: str) -> bool:
    """Whether the verb tells of words ("said", "told"), not of a thought ("think", "suggest")."""
    verb = verb_cues().get(cue.lower())
    return verb is not None and verb.kind in ("say", "tell")


def _is_quoted(article: Article, one: Attribution) -> bool:
    return article.text[max(0, one.content.start - 1) : one.content.start] in _MARKS


def _before(article: Article, one: Attribution, holder: Span) -> Attribution:
    """The attribution up to the holder of a report at the sentence's end."""
    if one.content.end <= holder.start:
        return replace(one, method=chain(one.method, RELAYED))
    end = one.content.start + len(article.text[one.content.start : holder.start].rstrip(_CLOSING))
    return replace(one, content=Span(one.content.start, end), method=chain(one.method, RELAYED))


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
    if not joints or _is_quoted(article, one):
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
