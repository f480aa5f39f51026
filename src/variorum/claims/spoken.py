"""The words of a voice inside one sentence: where they begin and end, and whether they are a proposition.

Where a proposition falls into several belongs in clauses; what of the sentence is left to the article in find.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.articles import Article
from variorum.claims.clauses import MIN_WORDS, states_main
from variorum.claims.voices import Voice
from variorum.data import words
from variorum.grammar import FINITE_TAGS, holds_clause, is_finite
from variorum.parse import Parse
from variorum.sentences import Sentence
from variorum.spans import Span
from variorum.speakers.cues import verb_cues
from variorum.tokens import Token

_MAX_GAP = 60
_SAY = frozenset({"say", "says", "said", "saying"})
"""Cues that are never a part of what is said, be it a clause or not."""
_HEARERS = frozenset({"reporters", "journalists", "lawmakers", "supporters", "viewers", "listeners"})
_NO_STATEMENTS = frozenset({"ask", "cite", "echo", "identify", "reply", "request", "respond"})
"""Cues that without a clause state nothing of their own."""
_ASKING = frozenset({"ask", "wonder"})
_KNOWING = frozenset({"say", "tell", "know"})
"""Cues that before a question leave it open as infinitives ("impossible to say what ...")."""
_QUESTIONS = frozenset({"how", "what", "whether", "if", "why", "who", "when", "where", "which"})
_AIMS = frozenset({"judge", "act"})
"""Classes of cues that aim at a thing, be it named by a clause ("denounced what he called ...")."""
_WHAT = re.compile(r"(?:^|\W)[Ww]hat\s+$")
_WHAT_LENGTH = 8
_LED = " \t\n,;:-–—"
_NEXT = re.compile(r"\W*(?:,|\b(?:and|but|while)\b)\W*(?:(?:also|then|later|\w+ly|has|have|had|was|is)\W+)*$")
"""What leads over to another verb of saying with the same subject."""


def words_of(article: Article, sentence: Sentence, voice: Voice, voices: Sequence[Voice], parse: Parse | None) -> Span:
    """The words of a voice in a sentence, from its cue on where they are no clause ("blamed the storm")."""
    span = Span(max(voice.content.start, sentence.span.start), min(voice.content.end, sentence.span.end))
    span = _before_next(article, span, voice, voices)
    if parse is None or voice.cue is None or not sentence.span.contains(voice.cue):
        return span
    gap = article.text[voice.cue.end : span.start]
    follows = voice.cue.end <= span.start and len(gap) <= _MAX_GAP and not any(mark in gap for mark in '“":')
    active = voice.holder is None or not Span(voice.cue.end, span.end).overlaps(voice.holder)
    tokens = parse.tokens(span)
    gapped = bool(tokens) and tokens[0].tag_ in FINITE_TAGS and not gap.strip()
    whole = not tokens or (states_main(tokens) and not (tokens[0].tag_ in ("IN", "TO") and tokens[0].dep_ != "mark"))
    whole = (
        whole or article.cut(voice.cue).lower() in _SAY or _leads_to(article, parse, Span(voice.cue.end, span.start))
    )
    cue = verb_cues().get(article.cut(voice.cue).lower())
    aimed = cue is not None and cue.kind in _AIMS and bool(tokens) and tokens[0].lower_ == "what"
    act = follows and active and not gapped and (aimed or not whole or _has_object(tokens, parse.tokens(voice.cue)))
    return Span(_verb_start(parse, voice.cue), span.end) if act else span


def _has_object(tokens: Sequence[Token], cue: Sequence[Token]) -> bool:
    """Whether the words are the object of the cue and no clause of it ("rejected it even before Smith spoke")."""
    roles = {token.dep_ for token in tokens if token.head in cue}
    return tokens[0].dep_ == "dobj" and tokens[0].head in cue and roles.isdisjoint(("ccomp", "xcomp", "oprd"))


def _verb_start(parse: Parse, cue: Span) -> int:
    """Where a verb of saying begins; with "has not" before it, where that does."""
    verb = parse.tokens(cue)[0]
    before = [token for token in verb.children if token.i < verb.i and token.dep_ in ("neg", "aux")]
    negated = any(token.dep_ == "neg" for token in before)
    return parse.place(before[0]).start if negated else cue.start


def _before_next(article: Article, span: Span, voice: Voice, voices: Sequence[Voice]) -> Span:
    """The words up to where their holder is told to say something else ("criticised the plan, saying that ...")."""
    for other in voices:
        if other.cue is None or other.holder != voice.holder or other.holder is None or span.contains(other.holder):
            continue
        if span.start < other.cue.start and span.contains(other.cue):
            led = _NEXT.search(article.text[span.start : other.cue.start])
            span = Span(span.start, span.start + led.start()) if led and led.start() else span
    return span


def is_claim(article: Article, sentence: Sentence, span: Span, voice: Voice, parse: Parse | None) -> bool:
    """Whether the words are a proposition; words after a cue are one with the cue, or as a clause.

    What somebody calls a thing ("what he called the raid") and what is asked are none.
    """
    if _is_named(article, voice):
        return False
    if parse is None or voice.cue is None or not sentence.span.contains(voice.cue) or span.start <= voice.cue.start:
        return True
    tokens = parse.tokens(span)
    cue = verb_cues().get(article.cut(voice.cue).lower())
    asked = bool(tokens) and tokens[0].lower_ in _QUESTIONS
    open_ = cue is not None and (cue.lemma in _ASKING or (cue.lemma in _KNOWING and _is_infinitive(parse, voice.cue)))
    if asked and (open_ or not any(is_finite(token) for token in tokens)):
        return False
    said = article.cut(voice.cue).lower() in _SAY or _leads_to(article, parse, Span(voice.cue.end, span.start))
    if said and len(tokens) >= MIN_WORDS:
        return True
    return holds_clause(tokens) or (bool(tokens) and tokens[0].tag_ in FINITE_TAGS)


def with_subject(article: Article, sentence: Sentence, span: Span, voice: Voice, parse: Parse | None) -> Span:
    """The span from the noun on that its relative clause is about, where that is the subject of what is said.

    "The raid, which the army said was a mistake, ...": the holder and the cue then stand inside the claim.
    """
    if parse is None or voice.cue is None or voice.cue.end >= span.start or not sentence.span.contains(voice.cue):
        return span
    tokens, cues = parse.tokens(span), parse.tokens(voice.cue)
    if not tokens or tokens[0].tag_ not in FINITE_TAGS or not cues or cues[0].dep_ != "relcl":
        return span
    noun, doc = cues[0].head, parse.doc
    if noun.i > cues[0].i or article.text[voice.cue.end : span.start].strip():
        return span
    first = min(token.i for token in noun.subtree if token.i <= noun.i)
    apart = any(token.text == "," for token in doc[noun.i + 1 : cues[0].i])
    stops = (doc[t.i - 1] for t in tokens[1:-1] if t.text == "," and t.nbor(1).tag_ in FINITE_TAGS)
    stop = next(stops, None) if apart else None
    return Span(
        parse.place(doc[first], noun).start, parse.place(doc[first], stop).end if stop is not None else span.end
    )


def _is_infinitive(parse: Parse, cue: Span) -> bool:
    verb = parse.tokens(cue)[0]
    return verb.i > 0 and verb.nbor(-1).lower_ == "to"


def _is_named(article: Article, voice: Voice) -> bool:
    """Whether "what" opens the clause of the cue, so that its words are a name or a noun of another sentence."""
    if voice.holder is None or voice.cue is None or voice.cue.end > voice.content.start:
        return False
    return _WHAT.search(article.text[max(0, voice.holder.start - _WHAT_LENGTH) : voice.holder.start]) is not None


def _leads_to(article: Article, parse: Parse, gap: Span) -> bool:
    """Whether only a hearer, a time and "that" stand between a cue and its words: no other noun that "that" adds to."""
    if gap.end <= gap.start or not article.cut(gap).rstrip().endswith("that"):
        return False
    known = words("times") | words("settings") | _HEARERS
    return not any(token.tag_ in ("NN", "NNS") and token.lower_ not in known for token in parse.tokens(gap))


def is_act(span: Span, voice: Voice) -> bool:
    """Whether the claim holds the verb of saying, as what is said is no clause."""
    return voice.cue is not None and span.start <= voice.cue.start < span.end and voice.cue.end <= voice.content.start


def is_bare(span: Span, voice: Voice) -> bool:
    """Whether the claim is a cue with its object, and one that states nothing ("citing two people")."""
    cue = verb_cues().get(voice.frame.cue.lower())
    return is_act(span, voice) and cue is not None and cue.lemma in _NO_STATEMENTS


def without_frame(text: str, span: Span, voice: Voice | None) -> Span:
    """The span without holder and cue at its head or end, as in "While A, she said that B" and "A, she said, and B"."""
    if voice is None or voice.holder is None or voice.cue is None:
        return span
    first, last = sorted((voice.holder, voice.cue))
    if not (span.contains(first) and span.contains(last)) or text[first.end : last.start].strip():
        return span
    if not text[span.start : first.start].strip(_LED):
        return Span(last.end, span.end)
    return span if text[last.end : span.end].strip(_LED) else Span(span.start, first.start)
