"""`variorum build`: the project's package, unless nothing changed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from variorum.building import Built, build

PAGES = ("report/index.html", "codebook.md")
FEW = 20
"""Lines of one kind that are printed before the rest is only counted."""


@click.command()
@click.option("--review/--no-review", default=True, help="Whether codebook/review.csv takes part.")
@click.option("--out", type=click.Path(path_type=Path), help="Build into this folder and leave build/ alone.")
@click.pass_obj
def command(project: Path, review: bool, out: Path | None) -> None:
    """Build the package of the project: tables, database, findings, codebook."""
    print_built(build(project, out, review, progress if sys.stderr.isatty() else None))


def print_built(built: Built) -> None:
    """What a build made, what stands out in it, and where to look next."""
    if built.unchanged:
        click.echo("nothing changed since the last build")
    _print_lines("changed since the last build:", built.changes)
    click.echo("rows: " + ", ".join(f"{name} {count}" for name, count in built.stamp.rows.items()))
    click.echo("open findings: " + ", ".join(f"{name} {count}" for name, count in built.stamp.findings.items()))
    if built.stamp.unregistered:
        names = ", ".join(built.stamp.unregistered[:FEW])
        more = len(built.stamp.unregistered) - FEW
        click.echo(f"not registered in raw/sources.csv: {names}" + (f" and {more} more" if more > 0 else ""))
        click.echo("  register them with: variorum add raw/<file>")
    where = nearest(built.folder)
    pages = [f"{where}/{name}" for name in PAGES if name in built.stamp.outputs]
    click.echo("; ".join(["look next: variorum findings", 'variorum sql "from measure_spread"', *pages]))
    if built.differences:
        click.echo("warning: the same inputs gave other results than before", err=True)
        _print_lines("", built.differences, err=True)


def _print_lines(title: str, lines: tuple[str, ...], err: bool = False) -> None:
    if title and lines:
        click.echo(title, err=err)
    for line in lines[:FEW]:
        click.echo(f"  {line}", err=err)
    if len(lines) > FEW:
        click.echo(f"  and {len(lines) - FEW} more", err=err)


def nearest(folder: Path) -> str:
    """A path as it is shortest to write from here."""
    here = Path.cwd()
    return (folder.relative_to(here) if folder.is_relative_to(here) else folder).as_posix()


def progress(stage: str, does: str) -> None:
    """Tell on the terminal which stage begins."""
    click.echo(f"{stage:8} {does}", err=True)
