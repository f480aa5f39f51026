"""The words that name a speaker: from the noun at the head to the whole mention as printed.

Which noun is a speaker belongs in attributions; whom a mention means belongs in resolve.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.data import words
from variorum.parse import Parse
from variorum.spans import Span
from variorum.tokens import Token, Tokens

MAX_TOKENS = 40
_QUOTE_CHARACTERS = frozenset('"“”«»')
_NAME_TAGS = frozenset({"NNP", "NNPS"})
_PARTICLES = frozenset({"de", "del", "della", "van", "von", "bin", "al", "el", "der", "da", "di", "du"})
_BACKWARD = frozenset({"the", "these", "those", "this", "that", "same"})
_POINTING = frozenset(
    "he she they it i we you him her them who this that these those both all some many others one another".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A speaker as the text names it."""

    span: Span
    head: Span
    refers: bool
    """Whether the words point back: a pronoun, or a role with "the" and without a name."""


@cache
def _no_part() -> frozenset[str]:
    return words("settings") | words("times")


def mention_at(parse: Parse, head: Token, avoid: Iterable[Token] = ()) -> Mention:
    """The mention around its head noun: modifiers, apposition and relative clause, without setting and time.

    parse: the sentence that holds `head`
    avoid: tokens that are no part of the mention (the cue, for one); it ends before them
    """
    barred = {token.i for token in avoid}
    left, right = _clipped(head, _subtree(head, barred), barred)
    doc = parse.doc
    while right > head.i and _trails(doc, right):
        right -= 1
    while left < head.i and _leads(doc, left):
        left += 1
    left = _after_number(doc, _before_hyphen(doc, left), head)
    if doc[right].tag_ == "POS" and right > left:
        right -= 1
    right = _with_bracket(doc, left, _with_name(doc, left, right))
    return Mention(parse.place(doc[left], doc[right]), parse.place(head), points_back(doc, left, right, head))


def _before_hyphen(doc: Tokens, left: int) -> int:
    """The start of the mention with the first part of a compound taken in ("the Riverton co-chairman")."""
    joined = left > 1 and doc[left - 1].text == "-" and not (doc[left - 1].whitespace_ or doc[left - 2].whitespace_)
    return min(token.i for token in doc[left - 2].subtree if token.i <= left - 2) if joined else left


def _after_number(doc: Tokens, left: int, head: Token) -> int:
    """The start of the mention; an article after a number opens it: "the toll rose to 31 a relief group said"."""
    opened = (i for i in range(head.i, left, -1) if doc[i].tag_ == "DT" and doc[i - 1].like_num)
    return next(opened, left)


def _leads(doc: Tokens, place: int) -> bool:
    """Whether the word at the start of a mention is no part of it: a mark, a link, or the day of "On Monday Smith"."""
    token = doc[place]
    if token.is_punct or token.is_space or token.tag_ in ("CC", "RB", "IN"):
        return True
    return token.lower_ in words("times") and place > 0 and doc[place - 1].lower_ in ("on", "last", "this", "next")


def _trails(doc: Tokens, place: int) -> bool:
    """Whether the word at the end of a mention is no part of it: a mark, a link, or a bare participle after a comma."""
    token = doc[place]
    if token.is_punct or token.is_space or token.tag_ in ("CC", "IN", "RB", "WP", "WDT"):
        return True
    return token.tag_ in ("VBN", "VBG") and doc[place - 1].text == ","


def _with_name(doc: Tokens, left: int, right: int) -> int:
    """The end of the mention with a name after a comma taken in ("the mayor, Mary Jones, said")."""
    if right + 2 >= len(doc) or doc[right + 1].text != "," or doc[right].tag_ in _NAME_TAGS or doc[right].tag_ == "PRP":
        return right
    end = right + 2
    while end < len(doc) and (doc[end].tag_ in _NAME_TAGS or (doc[end].lower_ in _PARTICLES and end > right + 2)):
        end += 1
    named = end - right - 2 >= 2
    return end - 1 if named and (end == len(doc) or doc[end].is_punct) else right


def _with_bracket(doc: Tokens, left: int, right: int) -> int:
    """The end of the mention with an open bracket closed ("the institute (RIH)")."""
    opened = any(token.text == "(" for token in doc[left : right + 1])
    if opened and not any(token.text == ")" for token in doc[left : right + 1]):
        for place in range(right + 1, min(right + 8, len(doc))):
            if doc[place].text == ")":
                return place
    return right


def mention_of(words: Sequence[Token], parse: Parse, head: Token) -> Mention:
    """The mention that the words from the first to the last of `words` make."""
    span = parse.place(words[0], words[-1])
    return Mention(span, parse.place(head), points_back(parse.doc, words[0].i, words[-1].i, head))


def points_back(doc: Tokens, left: int, right: int, head: Token) -> bool:
    """Whether the words from `left` to `right` are a pronoun, or a role with "the" and without a name."""
    if head.tag_ in ("PRP", "DT", "WP") or head.lower_ in _POINTING:
        return True
    named = any(token.tag_ in ("NNP", "NNPS") for token in doc[left : right + 1])
    return not named and doc[left].lower_ in _BACKWARD


def _subtree(head: Token, barred: set[int]) -> set[int]:
    """The numbers of the tokens of the mention: the head's subtree without what belongs to the statement."""
    taken, waiting = set(), [head]
    while waiting:
        token = waiting.pop()
        taken.add(token.i)
        waiting.extend(
            child for child in token.children if not _foreign(token, child) and not _holds_any(child, barred)
        )
    return taken


def _holds_any(child: Token, barred: set[int]) -> bool:
    """Whether a clause inside the mention holds the cue, or words in quotation marks."""
    if child.dep_ not in ("relcl", "acl"):
        return False
    return any(token.i in barred or token.text in _QUOTE_CHARACTERS for token in child.subtree)


def _foreign(parent: Token, child: Token) -> bool:
    """Whether a child of a noun is the setting or the time of the statement, not a part of the speaker."""
    if child.dep_ in ("npadvmod", "advcl", "parataxis", "ccomp", "dep") and parent.pos_ != "VERB":
        return not (child.dep_ == "npadvmod" and child.i < parent.i)
    if (
        child.dep_ == "prep"
        and child.i > parent.i
        and child.lower_ in ("in", "on", "at", "over", "during", "after", "via", "by")
    ):
        return any(
            grand.lower_ in _no_part() or _holds(grand, _no_part()) for grand in child.children if grand.dep_ == "pobj"
        )
    return False


def _holds(token: Token, listed: frozenset[str]) -> bool:
    return any(child.dep_ in ("compound", "nummod") and child.lower_ in listed for child in token.children)


def _clipped(head: Token, taken: set[int], avoid: set[int]) -> tuple[int, int]:
    """The first and last token of the unbroken run around the head."""
    doc = head.doc
    left = right = head.i
    while left - 1 >= 0 and _joins(doc, left - 1, -1, taken, avoid) and head.i - left < MAX_TOKENS:
        left -= 1
    while right + 1 < len(doc) and _joins(doc, right + 1, 1, taken, avoid) and right - head.i < MAX_TOKENS:
        right += 1
    return left, right


def _joins(doc: Tokens, place: int, step: int, taken: set[int], avoid: set[int]) -> bool:
    if place in avoid or doc[place].text in _QUOTE_CHARACTERS:
        return False
    if place in taken:
        return True
    beyond = place + step
    return doc[place].is_punct and 0 <= beyond < len(doc) and beyond in taken and beyond not in avoid
