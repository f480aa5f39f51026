"""A whole package of a few rows about an invented flood, for the tests of schemas, gates and packaging."""

from __future__ import annotations

import hashlib
from datetime import date

import polars as pl

from variorum.records import (
    CheckRow,
    Claim,
    Comparison,
    DateRow,
    Evidence,
    Figure,
    Finding,
    Link,
    Measure,
    Quote,
    SentenceRow,
    Source,
    Speaker,
    Topic,
)
from variorum.schema.frames import frame

TEXTS = {
    "gazette": "\ufeffThe mayor said about 120 people were moved. "
    "\U0001f6a3\U0001f3fd\u200d\u2640\ufe0f\r\n“Stay\r\naway,” she said.",
    "herald": "At least nine people were hurt in the cafe\u0301 on Monday.",
}

DESCRIPTOR = {
    "name": "riverton-flood",
    "title": "The Riverton flood",
    "version": "1.0.0",
    "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
    "contributors": [{"title": "A. Reader", "roles": ["author"]}],
    "sources": [{"title": "Gazette"}, {"title": "Herald"}],
}

DIGEST = {"sha256": "0" * 64}


def place(source: str, words: str) -> dict[str, object]:
    """source_id, start_char, end_char and text of the first place of `words` in a text."""
    start = TEXTS[source].index(words)
    return {"source_id": source, "start_char": start, "end_char": start + len(words), "text": words}


def small_tables() -> dict[str, pl.DataFrame]:
    """Every published table and `article_text`, all valid."""
    records = {**_about_texts(), **_extracted(), **_judged()}
    return {name: frame(name, rows) for name, rows in records.items()}


def _about_texts() -> dict[str, list[object]]:
    sources = [
        Source(
            source_id=name,
            path=f"raw/{name}.txt",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            bytes=len(text.encode()),
            characters=len(text),
            words=len(text.split()),
            published_date=date(2021, 5, 3),
            date_basis="stated",
        )
        for name, text in TEXTS.items()
    ]
    return {
        "article_text": [{"source_id": name, "text": text} for name, text in TEXTS.items()],
        "sources": sources,
        "sentences": [SentenceRow(f"{name}-s0-{len(text)}", name, 0, 0, len(text)) for name, text in TEXTS.items()],
        "topics": [Topic("casualties", "Casualties", "Dead, hurt and missing people.")],
        "measures": [
            Measure("people_hurt", "People hurt", "person", "count", "People hurt.", True),
            Measure("people_moved", "People moved", "person", "count", "People moved.", True, "people_hurt"),
        ],
    }


def _extracted() -> dict[str, list[object]]:
    moved, hurt = place("gazette", "about 120 people"), place("herald", "At least nine people")
    number, mayor = place("gazette", "120"), place("gazette", "The mayor")
    return {
        "speakers": [Speaker("mayor", "The mayor", kind="official")],
        "figures": [
            Figure(
                "gazette-f16-32", sentence_id=f"gazette-s0-{len(TEXTS['gazette'])}", **moved,
                number_start=number["start_char"], number_end=number["end_char"], form="digits", value=120,
                low=108, high=132, qualifier="about", unit_code="person", measure_id="people_moved",
                speaker_id="mayor", speaker_text="The mayor", speaker_start=mayor["start_char"],
                speaker_end=mayor["end_char"], attribution="explicit", cue="said", method="number.digits",
            ),
            Figure(
                "herald-f0-20", sentence_id=f"herald-s0-{len(TEXTS['herald'])}", **hurt, number_start=9,
                number_end=13, form="words", value=9, low=9, qualifier="at least", unit_code="person",
                measure_id="people_hurt", method="number.words",
            ),
        ],
        "quotes": [
            Quote("gazette-q1-2", **place("gazette", "Stay\r\naway,"), form="full", truncated=False,
                  speaker_id="mayor", method="quote.full"),
        ],
        "claims": [
            Claim("herald-c0-1", sentence_id=f"herald-s0-{len(TEXTS['herald'])}",
                  **place("herald", "hurt in the cafe\u0301"), topic_id="casualties", method="claim.clause"),
        ],
        "dates": [
            DateRow("herald-d0-1", sentence_id=f"herald-s0-{len(TEXTS['herald'])}", **place("herald", "Monday"),
                    kind="weekday", from_date=date(2021, 5, 3), to_date=date(2021, 5, 3), weekday="Monday",
                    basis="inferred"),
        ],
    }  # fmt: skip


def _judged() -> dict[str, list[object]]:
    return {
        "comparisons": [
            Comparison("c1", "people_hurt", group_a="gazette-f16-32", group_b="herald-f0-20", type="scope"),
        ],
        "links": [Link("l1", "same_measure", "figures", "herald-f0-20", 1, "link.measure")],
        "findings": [
            Finding("gap-1", "gap", "gap", "info", "people_hurt", title="One source only.", detail="No other has it.",
                    status="open", method="check.gap"),
        ],
        "evidence": [
            Evidence("gap-1", **place("herald", "At least nine people"), table="figures", row_id="herald-f0-20",
                     role="value"),
            Evidence("gap-1", "gazette", table="sources", row_id="gazette", role="silent"),
        ],
        "checks": [CheckRow("gap", "Gaps", "Each measure stands in two sources.", "info", 2, 1, True)],
    }  # fmt: skip
