"""`variorum findings`: what the checks found, the gravest first."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

import click
import duckdb

from variorum.cli.printing import is_terminal, print_json, print_table, records
from variorum.errors import NotFoundError
from variorum.query import ask, open_package
from variorum.schema.load import load_schema

_COLUMNS = {column.name: column for column in load_schema("findings").columns}
_LISTED = ("finding_id", "severity", "type", "status", "title")
_ON_TERMINAL = ("severity", "title", "finding_id")
"""A reader of a terminal reads the titles, and the check in the id; a program in a pipe takes the first column."""
_RESTS_ON = "(select count(distinct e.source_id) from evidence e where e.finding_id = findings.finding_id)"
_IN_SOURCE = "exists (from evidence e where e.finding_id = findings.finding_id and e.source_id = $source)"


def _choice(column: str) -> click.Choice[str]:
    return click.Choice(_COLUMNS[column].enum)


@click.command()
@click.option("--type", "type_", type=_choice("type"), help="Only this type.")
@click.option("--severity", type=_choice("severity"), help="Only this severity.")
@click.option("--measure", help="Only this measure (its measure_id).")
@click.option("--source", help="Only findings that rest on this article (its source_id).")
@click.option("--status", type=_choice("status"), help="Only this status; all but dismissed ones without it.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, all columns.")
@click.pass_obj
def command(project: Path, /, as_json: bool, **chosen: str | None) -> None:
    """List what the checks found: the gravest first, then those that most articles take part in."""
    given = {name.rstrip("_"): value for name, value in chosen.items() if value is not None}
    columns = tuple(_COLUMNS) if as_json else _ON_TERMINAL if is_terminal() else _LISTED
    with open_package(project) as con:
        for name in ("source", "measure"):
            if name in given:
                _check_known(con, name, given[name])
        answer = ask(con, _query(columns, given), given)
    if as_json:
        print_json(records(answer.columns, answer.rows))
    elif answer.rows:
        print_table(answer.columns, answer.rows, cut="title")
    else:
        click.echo("no such findings")


def _check_known(con: duckdb.DuckDBPyConnection, name: str, value: str) -> None:
    """Raise NotFoundError, with the nearest ids, where no source or measure has this id."""
    known = [str(row[0]) for row in ask(con, f"select {name}_id from {name}s order by 1").rows]
    if value in known:
        return
    near = get_close_matches(value, known, 3, 0.5) or [one for one in known if value.lower() in one.lower()][:3]
    meant = (
        f"did you mean {' or '.join(near)}" if near else f"'variorum sql \"select {name}_id from {name}s\"' lists them"
    )
    raise NotFoundError(f"no {name} has the id {value}: {meant}")


def _query(columns: tuple[str, ...], given: dict[str, str]) -> str:
    conditions = {
        "type": "type = $type",
        "severity": "severity = $severity",
        "measure": "measure_id = $measure",
        "source": _IN_SOURCE,
        "status": "status = $status",
    }
    wanted = [conditions[name] for name in given]
    if "status" not in given:
        wanted.append("status <> 'dismissed'")
    severities, types = (", ".join(f"'{name}'" for name in _COLUMNS[column].enum) for column in ("severity", "type"))
    return (
        f"select {', '.join(columns)} from findings where {' and '.join(wanted)} "
        f"order by list_position([{severities}], severity), list_position([{types}], type), "
        f"{_RESTS_ON} desc, title, finding_id"
    )
