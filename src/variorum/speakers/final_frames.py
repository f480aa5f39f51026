"""Reports whose holder and cue come last or stand between commas: "C, X said.", "C, said X.", "C, X said, ...".

The parser often hangs such a frame on the wrong verb, above all in long sentences and where commas are lost;
the order of the words is surer. What the parser finds for the same cue is kept where it says as much.
Frames next to quotation marks belong in sieve.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from variorum.articles import Article
from variorum.data import words
from variorum.grammar import FINITE_TAGS
from variorum.parse import Parse
from variorum.rules import chain, declare
from variorum.spans import Span
from variorum.speakers.attributions import Attribution
from variorum.speakers.cues import verb_cues
from variorum.speakers.mentions import mention_of
from variorum.speakers.phrases import (
    OPENERS,
    first_of_whole,
    head_of,
    last_of_phrase,
    phrase_from,
    states,
)  # fmt: skip
from variorum.tokens import Token

FRAME_LAST = declare(
    "speaker.frame-last",
    "A name and a verb of saying at the end, or between commas, report what stands before them.",
    "The storm injured 30 people on Tuesday a doctor and two nurses in the valley said.",
)

_KINDS = frozenset({"say", "tell"})
_LEMMAS = frozenset({"report", "announce", "claim", "confirm", "reveal", "indicate"})
_PLAIN = frozenset({"say", "add", "report", "announce", "state"})
"""Cues sure enough to stand without a comma."""
_NO_END = frozenset("WDT WP WP$ WRB IN CC TO DT MD PRP$".split())
_NO_NOUN = _NO_END | {"VBD", "VBZ", "VBP", "VB", "VBG"}
_STOPS = frozenset({",", ".", ";", "—", "–"})
_CLAUSE_WORDS = frozenset({"that", "whether", "if", ":"})
_SUBORDINATE = frozenset("when if as after before while since although though because until once unless where".split())
_OCCASIONS = frozenset({"as", "while", "after", "when", "because", "though", "although"})
"""Words that may follow a frame at once, where its comma is lost too ("the mayor said while the rest stayed")."""
_MARKS = frozenset('"“”«»') | {"''", "``"}
_MIN_CONTENT = 3
_AS_MUCH = 0.8


@dataclass(frozen=True, slots=True)
class FinalFrame:
    """The tokens of a frame: the cue, the first and last word of the holder, the last word of what is reported."""

    cue: Token
    first: int
    last: int
    end: int


def framed(
    article: Article, parses: Mapping[int, Parse], attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The attributions with those of final frames, in the order of their content."""
    by_cue: dict[Span, list[Attribution]] = {}
    for one in attributions:
        by_cue.setdefault(one.cue, []).append(one)
    found = [one for number in sorted(parses) for one in _in_sentence(article, parses[number], by_cue)]
    kept = [one for cue in sorted(by_cue) for one in by_cue[cue]]
    return tuple(sorted((*kept, *found), key=lambda one: (one.content, one.cue, one.holder, one.method)))


def _in_sentence(article: Article, parse: Parse, by_cue: dict[Span, list[Attribution]]) -> Iterator[Attribution]:
    """New attributions of a sentence; those of `by_cue` that say less are taken out."""
    tokens = [token for token in parse.doc if not token.is_space]
    for place, token in enumerate(tokens):
        frame = _frame(tokens, place) if _is_cue(token) else None
        if frame is None or not _reports(tokens, frame):
            continue
        content = parse.place(tokens[0], tokens[frame.end])
        cue = parse.place(token)
        before = [one for one in by_cue.get(cue, []) if not _is_quoted(article, one)]
        holder = parse.place(tokens[frame.first], tokens[frame.last])
        if any(_goes_back(one.holder, holder) for one in by_cue.get(cue, [])):
            continue
        if any(
            holder.contains(one.head)
            and one.holder.start >= holder.start
            and _shared(one.content, content) >= _AS_MUCH * len(content)
            for one in before
        ):
            continue
        kept = [one for one in before if not one.content.overlaps(content) and states(parse.tokens(one.content))]
        by_cue[cue] = [one for one in by_cue.get(cue, []) if one not in before or one in kept]
        yield _attribution(parse, tokens, frame, content, before)


def _attribution(
    parse: Parse, tokens: Sequence[Token], frame: FinalFrame, content: Span, before: Sequence[Attribution]
) -> Attribution:
    """The holder that the parser found, where it stands in the frame; else the words of the frame."""
    holder = parse.place(tokens[frame.first], tokens[frame.last])
    same = next((one for one in before if holder.contains(one.head) and one.holder.start >= holder.start), None)
    if same is not None:
        return replace(same, content=content, method=chain(same.method, FRAME_LAST))
    run = tokens[frame.first : frame.last + 1]
    mention = mention_of(run, parse, head_of(run))
    kind = "reference" if mention.refers else "explicit"
    return Attribution(content, mention.span, mention.head, parse.place(frame.cue), kind, FRAME_LAST)


def _goes_back(wide: Span, holder: Span) -> bool:
    """Whether the parser's holder ends with these words and begins before ("Smith, founder of the Hill Centre")."""
    return wide.start < holder.start and wide.end == holder.end


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _is_quoted(article: Article, one: Attribution) -> bool:
    return article.text[max(0, one.content.start - 1) : one.content.start] in _MARKS


def _is_cue(token: Token) -> bool:
    cue = verb_cues().get(token.lower_)
    perfect = token.tag_ == "VBN" and token.i > 0 and token.nbor(-1).lower_ in ("has", "have", "had")
    if cue is None or not (perfect or token.tag_ in ("VBD", "VBZ", "VBP") or token.lower_ in ("said", "says")):
        return False
    return cue.kind in _KINDS or cue.lemma in _LEMMAS


def _frame(tokens: Sequence[Token], place: int) -> FinalFrame | None:
    return _holder_before(tokens, place) or _holder_after(tokens, place)


def _holder_before(tokens: Sequence[Token], place: int) -> FinalFrame | None:
    """A frame "X said" after a comma; or, where the comma is lost, after a noun and at the sentence's end."""
    last = place - 1
    while last > 0 and (tokens[last].tag_ == "RB" or tokens[last].lower_ in ("has", "have", "had")):
        last -= 1
    first = first_of_whole(tokens, last)
    if first is None or first == 0 or not _ends_report(tokens, place):
        return None
    last -= tokens[last].text == ","
    comma = tokens[first - 1].text == ","
    ended = (tokens[first - 1].is_alpha and tokens[first - 1].tag_ not in _NO_NOUN) or tokens[first - 1].like_num
    lost = tokens[first].tag_ in OPENERS and ended
    if not comma and not (lost and verb_cues()[tokens[place].lower_].lemma in _PLAIN):
        return None
    return FinalFrame(tokens[place], first, last, first - 2 if comma else first - 1)


def _holder_after(tokens: Sequence[Token], place: int) -> FinalFrame | None:
    """A frame "said X" at the sentence's end, after a comma; or, where it is lost, after a noun and before a name."""
    first = place + 1
    last = phrase_from(tokens, first)
    if last is None or place < _MIN_CONTENT or verb_cues()[tokens[place].lower_].kind == "tell":
        return None
    comma = tokens[place - 1].text == ","
    head = head_of(tokens[first : last + 1])
    named = head.tag_ in ("NNP", "NNPS")
    lost = tokens[place - 1].tag_ in ("NN", "NNS") and named and tokens[place].lower_ in ("said", "says")
    if not (comma or lost) or tokens[first].tag_ == "PRP" or states(tokens[first:]):
        return None
    if head.lower_.rstrip(".") in words("time_names"):
        return None
    if any(token.text in _MARKS for token in tokens[first:]):
        return None
    return FinalFrame(tokens[place], first, last_of_phrase(tokens, first), place - 2 if comma else place - 1)


def _ends_report(tokens: Sequence[Token], place: int) -> bool:
    """Whether nothing but the occasion follows the cue, up to a comma, a conjunction or the sentence's end."""
    if place + 1 < len(tokens) and tokens[place + 1].lower_ in _OCCASIONS:
        return True
    for token in tokens[place + 1 :]:
        if token.text in _STOPS or token.tag_ == "CC":
            return True
        if token.tag_ in FINITE_TAGS or token.lower_ in _CLAUSE_WORDS or token.text in _MARKS:
            return False
    return True


def _reports(tokens: Sequence[Token], frame: FinalFrame) -> bool:
    """Whether what stands before the frame is a statement, outside quotation marks and not only a condition."""
    content = tokens[: frame.end + 1]
    if len(content) < _MIN_CONTENT or content[-1].tag_ in _NO_END or content[-1].text in _MARKS:
        return False
    if content[0].text in _MARKS or sum(token.text in _MARKS for token in content) % 2:
        return False
    opening = next((token for token in content if token.tag_ not in ("CC", "RB") and not token.is_punct), content[0])
    if opening.lower_ in _SUBORDINATE or opening.tag_ in ("VBN", "VBG"):
        comma = next((at for at, token in enumerate(content) if token.text == ","), len(content))
        content = content[comma + 1 :]
    return states(content)
