"""How often each rule of extraction was right on the annotated sets: what it gained, and what it costs.

A row carries the names of the rules that made it. A rule is judged by what it decides: number and zero rules
by the figure found, bound rules by its bound, unit and counted rules by the thing counted, speaker rules by the
speaker, quote rules by the quotation found. A row that no annotation has counts against each of its rules. Rules of
measures, claims and links are judged by the scores of their sets.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from quality.extraction import judged, pair_figures, pair_quotes, same_bound, same_counted, same_speaker
from quality.gold import Entry, Gold, neutral_spans, wanted_figures, wanted_quotes
from quality.matching import Tally
from quality.newsquant import judged_figures
from quality.packages import Package, Row
from quality.polnear import judged_quotes

PINNED = Path(__file__).with_name("by_rule.json")
_FOUND = ("number", "zero")
_COUNTED = ("unit", "counted")


def rule_tally(gold: Gold, package: Package) -> Tally:
    """For each rule the rows of a package that it made, and those that it made right."""
    names, neutral = package.speaker_names(), neutral_spans(gold)
    figures, quotes = package.rows_by_file("figures", gold), package.rows_by_file("quotes", gold)
    wanted, said = wanted_figures(gold), wanted_quotes(gold)
    tally: Tally = Tally()
    for file, text in gold.texts.items():
        pairs = {j: i for i, j in pair_figures(wanted[file], figures[file])}
        for j in judged([(i, j) for j, i in pairs.items()], figures[file], neutral[file]):
            entry = wanted[file][pairs[j]] if j in pairs else None
            tally += _figure(figures[file][j], entry, names)
        pairs = {j: i for i, j in pair_quotes(text, said[file], quotes[file])}
        for j in judged([(i, j) for j, i in pairs.items()], quotes[file], neutral[file]):
            row = quotes[file][j]
            right = j in pairs and same_speaker(said[file][pairs[j]], row, names)
            tally += _rules(row, {"quote": j in pairs, "speaker": right})
    return tally


def rule_tally_of_quotes(articles: Iterable[Entry], quotes_of: Mapping[str, list[Entry]]) -> Tally:
    """The same for the quotes of articles where only quotes and their speakers are annotated."""
    tally: Tally = Tally()
    for article in articles:
        for row, found, right in judged_quotes(article, quotes_of[article["doc"]]):
            tally += _rules(row, {"quote": found, "speaker": right})
    return tally


def rule_tally_of_sentences(sentences: Iterable[Entry], figures_of: Mapping[str, list[Entry]]) -> Tally:
    """The same for sentences where only values and units are annotated."""
    tally: Tally = Tally()
    for sentence in sentences:
        for row, found, same_unit in judged_figures(sentence, figures_of[sentence["id"]]):
            tally += _rules(row, dict.fromkeys(_FOUND, found) | dict.fromkeys(_COUNTED, same_unit))
    return tally


def pin(tally: Tally) -> None:
    """Write the counts down, one line a rule."""
    rules = sorted({name.rpartition(" ")[0] for name in tally})
    lines = [f'  "{rule}": [{tally[f"{rule} rows"]}, {tally[f"{rule} right"]}]' for rule in rules]
    PINNED.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def pinned() -> dict[str, tuple[int, int]]:
    """Rows and right rows by rule, as written down."""
    return {rule: (rows, right) for rule, (rows, right) in json.loads(PINNED.read_text(encoding="utf-8")).items()}


def _figure(row: Row, entry: Entry | None, names: dict[str, str]) -> Tally:
    right = dict.fromkeys(_FOUND, entry is not None)
    right["bound"] = entry is not None and same_bound(entry, row)
    right["speaker"] = entry is not None and same_speaker(entry, row, names)
    if entry is None or entry.get("counted"):
        right |= dict.fromkeys(_COUNTED, entry is not None and same_counted(entry, row))
    return _rules(row, right)


def _rules(row: Mapping[str, str], right: Mapping[str, bool]) -> Tally:
    """One more row for each rule of the row whose room is judged, and one more right one where it is."""
    tally: Tally = Tally()
    for rule in row["method"].split():
        room = rule.partition(".")[0]
        if room in right:
            tally[f"{rule} rows"] += 1
            tally[f"{rule} right"] += right[room]
    return tally
