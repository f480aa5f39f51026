"""The noun phrase that a number counts or measures, from the parse of its sentence.

Units of measure belong in `units.py`. A number that stands without a noun is read in `elliptic.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.figures.lexicon import word_class
from variorum.parse import Parse
from variorum.rules import declare
from variorum.spans import Span

if TYPE_CHECKING:
    from variorum.tokens import Token

HEAD = declare("counted.head", "The noun that the number modifies, with the words between.", "40 wooden boats")
OF = declare("counted.of", "The noun after 'of'.", "dozens of boats")

NOMINAL = frozenset({"NOUN", "PROPN"})
_CHAIN = frozenset("nummod quantmod compound amod nmod det npadvmod advmod predet appos poss".split())
_CLOSING = frozenset(",;:.!?)")
_PRONOUNS = frozenset("them whom which these those us you it that this".split())
_DETERMINERS = frozenset("the a an its their his her our my your this that these those".split())
_PLACE_WORDS = frozenset("of in from for on at".split())


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: the noun phrase, where it ends when it follows the number (else -1), its head, and the rule.

    unit: the noun phrase alone, None where it does not stand after the number
    text: with the words that identify it further
    code: a canonical unit, where the words fix one
    """

    unit: str | None
    text: str
    head: str
    end: int
    rule: str
    code: str | None = None


def counted_noun(parse: Parse, number: Span, after: int) -> Counted | None:
    """The noun to the right that the number counts or measures. `after`: where the number's unit ends."""
    tokens = parse.tokens(number)
    if not tokens:
        return None
    return _head(parse, tokens, after) or _of(parse, after)


def words_of(parse: Parse, first: Token, last: Token) -> str:
    """The text from one token to another."""
    return parse.doc.cut(first, last).strip()


def token_from(parse: Parse, place: int) -> Token | None:
    """The first token, white space left out, that starts at or after a character of the article."""
    return next((t for t in parse.doc if t.idx + parse.span.start >= place and not t.is_space), None)


def _head(parse: Parse, tokens: Sequence[Token], after: int) -> Counted | None:
    noun = _noun_right(parse, tokens, after)
    if noun is None:
        return None
    first = token_from(parse, after)
    if first is not None and first.text in _CLOSING:
        return None
    if first is None or first.i > noun.i:
        first = noun
    while first.i < noun.i and (first.is_punct or first.lower_ in _DETERMINERS or first.lower_ in ("of", "more")):
        first = first.nbor()
    if (
        first.pos_ in ("CCONJ", "ADP", "PRON", "AUX", "SCONJ")
        or first.tag_ in ("VBD", "VBZ", "VBP", "MD")
        or first.lower_ in word_class("not first")
    ):
        return None
    unit = words_of(parse, first, noun)
    return Counted(unit, with_event(parse, unit, noun), noun.text, parse.place(noun).end, HEAD)


def _noun_right(parse: Parse, tokens: Sequence[Token], after: int) -> Token | None:
    """The noun at or past `after` that the number modifies, through any chain of modifiers."""
    inside = {t.i for t in tokens}
    last = tokens[-1].i
    for token in reversed(tokens):
        here, steps = token, 0
        while here.head is not here and here.dep_ in _CHAIN and steps < 6:
            here, steps = here.head, steps + 1
            past = here.i not in inside and here.i > last and here.idx + parse.span.start >= after
            if past and here.pos_ in NOMINAL and here.i - last < 12:
                return _whole_noun(here)
    return None


def _whole_noun(noun: Token) -> Token:
    """The head of the compound that a noun opens ("choir" of "300 person choir")."""
    here = noun
    while here.dep_ in ("compound", "nmod", "npadvmod") and here.head.i > here.i and here.head.i - here.i < 5:
        if here.head.pos_ not in NOMINAL:
            break
        here = here.head
    return here


def _of(parse: Parse, after: int) -> Counted | None:
    """The noun after "of" right behind the number or its unit ("dozens more of")."""
    preposition = token_from(parse, after)
    if preposition is not None and preposition.lower_ in ("more", "other", ".") and preposition.i + 1 < len(parse.doc):
        preposition = preposition.nbor()
    if preposition is None or preposition.lower_ != "of":
        return None
    noun = next((t for t in preposition.children if t.dep_ == "pobj" and t.i > preposition.i), None)
    if noun is None or noun.lower_ in _PRONOUNS or noun.pos_ == "PRON":
        return None
    first = next(
        (
            t
            for t in parse.doc[preposition.i + 1 : noun.i]
            if t.lower_ not in _DETERMINERS and not t.is_punct and t.pos_ != "NUM"
        ),
        noun,
    )
    unit = words_of(parse, first, noun)
    return Counted(unit, with_event(parse, unit, noun), noun.text, parse.place(noun).end, OF)


def with_event(parse: Parse, unit: str, noun: Token) -> str:
    """The noun phrase and the word that says what happened to it, or where it belongs."""
    for child in noun.children:
        if child.dep_ in ("acl", "amod") and 0 < child.i - noun.i <= 2 and child.is_alpha:
            return f"{unit} {child.text}"
    head, here = noun.head, noun
    while here.dep_ == "conj" and head.pos_ in NOMINAL and head.head is not head:
        here, head = head, head.head
    verb = head.text if here.dep_ in ("nsubjpass", "nsubj") and head.pos_ in ("VERB", "ADJ") else ""
    for child in noun.children:
        if child.i == noun.i + 1 and child.dep_ == "prep" and child.lower_ in _PLACE_WORDS:
            target = next((t for t in child.children if t.dep_ == "pobj"), None)
            if target is not None and target.i - noun.i < 7:
                return f"{unit} {words_of(parse, child, target)}" + (f" {verb}" if verb else "")
    return f"{unit} {verb}" if verb else unit
