"""How often each column was right on annotated articles, before any review.

A row's words and its value are right where an annotation of the same kind has them; the other columns are judged on
those rows alone, and only where the annotation speaks of them. What no annotation speaks of is not measured. The
counts are written down by set, beside the digest of its gold and the SHA-256 of its articles: a package of just these
articles was measured itself.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from quality.cells import date_cells, figure_cells, quote_cells
from quality.claims import score_claims
from quality.extraction import judged, pair_figures, pair_quotes, same_bound, same_counted, same_speaker
from quality.gold import Entry, Gold, neutral_spans, wanted_figures, wanted_quotes
from quality.links import score_links
from quality.matching import Tally, overlap
from quality.packages import Package, Row, span

PINNED = Path(__file__).with_name("by_column.json")
_SPEAKER = ("speaker_id", "speaker_text")
_PLACED = ("text", "start_char", "end_char")


def column_tally(gold: Gold, package: Package) -> Tally:
    """For each column the rows that could be judged, and those in which it was right."""
    tally: Tally = Tally()
    for table, columns, right in (*_figures(gold, package), *_quotes(gold, package), *_dates(gold, package)):
        for column in columns:
            tally[f"{table}.{column} rows"] += 1
            tally[f"{table}.{column} right"] += right
    claims, links = score_claims(gold, package) if gold.entries.get("claims") else Tally(), score_links(gold, package)
    for column, hits, rows in (
        ("claims.holder_id", claims["holder.hits"], claims["core.found"]),
        ("claims.stance", claims["stance.hits"], claims["core.found"]),
        ("claims.topic_id", claims["topic.hits"], claims["topic.total"]),
        ("figures.measure_id", links["pairs.found"], links["pairs.rows"]),
    ):
        tally[f"{column} rows"] += rows
        tally[f"{column} right"] += hits
    return tally


def pin(sets: Iterable[tuple[str, list[Gold], Tally]]) -> None:
    """Write the counts of sets down, given by name with their gold."""
    held = {name: _entry(golds, tally) for name, golds, tally in sets}
    PINNED.write_text(json.dumps(held, indent=1) + "\n", encoding="utf-8")


def _entry(golds: list[Gold], tally: Tally) -> dict[str, object]:
    columns = sorted({name.rpartition(" ")[0] for name in tally if tally[name]})
    return {
        "gold": [gold.digest for gold in golds],
        "articles": sorted(hashlib.sha256(text.encode()).hexdigest() for gold in golds for text in gold.texts.values()),
        "columns": {column: [tally[f"{column} rows"], tally[f"{column} right"]] for column in columns},
    }


Judged = Iterator[tuple[str, tuple[str, ...], bool]]


def _figures(gold: Gold, package: Package) -> Judged:
    names, neutral, wanted = package.speaker_names(), neutral_spans(gold), wanted_figures(gold)
    doubted = any(entry.get("suspect") for entries in wanted.values() for entry in entries)
    for file, rows in package.rows_by_file("figures", gold).items():
        pairs = {j: i for i, j in pair_figures(wanted[file], rows)}
        for j in judged([(i, j) for j, i in pairs.items()], rows, neutral[file]):
            yield "figures", (*_PLACED, "value"), j in pairs
            if j in pairs:
                entry = wanted[file][pairs[j]]
                yield from _figure(entry, rows[j], names)
                if doubted:
                    yield "figures", ("suspect",), bool(entry.get("suspect")) == (rows[j].get("suspect") == "true")


def _figure(entry: Entry, row: Row, names: dict[str, str]) -> Judged:
    yield "figures", _SPEAKER, same_speaker(entry, row, names)
    if entry["value"] is not None:
        yield "figures", ("qualifier", "low", "high"), same_bound(entry, row)
    if entry.get("counted"):
        yield "figures", ("counted",), same_counted(entry, row)
    if entry.get("attribution"):
        yield "figures", ("attribution",), (entry["attribution"] == "none") == (row["attribution"] == "none")
    for column, right in figure_cells(entry, row):
        yield "figures", (column,), right


def _quotes(gold: Gold, package: Package) -> Judged:
    names, neutral, said = package.speaker_names(), neutral_spans(gold), wanted_quotes(gold)
    for file, rows in package.rows_by_file("quotes", gold).items():
        pairs = {j: i for i, j in pair_quotes(gold.texts[file], said[file], rows)}
        for j in judged([(i, j) for j, i in pairs.items()], rows, neutral[file]):
            yield "quotes", _PLACED, j in pairs
            if j in pairs:
                entry, row = said[file][pairs[j]], rows[j]
                yield "quotes", _SPEAKER, same_speaker(entry, row, names)
                if entry.get("cue"):
                    yield "quotes", ("cue",), entry["cue"].casefold() == row["cue"].casefold()
                if entry.get("truncated") is not None:
                    yield "quotes", ("truncated",), str(entry["truncated"]).casefold() == row["truncated"]
                for column, right in quote_cells(entry, row):
                    yield "quotes", (column,), right


def _dates(gold: Gold, package: Package) -> Judged:
    if not gold.entries.get("dates"):
        return
    known: dict[str, list[Entry]] = {name: [] for name in gold.texts}
    for entry in gold.entries["dates"]:
        known[gold.file_of(entry)].append(entry)
    for file, rows in package.rows_by_file("dates", gold).items():
        for row in rows:
            met = [entry for entry in known[file] if overlap((entry["start"], entry["end"]), span(row)) > 0]
            yield "dates", _PLACED, bool(met)
            for column, right in date_cells(met[0], row) if met else ():
                yield "dates", (column,), right
