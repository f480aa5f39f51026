"""Who says each figure: the holder of the shortest report that holds it, or the report before that goes on.

What a report is belongs in speakers; whom a mention means belongs in speakers.resolve. Who does something
("shot down by the army") says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from variorum.articles import Article
from variorum.parse import Parse
from variorum.records import Figure
from variorum.rules import chain, declare
from variorum.spans import Span
from variorum.speakers.attributions import Attribution
from variorum.speakers.cues import verb_cues
from variorum.speakers.first_frames import PUT_AT
from variorum.speakers.sources import SHARES

OUTER = declare(
    "speaker.outer-report",
    "A report of a wish, a plan or a judgement gives its figures to the report round about it.",
    "Smith said he hoped that 30 cars would be sold.",
)
SHORTEST = declare(
    "speaker.shortest-report",
    "A figure belongs to the holder of the shortest report that holds it.",
    "Smith said that the police had counted 30 cars.",
)

_PLAIN = frozenset({"say", "tell", "announce", "show", "point", "cite", "quote"})
"""Classes of cues whose words somebody stands for."""
_NO_NUMBER = frozenset({"compare", "attack", "thank", "welcome", "reference", "condemn", "praise", "reject"})
"""Judgements whose words are a thing that they aim at, and seldom a statement with a number."""
_MARKS = frozenset("\"“«‘'")
_WHAT = re.compile(r"\bwhat $", re.IGNORECASE)
"""Before who calls a thing by some words ("what he calls a “crime” that killed 30"): only the words are theirs."""
_MODAL = re.compile(r"\b(?:will|would|may|might|could|to|not|n[’']t|never)\s+(?:\w+ly\s+)?$", re.IGNORECASE)


def attribute_figures(
    figures: tuple[Figure, ...], article: Article, parses: Mapping[int, Parse], attributions: tuple[Attribution, ...]
) -> tuple[Figure, ...]:
    """The figures with speaker mention, cue and attribution; speaker_id is set by speakers.resolve."""
    reports: dict[int, list[Attribution]] = {}
    for one in attributions:
        for index in article.numbers_over(one.content):
            reports.setdefault(index, []).append(one)
    found = []
    for figure in figures:
        number = Span(figure.number_start, figure.number_end)
        near = reports.get(article.numbers_over(number)[0], ())
        found.append(_attributed(article, figure, _shortest(article, number, near)))
    return tuple(found)


def _shortest(article: Article, number: Span, attributions: Iterable[Attribution]) -> Attribution | None:
    """The report with the fewest characters round about a number; a plain statement before a wish or a plan."""
    holding = [
        one
        for one in attributions
        if one.content.contains(number)
        and not one.holder.overlaps(number)
        and article.cut(one.head).lower() not in SHARES
    ]
    shortest = min(holding, key=_length, default=None)
    if shortest is None or _is_plain(article, shortest):
        return shortest
    plain = min((one for one in holding if _is_plain(article, one)), key=_length, default=None)
    if plain is not None:
        return replace(plain, method=chain(plain.method, OUTER))
    return shortest if _may_count(article, shortest) else None


def _length(one: Attribution) -> tuple[int, Span, Span]:
    return len(one.content), one.cue, one.holder


def _is_plain(article: Article, one: Attribution) -> bool:
    """Whether somebody has said the words, or a document shows them."""
    if article.text[max(0, one.content.start - 1) : one.content.start] in _MARKS or PUT_AT in one.method.split():
        return True
    cue = verb_cues().get(article.cut(one.cue).lower())
    return (cue is None or (cue.kind in _PLAIN and cue.lemma not in _NO_NUMBER)) and _MODAL.search(
        article.text[max(0, one.cue.start - 20) : one.cue.start]
    ) is None


def _may_count(article: Article, one: Attribution) -> bool:
    """Whether a judgement or a belief can hold a number: an accusation can, a comparison or a bare name cannot."""
    cue = verb_cues().get(article.cut(one.cue).lower())
    if cue is None:
        return True
    named = cue.lemma == "call" and _WHAT.search(article.text[max(0, one.holder.start - 6) : one.holder.start])
    return not named and cue.kind not in ("voice", "turn") and cue.lemma not in _NO_NUMBER


def _attributed(article: Article, figure: Figure, said: Attribution | None) -> Figure:
    if said is None:
        return figure
    return replace(
        figure,
        speaker_text=article.cut(said.holder),
        speaker_start=said.holder.start,
        speaker_end=said.holder.end,
        cue=article.cut(said.cue),
        attribution=said.attribution,
        method=chain(figure.method, said.method, SHORTEST),
    )
