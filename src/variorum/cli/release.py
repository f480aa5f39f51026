"""`variorum release`: the package as one file to publish."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from variorum.building import build
from variorum.cli.build import nearest, progress
from variorum.project import Project
from variorum.release.rights import BOUND, LONGEST, Rights
from variorum.release.write import write_release


@click.command()
@click.option("--out", type=click.Path(path_type=Path), help="Put the file into this folder; dist/ without it.")
@click.option("--with-raw", is_flag=True, help="Add the articles, where the licence of each allows it.")
@click.option("--with-text", is_flag=True, help="Hold no words back, where the licence of each article allows it.")
@click.option(
    "--longest", type=click.IntRange(min=0), default=LONGEST, show_default=True,
    help="Characters of a quotation or of evidence that is given on in words.",
)  # fmt: skip
@click.option(
    "--bound", type=click.FloatRange(0, 100), default=BOUND, show_default=True,
    help="Percent of an article that may be disclosed.",
)  # fmt: skip
@click.pass_obj
def command(project: Path, /, out: Path | None, **rules: Any) -> None:
    """Make dist/<name>-<version>.zip, after a build if something changed."""
    built = build(project, progress=progress if sys.stderr.isatty() else None)
    here = Project(project.resolve())
    released = write_release(here, built.folder, out.resolve() if out else here.root / "dist", Rights(**rules))
    click.echo(f"{nearest(released.path)}: {released.files} files, {released.path.stat().st_size:,} bytes")
    for name, share in released.disclosed.items():
        click.echo(f"  discloses {share:g} % of {name}")
