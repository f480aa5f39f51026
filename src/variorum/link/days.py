"""Pairs of expressions of time that must fit each other, and whether they do.

weekday   "Wednesday, 6 August 2024": the date must be a Wednesday
elapsed   "two years since May 2020": the time must have passed between the date and publication
event     two days of one event: in one article that tells of the start of one thing, or in linked claims
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from variorum.link.calendar import Calendar, weekday_in, weekday_of
from variorum.link.corpus import Corpus
from variorum.link.terms import Lexicon, concept_list, function_words
from variorum.records import Claim, DateRow, Link
from variorum.rules import declare

WITHIN = declare("link.date-weekday-within", "A date names its weekday.", "Wednesday, 6 August 2024")
BESIDE = declare("link.date-weekday-beside", "A weekday and a date stand side by side.", "on Wednesday (6 August 2024)")
LINKED = declare(
    "link.date-linked-claims", "Two linked claims date what they tell.", "opened on Monday / opened on 5 May"
)
START = declare(
    "link.date-one-start",
    "An article dates the start of one thing twice.",
    "The strike began on Monday. ... began on 5 May.",
)
_NAMES_A_THING = re.compile(
    r"\b(?:the|a|an|of|that|those|these|by|for|after|before|since|’s|'s|’|')\s+$", re.IGNORECASE
)
_THING = re.compile(r"\s+([a-z]{3,})")
APART = 3
"""Characters that may stand between a weekday and the date beside it."""
NEAR, ALIKE = 4, 2
"""Terms on each side of a day that tell what it dates, and how many of them two days of one event share."""
PAIRED = 12
"""Members of a link that are all paired with each other; in larger ones each is paired with the first alone."""


Sides = tuple[frozenset[str], frozenset[str]]


@dataclass(frozen=True, slots=True)
class DatePair:
    """A row of `date_pairs`."""

    pair_id: str
    kind: str
    table_a: str
    row_a: str
    row_b: str
    stated: str
    worked_out: str | None
    holds: bool | None
    method: str


def pair_days(corpus: Corpus, links: Sequence[Link], calendar: Calendar) -> list[DatePair]:
    """The pairs of kinds weekday and event."""
    ordered = sorted(corpus.dates, key=lambda row: (row.source_id, row.start_char))
    pairs = list(_weekdays(ordered, corpus.texts, calendar))
    dated = _dated_claims(ordered, corpus.claims)
    for one, other, rule in (*_linked(dated, links, corpus), *_starts(dated, corpus.claims, corpus.lexicon)):
        pair = event_pair(one, other, rule, calendar)
        if pair is not None:
            pairs.append(pair)
    return sorted({pair.pair_id: pair for pair in pairs}.values(), key=lambda pair: pair.pair_id)


def event_pair(one: DateRow, other: DateRow, rule: str, calendar: Calendar) -> DatePair | None:
    """Two days of one event as a pair; None where neither is a day."""
    one, other = sorted((one, other), key=lambda row: row.date_id)
    first, second = calendar.days(one), calendar.days(other)
    days = first.day if first else None, second.day if second else None
    names = weekday_in(one), weekday_in(other)
    if None not in days and one.kind == other.kind == "date":
        holds: bool | None = days[0] == days[1]
    elif rule == LINKED and days == (None, None):
        return None  # weekdays of two articles may be of two weeks, or tell when it was said
    else:
        weekdays = [name or (weekday_of(day) if day else None) for name, day in zip(names, days, strict=True)]
        if None in weekdays:
            return None
        holds = weekdays[0] == weekdays[1]
    worked_out = f"a {weekday_of(days[1])}" if days[1] else names[1]
    return DatePair(
        f"event:{one.date_id}:{other.date_id}", "event", "dates", one.date_id, other.date_id, one.text, worked_out,
        holds, rule,
    )  # fmt: skip


def _weekdays(ordered: Sequence[DateRow], texts: Mapping[str, str], calendar: Calendar) -> Iterator[DatePair]:
    for row in ordered:
        if row.weekday is not None and row.kind == "date":
            yield _weekday_pair(row, row, WITHIN, calendar)
    for one, other in pairwise(ordered):
        between = texts[one.source_id][one.end_char : other.start_char] if one.source_id == other.source_id else None
        if between is None or len(between) > APART or any(letter.isalnum() for letter in between):
            continue
        named, dated = (one, other) if one.kind == "weekday" else (other, one)
        if named.kind == "weekday" and dated.kind == "date" and dated.weekday is None:
            yield _weekday_pair(named, dated, BESIDE, calendar)


def _weekday_pair(named: DateRow, dated: DateRow, rule: str, calendar: Calendar) -> DatePair:
    days = calendar.days(dated)
    found = weekday_of(days.day) if days and days.day else None
    stated = weekday_in(named) or named.text
    return DatePair(
        f"weekday:{named.date_id}:{dated.date_id}", "weekday", "dates", named.date_id, dated.date_id, stated, found,
        found == stated if found else None, rule,
    )  # fmt: skip


def _dated_claims(ordered: Sequence[DateRow], claims: Sequence[Claim]) -> dict[str, list[DateRow]]:
    """Claim id to the days and weekdays that stand in the claim."""
    by_source: dict[str, list[DateRow]] = {}
    for row in ordered:
        if row.kind in ("date", "weekday"):
            by_source.setdefault(row.source_id, []).append(row)
    return {
        claim.claim_id: [
            row
            for row in by_source.get(claim.source_id, ())
            if claim.start_char <= row.start_char and row.end_char <= claim.end_char and not _names_a_thing(row, claim)
        ]
        for claim in claims
    }


def _names_a_thing(row: DateRow, claim: Claim) -> bool:
    """Whether a day tells which thing is meant, and dates nothing: "victims of the 6 May flood"."""
    thing = _THING.match(claim.text, row.end_char - claim.start_char)
    before = claim.text[: row.start_char - claim.start_char]
    return bool(thing and thing[1] not in function_words() and _NAMES_A_THING.search(before))


def _linked(
    dated: Mapping[str, list[DateRow]], links: Sequence[Link], corpus: Corpus
) -> Iterator[tuple[DateRow, DateRow, str]]:
    """Days of claims that one link joins, where each claim holds one day, and the words beside both are alike.

    The rest of a long claim may be alike while the day is that of another deed.
    """
    beside = {
        claim.claim_id: _beside(claim, dated[claim.claim_id][0], corpus.lexicon)
        for claim in corpus.claims
        if len(dated.get(claim.claim_id, ())) == 1
    }
    groups: dict[str, list[str]] = {}
    for link in links:
        if link.relation == "same_claim" and len(dated.get(link.row_id, ())) == 1:
            groups.setdefault(link.link_id, []).append(link.row_id)
    for link_id in sorted(groups):
        ids = groups[link_id]
        couples = combinations(ids, 2) if len(ids) <= PAIRED else ((ids[0], other) for other in ids[1:])
        for one, other in couples:
            shared = _shared(beside[one], beside[other])
            if len(shared) >= ALIKE and shared - corpus.lexicon.capitals:
                yield dated[one][0], dated[other][0], LINKED


def _beside(claim: Claim, day: DateRow, lexicon: Lexicon) -> Sides:
    """The terms that stand nearest to a day of a claim, before it and after it."""
    before, after = claim.text[: day.start_char - claim.start_char], claim.text[day.end_char - claim.start_char :]
    left, right = (concept_list(text, lexicon.names) for text in (before, after))
    return frozenset(left[-NEAR:]), frozenset(right[:NEAR])


def _shared(one: Sides, other: Sides) -> frozenset[str]:
    """The terms that two days share on the same side; where a day opens its claim, on any side.

    "Broke on Monday" and "died on Tuesday after it broke" date two things.
    """
    if one[0] and other[0]:
        return (one[0] & other[0]) | (one[1] & other[1])
    return (one[0] | one[1]) & (other[0] | other[1])


def _starts(
    dated: Mapping[str, list[DateRow]], claims: Sequence[Claim], lexicon: Lexicon
) -> Iterator[tuple[DateRow, DateRow, str]]:
    """Days of claims of one article that tell of the start of one thing by one doer."""
    begin = concept_list("begin")[0]
    starts: dict[tuple[str, str, str], list[DateRow]] = {}
    for claim in claims:
        days = dated[claim.claim_id]
        terms = concept_list(claim.text, lexicon.names) if len(days) == 1 else []
        doer = next((term for term in terms if term in lexicon.capitals), None)
        if begin not in terms or doer is None:
            continue
        place = terms.index(begin)
        for thing in dict.fromkeys(terms[place + 1 : place + 4]):
            starts.setdefault((claim.source_id, doer, thing), []).append(days[0])
    for key in sorted(starts):
        rows = sorted(set(starts[key]), key=lambda row: row.start_char)
        yield from ((rows[0], row, START) for row in rows[1:])
