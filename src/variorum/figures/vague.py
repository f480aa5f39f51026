"""Vague words ("dozens", "several hundred") and the interval that each allows.

The words and their intervals are data (`data/vague.csv`); numerals with a value belong in `numerals.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from variorum.data import rows
from variorum.figures.numeral import role, word_values
from variorum.figures.tokens import Token, at, is_hyphen, lower
from variorum.rules import declare

VAGUE = declare("number.vague", "A vague word allows an interval; its value stays empty.", "dozens of homes")
VAGUE_SCALE = declare("number.vague-scale", "A vague word times a scale word.", "several hundred")

_FOLLOWED_BY = {"scores": ("of", "more"), "couple": ("of", "more"), "handful": ("of",)}
_TIME_WORDS = frozenset("days weeks months years hours minutes nights times decades".split())
_DETERMINED = frozenset(
    "recent past last coming next these those several few many two three four five six seven eight nine ten of".split()
)


@dataclass(frozen=True, slots=True)
class Vague:
    """Tokens [first, last] of a vague quantity and the interval that it allows."""

    first: int
    last: int
    low: float
    high: float | None
    rules: tuple[str, ...]
    unit: str


@cache
def _entries() -> dict[str, tuple[tuple[tuple[str, ...], float, float | None, str, frozenset[str]], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], float, float | None, str, frozenset[str]]]] = {}
    for row in rows("vague"):
        words = tuple(row["words"].split())
        high = float(row["high"]) if row["high"] else None
        after = frozenset(row["after"].split("|")) - {""}
        table.setdefault(words[0], []).append((words, float(row["low"]), high, row["unit"], after))
    return {word: tuple(sorted(found, key=lambda e: -len(e[0]))) for word, found in table.items()}


def read_vague(tokens: Sequence[Token], index: int) -> Vague | None:
    """The vague quantity that starts at token `index`, or None."""
    for words, low, high, unit, after in _entries().get(tokens[index].lower, ()):
        last = index + len(words) - 1
        if last >= len(tokens) or any(tokens[index + k].lower != word for k, word in enumerate(words)):
            continue
        if after and lower(tokens, index - 1) not in after:
            continue
        if not _stands(tokens, index, last, unit):
            continue
        return _times_scale(tokens, Vague(index, last, low, high, (VAGUE,), unit))
    return None


def _stands(tokens: Sequence[Token], index: int, last: int, unit: str) -> bool:
    """Whether the words around allow the vague reading."""
    word, after = tokens[last].lower, lower(tokens, last + 1)
    if unit:
        return lower(tokens, index - 1) not in _DETERMINED and role(at(tokens, index - 1)) == ""
    if is_hyphen(at(tokens, index - 1)) or (tokens[index].glued and index and tokens[index - 1].kind == "word"):
        return False
    wanted = _FOLLOWED_BY.get(word)
    if wanted is not None and after not in wanted:
        return word == "handful" or (
            word == "couple" and (after in _TIME_WORDS or role(at(tokens, last + 1)) == "scale")
        )
    return True


def _times_scale(tokens: Sequence[Token], vague: Vague) -> Vague:
    """ "several hundred", "a couple of thousand": the interval times the scale."""
    place = vague.last + 1
    if lower(tokens, place) == "of" and role(at(tokens, place + 1)) == "scale":
        place += 1
    low, high, last = vague.low, vague.high, vague.last
    while role(at(tokens, place)) == "scale" and vague.low < 20:
        scale = word_values()[tokens[place].lower][0]
        low, high, last = low * scale, None if high is None else high * scale, place
        place += 1
    if last == vague.last:
        return vague
    return Vague(vague.first, last, low, high, (*vague.rules, VAGUE_SCALE), vague.unit)
