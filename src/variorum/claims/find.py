"""Sentences to claims: which sentence or clause is a proposition, and whose.

Reported words are a claim of their holder, without the words that report them. What is left of the sentence
is a claim of the article where it is a statement. Both are cut where two statements are joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.articles import Article
from variorum.claims.clauses import (
    may_split,
    split_clauses,
    states_besides,
    states_outside,
)
from variorum.claims.propositions import is_frame, states
from variorum.claims.quoted import beside_quotations
from variorum.claims.spoken import is_act, is_bare, is_claim, with_subject, without_frame, words_of
from variorum.claims.stance import stance_of
from variorum.claims.topics import topics_in, topics_of
from variorum.claims.voices import Voice, voices_of
from variorum.codebook import Codebook
from variorum.parse import Parse
from variorum.records import Claim, Quote
from variorum.rules import chain, declare
from variorum.sentences import Sentence
from variorum.spans import Span
from variorum.speakers.attributions import Attribution
from variorum.speakers.cues import verb_cues
from variorum.speakers.naming import PRONOUNS
from variorum.speakers.shared import SHARED

SENTENCE = declare(
    "claim.sentence", "A sentence without reported words is a claim of the article.", "The bridge fell on Monday."
)
REPORTED = declare(
    "claim.reported", "Reported words are a claim of their holder.", "The mayor said that the bridge was safe."
)
ACT = declare(
    "claim.speech-act",
    "Where what is said is no clause, the claim starts at the verb of saying.",
    "The mayor blamed the storm for the damage.",
)
BESIDE = declare(
    "claim.beside-report",
    "A statement beside reported words is a claim of the article.",
    "The bridge fell, though the mayor said that it was safe.",
)
CLAUSE = declare(
    "claim.clause",
    "Two statements that a conjunction joins are two claims.",
    "The bridge fell on Monday, but nobody was hurt by it.",
)

_OPENING = re.compile(r"(?:[\s\"“”«»‘'*•·,;:.–—-]+|(?:and|but)\b(?=\s))+", re.IGNORECASE)
_DATELINE = re.compile(
    r"[A-Z]{3}[A-Z .,'’]*(?:[A-Z][a-z.]{1,9},? )?(?:\([A-Z][A-Za-z ]{1,20}\) )?(?:--|[-–—―]) "
    r"|\([A-Z][\w .]{1,30}\) (?:--|[-–—―]) |[A-Z]{4}[A-Z ]{0,26}: "
)
_JOINER = re.compile(
    r"(?:(?<!; )that(?! (?:is|was|has|had|will|would|does|did|can|could|may|might|means|makes)\b)"
    r"|(?i:even though|though|although|while|whereas))\s+"
)
_CLOSING = re.compile(r"(?:[\s\"“”«»’')*,;:.–—-]|(?<=\s)(?:and|but|or|according to)(?=\W*$))+$")
_ASKED = re.compile(r"[\s\"”’»')]*\?")
_PAIRS = (("“", "”"), ("«", "»"), ("(", ")"))
_WEAK = frozenset({"think", "judge", "urge"})
"""Classes of cues that a teller may put down to somebody else."""
_MOSTLY = 0.5
"""A report inside a report replaces it where it has this share of its words."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence in one voice; None is the article's."""

    span: Span
    voice: Voice | None
    method: str


def claim_sentences(article: Article, stating: Iterable[int]) -> set[int]:
    """Numbers of the sentences whose clauses can only be told apart by a parse, of those that state something."""
    return {number for number in stating if may_split(article.cut(article.sentences[number].span))}


def find_claims(  # noqa: PLR0913, PLR0917 - what the rooms before it found, each by its name
    article: Article,
    parses: Mapping[int, Parse],
    attributions: tuple[Attribution, ...],
    quotes: tuple[Quote, ...],
    stating: Sequence[int],
    codebook: Codebook,
) -> tuple[Claim, ...]:
    """The claims of an article, in order; holder_id is set by speakers.resolve.

    stating: numbers of the sentences that state something
    """
    voices = _voices_by_sentence(article, voices_of(article, attributions, quotes))
    quotations = _by_sentence(article, quotes)
    found: dict[Span, tuple[Sentence, Part]] = {}
    for number in stating:
        sentence = article.sentences[number]
        for part in _parts(article, sentence, voices.get(number, ()), parses.get(number)):
            span = beside_quotations(article, part.span, quotations.get(number, ()))
            found.setdefault(span, (sentence, part))
    spans = sorted(found)
    texts = [article.cut(span) for span in spans]
    stances = [_stance(article, span, found[span][1]) for span in spans]
    predicted = {place for place, (stance, _) in enumerate(stances) if stance == "predicted"}
    topics = topics_of(texts, topics_in(codebook), predicted)
    return tuple(
        _claim(article, span, *found[span], stance, topic)
        for span, stance, topic in zip(spans, stances, topics, strict=True)
    )


def _stance(article: Article, span: Span, part: Part) -> tuple[str, str]:
    """The stance of a claim by what is said of its subject, where holder and cue stand between them."""
    voice = part.voice
    inside = voice is not None and voice.cue is not None and span.start < voice.cue.start < span.end
    start = voice.content.start if voice is not None and inside and ACT not in part.method.split() else span.start
    start = start if span.start < start < span.end else span.start
    return stance_of(article.text[start : span.end], voice.frame if voice else None)


def _by_sentence(article: Article, quotes: Sequence[Quote]) -> dict[int, list[Span]]:
    """The quotations in each sentence, without their marks, in order."""
    found: dict[int, list[Span]] = {}
    for quote in quotes:
        span = Span(quote.start_char, quote.end_char)
        for number in article.numbers_over(span):
            found.setdefault(number, []).append(span)
    return found


def _voices_by_sentence(article: Article, voices: Sequence[Voice]) -> dict[int, list[Voice]]:
    """The voices that each sentence holds; a quotation of several sentences stands in each."""
    found: dict[int, list[Voice]] = {}
    for voice in voices:
        for number in article.numbers_over(voice.content):
            found.setdefault(number, []).append(voice)
    return found


def _parts(article: Article, sentence: Sentence, voices: Sequence[Voice], parse: Parse | None) -> Iterator[Part]:
    """The claims of one sentence as stretches, in no order."""
    if not voices:
        yield from _clauses(article, Part(sentence.span, None, SENTENCE), parse)
        return
    spoken = [(words_of(article, sentence, voice, voices, parse), voice) for voice in voices]
    spoken = [
        (span, voice)
        for span, voice in spoken
        if is_claim(article, sentence, span, voice, parse) and not is_bare(span, voice)
    ]
    frames = [part for _, voice in spoken for part in voice.parts]
    held = [(span, voice) for span, voice in spoken if states(_without(article.text, span, voice, frames))]
    held = [(span, voice) for span, voice in held if not _is_told(article, span, voice, held)]
    for span, voice in held:
        inner = [other for other, _ in held if other != span and span.contains(other)]
        if not any(len(other) > _MOSTLY * len(span) for other in inner):
            act = is_act(span, voice)
            whole = with_subject(article, sentence, span, voice, parse)
            yield from _clauses(article, Part(whole, voice, chain(voice.method, ACT if act else REPORTED)), parse)
    if parse is not None:
        told = [*frames, *(span for span, _ in held)]
        own = [part for _, voice in spoken for part in voice.parts if part != voice.holder or not _shares(voice, parse)]
        for span in states_outside(parse, [span for span, _ in spoken] + own):
            for part in _clauses(article, Part(span, None, BESIDE if spoken else SENTENCE), parse):
                if not told or states_besides(parse, part.span, told):
                    yield part


def _shares(voice: Voice, parse: Parse) -> bool:
    """Whether the holder does something too ("Smith left the hall, saying that ...", not "Smith seems to say that")."""
    if voice.cue is None or SHARED not in voice.method.split():
        return False
    cue = parse.tokens(voice.cue)
    return not cue or all(child.tag_ != "TO" for child in cue[0].children)


def _is_told(article: Article, span: Span, voice: Voice, held: Sequence[tuple[Span, Voice]]) -> bool:
    """Whether somebody tells what the holder thinks, wants or did, so that it is the teller's claim."""
    cue = verb_cues().get(voice.frame.cue.lower())
    weak = is_act(span, voice) or (cue is not None and cue.kind in _WEAK)
    own = voice.holder is not None and article.cut(voice.holder).lower() in PRONOUNS
    return (
        weak
        and not own
        and any(other.contains(span) and other != span and teller.holder != voice.holder for other, teller in held)
    )


def _clauses(article: Article, part: Part, parse: Parse | None) -> Iterator[Part]:
    """The part, cut where statements are joined, scraps left out."""
    spans = [part.span] if parse is None else list(split_clauses(article.text, part.span, parse))
    method = part.method if len(spans) == 1 else chain(part.method, CLAUSE)
    for span in spans:
        bare = _bare(article.text, without_frame(article.text, span, part.voice) if len(spans) > 1 else span)
        joiner = _JOINER.match(article.text, bare.start, bare.end)
        if joiner and (part.voice is not None or part.method == BESIDE or len(spans) > 1):
            bare = Span(joiner.end(), bare.end)
        said = bare.cut(article.text)
        if states(said) and not is_frame(said) and not _ASKED.match(article.text, bare.end):
            yield Part(bare, part.voice, method)


def _without(text: str, span: Span, voice: Voice, frames: Sequence[Span]) -> str:
    """The words of a span outside the holders and cues of others."""
    kept, start = [], span.start
    for part in sorted(frames):
        if part.overlaps(span) and part != voice.cue:
            kept.append(text[start : part.start])
            start = max(start, part.end)
    return " ".join((*kept, text[start : span.end]))


def _bare(text: str, span: Span) -> Span:
    """The span without marks and punctuation at its ends; a mark that closes one inside stays."""
    opening = _OPENING.match(text, span.start, span.end)
    start = opening.end() if opening else span.start
    placed = _DATELINE.match(text, start, span.end)
    start = placed.end() if placed else start
    closing = _CLOSING.search(text[start : span.end])
    end = start + closing.start() if closing else span.end
    if closing and any(text.count(left, start, end) > text.count(right, start, end) for left, right in _PAIRS):
        mark = next((place for place in range(end, span.end) if text[place] in "”’»)"), None)
        end = mark + 1 if mark is not None else end
    return Span(start, max(start, end))


def _claim(  # noqa: PLR0913, PLR0917 - a claim is made of what the rules found, each by its name
    article: Article, span: Span, sentence: Sentence, part: Part, held: tuple[str, str], topic: str | None
) -> Claim:
    text, voice = article.cut(span), part.voice
    stance, rule = held
    holder = voice.holder if voice else None
    return Claim(
        claim_id=f"{article.source_id}-c{span.start}-{span.end}",
        source_id=article.source_id,
        sentence_id=sentence.sentence_id,
        start_char=span.start,
        end_char=span.end,
        text=text,
        holder_text=article.cut(holder) if holder else None,
        holder_start=holder.start if holder else None,
        holder_end=holder.end if holder else None,
        cue=(voice.frame.cue or None) if voice else None,
        attribution=voice.attribution if voice else "none",
        stance=stance,
        topic_id=topic,
        method=chain(part.method, rule),
    )
