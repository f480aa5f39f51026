"""What a numeral is: its tokens, its value, and the words that numerals are made of (`data/numerals.csv`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from variorum.data import rows
from variorum.figures.tokens import Token
from variorum.rules import declare

SCALE = declare("number.scale", "A scale word or letter after digits multiplies them.", "3.2bn")
FRACTION = declare("number.fraction", "A part of one, spelled out or in digits.", "two thirds")


@dataclass(frozen=True, slots=True)
class Numeral:
    """Tokens [first, last] and what they say. `mantissa`: the value before its scale; `part`: a share of one."""

    first: int
    last: int
    value: float
    mantissa: float
    form: str
    rules: tuple[str, ...]
    unit: str = ""

    @property
    def scaled(self) -> bool:
        """Whether a scale word multiplies the number."""
        return self.value != self.mantissa


@cache
def word_values() -> dict[str, tuple[float, str]]:
    """Value and role of each number word of data/numerals.csv."""
    return {row["word"]: (float(row["value"]), row["role"]) for row in rows("numerals")}


def role(token: Token | None) -> str:
    """The role of a token's word in a numeral, or an empty text."""
    return word_values().get(token.lower, (0.0, ""))[1] if token is not None and token.kind == "word" else ""
