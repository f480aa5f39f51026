"""`variorum report`: the page that shows the package, built anew where something changed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from variorum.building import build
from variorum.cli.build import nearest, progress


@click.command()
@click.option("--open", "opens", is_flag=True, help="Open it in the browser.")
@click.pass_obj
def command(project: Path, opens: bool) -> None:
    """Print where the report stands, after a build if something changed."""
    built = build(project, progress=progress if sys.stderr.isatty() else None)
    page = built.folder / "report" / "index.html"
    click.echo(nearest(page))
    if opens:
        click.launch(page.as_uri())
