"""Lines of codebook/review.csv: reading them, and whether each says all that its action needs."""

from __future__ import annotations

from variorum.errors import StaleReviewError
from variorum.inputs import REVIEW, Entry, read_masked
from variorum.project import Project
from variorum.spans import Span

SPAN_TABLES = ("figures", "quotes", "claims")
OF_FINDINGS = ("type", "severity", "role", "measure_id", "topic_id")
PLACE = ("source_id", "start_char", "end_char")
CELLS = ("column", "expected", "value")
_ACTIONS = {
    **dict.fromkeys((*SPAN_TABLES, "speakers"), ("accept", "change", "drop", "add")),
    "findings": ("add", "confirm", "dismiss"),
}


def read_review(project: Project) -> tuple[Entry, ...]:
    """The lines, each complete for its action.

    Raises InputError for a line that is not.
    """
    lines = read_masked(project, project.review, REVIEW)
    for line in lines:
        _check(line)
    return lines


def place_of(line: Entry) -> tuple[str, Span] | None:
    """The article and the characters that a line names; None where it names none."""
    start, end = line.integer("start_char"), line.integer("end_char")
    return None if start is None or end is None else (line.values["source_id"], Span(start, end))


def stale(line: Entry, problem: str) -> StaleReviewError:
    """An error for a line that no longer fits what stands there."""
    return StaleReviewError(line.path, line.line, problem, "read the place again, then correct or remove the line")


def same_words(one: str, other: str) -> bool:
    """Whether two texts are equal but for white space at their ends, which a cell does not keep."""
    return one.strip() == other.strip()


def _check(line: Entry) -> None:
    table, action = line.values["table"], line.values["action"]
    if action not in _ACTIONS[table]:
        raise line.wrong(f"{action} is no action for {table}", f"use one of {', '.join(_ACTIONS[table])}")
    _check_place(line)
    if table == "findings":
        _check_finding(line)
        return
    _forbid(line, OF_FINDINGS, "concerns findings only")
    if not line.values["text"]:
        raise line.wrong("text is empty", "give the words that the row stands on (of a speaker: the name)")
    if table == "speakers":
        _demand(line, ("row_id",), "give the speaker's id")
        _forbid(line, PLACE, "does not concern a speaker")
    elif action == "add":
        _demand(line, PLACE, "name the article and the characters of the new row")
        _forbid(line, ("row_id",), "is made from the place of a new row")
    elif not line.values["row_id"] and place_of(line) is None:
        raise line.wrong("names no row", "give row_id, or source_id, start_char and end_char")
    _check_cells(line)


def _check_place(line: Entry) -> None:
    given = [name for name in PLACE if line.values[name]]
    silent = line.values["role"] == "silent" and given == ["source_id"]
    if given and len(given) < len(PLACE) and not silent:
        raise line.wrong(f"names only {' and '.join(given)} of a place", f"give {', '.join(PLACE)}, or none of them")
    place = place_of(line)
    if place and not len(place[1]) > 0:
        raise line.wrong("end_char is not after start_char", "correct the place")


def _check_cells(line: Entry) -> None:
    action = line.values["action"]
    if action in ("accept", "drop"):
        _forbid(line, CELLS, f"is not used by {action}")
    elif action == "add":
        _forbid(line, ("expected",), "is not used by add")
        if bool(line.values["column"]) != bool(line.values["value"]):
            raise line.wrong("gives a column without a value, or a value without a column", "give both, or none")
    else:
        _demand(line, ("column",), "name the column to change")
        if line.values["expected"] == line.values["value"]:
            raise line.wrong("expected and value are the same", "give the new value, or accept the row")


def _check_finding(line: Entry) -> None:
    _demand(line, ("row_id",), "give the finding's id (of a new finding: a short name for it)")
    if line.values["action"] != "add":
        _forbid(line, (*PLACE, "text", *CELLS, *OF_FINDINGS), f"is not used by {line.values['action']}")
        return
    _forbid(line, ("column", "expected"), "is not used by a new finding")
    if line.values["role"] == "silent":
        _forbid(line, ("start_char", "text"), "is not used by a silence")
        _demand(line, ("source_id",), "name the article that is silent")
    else:
        _demand(line, (*PLACE, "text"), "name the place and the words that the finding rests on")


def _demand(line: Entry, columns: tuple[str, ...], remedy: str) -> None:
    for column in columns:
        if not line.values[column]:
            raise line.wrong(f"{column} is empty", remedy)


def _forbid(line: Entry, columns: tuple[str, ...], why: str) -> None:
    for column in columns:
        if line.values[column]:
            raise line.wrong(f"{column} {why}", "leave it empty")
