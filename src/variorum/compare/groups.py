"""Figures of a measure to groups: those that share a scope, a stated interval and a party.

How two groups relate belongs in typing.py.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from variorum.compare.crowds import Stated, crowded_figures
from variorum.compare.intervals import Interval, interval_of
from variorum.compare.leads import counts_aside
from variorum.figures.nouns import singular
from variorum.records import Figure, Measure, Speaker

DAYS = frozenset(f"{day}day" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")) | {"yesterday"}
OTHER_EVENT = "measure.other-event"
GATHERING = "measure.gathering"
SPREAD = frozenset({"person", "home", "building", "school", "hospital", "settlement"})
"""Units of what one event may hit in many places, so that an article counts them place by place."""
SPREAD_NOW = frozenset(
    f"people_{what}" for what in ("aboard", "critical", "hospitalised", "missing", "sheltered", "trapped")
)
"""Measures of persons that are counted place by place too, though their number does not add up with the days."""
OWNED = frozenset({"sentence_length", "charges"})
"""Measures of which each of several persons has a number: below the lead, nobody knows whose it is."""


@dataclass(frozen=True, slots=True, order=True)
class Scope:
    """What limits figures alike. A weekday with a known date is no scope: the date is compared instead."""

    place: str = ""
    subset: str = ""
    period: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether nothing limits the figures."""
        return not (self.place or self.subset or self.period)


@dataclass(frozen=True, slots=True)
class Group:
    """Figures with one measure, scope, interval and party, in the order of their ids."""

    group_id: str
    measure: Measure
    scope: Scope
    unit: str
    """What its interval counts in: dollars and euros are not compared."""
    interval: Interval
    party: str
    figures: tuple[Figure, ...]
    days: tuple[date, ...]
    spans: tuple[tuple[date, date], ...]
    """For each figure whose day is known at all: the days that it may speak of."""
    voices: frozenset[str]
    """Who states it: speaker ids, what unnamed speakers are called, "" for an article's own voice."""
    named: frozenset[str]
    """The voices that have a name."""
    crowded: bool = False
    """Whether each of its figures stands in a sentence beside another number that may hold it as a part."""
    aside: frozenset[str] = frozenset()
    """Those of its figures that need not be of what their article reports: see leads.py."""

    @property
    def sources(self) -> frozenset[str]:
        """The articles that state it."""
        return frozenset(figure.source_id for figure in self.figures)

    @property
    def is_aside(self) -> bool:
        """Whether none of its figures need be of what its article reports."""
        return len(self.aside) == len(self.figures)


@dataclass(frozen=True, slots=True)
class Known:
    """What the other tables say of figures: speakers and their parties, measures, the days of articles."""

    speakers: Mapping[str, Speaker]
    measures: Mapping[str, Measure]
    written: Mapping[str, date]
    published: Mapping[str, tuple[date, date]] = field(default_factory=dict)
    """First and last possible day of publication of the articles whose day is not known exactly."""
    leads: Mapping[str, int] = field(default_factory=dict)
    """The character where the lead of an article ends."""

    def party(self, figure: Figure) -> str:
        """The side that a figure comes from, or ""."""
        speaker = self.speakers.get(figure.speaker_id or "")
        return (speaker.party or "") if speaker is not None else ""

    def voice(self, figure: Figure) -> str:
        """Who states a figure: an id; for an unnamed speaker what it is called ("police"), in any article."""
        speaker = self.speakers.get(figure.speaker_id or "")
        if speaker is None or self.is_named(figure):
            return figure.speaker_id or ""
        return speaker.name.lower().removeprefix("the ")

    def is_named(self, figure: Figure) -> bool:
        """Whether the speaker of a figure has a name; unnamed ones have an id of their article."""
        speaker = self.speakers.get(figure.speaker_id or "")
        return (
            speaker is not None and not speaker.anonymous and not speaker.speaker_id.startswith(f"{figure.source_id}-u")
        )

    def day(self, figure: Figure) -> date | None:
        """The day on which a figure is told: that of its article, else the one that its words name."""
        return self.written.get(figure.source_id) or figure.as_of_date

    def days(self, figure: Figure) -> tuple[date, date] | None:
        """The days that a figure may speak of: the one its words name, else that of its article or the day before."""
        if figure.as_of_date is not None and (figure.scope_period or "").lower() in DAYS:
            return figure.as_of_date, figure.as_of_date
        day = self.written.get(figure.source_id) or figure.as_of_date
        return (day - timedelta(days=1), day) if day is not None else None


def make_groups(figures: Iterable[Figure], known: Known) -> list[Group]:
    """The groups of all comparable figures, sorted by measure, scope, unit and interval."""
    found: dict[tuple[str, Scope, str, Interval, str], list[Figure]] = defaultdict(list)
    figures = tuple(figures)
    subsets = subsets_alike(figures)
    beside: dict[tuple[str, str, Scope, str], list[Stated]] = defaultdict(list)
    for figure in figures:
        stated = interval_of(figure)
        measure_id = figure.measure_id or ""
        if stated is not None and measure_id in known.measures and _is_comparable(figure):
            scope = scope_of(figure, subsets)
            found[measure_id, scope, stated[0], stated[1], known.party(figure)].append(figure)
            together = figure.sentence_id if figure.kind == "count" else figure.source_id
            beside[together, measure_id, scope, figure.speaker_id or ""].append((stated[1], figure))
    crowded = {name for members in beside.values() for name in crowded_figures(members)}
    aside = _aside(found, known)
    groups = []
    for key in sorted(found):
        measure_id, scope, unit, interval, party = key
        members = tuple(sorted(found[key], key=lambda figure: (figure.source_id, figure.start_char, figure.figure_id)))
        days = tuple(sorted({day for figure in members if (day := known.day(figure)) is not None}))
        spans = tuple(span for figure in members if (span := known.days(figure)) is not None)
        voices = frozenset(known.voice(figure) for figure in members)
        named = frozenset(known.voice(figure) for figure in members if known.is_named(figure))
        measure = known.measures[measure_id]
        groups.append(
            Group(
                members[0].figure_id, measure, scope, unit, interval, party, members, days, spans, voices, named,
                crowded=all(figure.figure_id in crowded for figure in members),
                aside=frozenset(figure.figure_id for figure in members) & aside,
            )
        )  # fmt: skip
    return groups


def _aside(found: Mapping[tuple[str, Scope, str, Interval, str], Sequence[Figure]], known: Known) -> frozenset[str]:
    counts = [
        (measure_id, scope, interval, figure)
        for (measure_id, scope, _, interval, _), figures in found.items()
        for figure in figures
    ]
    spread = (count for count in counts if _is_spread(known.measures[count[0]]))
    owned = (count for count in counts if count[0] in OWNED)
    return counts_aside(spread, known.leads) | counts_aside(owned, known.leads, alone=False)


def _is_spread(measure: Measure) -> bool:
    return (measure.cumulative and measure.unit_code in SPREAD) or measure.measure_id in SPREAD_NOW


def subsets_alike(figures: Sequence[Figure]) -> dict[tuple[str, str], str]:
    """Each subset as printed, by measure, to the longest form of it: "manager" and "managers" are one part.

    What another figure of the measure counts as a whole is no part: "seven miners died" beside "6 miners died".
    """
    forms: dict[str, set[str]] = defaultdict(set)
    wholes = {(f.measure_id or "", singular(f.text.split()[-1])) for f in figures if f.text and not f.scope_subset}
    for figure in figures:
        if figure.scope_subset:
            forms[_singular(figure.scope_subset)].add(figure.scope_subset)
    shown = {said: max(alike, key=lambda form: (len(form), form)) for alike in forms.values() for said in alike}
    measured = {(f.measure_id or "", f.scope_subset) for f in figures if f.scope_subset}
    return {
        (measure_id, said): "" if (measure_id, _singular(said)) in wholes else shown[said]
        for measure_id, said in measured
    }


def _singular(words: str) -> str:
    return " ".join(singular(word) for word in words.split())


def scope_of(figure: Figure, subsets: Mapping[tuple[str, str], str]) -> Scope:
    """The scope of a figure. An age is of one person: whose it is comes first.

    subsets: see `subsets_alike`
    """
    period = figure.scope_period or ""
    if period.lower() in DAYS and figure.as_of_date is not None:
        period = ""
    subset = subsets.get((figure.measure_id or "", figure.scope_subset), "") if figure.scope_subset else ""
    if figure.kind == "age":
        subset = _name(figure.counted) or figure.figure_id
    return Scope(figure.place or "", subset, period)


def _is_comparable(figure: Figure) -> bool:
    """Whether a figure says how many there are of one thing: no increment, no unnamed event, no crowd of one."""
    if figure.scope_subset == "more":
        return False
    method = figure.method.split()
    if GATHERING in method and figure.value == 1:
        return False
    return not (OTHER_EVENT in method and not figure.place)


def _name(counted: str | None) -> str:
    words = [word for word in (counted or "").split() if word[:1].isupper()]
    return " ".join(words) if len(words) > 1 else ""
