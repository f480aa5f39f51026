"""One amount that several articles tell in like words: the words around it show that it is the same thing.

What the noun and the verb alone show belongs in shared_counts.py and shared_amounts.py.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from variorum.data import words
from variorum.figures.nouns import singular
from variorum.figures.numbers import AGAINST, FOR
from variorum.measures.shared_amounts import name_of
from variorum.measures.shared_counts import COUNTS, Match, Row, articles, grouped, is_rare, pattern
from variorum.measures.words import stem
from variorum.records import Figure

LEFT_OUT = frozenset({"age", "magnitude", "caliber", "temperature"})
LIKE = 9.0
"""Bits of the words around two equal amounts from which on they are of one thing, at two words or more."""
LARGE = 5.0
"""Bits that are enough for two equal counts of a noun that are not small."""
UNLIKE = 12.0
"""The same where the amounts have no noun in common."""
_MOST = 5.0
"""Bits that one word can give, however large the corpus."""
_EXPECTED = 30
"""Figures added to those that a corpus has, so that in a small one a word is not taken for common."""
_LOOKED_AT = 40
"""Earlier figures of one amount that a figure is held against, so that the cost stays linear."""
_AMOUNT = 2.0
"""Bits that are enough for money and shares: two equal ones are seldom of two things."""
_RARITY = (0.0, 1.0, 3.0, 6.0)
"""Bits of a number by its digits."""
_COMMON = frozenset({0.5, 50.0, 100.0})
_LARGE = 100
"""From here on a count may be the rounding of another."""
_HARDLY = 1.02
"""Two amounts so close are seldom of two things, if the words around them are alike; "about" allows for more."""
_HARDLY_BOUNDED = 1.1
_WORD = re.compile(r"[A-Za-z][A-Za-z’']+[A-Za-z]")


@dataclass(frozen=True, slots=True)
class _Around:
    """The words around figures."""

    stems: Mapping[str, frozenset[str]]
    """By figure_id, what stands around it."""
    bits: Mapping[str, float]
    """What each word tells: the fewer figures it stands at, the more."""

    def shared(self, one: Row, other: Row) -> tuple[int, float]:
        """How many words stand around both figures, and their bits."""
        both = sorted(self.stems[one.figure.figure_id] & self.stems[other.figure.figure_id])
        return len(both), sum(self.bits[word] for word in both)

    def told(self, one: Row, other: Row) -> bool:
        """Whether the thing of a figure stands around another, in any form: "a two-year audit", "audited for two"."""
        return _has_thing(one) and stem(one.wording.noun) in self.stems[other.figure.figure_id]


def retold(rows: Sequence[Row], known: frozenset[str]) -> Iterator[Match]:
    """The figures that have no measure of the codebook and that another article tells too, with the one they are like.

    known: the measures of the codebook
    """
    wanted = [row for row in rows if row.figure.kind not in LEFT_OUT and (row.figure.value != 1 or _is_vote(row))]
    if len(articles(wanted)) < 2:
        return
    named = {row.figure.measure_id for row in rows} | known
    several = _of_several_amounts(rows)
    for part in _parts(wanted, _pairs(wanted, _words_around(wanted), several)):
        like = _like(part, named, several)
        if like is not None:
            named.add(like.measure_id)
            yield from ((row.figure, like) for row in part if row.plain)


def _of_several_amounts(rows: Iterable[Row]) -> frozenset[str]:
    """The measures made of words of which one article gives several amounts: they are of several things."""
    given: dict[tuple[str, str], set[Hashable]] = defaultdict(set)
    for row in rows:
        if row.plain and row.figure.measure_id is not None:
            given[row.figure.measure_id, row.figure.source_id].add(_amount(row))
    return frozenset(measure for (measure, _), amounts in given.items() if len(amounts) > 1)


def _amount(row: Row) -> Hashable:
    """What must be equal: the number in one unit, or the ends of a range."""
    figure = row.figure
    if figure.value is None:
        return *_dimension(row), figure.unit_code, figure.low, figure.high
    return *_dimension(row), _value(figure)


def _dimension(row: Row) -> tuple[str, str | None]:
    """What two amounts must be of, to be compared: the kind, and for money the currency."""
    figure = row.figure
    return "count" if figure.kind in COUNTS else figure.kind, (figure.unit_code or "")[
        :3
    ] if figure.kind == "money" else None


def _value(figure: Figure) -> float | None:
    return figure.value if figure.base_value is None else figure.base_value


def _pairs(rows: Sequence[Row], around: _Around, several: frozenset[str]) -> Iterator[tuple[Row, Row]]:
    """The pairs that are of one thing: of one amount in like words, or of one noun and nearly one amount."""
    for alike in grouped(rows, _amount):
        for one, other in _beside(alike):
            if _is_one_measure(one, other, several) or _is_one_thing(one, other, around):
                yield one, other
    things = [row for row in rows if _may_be_near(row)]
    for alike in grouped(things, lambda row: (_dimension(row), row.figure.kind == "money" or row.wording.thing)):
        alike.sort(key=lambda row: (_value(row.figure) or 0, row.figure.figure_id))
        for one, other in _beside(alike):
            if _is_near(one.figure, other.figure) and _is_one_thing(one, other, around):
                yield one, other


def _is_vote(row: Row) -> bool:
    return bool(_side(row))


def _side(row: Row) -> str:
    """Which side of a vote a figure counts; "" for any other."""
    return next((rule for rule in (FOR, AGAINST) if rule in row.figure.method), "")


def _beside(alike: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Each with those not far before it."""
    for at, one in enumerate(alike):
        yield from ((other, one) for other in alike[max(0, at - _LOOKED_AT) : at])


def _is_one_measure(one: Row, other: Row, several: frozenset[str]) -> bool:
    measure = one.figure.measure_id
    return measure is not None and measure == other.figure.measure_id and measure not in several and one.plain


def _may_be_near(row: Row) -> bool:
    """Whether an amount may be the rounding of another: not a small number of things, nor a price for one."""
    value = row.figure.value
    if value is None or "/" in (row.figure.unit_code or ""):
        return False
    return row.figure.kind == "money" or (
        row.wording.thing != "" and (row.figure.kind not in COUNTS or value >= _LARGE)
    )


def _is_near(one: Figure, other: Figure) -> bool:
    """Whether one amount is the other, rounded or cut off ("$44 million", "$43,885,310"), or hardly differs."""
    first, second = _value(one), _value(other)
    if not first or not second or first == second:
        return False
    coarse, fine = sorted((first, second), key=_digits)
    if one.kind in {"percent", "fraction"} and _digits(coarse) < len("357"):
        return False
    step = 10 ** (math.floor(math.log10(abs(coarse))) + 1 - max(2, _digits(coarse)))
    bounded = {one.qualifier, other.qualifier} != {"none"}
    ratio = max(first, second) / min(first, second)
    return abs(coarse - fine) < step or ratio <= (_HARDLY_BOUNDED if bounded else _HARDLY)


def _like(part: Sequence[Row], named: Set[str | None], several: frozenset[str]) -> Figure | None:
    """The figure whose measure the part takes; one with a new measure where none of the part has any of its own."""
    plain = [row for row in part if row.plain and row.figure.measure_id not in several]
    like = pattern([row for row in part if not row.plain], plain)
    if like is None and all(row.plain for row in part):
        return name_of(part, named)
    return like


def _stems(row: Row) -> frozenset[str]:
    """The stems of the words around a figure that say something, those of its own noun and unit left out."""
    light, empty = words("light_words"), words("function_words")
    found = (word.lower() for word in _WORD.findall(row.wording.around))
    own = {stem(row.wording.noun), stem(row.figure.unit or "")}
    return frozenset(stem(word) for word in found if word not in light and word not in empty) - own


def _words_around(rows: Sequence[Row]) -> _Around:
    stems = {row.figure.figure_id: _stems(row) for row in rows}
    often = Counter(word for found in stems.values() for word in found)
    total = len(rows) + _EXPECTED
    return _Around(stems, {word: min(_MOST, math.log2(total / count)) for word, count in often.items()})


def _parts(rows: Sequence[Row], pairs: Iterable[tuple[Row, Row]]) -> Iterator[list[Row]]:
    """The rows of one thing: those that pairs join."""
    parts = {row.figure.figure_id: [row] for row in rows}
    for one, other in pairs:
        first, second = parts[one.figure.figure_id], parts[other.figure.figure_id]
        if first is not second:
            small, large = sorted((first, second), key=len)
            large.extend(small)
            parts.update((row.figure.figure_id, large) for row in small)
    return (part for part in {id(part): part for part in parts.values()}.values() if _is_open(part))


def _is_open(part: Sequence[Row]) -> bool:
    """Whether several articles tell a part, and not all of it has one measure yet."""
    measures = {row.figure.measure_id for row in part}
    return len(articles(part)) > 1 and (len(measures) > 1 or None in measures)


def _is_one_thing(first: Row, second: Row, around: _Around) -> bool:
    """Whether two amounts of two articles are told in like words."""
    if first.figure.source_id == second.figure.source_id or not (first.plain or second.plain):
        return False
    shared, bits = around.shared(first, second)
    least, enough = _needed(first, second, around)
    return shared >= least and bits >= enough


def _needed(first: Row, second: Row, around: _Around) -> tuple[int, float]:
    """How many words around two amounts must be the same, and their bits."""
    alike = first.wording.thing == second.wording.thing != ""
    kind = first.figure.kind
    if _is_vote(first) or _is_vote(second):
        rare = is_rare(first.figure.value)
        return 0 if rare else 1, 0.0 if _side(first) == _side(second) else math.inf
    if kind in COUNTS or (kind in {"percent", "fraction"} and first.figure.value in _COMMON):
        return _needed_of_counts(first, second, alike)
    if kind in {"money", "percent", "fraction"}:
        if not alike and _value(first.figure) != _value(second.figure):
            return 2, LIKE
        return 1, _AMOUNT - _RARITY[min(3, _digits(first.figure.value or 0))]
    return _needed_of_lengths(first, second, alike, around)


def _needed_of_lengths(first: Row, second: Row, alike: bool, around: _Around) -> tuple[int, float]:
    if alike and _has_thing(first):
        return 1, 0.0
    if around.told(first, second) or around.told(second, first):
        return 1, LARGE
    return 2, UNLIKE


def _has_thing(row: Row) -> bool:
    """Whether a length of time or way is of a thing, and not only so many units."""
    return row.wording.noun not in {"", singular(row.figure.unit or "")}


def _needed_of_counts(first: Row, second: Row, alike: bool) -> tuple[int, float]:
    value = first.figure.value or 0
    if alike and value >= _LARGE:
        return 1, LARGE
    persons = first.wording.person and second.wording.person
    unnamed = not first.wording.thing or not second.wording.thing
    return 2, LIKE if alike or (is_rare(value) and (persons or unnamed)) else math.inf


def _digits(value: float) -> int:
    """The digits of a number, zeros at either end left out."""
    return len(f"{value:.12g}".replace(".", "").strip("0"))
