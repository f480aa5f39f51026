"""Every pair of distinct stated numbers inside a measure, typed: the rows of `comparisons` and what checks need.

Pairs are made of groups, never of rows. Beyond MANY numbers in one scope each is compared with its neighbours
in size and with the number that most sources give, so that the work stays linear.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations, pairwise

from variorum.compare.doubts import doubt
from variorum.compare.groups import OTHER_EVENT, Group, Known, make_groups
from variorum.compare.phrases import phrase
from variorum.compare.typing import BRACKET, UPDATE, Relation, relate
from variorum.compare.written import days_written, ranges_published
from variorum.measures.unknown import is_plain
from variorum.records import Comparison, Figure, Measure, Source, Speaker

MANY = 24
LISTED = "; "
"""Between the reasons of a note."""
OF_THE = range(len(" of "), len(" out of these ") + 1)
"""Characters between a part and its whole: " of ", " of the ", " out of these "."""
ADDED = frozenset({"other", "others", "another", "more"})


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """A row of the working table `figure_groups`: a figure, its group, and the group in words."""

    figure_id: str
    group_id: str
    phrase: str
    low: float | None
    high: float | None
    stated: float
    vague: bool
    day: date | None
    aside: bool


@dataclass(frozen=True, slots=True)
class ComparisonNote:
    """A row of the working table `comparison_notes`: what the types of a comparison rest on."""

    comparison_id: str
    ruled_out: str
    not_compared: str
    doubt: str | None
    grows: bool
    meets: bool
    ratio: float | None


@dataclass(frozen=True, slots=True)
class Texts:
    """What the texts of articles tell: the day of each, from `days_written`, and the character where its lead ends."""

    written: Mapping[str, date]
    leads: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Compared:
    """The rows of `comparisons` and of the two working tables."""

    comparisons: tuple[Comparison, ...]
    groups: tuple[FigureGroup, ...]
    notes: tuple[ComparisonNote, ...]


def compare_rows(
    figures: Iterable[Figure],
    speakers: Iterable[Speaker],
    sources: Sequence[Source],
    measures: Iterable[Measure],
    texts: Texts | None = None,
) -> Compared:
    """The comparisons of all figures that can be compared, with their groups and reasons.

    texts: what is known of the articles themselves; without them, a day is what `sources` holds, and no lead is known
    """
    texts = Texts(days_written(sources, (), {})) if texts is None else texts
    known = Known(
        {row.speaker_id: row for row in speakers},
        {row.measure_id: row for row in measures},
        texts.written,
        ranges_published(sources, texts.written),
        texts.leads,
    )
    groups = make_groups(figures, known)
    by_measure: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in groups:
        if _is_open_to_comparison(group):
            by_measure[group.measure.measure_id, group.unit].append(group)
    found = {}
    for key in sorted(by_measure):
        for one, other in _pairs(by_measure[key]):
            if _are_added(one, other) or _is_part_beside_whole(one, other) or _is_one_plain_source(one, other):
                continue
            comparison, note = _compared(one, other, relate(one, other))
            found[comparison.comparison_id] = (comparison, note)
    rows = [found[key] for key in sorted(found)]
    return Compared(
        tuple(comparison for comparison, _ in rows),
        tuple(sorted((row for group in groups for row in _rows(group, known)), key=lambda row: row.figure_id)),
        tuple(note for _, note in rows),
    )


def _is_open_to_comparison(group: Group) -> bool:
    """A measure outside the codebook is compared only where it counts things, and more than one."""
    return not is_plain(group.measure) or (group.measure.kind == "count" and group.interval.middle > 1)


def _pairs(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """Pairs inside each scope, and each scope's best supported number against that of the whole."""
    scopes: dict[object, list[Group]] = defaultdict(list)
    for group in groups:
        scopes[group.scope].append(group)
    for members in scopes.values():
        yield from _inside(members)
    whole = next((members for scope, members in scopes.items() if scope.is_whole), None)  # type: ignore[attr-defined]
    for members in scopes.values():
        if whole is not None and members is not whole and not _is_other_event(members):
            yield _best(whole), _best(members)


def _is_one_plain_source(one: Group, other: Group) -> bool:
    """One article's numbers of a measure outside the codebook: the same words, of different things as a rule."""
    return is_plain(one.measure) and one.sources == other.sources and len(one.sources) == 1


def _are_added(one: Group, other: Group) -> bool:
    """Whether two numbers stand in one sentence, the second for other things: "12 villagers and 121 others"."""
    sentences = {figure.sentence_id for figure in one.figures}
    together = {figure.sentence_id for figure in other.figures} & sentences
    said = (figure.text for figure in (*one.figures, *other.figures) if figure.sentence_id in together)
    return any(ADDED & set(text.lower().split()) for text in said)


def _is_part_beside_whole(one: Group, other: Group) -> bool:
    """Whether the smaller number stands right before the larger one, as a part of it: "fifteen of the 19 men"."""
    part, whole = sorted((one, other), key=lambda group: group.interval.middle)
    if part.measure.kind != "count" or any(UPDATE in figure.method.split() for figure in whole.figures):
        return False
    starts = {(figure.sentence_id, figure.start_char) for figure in whole.figures}
    ends = ((figure.sentence_id, figure.end_char) for figure in part.figures)
    return any((sentence, end + gap) in starts for sentence, end in ends for gap in OF_THE)


def _inside(members: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    converted = [group for group in members if all(BRACKET in figure.method.split() for figure in group.figures)]
    yield from _conversions(converted, members)
    members = [group for group in members if group not in converted]
    if len(members) <= MANY:
        yield from combinations(members, 2)
        return
    ordered = sorted(members, key=lambda group: (group.interval.middle, group.group_id))
    best = _best(ordered)
    yield from pairwise(ordered)
    yield from ((best, group) for group in ordered if group is not best)


def _conversions(converted: Sequence[Group], members: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """A number in brackets says nothing of its own: it is compared only with the one that it converts."""
    ends = {(f.source_id, f.end_char): group for group in members for f in group.figures}
    for group in converted:
        for figure in group.figures:
            for gap in range(1, 5):
                partner = ends.get((figure.source_id, figure.start_char - gap))
                if partner is not None and partner is not group:
                    yield partner, group


def _best(members: Sequence[Group]) -> Group:
    return min(members, key=lambda group: (-len(group.sources), -len(group.figures), group.group_id))


def _is_other_event(members: Sequence[Group]) -> bool:
    return any(OTHER_EVENT in figure.method.split() for group in members for figure in group.figures)


def _compared(one: Group, other: Group, relation: Relation) -> tuple[Comparison, ComparisonNote]:
    first, second = sorted((one, other), key=lambda group: group.group_id)
    shared = [a if a == b else "" for a, b in zip(_scope(first), _scope(second), strict=True)]
    groups = (first.group_id, second.group_id)
    name = "\n".join((first.measure.measure_id, *shared, *groups))
    identity = f"cmp-{hashlib.sha256(name.encode('utf-8')).hexdigest()[:12]}"
    place, subset, period = (part or None for part in shared)
    low, high = sorted((abs(first.interval.middle), abs(second.interval.middle)))
    meets = first.interval.meets(second.interval)
    return (
        Comparison(identity, first.measure.measure_id, place, subset, period, *groups, relation.type),
        ComparisonNote(
            identity,
            LISTED.join(relation.ruled_out),
            LISTED.join(relation.not_compared),
            doubt(first, second, relation.type),
            relation.grows,
            meets,
            high / low if low else None,
        ),
    )


def _scope(group: Group) -> tuple[str, str, str]:
    return group.scope.place, group.scope.subset, group.scope.period


def _rows(group: Group, known: Known) -> Iterator[FigureGroup]:
    """A row for each figure of a group; the group is put into words once."""
    interval, said = group.interval, phrase(group, known)
    low, high = (None if abs(x) == float("inf") else x for x in (interval.low, interval.high))
    day = group.days[0] if group.days else None
    for figure in group.figures:
        aside = figure.figure_id in group.aside
        yield FigureGroup(
            figure.figure_id, group.group_id, said, low, high, interval.middle, interval.vague, day, aside
        )
