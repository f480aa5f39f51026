"""Whether a number is somebody's or something's age."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.figures.lexicon import word_class
from variorum.figures.nouns import counted_code
from variorum.figures.numeral import role
from variorum.figures.tokens import Token, after_hyphens, at, lower
from variorum.figures.units import unit_at
from variorum.rules import declare

AGE_OLD = declare("unit.years-old", "'Year-old' and 'years old' make an age.", "a 31-year-old baker")
AGE_COMMA = declare("unit.age-comma", "A number between commas after a name is an age.", "Ann Smith, 39, said")
AGE_IS = declare("unit.age-is", "A bare number that a person 'is' or 'turned', or is 'under', is an age.", "she is 70")
AGE_AGED = declare("unit.aged", "A number after 'aged' or 'the age of' is an age.", "aged 16")
AGE_OLDER = declare(
    "unit.age-older", "A number before 'and older' or 'or younger' is an age.", "Those 62 and older pay half."
)
AGE_NOUN = declare(
    "unit.age-noun", "A number that is the value of an age is in years.", "They raised the retirement age to 65."
)

_SPANS = {"year": "year", "years": "year", "yr": "year", "month": "month", "months": "month"} | {
    "week": "week", "weeks": "week", "day": "day", "days": "day",
}  # fmt: skip
_SIDES = frozenset("over under about between above below".split())
_PARTED = frozenset({"them", "whom", "these", "those", "which"})
"""Words after "of" that make a number a part: "53 injured, 6 of them badly"."""
_TOLD_OF = frozenset({"of", "the", "for"})
_OLDEST = 120
_CLAUSE = 8
"""How far before "at" a stage of life is looked for, in tokens."""


def years_old(tokens: Sequence[Token], last: int) -> tuple[int, int, str] | None:
    """Of "31-year-old" or "16 years old": the tokens [first, last] after the number, and the unit's code."""
    place = after_hyphens(tokens, last + 1)
    code = _SPANS.get(lower(tokens, place))
    end = after_hyphens(tokens, place + 1)
    return (place, end, code) if code is not None and lower(tokens, end) in ("old", "olds") else None


def age_rule(tokens: Sequence[Token], first: int, last: int) -> str | None:
    """The rule by which a number without a unit is an age, or None."""
    before, earlier = lower(tokens, first - 1), lower(tokens, first - 2)
    named = before in ("aged", "age", "ages") or (before == "of" and earlier in ("age", "ages"))
    if named or (before in _SIDES and earlier == "aged"):
        return AGE_AGED
    if before == "at" and _closes(tokens, last + 1) and _of_life(tokens, first - 1):
        return AGE_AGED
    if lower(tokens, last + 1) in ("and", "or") and _is_older(tokens, first - 1, lower(tokens, last + 2)):
        return AGE_OLDER
    if first != last or not _may_be_years(tokens[first]):
        return None
    if _of_person(tokens, first):
        return AGE_IS
    return AGE_COMMA if _after_name(tokens, first) else None


def _is_older(tokens: Sequence[Token], before: int, word: str) -> bool:
    """ "62 and older"; "65 and over" after persons."""
    persons = word in ("over", "above", "under", "up") and _is_person([lower(tokens, before)])
    return word in word_class("older") or persons


def _of_life(tokens: Sequence[Token], place: int) -> bool:
    """Whether a stage of a life stands before "at" in the same clause: "died at 77", "left school at 14".

    "The number of dead at nine" is a toll.
    """
    for index in range(place - 1, max(-1, place - 1 - _CLAUSE), -1):
        token = tokens[index]
        if token.lower in word_class("stages of life"):
            return token.lower != "dead" or lower(tokens, index - 1) not in _TOLD_OF
        if token.kind != "word":
            return False
    return False


def _may_be_years(token: Token) -> bool:
    if token.kind == "word":
        return role(token) in ("unit", "teen", "ten")
    return token.text.isdecimal() and len(token.text) < 4 and 0 < int(token.text) <= _OLDEST


def _of_person(tokens: Sequence[Token], place: int) -> bool:
    """ "she is 70", "who turned 18", "people under 30"."""
    if not _closes(tokens, place + 1):
        return False
    before = [token.lower for token in tokens[max(0, place - 5) : place]]
    if before[-1:] in (["turned"], ["turns"], ["turning"]):
        return True
    if before and before[-1] in ("is", "was", "be", "am", "'s"):
        return any(word in ("he", "she", "who", "i") for word in before[-4:-1])
    if before[-1:] in (["under"], ["over"], ["above"]):
        said = before[-2:-1] in (["is"], ["are"], ["was"], ["were"])
        return _is_person(before[-3:-2]) if said else _is_person(before[-2:-1])
    return before[-2:] in (["older", "than"], ["younger", "than"]) and _is_person(before[-3:-2])


def _is_person(word: list[str]) -> bool:
    return bool(word) and (counted_code(word[0]) == "person" or word[0] in ("those", "anyone", "everyone"))


def _closes(tokens: Sequence[Token], place: int) -> bool:
    """Whether no noun or unit follows a bare number."""
    after = at(tokens, place)
    if after is None:
        return True
    if unit_at(tokens, place) is not None or after.text in "%-/°" or (after.glued and after.kind != "mark"):
        return False
    return after.kind == "mark" or after.lower in word_class("after age")


def _after_name(tokens: Sequence[Token], place: int) -> bool:
    """ "Smith, 39, a baker", "Smith, 39.", "Smith, now 77," and "Ann Smith (39)"."""
    if lower(tokens, place - 1) in ("now", "then") and lower(tokens, place - 2) == ",":
        return _after_name([*tokens[: place - 1], *tokens[place:]], place - 1)
    if place < 2 or tokens[place - 2].kind != "word" or tokens[place].kind == "word":
        return False
    if not tokens[place - 2].text[0].isupper() and counted_code(tokens[place - 2].lower) != "person":
        return False
    after = at(tokens, place + 1)
    if after is not None and ((after.glued and after.kind == "word") or lower(tokens, place + 2) in _PARTED):
        return False
    if tokens[place - 1].text == "(":
        return after is not None and after.text == ")" and len(tokens[place].text) == 2
    closed = after is None or after.text in ",.;:)–—―" or after.lower in word_class("age closers")
    return tokens[place - 1].text == "," and closed
