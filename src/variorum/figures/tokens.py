"""Words, runs of digits and marks of one sentence: what the number grammar reads.

What they mean belongs in `numerals.py`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from variorum.spans import Span

_HYPHENS = frozenset("-‐‑")
_GROUP_SPACES = "\u00a0\u202f\u2009"
FRACTIONS = {
    "½": 0.5,
    "¼": 0.25,
    "¾": 0.75,
    "⅓": 1 / 3,
    "⅔": 2 / 3,
    "⅕": 0.2,
    "⅛": 0.125,
    "⅜": 0.375,
    "⅝": 0.625,
    "⅞": 0.875,
}
_PARTS = "".join(FRACTIONS)
_TOKEN = re.compile(
    rf"(?P<word>(?![{_PARTS}])[^\W\d_]+(?:['’][^\W\d_]+)*)"
    r"|(?P<number>"
    r"\d{1,2}(?:,\d{2})+,\d{3}(?!\d)"  # as grouped in India: 5,00,000
    r"|"
    r"\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?"
    rf"|\d{{1,3}}(?:[{_GROUP_SPACES}]\d{{3}})+(?!\d)(?:[.,]\d+)?"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|\d+(?:\.\d+)?"
    r"|(?<![\w.])\.\d+"
    rf"|[{_PARTS}])"
    r"|(?P<mark>\S)"
)


class Token(NamedTuple):
    """A token at its place in the article; `glued`: no white space before it."""

    text: str
    lower: str
    start: int
    end: int
    kind: str
    glued: bool


def read_tokens(text: str, span: Span) -> list[Token]:
    """The tokens of the sentence at `span`, in order."""
    tokens: list[Token] = []
    last = -1
    for match in _TOKEN.finditer(text, span.start, span.end):
        word = match.group()
        kind = match.lastgroup or "mark"
        tokens.append(
            Token(word, word.lower().replace("’", "'"), match.start(), match.end(), kind, match.start() == last)
        )
        last = match.end()
    return tokens


def digits_value(text: str) -> float:
    """The value of a `number` token: comma, space and point groups read as thousands, the last point as decimal."""
    if text in FRACTIONS:
        return FRACTIONS[text]
    for space in _GROUP_SPACES:
        if space in text:
            return float(text.replace(space, "").replace(",", "."))
    if text.count(".") > 1:
        return float(text.replace(".", ""))
    return float(text.replace(",", ""))


def at(tokens: Sequence[Token], index: int) -> Token | None:
    """The token at `index`, or None outside the list."""
    return tokens[index] if 0 <= index < len(tokens) else None


def lower(tokens: Sequence[Token], index: int) -> str:
    """The lower-case text of the token at `index`, empty outside the list."""
    return tokens[index].lower if 0 <= index < len(tokens) else ""


def is_hyphen(token: Token | None) -> bool:
    """Whether the token is a hyphen glued to the word before it."""
    return token is not None and token.text in _HYPHENS and token.glued


def after_hyphens(tokens: Sequence[Token], place: int) -> int:
    """The place after any glued hyphens at `place`."""
    while is_hyphen(at(tokens, place)):
        place += 1
    return place
