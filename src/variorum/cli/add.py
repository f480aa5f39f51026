"""`variorum add ARTICLE...`: articles into raw/, registered with their hashes."""

from __future__ import annotations

from pathlib import Path

import click

from variorum.project import Project
from variorum.registry import add_articles


@click.command()
@click.argument("articles", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.pass_obj
def command(project: Path, articles: tuple[Path, ...]) -> None:
    """Put articles into raw/ and register them in raw/sources.csv; a file of raw/ itself is registered anew."""
    here = Project(project)
    here.read_descriptor()
    names = add_articles(here, articles)
    click.echo(f"raw/sources.csv registers {', '.join(names)}")
