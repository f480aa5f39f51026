"""The noun phrase that a number counts or measures, from the parse of its sentence.

Units of measure belong in `units.py`. A number that stands without a noun is read in `elliptic.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from variorum.data import words
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
_MODIFIERS = frozenset("compound amod nmod".split())
_CLOSING = frozenset(",;:.!?)")
_PRONOUNS = frozenset("them whom which these those us you it that this".split())
_DETERMINERS = frozenset("the a an its their his her our my your this that these those".split())
_PLACE_WORDS = frozenset("of in from on at".split())
_DASHES = frozenset("-–—")
_LONGEST_BRACKETS = 12


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


def phrase_of(parse: Parse, noun: Token, rule: str) -> Counted:
    """The noun with the words that belong to it, and what it is of."""
    noun = full_noun(noun)
    first = noun
    for child in noun.children:
        if child.dep_ in _MODIFIERS and child.i < first.i and child.is_alpha:
            first = child
    while first.i > 1 and first.nbor(-1).text in "-‐‑" and not first.nbor(-2).whitespace_:
        first = first.nbor(-2)
    of = next((t for t in noun.children if t.dep_ == "prep" and t.lower_ == "of" and t.i == noun.i + 1), None)
    target = next((t for t in of.children if t.dep_ == "pobj" and t.pos_ in NOMINAL), None) if of is not None else None
    last = noun if target is None or target.i - noun.i > 6 else full_noun(target)
    return Counted(None, words_of(parse, first, last), noun.text, -1, rule)


def token_from(parse: Parse, place: int) -> Token | None:
    """The first token, white space left out, that starts at or after a character of the article."""
    return next((t for t in parse.doc if t.idx + parse.span.start >= place and not t.is_space), None)


def past_brackets(token: Token | None) -> Token | None:
    """The token after a conversion in brackets: "$4m (£2m) for"."""
    if token is None or token.text not in ("(", "["):
        return token
    closing = next((t for t in token.doc[token.i : token.i + _LONGEST_BRACKETS] if t.text in (")", "]")), None)
    return closing.nbor() if closing is not None and closing.i + 1 < len(token.doc) else None


def _head(parse: Parse, tokens: Sequence[Token], after: int) -> Counted | None:
    noun = _noun_right(parse, tokens, after)
    if noun is None or _is_direction(noun):
        return None
    noun = full_noun(noun)
    first = token_from(parse, after)
    if first is not None and first.text in _CLOSING:
        return None
    if noun.lower_ == "worth":
        return _of(parse, parse.place(noun).end)
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
    if unit.count(")") != unit.count("("):
        return None
    return Counted(unit, with_event(parse, unit, noun), noun.text, parse.place(noun).end, HEAD)


def _is_direction(noun: Token) -> bool:
    """Whether a word such as "southwest" stands alone, which says where and is nothing that one counts."""
    joined = noun.i and noun.nbor(-1).text in "-‐‑"
    return noun.lower_ in word_class("extents") and full_noun(noun) is noun and not joined


def full_noun(noun: Token) -> Token:
    """The noun with what a hyphen joins to it ("co-workers"), or the common noun that a name stands before."""
    doc, after = noun.doc, noun.i + 1
    joined = after + 1 < len(doc) and doc[after].text in "-‐‑" and not noun.whitespace_ and doc[after + 1].is_alpha
    if joined and not doc[after].whitespace_:
        return doc[after + 1]
    common = after < len(doc) and doc[after].tag_ == "NNS" and doc[after].text.islower()
    return doc[after] if common and noun.tag_ == "NNP" else noun


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
                return _inside_clause(parse, last, _whole_noun(here))
    return None


def _inside_clause(parse: Parse, last: int, noun: Token) -> Token | None:
    """The noun, or where a finite verb or a dash stands before it, the noun before that; None where there is none.

    last: the number's last token
    """
    between = parse.doc[last + 1 : noun.i]
    stop = next((t for t in between if _breaks(t)), None)
    if stop is None:
        return noun
    return next((t for t in reversed(parse.doc[last + 1 : stop.i]) if t.pos_ in NOMINAL), None)


def _breaks(token: Token) -> bool:
    """Whether a token after a number closes its noun phrase: a finite verb after a noun, or a dash with blanks."""
    if token.text in _DASHES:
        return bool(token.whitespace_) and bool(token.nbor(-1).whitespace_)
    before = token.nbor(-1)
    while before.pos_ == "ADV" and before.i:
        before = before.nbor(-1)
    return token.tag_ in ("VBD", "VBZ", "VBP", "MD") and before.pos_ in NOMINAL


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
    preposition = past_brackets(token_from(parse, after))
    if preposition is not None and preposition.lower_ in ("more", "other", ".") and preposition.i + 1 < len(parse.doc):
        preposition = preposition.nbor()
    if preposition is None or preposition.lower_ != "of":
        return None
    noun = next((t for t in preposition.children if t.dep_ == "pobj" and t.i > preposition.i), None)
    if noun is not None and noun.like_num:
        noun = next((t for t in parse.doc[noun.i + 1 : noun.i + 4] if _stands_for_noun(t)), None)
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
    noun = full_noun(noun)
    unit = words_of(parse, first, noun)
    return Counted(unit, with_event(parse, unit, noun), noun.text, parse.place(noun).end, OF)


def _stands_for_noun(token: Token) -> bool:
    return token.pos_ in NOMINAL or token.lower_ in words("participle_nouns")


def with_event(parse: Parse, unit: str, noun: Token) -> str:
    """The noun phrase, where its things belong, and the participle that says what happened to them."""
    told = _told(noun)
    if told is not None and told.dep_ in ("acl", "amod"):
        return f"{unit} {_with_particle(told)}"
    place = _belonging(parse, noun)
    return " ".join(filter(None, (unit, place, _with_particle(told) if told is not None else None)))


def _told(noun: Token) -> Token | None:
    """The passive participle that says what happened to the things: "12 homes burnt", "12 homes were burnt".

    What they did themselves ("12 people fled") is no part of a noun phrase.
    """
    for child in noun.children:
        near = 0 < child.i - noun.i <= 2 and not noun.nbor().is_punct
        if child.dep_ in ("acl", "amod") and near and child.lower_ in words("told_participles"):
            return child
    here = noun
    while here.dep_ == "conj" and here.head.pos_ in NOMINAL and here.head is not here:
        here = here.head
    verb = here.head
    if verb.lower_ not in words("told_participles") or here.dep_ not in ("nsubjpass", "nsubj"):
        return None
    own = any(child.dep_ == "dobj" or (child.dep_ == "aux" and child.tag_ == "MD") for child in verb.children)
    return verb if here.dep_ == "nsubjpass" or not own else None


def _with_particle(verb: Token) -> str:
    """A participle with its particle: "shot down"."""
    particle = next((child for child in verb.children if child.dep_ == "prt" and child.i == verb.i + 1), None)
    return verb.text if particle is None else f"{verb.text} {particle.text}"


def _belonging(parse: Parse, noun: Token) -> str | None:
    """The phrase right after a noun that says whose or where its things are; a time is not such a phrase."""
    for child in noun.children:
        if child.i == noun.i + 1 and child.dep_ == "prep" and child.lower_ in _PLACE_WORDS:
            target = next((t for t in child.children if t.dep_ == "pobj"), None)
            if target is not None and target.i - noun.i < 7 and not _is_time(target):
                return words_of(parse, child, full_noun(target))
    return None


def _is_time(noun: Token) -> bool:
    return noun.lower_ in words("times") or noun.lower_ in words("time_names") or noun.like_num
