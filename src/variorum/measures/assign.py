"""Figures to measures: the codebook's first, else the plain one, with what limits each figure.

The grammar is in frames.py, the codebook's lines in entries.py, limits in scopes.py and events.py.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from variorum.articles import Article
from variorum.codebook import Codebook
from variorum.data import words
from variorum.figures.elliptic import PARENT
from variorum.figures.reading import COMPOUND
from variorum.measures.contrast import limit_by_contrast
from variorum.measures.deals import TARGET, target_of
from variorum.measures.entries import Entry, find_entry, is_decimal, is_person, read_entries
from variorum.measures.events import Other, Timeline, another_event, is_general, past_time, read_timeline, time_behind
from variorum.measures.frames import Frame, is_either, is_left_out
from variorum.measures.grammar import read_frame
from variorum.measures.lists import LISTED, pair_of, with_own_limits
from variorum.measures.neighbours import (
    BACK,
    BRACKET,
    JOINED,
    PART,
    SAME,
    continues,
    converts,
    is_joined,
    is_part,
    same_as,
    same_things,
)
from variorum.measures.places import far_end, near_end, own_place
from variorum.measures.scopes import Counted, limiting_place, parent_of, period_words, subset_of
from variorum.measures.unknown import POSSIBLE, plain_measure
from variorum.measures.updates import is_outdated, says_update
from variorum.measures.wording import Wording, wording_of
from variorum.measures.words import identifier
from variorum.parse import Parse
from variorum.records import Figure
from variorum.rules import chain, declare

CODEBOOK = declare(
    "measure.codebook", "The noun, the verb and the unit fit a line of the codebook.", "killing 12 people"
)
PLAIN = declare("measure.plain", "No line fits: the measure is named by the noun and its verb.", "12 kites flew")
NOW = declare(
    "measure.of-its-day", "A number that changes from day to day holds on the day it is told.", "18 are missing"
)
OTHER = declare(
    "measure.other-event", "The figure is of another event, which its place, time or words name.", "in 2003, 900 died"
)
GENERAL = declare("measure.general", "The figure is of what may happen, not of what did.", "could kill up to 50")
UPDATE = declare("measure.update", "The sentence calls a toll new, or says that it rose.", "the toll rose to 86")
OUTDATED = declare("measure.outdated", "The sentence calls a toll an earlier one.", "An earlier toll of 15 was wrong.")
OWN_PLACE = declare("measure.own-place", "The measure is of a place: its name is the scope.", "Riverton, home to 900")
ENDS = declare("measure.ends", "A distance has the names of both its ends as scope.", "58 km south of Riverton")

GATHERING = declare("measure.gathering", "A gathering is of one day.", "Some 300 marchers attended the rally.")
OF_A_DAY = {"now": NOW, "day": GATHERING}
_BEFORE_OF = re.compile(r" (?:of|on|in|for|about|from|to|by|with|at) ")
TIMELESS = frozenset({"age", "duration", "caliber"})


@dataclass(slots=True)
class _Reading:
    """What is known while the figures of one article are read in order."""

    article: Article
    entries: tuple[Entry, ...]
    timeline: Timeline
    others: dict[int, Other] = field(default_factory=dict)
    done: list[tuple[Figure, Frame | None]] = field(default_factory=list)
    told: dict[str, set[float | None]] = field(default_factory=dict)
    """The values that the article has given of each measure so far."""


def assign_measures(
    figures: tuple[Figure, ...], article: Article, parses: Mapping[int, Parse], codebook: Codebook
) -> tuple[tuple[Figure, ...], dict[str, Wording]]:
    """The figures with measure_id, place, scope_subset and scope_period, and by figure_id what their words say.

    figures: of one article, in the order of the text
    parses: by the number of the sentence
    """
    number = {sentence.sentence_id: i for i, sentence in enumerate(article.sentences)}
    reading = _Reading(article, read_entries(codebook), read_timeline(article))
    for figure in figures:
        parse = parses.get(number[figure.sentence_id])
        frame = read_frame(figure, parse) if parse is not None else None
        measured = _measured(figure, frame, reading)
        reading.done.append((measured, frame))
        reading.told.setdefault(measured.measure_id or "", set()).add(measured.value)
    wordings = {f.figure_id: wording_of(frame, is_person(frame)) for f, frame in reading.done if frame is not None}
    return limit_by_contrast(reading.done), wordings


def _measured(figure: Figure, frame: Frame | None, reading: _Reading) -> Figure:
    """The figure with its measure: that of an earlier figure, else that of its own words."""
    before = reading.done[-1][0] if reading.done else None
    if before is not None and before.measure_id and converts(figure, before, reading.article):
        return same_as(figure, before, BRACKET)
    if frame is None or is_left_out(frame):
        return figure
    if PARENT in figure.method.split():  # what befell the parent says nothing of the children
        frame = replace(frame, words=[word for word in frame.words if word.role == "of"])
    entry = find_entry(frame, reading.entries)
    beside = before if before is not None and before.sentence_id == figure.sentence_id else None
    part = beside is not None and is_part(frame, beside, reading.article)
    if beside is not None and not part and continues(frame, beside, reading.article, entry is not None):
        return _of_its_own_year(same_as(figure, beside, SAME), frame, reading)
    earlier = same_things(frame, reading.done, entry is not None)
    if earlier is not None and not part:
        return same_as(figure, earlier, BACK)
    listed = None if part else pair_of(frame, reading.done, reading.entries)
    if listed is not None:
        return with_own_limits(same_as(figure, listed, LISTED), frame, reading.article)
    return _by_words(frame, entry, beside, reading)


def _by_words(frame: Frame, entry: Entry | None, beside: Figure | None, reading: _Reading) -> Figure:
    """The figure with the measure of the codebook's line, of the list that it stands in, or of its own words.

    beside: the figure before it in its sentence
    """
    if is_either(frame):
        return frame.figure
    figure, counted = frame.figure, Counted()
    measure, rule = plain_measure(frame), PLAIN
    if beside is not None and is_part(frame, beside, reading.article):
        measure, rule = beside.measure_id, PART
    elif entry is not None:
        measure, rule, counted = entry.measure_id, CODEBOOK, Counted(entry.persons, entry.names_noun)
    elif beside is not None and is_joined(frame, beside, reading.article):
        measure, rule, counted = beside.measure_id, JOINED, Counted(persons=True)
    of_parent = entry is not None and entry.scope == "parent"
    document = _document(figure) if entry is not None and entry.scope == "document" else None
    if document is None and entry is not None and entry.scope == "document":
        entry, measure, rule = None, plain_measure(frame), PLAIN
    if measure is None or (entry is None and is_decimal(frame)) or (PARENT in figure.method.split() and not of_parent):
        return _of_its_own_year(figure, frame, reading)
    told = bool(reading.told.get(measure, set()) - {figure.value})
    subset = parent_of(frame) if of_parent else document
    if subset is None and not of_parent and figure.kind not in TIMELESS:
        subset = subset_of(frame, counted, reading.article, beside is not None, told)
    method = chain(*figure.method.split(), rule, _state(frame) if entry is not None else None)
    figure = replace(figure, measure_id=measure, scope_subset=subset, method=method)
    return _scoped(figure, frame, reading, entry)


def _document(figure: Figure) -> str | None:
    """The document of "a 48-page indictment released", "900 pages of emails"; None where the words name none."""
    counted = (figure.counted or "").lower().removeprefix("pages of ")
    named = _BEFORE_OF.split(counted)[0].split()
    while len(named) > 1 and named[-1].endswith("ed"):
        named.pop()
    known = named and (named[-1] in words("documents") or COMPOUND in figure.method.split())
    return named[-1] if known else None


def _state(frame: Frame) -> str | None:
    """Whether the words call a number old, or new."""
    if is_outdated(frame):
        return OUTDATED
    return UPDATE if says_update(frame) else None


def _limited_by_nature(figure: Figure, frame: Frame, reading: _Reading, scope: str) -> Figure:
    """The figure with the place that it describes, the ends of a distance, or what a price buys."""
    method = figure.method.split()
    if scope == "target":
        target = target_of(frame)
        return replace(figure, scope_subset=target, method=chain(*method, TARGET)) if target else figure
    if scope == "place":
        place = own_place(frame, reading.article)
        return replace(figure, place=place, method=chain(*method, OWN_PLACE if place else None))
    near = near_end(frame, reading.article)
    ends = " – ".join(filter(None, (near, far_end(frame))))
    other = _other_event(frame, reading) if near == "epicentre" else None
    period = other.period if other is not None else None
    return replace(figure, place=ends or None, scope_period=period, method=chain(*method, ENDS if ends else None))


def _of_its_own_year(figure: Figure, frame: Frame, reading: _Reading) -> Figure:
    """A figure that has no limits of its own words, with the year that stands right behind it."""
    if figure.kind in TIMELESS or time_behind(frame) is None:
        return figure
    return replace(figure, scope_period=past_time(frame, reading.timeline))


def _scoped(figure: Figure, frame: Frame, reading: _Reading, entry: Entry | None) -> Figure:
    """The figure with its place, its day, or the other event that it belongs to.

    entry: the line of the codebook that gave the measure, which says what limits it by nature
    """
    method, scope = figure.method.split(), entry.scope if entry is not None else ""
    if scope in {"place", "ends", "target"}:
        return _limited_by_nature(figure, frame, reading, scope)
    said = entry.when | entry.near if entry is not None else frozenset()
    if scope != "document" and figure.kind not in {"percent", "fraction"} and is_general(frame, said):
        measure = (figure.measure_id or "").removesuffix(f"_{POSSIBLE}")
        return replace(figure, measure_id=identifier(measure, POSSIBLE), method=chain(*method, GENERAL))
    if figure.kind in TIMELESS or scope in {"past", "parent", "document"}:
        return figure
    other = _other_event(frame, reading)
    if other is not None:
        reading.others[frame.parse.index] = other
        subset = figure.scope_subset or other.words
        figure = replace(figure, place=other.place, scope_period=other.period, scope_subset=subset)
        return replace(figure, method=chain(*method, OTHER))
    if scope in OF_A_DAY:
        figure = replace(figure, method=chain(*method, OF_A_DAY[scope]))
    day = period_words(frame) if scope == "day" else None
    place = None if scope == "event" else limiting_place(frame, reading.article)
    return replace(figure, place=place, scope_period=day)


def _other_event(frame: Frame, reading: _Reading) -> Other | None:
    """The other event that a figure belongs to, by its own sentence or by the one that it goes on with."""
    index = frame.parse.index
    before = reading.others.get(index) or reading.others.get(index - 1)
    return another_event(frame, reading.article, reading.timeline, before)
