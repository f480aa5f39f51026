"""Two numerals that make one figure: ranges ("10 to 12", "three or four") and ratios ("one in five").

What a numeral is belongs in `numerals.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from variorum.data import words
from variorum.figures.lexicon import word_class
from variorum.figures.numeral import Numeral, role
from variorum.figures.numerals import read_numeral
from variorum.figures.scores import is_ballot, is_score, is_vote
from variorum.figures.tokens import Token, after_hyphens, at, is_hyphen, lower
from variorum.figures.units import currency_after, sign_before, unit_at
from variorum.rules import declare

BETWEEN = declare("number.between", "'Between' A 'and' B is a range.", "between 20 and 30")
FROM_TO = declare(
    "number.from-to", "'From' A 'to' B is a range, unless the words speak of a change.", "ages from 5 to 9"
)
TO = declare("number.to", "A 'to' B, the smaller first, is a range.", "two to three days")
OR = declare("number.or", "A 'or' B, the smaller first, is a range.", "three or four")
HYPHEN = declare(
    "number.hyphen", "A-B, the smaller first, is a range, unless the words speak of a score.", "10-12 homes"
)
SHARED_SCALE = declare(
    "number.shared-scale", "The scale of a range's second number holds for its first.", "2 to 3 million"
)
RATIO = declare("number.ratio", "A 'in' B, A 'out of' B or A 'of' ten is a share.", "one in five")

_LOOK_BACK = 12
_RANGE_STEMS = ("rang", "vary", "varie", "anywhere", "between", "aged", "ages", "span", "everything", "anything")
_BRIDGES = frozenset("even perhaps possibly maybe about around as many much up".split())
_DASHES = frozenset("-–—‐‑−")
_CHANGED = frozenset(
    "rose risen rises fell fallen falls grew grown grows climbed climbs jumped jumps dropped drops slipped surged"
    " soared slid sank plunged tumbled increased decreased declined".split()
)
"""Verbs after which "A to B" says by how much, and to what."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Tokens [first, last] of two numerals that make one figure.

    score: the two are no figure at all; votes: they are two figures, the votes for and against
    """

    first: int
    last: int
    low: float
    high: float
    value: float | None
    unit: str
    rules: tuple[str, ...]
    score: bool = False
    votes: tuple[Numeral, ...] = ()


def read_pair(tokens: Sequence[Token], a: Numeral, money: bool) -> Pair | None:
    """The range, ratio or score that numeral `a` opens, or None."""
    return _ratio(tokens, a) or _range(tokens, a, money)


def _ratio(tokens: Sequence[Token], a: Numeral) -> Pair | None:
    place = after_hyphens(tokens, a.last + 1)
    step = next(
        (
            s
            for s in (("out", "of", "every"), ("out", "of"), ("in", "every"), ("of", "every"), ("in",), ("of",))
            if _reads(tokens, place, s)
        ),
        None,
    )
    if step is None or place + len(step) >= len(tokens) or a.scaled or a.unit:
        return None
    b = read_numeral(tokens, min(after_hyphens(tokens, place + len(step)), len(tokens) - 1))
    if b is None or b.unit or not 0 < a.value < b.value or b.value > 100000:
        return None
    if step == ("of",) and (b.value not in (10, 100) or lower(tokens, b.last + 1) not in word_class("polled")):
        return None
    if step == ("in",):
        small = b.value <= 10 or b.value in (12, 15, 20, 25, 50, 100, 1000, 10000, 100000)
        one_of_many = a.value == 1 and a.form == "words" and b.form == "digits" and _is_plural(tokens, b.last + 1)
        if (
            not (small or one_of_many)
            or a.value > 9
            or unit_at(tokens, b.last + 1) is not None
            or (is_hyphen(at(tokens, b.last + 1)) and place == a.last + 1)
        ):
            return None
    share = a.value / b.value
    return Pair(a.first, b.last, share, share, share, "fraction", (*a.rules, *b.rules, RATIO))


def _is_plural(tokens: Sequence[Token], place: int) -> bool:
    word = lower(tokens, place)
    return word in ("people", "children", "women", "men") or (len(word) > 3 and word.endswith("s"))


def _reads(tokens: Sequence[Token], place: int, wanted: tuple[str, ...]) -> bool:
    return all(lower(tokens, place + k) == word for k, word in enumerate(wanted))


def _range(tokens: Sequence[Token], a: Numeral, money: bool) -> Pair | None:
    joint, b = _partner(tokens, a, money)
    if b is None or "times" in (a.unit, b.unit):
        return None
    low, high, rules = _values(a, b)
    if joint == "-" and not money and _is_shortened(tokens, a, b):
        low, rules = low * 1000, (SHARED_SCALE,)
    rule = _rule(tokens, a, joint)
    if joint == "to" and rule == TO and (money or high > 2 * low) and _has_changed(tokens, a, b):
        return None
    if joint in ("-", "to") and not money and is_vote(tokens, a, b):
        return Pair(a.first, b.last, low, high, None, "", (), votes=(a, b))
    ratio = joint == "to" and is_hyphen(at(tokens, a.last + 1)) and b.value == 1
    if ratio or (joint == "-" and not money and is_score(tokens, a, b)) or (joint == "to" and is_ballot(tokens, a, b)):
        return Pair(a.first, b.last, low, high, None, "", (), score=True)
    if not rule or not low < high or (joint == "or" and high > 20 * low):
        return None
    return Pair(a.first, b.last, low, high, None, b.unit or a.unit, (*a.rules, *b.rules, *rules, rule))


def _is_shortened(tokens: Sequence[Token], a: Numeral, b: Numeral) -> bool:
    """ "5-6,000 people": the first number is in thousands, as the second is."""
    whole = tokens[a.first].text.isdecimal() and a.value * 1000 < b.value
    return whole and a.first == a.last and b.first == b.last and tokens[b.first].text.endswith(",000")


def _has_changed(tokens: Sequence[Token], a: Numeral, b: Numeral) -> bool:
    """ "Rose 3,000 to 12,000": by how much, and to what; shares are left as ranges ("rose 5 to 10%")."""
    place = a.first - 1
    while place > 0 and (tokens[place].kind != "word" or tokens[place].lower in word_class("bound words")):
        place -= 1
    unit = unit_at(tokens, b.last + 1)
    share = unit is not None and unit.unit.kind == "percent"
    return place >= 0 and tokens[place].lower in _CHANGED and not share


def with_shared_scale(tokens: Sequence[Token], a: Numeral, money: bool) -> Numeral:
    """The numeral with the scale of the number that it is joined to ("from $24 to $33 billion")."""
    joint, b = _partner(tokens, a, money)
    if b is None or joint not in ("to", "-") or not b.scaled or a.scaled or a.unit:
        return a
    low, _, rules = _values(a, b)
    return replace(a, value=low, rules=(*a.rules, *rules)) if rules else a


def _partner(tokens: Sequence[Token], a: Numeral, money: bool) -> tuple[str, Numeral | None]:
    """The word that joins `a` to a second numeral, and that numeral; None where their units differ."""
    place = _after_unit(tokens, a.last + 1)
    joint, second = _joint(tokens, place)
    if not joint or second >= len(tokens):
        return "", None
    sign = _skip_sign(tokens, second)
    signed = sign > second
    b = read_numeral(tokens, sign, money or signed)
    if b is None or (signed and not money):
        return "", None
    if joint == "-" and place > a.last + 1 and not tokens[a.last + 1].glued:
        return "", None
    if place > a.last + 1 and not _same_unit(tokens, a.last + 1, b.last + 1):
        return "", None
    return joint, b


def _same_unit(tokens: Sequence[Token], left: int, right: int) -> bool:
    """Whether the units after both numbers are one, or the second has none."""
    left, right = left + is_hyphen(at(tokens, left)), right + is_hyphen(at(tokens, right))
    a = unit_at(tokens, left) or currency_after(tokens, left)
    b = unit_at(tokens, right) or currency_after(tokens, right)
    return a is None or (b is not None and a.unit == b.unit)


def _after_unit(tokens: Sequence[Token], place: int) -> int:
    """The place after a unit that stands between the two numbers ("5% to 10%")."""
    if is_hyphen(at(tokens, place)) and unit_at(tokens, place + 1):
        place += 1
    unit = unit_at(tokens, place) or currency_after(tokens, place)
    return place if unit is None else unit.last + 1


def _joint(tokens: Sequence[Token], place: int) -> tuple[str, int]:
    """The word that joins the two numbers, and the place after it; an empty word where nothing does."""
    token, after = at(tokens, place), at(tokens, place + 1)
    if token is None or after is None:
        return "", place
    if token.lower in ("to", "or", "and"):
        second = after_hyphens(tokens, place + 1)
        bridge = second
        while lower(tokens, bridge) in _BRIDGES and bridge < second + 3:
            bridge += 1
        return token.lower, bridge
    if token.text not in _DASHES:
        return "", place
    if role(after) and after.text[0].isupper() and tokens[place - 1].kind == "number":
        return "", place
    if after.lower in ("to", "or", "and") and token.glued:
        return _joint(tokens, place + 1)
    loose_hyphen = token.text in "-‐‑" and not token.glued
    return ("", place) if token.glued != after.glued or loose_hyphen else ("-", place + 1)


def _skip_sign(tokens: Sequence[Token], second: int) -> int:
    """The place of the number after a currency sign at `second`."""
    for place in range(second + 1, min(len(tokens), second + 4)):
        sign = sign_before(tokens, place)
        if sign is not None and sign.first == second and tokens[place].kind == "number":
            return place
    return second


def _values(a: Numeral, b: Numeral) -> tuple[float, float, tuple[str, ...]]:
    if b.scaled and not a.scaled and a.value <= b.mantissa and not a.unit:
        return a.value * (b.value / b.mantissa), b.value, (SHARED_SCALE,)
    return a.value, b.value, ()


def _rule(tokens: Sequence[Token], a: Numeral, joint: str) -> str:
    """The rule by which the joined numbers are a range; empty where they are two figures."""
    before = [token.lower for token in tokens[max(0, a.first - _LOOK_BACK) : a.first]]
    near = before[-4:]
    if joint == "and":
        return BETWEEN if "between" in near else ""
    if joint == "or":
        return OR
    if joint == "-":
        return HYPHEN
    ranged = any(word.startswith(_RANGE_STEMS) for word in before)
    changed = any(word in words("change_words") for word in before)
    if "from" in near:
        return FROM_TO if ranged or not changed else ""
    return TO
