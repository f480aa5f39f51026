"""Units after, before and around a number: their canonical code, kind, and the value in the base unit.

The units are data (`data/units.csv`, `data/currencies.csv`); conversion factors come from pint.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import pint

from variorum.data import rows
from variorum.figures.tokens import Token, at, is_hyphen, lower, read_tokens
from variorum.spans import Span

_MAX_WORDS = 6


@dataclass(frozen=True, slots=True)
class Unit:
    """A row of the unit or currency table."""

    code: str
    kind: str
    base: str = ""
    pint: str = ""
    factor: float | None = None


@dataclass(frozen=True, slots=True)
class UnitMatch:
    """Tokens [first, last] that write a unit."""

    first: int
    last: int
    unit: Unit


Forms = dict[str, list[tuple[tuple[str, ...], Unit]]]


def _pieces(form: str) -> tuple[str, ...]:
    """A unit's written form as the tokens that it makes."""
    return tuple(token.text for token in read_tokens(form, Span(0, len(form))))


def _add(forms: Forms, form: str, unit: Unit) -> None:
    pieces = _pieces(form)
    if pieces:
        forms.setdefault(pieces[0], []).append((pieces, unit))


@cache
def _tables() -> tuple[Forms, Forms, Forms]:
    """Names in lower case, symbols as written, and currency signs."""
    names: Forms = {}
    symbols: Forms = {}
    signs: Forms = {}
    for row in rows("units"):
        unit = unit_of_code(row["code"])
        for form in filter(None, row["names"].split("|")):
            _add(names, form, unit)
        for form in filter(None, row["symbols"].split("|")):
            _add(symbols, form, unit)
    for row in rows("currencies"):
        unit = Unit(row["code"], "money")
        for form in filter(None, row["names"].split("|")):
            _add(names, form, unit)
        for form in filter(None, row["signs"].split("|")):
            _add(signs, form, unit)
        if row["code"].isupper() and len(row["code"]) == 3:
            _add(signs, row["code"], unit)
    for table in (names, symbols, signs):
        for entries in table.values():
            entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))
    return names, symbols, signs


@cache
def _units() -> dict[str, Unit]:
    return {
        row["code"]: Unit(row["code"], row["kind"], row["base"], row["pint"], float(row["factor"] or 0) or None)
        for row in rows("units")
    }


def unit_of_code(code: str) -> Unit:
    """The unit with this code; one of kind other where there is none."""
    return _units().get(code, Unit(code, "other"))


def unit_codes() -> tuple[str, ...]:
    """The codes of all units that are known, sorted."""
    return tuple(sorted(_units()))


def unit_at(tokens: Sequence[Token], index: int) -> UnitMatch | None:
    """The longest unit that starts at token `index`; a hyphen before it and inside it counts as a space."""
    token = at(tokens, index)
    if token is None:
        return None
    names, symbols, _ = _tables()
    for form, unit in symbols.get(token.text, ()):
        last = _matches(tokens, index, form, exact=True)
        if last is not None and _symbol_ends(tokens, index, last):
            return UnitMatch(index, last, unit)
    for form, unit in names.get(token.lower, ()):
        last = _matches(tokens, index, form, exact=False)
        if last is not None and not _is_designation(tokens, last):
            return UnitMatch(index, last, unit)
    return None


def _is_designation(tokens: Sequence[Token], last: int) -> bool:
    """ "Mi-24": a hyphen and digits after letters make a name of them."""
    number = at(tokens, last + 2)
    if not tokens[last].text[0].isupper():
        return False
    return is_hyphen(at(tokens, last + 1)) and number is not None and number.glued and number.kind == "number"


def _matches(tokens: Sequence[Token], index: int, form: tuple[str, ...], exact: bool) -> int | None:
    place = index
    for number, piece in enumerate(form):
        if number and is_hyphen(at(tokens, place)) and piece not in "-‐‑":
            place += 1
        token = at(tokens, place)
        if token is None or (token.text if exact else token.lower) != piece:
            return None
        place += 1
    return place - 1


def _symbol_ends(tokens: Sequence[Token], index: int, last: int) -> bool:
    """A one-letter symbol must touch its digits or be followed by no word that would make it one."""
    after = at(tokens, last + 1)
    if after is not None and after.glued and after.kind in ("word", "number"):
        return False
    token = tokens[index]
    if token.text in ("'", "′", "″"):
        return token.glued and not (after is not None and after.glued and after.kind == "word")
    if not token.text.isalpha() or len(token.text) > 1 or token.glued:
        return True
    return token.text in "CFVWLAbmgt" and (after is None or after.text in ".,;)" or not after.text[:1].isupper())


def sign_before(tokens: Sequence[Token], index: int) -> UnitMatch | None:
    """The currency sign or code that ends right before token `index`."""
    _, _, signs = _tables()
    for first in range(max(0, index - 4), index):
        for form, unit in signs.get(tokens[first].text, ()):
            last = _matches(tokens, first, form, exact=True)
            other = _inside_word(tokens, first, form) or _is_article(tokens, first, form)
            if last is not None and last == index - 1 and not other:
                return UnitMatch(first, last, unit)
    return None


def _inside_word(tokens: Sequence[Token], first: int, form: tuple[str, ...]) -> bool:
    before = at(tokens, first - 1)
    return tokens[first].glued and before is not None and before.kind == "word" and form[0].isalpha()


def _is_article(tokens: Sequence[Token], first: int, form: tuple[str, ...]) -> bool:
    """ "A $5 million grant": the letter that a blank parts from the sign is no part of it."""
    return form[0] in ("A", "a") and len(form) > 1 and not tokens[first + 1].glued


def currency_after(tokens: Sequence[Token], index: int) -> UnitMatch | None:
    """A currency sign or code that starts at token `index` ("50 €", "1.2bn RMB")."""
    token = at(tokens, index)
    if token is None:
        return None
    _, _, signs = _tables()
    for form, unit in signs.get(token.text, ()):
        last = _matches(tokens, index, form, exact=True)
        after = at(tokens, (last or 0) + 1)
        if (
            last is not None
            and not (after is not None and after.glued and after.kind == "number")
            and lower(tokens, index) != "sh"
        ):
            return UnitMatch(index, last, unit)
    return None


@cache
def _registry() -> pint.UnitRegistry[float]:
    return pint.UnitRegistry()


@cache
def _factor(unit: Unit) -> float | None:
    """What one of the unit is in its base unit; None where no library or table says so, or the scale has an offset."""
    if unit.factor is not None or unit.code == unit.base:
        return unit.factor or 1.0
    base = unit_of_code(unit.base)
    if not unit.pint or not base.pint or unit.kind == "temperature":
        return None
    return float(_registry().Quantity(1.0, unit.pint).to(base.pint).magnitude)


def in_base(unit: Unit, value: float) -> tuple[float, str] | None:
    """The value in the unit's base unit, rounded to ten significant digits; None where it has none."""
    if not unit.base:
        return None
    if unit.kind == "temperature":
        degrees = _registry().Quantity(value, unit.pint).to(unit_of_code(unit.base).pint)
        return float(f"{float(degrees.magnitude):.10g}"), unit.base
    factor = _factor(unit)
    return None if factor is None else (float(f"{value * factor:.10g}"), unit.base)


def in_years(unit: Unit, value: float) -> tuple[float, str] | None:
    """An age in years, rounded to ten significant digits."""
    factor, year = _factor(unit), _factor(unit_of_code("year"))
    return None if factor is None or year is None else (float(f"{value * factor / year:.10g}"), "year")
