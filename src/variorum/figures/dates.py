"""Expressions of time, and the days that they mean.

The patterns are data (`data/date_patterns.csv`, put together from `data/date_parts.csv`; where two match at one
place, the earlier one wins). Days are worked out in `days.py`, and whether four digits are a year in `years.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from variorum.articles import Article
from variorum.data import rows, words
from variorum.figures.calendar_days import with_parts
from variorum.figures.days import Anchor, anchor_of, month_and_day, resolved
from variorum.figures.lexicon import word_class
from variorum.figures.plans import tells_ahead, tells_plan
from variorum.figures.years import is_year
from variorum.records import DateRow
from variorum.spans import Span, trimmed

_YEARS = re.compile(r"(?<![\w.,/:$£€¥-])(?:1\d|20|21)\d\d(?![\w/%]|[.,:]\d|-\w)")
_NEEDS = {
    "digit": re.compile(r"\d"),
    "month": re.compile(
        r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC"
    ),
    "weekday": re.compile(r"Mon|Tue|Wed|Thu|Fri|Sat|Sun"),
    "clock": re.compile(r"\d|clock"),
    "spelled": re.compile(r"\bpast\b|(?:quarter|five|ten|twenty) to\b"),
    "order": re.compile(r"ago|before|earlier|later"),
    "period": re.compile(
        r"day|night|week|month|year|hour|minute|second|decade|centur|morning|noon|evening|morrow|time"
        r"|season|summer|winter|spring|autumn|fall|date"
    ),
}
"""What a sentence must hold for a pattern to be tried: looking for it costs less than trying the pattern."""
_DOTTED = re.compile(r"(?<![\d.])\d{1,2}\.[0-5]\d\s?[ap]\.?m\b")
_WHEN = re.compile(
    r"(?:(?P<deed>[A-Za-z]+)\s)?\b(?P<joint>[Aa]t|[Bb]y|[Uu]ntil|[Ff]rom|[Ss]ince|[Bb]efore|[Aa]fter)"
    r"\s(?:(?:about|around|just|shortly|before|after)\s){0,2}(?:[01]?\d|2[0-3])\.[0-5]\d$"
)
_AMOUNT = re.compile(r"\s?(?:[%°$£€\d]|[-–]\d|[.,]\d|p\b|per\b|pc\b|p?pts?\b|points?\b|k?ms?\b|[mb]illion|times)")
_VALUING = ("valuing verbs", "measuring verbs", "own changes", "no moments")
_BEGAN = re.compile(r"\b(?:called|alerted|summoned|began|started|happened|occurred|arrived|woke)\b[^.;]*$")
_ROOM = 60
"""Characters beside a time of day in which stands what tells of it."""
_MARKED = re.compile(r"[ap]\.?\s?m|[AP]\.?M|clock|hrs|hours|\b[A-Z]{2,4}\b|local|\(")


@dataclass(frozen=True, slots=True, order=True)
class _Found:
    span: Span
    kind: str


@cache
def _patterns() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((row["kind"], row["needs"], re.compile(with_parts(row["pattern"]))) for row in rows("date_patterns"))


def find_dates(article: Article) -> tuple[DateRow, ...]:
    """The dates, weekdays, clock times and relative expressions of an article, in order."""
    found: list[tuple[str, _Found]] = []
    dotted = _DOTTED.search(article.text) is not None
    for sentence in article.sentences:
        found += [(sentence.sentence_id, hit) for hit in _in_sentence(article.text, sentence.span, dotted)]
    anchor = anchor_of(article, [(hit.span, hit.kind) for _, hit in found])
    return _told_elsewhere([_row(article, sentence_id, hit, anchor) for sentence_id, hit in found])


def _told_elsewhere(rows: list[DateRow]) -> tuple[DateRow, ...]:
    """The rows; a date without a year that has no day has the one that the same date has elsewhere in the article."""
    bare = [row for row in rows if row.kind == "date" and row.basis != "stated"]
    if all(row.from_date is not None for row in bare):
        return tuple(rows)
    known: dict[tuple[int, int], set[date]] = {}
    for row in bare:
        if row.from_date is not None:
            known.setdefault((row.from_date.month, row.from_date.day), set()).add(row.from_date)
    return tuple(_with_day(row, known) if row.kind == "date" and row.from_date is None else row for row in rows)


def _with_day(row: DateRow, known: Mapping[tuple[int, int], set[date]]) -> DateRow:
    named = month_and_day(row.text)
    days = known.get(named, set()) if named is not None else set()
    if len(days) != 1:
        return row
    (day,) = days
    return replace(row, from_date=day, to_date=day, basis="inferred")


def _in_sentence(text: str, span: Span, dotted: bool) -> list[_Found]:
    """The expressions of one sentence, without overlap; an earlier pattern wins. `dotted`: see `_is_clock`."""
    taken: list[_Found] = []
    for hit in _candidates(text, span, dotted):
        if not any(hit.span.overlaps(other.span) for other in taken):
            taken.append(hit)
    return sorted(taken)


def _candidates(text: str, span: Span, dotted: bool) -> Iterator[_Found]:
    held = {name for name, probe in _NEEDS.items() if probe.search(text, span.start, span.end)}
    for kind, needs, pattern in _patterns():
        for match in pattern.finditer(text, span.start, span.end) if needs in held else ():
            if kind != "clock" or _is_clock(text, match, dotted):
                start, end = match.span("d" if "d" in pattern.groupindex else 0)
                yield _Found(trimmed(text, Span(start, end)), kind)
    for match in _YEARS.finditer(text, span.start, span.end) if "digit" in held else ():
        if is_year(text, Span(match.start(), match.end()), span):
            yield _Found(Span(match.start(), match.end()), "year")


def _is_clock(text: str, match: re.Match[str], dotted: bool) -> bool:
    """A time of day has a colon, am, pm, hours or a zone, or tells when; hours above 24 are none.

    dotted: whether the article writes times with a dot elsewhere ("7.30pm")
    """
    written = match.group()
    digits = re.findall(r"\d+", written)
    if not digits:
        return True
    before_zone = re.match(r"\s?\(\d{4}", text[match.end() : match.end() + 6]) is not None
    if _MARKED.search(written) is None and re.search(r"\d:\d\d", written) is None and not before_zone:
        return _tells_when(text, match, dotted)
    return int(digits[0]) < 25 or len(digits[0]) > 2


def _tells_when(text: str, match: re.Match[str], dotted: bool) -> bool:
    """ "They were called at 7.15": hours and minutes with a dot and nothing behind them, after a deed and "at"."""
    before, after = text[max(0, match.start() - _ROOM) : match.end()], text[match.end() : match.end() + _ROOM]
    when = _WHEN.search(before)
    if when is None or _AMOUNT.match(after) or "\n" in before[when.start() :]:
        return False
    deed = (when.group("deed") or "").lower()
    if deed in words("change_words") or any(deed in word_class(name) for name in _VALUING):
        return False
    if dotted or when.group("joint").lower() != "at":
        return dotted
    return deed in word_class("moments") or deed.endswith("ed") or _BEGAN.search(before[: when.start()]) is not None


def _row(article: Article, sentence_id: str, hit: _Found, anchor: Anchor) -> DateRow:
    text = article.cut(hit.span)
    sentence = article.sentence_at(hit.span.start).span
    before, after = article.text[sentence.start : hit.span.start], article.text[hit.span.end : sentence.end]
    ahead = tells_ahead(before, text, after)
    days = resolved(text, hit.kind, anchor, ahead, ahead and tells_plan(before, text, after))
    date_id = f"{article.source_id}-d{hit.span.start}-{hit.span.end}"
    return DateRow(
        date_id, article.source_id, sentence_id, hit.span.start, hit.span.end, text, hit.kind,
        days.first, days.last, days.weekday, days.basis,
    )  # fmt: skip
