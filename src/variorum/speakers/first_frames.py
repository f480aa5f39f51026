"""Reports whose holder and cue come first, by the order of words: "X said C", "X put it at N", "quoted X as saying C".

What the parser finds for the same cue is kept where its holder is the noun next to the cue. Frames that come
last belong in final_frames, frames next to quotation marks in sieve.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from variorum.articles import Article
from variorum.data import words
from variorum.grammar import FINITE_TAGS, is_finite
from variorum.parse import Parse
from variorum.rules import chain, declare
from variorum.spans import Span
from variorum.speakers.attributions import Attribution
from variorum.speakers.cues import is_cue, verb_cues
from variorum.speakers.mentions import mention_of
from variorum.speakers.phrases import DASHES, NOMINAL, STOPS, first_of_phrase, head_of, opens_clause, states
from variorum.speakers.sources import SHARES, documents
from variorum.tokens import Token

FRAME_FIRST = declare(
    "speaker.frame-first",
    "The noun next to a verb of saying, at the start of a clause, holds the clause after it.",
    "The smoke was not covered in the 2004 declaration and nurses say they have treated dozens of burns.",
)
FRAME_ASIDE = declare(
    "speaker.frame-aside",
    "A frame between commas after words that are no clause holds the clause after it.",
    "First came the rain, then a parade spoiled by a storm; and another on Sunday, after which, the guards said, "
    "30 lamps were gone.",
)
RESULTS = declare(
    "speaker.results",
    "Who reports its results says what follows.",
    "Reporting its results for the year, the brewer made a profit of $30m.",
)
PUT_AT = declare("speaker.put-at", "Who puts a thing at a number says the number.", "The survey put the depth at 12 km")
QUOTED_AS = declare(
    "speaker.quoted-as-saying",
    "Who is quoted as saying something is the holder.",
    "The paper quoted Smith as saying 30 left",
)

_KINDS = frozenset({"say", "announce", "show"})
_WITH_THAT = frozenset({"tell", "judge"})
"""Classes that report a clause only after "that"."""
_ONLY_VERBS = frozenset({"allege", "alleges", "contend", "contends", "insist", "insists", "opine", "posit"})
_MAX_ASIDE = 12
_MAX_WHERE = 8
_WHERE = frozenset("IN DT NN NNP NNPS PRP$ JJ CD".split())
"""Tags of the words of where and when a thing was said."""
_ISSUING = frozenset({"reporting", "announcing", "publishing", "releasing", "unveiling", "posting", "issuing"})
_RESULTS = frozenset({"results", "figures", "earnings", "profits", "accounts", "statement", "update"})
_MAX_RESULTS = 24
_PUT = frozenset({"put", "puts"})
_QUOTE = frozenset({"quote", "quoted", "quotes", "quoting", "cited", "cites", "citing"})
_MARKS = frozenset('"“”«»‘') | {"''", "``"}
_SUBORDINATE = frozenset(
    {"after", "when", "as", "because", "although", "though", "since", "before", "while", "if", "once"}
)
_CONTRAST = frozenset({"but", "while", "whereas"})
_TRAILING = ' \t\u00a0.,;:"”’»'


def first_framed(
    article: Article, parses: Mapping[int, Parse], attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The attributions with those of first frames, in the order of their content."""
    by_cue: dict[Span, list[Attribution]] = {}
    for one in attributions:
        by_cue.setdefault(one.cue, []).append(one)
    for number in sorted(parses):
        for one in _in_sentence(article, parses[number]):
            quoted = [other for other in by_cue.get(one.cue, []) if _is_quoted(article, other)]
            before = [other for other in by_cue.get(one.cue, []) if other not in quoted]
            if one.method == RESULTS:
                by_cue[one.cue] = [*by_cue.get(one.cue, []), one]
            elif not any(one.holder.contains(other.head) or other.holder.contains(one.head) for other in before):
                by_cue[one.cue] = quoted + _replaced(before, one)
            elif all(_lost_subject(parses[number], one, other) for other in before):
                by_cue[one.cue] = [*quoted, replace(before[0], content=one.content)]
    kept = [one for cue in sorted(by_cue) for one in by_cue[cue]]
    return tuple(sorted(kept, key=lambda one: (one.content, one.cue, one.holder, one.method)))


def _replaced(before: Sequence[Attribution], found: Attribution) -> list[Attribution]:
    """The contents that the parser found after the cue, with the holder that the order of words gives."""
    after = [one for one in before if one.content.start >= found.cue.end and not one.content.overlaps(found.holder)]
    if not after:
        return [found]
    return [
        replace(found, content=one.content, method=chain(one.method, found.method), addressee=one.addressee)
        for one in after
    ]


def _lost_subject(parse: Parse, found: Attribution, one: Attribution) -> bool:
    """Whether the parser's words are a verb whose subject stands before them in the words of the frame."""
    if one.content.start <= found.content.start or not found.content.contains(one.content):
        return False
    return parse.tokens(one.content)[0].tag_ in FINITE_TAGS


def _is_quoted(article: Article, one: Attribution) -> bool:
    return article.text[max(0, one.content.start - 1) : one.content.start] in _MARKS


def _in_sentence(article: Article, parse: Parse) -> Iterator[Attribution]:
    tokens = [token for token in parse.doc if not token.is_space]
    places = [place for place, token in enumerate(tokens) if token.lower_ in _openers()]
    marked = next((at for at, token in enumerate(tokens) if token.text in _MARKS), None) if places else None
    if marked is not None:
        places = [place for place in places if place < marked and _that_after(tokens[:marked], place) is not None]
    for place in places:
        found = next((one for rule in _RULES if (one := rule(article, parse, tokens, place)) is not None), None)
        if found is not None:
            yield found


@cache
def _openers() -> frozenset[str]:
    """Words that a first frame can turn on."""
    return frozenset(verb_cues()) | _PUT | _ISSUING | {"saying"}


def _said(article: Article, parse: Parse, tokens: Sequence[Token], place: int) -> Attribution | None:
    """The report of a cue that has a noun right before it and a clause right after it."""
    cue = verb_cues().get(tokens[place].lower_)
    if cue is None or not _is_verb(tokens[place]):
        return None
    that = _that_after(tokens, place)
    with_that = that is not None
    if cue.kind not in _KINDS and not (with_that and cue.kind in _WITH_THAT):
        return None
    run = _phrase_before(tokens, place)
    first = place + 1 if that is None else that + 1
    if run is None or not opens_clause(tokens, first, with_that=with_that, whole=cue.lemma == "say"):
        return None
    if cue.kind == "show" and head_of(run).lower_ not in documents():
        return None
    content = tokens[first:]
    before = next((at for at, token in enumerate(tokens) if token.i == run[0].i), 0)
    if 1 <= before <= 2 and tokens[before - 1].lower_ in _SUBORDINATE:
        comma = next((at for at, token in enumerate(content) if token.text == ","), len(content))
        content = content[:comma]
    return _attribution(article, parse, run, tokens[place], content, FRAME_FIRST)


def _that_after(tokens: Sequence[Token], place: int) -> int | None:
    """Where "that" stands after a cue, right there or after where it was said ("said on Monday in a note that")."""
    for at in range(place + 1, min(place + _MAX_WHERE, len(tokens))):
        if tokens[at].lower_ == "that":
            return at if at == place + 1 or tokens[at].tag_ == "IN" else None
        if tokens[at].tag_ not in _WHERE or (at == place + 1 and tokens[at].tag_ != "IN"):
            return None
    return None


def _is_verb(token: Token) -> bool:
    """Whether the word is a finite verb: a form that is never a noun is one, however rare and so read as a noun."""
    if token.lower_ in _ONLY_VERBS:
        return True
    return is_cue(token) and is_finite(token)


def _aside(article: Article, parse: Parse, tokens: Sequence[Token], place: int) -> Attribution | None:
    """The report of "when, X said, C": a frame between commas before its clause."""
    cue = verb_cues().get(tokens[place].lower_)
    if cue is None or cue.kind != "say" or not is_finite(tokens[place]):
        return None
    run = _phrase_before(tokens, place)
    if run is None or place + 2 >= len(tokens) or tokens[place + 1].text != ",":
        return None
    before = next(at for at, token in enumerate(tokens) if token.i == run[0].i) - 1
    if before < 1 or tokens[before].text != ",":
        return None
    start = next((at + 1 for at in range(before, -1, -1) if tokens[at].text in STOPS | DASHES), 0)
    if states(tokens[start:before]) or not states(tokens[place + 2 :]):
        return None
    return _attribution(article, parse, run, tokens[place], tokens[place + 2 :], FRAME_ASIDE)


def _results(article: Article, parse: Parse, tokens: Sequence[Token], place: int) -> Attribution | None:
    """The report of "Reporting its results, X made ...": what X says it made."""
    if place or tokens[0].lower_ not in _ISSUING:
        return None
    comma = next((at for at, token in enumerate(tokens[:_MAX_RESULTS]) if token.text == ","), None)
    if comma is None or _RESULTS.isdisjoint(token.lower_ for token in tokens[:comma]):
        return None
    verb = next((at for at in range(comma + 1, len(tokens)) if tokens[at].tag_ in FINITE_TAGS), None)
    run = _phrase_before(tokens, verb) if verb is not None else None
    if verb is None or run is None or run[0].i != tokens[comma + 1].i or tokens[verb].lower_ in verb_cues():
        return None
    return _attribution(article, parse, run, tokens[0], tokens[verb:], RESULTS)


def _put_at(article: Article, parse: Parse, tokens: Sequence[Token], place: int) -> Attribution | None:
    """The report of "put ... at" with a number."""
    if tokens[place].lower_ not in _PUT or not is_finite(tokens[place]):
        return None
    run = _phrase_before(tokens, place)
    words = [token.lower_ for token in tokens[place + 1 : place + 16]]
    if run is None or "at" not in words:
        return None
    at = place + 1 + words.index("at")
    if not any(token.like_num or token.text[:1].isdigit() for token in tokens[at + 1 : at + 4]):
        return None
    return _attribution(article, parse, run, tokens[place], tokens[place + 1 :], PUT_AT)


def _quoted_as(article: Article, parse: Parse, tokens: Sequence[Token], place: int) -> Attribution | None:
    """The report of "M quoted X as saying"."""
    if tokens[place].lower_ != "saying" or place < 3 or tokens[place - 1].lower_ != "as":
        return None
    verb = next((at for at in range(place - 2, -1, -1) if tokens[at].lower_ in _QUOTE), None)
    if (
        verb is None
        or tokens[verb + 1].tag_ not in NOMINAL
        or (verb and tokens[verb - 1].lower_ in ("was", "were", "is", "been"))
    ):
        return None
    run = tokens[verb + 1 : place - 1]
    while run and run[-1].is_punct:
        run = run[:-1]
    first = place + 2 if place + 1 < len(tokens) and tokens[place + 1].lower_ == "that" else place + 1
    return (
        _attribution(article, parse, run, tokens[place], tokens[first:], QUOTED_AS) if run and tokens[first:] else None
    )


def _phrase_before(tokens: Sequence[Token], place: int) -> Sequence[Token] | None:
    """The noun phrase right before a verb, where it stands at the start of a clause."""
    last = place - 1
    while last > 0 and (
        tokens[last].tag_ in ("RB", "MD") or tokens[last].lower_ in ("has", "have", "had", "did", "does", "do")
    ):
        last -= 1
    if tokens[last].text == ",":
        last = _before_aside(tokens, last)
    first = first_of_phrase(tokens, last)
    if first is None:
        return None
    if first and not _parts(tokens[first - 1]):
        joined = [at for at in range(first, last) if tokens[at].tag_ == "CC"]
        if not joined:
            return None
        first = joined[-1] + 1
    return tokens[first : last + 1]


def _parts(token: Token) -> bool:
    """Whether a new clause may begin after the word."""
    return token.is_punct or token.pos_ in ("CCONJ", "SCONJ")


def _before_aside(tokens: Sequence[Token], end: int) -> int:
    """The last word before words between two commas ("Smith, for her part, says"); -1 where there are none."""
    for at in range(end - 1, max(0, end - _MAX_ASIDE), -1):
        if tokens[at].text == ",":
            return at - 1
        if tokens[at].tag_ in FINITE_TAGS and not _is_in_name(tokens, at):
            break
    return -1


def _is_in_name(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb is a part of a name between capitals ("the hosts, Let's Go Riverton, said")."""
    return tokens[verb].text[:1] in "'’" and tokens[verb - 1].text[:1].isupper() and tokens[verb + 1].text[:1].isupper()


def _attribution(  # noqa: PLR0913, PLR0917 - a report is its place, its holder, its cue and its words
    article: Article, parse: Parse, run: Sequence[Token], cue: Token, content: Sequence[Token], rule: str
) -> Attribution | None:
    """The report of a holder and a cue; its content ends at a dash, a semicolon or a contrast."""
    end = next((at for at, token in enumerate(content) if at and _ends(content, at)), len(content))
    span = parse.place(content[0], content[end - 1])
    span = Span(span.start, span.start + len(article.cut(span).rstrip(_TRAILING)))
    if span.start >= span.end:
        return None
    if run[-1].lower_ in SHARES or run[-1].lower_ in words("times"):
        return None
    mention = mention_of(run, parse, head_of(run))
    return Attribution(
        span, mention.span, mention.head, parse.place(cue), "reference" if mention.refers else "explicit", rule
    )


def _ends(content: Sequence[Token], at: int) -> bool:
    token = content[at]
    contrast = token.lower_ in _CONTRAST and content[at - 1].text == ","
    return token.text in DASHES or token.text == ";" or contrast


_RULES = (_said, _results, _aside, _put_at, _quoted_as)
