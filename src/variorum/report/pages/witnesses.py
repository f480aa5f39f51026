"""Evidence as witnesses: the sentences that a finding rests on, each once, with everything marked that counts in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from variorum.report.edition import Edition
from variorum.report.evidence import Mark, Piece, passage
from variorum.report.queries import Row
from variorum.report.words import DIGITS_SHOWN

MOST = 12
"""Sentences that are shown of one finding; the rest is counted."""


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
    """What a finding rests on: sentences, how many are not shown, and the articles that say nothing."""

    witnesses: tuple[Witness, ...]
    more: int
    silent: tuple[str, ...]
    articles: int


def hear(edition: Edition, evidence: Sequence[Row]) -> Hearing:
    """The evidence of one finding, by sentence; sentences with values that part come first."""
    silent = tuple(row["source"] for row in evidence if row["start_char"] is None)
    spoken = sorted((row for row in evidence if row["start_char"] is not None), key=_sentence)
    groups = [list(group) for _, group in groupby(spoken, key=_sentence)]
    groups.sort(key=lambda rows: all(row["role"] != "value" for row in rows))
    return Hearing(
        witnesses=tuple(_witness(edition, rows) for rows in groups[:MOST]),
        more=max(len(groups) - MOST, 0),
        silent=silent,
        articles=len({row["source_id"] for row in spoken}),
    )


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
    shows = bool(edition.words.parts(source_id, start, end))
    place = (source_id, first["start_char"], first["end_char"])
    digest = "" if edition.words.may_show(*place) else edition.words.sha256(*place)[:DIGITS_SHOWN]
    return Witness(
        source=first["source"],
        href=edition.address(first),
        pieces=passage(edition.words, source_id, start, end, marks) if shows else (),
        voices=tuple(dict.fromkeys((row["speaker"], row["party"]) for row in rows if row["speaker"])),
        is_unvoiced=any(row["table"] in ("figures", "quotes") and not row["speaker"] for row in rows),
        is_value=any(row["role"] == "value" for row in rows),
        start=first["start_char"],
        end=first["end_char"],
        held_back=digest,
    )
