"""`variorum review FINDING`: a person's decision about a finding, written into codebook/review.csv."""

from __future__ import annotations

from pathlib import Path

import click

from variorum.errors import NotFoundError
from variorum.project import Project
from variorum.query import ask, open_package
from variorum.review.record import record_decision


@click.command()
@click.argument("finding")
@click.option("--confirm", is_flag=True, help="The finding is right.")
@click.option("--dismiss", is_flag=True, help="The finding is no matter; it stays in the table.")
@click.option("--reason", required=True, help="Why, in a sentence.")
@click.pass_obj
def command(project: Path, finding: str, confirm: bool, dismiss: bool, reason: str) -> None:
    """Confirm or dismiss a finding with a reason; the line goes into codebook/review.csv."""
    if confirm == dismiss:
        raise click.UsageError("say --confirm or --dismiss, one of them")
    action = "confirm" if confirm else "dismiss"
    if not reason.strip():
        raise click.UsageError("--reason is empty: say why, in a sentence")
    with open_package(project) as con:
        known = ask(con, "select title from findings where finding_id = $finding", {"finding": finding}).rows
    if not known:
        raise NotFoundError(f"no finding has the id {finding}: 'variorum findings' lists them")
    line = record_decision(Project(project), finding, action, reason)
    click.echo(f"codebook/review.csv, line {line}: {action} {finding}. Run 'variorum build' to let it count.")
