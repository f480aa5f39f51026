"""Reported speech: a holder, a cue, and the words that they govern.

One structure serves figures, quotes and claims: "X said that ...", "according to X, ...", "..., X told Y".
An actor ("shot down by X") is no holder. Where contents lie inside each other, the shortest one counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.articles import Article
from variorum.parse import Parse
from variorum.quotes.marks import Marked
from variorum.quotes.names import is_name
from variorum.rules import chain, declare
from variorum.spans import Span
from variorum.speakers.contents import contents_of, without
from variorum.speakers.cues import holds_cue
from variorum.speakers.deeds import ACCUSED
from variorum.speakers.frames import Frames
from variorum.speakers.hearers import is_outlet, surnames_in
from variorum.speakers.holders import holders_in
from variorum.speakers.mentions import mention_at
from variorum.speakers.sieve import find_speakers
from variorum.speakers.spoken import Reported, Spoken


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who holds the words of `content`."""

    content: Span
    """The characters that are reported: a clause, a sentence, or the rest of it."""
    holder: Span
    """The mention as printed, with apposition and relative clause."""
    head: Span
    """The word or name at the head of the mention ("Smith", "official", "he")."""
    cue: Span
    attribution: str
    """explicit, reference (a pronoun or a role that points back), or carried."""
    method: str
    addressee: Span | None = None
    via: Span | None = None


_DATELINE = re.compile(
    r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+)*(?:, (?:[A-Z][\w.]*\s?){1,3})?(?: \([^()\n]{1,20}\))? ?(?:[—–―]|--?) "
)
_BROKEN = re.compile(
    r"\b(?:said|says|told|according|added|because)\b|[,;] (?:and|but|yet|so|while|although|though)\b", re.IGNORECASE
)
"""Words that may break a sentence between marks in two: a report where marks are lost, or a joint."""
_NOBODY = ("no one", "nobody", "none of ", "neither ")
_OWN_VOICE = frozenset({"i", "we", "you"})
_MARKS = "\"“«'‘"
REFERENCE = declare(
    "speaker.reference",
    "A pronoun or a role with 'the' points back to a speaker named before.",
    "the official said that 30 left",
)


def cue_sentences(article: Article, marks: tuple[Marked, ...]) -> set[int]:
    """Numbers of the sentences that hold a cue or an end of a marked stretch, and so must be parsed."""
    near = _numbers_near(article, marks)
    texts = enumerate(article.cut(sentence.span) for sentence in article.sentences)
    wanted = {i for i, text in texts if holds_cue(text, marked=i in near)}
    for mark in marks:
        over = article.numbers_over(mark.outside)
        if not mark.nested:
            wanted.difference_update(over[1:-1])
        wanted.update((over[0], over[-1]))
    wanted.difference_update(_filled(article, marks))
    return wanted | _introductions(article, marks)


def _numbers_near(article: Article, marks: tuple[Marked, ...]) -> set[int]:
    """Numbers of the sentences that share a character with a marked stretch or stand beside one that does."""
    found: set[int] = set()
    for mark in marks:
        over = article.numbers_over(mark.outside)
        found.update(range(over[0] - 1, over[-1] + 2))
    return found


def _filled(article: Article, marks: tuple[Marked, ...]) -> Iterator[int]:
    """Yield the numbers of the sentences that lie whole between marks: whoever speaks stands in another one."""
    for mark in marks:
        if not mark.closed:
            continue
        for number in article.numbers_over(mark.outside):
            span = article.sentences[number].span
            if mark.outside.contains(span) and _BROKEN.search(article.text, span.start, span.end) is None:
                yield number


def _introductions(article: Article, marks: tuple[Marked, ...]) -> set[int]:
    """The sentences before quotations that open a sentence and have no cue beside them: they may name who speaks."""
    found, last, end = set(), -1, -1
    for mark in marks:
        over = article.numbers_over(mark.outside)
        sentence, paragraph = article.sentences[over[0]], article.sentences[over[0]].paragraph
        rest = article.text[mark.outside.end : article.sentences[over[-1]].span.end]
        opens = sentence.span.start == mark.outside.start and (paragraph != last or over[0] > end + 1)
        if opens and over[0] and not holds_cue(rest):
            found.add(over[0] - 1)
        last, end = paragraph, over[-1]
    return found


def find_attributions(
    article: Article, parses: Mapping[int, Parse], marks: tuple[Marked, ...]
) -> tuple[Attribution, ...]:
    """The attributions of an article, in the order of their content.

    Each quotation whose speaker is known has one too; its content is what stands inside the marks.
    """
    frames = Frames(article, parses, tuple(mark for mark in marks if not is_name(article, mark)))
    reported = [one for index in sorted(parses) for one in _in_sentence(parses[index])]
    reported = [
        one for one in reported if frames.is_outside(one.cue.start) and frames.is_outside(one.mention.head.start)
    ]
    surnames = surnames_in(article.text)
    found = [_attribution(article, surnames, one.content, one) for one in reported]
    for mark, spoken in zip(frames.marks, find_speakers(frames, reported), strict=True):
        if spoken is not None:
            found.append(_attribution(article, surnames, mark.inside, spoken))
    return tuple(sorted(found, key=lambda one: (one.content, one.cue, one.holder, one.method)))


def without_own_voice(article: Article, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions without those of a dateline or of nobody, or of "I" and "we" outside quotation marks."""
    return tuple(
        one
        for one in attributions
        if not _in_dateline(article, one.holder)
        and not article.cut(one.holder).lower().startswith(_NOBODY)
        and (
            article.cut(one.holder).lower() not in _OWN_VOICE
            or article.text[max(0, one.content.start - 1) : one.content.start] in tuple(_MARKS)
        )
    )


def _in_dateline(article: Article, holder: Span) -> bool:
    """Whether a holder is the place before the dash of "RIVERTON, Norland — "."""
    sentence = article.sentences[article.numbers_over(holder)[0]].span
    line = _DATELINE.match(article.text, sentence.start)
    return line is not None and holder.end <= line.end()


def _in_sentence(parse: Parse) -> Iterator[Reported]:
    for held in holders_in(parse.doc):
        spans = contents_of(parse, held)
        if not spans:
            continue
        beyond = [held.cue] if held.addressee is None else [held.cue, held.addressee]
        if held.method == ACCUSED:
            beyond += parse.doc[held.holder.i + 1 :]
        mention = mention_at(parse, held.holder, beyond)
        addressee = mention_at(parse, held.addressee, (held.cue,)) if held.addressee is not None else None
        last = held.cue.nbor(1) if held.kind == "according" else held.cue
        for content in (rest for span in spans for rest in without(parse, span, mention.span)):
            if len(content):
                yield Reported(content, mention, parse.place(held.cue, last), held.method, held.kind, addressee)


def _attribution(article: Article, surnames: frozenset[str], content: Span, said: Reported | Spoken) -> Attribution:
    carried = isinstance(said, Spoken) and said.carried
    hearer = said.addressee.span if said.addressee is not None else None
    outlet = hearer is not None and is_outlet(article.cut(hearer), surnames)
    kind = "carried" if carried else "reference" if said.mention.refers else "explicit"
    return Attribution(
        content=content,
        holder=said.mention.span,
        head=said.mention.head,
        cue=said.cue,
        attribution=kind,
        method=chain(said.method, REFERENCE if said.mention.refers else None),
        addressee=hearer if hearer is not None and not outlet else None,
        via=hearer if outlet else None,
    )
