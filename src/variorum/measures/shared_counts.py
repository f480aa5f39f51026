"""Counts that several articles give of one thing, whatever verb stands with them.

Amounts of money, shares and lengths belong in shared_amounts.py.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.measures.wording import Wording
from variorum.measures.words import noun_class
from variorum.records import Figure

RARE = 13
"""From here on a number that is not round seldom counts two things in the articles about one event."""
COUNTS = frozenset({"count", "other"})
GENERIC = noun_class("people") - {"man"} | {"", "time", "thing", "case", "part", "way", "place"}
"""Nouns that say too little of what is counted."""
_ENOUGH = 0.5
"""Share of the articles that count a thing which must give a number, for it to be the number of one thing."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of the event reported, with its wording.

    plain: whether no line of the codebook names its measure
    loose: whether a line does by the noun alone
    """

    figure: Figure
    wording: Wording
    plain: bool
    loose: bool = False

    @property
    def amount(self) -> tuple[float | None, float | None]:
        """The number, or the ends of a range."""
        return (self.figure.low, self.figure.high) if self.figure.value is None else (self.figure.value,) * 2

    @property
    def scope(self) -> tuple[str | None, ...]:
        """Measure, place, subset and period."""
        figure = self.figure
        return figure.measure_id, figure.place, figure.scope_subset, figure.scope_period


Match = tuple[Figure, Figure]
"""A figure, and the one whose measure and scope it takes."""


def shared_counts(rows: Sequence[Row]) -> Iterator[Match]:
    """The figures without a measure of the codebook that another article's words place beside others."""
    counts = [row for row in rows if row.figure.kind in COUNTS]
    taken: set[str] = set()
    for shared, rows_of in ((_of_rare_number, _loosened(counts)), (_of_one_noun, counts)):
        for group in shared([row for row in rows_of if row.figure.figure_id not in taken]):
            like = pattern(_named(group), [row for row in group if row.plain])
            if like is None:
                continue
            more = [*_said_alike(group, counts)] if shared is _of_one_noun else []
            for row in (*group, *more, *_told_again(more, counts)):
                if row.plain and row.figure.figure_id not in taken:
                    taken.add(row.figure.figure_id)
                    yield row.figure, like


def _loosened(rows: Sequence[Row]) -> list[Row]:
    """Rows whose measure comes from the noun alone count as plain: what happened says more of a rare number."""
    return [replace(row, plain=row.plain or row.loose) for row in rows]


def _named(group: Sequence[Row]) -> list[Row]:
    """Those of the codebook's measures, where they speak for the group: of a small number, half of its articles."""
    named = [row for row in group if not row.plain]
    enough = is_rare(group[0].figure.value) or len(articles(named)) >= _ENOUGH * len(articles(group))
    return named if enough else []


def grouped(rows: Iterable[Row], key: Callable[[Row], Hashable]) -> list[list[Row]]:
    """Rows with one key, in the order in which the keys come."""
    found: dict[Hashable, list[Row]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return list(found.values())


def articles(rows: Iterable[Row]) -> set[str]:
    """The articles of rows."""
    return {row.figure.source_id for row in rows}


def pattern(known: Sequence[Row], plain: Sequence[Row]) -> Figure | None:
    """The figure whose measure and scope a group takes: the codebook's that most articles give, else the commonest."""
    if known:
        told = [articles(alike) for alike in grouped(known, lambda row: row.scope)]
        common = max(grouped(known, lambda row: row.scope), key=lambda alike: len(articles(alike)))
        clear = len(articles(common)) > _ENOUGH * sum(map(len, told))
        return common[0].figure if clear else None
    named = [row for row in plain if row.figure.measure_id is not None]
    often = Counter(row.scope for row in named)
    return min(named, key=lambda row: (-often[row.scope], row.scope[0] or "")).figure if named else None


def _of_one_noun(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Groups of one noun and number, where the number is that of most articles that count the noun."""
    for alike in grouped((row for row in rows if _is_telling(row)), lambda row: row.wording.thing):
        needed = max(_needed(alike[0].wording.noun), _ENOUGH * len(articles(alike)))
        yield from (group for group in grouped(alike, lambda row: row.amount) if len(articles(group)) >= needed)


def _needed(noun: str) -> int:
    """Articles that must give a number of the noun: one more where the noun says little."""
    return 3 if noun in noun_class("people") else 2


def _is_telling(row: Row) -> bool:
    return row.wording.thing not in GENERIC and (row.figure.value is None or row.figure.value > 1)


def _of_rare_number(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Groups of persons with one rare number, whatever they are called."""
    persons = [row for row in rows if (row.wording.person or not row.wording.thing) and is_rare(row.figure.value)]
    for group in grouped(persons, lambda row: row.amount):
        if len(articles(group)) > 1 and (any(not row.plain for row in group) or _share_words(group)):
            yield group


def is_rare(value: float | None) -> bool:
    """Whether a number is not small and not round."""
    return value is not None and value >= RARE and value % 10 != 0 and value % 1 == 0


def _share_words(group: Sequence[Row]) -> bool:
    often = Counter(word for row in group for word in row.wording.said)
    return any(count > 1 for count in often.values())


def _said_alike(group: Sequence[Row], rows: Sequence[Row]) -> Iterator[Row]:
    """Other numbers of the noun with a word that two articles of the group say of it."""
    told: dict[str, set[str]] = defaultdict(set)
    for row in group:
        for word in row.wording.said:
            told[word].add(row.figure.source_id)
    often = {word for word, sources in told.items() if len(sources) > 1}
    nouns = {row.wording.noun for row in group}
    for row in rows:
        if row.plain and row.wording.noun in nouns and _is_telling(row) and row.wording.said & often:
            yield row


def _told_again(found: Sequence[Row], rows: Sequence[Row]) -> Iterator[Row]:
    """The same numbers of the noun in the same articles."""
    told = {(row.figure.source_id, row.wording.noun, row.amount) for row in found}
    return (row for row in rows if row.plain and (row.figure.source_id, row.wording.noun, row.amount) in told)
