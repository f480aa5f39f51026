"""The unit of one number: what stands after it, before it, or in its own words; its kind and its rate.

The tables of units belong in `units.py`; the noun that is counted belongs in `counted.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.figures.ages import AGE_OLD, age_rule, years_old
from variorum.figures.lexicon import word_class
from variorum.figures.numeral import role
from variorum.figures.rates import RATE, is_longer, rate_after
from variorum.figures.tokens import Token, after_hyphens, lower
from variorum.figures.units import Unit, currency_after, sign_before, unit_at, unit_of_code
from variorum.rules import declare

AFTER = declare("unit.after", "A unit after the number.", "58 km")
SIGN = declare("unit.sign", "A currency sign or code beside the number.", "$40m")
BEFORE = declare("unit.before", "A word for a scale before the number.", "magnitude 6")
QUAKE = declare("unit.of-quake", "A decimal right before a word for an earthquake is its magnitude.", "a 5.6 quake")
OWN = declare("unit.own", "The number's own words are its unit.", "two thirds")
OF_PAIR = declare("unit.of-pair", "A number in brackets after a figure is it in another unit.", "36 miles (58 km)")

_BETWEEN = (("or", "more"), ("or", "so"), ("or", "fewer"), ("or", "less"), ("plus",), ("+",), ("odd",), ("of",))
_MILLIONS = frozenset("million billion trillion bn m millions billions".split())


@dataclass(frozen=True, slots=True)
class Measured:
    """A number's unit: as written, its code, its kind, and the tokens [first, last] of number and unit together."""

    unit: str | None
    code: str | None
    kind: str
    first: int
    last: int
    rules: tuple[str, ...]
    base: Unit | None = None


def measured(tokens: Sequence[Token], first: int, last: int, own: str, text: str) -> Measured:
    """The unit of the number at tokens [first, last]; kind count and no unit where there is none.

    own: a unit code that the number's own words fix; text: the article
    """
    if own:
        return _own(tokens, first, last, own, text)
    found = _age(tokens, first, last, text) or _scale_before(tokens, first, last) or _of_quake(tokens, first, last)
    found = found or _money(tokens, first, last, text) or _unit(tokens, first, last, text)
    if found is None:
        return Measured(None, None, "count", first, last, ())
    return _with_rate(tokens, found, text)


def _own(tokens: Sequence[Token], first: int, last: int, own: str, text: str) -> Measured:
    unit = unit_of_code(own)
    if own in ("fraction", "times"):
        return Measured("times" if own == "times" else None, own, unit.kind, first, last, (OWN,))
    return Measured(_cut(tokens, first, last, text), own, unit.kind, first, last, (OWN,), unit)


def _cut(tokens: Sequence[Token], first: int, last: int, text: str) -> str:
    return text[tokens[first].start : tokens[last].end]


def _age(tokens: Sequence[Token], first: int, last: int, text: str) -> Measured | None:
    old = years_old(tokens, last)
    if old is not None:
        place, end, code = old
        return Measured(_cut(tokens, place, end, text), code, "age", first, end, (AGE_OLD,), unit_of_code(code))
    rule = age_rule(tokens, first, last)
    return None if rule is None else Measured(None, "year", "age", first, last, (rule,), unit_of_code("year"))


def _scale_before(tokens: Sequence[Token], first: int, last: int) -> Measured | None:
    """ "magnitude-6.1", "a magnitude of 6.1"; the Richter scale after a number is a unit of the table."""
    place = first - 1
    while place > first - 5 and lower(tokens, place) in ("-", "‑", "of", "at", "about", "around", "least", "a"):
        place -= 1
    if lower(tokens, place) not in ("magnitude", "magnitudes") or place >= first:
        return None
    adjacent = place == first - 1 or (place == first - 2 and tokens[first - 1].text in "-‑")
    opens = place if adjacent else first
    unit = unit_of_code("magnitude")
    return Measured(tokens[place].text, unit.code, unit.kind, opens, last, (BEFORE,), unit)


def _of_quake(tokens: Sequence[Token], first: int, last: int) -> Measured | None:
    """ "A 5.6 quake", "a 5.6-strength tremor": a decimal right before a word for an earthquake."""
    place = after_hyphens(tokens, last + 1)
    named = lower(tokens, place) in ("strength", "strong", "scale", "point")
    place += named
    small = (
        first == last and tokens[first].kind == "number" and "." in tokens[first].text and len(tokens[first].text) < 5
    )
    if not small or lower(tokens, place) not in word_class("quakes"):
        return None
    unit = unit_of_code("magnitude")
    return Measured(None, unit.code, unit.kind, first, place - 1 if named else last, (QUAKE,), unit)


def _money(tokens: Sequence[Token], first: int, last: int, text: str) -> Measured | None:
    sign = sign_before(tokens, first)
    if sign is not None:
        named = unit_at(tokens, last + 1)
        unit, end = (named, named.last) if named is not None and named.unit.kind == "money" else (sign, last)
        return Measured(_cut(tokens, unit.first, unit.last, text), unit.unit.code, "money", sign.first, end, (SIGN,))
    after = currency_after(tokens, last + 1)
    if after is not None:
        written = _cut(tokens, after.first, after.last, text)
        return Measured(written, after.unit.code, "money", first, after.last, (SIGN,))
    if lower(tokens, last + 1) == "p" and tokens[first].kind == "number":
        return Measured("p", "penny", "money", first, last + 1, (SIGN,))
    return None


def _unit_place(tokens: Sequence[Token], last: int) -> int:
    """Where the unit of a number that ends at token `last` may start: "30-plus years", "millions of dollars"."""
    place = after_hyphens(tokens, last + 1)
    if lower(tokens, place) in ("a", "an") and lower(tokens, last) in ("half", "quarter"):
        return place + 1
    for between in _BETWEEN:
        reads = tuple(lower(tokens, place + k) for k in range(len(between))) == between
        if reads and (between != ("of",) or _takes_of(tokens[last])):
            return after_hyphens(tokens, place + len(between))
    return place + 1 if lower(tokens, place) in ("more", "additional") else place


def _takes_of(token: Token) -> bool:
    """ "hundreds", "dozens", "couple": words that take "of"."""
    return token.lower in ("dozens", "scores", "handful", "couple") or role(token) == "plural"


def _unit(tokens: Sequence[Token], first: int, last: int, text: str) -> Measured | None:
    place = _unit_place(tokens, last)
    found = unit_at(tokens, place)
    if found is None and lower(tokens, place) == "in" and tokens[place].glued and place == last + 1:
        return Measured("in", "in", "length", first, place, (AFTER,), unit_of_code("in"))
    if found is None:
        return _times(tokens, first, last, text)
    written = _cut(tokens, found.first, found.last, text)
    if found.unit.code == "lb" and _is_sterling(tokens, last, found.last, text):
        return Measured(written, "GBP", "money", first, found.last, (AFTER,))
    ordinal = written.lower() == "second" and place == last + 1 and tokens[last].lower not in ("one", "a")
    if ordinal:
        return None
    return Measured(written, found.unit.code, found.unit.kind, first, found.last, (AFTER,), found.unit)


def _is_sterling(tokens: Sequence[Token], last: int, end: int, text: str) -> bool:
    """Whether pounds are money: beside a scale from a million up, or in a text that prints the sign."""
    if not tokens[end].lower.startswith("pound") or lower(tokens, end + 1) == "of":
        return False
    return tokens[last].lower in _MILLIONS or "£" in text


def _times(tokens: Sequence[Token], first: int, last: int, text: str) -> Measured | None:
    """ "three times as many", "10-fold"."""
    place = after_hyphens(tokens, last + 1)
    word = lower(tokens, place)
    after, then = lower(tokens, place + 1), lower(tokens, place + 2)
    compares = word == "times" and (
        after in word_class("times of comparing") or (after[-2:] == "er" and then == "than")
    )
    if word != "fold" and not compares:
        return None
    return Measured(_cut(tokens, place, place, text), "times", "multiple", first, place, (AFTER,))


def _with_rate(tokens: Sequence[Token], found: Measured, text: str) -> Measured:
    """The unit with the second unit of a rate after it: "$ per gram", "percent a year"."""
    rate = rate_after(tokens, found.last + 1)
    if rate is None or found.kind in ("age", "magnitude"):
        return found
    place, per = rate
    if found.kind == "duration" and not is_longer(per, found.code):
        return found
    speed = found.kind == "length" and per in ("s", "h", "second", "hour")
    kind = "money" if found.kind == "money" else "speed" if speed else "rate"
    unit = _rate_words(tokens, found, place, text)
    rules = (*found.rules, RATE)
    return replace(found, unit=unit, code=f"{found.code}/{per}", kind=kind, last=place, rules=rules, base=None)


def _rate_words(tokens: Sequence[Token], found: Measured, place: int, text: str) -> str | None:
    """The rate as written; a sign before the number and the words after it are set side by side."""
    if found.unit is None:
        return None
    rest = text[tokens[found.last].end : tokens[place].end]
    signed = not text.endswith(found.unit, 0, tokens[found.last].end)
    return f"{found.unit} {rest.lstrip('-‐‑ ”’')}" if signed else found.unit + rest
