"""The stage that links: rows that belong together, pairs that differ, and what text work the checks need.

How rows are linked belongs in `link`, how figures are compared in `compare`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from variorum.articles import Article, read_article
from variorum.codebook import Codebook
from variorum.compare.find import Texts, compare_rows
from variorum.compare.written import written_days
from variorum.furniture import find_furniture
from variorum.inputs import project_codebook
from variorum.link.calendar import read_calendar
from variorum.link.claims import link_claims
from variorum.link.corpus import Corpus, corpus_lexicon
from variorum.link.days import pair_days
from variorum.link.defects import find_defects
from variorum.link.elapsed import pair_elapsed
from variorum.link.lists import find_lists
from variorum.link.measures import link_figures
from variorum.link.names import find_name_variants
from variorum.link.quotes import link_quotes
from variorum.link.restated import find_restated
from variorum.link.shared_text import link_sentences
from variorum.link.vocabulary import known_words, model_words
from variorum.measures.events import lead_end
from variorum.measures.unknown import measures_in_use
from variorum.project import Workspace
from variorum.records import Claim, DateRow, Figure, Link, Measure, Quote, SentenceRow, Source, Speaker, Topic
from variorum.schema.frames import frame

Record = TypeVar("Record")


def run(workspace: Workspace) -> None:
    """Write every table that follows from more than one row."""
    articles, codebook = _articles(workspace), project_codebook(workspace.project)
    corpus = _read(workspace, articles)
    measures = measures_in_use(corpus.figures, codebook.measures)
    _write(workspace, "measures", measures)
    _write(workspace, "topics", _topics(codebook))
    _write(workspace, "relations", codebook.relations)
    _compare(workspace, corpus, measures, {article.source_id: lead_end(article) for article in articles})
    links = _link(workspace, corpus, articles, measures)
    calendar = read_calendar(corpus.sources, corpus.dates)
    _write(workspace, "date_pairs", (*pair_days(corpus, links, calendar), *pair_elapsed(corpus, calendar)))
    known = known_words(corpus.texts.values())
    _write(workspace, "text_defects", (row for article in articles for row in find_defects(article, known)))
    figures = _by_source(corpus.figures)
    _write(workspace, "announced_lists", (row for a in articles for row in find_lists(a, figures.get(a.source_id, ()))))
    _write(workspace, "restated_numbers", find_restated(corpus, measures))
    _write(workspace, "name_variants", find_name_variants(corpus.texts, model_words()))


def _compare(workspace: Workspace, corpus: Corpus, measures: Sequence[Measure], leads: Mapping[str, int]) -> None:
    speakers = _records(workspace, "speakers", Speaker)
    written = written_days(corpus.sources, corpus.dates, corpus.texts)
    days = {row.source_id: row.day for row in written}
    found = compare_rows(corpus.figures, speakers, corpus.sources, measures, Texts(days, leads))
    _write(workspace, "written_days", written)
    _write(workspace, "comparisons", found.comparisons)
    _write(workspace, "figure_groups", found.groups)
    _write(workspace, "comparison_notes", found.notes)


def _by_source(figures: Iterable[Figure]) -> dict[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        found.setdefault(figure.source_id, []).append(figure)
    return found


def _link(workspace: Workspace, corpus: Corpus, articles: Sequence[Article], measures: Sequence[Measure]) -> list[Link]:
    furniture = {article.source_id: find_furniture(article) for article in articles}
    shared, pairs = link_sentences(corpus, furniture)
    links = [
        *link_figures(corpus.figures, measures),
        *link_quotes(corpus),
        *link_claims(corpus.claims, corpus.figures, corpus.lexicon),
        *shared,
    ]
    _write(workspace, "links", links)
    _write(workspace, "shared_sentences", pairs)
    return links


def _topics(codebook: Codebook) -> list[Topic]:
    first = {row["topic_id"]: row for row in reversed(codebook.topics)}
    return [Topic(topic_id, first[topic_id]["label"], first[topic_id]["definition"]) for topic_id in sorted(first)]


def _articles(workspace: Workspace) -> tuple[Article, ...]:
    texts = workspace.read("article_text").sort("source_id").select("source_id", "text").iter_rows()
    return tuple(read_article(text, source_id) for source_id, text in texts)


def _read(workspace: Workspace, articles: Sequence[Article]) -> Corpus:
    texts = {article.source_id: article.printed for article in articles}
    sentences = _records(workspace, "sentences", SentenceRow)
    return Corpus(
        texts=texts,
        lexicon=corpus_lexicon(texts, sentences),
        sentences=sentences,
        sources=_records(workspace, "sources", Source),
        dates=_records(workspace, "dates", DateRow),
        figures=_records(workspace, "figures", Figure),
        quotes=_records(workspace, "quotes", Quote),
        claims=_records(workspace, "claims", Claim),
    )


def _records(workspace: Workspace, table: str, record: type[Record]) -> list[Record]:
    return [record(**row) for row in workspace.read(table).to_dicts()]


def _write(workspace: Workspace, table: str, rows: Iterable[object]) -> None:
    workspace.write(table, frame(table, rows))
