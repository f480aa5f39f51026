"""Noun phrases and clauses by the tags of their words, for places where the parse is often wrong.

What a phrase has to do with a report belongs in final_frames and first_frames.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.data import words
from variorum.grammar import FINITE_TAGS
from variorum.tokens import Token

NOMINAL = frozenset("DT PDT PRP PRP$ NN NNS NNP NNPS JJ JJR JJS RBR RBS CD POS".split())
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP"})
OPENERS = frozenset({"DT", "PDT", "PRP", "PRP$"})
MAX_RELATIVE = 14
"""Words of a relative clause at most ("who asked not to be named as she may not speak to the press")."""
DASHES = frozenset({"—", "–", "--"})
STOPS = frozenset({";", ":"})
_MAX_BESIDE = 5
"""Words at most of a name or an age between commas."""
_BESIDE = frozenset({"NNP", "NNPS", "CD"})
_RELATIVES = frozenset({"WDT", "WP", "WRB"})
_JOINING = _RELATIVES | {"CC"}
LINKS = frozenset({"of", "at", "for", "in", "from", "with", "&", "and"})


def first_of_phrase(tokens: Sequence[Token], last: int) -> int | None:
    """Where the noun phrase that ends at `last` begins."""
    if last < 0 or tokens[last].tag_ not in NOUNS:
        return None
    first = last
    while first > 0 and tokens[first].tag_ not in OPENERS:
        before = tokens[first - 1]
        linked = before.lower_ in LINKS and first > 1 and tokens[first - 2].tag_ in NOUNS
        nominal = before.tag_ in NOMINAL or _is_compound(tokens, first - 1) or _is_modifier(tokens, first - 1)
        if not nominal and not linked:
            break
        first -= 1 if nominal else 2
    while (
        first > 1
        and tokens[first].tag_ in OPENERS
        and tokens[first - 1].lower_ in LINKS
        and tokens[first - 2].tag_ in NOUNS
    ):
        further = first_of_phrase(tokens, first - 2)
        if further is None:
            break
        first = further
    return first


def first_of_whole(tokens: Sequence[Token], last: int) -> int | None:
    """Where the noun group that ends at `last` begins, its relative clause and its apposition taken in.

    "an engineer who asked not to be named", "the mayor, Mary Smith,", "Mary Smith, the mayor,"
    """
    closed = last > 0 and tokens[last].text == ","
    head = _before_relative(tokens, last - closed)
    if head is not None:
        return first_of_phrase(tokens, head)
    if not closed:
        return first_of_phrase(tokens, last)
    beside = first_of_phrase(tokens, last - 1)
    if beside is None or beside < 2 or tokens[beside - 1].text != ",":
        return None
    first = first_of_phrase(tokens, beside - 2)
    named = head_of(tokens[beside:last]).tag_ in ("NNP", "NNPS")
    return first if first is not None and (named or tokens[beside].tag_ == "DT") else None


def _before_relative(tokens: Sequence[Token], last: int) -> int | None:
    """The noun before a relative clause with "who" that ends at `last`, with a verb and no other clause in it."""
    for at in range(last, max(0, last - MAX_RELATIVE), -1):
        if tokens[at].text in (";", ":", "—", "–") or tokens[at].is_quote:
            return None
        if tokens[at].lower_ in ("who", "whom"):
            finite = any(token.tag_ in FINITE_TAGS for token in tokens[at + 1 : last + 1])
            return at - 1 - (tokens[at - 1].text == ",") if finite and at > 1 else None
    return None


def _is_compound(tokens: Sequence[Token], place: int) -> bool:
    """Whether the token is a part of a hyphenated word ("rebel-held")."""
    near = tokens[max(0, place - 1) : place + 2]
    return any(token.text == "-" and not token.whitespace_ for token in near)


def _is_modifier(tokens: Sequence[Token], place: int) -> bool:
    """Whether a verb in -ing stands between an article and a noun ("a monitoring group")."""
    return tokens[place].tag_ == "VBG" and place > 0 and tokens[place - 1].tag_ in ("DT", "JJ")


def last_of_phrase(tokens: Sequence[Token], first: int) -> int:
    """The last word of the noun phrase with its apposition and relative clause, time and participle left out."""
    last = first
    for place in range(first + 1, len(tokens)):
        token = tokens[place]
        if token.lower_ in words("times") or (token.tag_ == "VBG" and tokens[place - 1].text == ","):
            break
        last = place
    while last > first and (tokens[last].is_punct or tokens[last].tag_ in ("IN", "CC")):
        last -= 1
    return last


def head_of(run: Sequence[Token]) -> Token:
    """The noun at the head of a phrase: the last one before a link."""
    stop = next(
        (
            i
            for i, token in enumerate(run)
            if i and (token.lower_ in LINKS or token.is_punct or token.tag_ in ("WDT", "WP"))
        ),
        len(run),
    )
    return next((token for token in reversed(run[:stop]) if token.tag_ in NOUNS), run[0])


def phrase_from(tokens: Sequence[Token], first: int) -> int | None:
    """The last word of the noun phrase that begins at `first`; None where none begins."""
    last = first
    while last < len(tokens) and tokens[last].tag_ in ("VBG", "RB"):
        last += 1
    if last >= len(tokens) or tokens[last].tag_ not in NOMINAL:
        return None
    while last + 1 < len(tokens):
        after = tokens[last + 1]
        linked = after.lower_ in LINKS and last + 2 < len(tokens) and tokens[last + 2].tag_ in NOMINAL
        if after.tag_ not in NOMINAL and not linked and not _is_compound(tokens, last + 1):
            break
        last += 1
    return last if any(token.tag_ in NOUNS for token in tokens[first : last + 1]) else None


def states(tokens: Sequence[Token]) -> bool:
    """Whether there are more finite verbs than relative clauses among the words."""
    finite = sum(token.tag_ in FINITE_TAGS for token in tokens)
    return finite > sum(token.tag_ in ("WDT", "WP", "WP$", "WRB") for token in tokens)


def opens_clause(tokens: Sequence[Token], first: int, *, with_that: bool, whole: bool) -> bool:
    """Whether a clause with a finite verb of its own begins here.

    with_that: whether "that" stands before it
    whole: whether all of the sentence is its clause, so that commas may stand before the verb: after "said" and
    before an article or a number ("Police said two men, dressed in white, left"), where no "and" or "who" follows one
    """
    if first >= len(tokens) or (tokens[first].tag_ not in NOMINAL | _RELATIVES | {"EX"} and not with_that):
        return False
    counts = whole and tokens[first].tag_ == "CD" and not _is_time(tokens, first)
    commas = with_that or counts or (whole and tokens[first].tag_ == "DT")
    relatives = 0
    for at, token in enumerate(tokens[first:], first):
        relatives += at > first and token.tag_ in _RELATIVES
        beside = token.text == "," and _beside_aside(tokens, at)
        if token.text in STOPS | DASHES or (
            token.text == "," and not beside and not (commas and _goes_on(tokens, at, with_that=with_that))
        ):
            return False
        if token.tag_ in FINITE_TAGS and not relatives:
            return True
        relatives -= token.tag_ in FINITE_TAGS and relatives > 0
    return counts


def _goes_on(tokens: Sequence[Token], comma: int, *, with_that: bool) -> bool:
    """Whether a clause may go on after a comma: with "that" always, else where nothing is joined there."""
    return with_that or (comma + 1 < len(tokens) and tokens[comma + 1].tag_ not in _JOINING)


def _is_time(tokens: Sequence[Token], first: int) -> bool:
    """Whether a number counts days or hours ("said two days later")."""
    return any(token.lower_ in words("times") for token in tokens[first + 1 : first + 3])


def _beside_aside(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the comma stands before or after a name or an age beside a noun ("the man, Paul Smith, 61, left")."""
    for step in (1, -1):
        at = comma + step
        while 0 < at < len(tokens) and abs(at - comma) <= _MAX_BESIDE and tokens[at].tag_ in _BESIDE:
            at += step
        if 0 < at < len(tokens) and abs(at - comma) > 1 and tokens[at].text == ",":
            return True
    return False
