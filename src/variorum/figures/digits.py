"""A numeral in digits: groups, fractions, powers of ten, and the scale words and letters after them."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.figures.lexicon import word_class
from variorum.figures.nouns import counted_code
from variorum.figures.numeral import FRACTION, SCALE, Numeral, role, word_values
from variorum.figures.parts import and_part
from variorum.figures.tokens import FRACTIONS, Token, at, digits_value, is_hyphen, lower
from variorum.figures.units import unit_at
from variorum.rules import declare

DIGITS = declare("number.digits", "Digits, with comma, space or point groups, decimals and fractions.", "1,250 homes")

_SLASHES = frozenset("/⁄∕")
_SURE_LETTERS = frozenset("bn tn bln mln trn".split())


def read_digits(tokens: Sequence[Token], index: int, money: bool) -> Numeral:
    """The numeral that the digits at token `index` open. `money`: a currency stands before it."""
    value, last, rules = _plain(tokens, index)
    power = _power_of_ten(tokens, last)
    if power is not None:
        value, last = value * power[0], power[1]
    half = and_part(tokens, last + 1) if lower(tokens, last + 1) == "and" else None
    if half is not None:
        value, last = value + half[0], half[1]
    return _scaled(tokens, Numeral(index, last, value, value, "digits", rules), money)


def _plain(tokens: Sequence[Token], index: int) -> tuple[float, int, tuple[str, ...]]:
    """Value, last token and rules of the digits, with groups after spaces and a fraction."""
    fraction = _written_fraction(tokens, index)
    if fraction is not None:
        return *fraction, (DIGITS, FRACTION)
    grouped = _space_groups(tokens, index)
    if grouped is not None:
        return *grouped, (DIGITS,)
    point = _point_group(tokens, index)
    return digits_value(tokens[index].text) if point is None else point, index, (DIGITS,)


def _space_groups(tokens: Sequence[Token], index: int) -> tuple[float, int] | None:
    """ "120 000": groups of three digits after a plain space."""
    first = tokens[index]
    before = at(tokens, index - 1)
    if not (first.text.isdecimal() and len(first.text) <= 3) or first.text[0] == "0":
        return None
    if before is not None and before.kind == "word" and before.text[:1].isupper() and index > 1:
        return None
    last = index
    while (after := at(tokens, last + 1)) is not None and after.kind == "number" and len(after.text) == 3:
        if not after.text.isdecimal() or after.start != tokens[last].end + 1:
            break
        last += 1
    following = at(tokens, last + 1)
    if last == index or (following is not None and following.kind == "number"):
        return None
    return float("".join(token.text for token in tokens[index : last + 1])), last


def _point_group(tokens: Sequence[Token], index: int) -> float | None:
    """ "16.500 people": three zeros after a point, or digits and a word for persons, are thousands."""
    whole, point, part = tokens[index].text.partition(".")
    after = at(tokens, index + 1)
    if not point or len(part) != 3 or not part.endswith("00") or not whole or whole[0] == "0" or len(whole) > 3:
        return None
    if part == "000":
        return float(whole + part)
    plural = after is not None and after.kind == "word" and not after.glued and counted_code(after.lower) == "person"
    return float(whole + part) if plural else None


def _written_fraction(tokens: Sequence[Token], index: int) -> tuple[float, int] | None:
    """Value and last token of "1/2", "3 1/2", "2½"; None where the digits are no fraction."""
    after, whole = at(tokens, index + 1), tokens[index].text
    if after is None or after.kind == "word" or not whole.isdecimal():
        return None
    if after.text in FRACTIONS:
        return float(whole) + FRACTIONS[after.text], index + 1
    if after.kind == "number" and not after.glued:
        part = _slashed(tokens, index + 1)
        return None if part is None or len(whole) > 3 else (float(whole) + part, index + 3)
    part = _slashed(tokens, index)
    return None if part is None else (part, index + 2)


def _slashed(tokens: Sequence[Token], top: int) -> float | None:
    """The value of "1/2" whose upper number is at token `top`."""
    slash, bottom, further = at(tokens, top + 1), at(tokens, top + 2), at(tokens, top + 3)
    if slash is None or bottom is None or slash.text not in _SLASHES or not (slash.glued and bottom.glued):
        return None
    above, below = tokens[top].text, bottom.text
    if not (above.isdecimal() and below.isdecimal()) or len(above) > 3 or len(below) > 3:
        return None
    chained = further is not None and further.glued and further.text in _SLASHES
    return int(above) / int(below) if not chained and 0 < int(above) < int(below) else None


def _power_of_ten(tokens: Sequence[Token], last: int) -> tuple[float, int] | None:
    """ "× 10−8" after digits."""
    if lower(tokens, last + 1) not in ("×", "x") or lower(tokens, last + 2) != "10":
        return None
    sign = at(tokens, last + 3)
    if sign is None or not sign.glued:
        return None
    negative = sign.text in "−-–"
    power = at(tokens, last + 4) if negative or sign.text == "^" else sign
    if power is None or not power.text.isdecimal() or len(power.text) > 2:
        return None
    return 10.0 ** (-int(power.text) if negative else int(power.text)), last + (4 if power is not sign else 3)


def _scaled(tokens: Sequence[Token], numeral: Numeral, money: bool) -> Numeral:
    """The numeral with the scale words after it."""
    value, last = numeral.value, numeral.last
    while True:
        step = _scale_at(tokens, last, money)
        if step is None:
            break
        value, last = value * step[0], step[1]
        if tokens[last].lower not in ("hundred", "thousand", "million"):
            break
    if last == numeral.last:
        return numeral
    return Numeral(numeral.first, last, value, numeral.value, numeral.form, (*numeral.rules, SCALE))


def _scale_at(tokens: Sequence[Token], last: int, money: bool) -> tuple[float, int] | None:
    """Value and place of a scale right after token `last`: a word, or a letter such as bn."""
    place = last + 2 if is_hyphen(at(tokens, last + 1)) and role(at(tokens, last + 2)) == "scale" else last + 1
    token = at(tokens, place)
    kind = role(token)
    if token is None or kind not in ("scale", "plural", "suffix"):
        return None
    if kind == "plural" and lower(tokens, place + 1) == "of" and tokens[last].kind != "number":
        return None
    if kind == "suffix" and not money and not _is_scale_letter(tokens, place):
        return None
    return word_values()[token.lower][0], place


def _is_scale_letter(tokens: Sequence[Token], place: int) -> bool:
    """Whether a letter after digits, with no currency before them, is a scale and not a unit."""
    token, after = tokens[place], at(tokens, place + 1)
    before_word = after is not None and after.kind == "word" and not after.glued
    if token.lower in _SURE_LETTERS:
        return True
    if token.lower == "mn":
        return token.glued or before_word or is_hyphen(after)
    if token.lower == "k":
        return token.glued and (token.text == "k" or (before_word and len(tokens[place - 1].text) > 1))
    if token.text == "B":
        return not token.glued and before_word
    return token.lower == "m" and token.glued and before_word and _is_million(tokens, place)


def _before_race(word: str) -> bool:
    """ "The 200m", "the men's 200m": words after which an m is metres."""
    return word in ("a", "an", "the", "each") or word.endswith("'s")


def _is_currency(tokens: Sequence[Token], place: int) -> bool:
    unit = unit_at(tokens, place)
    return unit is not None and unit.unit.kind == "money"


def _is_million(tokens: Sequence[Token], place: int) -> bool:
    """Whether an m that is glued to digits before a word is millions and not metres."""
    after = lower(tokens, place + 1)
    if _is_currency(tokens, place + 1):
        return True
    if after == "of":
        return lower(tokens, place + 2) in word_class("million of")
    return after not in word_class("after metre") and not _before_race(lower(tokens, place - 2))
