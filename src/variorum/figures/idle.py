"""Numerals that count nothing: "one" as a pronoun or a speaker, idle zeros, clock times in words, numbers of a list.

Names and identifiers belong in `names.py` and `exclusions.py`.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.figures.lexicon import word_class
from variorum.figures.nouns import counted_code
from variorum.figures.numeral import Numeral, role
from variorum.figures.tokens import Token, at, lower
from variorum.figures.units import unit_at

_LONGEST_LIST = 9


def counts_nothing(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether a numeral that is no part of a name counts nothing all the same."""
    return any(rule(tokens, numeral) for rule in _RULES)


def _is_idle_zero(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """'Zero' in words counts only before a unit or a plural ("zero degrees", not "from zero")."""
    if numeral.value != 0 or numeral.form != "words":
        return False
    after = lower(tokens, numeral.last + 1)
    plural = len(after) > 3 and after.endswith("s") and not after.endswith(("ss", "us", "is"))
    return not plural and unit_at(tokens, numeral.last + 1) is None


def _is_half_word(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "half-staff": 'half' and a hyphen before a word that is no unit."""
    return numeral.unit == "hyphen" and unit_at(tokens, numeral.last + 2) is None


def _is_pronoun(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether 'one' stands for a person or thing and counts nothing."""
    if numeral.first != numeral.last or tokens[numeral.first].lower != "one":
        return False
    before, after = lower(tokens, numeral.first - 1), lower(tokens, numeral.first + 1)
    if (
        before in word_class("no one before")
        or (before == "by" and after == "by")
        or tokens[numeral.first].text == "ONE"
    ):
        return before != "only" or role(at(tokens, numeral.first + 1)) != "" or after in word_class("no one after")
    following = at(tokens, numeral.first + 1)
    if following is not None and following.kind == "number":
        return True
    if any(lower(tokens, numeral.first + step) in word_class("no one thing") for step in (1, 2)) and before != "than":
        return True
    if before == "that" and after not in ("person", "people", "man", "woman", "child"):
        return (
            following is None or following.kind == "mark" or after in word_class("no one after") or not after.isalpha()
        )
    counted = before in ("least", "than")
    return after in word_class("no one after") and not (counted and after in ("day", "time", "of"))


def _is_speaker(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "One resident said", "said one resident", "according to one aide": somebody who speaks, not a count."""
    if numeral.first != numeral.last or tokens[numeral.first].lower != "one":
        return False
    person = next((k for k in range(numeral.last + 1, numeral.last + 4) if _is_person(tokens, k)), None)
    if person is None:
        return False
    before = lower(tokens, numeral.first - 1)
    reported = before in word_class("sayings") or (before == "to" and lower(tokens, numeral.first - 2) == "according")
    return reported or lower(tokens, person + 1) in word_class("sayings")


def _is_person(tokens: Sequence[Token], place: int) -> bool:
    return counted_code(lower(tokens, place)) == "person"


def _is_clock(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "Three o'clock"."""
    return lower(tokens, numeral.last + 1) == "o'clock"


def _enumerates(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "One, his temper, and two, his words": numbers of a list, each before a comma, from one upwards."""
    if not _lists(tokens, numeral.first) or numeral.value > _LONGEST_LIST:
        return False
    listed = {tokens[place].lower for place in range(len(tokens)) if _lists(tokens, place)}
    return {"one", "two"} <= listed


def _lists(tokens: Sequence[Token], place: int) -> bool:
    """Whether a number word stands alone between marks or after "and" and before a comma or colon."""
    if role(at(tokens, place)) not in ("unit", "teen") or lower(tokens, place + 1) not in (",", ":"):
        return False
    before = at(tokens, place - 1)
    return before is None or before.kind == "mark" or before.lower in ("and", "number", "that", "are")


def _is_denominator(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "12 births per 1,000 people", "one for every 40 pupils": the number belongs to the unit of the one before it."""
    before = lower(tokens, numeral.first - 1)
    unit = unit_at(tokens, numeral.last + 1)
    timed = unit is not None and unit.unit.kind == "duration"
    return before == "per" or (before == "every" and lower(tokens, numeral.first - 2) == "for" and not timed)


_RULES = (_is_denominator, _is_pronoun, _is_half_word, _is_idle_zero, _is_speaker, _is_clock, _enumerates)
