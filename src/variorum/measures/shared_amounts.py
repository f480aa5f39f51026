"""Amounts with a unit that the codebook does not know: money, shares, lengths of several articles.

One amount that several articles give with one word is one measure. Amounts that differ stay apart: "rose by 5
million pounds" may be of any firm.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from variorum.measures.shared_counts import COUNTS, Match, Row, articles, grouped, pattern
from variorum.measures.words import identifier
from variorum.records import Figure

LEFT_OUT = COUNTS | {"age", "magnitude", "caliber", "temperature", "rate", "multiple", "duration"}
_WORDS = 3
"""Words of the thing that name a measure."""
EXACT = 3
"""Digits, zeros at the end left out, from which on a sum of money seldom stands for two things in one event.

One digit less will do where as many articles give it.
"""


def shared_amounts(rows: Sequence[Row]) -> Iterator[Match]:
    """The amounts without a measure of the codebook that another article gives too, with the one that each is like."""
    named = {row.figure.measure_id for row in rows}
    amounts = [row for row in rows if row.figure.kind not in LEFT_OUT and row.figure.value is not None]
    for group in grouped(amounts, lambda row: (row.figure.kind, row.figure.unit_code, row.amount)):
        for part in _parts(group):
            if len(articles(part)) < 2:
                continue
            like = pattern([row for row in part if not row.plain], [row for row in part if row.plain])
            if like is None and all(row.figure.measure_id is None for row in part):
                like = name_of(part, named)
                named.add(like.measure_id)
            if like is not None:
                yield from ((row.figure, like) for row in part if row.plain)


def name_of(part: Sequence[Row], named: Set[str | None]) -> Figure:
    """The first of some amounts that have no measure, with a new one.

    It is their kind, the word that most of them share, and what sets them apart.

    named: the measures that there are; one of them may be of another amount
    """
    counted = Counter(row.figure.counted.lower() for row in part if row.figure.counted)
    often = counted or Counter(word for row in part for word in {*row.wording.said, row.wording.thing} - {""})
    thing = min(often, key=lambda word: (-often[word], word), default="")
    name = identifier(part[0].figure.kind, *thing.split()[:_WORDS])
    name = identifier(name, part[0].figure.text) if name in named else name
    return replace(part[0].figure, measure_id=name)


def _parts(group: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows of one amount: all of them for an exact sum of money, else those joined by words that they share."""
    digits = _digits(group[0].figure.value or 0) + (len(articles(group)) >= EXACT)
    if group[0].figure.kind == "money" and digits >= EXACT:
        yield list(group)
        return
    label = list(range(len(group)))
    first: dict[str, int] = {}
    for at, row in enumerate(group):
        for word in sorted({*row.wording.said, row.wording.thing} - {""}):
            one = first.setdefault(word, at)
            old, new = label[at], label[one]
            label = [new if mark == old else mark for mark in label]
    parts: dict[int, list[Row]] = defaultdict(list)
    for row, mark in zip(group, label, strict=True):
        parts[mark].append(row)
    yield from parts.values()


def _digits(value: float) -> int:
    return len(f"{value:.12g}".replace(".", "").strip("0"))
