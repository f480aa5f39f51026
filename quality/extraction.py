"""Scores of figures and quotes against annotated articles.

A row finds a gold figure when their spans overlap and the values are equal (a vague word or a range wants an
empty value); one to one. A row on a date, a name or nothing is a false positive; a row on a neutral span is
not counted. A row finds a gold quote when the two spans, marks and outer punctuation stripped, share at
least half of their union. A speaker is right when it shares a content word with the gold's, or both are empty.
"""

from __future__ import annotations

from typing import Any

from quality.gold import Entry, Gold, neutral_spans, wanted_figures, wanted_quotes
from quality.matching import Interval, Tally, content_words, overlap, paired, same_name, same_value, trimmed
from quality.packages import Package, Row, span

_BOUNDS = {
    "exact": ("none", "", "exact", "exactly", "only", "just"),
    "lower": ("at least", "more than", "over", "at_least", "more_than", "minimum", "above"),
    "upper": (
        "up to", "at most", "upper", "less than", "nearly", "almost", "up_to", "at_most", "less_than", "fewer than",
        "as many as", "under", "below", "fewer_than", "as_many_as",
    ),
    "about": ("about", "around", "some", "roughly", "approximately", "estimated", "an estimated", "close to"),
    "range": ("between", "range"),
}  # fmt: skip
_BOUND_OF = {word: bound for bound, words in _BOUNDS.items() for word in words}


def score_extraction(gold: Gold, package: Package) -> Tally:
    """Counts for figures, bounds, things counted, speakers, quotes and spans that do not cut their text."""
    tally: Tally = Tally()
    names = package.speaker_names()
    figures, quotes = package.rows_by_file("figures", gold), package.rows_by_file("quotes", gold)
    wanted, said, neutral = wanted_figures(gold), wanted_quotes(gold), neutral_spans(gold)
    for file, text in gold.texts.items():
        tally["broken spans"] += sum(row["text"] != text[slice(*span(row))] for row in figures[file] + quotes[file])
        tally += _score_figures(wanted[file], figures[file], neutral[file], names)
        tally += _score_quotes(text, said[file], quotes[file], neutral[file], names)
    return tally


def pair_figures(wanted: list[Entry], rows: list[Row]) -> list[tuple[int, int]]:
    """Which annotation each row finds, as positions in the two lists."""
    return paired(
        (overlap(entry["span"], span(row)) / max(1, span(row)[1] - span(row)[0]), i, j)
        for i, entry in enumerate(wanted)
        for j, row in enumerate(rows)
        if overlap(entry["span"], span(row)) > 0 and same_value(entry["value"], row["value"])
    )


def pair_quotes(text: str, wanted: list[Entry], rows: list[Row]) -> list[tuple[int, int]]:
    """Which annotation each row finds, as positions in the two lists."""
    candidates = []
    for i, entry in enumerate(wanted):
        a = trimmed(text, (entry["start"], entry["end"]))
        for j, row in enumerate(rows):
            b = trimmed(text, span(row))
            union = max(a[1], b[1]) - min(a[0], b[0])
            if union and overlap(a, b) / union >= 0.5:
                candidates.append((overlap(a, b) / union, i, j))
    return paired(candidates)


def same_bound(entry: Entry, row: Row) -> bool:
    """Whether the qualifiers bound the value alike; a vague word has none to compare."""
    return entry["value"] is None or _bound(entry, "about") == _bound(row, "other")


def same_counted(entry: Entry, row: Row) -> bool:
    """Whether the thing counted shares a content word with the annotation's."""
    return bool((content_words(entry["counted"]) | content_words(entry["text"])) & content_words(row["counted"]))


def same_speaker(entry: Entry, row: Row, names: dict[str, str]) -> bool:
    """Whether row and annotation name the same speaker, or both name nobody."""
    return same_name(gold_names(entry), row_names(row, names))


def _score_figures(wanted: list[Entry], rows: list[Row], neutral: list[Interval], names: dict[str, str]) -> Tally:
    pairs = pair_figures(wanted, rows)
    tally = _counted("figures", pairs, wanted, rows, neutral)
    for i, j in pairs:
        entry, row = wanted[i], rows[j]
        tally["bound.hits"] += same_bound(entry, row)
        tally["speaker.hits"] += same_speaker(entry, row, names)
        if entry.get("counted"):
            tally["counted.total"] += 1
            tally["counted.hits"] += same_counted(entry, row)
    return tally


def _score_quotes(
    text: str, wanted: list[Entry], rows: list[Row], neutral: list[Interval], names: dict[str, str]
) -> Tally:
    pairs = pair_quotes(text, wanted, rows)
    tally = _counted("quotes", pairs, wanted, rows, neutral)
    tally["quote+speaker.found"] = sum(same_speaker(wanted[i], rows[j], names) for i, j in pairs)
    return tally


def _counted(
    kind: str, pairs: list[tuple[int, int]], wanted: list[Entry], rows: list[Row], neutral: list[Interval]
) -> Tally:
    seen = len(judged(pairs, rows, neutral))
    return Tally({f"{kind}.found": len(pairs), f"{kind}.gold": len(wanted), f"{kind}.rows": seen})


def judged(pairs: list[tuple[int, int]], rows: list[Row], neutral: list[Interval]) -> list[int]:
    """The positions of the rows that are right or wrong; the others stand on a neutral span."""
    hit = {j for _, j in pairs}
    return [j for j, row in enumerate(rows) if j in hit or not any(overlap(place, span(row)) > 0 for place in neutral)]


def _bound(entry: dict[str, Any], unknown: str) -> str:
    return _BOUND_OF.get((entry.get("qualifier") or "none").lower(), unknown)


def gold_names(entry: Entry) -> list[str]:
    """What an annotation calls its speaker."""
    names = (entry.get("speaker"), entry.get("speaker_canonical"), entry.get("speaker_text"))
    return [str(name) for name in names if name]


def row_names(row: Row, names: dict[str, str]) -> list[str]:
    """What a row calls its speaker."""
    return [name for name in (names.get(row.get("speaker_id", "")), row.get("speaker_text")) if name]
