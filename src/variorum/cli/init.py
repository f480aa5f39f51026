"""`variorum init DIR [ARTICLE...]`: a new project."""

from __future__ import annotations

from pathlib import Path

import click

from variorum.new_project import init_project


@click.command()
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.argument("articles", nargs=-1, type=click.Path(path_type=Path))
def command(folder: Path, articles: tuple[Path, ...]) -> None:
    """Make a project in DIR, with copies of these articles."""
    added = init_project(folder, articles)
    articles_ = "1 article" if len(added) == 1 else f"{len(added)} articles"
    click.echo(f"{folder} is a project with {articles_}")
    click.echo(f"next: cd {folder} && variorum build" if added else f"next: put articles into {folder / 'raw'}")
