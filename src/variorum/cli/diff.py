"""`variorum diff OLD NEW`: what differs between two packages."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from variorum.cli.printing import echo, print_json
from variorum.differences import opened_and_settled, read_package, table_differences, told

FEW = 10
"""Rows of one table that are listed before the rest is only counted; --all lists every one."""


@click.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--all", "all_rows", is_flag=True, help="List every row.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, every row.")
def command(old: Path, new: Path, all_rows: bool, as_json: bool) -> None:
    """Tell what differs between two packages: built folders or released zip files."""
    older, newer = read_package(old), read_package(new)
    differences = table_differences(older, newer)
    opened, settled = opened_and_settled(older, newer)
    if as_json:
        tables = {one.table: {k: v for k, v in asdict(one).items() if k != "table"} for one in differences}
        print_json({"tables": tables, "findings": {"opened": opened, "settled": settled}})
        return
    if not differences:
        echo("no row differs")
    for one in differences:
        counts = (f"{len(one.added)} added", f"{len(one.gone)} gone", f"{len(one.changed)} changed")
        echo(f"{one.table}: {', '.join(counts)}")
        lines = list(told([one]))
        for line in lines if all_rows else lines[:FEW]:
            echo(f"  {line.removeprefix(f'{one.table}: ')}")
        if len(lines) > FEW and not all_rows:
            echo(f"  and {len(lines) - FEW} more (--all lists them)")
    for title, rows in (("opened", opened), ("settled", settled)):
        for row in rows:
            echo(f"finding {title}: {row['finding_id']} ({row['severity']}, {row['type']}) {row['title']}")
