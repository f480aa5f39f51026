"""What a schema demands of its rows, one value a constraint, so that every gate checks and words the same list.

How a constraint is checked belongs in the gates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from variorum.schema.failures import Failure, shown
from variorum.schema.load import Column, ForeignKey, RowRule, SpanColumns, TableSchema

A_TYPE = {
    "string": "a text",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "date": "a date (YYYY-MM-DD)",
}


@dataclass(frozen=True, slots=True)
class Constraint:
    """One demand of a schema.

    kind: see `Failure.kind`
    columns: the columns that it reads; the first one holds the value that a message shows
    problem: what is wrong with a row that breaks it, and what to do; `{value}` stands for the value
    demand: the declaration that it comes from
    """

    kind: str
    columns: tuple[str, ...]
    problem: str
    demand: Column | ForeignKey | RowRule | SpanColumns | None = None

    def broken_by(self, schema: TableSchema, row: Mapping[str, object], number: int) -> Failure:
        """The failure of a row.

        row: at least the columns of the constraint and of the primary key
        number: see `Failure.row`
        """
        value = row[self.columns[0]]
        return Failure(
            table=schema.name,
            row=number,
            key=", ".join(f"{name} {row[name]}" for name in schema.primary_key if name in row),
            column=", ".join(self.columns),
            kind=self.kind,
            value="" if value is None else str(value),
            problem=self.problem.replace("{value}", shown(value)),
        )


def constraints(schema: TableSchema) -> tuple[Constraint, ...]:
    """Every constraint of a schema: column by column, then keys, references, row rules and spans."""
    found = [constraint for column in schema.columns for constraint in _of_column(column)]
    if schema.primary_key:
        what = " and ".join(schema.primary_key)
        problem = f"{{value}}: another row has the same {what}: drop one"
        found.append(Constraint("primary-key", schema.primary_key, problem))
    for key in schema.unique_keys:
        found.append(Constraint("unique", key, "{value} stands in another row too: make it unique"))
    for reference in schema.foreign_keys:
        found.append(_of_reference(reference))
    found.extend(_of_rule(rule, schema) for rule in schema.rules)
    found.extend(_of_span(span) for span in schema.spans)
    return tuple(found)


def column_failures(schema: TableSchema, present: Sequence[str]) -> Iterator[Failure]:
    """The columns that are missing, unknown, or in another order than the schema's."""
    wanted = schema.column_names
    for name in sorted(set(wanted) - set(present)):
        yield _of_structure(schema, name, "is missing: write the column")
    for name in sorted(set(present) - set(wanted)):
        yield _of_structure(schema, name, f"is no column of {schema.name}: drop it, or declare it in its schema")
    if tuple(present) != wanted and sorted(present) == sorted(wanted):
        yield _of_structure(schema, "", f"columns are out of order: put them as {', '.join(wanted)}")


def _of_structure(schema: TableSchema, column: str, problem: str) -> Failure:
    return Failure(schema.name, None, "", column, "column", "", problem)


def type_of(column: Column) -> Constraint:
    """The demand that each cell is of the column's type."""
    wanted = A_TYPE[column.type]
    return Constraint("type", (column.name,), f"{{value}} is not {wanted}: give {wanted}", column)


def _of_column(column: Column) -> Iterator[Constraint]:
    names = (column.name,)
    yield type_of(column)
    if column.required:
        yield Constraint("required", names, "is empty: give a value", column)
    if column.enum:
        yield Constraint("enum", names, f"{{value}} is not allowed: use one of {', '.join(column.enum)}", column)
    if column.minimum is not None:
        yield Constraint("minimum", names, f"{{value}} is too small: give {column.minimum:g} or more", column)
    if column.maximum is not None:
        yield Constraint("maximum", names, f"{{value}} is too large: give {column.maximum:g} or less", column)
    if column.pattern is not None:
        form = column.form or f"it as {column.pattern}"
        yield Constraint("pattern", names, f"{{value}} is malformed: write {form}", column)


def _of_reference(reference: ForeignKey) -> Constraint:
    key = ", ".join(reference.key)
    return Constraint(
        "foreign-key",
        reference.columns,
        f"{{value}} is no {key} of {reference.table}: name one that is there, or add it",
        reference,
    )


def _of_rule(rule: RowRule, schema: TableSchema) -> Constraint:
    names = tuple(name for name in schema.column_names if name in _words(rule.sql))
    return Constraint("rule", names, f"breaks the rule {rule.name} ({rule.rule.rstrip('.')}): correct the row", rule)


def _of_span(span: SpanColumns) -> Constraint:
    problem = "{value} is not what the article has at these characters: cut the text from the article again"
    return Constraint("span", (span.text, span.start, span.end), problem, span)


def _words(sql: str) -> set[str]:
    return set("".join(c if c.isalnum() or c == "_" else " " for c in sql).split())
