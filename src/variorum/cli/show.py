"""`variorum show ID`: a row or a finding with its sentence, the place marked."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import asdict
from itertools import groupby
from pathlib import Path

import click

from variorum.cli.printing import cell, echo, print_json, visible
from variorum.passages import Passage, Piece, Row, find_row, passage_of, pieces_of, rules_of
from variorum.query import open_package

PLAIN_MARKS = ("[[", "]]")


@click.command()
@click.argument("row_id", metavar="ID")
@click.option("--why", is_flag=True, help="Tell which rules made the row.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_obj
def command(project: Path, row_id: str, why: bool, as_json: bool) -> None:
    """Show a row in its sentence with the place marked; for a finding, each side's sentence."""
    with open_package(project) as con:
        table, row = find_row(con, row_id)
        passage, pieces = passage_of(con, row), pieces_of(con, table, row)
    if as_json:
        print_json(_as_json(table, row, passage, pieces, why))
        return
    if table == "findings":
        _print_finding(row)
    else:
        _print_row(table, row, passage)
    _print_pieces(pieces)
    if why:
        _print_rules(row, pieces)


def marked(passage: Passage) -> str:
    """The passage with its place marked: by colour on a terminal, by brackets elsewhere."""
    place = passage.mark.cut(passage.text)
    if sys.stdout.isatty():
        place = click.style(visible(place), reverse=True)
    else:
        place = PLAIN_MARKS[0] + visible(place) + PLAIN_MARKS[1]
    return visible(passage.text[: passage.mark.start]) + place + visible(passage.text[passage.mark.end :])


def _print_row(table: str, row: Row, passage: Passage | None) -> None:
    echo(f"{table} {next(iter(row.values()))}")
    if passage:
        click.echo(f"\n{marked(passage)}\n")
    for name, value in row.items():
        if value is not None and name not in ("text", "method"):
            echo(f"  {name:16} {cell(value)}")


def _print_finding(row: Row) -> None:
    echo(f"finding {row['finding_id']} ({row['severity']}, {row['type']}, {row['status']})")
    echo(f"{row['title']}\n{row['detail']}")
    if row["reason"]:
        echo(f"{row['status']}: {row['reason']}")


def _print_pieces(pieces: tuple[Piece, ...]) -> None:
    """What a row rests on, article by article; a sentence that holds several places once for each."""
    for source_id, members in groupby(pieces, key=lambda piece: piece.source_id):
        echo(f"\narticle {source_id}")
        for piece in members:
            where = f", {piece.part}" if piece.part else ""
            echo(f"  {piece.role}{where} ({piece.table} {piece.row_id})")
            if piece.passage:
                click.echo(f"    {' '.join(marked(piece.passage).split())}")


def _print_rules(row: Row, pieces: tuple[Piece, ...]) -> None:
    """The rules that made a row, and those that made what it rests on."""
    rules = tuple(_rules(row, pieces))
    if not rules:
        echo("\nNo rule made this row: it follows from the articles or from the codebook.")
        return
    echo("\nwhy:")
    for piece in pieces:
        if piece.method:
            echo(f"  {piece.row_id}: {piece.method}")
    for name, says in rules:
        echo(f"  {name}: {says}")


def _as_json(table: str, row: Row, passage: Passage | None, pieces: tuple[Piece, ...], why: bool) -> dict[str, object]:
    shown: dict[str, object] = {"table": table, "row": row}
    if pieces:
        shown["rests_on"] = [{**asdict(piece), "passage": _passage_json(piece.passage)} for piece in pieces]
    else:
        shown["passage"] = _passage_json(passage)
    if why:
        shown["why"] = [{"rule": name, "says": says} for name, says in _rules(row, pieces)]
    return shown


def _rules(row: Row, pieces: tuple[Piece, ...]) -> Iterable[tuple[str, str]]:
    """The rules of a row, then those of what it rests on, each once, with what they say."""
    methods = (str(row.get("method") or ""), *(piece.method for piece in pieces))
    return dict.fromkeys(rule for method in methods for rule in rules_of(method))


def _passage_json(passage: Passage | None) -> dict[str, object] | None:
    if passage is None:
        return None
    return {"text": passage.text, "mark_start": passage.mark.start, "mark_end": passage.mark.end}
