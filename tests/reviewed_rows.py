"""Rows of one short article, and the lines of a review.csv laid over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from flood_project import write_review
from variorum.articles import read_article
from variorum.codebook import Codebook
from variorum.inputs import Entry
from variorum.project import Project
from variorum.records import Claim, Figure, Quote, Speaker
from variorum.review.cells import Texts
from variorum.review.lines import read_review
from variorum.review.references import check_references, known_values
from variorum.review.rows import Tables, lay_over
from variorum.schema.frames import check_frame, frame

TEXT = "Marsh said 12 people died. “Stay away,” she said. Hale put it at 15 people. Hale was there."


ARTICLE = read_article(TEXT, "post")


SENTENCES = tuple((sentence.span.start, sentence.sentence_id) for sentence in ARTICLE.sentences)


TEXTS = Texts({"post": TEXT}, {"post": SENTENCES})


def at(words: str, occurrence: int = 0) -> dict[str, Any]:
    """source_id, start_char, end_char and text of words of the article."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return {"source_id": "post", "start_char": start, "end_char": start + len(words), "text": words}


def tables() -> Tables:
    """One row of each table, as extraction gives them."""
    place, quote = at("12 people"), at("Stay away,")
    figure = Figure(
        "post-f11-20", sentence_id=SENTENCES[0][1], **place, number_start=11, number_end=13, form="digits",
        value=12.0, low=12.0, high=12.0, speaker_id="marsh", speaker_text="Marsh", speaker_start=0, speaker_end=5,
        attribution="explicit", method="number.digits",
    )  # fmt: skip
    said = Quote(
        f"post-q{quote['start_char']}-{quote['end_char']}", **quote, form="full", truncated=False, speaker_id="marsh",
        speaker_text="she", **dict(zip(("speaker_start", "speaker_end"), span("she"), strict=True)),
        method="quote.full",
    )  # fmt: skip
    claim = Claim("post-c11-25", sentence_id=SENTENCES[0][1], **at("12 people died"), method="claim.clause")
    speakers = [Speaker("marsh", "Marsh"), Speaker("hale", "Hale")]
    found = {"figures": [figure], "quotes": [said], "claims": [claim], "speakers": speakers}
    return {name: [asdict(row) for row in rows] for name, rows in found.items()}  # type: ignore[arg-type]


def span(words: str) -> tuple[int, int]:
    """Where words of the article stand."""
    return TEXT.index(words), TEXT.index(words) + len(words)


def lines(tmp_path: Path, *written: Mapping[str, object]) -> tuple[Entry, ...]:
    """The lines of a review.csv, read."""
    project = Project(tmp_path)
    project.codebook.mkdir(exist_ok=True)
    write_review(project, *written)
    return read_review(project)


BOOK = Codebook(
    measures=({"measure_id": "people_killed"}, {"measure_id": "people_injured"}), topics=({"topic_id": "damage"},)
)


def reviewed(tmp_path: Path, *written: Mapping[str, object]) -> Tables:
    """The tables after these lines; every row passes its schema."""
    entries = lines(tmp_path, *written)
    check_references(entries, known_values(BOOK, tables()))
    after = lay_over(tables(), entries, TEXTS)
    for name, rows in after.items():
        check_frame(name, frame(name, rows))
    return after


FIGURE = {"table": "figures", "row_id": "post-f11-20", "text": "12 people"}


def change(column: str, expected: str, value: str, **of: object) -> dict[str, object]:
    """A line that changes a cell of the figure."""
    return {**FIGURE, "action": "change", "column": column, "expected": expected, "value": value, **of}
