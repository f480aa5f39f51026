"""Where a sentence falls into statements of their own: "A, and B", "A, while B", "Although A, B", "A; B".

A joint is found by its words and confirmed by the parse: both sides need a subject with a finite verb. A
condition ("If A, B") is one statement and stays whole. Whose a statement is belongs in find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.data import words
from variorum.grammar import SUBJECTS, has_subject, is_finite
from variorum.parse import Parse
from variorum.spans import Span, trimmed
from variorum.tokens import Token, Tokens

MIN_WORDS = 4
"""A side with fewer words is no statement of its own."""
MIN_OWN_WORDS = 3
"""A statement with fewer words outside what others are told to say is only the frame of it."""
_JOINT = re.compile(
    r"(?:;|[,–—]|--)\s*(?:(?:and|but|yet|so|while|whereas|although|though|even though|because(?!\s+of))\b)?\s*"
    r"|\s(?:while|whereas|although|even though|because(?!\s+of\b))\s",
    re.IGNORECASE,
)
_CONJUNCTION = re.compile(r"\b(?:and|but|yet|so|while|whereas|although|though|because)\s*$", re.IGNORECASE)
_OPENING = re.compile(r"(?:\W|but |and )*(?:although|while|though|even though|because|whereas)\b", re.IGNORECASE)
_WORD = re.compile(r"[\w'’]+")
_CONDITIONS = frozenset({"if", "unless", "as", "when", "until", "before", "after", "once", "where", "whether"})
_LEADS = frozenset({"with", "as", "despite", "after", "amid"})
"""Words after a comma that lead over to somebody's words ("..., with the mayor saying that ...")."""
_LEAD = 1
"""Number of the last word at which a sentence may begin ("But when ...")."""
_SET_OFF = frozenset({",", "-", "--", "–", "—"})
_RELATIVES = frozenset({"who", "which", "that"})
_INSIDE = frozenset({"relcl", "acl", "pcomp", "csubj"})


def may_split(text: str) -> bool:
    """Whether the words of a sentence show a joint between two statements, so that a parse is worth while."""
    opened = _OPENING.match(text) is not None
    return any(
        (opened or _splits_here(joint)) and looks_stating(text[: joint.start()]) and looks_stating(text[joint.end() :])
        for joint in _JOINT.finditer(text)
    )


def _splits_here(joint: re.Match[str]) -> bool:
    return joint.group().startswith(";") or _CONJUNCTION.search(joint.group()) is not None


def looks_stating(text: str) -> bool:
    """Whether the words alone look like a statement: enough of them, and a finite verb among them."""
    found = _WORD.findall(text.lower())
    return len(found) >= MIN_WORDS and any(
        word in words("finite_verbs") or word.endswith(("ed", "n't", "n’t", "’s", "'s")) for word in found
    )


def split_clauses(text: str, span: Span, parse: Parse) -> Iterator[Span]:
    """Yield the statements of `span` in order, without the words that join them.

    text: the article's text
    parse: the parse of the sentence that holds `span`
    """
    tokens: list[Token] = []
    opened = _OPENING.match(text, span.start, span.end) is not None
    start = span.start
    for joint in _JOINT.finditer(text, span.start, span.end):
        if not (opened or _splits_here(joint)) or joint.start() <= start:
            continue
        tokens = tokens or parse.tokens(span)
        left = [t for t in tokens if start <= parse.span.start + t.idx < joint.start()]
        right = [t for t in tokens if parse.span.start + t.idx >= joint.end()]
        if (
            len(left) >= MIN_WORDS
            and len(right) >= MIN_WORDS
            and states_main(left)
            and states_main(right)
            and _apart(left, right)
        ):
            yield trimmed(text, Span(start, joint.start()))
            start, opened = joint.end(), False
    yield trimmed(text, Span(start, span.end))


def _apart(left: list[Token], right: list[Token]) -> bool:
    """Whether no clause about a noun on the left goes on across the joint."""
    first, last = left[0].i, left[-1].i
    for token in right:
        if first <= token.head.i <= last and is_finite(token):
            return not any(t.dep_ in _INSIDE and t.i >= first for t in (token, *_chain(token, first, last)))
    return True


def _chain(token: Token, first: int, last: int) -> Iterator[Token]:
    here = token.head
    while first <= here.i <= last and here.head.i != here.i:
        yield here
        here = here.head


def states_outside(parse: Parse, covered: list[Span]) -> Iterator[Span]:
    """Yield the stretches of a sentence that state something outside `covered`.

    A stretch that runs on into what is covered, without a stop between, goes on to the end of the sentence.
    Where only the main clause as a whole states something, round about what is covered, that is the sentence.
    """
    gaps = list(_gaps(parse, covered))
    free = {token.i for gap in gaps for token in gap}
    stating = [gap for gap in gaps if len(gap) >= MIN_WORDS and _opens(gap) and not _depends(gap) and states_main(gap)]
    for gap in stating:
        yield parse.place(gap[0], _last_stated(gap, free))
    roots = [token for token in parse.doc if token.dep_ == "ROOT" and token.i in free and is_finite(token)]
    dependent = any(len(gap) >= MIN_WORDS and _depends(gap) for gap in gaps)
    if not stating and not dependent and any(_has_free_subject(root, free) for root in roots):
        end = _before_relative(parse.doc, max(root.i for root in roots))
        yield parse.span if end is None else parse.place(parse.doc[0], end)


def states_besides(parse: Parse, span: Span, told: Sequence[Span]) -> bool:
    """Whether a statement has words of its own, a finite verb among them, outside what is told of others."""
    own = [
        token
        for token in parse.tokens(span)
        if token.is_alpha and not any(part.contains(parse.place(token, token)) for part in told)
    ]
    return len(own) >= MIN_OWN_WORDS and any(is_finite(token) for token in own)


def _before_relative(doc: Tokens, least: int) -> Token | None:
    """The last word before a relative clause that a comma sets off and that ends the sentence, at `least` or later."""
    last = max((token.i for token in doc if token.is_alpha), default=0)
    for verb in doc:
        below = verb.subtree if verb.dep_ == "relcl" and is_finite(verb) else [verb]
        first = below[0]
        apart = first.tag_ in ("WP", "WDT") and first.i - 2 >= least and first.nbor(-1).text == ","
        if apart and below[-1].i >= last:
            return doc[first.i - 2]
    return None


def _before_telling(gap: list[Token], free: set[int]) -> Token | None:
    """The last word of a statement before a relative clause that does nothing but tell what somebody says."""
    doc, first = gap[0].doc, gap[0].i
    own = (token for token in doc if token.i in free and token.is_alpha and token.tag_ not in ("IN", "RB"))
    last = max((token.i for token in own if token.dep_ not in ("aux", "auxpass")), default=0)
    for token in doc[max(first + MIN_WORDS, last) :]:
        if token.lower_ in _RELATIVES and token.tag_ in ("WDT", "WP") and _is_relative(token):
            end = token.i - 1
            while end > first and (doc[end].text in _SET_OFF or doc[end].tag_ == "IN"):
                end -= 1
            return doc[end] if states_main(list(doc[first : end + 1])) else None
    return None


def _is_relative(token: Token) -> bool:
    return "relcl" in (token.head.dep_, token.head.head.dep_)


def _opens(gap: list[Token]) -> bool:
    """Whether a stretch starts where a statement can start."""
    first = gap[0]
    return first.i == 0 or not first.is_alpha or first.pos_ in ("CCONJ", "SCONJ") or first.nbor(-1).is_punct


def _depends(gap: list[Token]) -> bool:
    """Whether the stretch is only the condition or the occasion of what stands beside it."""
    first = next((token for token in gap if token.is_alpha), gap[0])
    if first.i > 0 and first.lower_ in _CONDITIONS and first.tag_ in ("IN", "WRB"):
        return True
    chunks = _chunks(gap)
    lead = next((n for n, chunk in enumerate(chunks) if any(is_finite(token) for token in chunk)), None)
    if lead is None or first.i > _LEAD:
        return False
    opening = next((token for token in chunks[lead] if token.is_alpha and token.pos_ != "CCONJ"), first)
    asked = opening.tag_ in ("VBN", "VBG") and opening.dep_ != "amod"
    rest = [token for chunk in chunks[lead + 1 :] for token in chunk]
    return (asked or opening.lower_ in _CONDITIONS) and not (rest and states_main(rest))


def _chunks(gap: list[Token]) -> list[list[Token]]:
    """The words of a stretch between its commas, in order."""
    chunks: list[list[Token]] = [[]]
    for token in gap:
        if token.text == "," and chunks[-1]:
            chunks.append([])
        elif token.text != ",":
            chunks[-1].append(token)
    return [chunk for chunk in chunks if chunk] or [gap]


def _last_stated(gap: list[Token], free: set[int]) -> Token:
    """The last token of the statement that a stretch holds or begins."""
    last, doc = gap[-1], gap[-1].doc
    while last.i > gap[0].i and (last.is_punct or last.pos_ == "CCONJ"):
        last = doc[last.i - 1]
    after = gap[-1].i + 1
    if last.i == gap[-1].i and after < len(doc) and doc[after].tag_ == "VBG":
        return doc[last.i - 1] if last.tag_ == "IN" else last
    if last.tag_ in ("WP", "WDT") and last.i - 1 > gap[0].i and doc[last.i - 1].text == ",":
        return doc[last.i - 2]
    if last.lower_ in _LEADS and last.i - 1 > gap[0].i and doc[last.i - 1].text == ",":
        return doc[last.i - 2]
    runs_on = last.i == gap[-1].i and after < len(doc) and not doc[after].is_punct and doc[after].pos_ != "CCONJ"
    return (_before_telling(gap, free) or _before_relative(doc, last.i) or doc[-1]) if runs_on else last


def _gaps(parse: Parse, covered: list[Span]) -> Iterator[list[Token]]:
    gap: list[Token] = []
    taken = {token.i for span in covered for token in parse.tokens(span)}
    for token in parse.doc:
        if token.i in taken or token.is_space:
            if gap:
                yield gap
            gap = []
        else:
            gap.append(token)
    if gap:
        yield gap


def states_main(tokens: list[Token]) -> bool:
    """Whether a clause that is no part of a noun phrase stands whole among the tokens."""
    first, last = tokens[0].i, tokens[-1].i
    return any(
        is_finite(verb)
        and verb.dep_ not in _INSIDE
        and has_subject(verb, first, last)
        and not any(t.dep_ in _INSIDE for t in _chain(verb, first, last))
        for verb in tokens
    )


def _has_free_subject(verb: Token, free: set[int]) -> bool:
    return any(child.dep_ in SUBJECTS and child.i in free for child in verb.children)
