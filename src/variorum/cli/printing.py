"""How values are printed: tables on a terminal, lines with tabs in a pipe, JSON and CSV for programs.

What is printed belongs to each command.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from io import StringIO

import click

from variorum.inputs import write_cell

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def cell(value: object) -> str:
    """A value on one line, without control characters, which could steer a terminal."""
    shown = value.isoformat() if isinstance(value, date | datetime | time) else write_cell(value)
    return visible(" ".join(shown.split()) if "\n" in shown or "\t" in shown else shown)


def visible(text: str) -> str:
    """A text with its control characters written out; line breaks and tabs stay."""
    return _CONTROL.sub(lambda found: f"\\x{ord(found.group()):02x}", text)


def echo(text: str) -> None:
    """Print a text that may hold an article's characters."""
    click.echo(visible(text))


def is_terminal() -> bool:
    """Whether somebody reads what is printed, not a program."""
    return sys.stdout.isatty()


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]], cut: str | None = None) -> None:
    """Rows as a table on a terminal, as lines with tabs elsewhere.

    cut: a column that is cut to what the width of the terminal leaves, so that each row stays on its line
    """
    if not is_terminal():
        for row in (columns, *rows):
            click.echo("\t".join(cell(value) for value in row))
        return
    from rich.console import Console  # noqa: PLC0415 (only a terminal needs it)
    from rich.table import Table  # noqa: PLC0415

    table = Table(box=None, pad_edge=False, header_style="bold", expand=cut is not None)
    for name in columns:
        table.add_column(name, no_wrap=cut is not None, overflow="ellipsis", ratio=1 if name == cut else None)
    for row in rows:
        table.add_row(*(_plain(cell(value)) for value in row))
    Console().print(table)


def print_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Rows as CSV, texts as they are."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_exact(value) for value in row] for row in rows)
    click.echo(out.getvalue(), nl=False)


def print_json(value: object) -> None:
    """A value as JSON; dates as YYYY-MM-DD."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=_json_value))


def records(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> list[Mapping[str, object]]:
    """Rows as objects by column name."""
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _exact(value: object) -> str:
    return value.isoformat() if isinstance(value, date | datetime | time) else write_cell(value)


def _json_value(value: object) -> object:
    if isinstance(value, date | datetime | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    return str(value)


def _plain(text: str) -> str:
    from rich.markup import escape  # noqa: PLC0415 (only a terminal needs it)

    return escape(text)
