"""`variorum sql "..."`: a question in SQL to the package's database, which is only read."""

from __future__ import annotations

from pathlib import Path

import click

from variorum.cli.printing import print_csv, print_json, print_table, records
from variorum.query import ask, open_package


@click.command()
@click.argument("query")
@click.option("--json", "form", flag_value="json", help="Print JSON.")
@click.option("--csv", "form", flag_value="csv", help="Print CSV.")
@click.pass_obj
def command(project: Path, query: str, form: str | None) -> None:
    """Ask the package a question in SQL. The database is opened to be read, and reaches no other file."""
    with open_package(project) as con:
        answer = ask(con, query)
    if form == "json":
        print_json(records(answer.columns, answer.rows))
    else:
        (print_csv if form == "csv" else print_table)(answer.columns, answer.rows)
