"""The number grammar: where a number stands in a text, and which interval its words allow.

Numerals, vague words, zero statements and pairs have their own modules; here they are tried in turn.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from variorum.articles import Article
from variorum.figures.exclusions import excluded_places, is_identifier, named_elsewhere
from variorum.figures.idle import counts_nothing
from variorum.figures.numeral import Numeral, word_values
from variorum.figures.numerals import read_numeral
from variorum.figures.ranges import read_pair, with_shared_scale
from variorum.figures.single import read_single
from variorum.figures.tokens import Token, at, lower, read_tokens
from variorum.figures.units import sign_before, unit_at
from variorum.figures.vague import read_vague
from variorum.figures.zero import read_zero
from variorum.records import DateRow
from variorum.rules import chain, declare
from variorum.spans import Span

NEGATIVE = declare("number.negative", "A minus or 'negative' before the number makes it negative.", "minus 12 degrees")
FOR = declare("number.votes-for", "The first of two numbers of a vote counts those for it.", "They passed it 44-9.")
AGAINST = declare("number.votes-against", "The second of two numbers of a vote counts those against.", "a 97-1 vote")

_SIGNED = frozenset({"percent", "temperature"})
"""Kinds of units whose values may lie below nought."""
MASK = "\ufffc"
SOFT_DATES = frozenset({"relative"})
"""Kinds of dates whose numbers are figures too ("two years ago")."""


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """A number as written, before unit and noun are known.

    end: where the statement ends that the number makes on its own ("no injuries"), else the span's end
    unit: a unit code that the number's own words fix (fraction, times), else empty
    """

    span: Span
    form: str
    value: float | None
    low: float | None
    high: float | None
    method: str
    end: int = 0
    unit: str = ""


def find_numbers(article: Article, dates: tuple[DateRow, ...], furniture: tuple[Span, ...]) -> tuple[Number, ...]:
    """The numbers of an article that may be figures, in order."""
    blocked = _Blocked([Span(d.start_char, d.end_char) for d in dates if d.kind not in SOFT_DATES] + list(furniture))
    numbers: list[Number] = []
    for sentence in article.sentences:
        if blocked.covers(sentence.span):
            continue
        tokens = read_tokens(article.text, sentence.span)
        if not any(token.kind == "number" or token.lower in _openers() for token in tokens):
            continue
        places = _Blocked(excluded_places(article, sentence.span, tokens))
        clear = not places.starts and not blocked.meets(sentence.span)
        numbers += _read_sentence(tokens if clear else [_masked(token, blocked, places) for token in tokens])
    named = named_elsewhere(article.text, [n.span for n in numbers if n.form == "digits"], blocked.meets)
    return tuple(number for number in numbers if number.span not in named) if named else tuple(numbers)


def _masked(token: Token, *blocked: _Blocked) -> Token:
    """The token; a bare mark in its place where it stands in a date, an address or the like."""
    span = Span(token.start, token.end)
    if any(places.meets(span) for places in blocked):
        return token._replace(text=MASK, lower=MASK, kind="mark")
    return token


class _Blocked:
    """Places that hold no figure; looked up by binary search."""

    def __init__(self, spans: list[Span]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for span in sorted(spans):
            if self.ends and span.start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], span.end)
            else:
                self.starts.append(span.start)
                self.ends.append(span.end)

    def meets(self, span: Span) -> bool:
        place = bisect_right(self.starts, span.end - 1) - 1
        return place >= 0 and self.ends[place] > span.start

    def covers(self, span: Span) -> bool:
        place = bisect_right(self.starts, span.start) - 1
        return place >= 0 and self.ends[place] >= span.end


@cache
def _openers() -> frozenset[str]:
    vague = {"several", "few", "couple", "handful", "dozens", "scores", "tens", "decades", "centuries"}
    zero = {"no", "without", "nobody", "none", "not", "zero"}
    return frozenset(word_values()) | vague | zero | {"a", "an"}


def _read_sentence(tokens: Sequence[Token]) -> list[Number]:
    found: list[Number] = []
    openers, past = _openers(), 0
    for index, token in enumerate(tokens):
        if index >= past and (token.lower in openers if token.kind == "word" else token.kind != "mark"):
            past, numbers = _read_at(tokens, index)
            found += numbers
    return found


def _read_at(tokens: Sequence[Token], index: int) -> tuple[int, list[Number]]:
    """The numbers that start at a token that may open one, and the next token to read."""
    token = tokens[index]
    zeros = read_zero(tokens, index)
    if zeros:
        return zeros[0].last + 1, [_zero(tokens, z.first, z.last, z.end, z.rule) for z in zeros]
    vague = read_vague(tokens, index)
    if vague is not None:
        span = Span(token.start, tokens[vague.last].end)
        return vague.last + 1, [
            Number(span, "vague", None, vague.low, vague.high, chain(*vague.rules), span.end, vague.unit)
        ]
    money = sign_before(tokens, index) is not None
    numeral = read_numeral(tokens, index, money) or read_single(tokens, index)
    if numeral is None:
        return index + 1, []
    return _from_numeral(tokens, numeral, money)


def _from_numeral(tokens: Sequence[Token], numeral: Numeral, money: bool) -> tuple[int, list[Number]]:
    pair = read_pair(tokens, numeral, money)
    if pair is not None and pair.votes:
        return pair.last + 1, [_vote(tokens, *vote) for vote in zip(pair.votes, (FOR, AGAINST), strict=True)]
    if pair is not None:
        whole = Numeral(numeral.first, pair.last, pair.high, pair.high, numeral.form, pair.rules)
        if pair.score or is_identifier(tokens, numeral, money) or is_identifier(tokens, whole, money):
            return pair.last + 1, []
        span = Span(tokens[pair.first].start, tokens[pair.last].end)
        form = "range" if pair.value is None else numeral.form
        return pair.last + 1, [
            Number(span, form, pair.value, pair.low, pair.high, chain(*pair.rules), span.end, pair.unit)
        ]
    if is_identifier(tokens, numeral, money) or counts_nothing(tokens, numeral):
        return numeral.last + 1, []
    numeral = with_shared_scale(tokens, numeral, money)
    sign = _minus(tokens, numeral)
    value = -numeral.value if sign is not None else numeral.value
    span = Span(tokens[numeral.first].start if sign is None else tokens[sign].start, tokens[numeral.last].end)
    unit = "" if numeral.unit == "hyphen" else numeral.unit
    rules = chain(*numeral.rules, None if sign is None else NEGATIVE)
    return numeral.last + 1, [Number(span, numeral.form, value, value, value, rules, span.end, unit)]


def _vote(tokens: Sequence[Token], numeral: Numeral, rule: str) -> Number:
    span = Span(tokens[numeral.first].start, tokens[numeral.last].end)
    value = numeral.value
    return Number(span, numeral.form, value, value, value, chain(*numeral.rules, rule), span.end)


def _zero(tokens: Sequence[Token], first: int, last: int, end: int, rule: str) -> Number:
    span = Span(tokens[first].start, tokens[last].end)
    return Number(span, "zero", 0.0, 0.0, 0.0, rule, tokens[end].end)


def _minus(tokens: Sequence[Token], numeral: Numeral) -> int | None:
    """The token of a minus before the number, or None."""
    place = numeral.first - 1
    before = at(tokens, place)
    if before is None or (before.lower == "minus" and lower(tokens, place - 1) == "or"):
        return None
    if before.text in "-‐‑" and tokens[numeral.first].glued and lower(tokens, place - 1) == "minus":
        return place - 1
    if before.lower in ("minus", "negative"):
        free = before.lower == "minus" and (place == 0 or unit_at(tokens, numeral.last + 1) is not None)
        return place if free or _has_sign(tokens, numeral) else None
    if before.text not in "-−–" or not tokens[numeral.first].glued or numeral.form != "digits":
        return None
    if before.glued and place > 0 and tokens[place - 1].text not in "([":
        return None
    return place if _has_sign(tokens, numeral) else None


def _has_sign(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """Whether the number is of a kind that may lie below nought."""
    unit = unit_at(tokens, numeral.last + 1)
    return unit is not None and unit.unit.kind in _SIGNED
