"""A numeral in words: "two hundred and six", "a dozen", "twice"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.figures.numeral import Numeral, role, word_values
from variorum.figures.parts import and_part
from variorum.figures.tokens import Token, at, is_hyphen, lower
from variorum.rules import declare

WORDS = declare("number.words", "A number spelled out.", "two hundred and six")
MULTIPLE = declare("number.multiple", "A word that says how many times.", "threefold")
ARTICLE_SCALE = declare("number.article", "'A' before a scale word counts as one.", "a dozen")

_BELOW_HUNDRED = frozenset({"unit", "teen", "ten"})


@dataclass(slots=True)
class _Sum:
    """What was read so far: closed thousands, the open hundreds, and the role of the last word."""

    place: int
    total: float = 0.0
    current: float = 0.0
    kind: str = ""
    last: int = -1
    mantissa: float | None = None
    scale: float = 1.0
    """Of the last scale word, which a part after it is of: "a million and a half"."""

    def add(self, value: float, what: str) -> None:
        """Take the number word at `place`."""
        if what != "scale":
            self.current += value
        elif value < 1000:
            self.current, what = self.current * value, "hundred"
        else:
            self.mantissa = self.total + self.current if self.mantissa is None else self.mantissa
            self.total, self.current, self.scale = self.total + self.current * value, 0.0, value
        self.kind, self.last, self.place = what, self.place, self.place + 1


def read_spelled(tokens: Sequence[Token], index: int) -> Numeral | None:
    """A cardinal in words: "two hundred and six", "a dozen", "two and a half million"."""
    article = lower(tokens, index) in ("a", "an")
    if article and role(at(tokens, index + 1)) != "scale":
        return None
    read = _Sum(index + 1, current=1.0, kind="unit") if article else _Sum(index)
    while _read_word(tokens, read) or _read_joint(tokens, read):
        pass
    if read.last < 0 or _makes_ordinal(tokens, read.last):
        return None
    value = read.total + read.current
    rules = (WORDS, ARTICLE_SCALE) if article else (WORDS,)
    return Numeral(index, read.last, value, value if read.mantissa is None else read.mantissa, "words", rules)


def _read_word(tokens: Sequence[Token], read: _Sum) -> bool:
    token = at(tokens, read.place)
    value, what = word_values().get(token.lower, (0.0, "")) if token and token.kind == "word" else (0.0, "")
    fits = (what in _BELOW_HUNDRED and _may_follow(what, read)) or (what == "scale" and read.kind != "")
    if fits:
        read.add(value, what)
    return fits


def _may_follow(what: str, read: _Sum) -> bool:
    """Whether a unit, teen or ten may stand after what was read so far."""
    if read.kind in ("", "hundred"):
        return read.kind == "" or read.current >= 100
    return read.kind == "scale" or (read.kind == "ten" and what == "unit")


def _read_joint(tokens: Sequence[Token], read: _Sum) -> bool:
    """Step over "and" or a hyphen inside the numeral; an "and a half" is taken with it."""
    token = at(tokens, read.place)
    if token is None or not read.kind:
        return False
    if token.lower == "and":
        part = and_part(tokens, read.place)
        if part is not None:
            whole = read.scale if read.kind == "scale" else 1.0
            read.current, read.last, read.kind, read.place = (
                read.current + part[0] * whole,
                part[1],
                "part",
                part[1] + 1,
            )
            return True
        goes_on = read.kind in ("hundred", "scale") and role(at(tokens, read.place + 1)) in _BELOW_HUNDRED
    else:
        goes_on = is_hyphen(token) and read.last == read.place - 1 and _joins(tokens, read.place)
    read.place += goes_on
    return goes_on


def _joins(tokens: Sequence[Token], place: int) -> bool:
    """Whether the hyphen at `place` joins two number words: "twenty-eight", "two-hundred", "three-and-a-half"."""
    following = at(tokens, place + 1)
    if following is None or not following.glued:
        return False
    if following.lower == "and":
        return and_part(tokens, place + 1) is not None
    return role(following) == "scale" or (role(at(tokens, place - 1)) == "ten" and role(following) == "unit")


def _makes_ordinal(tokens: Sequence[Token], last: int) -> bool:
    """ "twenty-first", "sixty-third": the number word belongs to an ordinal."""
    if not is_hyphen(at(tokens, last + 1)) or role(tokens[last]) != "ten":
        return False
    word = lower(tokens, last + 2)
    part = role(at(tokens, last + 2)) == "part" and word not in ("half", "quarter", "quarters", "halves")
    return part or word in ("first", "second")


def read_times(tokens: Sequence[Token], index: int) -> Numeral | None:
    """ "twice", "doubled", "sixfold"."""
    if role(tokens[index]) not in ("times", "multiple"):
        return None
    value = word_values()[tokens[index].lower][0]
    return Numeral(index, index, value, value, "words", (MULTIPLE,), "times")
