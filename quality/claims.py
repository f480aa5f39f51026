"""Scores of claims and reported speech.

A core claim of the gold is found when a row overlaps it by at least half of the shorter span. Its holder is
right when the row's holder shares a content word with the gold's, or both leave the claim to the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from quality.cells import topics_of
from quality.gold import Entry, Gold
from quality.matching import Interval, Tally, content_words, overlap
from quality.packages import Package, span


@dataclass(frozen=True, slots=True)
class _Claim:
    file: str
    place: Interval
    holder: set[str]
    stance: str
    topic: str


def score_claims(gold: Gold, package: Package) -> Tally:
    """Counts for core claims, their holders and stances, rows, and reported speech."""
    rows = list(_rows(gold, package))
    tally: Tally = Tally({"claims.rows": len(rows), "claims.gold": len(gold.entries["claims"])})
    for entry in gold.entries["claims"]:
        if entry.get("core"):
            hits = _hits(gold, entry, rows)
            tally["core.total"] += 1
            tally["core.found"] += bool(hits)
            tally["holder.hits"] += any(_holds(entry["holder"], row) for row in hits)
            tally["stance.hits"] += any(row.stance == entry["stance"] for row in hits)
            topics = topics_of(entry.get("topic", "")) | topics_of(entry.get("also_topic") or "")
            tally["topic.total"] += bool(hits and topics)
            tally["topic.hits"] += any(row.topic in topics for row in hits)
    for entry in gold.entries["indirect"]:
        tally["indirect.total"] += 1
        tally["indirect.hits"] += any(_holds(entry["speaker"], row) for row in _hits(gold, entry, rows))
    return tally


def _rows(gold: Gold, package: Package) -> Iterator[_Claim]:
    names = package.speaker_names()
    for file, rows in package.rows_by_file("claims", gold).items():
        for row in rows:
            holder = content_words(names.get(row["holder_id"], "")) | content_words(row["holder_text"])
            yield _Claim(file, span(row), holder, row["stance"], row["topic_id"])


def _hits(gold: Gold, entry: Entry, rows: list[_Claim]) -> list[_Claim]:
    place, file = (entry["start"], entry["end"]), gold.file_of(entry)
    return [row for row in rows if row.file == file and _half_shared(place, row.place)]


def _half_shared(a: Interval, b: Interval) -> bool:
    shared = overlap(a, b)
    return shared > 0 and 2 * shared >= min(a[1] - a[0], b[1] - b[0])


def _holds(name: str | None, row: _Claim) -> bool:
    wanted = set() if (name or "article").lower() in ("article", "the article") else content_words(name)
    return bool(wanted & row.holder) if wanted else not row.holder
