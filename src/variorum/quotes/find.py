"""Marked stretches to quotes: speech, fragment or scare quote, and the speaker by the sieve."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from variorum.articles import Article
from variorum.parse import Parse
from variorum.quotes.forms import EMBEDDED, FULL, PARTIAL, SPLIT, form_of, is_split, is_truncated
from variorum.quotes.marks import Marked
from variorum.quotes.names import is_name
from variorum.records import Quote
from variorum.rules import chain
from variorum.spans import Span, meets
from variorum.speakers.attributions import Attribution
from variorum.speakers.sieve import NAMES


def find_quotes(
    article: Article,
    parses: Mapping[int, Parse],
    marks: tuple[Marked, ...],
    attributions: tuple[Attribution, ...],
    furniture: tuple[Span, ...],
) -> tuple[Quote, ...]:
    """The quotes of an article, in order; speaker_id is set by speakers.resolve."""
    said = {one.content: one for one in attributions if one.method.split(" ")[0] in NAMES}
    outside = [mark for mark in marks if not mark.nested and not is_name(article, mark)]
    kept = [mark for mark in outside if not meets(furniture, mark.inside)]
    quotes = [_quote(article, parses, mark, said.get(mark.inside)) for mark in kept]
    for number in range(1, len(kept)):
        first, second = quotes[number - 1], quotes[number]
        same = first.speaker_start is not None and first.speaker_start == second.speaker_start
        if same and is_split(article, kept[number - 1], kept[number]):
            quotes[number - 1], quotes[number] = _split(first), _split(second)
    return tuple(quotes)


def _split(quote: Quote) -> Quote:
    rules = [SPLIT if name in (FULL, EMBEDDED, PARTIAL) else name for name in quote.method.split()]
    return replace(quote, form="split", method=chain(*rules))


def _quote(article: Article, parses: Mapping[int, Parse], mark: Marked, said: Attribution | None) -> Quote:
    start, end = mark.inside.start, mark.inside.end
    form, rule = form_of(article, parses, mark, said)
    quote = Quote(
        quote_id=f"{article.source_id}-q{start}-{end}",
        source_id=article.source_id,
        start_char=start,
        end_char=end,
        text=article.cut(mark.inside),
        form=form,
        truncated=is_truncated(article.cut(mark.inside)),
        method=chain(mark.method, rule, *(said.method.split() if said is not None else ())),
    )
    if said is None:
        return quote
    return replace(
        quote,
        speaker_text=article.cut(said.holder),
        speaker_start=said.holder.start,
        speaker_end=said.holder.end,
        cue=article.cut(said.cue),
        addressee=article.cut(said.addressee) if said.addressee is not None else None,
        via=article.cut(said.via) if said.via is not None else None,
    )
