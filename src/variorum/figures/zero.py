"""Statements that there was none: "no casualties", "nobody was hurt", "none of the 14".

A zero is a figure only where a count is meant, so the nouns and participles are listed (`data/zero.csv`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from variorum.data import rows
from variorum.figures.lexicon import word_class
from variorum.figures.numeral import role
from variorum.figures.tokens import Token, at, lower
from variorum.rules import declare

NO_NOUN = declare("zero.no-noun", "'No', 'zero' or 'without' before a noun that counts harm is 0.", "no casualties")
NO_PERSON = declare(
    "zero.no-person", "'No' before a word for persons is 0 where a word of harm follows.", "no civilians were hurt"
)
NOBODY = declare("zero.nobody", "'Nobody', 'no one' or 'none' before a word of harm is 0.", "nobody was hurt")
NOT_ONE = declare("zero.not-one", "'Not a single' before a noun is 0.", "not a single home")
NO_OTHER = declare("zero.no-other", "A second noun after 'no' and 'or' is 0 too.", "no deaths or injuries")


@dataclass(frozen=True, slots=True)
class Zero:
    """Tokens of the negation [first, last], and the last token of the statement's noun."""

    first: int
    last: int
    end: int
    rule: str


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("zero") if row["kind"] == kind)


def read_zero(tokens: Sequence[Token], index: int) -> list[Zero]:
    """The zero statements that start at token `index`; two where the negation reaches over "or"."""
    word = tokens[index].lower
    if word in ("no", "zero", "without") and lower(tokens, index + 1) != "one":
        return _no_noun(tokens, index)
    if word in ("nobody", "none"):
        return _nobody(tokens, index, index)
    if word == "no" and lower(tokens, index + 1) == "one":
        return _nobody(tokens, index, index + 1)
    if word == "not":
        return _not_one(tokens, index)
    return []


def _no_noun(tokens: Sequence[Token], index: int) -> list[Zero]:
    place = index + 1
    while place < len(tokens) and place < index + 6 and tokens[place].lower in word_class("zero modifiers"):
        place += 1
    noun = lower(tokens, place)
    if noun in _listed("harm"):
        found = [Zero(index, index, place, NO_NOUN)]
        if lower(tokens, place + 1) in ("or", "and", "nor"):
            other = place + 2
            while other < place + 5 and lower(tokens, other) in word_class("zero modifiers"):
                other += 1
            if lower(tokens, other) in _listed("harm"):
                found.append(Zero(index, index, other, NO_OTHER))
        return found
    if noun in _listed("person") and _harmed(tokens, place + 1):
        return [Zero(index, index, place, NO_PERSON)]
    return []


def _nobody(tokens: Sequence[Token], index: int, last: int) -> list[Zero]:
    of_number = lower(tokens, index) == "none" and _of_a_number(tokens, last + 1)
    return [Zero(index, last, last, NOBODY)] if of_number or _harmed(tokens, last + 1) else []


def _of_a_number(tokens: Sequence[Token], place: int) -> bool:
    """ "Of the 150": a number follows, so that "none" counts."""
    if lower(tokens, place) != "of" or lower(tokens, place + 1) not in ("the", "its", "their", "those", "these"):
        return False
    token = at(tokens, place + 2)
    return token is not None and (token.kind == "number" or role(token) in ("unit", "teen", "ten"))


def _not_one(tokens: Sequence[Token], index: int) -> list[Zero]:
    if lower(tokens, index + 1) == "one" and _of_a_number(tokens, index + 2):
        return [Zero(index, index + 1, index + 1, NOT_ONE)]
    if lower(tokens, index + 1) not in ("a", "one") or lower(tokens, index + 2) != "single":
        return []
    noun = index + 3
    if noun >= len(tokens) or tokens[noun].kind != "word":
        return []
    return [Zero(index, index + 2, noun, NOT_ONE)]


def _harmed(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word of harm follows, with only auxiliaries and the like between."""
    limit = min(len(tokens), place + 9)
    while place < limit and (tokens[place].lower in word_class("zero between") or tokens[place].kind == "number"):
        place += 1
    if place < limit and tokens[place].lower in _listed("person"):
        return _harmed(tokens, place + 1)
    return place < len(tokens) and tokens[place].lower in _listed("harmed")
