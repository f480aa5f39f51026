"""A small set of articles with rows, for tests of checks and views: texts written in the test, spans found in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import fields
from typing import Any

import duckdb

from variorum.articles import read_article
from variorum.checks import Outcome, all_checks, run_check
from variorum.database import create_views
from variorum.records import RECORDS
from variorum.schema.ddl import create_table
from variorum.schema.frames import frame
from variorum.schema.load import load_schema, published_tables, working_tables

KEYS = {"figures": "figure_id", "quotes": "quote_id", "claims": "claim_id", "dates": "date_id"}


class Rows:
    """Articles and the rows of a build, added one by one; `database` puts them into DuckDB with all views."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.tables: dict[str, list[dict[str, Any]]] = {}

    def article(self, source_id: str, text: str, **facts: Any) -> str:
        """An article with its sentences; `facts` are columns of `sources`."""
        data = text.encode("utf-8")
        self.texts[source_id] = text
        self.row("article_text", source_id=source_id, text=text)
        known = {
            "source_id": source_id, "path": f"raw/{source_id}.txt", "sha256": hashlib.sha256(data).hexdigest(),
            "bytes": len(data), "characters": len(text), "words": len(text.split()),
        }  # fmt: skip
        self.row("sources", **{**known, **facts})
        for sentence in read_article(text, source_id).sentences:
            self.row(
                "sentences", sentence_id=sentence.sentence_id, source_id=source_id, paragraph=sentence.paragraph,
                start_char=sentence.span.start, end_char=sentence.span.end,
            )  # fmt: skip
        return source_id

    def row(self, name: str, /, **cells: Any) -> None:
        """A row as it is; columns that are left out are empty, or what the record has by default."""
        given = {field.name: field.default for field in fields(RECORDS[name])} if name in RECORDS else {}
        row = {column: given.get(column) for column in load_schema(name).column_names}
        blank = {column: value if isinstance(value, str | int | float) else None for column, value in row.items()}
        self.tables.setdefault(name, []).append({**blank, **cells})

    def figure(self, source_id: str, words: str, measure_id: str | None = "people_killed", **cells: Any) -> str:
        """A figure at the first place of `words`; its number is the first run of digits."""
        start, identity = self._place(source_id, words), f"{source_id}-f{self._place(source_id, words)}"
        digits = "".join(letter for letter in words if letter.isdigit())
        value = float(digits) if digits else None
        counted = {
            "form": "digits" if digits else "vague", "value": value, "low": value, "high": value,
            "unit_code": "person", "base_value": value, "base_unit": "person", "kind": "count", "method": "test",
        }  # fmt: skip
        place = {"number_start": start, "number_end": start + len(words), "measure_id": measure_id}
        self._span("figures", identity, source_id, {"text": words, **counted, **place, **cells})
        known = [row["measure_id"] for row in self.tables.get("measures", ())]
        if measure_id is not None and measure_id not in known:
            label = measure_id.replace("_", " ").capitalize()
            self.row(
                "measures", measure_id=measure_id, label=label, unit_code="person", kind="count", definition=label,
                cumulative=True,
            )  # fmt: skip
        return identity

    def quote(self, source_id: str, words: str, **cells: Any) -> str:
        """A quotation at the first place of `words`."""
        identity = f"{source_id}-q{self._place(source_id, words)}"
        said = {"text": words, "form": "full", "truncated": False, "method": "test"}
        self._span("quotes", identity, source_id, {**said, **cells})
        return identity

    def claim(self, source_id: str, words: str, **cells: Any) -> str:
        """A claim at the first place of `words`."""
        identity = f"{source_id}-c{self._place(source_id, words)}"
        self._span("claims", identity, source_id, {"text": words, "method": "test", **cells})
        topic = cells.get("topic_id")
        if topic is not None and topic not in [row["topic_id"] for row in self.tables.get("topics", ())]:
            self.row("topics", topic_id=topic, label=topic.capitalize(), definition=topic)
        return identity

    def date(self, source_id: str, words: str, kind: str = "date", **cells: Any) -> str:
        """A date at the first place of `words`."""
        identity = f"{source_id}-d{self._place(source_id, words)}"
        self._span("dates", identity, source_id, {"text": words, "kind": kind, **cells})
        return identity

    def speaker(self, speaker_id: str, **cells: Any) -> str:
        """A speaker; the name is made from the id."""
        named = {"name": speaker_id.replace("-", " ").title(), "kind": "official", "anonymous": False}
        self.row("speakers", speaker_id=speaker_id, **{**named, **cells})
        return speaker_id

    def link(self, link_id: str, relation: str, table: str, members: Iterable[tuple[str, str]]) -> None:
        """A group: each member is a row id and the method that joined it."""
        for row_id, method in members:
            self.row("links", link_id=link_id, relation=relation, table=table, row_id=row_id, score=1.0, method=method)

    def database(self) -> duckdb.DuckDBPyConnection:
        """All tables, those without rows empty, and all views."""
        con = duckdb.connect()
        for name in (*published_tables(), *working_tables()):
            con.execute(create_table(load_schema(name)))
            rows = frame(name, self.tables.get(name, ()))
            con.register("incoming", rows.to_arrow())
            con.execute(f'insert into "{name}" by name select * from incoming')
            con.unregister("incoming")
        assert create_views(con) == ()
        return con

    def check(self, check_id: str) -> Outcome:
        """What one check finds in these rows."""
        (check,) = (check for check in all_checks() if check.check_id == check_id)
        return run_check(self.database(), check)

    def findings(self, check_id: str) -> list[str]:
        """The titles of what one check finds."""
        return [finding.title for finding in self.check(check_id).findings]

    def _place(self, source_id: str, words: str) -> int:
        return self.texts[source_id].index(words)

    def _span(self, table: str, identity: str, source_id: str, cells: dict[str, Any]) -> None:
        start, end = self._place(source_id, cells["text"]), self._place(source_id, cells["text"]) + len(cells["text"])
        place = {KEYS[table]: identity, "source_id": source_id, "start_char": start, "end_char": end}
        if "sentence_id" in load_schema(table).column_names:
            place["sentence_id"] = read_article(self.texts[source_id], source_id).sentence_at(start).sentence_id
        self.row(table, **{**place, **cells})
