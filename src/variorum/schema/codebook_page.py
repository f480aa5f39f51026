"""The codebook page: tables and columns from the schemas, then measures, topics and how words bound a number.

What a column means is written in schemas/*.json, not here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from variorum.codebook import general_codebook
from variorum.data import rows
from variorum.measured import Measured, why_unmeasured
from variorum.schema.load import Column, SchemaOf, TableSchema, load_schema, published_tables, working_tables

Line = Mapping[str, object]

HEAD = """# Codebook

This page is made from `schemas/*.json`, the codebook and the interval rules. `*` marks a column that is never empty.
Places in a text are counted in Unicode code points from 0, the end exclusive: `article[start_char:end_char] == text`.
An empty cell is a missing value."""

TRUST = """*Before review* says how often a column was right on articles that people had annotated, before anybody
corrected a row. *Not measured: no gold* means that no annotation speaks of it. The column `reviewed` says which rows a
person has read since."""

MEASURES = """## What figures measure

Figures are compared only inside one measure. Cumulative: a later figure includes the earlier ones."""

TOPICS = """## What claims are about"""

INTERVALS = """## How words bound a number

`low` and `high` are the number times these factors. Empty: the bound is open."""

VAGUE = """These words stand for a number that is not stated; `low` and `high` are its bounds."""


def codebook_page(
    measures: Iterable[Line],
    topics: Iterable[Line],
    schema_of: SchemaOf = load_schema,
    measured: Iterable[Measured] = (),
) -> str:
    """The page as Markdown, for the measures and topics of one package; each line has the table's columns.

    measured: how often columns were right; without it the page does not speak of that
    """
    known = {(one.table, one.column): str(one) for one in measured}
    parts = [HEAD, *([TRUST] if known else []), _contents()]
    parts += [_table_section(schema_of(name), known=known) for name in published_tables()]
    parts.append(f"{MEASURES}\n\n{_listed('measures', measures)}")
    parts.append(f"{TOPICS}\n\n{_listed('topics', topics)}")
    parts.append(f"{INTERVALS}\n\n{_grid(('qualifier', 'low', 'high', 'says'), rows('intervals'))}")
    parts.append(f"{VAGUE}\n\n{_grid(('words', 'low', 'high'), rows('vague'))}")
    parts.append("## Tables that stand in the database only")
    parts += [_table_section(load_schema(name), "###") for name in working_tables()]
    return "\n\n".join(parts) + "\n"


def general_page() -> str:
    """The page for the codebook that the toolkit brings: docs/codebook.md."""
    codebook = general_codebook()
    measures = {row["measure_id"]: row for row in reversed(codebook.measures)}
    cumulative = {"true": True, "false": False}
    return codebook_page(
        [{**measures[name], "cumulative": cumulative[measures[name]["cumulative"]]} for name in sorted(measures)],
        sorted(codebook.topics, key=lambda row: str(row["topic_id"])),
    )


def _listed(table: str, lines: Iterable[Line]) -> str:
    return _grid(load_schema(table).column_names, lines)


def _contents() -> str:
    lines = [f"- [{name}](#{name}): {load_schema(name).description}" for name in published_tables()]
    return "\n".join(lines)


def _table_section(
    schema: TableSchema, level: str = "##", known: Mapping[tuple[str, str], str] = MappingProxyType({})
) -> str:
    columns = [
        {
            "column": f"`{column.name}`" + "*" * column.required,
            "type": _type(column),
            "what it holds": column.description,
            "before review": known.get((schema.name, column.name)) or f"not measured: {_why(schema, column)}",
        }
        for column in schema.columns
    ]
    names = ["column", "type", "what it holds"]
    if known:
        names.append("before review")
    parts = [f"{level} {schema.name}", schema.description, _grid(names, columns)]
    return "\n\n".join([*parts, *filter(None, ["\n".join(_keys(schema))])])


def _why(schema: TableSchema, column: Column) -> str:
    return why_unmeasured(schema.name, column.name, schema.primary_key == (column.name,))


def _type(column: Column) -> str:
    limits = [f"from {column.minimum:g}"] if column.minimum is not None else []
    limits += [f"to {column.maximum:g}"] if column.maximum is not None else []
    limits += [f"like `{column.pattern}`"] if column.pattern else []
    limits += ["one of " + ", ".join(column.enum)] if column.enum else []
    return ", ".join([column.type, *limits])


def _keys(schema: TableSchema) -> Iterator[str]:
    yield f"- Key: {_names(schema.primary_key)}."
    for key in schema.unique_keys:
        yield f"- Unique: {_names(key)}."
    for reference in schema.foreign_keys:
        yield f"- {_names(reference.columns)} refers to {_names(f'{reference.table}.{key}' for key in reference.key)}."
    for rule in schema.rules:
        yield f"- {rule.rule} `{rule.sql}`"


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _grid(names: Sequence[str], lines: Iterable[Line]) -> str:
    table = [names, ["---"] * len(names), *([_cell(line[name]) for name in names] for line in lines)]
    return "\n".join(f"| {' | '.join(line)} |" for line in table)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(str(value).split()).replace("|", "\\|")
