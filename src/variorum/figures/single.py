"""'A week', 'an hour', 'a month': an article before a unit of time that counts as one."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.figures.lexicon import word_class
from variorum.figures.numeral import Numeral
from variorum.figures.parts import part_after_unit
from variorum.figures.tokens import Token, at, lower
from variorum.rules import declare

A_TIME = declare(
    "number.a-time", "'A' before a unit of time counts as one where a length of time is meant.", "a week ago"
)

_TIMES = frozenset("second minute hour day night week fortnight month year decade century".split())
_LENGTHS = frozenset("mile kilometre kilometer metre meter foot yard inch".split())
"""Units of length, of which 'a' is a number only before a part: "a mile and a half"."""


def read_single(tokens: Sequence[Token], index: int) -> Numeral | None:
    """'A' or 'an' and a unit of time, where the words around make a length of time of it."""
    if tokens[index].lower not in ("a", "an") or lower(tokens, index + 1) not in _TIMES | _LENGTHS:
        return None
    unit, before, after = lower(tokens, index + 1), lower(tokens, index - 1), at(tokens, index + 2)
    if part_after_unit(tokens, index + 2) is not None:
        return Numeral(index, index, 1.0, 1.0, "words", (A_TIME,))
    if (
        unit in _LENGTHS
        or before in ("half", "quarter", "of", "many", "such", "what")
        or _shares_out(tokens, index, before)
    ):
        return None
    if after is not None and after.glued and after.kind == "mark" and after.text in "-’'":
        return None
    set_in_time = lower(tokens, index + 2) in word_class("after a time")
    spent = (
        unit not in ("second", "night") and before in word_class("before a time") and _ends_phrase(tokens, index + 2)
    )
    return Numeral(index, index, 1.0, 1.0, "words", (A_TIME,)) if set_in_time or spent else None


def _shares_out(tokens: Sequence[Token], index: int, before: str) -> bool:
    """ "24 hours in a day", "twice in a week": the unit is what another number is of."""
    earlier = lower(tokens, index - 2)
    return before == "in" and (earlier.removesuffix("s") in _TIMES or earlier in ("once", "twice", "times"))


def _ends_phrase(tokens: Sequence[Token], place: int) -> bool:
    """Whether the unit closes its noun phrase ("for a week", not "for a day trip")."""
    token = at(tokens, place)
    return token is None or token.kind == "mark" or token.lower in word_class("closers of a time")
