"""Which counts of an article are of what it reports: those of its headline and lead, and what repeats them.

Further down an article gives the counts of one street, one clinic, or of what happened last month, and often does
not say so. A sentence speaks of what the article reports where one of its counts stands in the lead, or repeats one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from variorum.compare.intervals import Interval
from variorum.records import Figure

Stated = tuple[str, object, Interval, Figure]
"""What a figure measures, in which scope, its interval, and itself."""
Read = tuple[object, Interval, Figure]


def counts_aside(stated: Iterable[Stated], leads: Mapping[str, int], *, alone: bool = True) -> frozenset[str]:
    """The ids of counts that may be of something else than what their article reports.

    stated: counts of what one event does in many places, or of what each of several persons has
    leads: source id to the character where the lead of the article ends; an article without one has no such counts
    alone: whether a number that an article gives alone is of what it reports, wherever it stands
    """
    by_article: dict[str, dict[str, list[Read]]] = defaultdict(lambda: defaultdict(list))
    for measure_id, scope, interval, figure in stated:
        if figure.source_id in leads:
            by_article[figure.source_id][measure_id].append((scope, interval, figure))
    return frozenset(
        name for source_id, measured in by_article.items() for name in _aside(measured, leads[source_id], alone)
    )


class _Told:
    """The numbers given in some sentences, to be asked whether another one meets any of them."""

    def __init__(self, read: Iterable[tuple[object, Interval]]) -> None:
        ends: dict[object, list[tuple[float, float]]] = defaultdict(list)
        for scope, interval in read:
            ends[scope].append((interval.face_low, interval.face_high))
        self._lows = {scope: sorted(low for low, _ in pairs) for scope, pairs in ends.items()}
        self._reach = {
            scope: list(accumulate((high for _, high in sorted(pairs)), max)) for scope, pairs in ends.items()
        }

    def __bool__(self) -> bool:
        return bool(self._lows)

    def meets(self, scope: object, interval: Interval) -> bool:
        """Whether one of the numbers of a scope meets the interval: looked up, not tried one by one."""
        place = bisect_right(self._lows.get(scope, ()), interval.face_high)
        return place > 0 and self._reach[scope][place - 1] >= interval.face_low


def _aside(measured: Mapping[str, Sequence[Read]], lead: int, alone: bool) -> Iterator[str]:
    reported = {figure.sentence_id for members in measured.values() for figure in _of_lead(members, lead)}
    for members in measured.values():
        told = _Told((scope, interval) for scope, interval, figure in members if figure.sentence_id in reported)
        single = _scopes_of_one_number(members) if alone and not told else set[object]()
        for scope, interval, figure in members:
            if figure.sentence_id not in reported and scope not in single and not told.meets(scope, interval):
                yield figure.figure_id


def _scopes_of_one_number(members: Sequence[Read]) -> set[object]:
    """The scopes in which all counts meet: the article has one number there."""
    lowest: dict[object, float] = {}
    highest: dict[object, float] = {}
    for scope, interval, _ in members:
        lowest[scope] = min(lowest.get(scope, interval.face_high), interval.face_high)
        highest[scope] = max(highest.get(scope, interval.face_low), interval.face_low)
    return {scope for scope in lowest if highest[scope] <= lowest[scope]}


def _of_lead(members: Sequence[Read], lead: int) -> Iterator[Figure]:
    """The counts of the lead, and those that repeat one of them."""
    told = _Told((scope, interval) for scope, interval, figure in members if figure.start_char < lead)
    return (f for scope, interval, f in members if f.start_char < lead or told.meets(scope, interval))
