"""What the pages of one report share: articles and their words, places, findings with evidence, colours of sides.

What a page makes of it belongs in pages/.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb

from variorum.data import rows as data_rows
from variorum.report.places import Places, article_places
from variorum.report.queries import Answer, Row, ask, ask_by
from variorum.report.words import Words, read_words
from variorum.schema.load import SchemaOf, load_schema

MOST_FINDINGS = 1000
"""Findings that get a card; what is more stands in the tables."""
MARKED = {"figures": "figure", "quotes": "quote", "claims": "claim", "text_defects": "defect"}
"""Tables whose rows are marked in the articles, with the kind of mark; other evidence gets a mark of its own."""
LOUD = ("error", "warning")
COLOURS = 6


@dataclass(frozen=True, slots=True)
class Form:
    """What sets the report of a release apart: the words that it may show, and the schemas of its tables."""

    words: Words
    schema_of: SchemaOf = load_schema


@dataclass(frozen=True, slots=True)
class Edition:
    """What is read of a build once, for all pages."""

    words: Words
    schema_of: SchemaOf
    """Gives the schema of a table."""
    places: Places
    sources: Answer
    names: Mapping[str, str]
    """What each article is called, by source_id."""
    speakers: Answer
    parties: Mapping[str | None, int]
    """The colour number of each side; 0 for none."""
    findings: Answer
    shown: tuple[Row, ...]
    """The findings that have a card."""
    evidence: Mapping[str, Sequence[Row]]
    """The evidence of the findings that have a card."""

    def address(self, row: Row) -> str:
        """Where a row, or a piece of evidence, stands in its article."""
        if row["table"] in MARKED:
            return self.places.of_row(row["source_id"], row["row_id"])
        return self.places.of_span(row["source_id"], row["start_char"], row["end_char"])


def read_edition(con: duckdb.DuckDBPyConnection, form: Form | None = None) -> Edition:
    """What the pages share, from a database; without a form every word that it holds."""
    form = form or Form(read_words(con))
    sources, speakers, findings = (ask(con, name) for name in ("sources", "speakers", "findings"))
    shown = findings.rows[:MOST_FINDINGS]
    ids = {row["finding_id"] for row in shown}
    return Edition(
        words=form.words,
        schema_of=form.schema_of,
        places=article_places(row["source_id"] for row in sources.rows),
        sources=sources,
        names={row["source_id"]: row["source"] for row in sources.rows},
        speakers=speakers,
        parties=party_numbers([row["party"] for row in speakers.rows]),
        findings=findings,
        shown=shown,
        evidence={name: rows for name, rows in ask_by(con, "evidence", "finding_id") if name in ids},
    )


def party_numbers(parties: Sequence[str | None]) -> dict[str | None, int]:
    """A colour number for each party, in the order of the names; 0 for no party and beyond the palette."""
    names = sorted({party for party in parties if party})
    return {None: 0} | {name: n + 1 if n < COLOURS else 0 for n, name in enumerate(names)}


def type_labels() -> dict[str, str]:
    """What each type of finding is called on the pages."""
    return {row["type"]: row["label"] for row in data_rows("finding_types")}
