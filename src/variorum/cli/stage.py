"""`variorum stage NAME`: one stage of a build, for the files of scripts/."""

from __future__ import annotations

from pathlib import Path

import click

from variorum.building import build_stage
from variorum.cli.build import print_built
from variorum.stages.flow import STAGES


@click.command(hidden=True)
@click.argument("name", type=click.Choice([stage.name for stage in STAGES]))
@click.option("--review/--no-review", default=True, help="Whether codebook/review.csv takes part.")
@click.pass_obj
def command(project: Path, name: str, review: bool) -> None:
    """Run one stage: the first begins a build, the last swaps it in."""
    built = build_stage(project, name, review)
    if built:
        print_built(built)
    else:
        click.echo(f"{name}: {next(stage.does for stage in STAGES if stage.name == name)}")
