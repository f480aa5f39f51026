"""The days that an expression of time means, as far as the article lets one say so safely.

The article's own day is its day of publication where that is known, else a full date that (nearly) fills one of its
first lines. Without one, only dates that carry their year, and dates that the only year of the text's full dates
completes, have a day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from variorum.articles import Article
from variorum.figures.calendar_days import (
    WEEKDAYS,
    day_of,
    month_number,
    month_span,
    weekday_name,
    with_parts,
    year_span,
)
from variorum.spans import Span

_YEAR = re.compile(r"(?<!\d)(?:1\d|20|21)\d\d(?!\d)")
_MONTH = re.compile(rf"\b{with_parts('<MONTH>')}")
_DAY = re.compile(r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th)?(?![\d:])")
_NAMED_DAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
_NUMERIC = re.compile(r"(\d{1,4})([/.-])(\d{1,2})\2(\d{2,4})")
_AGO = re.compile(r"(\w+)\s(day|week|fortnight|month|year)s?\sago$", re.IGNORECASE)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7} | {
    "eight": 8, "nine": 9, "ten": 10,
}  # fmt: skip
_SHIFTS = (
    ("today", 0), ("tonight", 0), ("this morning", 0), ("this afternoon", 0), ("this evening", 0),
    ("yesterday", -1), ("last night", -1), ("tomorrow", 1),
)  # fmt: skip
_PERIOD = re.compile(r"(this|last|next) (week|month)$")
_STEPS = {"last": -1, "this": 0, "next": 1}
_YEAR_SHIFTS = {"last year": -1, "this year": 0, "next year": 1}
_SENTENCE_END = re.compile(r"[a-z]{2}[.!?][\"”’)]*\s*$")
_DATELINE = re.compile(r"(?:[A-Z]{3}[^\n]*|\s*)\n(?:[^\n]*(?:--|[-–—])|\s*\([A-Z][A-Za-z ]{1,20}\))")
_HALF_YEAR = timedelta(days=183)
_SOON = timedelta(days=7)
"""A date that lies further ahead, in a sentence that tells of nothing to come, may be of either year."""
_MONTHS_BACK = 4
"""A month that lies further ahead in the article's year is that of the year before."""
_HEAD_LINES = 8
_TOMORROW = 6
"""Six days off is the weekday of the day on the other side, and the words do not say which is meant."""
_ROOM_BESIDE_DATE = 60


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, the weekday that the words name, and whether the days are stated or inferred."""

    first: date | None = None
    last: date | None = None
    weekday: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Anchor:
    """What an article says of its own day, and the year and month that its dates without a year lie near."""

    day: date | None = None
    year: int | None = None
    month: int | None = None
    ahead: bool = False
    """The words around an expression tell of what is to come: it means no day of the past."""
    sure: bool = False
    """Nothing stands between those words and the expression that could set it apart from them."""


def anchor_of(article: Article, found: Sequence[tuple[Span, str]]) -> Anchor:
    """The article's own day: of publication, or a full date that fills or opens a head line; else a year only."""
    if article.published is not None:
        return Anchor(article.published, article.published.year, article.published.month)
    full = [(span, day) for span, kind in found if kind == "date" and (day := full_date(article.cut(span)))]
    for paragraph in article.paragraphs[:_HEAD_LINES]:
        for span, day in full:
            if paragraph.contains(span) and _is_own_day(article, paragraph, span):
                return Anchor(day, day.year, day.month)
    if len({day.year for _, day in full}) == 1:
        first = min(day for _, day in full)
        return Anchor(None, first.year, first.month)
    return Anchor()


def _is_own_day(article: Article, paragraph: Span, span: Span) -> bool:
    """Whether a date is a line of its own, or a dateline ("RIVERTON, March 5, 2019 -")."""
    before = article.text[paragraph.start : span.start]
    after = article.text[span.end : paragraph.end]
    rest = len(before.strip()) + len(after.strip())
    line = rest <= _ROOM_BESIDE_DATE and not _SENTENCE_END.search(before + after)
    return line or (len(before) <= _ROOM_BESIDE_DATE and _DATELINE.match(before + "\n" + after[:30]) is not None)


def full_date(text: str) -> date | None:
    """The day that a text with day, month and year means; numeric dates month first unless that cannot be."""
    year, month = _YEAR.search(text), _MONTH.search(text)
    if year is not None and month is not None:
        day = _DAY.search(text[: year.start()] + " " + text[year.end() :])
        return day_of(int(year.group()), month_number(month.group()), int(day.group(1))) if day else None
    numeric = _NUMERIC.search(text)
    if numeric is None:
        return None
    a, b, c = int(numeric.group(1)), int(numeric.group(3)), int(numeric.group(4))
    if a > 31:
        return day_of(a, b, c)
    c += 2000 if c < 70 else 1900 if c < 100 else 0
    return day_of(c, a, b) or day_of(c, b, a)


def resolved(text: str, kind: str, anchor: Anchor, ahead: bool = False, sure: bool = False) -> Days:
    """The days that an expression of this kind means; none where the article does not let one say.

    ahead, sure: see `Anchor`
    """
    reader = _READERS.get(kind)
    return Days() if reader is None else reader(text, replace(anchor, ahead=ahead, sure=sure))


def month_and_day(text: str) -> tuple[int, int] | None:
    """The month and the day of the month that a date without a year names."""
    month, number = _MONTH.search(text), _DAY.search(text)
    bare = month is not None and number is not None and _YEAR.search(text) is None
    return (month_number(month.group()), int(number.group(1))) if bare and month and number else None


def _date(text: str, anchor: Anchor) -> Days:
    named = _NAMED_DAY.search(text)
    weekday = weekday_name(named.group()) if named else None
    day = full_date(text)
    if day is not None:
        return Days(day, day, weekday, "stated")
    month, number = _MONTH.search(text), _DAY.search(text)
    if month is None or number is None:
        return Days(weekday=weekday)
    day = _nearest(month_number(month.group()), int(number.group(1)), anchor)
    return Days(day, day, weekday, "inferred") if day else Days(weekday=weekday)


def _nearest(month: int, day: int, anchor: Anchor) -> date | None:
    """The day in the article's year, or the year before; none where it may lie in the year after.

    What is to come is the next such day after the article's own.
    """
    if anchor.year is None:
        return None
    base, this = anchor.month or month, day_of(anchor.year, month, day)
    if anchor.day is not None and anchor.ahead:
        then = this if this is not None and this >= anchor.day else day_of(anchor.year + 1, month, day)
        looks_back = then is not None and not anchor.sure and then - anchor.day > _HALF_YEAR
        return day_of(then.year - 1, month, day) if looks_back and then is not None else then
    if anchor.day is not None and this is not None and this - anchor.day > _SOON and month - base <= _MONTHS_BACK:
        return None
    if base - month > 8:
        return None
    return day_of(anchor.year - (month - base > _MONTHS_BACK), month, day)


def _weekday(text: str, anchor: Anchor) -> Days:
    words = text.lower().split()
    name = next((day for word in words for day in WEEKDAYS if len(word) > 2 and word[:3] == day[:3].lower()), None)
    unsure = bool({"last", "next"} & set(words)) or words[-1].endswith("days")
    if anchor.day is None or name is None or unsure or (anchor.ahead and not anchor.sure):
        return Days(weekday=name)
    if anchor.ahead:
        forth = (WEEKDAYS.index(name) - anchor.day.weekday()) % 7
        day = anchor.day + timedelta(days=forth)
        return Days(weekday=name) if forth == _TOMORROW else Days(day, day, name, "inferred")
    back = (anchor.day.weekday() - WEEKDAYS.index(name)) % 7
    if back == _TOMORROW:
        return Days(weekday=name)
    day = anchor.day - timedelta(days=back)
    return Days(day, day, name, "inferred")


def _year(text: str, anchor: Anchor) -> Days:
    ends = year_span(int(text))
    return Days(*ends, basis="stated") if ends else Days()


def _month(text: str, anchor: Anchor) -> Days:
    month, year = _MONTH.search(text), _YEAR.search(text)
    if month is None:
        return Days()
    number = month_number(month.group())
    if year is not None:
        ends = month_span(int(year.group()), number)
        return Days(*ends, basis="stated") if ends else Days()
    if anchor.year is None or anchor.day is None:
        return Days()
    shift = next((s for words, s in _YEAR_SHIFTS.items() if words in text), None)
    if shift is not None:
        ends = month_span(anchor.year + shift, number)
    else:
        day = _nearest(number, 28 if anchor.ahead else 1, anchor)
        ends = month_span(day.year, number) if day else None
    return Days(*ends, basis="inferred") if ends else Days()


def _span(text: str, anchor: Anchor) -> Days:
    months = [month_number(month.group()) for month in _MONTH.finditer(text)]
    if months:
        return _days_of_months(text, months, anchor)
    years = [int(y.group()) for y in _YEAR.finditer(text)]
    short = re.fullmatch(r"(\d{4})\s?[-–/]\s?(\d{2})", text)
    if short is not None:
        years = [int(short.group(1)), int(short.group(1)[:2] + short.group(2))]
    if len(years) == 2 and years[0] < years[1]:
        return Days(date(years[0], 1, 1), date(years[1], 12, 31), basis="stated")
    decade = re.search(r"\b(\d{3}0)['’]?s", text)
    if decade is None or re.search(r"early|mid|late", text):
        return Days()
    start = int(decade.group(1))
    return Days(date(start, 1, 1), date(start + 9, 12, 31), basis="stated")


def _days_of_months(text: str, months: list[int], anchor: Anchor) -> Days:
    """ "3 to 5 May", "May 3-4, 2019"."""
    years = [int(y.group()) for y in _YEAR.finditer(text)]
    numbers = [int(d.group(1)) for d in _DAY.finditer(_YEAR.sub(" ", text))]
    year = years[-1] if years else anchor.year
    if len(numbers) < 2 or year is None:
        return Days()
    first, last = day_of(year, months[0], numbers[0]), day_of(year, months[-1], numbers[1])
    if first is None or last is None or first > last:
        return Days()
    return Days(first, last, basis="stated" if years else "inferred")


def _relative(text: str, anchor: Anchor) -> Days:
    """Today, yesterday and the like, "three days ago", "last year", where the article's own day is known."""
    if anchor.day is None:
        return Days()
    text = text.lower()
    ago = _AGO.search(text)
    if ago is not None:
        return _ago(ago, anchor.day)
    for word, shift in _SHIFTS:
        if word in text:
            day = anchor.day + timedelta(days=shift)
            return Days(day, day, basis="inferred")
    period = _PERIOD.match(text)
    if period is not None:
        ends = _period(period.group(2), _STEPS[period.group(1)], anchor.day)
    else:
        ends = year_span(anchor.day.year + _YEAR_SHIFTS[text]) if text in _YEAR_SHIFTS else None
    return Days(*ends, basis="inferred") if ends else Days()


def _period(unit: str, step: int, day: date) -> tuple[date, date] | None:
    """First and last day of the week, from Monday, or of the month, that lies so many steps from that of a day."""
    if unit == "week":
        monday = day + timedelta(days=7 * step - day.weekday())
        return monday, monday + timedelta(days=6)
    month = day.year * 12 + day.month - 1 + step
    return month_span(month // 12, month % 12 + 1)


def _ago(ago: re.Match[str], day: date) -> Days:
    """ "Three days ago", "two years ago"; weeks and months ago are too loose for a day."""
    word, unit = ago.group(1), ago.group(2)
    count = int(word) if word.isdecimal() and len(word) < 4 else _COUNTS.get(word)
    if count is None or unit not in ("day", "year"):
        return Days()
    if unit == "day":
        then = day - timedelta(days=count) if count < day.toordinal() else day
        return Days(then, then, basis="inferred")
    ends = year_span(day.year - count)
    return Days(*ends, basis="inferred") if ends else Days()


_READERS: dict[str, Callable[[str, Anchor], Days]] = {
    "date": _date, "weekday": _weekday, "year": _year, "month": _month, "span": _span, "relative": _relative,
}  # fmt: skip
