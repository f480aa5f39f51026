"""A corpus for tests of linking: texts written in the test, rows found in them by their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from variorum.articles import read_article
from variorum.link.corpus import Corpus, corpus_lexicon
from variorum.records import Claim, DateRow, Figure, Link, Quote, SentenceRow, Source

BACKGROUND = " ".join(
    f"{who} {what}."
    for who in ("The council", "A farmer", "The union", "The mayor", "A baker", "The choir")
    for what in ("met", "waited for help", "wrote a letter", "asked for rain", "closed early", "stayed at home")
)
"""Sentences that no test links, so that words have a weight."""


def corpus(texts: dict[str, str], **rows: Iterable[Any]) -> Corpus:
    """A corpus of these articles and rows."""
    every = {**texts, "background": BACKGROUND}
    sentences = [
        SentenceRow(sentence.sentence_id, source_id, sentence.paragraph, sentence.span.start, sentence.span.end)
        for source_id, text in every.items()
        for sentence in read_article(text, source_id).sentences
    ]
    given = {table: tuple(found) for table, found in rows.items()}
    return Corpus(texts=every, lexicon=corpus_lexicon(every, sentences), sentences=sentences, **given)


def place(texts: dict[str, str], source_id: str, words: str) -> tuple[str, int, int]:
    """The sentence and the characters of the first place of the words."""
    start = texts[source_id].index(words)
    return read_article(texts[source_id], source_id).sentence_at(start).sentence_id, start, start + len(words)


def quote(texts: dict[str, str], source_id: str, words: str, **cells: Any) -> Quote:
    """A quotation at the first place of the words."""
    _, start, end = place(texts, source_id, words)
    return Quote(f"{source_id}-q{start}", source_id, start, end, words, cells.pop("form", "full"), False, **cells)


def claim(texts: dict[str, str], source_id: str, words: str, **cells: Any) -> Claim:
    """A claim at the first place of the words."""
    sentence_id, start, end = place(texts, source_id, words)
    return Claim(f"{source_id}-c{start}", source_id, sentence_id, start, end, words, **cells)


def figure(texts: dict[str, str], source_id: str, words: str, measure_id: str | None, **cells: Any) -> Figure:
    """A figure at the first place of the words."""
    sentence_id, start, end = place(texts, source_id, words)
    given = {"value": None, "low": cells.get("value"), "high": cells.get("value"), **cells}
    return Figure(
        f"{source_id}-f{start}", source_id, sentence_id, start, end, words, start, end, "digits",
        measure_id=measure_id, **given,
    )  # fmt: skip


def day(texts: dict[str, str], source_id: str, words: str, kind: str = "date", **cells: Any) -> DateRow:
    """A date at the first place of the words."""
    sentence_id, start, end = place(texts, source_id, words)
    return DateRow(f"{source_id}-d{start}", source_id, sentence_id, start, end, words, kind, **cells)


def source(source_id: str, **facts: Any) -> Source:
    """A source of which only some facts matter."""
    return Source(source_id, f"raw/{source_id}.txt", "0" * 64, 1, 1, 1, **facts)


def groups(links: Iterable[Link]) -> list[dict[str, str]]:
    """The members of each link with the first rule that joined them, ordered by member."""
    found: dict[str, dict[str, str]] = {}
    for link in links:
        found.setdefault(link.link_id, {})[link.row_id] = link.method.split()[0].removeprefix("link.")
    return sorted(found.values(), key=sorted)
