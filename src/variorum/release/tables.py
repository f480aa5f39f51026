"""The tables of a release: the package's rows, with the words that `rights` holds back taken out."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

import polars as pl

from variorum.release.disclosure import Runs
from variorum.release.rights import Rights, Row
from variorum.release.schemas import SHA256, WORDS, released_schema
from variorum.schema.failures import GateCheck
from variorum.schema.frames import DTYPES
from variorum.schema.load import TableSchema, load_schema

Tables = Mapping[str, pl.DataFrame]
Texts = Mapping[str, str]
Spans = dict[str, list[tuple[int, int]]]
TOLD = {"findings": ("title", "detail", "reason")}
"""Columns in which sentences of the package may repeat words of an article."""
WORKING = ("comparison_notes", "figure_groups", "relations", "shared_sentences", "text_defects")
"""Tables of the database that views and pages read; a release carries them as Parquet only."""
COVER = "█"
"""Stands in `article_text` for each character that a release does not disclose."""
LINE_ENDS = frozenset("\r\n\u2028\u2029")
"""Stay in `article_text`: they say where a paragraph ends, as `sentences` does, and hold no words."""


def released_tables(tables: Tables, texts: Texts, rights: Rights, runs: Runs) -> dict[str, pl.DataFrame]:
    """The tables without the words that are held back.

    tables: of a build; texts: of its articles; runs: finds the words of the articles in what the package says
    """
    return {name: _released(name, rows, texts, rights, runs) for name, rows in tables.items()}


def _released(name: str, rows: pl.DataFrame, texts: Texts, rights: Rights, runs: Runs) -> pl.DataFrame:
    schema = released_schema(name)
    if SHA256 in schema.column_names:
        return _frame(schema, [_held_back(name, row, texts, rights) for row in rows.to_dicts()])
    if name in TOLD and not rights.with_text:
        told = [
            {column: runs.shortened(row[column], rights.longest) for column in TOLD[name]} for row in rows.to_dicts()
        ]
        return rows.with_columns(pl.Series(column, [row[column] for row in told], pl.String) for column in TOLD[name])
    return rows


def _held_back(name: str, row: Row, texts: Texts, rights: Rights) -> Row:
    if row[WORDS] is None:
        return {**row, SHA256: None}
    words = row[WORDS] if rights.gives_words(name, row) else None
    return {**row, WORDS: words, SHA256: sha256(texts[row["source_id"]][row["start_char"] : row["end_char"]])}


def _frame(schema: TableSchema, rows: Iterable[Row]) -> pl.DataFrame:
    kept = list(rows)
    return pl.DataFrame(
        [pl.Series(column.name, [row[column.name] for row in kept], DTYPES[column.type]) for column in schema.columns]
    )


def sha256(words: str) -> str:
    """The SHA-256 of words in UTF-8, hexadecimal."""
    return hashlib.sha256(words.encode("utf-8")).hexdigest()


def disclosed_spans(tables: Tables, texts: Texts) -> Spans:
    """The characters of each article that stand in the rows of released tables, in the order of the tables.

    A row's words count at their place, and so does the mention of its speaker. Words of a row that have no place of
    their own (a unit, a cue) count where they first stand in the article.
    """
    spans: Spans = {name: [] for name in texts}
    for name, rows in tables.items():
        for row in rows.to_dicts() if "source_id" in rows.columns else ():
            spans[row["source_id"]] += _spans_of(name, row, texts[row["source_id"]])
    return spans


def _spans_of(name: str, row: Row, text: str) -> Iterator[tuple[int, int]]:
    schema = load_schema(name)
    apart = {span.text for span in schema.spans} | {name for name in schema.column_names if name.endswith("_id")}
    yield from ((row[span.start], row[span.end]) for span in schema.spans if row[span.text])
    for column in schema.columns:
        cell = row[column.name]
        if column.type == "string" and not column.enum and column.name not in apart and cell:
            start = text.find(cell)
            if start >= 0:
                yield start, start + len(cell)


def covered_text(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with a cover in place of each character outside of the spans; as long as before."""
    shown = bytearray(len(text))
    for start, end in spans:
        shown[start:end] = b"\x01" * (end - start)
    covered = zip(text, shown, strict=True)
    return "".join(character if open_ or character in LINE_ENDS else COVER for character, open_ in covered)


def check_words(tables: Tables, texts: Texts) -> list[GateCheck]:
    """Whether each row's words and SHA-256 are those of its characters in the article: the rows seen and failing."""
    checks = []
    for name, rows in tables.items():
        schema = released_schema(name)
        if SHA256 in schema.column_names:
            seen = [row for row in rows.to_dicts() if row["start_char"] is not None]
            failing = sum(not _is_true(row, texts[row["source_id"]]) for row in seen)
            columns = (WORDS, SHA256, "start_char", "end_char")
            checks.append(GateCheck("release", name, columns, "hash", True, len(seen), failing))
    return checks


def _is_true(row: Row, text: str) -> bool:
    words = text[row["start_char"] : row["end_char"]]
    return row[SHA256] == sha256(words) and row[WORDS] in (None, words)
