"""Numbers that two articles give in nearly the same words, a little apart: "a 48-page report", "the 47-page report".

Only numbers that no measure of the codebook holds: those are compared in `compare`. A number is looked up by the rare
words around it, so the work stays near linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.compare.intervals import Interval, interval_of, is_rounding
from variorum.data import words
from variorum.figures.nouns import singular
from variorum.link.corpus import Corpus
from variorum.link.groups import Leaders
from variorum.link.terms import Lexicon, concept_list
from variorum.measures.unknown import is_plain
from variorum.records import Figure, Measure, SentenceRow
from variorum.rules import declare

RESTATED = declare(
    "link.number-restated",
    "Two articles give two numbers of one unit, a little apart, in nearly the same words.",
    "the 48-page report on the mill / the 47-page report on the mill",
)
SLIP = declare(
    "link.number-slip",
    "Two exact sums of two articles differ in one digit, and a rare word stands beside both.",
    "$5,687.75 at the mill / $5,587.75 at the mill",
)
EXACT = 4
"""Digits from which a number is too exact to be near another by chance."""
ROUNDED = 2
"""Digits that one number may have more than the other: what shows more is not told as exactly."""
RARE = 2.2
"""Weight of a word that stands in fewer than about one sentence in ten."""
AROUND = 6
"""Terms on each side of a number that tell what it counts."""
LEAST_SHARED, LEAST_PART = 3, 0.35
"""Terms that two numbers share, and their least part of those around the one with fewer."""
CLOSE = 1.2
"""How many times the smaller number the larger one may be: what lies farther apart counts another thing as a rule."""
LEFT_OUT = frozenset({"age", "percent", "fraction", "magnitude"})
"""Kinds that stand in lists, or that say little without their whole."""
_SCALE = frozenset(
    term for word in ("hundred thousand million billion trillion").split() for term in concept_list(word)
)
NEAR = 60
"""Characters around a number in which a word tells which state of a thing it gives."""
_WORD = re.compile(r"\b[a-z]+\b")
"""A word without a capital: "new", not the first part of a name."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class RestatedNumber:
    """A row of the working table `restated_numbers`."""

    pair_id: str
    figure_a: str
    figure_b: str
    shared: str
    score: float
    method: str


@dataclass(frozen=True, slots=True)
class _Number:
    """A figure with the words around it."""

    figure: Figure
    unit: str
    interval: Interval
    head: str
    terms: frozenset[str]
    compound: str
    """What a compound such as "48-page report" counts; else empty."""
    years: frozenset[str]
    alone: bool
    """Whether its sentence gives no other number of its unit."""
    stages: frozenset[str]
    """What says which state or part of a thing it gives: "new", "first", "in cash"."""
    is_price: bool
    """Whether it is a price of a market, which holds for a moment."""


def find_restated(corpus: Corpus, measures: Sequence[Measure]) -> list[RestatedNumber]:
    """The pairs of numbers that may be one number told in two ways, in the order of their ids."""
    known = {measure.measure_id for measure in measures if not is_plain(measure)}
    numbers = list(_numbers(corpus, known))
    stated = {
        (figure.source_id, f"{figure.kind} {read[0]}", read[1].middle, head)
        for figure in corpus.figures
        if (read := interval_of(figure)) is not None
        for head in ("", _head(figure))
    }
    index, found = Leaders(corpus.lexicon), dict[str, RestatedNumber]()
    for place, one in enumerate(numbers):
        for other in (numbers[number] for number in index.sharing(one.terms)):
            pair = _pair(other, one, corpus.lexicon)
            if pair is not None and not _gives(other, one, stated) and not _gives(one, other, stated):
                found[pair.pair_id] = pair
        index.add(place, one.terms)
    return [found[pair_id] for pair_id in sorted(found)]


def _gives(one: _Number, other: _Number, stated: set[tuple[str, str, float, str]]) -> bool:
    """Whether the article of one gives the other's number too: then it tells of two things. A count has its noun."""
    head = one.head if one.figure.kind == "count" else ""
    return (one.figure.source_id, one.unit, other.interval.middle, head) in stated


def _is_compound(figure: Figure) -> bool:
    """Whether the figure counts something in a thing: "48-page report", not "48-member"."""
    return figure.kind == "count" and "-" in figure.text and bool(figure.counted) and figure.unit != figure.counted


def _head(figure: Figure) -> str:
    return singular(figure.counted.split()[-1].lower()) if figure.counted else ""


def _numbers(corpus: Corpus, known: set[str]) -> Iterator[_Number]:
    sentences = {row.sentence_id: row for row in corpus.sentences}
    beside: dict[tuple[str, str], set[float]] = {}
    read = [(figure, interval_of(figure)) for figure in corpus.figures]
    for figure, interval in read:
        if interval is not None:
            beside.setdefault((figure.sentence_id, interval[0]), set()).add(interval[1].middle)
    for figure, interval in read:
        if interval is None or not _is_exact(figure) or (figure.measure_id or "") in known:
            continue
        alone = len(beside[figure.sentence_id, interval[0]]) == 1
        if alone or len(_digits(interval[1].middle)) >= EXACT:
            yield _number(figure, interval, sentences[figure.sentence_id], corpus, alone)


def _is_exact(figure: Figure) -> bool:
    named = figure.kind != "count" or bool(figure.counted)
    plain = figure.form in ("digits", "words") and figure.qualifier in ("none", "about")
    return plain and named and figure.kind not in LEFT_OUT and bool(figure.value) and figure.scope_subset != "more"


def _number(figure: Figure, stated: tuple[str, Interval], row: SentenceRow, corpus: Corpus, alone: bool) -> _Number:
    text, lexicon = corpus.texts[figure.source_id], corpus.lexicon
    before = concept_list(text[row.start_char : figure.start_char], lexicon.names)[-AROUND:]
    after = concept_list(text[figure.end_char : row.end_char], lexicon.names)[:AROUND]
    terms = (*before, *concept_list(figure.text, lexicon.names), *after)
    kept = frozenset(term for term in terms if not term[0].isdigit() and term not in _SCALE)
    years = frozenset(_YEAR.findall(text[row.start_char : row.end_char]))
    compound = f"{figure.unit} {figure.counted}".lower() if _is_compound(figure) else ""
    said = _WORD.findall(text[row.start_char : row.end_char].lower())
    near = _WORD.findall(text, max(row.start_char, figure.start_char - NEAR), figure.end_char + NEAR)
    return _Number(
        figure, f"{figure.kind} {stated[0]}", stated[1], _head(figure), kept, compound, years, alone,
        stages=words("stage_words").intersection(near),
        is_price=figure.kind == "money" and not words("market_words").isdisjoint(said),
    )  # fmt: skip


def _pair(one: _Number, other: _Number, lexicon: Lexicon) -> RestatedNumber | None:
    """Two numbers of two articles as a pair; None where they agree, or may count two things."""
    if one.figure.source_id == other.figure.source_id or one.unit != other.unit:
        return None
    if not _is_near(one.interval, other.interval) or (one.years and other.years and not one.years & other.years):
        return None
    shared = one.terms & other.terms
    least = min(lexicon.total(one.terms), lexicon.total(other.terms))
    part = min(lexicon.total(shared) / least, 1.0) if least else 0.0
    method = _rule(one, other, shared, part, lexicon)
    if method is None:
        return None
    first, second = sorted((one.figure.figure_id, other.figure.figure_id))
    return RestatedNumber(f"{first} {second}", first, second, " ".join(sorted(shared)), round(part, 3), method)


def _rule(one: _Number, other: _Number, shared: frozenset[str], part: float, lexicon: Lexicon) -> str | None:
    """The rule that sets two numbers side by side, for what they share of the words around them."""
    first, second = _digits(one.interval.middle), _digits(other.interval.middle)
    if len(first) == len(second) >= EXACT and sum(a != b for a, b in zip(first, second, strict=True)) == 1:
        return SLIP if any(lexicon.weight(term) >= RARE for term in shared) else None
    if _limits(one.figure) != _limits(other.figure) or (one.head and other.head and one.head != other.head):
        return None
    if not (one.alone and other.alone) or abs(len(first) - len(second)) > ROUNDED or _are_two_states(one, other):
        return None
    if one.compound and one.compound == other.compound:
        return RESTATED
    alike = len(shared) >= LEAST_SHARED and part >= LEAST_PART
    return RESTATED if alike and not _name_two(one.terms, other.terms, lexicon) else None


def _are_two_states(one: _Number, other: _Number) -> bool:
    """Whether the numbers are of two states or parts of a thing, or prices that change by the hour."""
    return one.is_price or other.is_price or one.stages != other.stages


def _name_two(one: frozenset[str], other: frozenset[str], lexicon: Lexicon) -> bool:
    """Whether each number stands beside a name that the other lacks: two firms may each make an offer."""
    return bool((one - other) & lexicon.capitals) and bool((other - one) & lexicon.capitals)


def _digits(number: float) -> str:
    """The digits of a number without its zeros at both ends."""
    return f"{number:.2f}".replace(".", "").strip("0")


def _limits(figure: Figure) -> tuple[str | None, ...]:
    return figure.place, figure.scope_subset, figure.scope_period


def _is_near(one: Interval, other: Interval) -> bool:
    """Whether two numbers differ, by a little, and neither is the other one rounded."""
    low, high = sorted((one.middle, other.middle))
    return 0 < low < high <= CLOSE * low and not one.meets(other) and not is_rounding(one, other)
