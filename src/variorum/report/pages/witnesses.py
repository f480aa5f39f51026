"""Evidence as witnesses: the sentences that a finding rests on, each once, with everything marked that counts in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from variorum.report.edition import Edition
from variorum.report.evidence import Mark, Piece, passage, telling
from variorum.report.queries import Row
from variorum.report.words import DIGITS_SHOWN

FIRST, MOST = 6, 24
"""Sentences of one finding that are seen at once, and those that can be unfolded; the rest is counted."""
MOST_SILENT = 12
"""Articles that say nothing that are named; the rest is counted."""
MOST_COLUMNS = 4
"""Articles whose sentences have room side by side."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A sentence of an article that a finding rests on.

    voices: who speaks in it, with the side where there is one; is_unvoiced: a figure or quote of it is nobody's;
    is_value: it holds a number that cannot be true together with another;
    held_back: the SHA-256 of its words where they may not be shown
    """

    source: str
    href: str
    pieces: tuple[Piece, ...]
    voices: tuple[tuple[str, str | None], ...]
    is_unvoiced: bool
    is_value: bool
    start: int
    end: int
    held_back: str


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a finding rests on: sentences, how many are not shown, and the articles that say nothing.

    columns: the number of articles that each give several sentences, as many as the others: these stand row by row, a
        column an article; 0 elsewhere, and where so many columns have no room
    silent: the first of the articles that say nothing; more_silent: how many more there are
    articles: how many have a sentence
    """

    witnesses: tuple[Witness, ...]
    more: int
    columns: int
    silent: tuple[str, ...]
    more_silent: int
    articles: int

    @property
    def first(self) -> tuple[Witness, ...]:
        """The sentences that are seen at once; one more than those is no reason to fold it."""
        most = -(-FIRST // self.columns) * self.columns if self.columns else FIRST  # whole rows
        return self.witnesses if len(self.witnesses) <= most + 1 else self.witnesses[:most]

    @property
    def folded(self) -> tuple[Witness, ...]:
        """The sentences that can be unfolded."""
        return self.witnesses[len(self.first) :]


def hear(edition: Edition, evidence: Sequence[Row]) -> Hearing:
    """The evidence of one finding, by sentence; sentences with values that part come first."""
    silent = tuple(row["source"] for row in evidence if row["start_char"] is None)
    spoken = sorted((row for row in evidence if row["start_char"] is not None), key=_sentence)
    groups = [list(group) for _, group in groupby(spoken, key=_sentence)]
    groups.sort(key=lambda rows: all(row["role"] != "value" for row in rows))
    columns = _columns(groups)
    if columns:
        groups = _row_by_row(groups)
    return Hearing(
        witnesses=tuple(_witness(edition, rows) for rows in groups[:MOST]),
        more=max(len(groups) - MOST, 0),
        columns=columns if columns <= MOST_COLUMNS else 0,
        silent=silent[:MOST_SILENT],
        more_silent=max(len(silent) - MOST_SILENT, 0),
        articles=len({row["source_id"] for row in spoken}),
    )


def _columns(groups: Sequence[Sequence[Row]]) -> int:
    """The number of articles whose sentences stand side by side; 0 where one has fewer than another, or one only."""
    counted = Counter(rows[0]["source_id"] for rows in groups)
    alike = len(set(counted.values())) == 1 and min(counted.values()) > 1
    return len(counted) if alike and len(counted) > 1 else 0


def _row_by_row(groups: Sequence[list[Row]]) -> list[list[Row]]:
    """The first sentence of each article, then the second of each, and so on."""
    by_article: dict[str, list[list[Row]]] = {}
    for rows in sorted(groups, key=lambda rows: _sentence(rows[0])):
        by_article.setdefault(rows[0]["source_id"], []).append(rows)
    return [rows for line in zip(*by_article.values(), strict=True) for rows in line]


def _sentence(row: Row) -> tuple[str, int]:
    start = row["start_char"] if row["sentence_start"] is None else row["sentence_start"]
    return row["source_id"], start


def _witness(edition: Edition, rows: Sequence[Row]) -> Witness:
    first, source_id = rows[0], rows[0]["source_id"]
    start = min(row["start_char"] if row["sentence_start"] is None else row["sentence_start"] for row in rows)
    end = max(max(row["end_char"], row["sentence_end"] or 0) for row in rows)
    spans = dict.fromkeys((row["start_char"], row["end_char"], row["role"]) for row in rows)
    whole = [span for span in spans if span[:2] != (start, end)] or list(spans)
    marks = [Mark(a, b, role, "") for a, b, role in whole]
    whole_article = edition.words.is_whole(source_id)
    parts = [(start, end)] if whole_article else telling(edition.words, (source_id, start, end), marks)
    place = (source_id, first["start_char"], first["end_char"])
    digest = "" if edition.words.may_show(*place) else edition.words.sha256(*place)[:DIGITS_SHOWN]
    return Witness(
        source=first["source"],
        href=edition.address(first),
        pieces=passage(edition.words, (source_id, start, end), marks, parts) if parts else (),
        voices=tuple(dict.fromkeys((row["speaker"], row["party"]) for row in rows if row["speaker"])),
        is_unvoiced=any(row["table"] in ("figures", "quotes") and not row["speaker"] for row in rows),
        is_value=any(row["role"] == "value" for row in rows),
        start=first["start_char"],
        end=first["end_char"],
        held_back=digest,
    )
