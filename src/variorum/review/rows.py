"""Review lines laid over the rows of figures, quotes, claims and speakers.

What a cell of a new or changed row must hold beside what the line says belongs in `cells`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from variorum import rules
from variorum.inputs import Entry, check_cell, read_cell, write_cell
from variorum.review.cells import Texts, complete, settle
from variorum.review.lines import SPAN_TABLES, place_of, same_words, stale
from variorum.schema.failures import shown
from variorum.schema.load import TableSchema, load_schema
from variorum.spans import Span

Cells = dict[str, Any]
Tables = dict[str, list[Cells]]
DERIVED = ("source_id", "sentence_id", "text", "method", "reviewed")
"""Columns that no line may name: they follow from the place, or tell what happened to the row."""
SPEAKER_COLUMNS = {"figures": "speaker_id", "quotes": "speaker_id", "claims": "holder_id"}
METHOD = rules.declare("review", "A person added the row in codebook/review.csv.", "a row that no rule finds")


def lay_over(tables: Mapping[str, Iterable[Mapping[str, Any]]], lines: Sequence[Entry], texts: Texts) -> Tables:
    """The rows of figures, quotes, claims and speakers after review.

    tables: the rows by table and column name
    lines: codebook/review.csv, complete by `lines.read_review`
    Raises StaleReviewError for a line whose row, text or old value is not there; InputError for one that
    cannot be done.
    """
    before = {name: [dict(row) for row in rows] for name, rows in tables.items()}
    after = {name: _reviewed(name, rows, _of(lines, name), texts) for name, rows in before.items()}
    _drop_unused_speakers(before, after, {line.values["row_id"] for line in _of(lines, "speakers")})
    _check_speakers(after, lines)
    return after


def _of(lines: Iterable[Entry], table: str) -> list[Entry]:
    return [line for line in lines if line.values["table"] == table]


def _reviewed(table: str, rows: list[Cells], lines: list[Entry], texts: Texts) -> list[Cells]:
    schema = load_schema(table)
    (key,) = schema.primary_key
    found = {row[key]: row for row in rows}
    new: dict[str, list[Entry]] = {}
    old: dict[str, list[Entry]] = {}
    for line in lines:
        identity = _identity(table, line)
        if line.values["action"] == "add":
            new.setdefault(identity, []).append(line)
        else:
            _check_words(table, line, found.get(identity), texts)
            old.setdefault(identity, []).append(line)
    kept = {name: row for name, row in found.items() if name not in old}
    made = [_decided(schema, found[name], group, texts) for name, group in old.items()]
    made += [_added(schema, name, group, texts) for name, group in new.items()]
    for row, line in made:
        if row and row[key] in kept:
            raise line.wrong(f"{row[key]} is a row of {table} already", "change or accept that one")
        if row:
            kept[row[key]] = row
    return list(kept.values())


def _identity(table: str, line: Entry) -> str:
    place = place_of(line)
    if line.values["row_id"] or place is None:
        return line.values["row_id"]
    return f"{place[0]}-{table[0]}{place[1].start}-{place[1].end}"


def _check_words(table: str, line: Entry, row: Cells | None, texts: Texts) -> None:
    wanted = line.values["text"]
    if row is None:
        raise stale(line, f"{table} has no row {_identity(table, line)}{texts.now_at(_identity(table, line))}")
    place = place_of(line)
    if place and place != (row["source_id"], Span(row["start_char"], row["end_char"])):
        raise stale(line, f"{_identity(table, line)} stands at {row['start_char']} to {row['end_char']}")
    words = row["name" if table == "speakers" else "text"]
    if not same_words(words, wanted):
        raise stale(line, f"{_identity(table, line)} reads {shown(words)} now, not {shown(wanted)}")


def _decided(schema: TableSchema, row: Cells, group: list[Entry], texts: Texts) -> tuple[Cells | None, Entry]:
    """The row after the lines that concern it, None for a dropped one, and the line to name if it clashes."""
    first = group[0]
    for line in group[1:]:
        if line.values["action"] != "change" or first.values["action"] != "change":
            problem = f"{row[schema.primary_key[0]]} has a decision on line {first.line} already"
            raise line.wrong(problem, "keep one of the lines")
    action = first.values["action"]
    if action == "drop":
        return None, first
    changed = dict(row)
    if action == "change":
        named = _write_cells(schema, changed, group)
        settle(schema.name, changed, named, texts, first)
    if "reviewed" in changed:
        changed["reviewed"] = "changed" if action == "change" else "accepted"
    return changed, first


def _added(schema: TableSchema, identity: str, group: list[Entry], texts: Texts) -> tuple[Cells, Entry]:
    first = group[0]
    row: Cells = dict.fromkeys(schema.column_names)
    if schema.name in SPAN_TABLES:
        place = place_of(first)
        assert place is not None, "read_review demands a place for an added row"
        row.update(source_id=place[0], start_char=place[1].start, end_char=place[1].end)
        for line in group:
            texts.check(line)
        row.update(method=METHOD, reviewed="added")
    else:
        row.update(speaker_id=identity, name=first.values["text"], anonymous=False)
    named = _write_cells(schema, row, [line for line in group if line.values["column"]])
    complete(schema.name, row, named)
    settle(schema.name, row, named | {"start_char"}, texts, first)
    return row, first


def _write_cells(schema: TableSchema, row: Cells, group: list[Entry]) -> set[str]:
    """Put the values of the lines into the row; the names of their columns."""
    named: set[str] = set()
    for line in group:
        name = line.values["column"]
        may = [column for column in schema.column_names if column not in (*DERIVED, *schema.primary_key)]
        if name not in may:
            raise line.wrong(f"{schema.name} has no column {shown(name)} to review", f"use one of {', '.join(may)}")
        if name in named:
            raise line.wrong(f"a line above sets {name} already", "keep one of the lines")
        row[name] = _new_value(schema, row, line)
        named.add(name)
    return named


def _new_value(schema: TableSchema, row: Cells, line: Entry) -> object:
    column = schema.column(line.values["column"])
    expected, value = line.values["expected"], line.values["value"]
    if line.values["action"] == "change" and not _same_cell(column.type, expected, row[column.name]):
        now, then = shown(write_cell(row[column.name])), shown(expected)
        raise stale(line, f"{column.name} of {row[schema.primary_key[0]]} is {now} now, not {then}")
    wrong = check_cell(column, value)
    if wrong:
        raise line.wrong(*wrong)
    return read_cell(column.type, value)


def _same_cell(type_: str, expected: str, value: object) -> bool:
    try:
        return read_cell(type_, expected) == (value if value != "" else None)
    except ValueError:
        return False


def _drop_unused_speakers(before: Tables, after: Tables, decided: set[str]) -> None:
    """Take out the speakers that the lines left without a row."""
    gone = _speakers_of(before) - _speakers_of(after) - decided
    after["speakers"] = [row for row in after["speakers"] if row["speaker_id"] not in gone]


def _speakers_of(tables: Tables) -> set[str]:
    return {row[column] for name, column in SPEAKER_COLUMNS.items() for row in tables[name] if row[column]}


def _check_speakers(after: Tables, lines: Sequence[Entry]) -> None:
    lost = _speakers_of(after) - {row["speaker_id"] for row in after["speakers"]}
    for line in lines:
        values = line.values
        if values["column"] in SPEAKER_COLUMNS.values() and values["value"] in lost:
            remedy = "name one of the table speakers, or add a line that adds this one"
            raise line.wrong(f"{shown(values['value'])} is no speaker", remedy)
        if values["table"] == "speakers" and values["row_id"] in lost:
            raise line.wrong(f"{shown(values['row_id'])} still has rows", "give them another speaker first")
