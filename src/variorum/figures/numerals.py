"""One numeral, in digits or words, at a place of a token list.

Ranges, ratios, vague words and zero statements are put together from numerals in `numbers.py`;
what is no figure is left out in `exclusions.py`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from variorum.figures.digits import read_digits
from variorum.figures.numeral import Numeral
from variorum.figures.parts import read_fraction, read_half
from variorum.figures.spelled import read_spelled, read_times
from variorum.figures.tokens import Token


def read_numeral(tokens: Sequence[Token], index: int, money: bool = False) -> Numeral | None:
    """The numeral that starts at token `index`, or None. `money`: a currency stands before it."""
    if tokens[index].kind == "number":
        found: Numeral | None = read_digits(tokens, index, money)
    else:
        found = read_fraction(tokens, index) or read_half(tokens, index) or read_spelled(tokens, index)
        found = found or read_times(tokens, index)
    if found is None or not math.isfinite(found.value):
        return None
    return replace(found, value=_clean(found.value), mantissa=_clean(found.mantissa))


def _clean(value: float) -> float:
    """The value without the noise of binary fractions: fifteen significant digits."""
    return float(f"{value:.15g}") if abs(value) >= 1 else value
