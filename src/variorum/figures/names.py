"""Whether a numeral is part of a name or numbers one thing of its kind: "Flight 370", "F-16", "Group of Seven"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.data import words
from variorum.figures.lexicon import word_class
from variorum.figures.numeral import Numeral, role
from variorum.figures.tokens import Token, at, is_hyphen, lower
from variorum.figures.units import unit_at

_SHORT_FORMS = frozenset("no nos vol art sec fig pp op".split())
_COUNTED_WORDS = frozenset("percent per people million billion men women children".split())
_LIST_JOINTS = frozenset("and or to , - –".split())
_LONGEST_LIST = 12
_LONGEST_TITLE = 8
_CLOSERS = frozenset("”’»\"')")
_SMALL_WORDS = frozenset("a an the of and in on for to at by with from".split())
_DETERMINED = frozenset("a an the its their & new previous earlier other several both many all these those".split())
_POINTING = frozenset("last this next past that each every".split())
"""Before a noun that takes a number they say which one is meant: "last week 30 homes burned"."""
_AIRCRAFT = frozenset("aircraft airliner jet jetliner plane".split())
_TYPES = re.compile(r"7[0-8]7")
"""Types of airliners that go by three digits; no fleet has as many of one digit beside a singular."""


def is_name(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether the numeral belongs to the word before it as part of a name or as its number."""
    return (
        _glued_to_word(tokens, numeral)
        or _numbered(tokens, numeral)
        or _in_name(tokens, numeral)
        or _before_hyphen(tokens, numeral)
        or _version(tokens, numeral)
        or _of_versions(tokens, numeral)
        or _in_title(tokens, numeral)
        or _aircraft(tokens, numeral)
    )


def _aircraft(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "A fully loaded 747 aircraft"."""
    typed = numeral.form == "digits" and _TYPES.fullmatch(tokens[numeral.first].text) is not None
    return typed and lower(tokens, numeral.last + 1) in _AIRCRAFT


def is_group(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "Group of Seven", "Gang of Eight", "Group of 20"."""
    group = at(tokens, numeral.first - 2)
    if group is None or lower(tokens, numeral.first - 1) != "of" or group.lower not in ("group", "gang", "council"):
        return False
    after = at(tokens, numeral.last + 1)
    named = tokens[numeral.first].text[0].isupper() or after is None or not after.text.islower()
    return group.text[0].isupper() and named


def _glued_to_word(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "iPhone11", "G7", "F-16", "post-2008", "#4"."""
    first, before = tokens[numeral.first], at(tokens, numeral.first - 1)
    if before is None or not first.glued:
        return False
    if before.text in "#№@_\\" or (before.text == "/" and before.glued):
        return True
    if first.kind == "number" and before.kind == "word":
        return True
    word = at(tokens, numeral.first - 2)
    if not is_hyphen(before) or word is None or word.kind != "word":
        return is_hyphen(before) and first.kind == "word" and first.text[0].isupper()
    return word.lower not in word_class("prefixes") and not role(word)


def _before_hyphen(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "18-wheelers", "3-pointers", "7-Eleven": what a plural or a number's name makes of digits and a hyphen."""
    word = at(tokens, numeral.last + 2)
    if numeral.form != "digits" or not is_hyphen(at(tokens, numeral.last + 1)) or word is None or not word.glued:
        return False
    if word.kind != "word" or unit_at(tokens, numeral.last + 2) is not None:
        return False
    return (role(word) != "" and word.text[0].isupper()) or (not role(word) and _is_plural(word))


def _numbered(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "page 12", "No. 4", "Game 7": a noun that takes a number."""
    before = lower(tokens, _before_list(tokens, numeral.first))
    if before == "." and lower(tokens, numeral.first - 2) in _SHORT_FORMS:
        return True
    if before not in words("numbered") or numeral.scaled or lower(tokens, numeral.first - 2) in _POINTING:
        return False
    unit, after = unit_at(tokens, numeral.last + 1), at(tokens, numeral.last + 1)
    if unit is not None and not (after is not None and after.glued and len(after.text) == 1 and after.text.isalpha()):
        return False
    if numeral.form == "digits":
        return tokens[numeral.first].text.isdecimal()
    return tokens[numeral.first - 1].text[0].isupper() and before != "no"


def _version(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "Pathfinder 2.0", "Web 3.0": a digit and a nought after a capital word."""
    before, text = at(tokens, numeral.first - 1), tokens[numeral.first].text
    if before is None or before.kind != "word" or len(text) != 3 or not text.endswith(".0"):
        return False
    named = before.text[0].isupper() and numeral.first > 1 and before.lower not in word_class("not a name")
    after = at(tokens, numeral.last + 1)
    free = unit_at(tokens, numeral.last + 1) is None and (after is None or after.text not in "-%")
    return named and free and not before.lower.startswith("magnitude")


def _of_versions(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "Pathfinder 2000, 95 and 98": further numbers after a name and its number, with no noun of their own."""
    place = numeral.first - 1
    while place > 0 and lower(tokens, place) in _LIST_JOINTS and _stands_for_number(tokens, place - 1):
        place -= 2
    name, after = at(tokens, place), at(tokens, numeral.last + 1)
    listed = place < numeral.first - 1 and name is not None and name.kind == "word" and place > 0
    if not listed or name is None or not name.text[0].isupper() or name.lower in word_class("not a name"):
        return False
    bare = after is None or after.kind == "mark" or after.lower in ("and", "or")
    return bare and len(name.text) > 2 and not role(name) and (after is None or after.text not in "%-/°")


def _stands_for_number(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token is plain digits, or the mask of a date."""
    token = at(tokens, place)
    return token is not None and (token.text.isdecimal() or token.text == "\ufffc")


def _before_list(tokens: Sequence[Token], first: int) -> int:
    """The place before a list of numbers after a plural noun ("junctions 9 and 11"), else before the number."""
    place = first - 1
    while place > first - _LONGEST_LIST and lower(tokens, place) in _LIST_JOINTS and _is_digits(tokens, place - 1):
        place -= 2
    return place if lower(tokens, place).endswith("s") else first - 1


def _is_digits(tokens: Sequence[Token], place: int) -> bool:
    token = at(tokens, place)
    return token is not None and token.text.isdecimal()


def _in_name(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "Boeing 737", "Big Ten", "Two Rivers": capitals beside the number make a name of it."""
    before, after, first = at(tokens, numeral.first - 1), at(tokens, numeral.last + 1), tokens[numeral.first]
    if before is None or before.kind != "word" or numeral.scaled or unit_at(tokens, numeral.last + 1) is not None:
        return False
    if numeral.form == "digits":
        return first.text.isdecimal() and len(first.text) < 5 and _capital_before(tokens, numeral, before, after)
    if not first.text[0].isupper():
        return False
    capital = after is not None and after.kind == "word" and after.text[0].isupper()
    opens = capital and (before.text == "the" or mostly_lower(tokens))
    return opens or _capital_before(tokens, numeral, before, after)


def _capital_before(tokens: Sequence[Token], numeral: Numeral, before: Token, after: Token | None) -> bool:
    """Whether a capital word right before the number makes a name of both."""
    shouted = before.text.isupper() and len(before.text) > 4
    if before.lower in word_class("not a name") or before.text.islower() or role(before) or shouted:
        return False
    initials = len(before.text) < 3 and before.text.isupper() and before.text not in "AI"
    if initials or before.text[0].islower():
        return True
    if after is not None and after.kind == "word" and not after.glued and _is_plural(after):
        index = len(before.text) > 2 and before.text.isupper() and mostly_lower(tokens)
        counted = role(at(tokens, numeral.first - 2)) in ("unit", "teen", "ten")
        return index or counted or lower(tokens, numeral.first - 2) in _DETERMINED
    if after is not None and after.lower in _COUNTED_WORDS:
        return False
    return numeral.form == "digits" or mostly_lower(tokens)


def _is_plural(token: Token) -> bool:
    return token.text.islower() and token.text.endswith("s") and token.lower not in word_class("verbs in s")


def _in_title(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "The 411" in marks, "River Skin (41 Shots)": a title, every word of which has a capital."""
    opens = next((k for k in range(numeral.first - 1, numeral.first - _LONGEST_TITLE, -1) if _opens(tokens, k)), None)
    if opens is None:
        return False
    closes = next((k for k in range(numeral.last + 1, opens + _LONGEST_TITLE) if lower(tokens, k) in _CLOSERS), None)
    if closes is None:
        return False
    inside = tokens[opens + 1 : closes]
    spelled = [token for token in inside if token.kind == "word" and token.lower not in _SMALL_WORDS]
    named = all(token.text[0].isupper() for token in spelled)
    if tokens[opens].text == "(":
        name = tokens[opens - 1].text[:1].isupper() and tokens[opens - 1].kind == "word"
        measured = any(unit_at(tokens, place) for place in range(numeral.last + 1, closes))
        return named and name and numeral.first == opens + 1 and len(spelled) > 0 and not measured
    determined = inside[0].text == "The" or len([t for t in spelled if not role(t)]) > 1
    return named and determined


def _opens(tokens: Sequence[Token], place: int) -> bool:
    """Whether a mark at a place opens what may be a title."""
    token = at(tokens, place)
    if token is None or (token.glued and tokens[place - 1].kind == "word"):
        return False
    return token.text in "“‘«\"'" or (token.text == "(" and place > 0)


def mostly_lower(tokens: Sequence[Token]) -> bool:
    """Whether the sentence is in sentence case, so that a capital means a name."""
    spelled = [token.text for token in tokens if token.kind == "word" and len(token.text) > 3]
    return sum(word[0].isupper() for word in spelled) * 2 <= len(spelled)
