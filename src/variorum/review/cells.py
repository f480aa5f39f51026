"""Cells of a reviewed row that follow from others: its words, its id, its sentence, its mention, its interval."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from variorum.figures.qualifiers import interval
from variorum.figures.units import in_base, unit_of_code
from variorum.inputs import Entry
from variorum.review.lines import SPAN_TABLES, place_of, same_words, stale
from variorum.schema.failures import shown
from variorum.spans import Span

Cells = dict[str, Any]
_DIGITS = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d+)*")
_PLACE_IN_ID = re.compile(r"(.+)-[a-z](\d+)-(\d+)")
_MENTIONS = {"figures": "speaker", "quotes": "speaker", "claims": "holder"}
_DEFAULTS: Mapping[str, Cells] = {
    "figures": {"qualifier": "none", "kind": "count", "attribution": "none", "suspect": False},
    "quotes": {"form": "full", "truncated": False},
    "claims": {"attribution": "none", "stance": "asserted"},
    "speakers": {},
}


@dataclass(frozen=True)
class Texts:
    """The articles' texts by source id, and the starts and ids of their sentences, in order."""

    texts: Mapping[str, str]
    sentences: Mapping[str, tuple[tuple[int, str], ...]]

    def check(self, line: Entry) -> None:
        """Raise StaleReviewError where the article does not have the line's words at the line's place."""
        place = place_of(line)
        if place is None:
            return
        source, span = place
        if source not in self.texts:
            raise line.wrong(f"{shown(source)} is no article", f"use one of {', '.join(sorted(self.texts)[:20])}")
        now = span.cut(self.texts[source])
        if not same_words(now, line.values["text"]) or span.end > len(self.texts[source]):
            words = shown(line.values["text"])
            raise stale(line, f"characters {span.start} to {span.end} of {source} read {shown(now)} now, not {words}")

    def now_at(self, row_id: str) -> str:
        """What stands at the place that a row's id names, for a message; empty where it names none."""
        found = _PLACE_IN_ID.fullmatch(row_id)
        if not found or found[1] not in self.texts:
            return ""
        words = Span(int(found[2]), int(found[3])).cut(self.texts[found[1]])
        return f" (its characters read {shown(words)})" if words else " (the article ends before it)"

    def sentence_id(self, source: str, start: int) -> str:
        """The sentence that holds a character, or else the last one before it."""
        starts = self.sentences[source]
        return starts[max(bisect_right([at for at, _ in starts], start) - 1, 0)][1]


def complete(table: str, row: Cells, named: set[str]) -> None:
    """Fill the required cells of an added row that no line names, with what holds for most rows."""
    for column, value in _DEFAULTS[table].items():
        if column not in named:
            row[column] = value
    if table == "figures" and "form" not in named:
        row["form"] = "digits" if row["value"] is not None else "range"


def settle(table: str, row: Cells, named: set[str], texts: Texts, line: Entry) -> None:
    """Set the cells of a changed or added row that follow from those that its lines name."""
    if table not in SPAN_TABLES:
        return
    if named & {"start_char", "end_char"}:
        _settle_place(table, row, texts, line)
    if table == "figures":
        _settle_number(row, named)
    _settle_mention(row, _MENTIONS[table], named, texts, line)


def _settle_place(table: str, row: Cells, texts: Texts, line: Entry) -> None:
    source, span = row["source_id"], Span(row["start_char"], row["end_char"])
    words = span.cut(texts.texts[source])
    if not len(span) > 0 or len(words) < len(span):
        raise line.wrong(f"{span.start} to {span.end} is no place in {source}", "correct start_char and end_char")
    row["text"] = words
    row[f"{table[:-1]}_id"] = f"{source}-{table[0]}{span.start}-{span.end}"
    if "sentence_id" in row:
        row["sentence_id"] = texts.sentence_id(source, span.start)


def _settle_number(row: Cells, named: set[str]) -> None:
    if row["number_start"] is None:
        digits = _DIGITS.search(row["text"])
        first, last = digits.span() if digits else (0, len(row["text"]))
        row["number_start"], row["number_end"] = row["start_char"] + first, row["start_char"] + last
    value = row["value"]
    if value is not None and named & {"value", "qualifier"} and not named & {"low", "high"}:
        row["low"], row["high"] = interval(row["qualifier"], value, value)
    if named & {"value", "unit_code"} and not named & {"base_value", "base_unit"}:
        base = in_base(unit_of_code(row["unit_code"]), value) if row["unit_code"] and value is not None else None
        row["base_value"], row["base_unit"] = base or (None, None)


def _settle_mention(row: Cells, who: str, named: set[str], texts: Texts, line: Entry) -> None:
    """Find the mention's place nearest to the row, and keep `attribution` in step with who speaks."""
    words, places = row[f"{who}_text"], (f"{who}_start", f"{who}_end")
    if f"{who}_text" in named and not named & set(places):
        start = _nearest(texts.texts[row["source_id"]], words, row["start_char"]) if words else None
        if words and start is None:
            raise line.wrong(f"{row['source_id']} has no words {shown(words)}", f"give {who}_text as it is printed")
        row.update(zip(places, (start, None if start is None else start + len(words)), strict=True))
    if "attribution" in row and "attribution" not in named:
        if row["attribution"] == "none" and named & {f"{who}_id", f"{who}_text"} and row[f"{who}_id"]:
            row["attribution"] = "explicit"
        elif not words and not row[f"{who}_id"]:
            row["attribution"] = "none"


def _nearest(text: str, words: str, place: int) -> int | None:
    """The occurrence of `words` that begins nearest to `place`, the earlier one of two."""
    starts = [found.start() for found in re.finditer(re.escape(words), text)]
    return min(starts, key=lambda start: (abs(start - place), start), default=None)
