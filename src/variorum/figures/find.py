"""Numbers and parses to figures: bound, unit, thing counted, date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.articles import Article
from variorum.figures.joining import converted_pair, joined, open_reach
from variorum.figures.nouns import counted_code
from variorum.figures.numbers import Number
from variorum.figures.qualifiers import interval
from variorum.figures.rates import RATE, rate_after
from variorum.figures.reading import WHOSE_KINDS, Reading, place_from, read_number, runs_together
from variorum.figures.tokens import Token, at, is_hyphen, lower, read_tokens
from variorum.figures.units import in_base, in_years
from variorum.parse import Parse
from variorum.records import DateRow, Figure
from variorum.rules import chain, declare
from variorum.sentences import Sentence
from variorum.spans import Span

DATE_OF_SENTENCE = declare(
    "date.sentence", "A figure is as of the day that its own sentence names.", "on 4 May 12 homes burnt"
)
DAMAGED = declare(
    "number.damaged", "Words run together beside the number: the row is suspect.", "28 villagesaccording to"
)


_OPENERS = frozenset({"between", "another"})
_WITH_NOUN = frozenset({"count", "percent", "fraction", "money"})
_COMPARING = frozenset({"from", "than", "against", "versus"})
_POINTS = frozenset({"ago", "before"})


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A sentence with what was read in it."""

    article: Article
    sentence: Sentence
    tokens: Sequence[Token]
    readings: Sequence[Reading]
    days: Sequence[DateRow]


def find_figures(
    article: Article, parses: Mapping[int, Parse], numbers: tuple[Number, ...], dates: tuple[DateRow, ...]
) -> tuple[Figure, ...]:
    """The figures of an article, in order, without measure and speaker."""
    days: dict[str, list[DateRow]] = {}
    for row in dates:
        days.setdefault(row.sentence_id, []).append(row)
    figures: list[Figure] = []
    earlier: tuple[int, Reading] | None = None
    for index, group in _by_sentence(article, numbers).items():
        sentence = article.sentences[index]
        tokens = read_tokens(article.text, sentence.span)
        found = (read_number(article.text, tokens, parses.get(index), number) for number in group)
        readings = [reading for reading in found if reading is not None]
        readings = joined(tokens, readings, earlier[1] if earlier is not None and earlier[0] >= index - 2 else None)
        stretch = _Stretch(article, sentence, tokens, readings, days.get(sentence.sentence_id, []))
        figures += [_figure(stretch, place) for place in range(len(readings))]
        counts = [reading for reading in readings if reading.unit.kind == "count" and reading.counted is not None]
        earlier = (index, counts[-1]) if counts else earlier
    return _unique(figures)


def _by_sentence(article: Article, numbers: Sequence[Number]) -> dict[int, list[Number]]:
    """The numbers by the number of their sentence, both in order."""
    index_of = {sentence.sentence_id: i for i, sentence in enumerate(article.sentences)}
    groups: dict[int, list[Number]] = {}
    for number in numbers:
        groups.setdefault(index_of[article.sentence_at(number.span.start).sentence_id], []).append(number)
    return groups


def _unique(figures: list[Figure]) -> tuple[Figure, ...]:
    """The figures in order of place, one a span."""
    seen: dict[tuple[int, int], Figure] = {}
    for figure in figures:
        seen.setdefault((figure.start_char, figure.end_char), figure)
    return tuple(sorted(seen.values(), key=lambda f: (f.start_char, f.end_char)))


def _figure(stretch: _Stretch, place: int) -> Figure:
    """The row of one reading of a sentence."""
    article, tokens, reading = stretch.article, stretch.tokens, stretch.readings[place]
    after = stretch.readings[place + 1 :]
    number = reading.number
    span = _span(tokens, reading, after[0].number.span.start if after else stretch.sentence.span.end)
    qualifier = reading.bound.qualifier if reading.bound else "none"
    low, high = interval(qualifier, number.low, number.high)
    unit, code, kind, rated = _unit_columns(article.text, tokens, reading)
    base = _base(reading, code)
    as_of = _as_of(stretch, place)
    suspect = any(runs_together(token) for token in tokens[max(0, reading.first - 2) : reading.unit.last + 6])
    return Figure(
        figure_id=f"{article.source_id}-f{span.start}-{span.end}",
        source_id=article.source_id,
        sentence_id=stretch.sentence.sentence_id,
        start_char=span.start,
        end_char=span.end,
        text=article.cut(span),
        number_start=number.span.start,
        number_end=number.span.end,
        form=number.form,
        value=number.value,
        low=low,
        high=high,
        qualifier=qualifier,
        unit=unit,
        unit_code=code,
        base_value=base[0] if base else None,
        base_unit=base[1] if base else None,
        kind=kind,
        counted=reading.counted.text if reading.counted else None,
        as_of_date=as_of.from_date if as_of else None,
        as_of_basis=as_of.basis if as_of else None,
        suspect=suspect,
        method=_method(stretch, place, rated, as_of is not None, suspect),
    )


def _method(stretch: _Stretch, place: int, rated: str | None, dated: bool, suspect: bool) -> str:
    """The rules that made the row, in order."""
    reading = stretch.readings[place]
    return chain(
        *reading.number.method.split(),
        *reading.unit.rules,
        rated,
        reading.bound.rule if reading.bound else open_reach(stretch.tokens, stretch.readings, place),
        reading.counted.rule if reading.counted else None,
        converted_pair(stretch.tokens, stretch.readings, place),
        DATE_OF_SENTENCE if dated else None,
        DAMAGED if suspect else None,
    )


def _span(tokens: Sequence[Token], reading: Reading, following: int) -> Span:
    """Qualifier, number, and the unit or noun that follows; of a share, the noun that it is of as well.

    following: where the next number starts, which no noun may reach over ("45 of the 70")
    """
    start = min(reading.number.span.start, tokens[reading.unit.first].start)
    if reading.bound is not None:
        start = min(start, tokens[reading.bound.first].start)
    elif lower(tokens, reading.unit.first - 1) in _OPENERS:
        start = tokens[reading.unit.first - 1].start
    end = max(reading.number.span.end, tokens[reading.unit.last].end, reading.number.end)
    if reading.counted is not None and _takes_noun(tokens, reading) and reading.counted.end <= following:
        end = max(end, reading.counted.end)
    if lower(tokens, reading.unit.last + 1) in _POINTS and reading.unit.kind == "duration":
        end = max(end, tokens[reading.unit.last + 1].end)
    return Span(start, end)


def _takes_noun(tokens: Sequence[Token], reading: Reading) -> bool:
    """Counts and shares run to their noun, and so does a unit that a hyphen makes an adjective ("six-year war")."""
    hyphen = is_hyphen(at(tokens, reading.last + 1)) and reading.unit.kind not in WHOSE_KINDS
    return hyphen or reading.unit.kind in _WITH_NOUN


def _unit_columns(
    text: str, tokens: Sequence[Token], reading: Reading
) -> tuple[str | None, str | None, str, str | None]:
    """Unit as written, its code, the kind, and the rule of a rate."""
    unit, counted = reading.unit, reading.counted
    if unit.code is not None:
        return unit.unit, unit.code, unit.kind, None
    if counted is None:
        return None, None, "count", None
    if counted.end < 0:
        return counted.unit, counted.code, "count", None
    code = counted.code or counted_code(counted.head)
    place = place_from(tokens, counted.end)
    rate = rate_after(tokens, place)
    if rate is None:
        return counted.unit, code, "count", None
    return f"{counted.unit} {text[tokens[place].start : tokens[rate[0]].end]}", f"{code}/{rate[1]}", "rate", RATE


def _base(reading: Reading, code: str | None) -> tuple[float, str] | None:
    unit, value = reading.unit, reading.number.value
    if unit.base is None or value is None or code != unit.code:
        return None
    return in_years(unit.base, value) if unit.kind == "age" else in_base(unit.base, value)


def _as_of(stretch: _Stretch, place: int) -> DateRow | None:
    """The day that the sentence names nearest to the number, unless it is the day of what the number is compared with.

    "60 percent, up from 40 percent on Tuesday": the day is the second number's alone.
    """
    number = stretch.readings[place].number.span
    rows = [
        row for row in stretch.days if row.from_date is not None and (row.from_date == row.to_date or _is_year(row))
    ]
    named = [row for row in rows if not _is_compared(stretch, place, row) and not _opens_span(stretch, row)]
    if not named:
        return None
    nearest = min(
        named, key=lambda row: (min(abs(row.start_char - number.end), abs(row.end_char - number.start)), row.start_char)
    )
    return None if _is_year(nearest) else nearest


def _is_year(row: DateRow) -> bool:
    """Whether an expression is a year: a number that it stands nearest to is of no day of the sentence."""
    return row.kind == "year"


def _opens_span(stretch: _Stretch, row: DateRow) -> bool:
    """Whether a day is where a time begins: "61 have died since Sunday" is not as of Sunday."""
    return stretch.article.text[: row.start_char].endswith("since ")


def _is_compared(stretch: _Stretch, place: int, row: DateRow) -> bool:
    """Whether a day stands past a later number that this one is compared with."""
    for other in stretch.readings[place + 1 :]:
        if other.number.span.start > row.start_char:
            return False
        before = [token.lower for token in stretch.tokens[max(0, other.first - 4) : other.first]]
        if "from" in before[-2:] or (before and before[-1] in _COMPARING) or "compared" in before:
            return True
    return False
