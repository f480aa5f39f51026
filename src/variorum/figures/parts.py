"""Parts of one in words: "two-thirds", "half a million", "a quarter of", "and a half"."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.figures.lexicon import word_class
from variorum.figures.numeral import FRACTION, SCALE, Numeral, role, word_values
from variorum.figures.tokens import Token, at, is_hyphen, lower
from variorum.figures.units import unit_at


def and_part(tokens: Sequence[Token], place: int) -> tuple[float, int] | None:
    """The part after "and": "a half", "one-half", "three quarters"."""
    step = place + 1
    while is_hyphen(at(tokens, step)):
        step += 1
    top_word = lower(tokens, step)
    top = 1.0 if top_word in ("a", "an") else word_values().get(top_word, (0.0, ""))[0]
    step += 1
    while is_hyphen(at(tokens, step)):
        step += 1
    bottom, what = word_values().get(lower(tokens, step), (0.0, ""))
    if what != "part" or not 0 < top < bottom:
        return None
    return top / bottom, step


def part_after_unit(tokens: Sequence[Token], place: int) -> tuple[float, int] | None:
    """The part after a unit and its last token: "an hour and a half"; none of "an hour and half the crew"."""
    part = and_part(tokens, place) if lower(tokens, place) == "and" else None
    if part is None:
        return None
    closed = _ends(tokens, part[1] + 1) or lower(tokens, part[1] + 1) in word_class("closers of a time")
    return part if closed else None


def read_fraction(tokens: Sequence[Token], index: int) -> Numeral | None:
    """ "two-thirds", "a third of", "three quarters of"."""
    word = lower(tokens, index)
    value, what = word_values().get(word, (0.0, ""))
    top = 1.0 if word in ("a", "an", "one") else value if what in ("unit", "teen") else 0.0
    place = index + 1
    hyphen = is_hyphen(at(tokens, place))
    place += hyphen
    bottom, part = word_values().get(lower(tokens, place), (0.0, ""))
    if part != "part" or not 0 < top < bottom:
        return None
    plural = lower(tokens, place) in ("halves",) or lower(tokens, place).endswith("s")
    if plural != (top > 1) and not hyphen:
        return None
    after, before = lower(tokens, place + 1), lower(tokens, index - 1)
    sure = (
        hyphen
        or after in ("of", "the")
        or (word not in ("a", "an") and lower(tokens, place) not in ("quarters", "half", "quarter"))
    )
    if lower(tokens, place) == "half" and word in ("a", "an") and not hyphen:
        return None
    if not sure and not (
        before in word_class("before part") and (after in word_class("after part") or _ends(tokens, place + 1))
    ):
        return None
    if is_hyphen(at(tokens, place + 1)) or (hyphen and word in ("a", "an")):
        return None
    numeral = Numeral(index, place, top / bottom, top / bottom, "words", (FRACTION,), "fraction")
    return _part_of_scale(tokens, numeral)


def _ends(tokens: Sequence[Token], place: int) -> bool:
    token = at(tokens, place)
    return token is None or token.kind == "mark"


def read_half(tokens: Sequence[Token], index: int) -> Numeral | None:
    """ "half of", "half the", "half a million", "half-dozen", "about half"."""
    if tokens[index].lower not in ("half", "quarter") or lower(tokens, index - 1) in word_class("not before half"):
        return None
    if tokens[index].lower == "quarter" or (lower(tokens, index - 1) == "a" and lower(tokens, index - 2) == "and"):
        return None
    after, before = lower(tokens, index + 1), lower(tokens, index - 1)
    numeral = Numeral(index, index, 0.5, 0.5, "words", (FRACTION,), "fraction")
    scaled = _part_of_scale(tokens, numeral)
    if scaled is not numeral:
        return scaled
    if after in ("a", "an") and index + 2 < len(tokens):
        return Numeral(index, index, 0.5, 0.5, "words", (FRACTION,))
    if is_hyphen(at(tokens, index + 1)):
        return Numeral(index, index, 0.5, 0.5, "words", (FRACTION,), "hyphen")
    loose = (
        before in word_class("before part")
        and before != "to"
        and (after in word_class("after part") or _ends(tokens, index + 1))
    )
    return numeral if after in word_class("after half") or loose else None


def _part_of_scale(tokens: Sequence[Token], numeral: Numeral) -> Numeral:
    """ "half a million", "half-dozen", "half of 1 percent": a part of a scale or of one unit is a number of its own."""
    place = numeral.last + 1
    if lower(tokens, place) == "of" and lower(tokens, place + 1) in ("a", "an", "one", "1"):
        unit = unit_at(tokens, place + 2)
        if unit is not None:
            return Numeral(numeral.first, place + 1, numeral.value, numeral.value, "words", (FRACTION,))
    if is_hyphen(at(tokens, place)):
        place += 1
    elif lower(tokens, place) == "of" and lower(tokens, place + 1) in ("a", "an"):
        place += 2
    elif lower(tokens, place) in ("a", "an"):
        place += 1
    if role(at(tokens, place)) != "scale":
        return numeral
    value = numeral.value * word_values()[tokens[place].lower][0]
    return Numeral(numeral.first, place, value, numeral.value, "words", (FRACTION, SCALE))
