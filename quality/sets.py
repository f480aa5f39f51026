"""The sets that are measured: which gold each has, and how its scores come about.

`kursk` stands in the repository. The others are publishers' texts and public sets that do not: they are
measured when their folder is given, and only their scores and digests are kept.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from quality.by_column import column_tally
from quality.by_rule import rule_tally, rule_tally_of_quotes, rule_tally_of_sentences
from quality.claims import score_claims
from quality.extraction import score_extraction
from quality.findings import score_findings
from quality.floors import Measured
from quality.gold import Entry, Gold, digest_of, read_gold, read_lines
from quality.links import score_links
from quality.matching import Tally
from quality.newsquant import score_newsquant
from quality.packages import Package, build_general, build_reference
from quality.polnear import score_polnear
from quality.scores import newsquant_scores, package_scores, polnear_scores
from variorum.articles import read_article
from variorum.codebook import general_codebook
from variorum.extraction import extract_articles
from variorum.parse import load_model
from variorum.records import Extraction

PROJECT = Path(__file__).resolve().parents[1]
KURSK = PROJECT / "tests" / "gold" / "kursk"
_FIGURE_CELLS = ("value", "low", "high", "form", "unit", "unit_code", "counted", "method")
_QUOTE_CELLS = ("start_char", "end_char", "speaker_text", "speaker_start", "speaker_end", "method")


def measure_reference(package: Package | None = None) -> Measured:
    """The reference package on its gold: built without review, unless a built one is given."""
    gold = read_gold(KURSK, PROJECT / "raw")
    with tempfile.TemporaryDirectory() as folder:
        package = package or build_reference(PROJECT, Path(folder) / "build")
        tally = _tally(gold, package) + score_claims(gold, package)
    return Measured("kursk", gold.digest, package_scores(tally))


def measure_events(folder: Path) -> Measured:
    """The annotated events of a folder, each built with the general codebook; counts are pooled."""
    events = [read_gold(place.parent) for place in sorted(folder.glob("*/gold.json"))]
    tally: Tally = Tally()
    for gold in events:
        with tempfile.TemporaryDirectory() as place:
            tally += _tally(gold, build_general(gold, Path(place)))
    return Measured("dev", digest_of([gold.digest.encode() for gold in events]), package_scores(tally))


def measure_newsquant(path: Path) -> Measured:
    """The sentences of NewsQuant, each extracted by itself."""
    sentences, digest = read_lines(path)
    return Measured("newsquant", digest, newsquant_scores(score_newsquant(sentences, _figures(sentences))))


def measure_polnear(path: Path) -> Measured:
    """The articles of PolNeAR, each extracted by itself."""
    articles, digest = read_lines(path)
    return Measured("polnear", digest, polnear_scores(score_polnear(articles, _quotes(articles))))


def measure_rules(folder: Path) -> Tally:
    """How often each rule was right, on the reference package and on the sets of a folder."""
    sentences, _ = read_lines(folder / "newsquant" / "dev.jsonl")
    tally = rule_tally_of_sentences(sentences, _figures(sentences))
    articles, _ = read_lines(folder / "polnear" / "dev.jsonl")
    tally += rule_tally_of_quotes(articles, _quotes(articles))
    with tempfile.TemporaryDirectory() as place:
        tally += rule_tally(read_gold(KURSK, PROJECT / "raw"), build_reference(PROJECT, Path(place) / "build"))
    for gold in (read_gold(one.parent) for one in sorted((folder / "dev").glob("*/gold.json"))):
        with tempfile.TemporaryDirectory() as place:
            tally += rule_tally(gold, build_general(gold, Path(place)))
    return tally


def measure_columns(folder: Path) -> list[tuple[str, list[Gold], Tally]]:
    """How often each column was right, on the reference package and on the annotated events of a folder."""
    own, events = read_gold(KURSK, PROJECT / "raw"), [read_gold(one.parent) for one in _events(folder)]
    with tempfile.TemporaryDirectory() as place:
        here = column_tally(own, build_reference(PROJECT, Path(place) / "build"))
    elsewhere: Tally = Tally()
    for gold in events:
        with tempfile.TemporaryDirectory() as place:
            elsewhere += column_tally(gold, build_general(gold, Path(place)))
    return [("kursk", [own], here), ("dev", events, elsewhere)]


def _events(folder: Path) -> list[Path]:
    return sorted((folder / "dev").glob("*/gold.json"))


def _tally(gold: Gold, package: Package) -> Tally:
    return score_extraction(gold, package) + score_links(gold, package) + score_findings(gold, package)


def _figures(sentences: list[Entry]) -> dict[str, list[Entry]]:
    return {entry["id"]: _cells(_extract(entry["text"]).figures, _FIGURE_CELLS) for entry in sentences}


def _quotes(articles: list[Entry]) -> dict[str, list[Entry]]:
    return {entry["doc"]: _cells(_extract(entry["text"]).quotes, _QUOTE_CELLS) for entry in articles}


def _extract(text: str) -> Extraction:
    return extract_articles([read_article(text)], general_codebook(), load_model())


def _cells(rows: tuple[object, ...], columns: tuple[str, ...]) -> list[Entry]:
    return [{column: getattr(row, column) for column in columns} for row in rows]
