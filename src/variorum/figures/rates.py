"""Rates: a unit or noun with a second unit after it ("percent a year", "barrels per day")."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.figures.lexicon import word_class
from variorum.figures.nouns import counted_code, singular
from variorum.figures.tokens import Token, after_hyphens, at, lower
from variorum.figures.units import unit_at
from variorum.rules import declare

RATE = declare("unit.rate", "'A', 'per' or 'each' and a second unit make a rate.", "$10 per gram")

_ORDER = ("second", "s", "minute", "min", "hour", "h", "day", "night", "week", "month", "year", "decade")
_NOT_AFTER = frozenset("ago earlier before later after long".split())


def rate_after(tokens: Sequence[Token], place: int) -> tuple[int, str] | None:
    """The last token and the unit of a rate's second part that starts at `place`."""
    opener = after_hyphens(tokens, place)
    word = lower(tokens, opener)
    step = after_hyphens(tokens, opener + 1)
    step += _is_named_share(tokens, step)
    written = lower(tokens, step)
    if word in ("a", "an", "each", "every"):
        if written not in word_class("rate units after a") or lower(tokens, step + 1) in _NOT_AFTER:
            return None
        unit = unit_at(tokens, step)
        return step, unit.unit.code if unit is not None and unit.first == unit.last else written
    if word != "per":
        return None
    if step < len(tokens) and tokens[step].kind == "number":
        return _of_many(tokens, step)
    unit = unit_at(tokens, step)
    if unit is not None:
        return unit.last, unit.unit.code
    noun = singular(written)
    return (step, noun) if noun in word_class("rate units") else None


def _is_named_share(tokens: Sequence[Token], step: int) -> bool:
    """Whether a name stands before the share that a price is of: "$42 per Brown share"."""
    name = at(tokens, step)
    return name is not None and name.text[:1].isupper() and name.kind == "word" and lower(tokens, step + 1) == "share"


def _of_many(tokens: Sequence[Token], step: int) -> tuple[int, str]:
    """The last token and the unit of "per 1,000 people"; the number alone where no noun follows ("per 100,000")."""
    noun = at(tokens, step + 1)
    number = tokens[step].text.replace(",", "")
    if noun is None or noun.kind != "word" or (singular(noun.lower) == noun.lower and noun.lower != "people"):
        return step, number
    return step + 1, f"{number} {counted_code(noun.lower)}"


def is_longer(per: str, code: str | None) -> bool:
    """Whether one unit of time is longer than another ("hours a week", not "two years a decade ago")."""
    return per in _ORDER and code in _ORDER and _ORDER.index(per) > _ORDER.index(code or "")
