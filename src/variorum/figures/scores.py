"""Whether two joined numbers are the votes for and against, or a score, a ratio or odds, and so no figure."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.data import words
from variorum.figures.numeral import Numeral
from variorum.figures.tokens import Token, lower
from variorum.figures.units import unit_at

_BALLOT_REACH = 4
_VOTE_REACH = 5
_LARGEST_BODY = 3000
"""More members than any chamber that votes by name has."""
_SCORE_REACH = 8


def is_vote(tokens: Sequence[Token], a: Numeral, b: Numeral) -> bool:
    """ "Voted 31-12", "approved it 44 to 9", "a 97-1 vote": both numbers count votes; "a 2-to-1 vote" is a ratio."""
    whole = a.value == int(a.value) and b.value == int(b.value)
    if not (_is_plain(a) and _is_plain(b)) or not whole or max(a.value, b.value) >= _LARGEST_BODY:
        return False
    if (b.value == 1 and a.form == "words") or unit_at(tokens, b.last + 1) is not None:
        return False
    if "from" in (lower(tokens, a.first - 1), lower(tokens, a.first - 2)):
        return False
    votes = _near(tokens, a, b, _VOTE_REACH, "vote_words")
    return votes and not _near(tokens, a, b, _VOTE_REACH, "no_vote_words")


def is_ballot(tokens: Sequence[Token], a: Numeral, b: Numeral) -> bool:
    """ "a 2-to-1 vote", "split 4 to 1", "a 3 to 1 margin": the larger number first, beside a word for it."""
    if not (_is_plain(a) and _is_plain(b)) or not a.value > b.value or a.value >= 1000:
        return False
    if unit_at(tokens, a.last + 1) is not None or unit_at(tokens, b.last + 1) is not None:
        return False
    if "from" in (lower(tokens, a.first - 1), lower(tokens, a.first - 2)):
        return False
    return _near(tokens, a, b, _BALLOT_REACH, "ballot_words")


def is_score(tokens: Sequence[Token], a: Numeral, b: Numeral) -> bool:
    """ "won 2-1", "a 4-4 ruling": two whole numbers in digits, not rising, or beside a word for a score."""
    digits = a.form == b.form == "digits" and b.value == int(b.value)
    if not digits or not (_is_plain(a) and _is_plain(b)) or unit_at(tokens, b.last + 1) is not None:
        return False
    return a.value >= b.value or _near(tokens, a, b, _SCORE_REACH, "score_words")


def _is_plain(numeral: Numeral) -> bool:
    return not numeral.scaled and not numeral.unit


def _near(tokens: Sequence[Token], a: Numeral, b: Numeral, reach: int, name: str) -> bool:
    around = tokens[max(0, a.first - reach) : b.last + reach + 1]
    return any(token.lower in words(name) for token in around)
