"""One number with what stands around it: its bound, its unit, what it counts.

What two numbers of a sentence share belongs in `joining.py`; rows are made in `find.py`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.data import words
from variorum.figures.ages import AGE_NOUN
from variorum.figures.counted import HEAD, Counted, counted_noun, token_from
from variorum.figures.elliptic import EXTENT, NOUN_BEFORE, PARENT, PARENTS, participle_noun, without_noun
from variorum.figures.lexicon import word_class
from variorum.figures.measured import Measured, measured
from variorum.figures.names import mostly_lower
from variorum.figures.nouns import counted_code, singular
from variorum.figures.numbers import AGAINST, FOR, Number
from variorum.figures.numeral import FRACTION
from variorum.figures.parts import part_after_unit
from variorum.figures.qualifiers import Bound, bound_after, bound_before
from variorum.figures.shares import named_share, of_share
from variorum.figures.sums import contents_of_sum, of_sum, rated_noun
from variorum.figures.tokens import Token, at, is_hyphen, lower
from variorum.figures.units import unit_of_code
from variorum.parse import Parse
from variorum.rules import chain, declare

NEXT_WORD = declare(
    "counted.next-word",
    "Where the parse gives no noun, the word after the number is what it counts.",
    "They took 28 villagesaccording to the mayor.",
)
WHOSE = declare(
    "counted.whose",
    "An age, magnitude or caliber is measured of the noun after it, or of the name before it.",
    "Ann Smith, 39,",
)
UNIT_WORDS = declare("counted.unit-words", "Where nothing else says what is measured, the unit.", "two weeks ago")
COMPOUND = declare(
    "counted.compound", "A noun that a hyphen joins to the number is its unit; the noun after it says of what.",
    "a 100-page report",
)  # fmt: skip

WHOSE_KINDS = frozenset({"age", "magnitude", "caliber"})
_PARTED_KINDS = frozenset({"duration", "length"})
_SCALES = frozenset({"m", "bn", "tn", "k", "mn"})
_TAILS = ("according", "because", "which", "where", "while", "about", "there")


@dataclass(frozen=True, slots=True)
class Reading:
    """A number with what was read around it; token places are those of its sentence."""

    number: Number
    first: int
    last: int
    bound: Bound | None
    unit: Measured
    counted: Counted | None


def read_number(text: str, tokens: Sequence[Token], parse: Parse | None, number: Number) -> Reading | None:
    """What stands around a number of a sentence; None where it turns out to be a pronoun."""
    first = bisect_right(tokens, number.span.start, key=lambda token: token.end)
    last = bisect_left(tokens, number.span.end, key=lambda token: token.start) - 1
    if number.method.endswith((FOR, AGAINST)):
        return _vote(number, first, last)
    unit = measured(tokens, first, last, number.unit, text)
    number = _with_part(tokens, number, unit)
    bound = None if number.form == "zero" else bound_before(tokens, min(unit.first, first))
    near = bound_after(tokens, [last + 1]) if bound is None and number.form != "zero" else None
    past = unit if near is None or unit.last > last else replace(unit, last=near.last)
    counted = _counted(text, tokens, parse, number, past)
    if unit.code is None and counted is not None and counted.head.lower() == "age" and number.form != "zero":
        unit = replace(unit, code="year", kind="age", rules=(*unit.rules, AGE_NOUN), base=unit_of_code("year"))
    if parse is not None and bound is None and _is_model(tokens, first, last, unit, counted):
        return None
    if parse is not None and bound is None and unit.code is None and _points_back(tokens, first, last, counted):
        return None
    if bound is None and number.form != "zero":
        places = {last + 1, unit.last + 1}
        if counted is not None and counted.end > 0:
            places.add(place_from(tokens, counted.end))
        bound = bound_after(tokens, sorted(places))
    return Reading(number, first, last, bound, unit, counted)


def _with_part(tokens: Sequence[Token], number: Number, unit: Measured) -> Number:
    """The number with the part that stands behind its unit: "an hour and a half" is 1.5."""
    part = part_after_unit(tokens, unit.last + 1) if unit.kind in _PARTED_KINDS else None
    if part is None or number.value is None:
        return number
    value, end = number.value + part[0], tokens[part[1]].end
    return replace(number, value=value, low=value, high=value, end=end, method=chain(*number.method.split(), FRACTION))


def _vote(number: Number, first: int, last: int) -> Reading:
    """One side of a vote: what it counts stands in the rule that read it."""
    side = "for" if number.method.endswith(FOR) else "against"
    noun = Counted(None, f"votes {side}", "votes", -1, "", "vote")
    return Reading(number, first, last, None, Measured(None, None, "count", first, last, ()), noun)


def _is_model(tokens: Sequence[Token], first: int, last: int, unit: Measured, counted: Counted | None) -> bool:
    """ "The new 911 Carrera": plain digits between a determiner and a capital singular name a model."""
    plain = first == last and tokens[first].text.isdecimal() and len(tokens[first].text) < 5
    if not plain or unit.code is not None or counted is None or counted.unit != counted.head:
        return False
    capital = counted.head[0].isupper() and singular(counted.head) == counted.head.lower()
    return capital and lower(tokens, first - 1) in ("the", "a", "an", "new", "its", "his", "her", "their", "old")


def place_from(tokens: Sequence[Token], character: int) -> int:
    """The first token at or after a character."""
    return bisect_left(tokens, character, key=lambda token: token.start)


def _points_back(tokens: Sequence[Token], first: int, last: int, counted: Counted | None) -> bool:
    """A bare 'one' or 'the two' is a pronoun, unless a place follows ("one in the left wing")."""
    if first != last or (counted is not None and counted.end > 0):
        return False
    if tokens[first].lower == "one":
        return lower(tokens, last + 1) not in ("in", "on", "at", "from", "near")
    return tokens[first].lower == "two" and lower(tokens, first - 1) in ("the", "these", "those")


def _counted(text: str, tokens: Sequence[Token], parse: Parse | None, number: Number, unit: Measured) -> Counted | None:
    """What the number counts or measures, by the first rule that says so."""
    if number.form == "zero" and number.end > number.span.end:
        return _zero_noun(text[number.span.end : number.end], number.end)
    after = max(tokens[unit.last].end, number.span.end)
    following = tokens[unit.last + 1] if unit.last + 1 < len(tokens) else None
    joined = following is not None and runs_together(following)
    if parse is not None and not (joined and unit.code is None):
        found = _without_scale(_by_parse(text, tokens, parse, number, unit))
        if found is not None or (unit.code is None and not _may_be_noun(parse, after)):
            return found
    return _next_word(tokens, unit.last) if unit.code is None else _unit_words(tokens, unit)


def _without_scale(found: Counted | None) -> Counted | None:
    """The noun without the letter of the number's scale, which a parse may take for a word ("£6m or 40%")."""
    first, _, rest = found.text.partition(" ") if found is not None else ("", "", "")
    if found is None or first not in _SCALES:
        return found
    return replace(found, text=rest) if rest else None


def _zero_noun(words: str, end: int) -> Counted:
    """The noun of a zero statement: "injuries" of "immediate reports of deaths or injuries"."""
    noun = re.split(r"\b(?:of|or|and|nor)\b", words)[-1].strip()
    return Counted(noun, noun, noun.split()[-1], end, "")


def _by_parse(text: str, tokens: Sequence[Token], parse: Parse, number: Number, unit: Measured) -> Counted | None:
    """The noun that the parse gives the number, or what an age, magnitude or caliber is of."""
    after = max(tokens[unit.last].end, number.span.end)
    if lower(tokens, unit.first - 1) == "of" and lower(tokens, unit.first - 2) in PARENTS and unit.kind == "count":
        return _children(counted_noun(parse, number.span, after))
    found = participle_noun(parse, number.span, after) if unit.kind == "count" else None
    found = found or counted_noun(parse, number.span, after)
    if found is None and unit.kind == "percent":
        found = named_share(parse, number.span)
    compound = _compound(tokens, unit, found) if unit.kind == "count" and unit.code is None else None
    if compound is not None:
        return compound
    if found is not None and found.rule == HEAD and _is_span_of_time(tokens, unit):
        found = None
    if found is not None and _opens_another(tokens, unit, found):
        found = None
    if found is None or _clashes(tokens, number, found):
        found = without_noun(parse, number.span, after, unit.kind) or found
    if unit.kind == "money" and (found is None or found.rule == NOUN_BEFORE):
        rated = (unit.code and "/" in unit.code) or lower(tokens, unit.last + 1) in ("(", "[")
        found = contents_of_sum(parse, after) or (rated_noun(parse, after) if rated else None) or found
    if found is None and unit.kind in ("money", "percent"):
        return (of_sum if unit.kind == "money" else of_share)(parse, number.span, after)
    if unit.kind in WHOSE_KINDS:
        return _whose(text, tokens, unit, found)
    extent = found is not None and found.rule == EXTENT and unit.unit is not None
    return replace(found, text=f"{unit.unit} {found.text}") if extent and found is not None else found


def _compound(tokens: Sequence[Token], unit: Measured, found: Counted | None) -> Counted | None:
    """ "A 100-page report": pages are counted, of a report; "a 300-strong crowd" counts persons.

    found: the whole noun phrase
    """
    word = at(tokens, unit.last + 2)
    if not is_hyphen(at(tokens, unit.last + 1)) or word is None or not word.glued or word.kind != "word":
        return None
    if not word.text.islower() or word.lower in word_class("no compounds"):
        return None
    whole = found is not None and found.text.startswith(word.text) and found.end > word.end
    whose = found.text[len(word.text) :].lstrip(" -‐‑") if whole and found is not None else ""
    end = found.end if whole and found is not None else word.end
    if word.lower == "strong":
        return Counted(whose, whose, whose, end, COMPOUND, "person") if whose else None
    return Counted(word.text, whose or word.text, word.text, end, COMPOUND, counted_code(word.text))


def _is_span_of_time(tokens: Sequence[Token], unit: Measured) -> bool:
    """ "Two years" with no hyphen is no adjective of the noun after it."""
    return unit.kind == "duration" and tokens[unit.last].lower.endswith("s") and unit.unit is not None


def _children(noun: Counted | None) -> Counted:
    """ "A father of two sons", "a mother of 12": what the parent has."""
    if noun is not None and noun.rule == HEAD and counted_code(noun.head) == "person":
        return replace(noun, rule=PARENT)
    return Counted(None, "children", "children", -1, PARENT, "person")


def _opens_another(tokens: Sequence[Token], unit: Measured, found: Counted) -> bool:
    """An article right after a bare number opens a phrase of its own ("has risen to 31 a group said")."""
    return unit.kind == "count" and found.rule == HEAD and lower(tokens, unit.last + 1) in ("a", "an", "the")


def _clashes(tokens: Sequence[Token], number: Number, found: Counted) -> bool:
    """A capital singular noun or a name can hardly be what a number above one counts ("kills 37 Daily News")."""
    head = found.head
    if (number.value is not None and number.value <= 1) or not head[:1].isupper() or counted_code(head) == "person":
        return False
    name = " " in found.text and all(word[:1].isupper() for word in found.text.split()) and mostly_lower(tokens)
    return name or singular(head) == head.lower()


def _unit_words(tokens: Sequence[Token], unit: Measured) -> Counted | None:
    """The unit alone: "weeks" of "two weeks ago"."""
    if unit.unit is None or not unit.unit[0].isalpha() or unit.kind in ("percent", "money", "multiple", "fraction"):
        return None
    return Counted(None, unit.unit, unit.unit, -1, UNIT_WORDS)


def _whose(text: str, tokens: Sequence[Token], unit: Measured, found: Counted | None) -> Counted:
    """An age, magnitude or caliber with the noun that has it: the noun found, or the name before a comma."""
    noun = (found.unit or found.text) if found is not None and not found.text.lower().startswith(unit.kind) else ""
    noun = noun.rsplit(" ", 1)[0] if noun.lower().endswith((" dies", " died", " dead")) else noun
    noun = "" if noun.lower() in words("told_participles") else noun
    place = unit.first - 3 if lower(tokens, unit.first - 1) in ("now", "then") else unit.first - 2
    before = place >= 0 and tokens[place + 1].text in ",(" and not (noun and unit.unit)
    if unit.kind == "age" and before and tokens[place].lower not in words("time_names"):
        last = place
        while place > 0 and _continues_name(tokens, place - 1):
            place -= 1
        noun = text[tokens[place].start : tokens[last].end]
    return Counted(None, f"{unit.kind} of {noun}" if noun else unit.kind, noun, found.end if found else -1, WHOSE)


def _continues_name(tokens: Sequence[Token], place: int) -> bool:
    """Whether a token belongs to the name after it, also in "Ann Smith of New Riverton"."""
    token = tokens[place]
    if token.lower == "of" and place and tokens[place + 1].text[0].isupper():
        return _continues_name(tokens, place - 1)
    return token.kind == "word" and token.text[0].isupper() and token.lower not in word_class("not a name")


def _may_be_noun(parse: Parse, after: int) -> bool:
    following = token_from(parse, after)
    return following is not None and following.pos_ in ("NOUN", "PROPN", "X", "ADJ") and not following.is_stop


def _next_word(tokens: Sequence[Token], last: int) -> Counted | None:
    """The word after a number, cut before a word that runs into it."""
    place = last + 2 if last + 1 < len(tokens) and is_hyphen(tokens[last + 1]) else last + 1
    if place >= len(tokens) or tokens[place].kind != "word" or not tokens[place].text.isalpha():
        return None
    word = tokens[place].text
    if runs_together(tokens[place]):
        word = word.removesuffix(next(tail for tail in _TAILS if word.endswith(tail)))
    return Counted(word, word, word, tokens[place].start + len(word), NEXT_WORD)


def runs_together(token: Token) -> bool:
    """Whether a word runs into the next one ("villagesaccording")."""
    word = token.text
    if token.kind != "word" or len(word) < 10 or not word.islower():
        return False
    return any(word.endswith(tail) and len(word) - len(tail) > 4 for tail in _TAILS)
