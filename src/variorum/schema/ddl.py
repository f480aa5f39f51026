"""DuckDB DDL from the schemas: typed tables without constraints, and their comments.

Constraints are left out on purpose: DuckDB would stop at the first bad row. `check_sql` finds them all.
"""

from __future__ import annotations

from variorum.schema.load import TableSchema

SQL_TYPES = {"string": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN", "date": "DATE"}


def create_table(schema: TableSchema) -> str:
    """The statement that creates a table."""
    columns = ",\n".join(f"  {quoted(column.name)} {SQL_TYPES[column.type]}" for column in schema.columns)
    return f"create table {quoted(schema.name)} (\n{columns}\n)"


def comment_table(schema: TableSchema) -> tuple[str, ...]:
    """The statements that comment on a table and on each of its columns."""
    table = quoted(schema.name)
    return (
        f"comment on table {table} is {literal(schema.description)}",
        *(
            f"comment on column {table}.{quoted(column.name)} is {literal(column.description)}"
            for column in schema.columns
        ),
    )


def quoted(name: str) -> str:
    """A name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"
