"""Files that people write: CSV read strictly against schemas/inputs/*.json.

Every mistake is an InputError that names the file and the line. What the lines mean belongs in the rooms
that use them: ingest, review, measures, speakers.
"""

from __future__ import annotations

import csv
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any

from variorum.codebook import Codebook, Row, general_codebook, laid_over
from variorum.errors import InputError, ProjectError
from variorum.project import Project
from variorum.schema.constraints import Constraint, constraints, type_of
from variorum.schema.failures import shown
from variorum.schema.load import Column, TableSchema, input_schema
from variorum.withheld import Withheld, withheld_names

CODEBOOK_FILES = ("measures", "topics", "speakers", "relations")
REVIEW = "review"
WITHHELD = "withheld"
_INTEGER = re.compile(r"-?\d{1,18}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,300}(\.\d{1,300})?(e[-+]?\d{1,3})?", re.ASCII | re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line that a person wrote: every column that the file may have, empty where it is left out."""

    path: str
    """The file, from the project's folder."""
    line: int
    values: Row

    def wrong(self, problem: str, remedy: str) -> InputError:
        """An error that names this line."""
        return InputError(self.path, self.line, problem, remedy)

    def integer(self, column: str) -> int | None:
        """A column of type integer, already checked."""
        return int(self.values[column]) if self.values[column] else None

    def day(self, column: str) -> date | None:
        """A column of type date, already checked."""
        return date.fromisoformat(self.values[column]) if self.values[column] else None


def read_cell(type_: str, text: str) -> object:
    """The value that a cell stands for; None for an empty one.

    type_: string, integer, number, boolean or date
    Raises ValueError where the cell is not of that type.
    """
    if not text or type_ == "string":
        return text or None
    if type_ == "boolean" and text in ("true", "false"):
        return text == "true"
    if type_ == "integer" and _INTEGER.fullmatch(text):
        return int(text)
    if type_ == "number" and _NUMBER.fullmatch(text) and math.isfinite(float(text)):
        return float(text)
    if type_ == "date" and _DATE.fullmatch(text):
        return date.fromisoformat(text)
    raise ValueError(text)


def write_cell(value: object) -> str:
    """The cell that stands for a value: what `read_cell` reads back, whole numbers without a point."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return str(value)


def check_cell(column: Column, text: str) -> tuple[str, str] | None:
    """What is wrong with one cell of a column and what to do about it; None where nothing is."""
    for constraint in _demands(column):
        if _breaks(constraint, column, text):
            problem, _, remedy = constraint.problem.rpartition(": ")
            return f"{column.name} {problem.replace('{value}', shown(text))}", remedy
    return None


@cache
def _demands(column: Column) -> tuple[Constraint, ...]:
    return constraints(TableSchema("", "", "", (column,), (), (), (), (), (), False, {}))


def read_entries(path: Path, name: str, root: Path) -> tuple[Entry, ...]:
    """The lines of a file that people write, checked against schemas/inputs/<name>.json.

    A file that is not there has no lines. A byte order mark, any line ends, blank lines, and white space at
    the ends of a cell are accepted. Raises InputError for anything else that the schema does not allow.
    """
    if not path.exists():
        return ()
    schema, where = input_schema(name), path.relative_to(root).as_posix()
    records = _records(_text(path, where), where)
    head = next(records, None)
    if head is None:
        return ()
    names = _header(head[1], schema, where)
    entries = [_entry(where, line, cells, names, schema) for line, cells in records]
    _check_keys(entries, schema)
    return tuple(entries)


def read_withheld(project: Project) -> Withheld:
    """The names that no output may hold, of codebook/withheld.csv."""
    return withheld_names(entry.values for entry in read_entries(project.withheld, WITHHELD, project.root))


def read_masked(project: Project, path: Path, name: str) -> tuple[Entry, ...]:
    """As `read_entries`, with a mask for each withheld name. All that goes into a build is read by this."""
    withheld = read_withheld(project)
    return tuple(replace(one, values=withheld.mask_all(one.values)) for one in read_entries(path, name, project.root))


def masked_descriptor(project: Project) -> dict[str, Any]:
    """What people wrote in datapackage.json, with a mask for each withheld name."""
    masked: dict[str, Any] = read_withheld(project).mask_all(project.read_descriptor())
    return masked


def project_codebook(project: Project) -> Codebook:
    """The general codebook with the lines of the project's `codebook/` laid over it.

    Raises InputError for a mistake in a line, ProjectError for a file in `codebook/` that nothing reads.
    """
    _refuse_strays(project.codebook)
    own = {name: read_masked(project, project.codebook / f"{name}.csv", name) for name in _present(project)}
    book = general_codebook()
    for name, entries in own.items():
        key = input_schema(name).column_names[0]
        merged = laid_over(getattr(book, name), tuple(entry.values for entry in entries), key)
        book = replace(book, **{name: merged})
    for name, entries in own.items():
        _check_references(name, entries, book)
    return book


def _present(project: Project) -> tuple[str, ...]:
    return tuple(name for name in CODEBOOK_FILES if (project.codebook / f"{name}.csv").exists())


def _refuse_strays(folder: Path) -> None:
    known = {f"{name}.csv" for name in (*CODEBOOK_FILES, REVIEW, WITHHELD)}
    for path in sorted(folder.glob("*.csv")):
        if path.name not in known:
            near = get_close_matches(path.name, sorted(known), 1)
            remedy = f"rename it to {near[0]}" if near else f"the codebook's files are {', '.join(sorted(known))}"
            raise ProjectError(f"codebook/{path.name} is not a file that is read: {remedy}")


def _check_references(name: str, entries: Iterable[Entry], book: Codebook) -> None:
    for reference in input_schema(name).foreign_keys:
        (column,), (key,) = reference.columns, reference.key
        known = {row[key] for row in getattr(book, reference.table)}
        for entry in entries:
            value = entry.values[column]
            if value and value not in known:
                near = get_close_matches(value, sorted(known), 1)
                hint = f"did you mean {near[0]}?" if near else f"add it to codebook/{reference.table}.csv"
                raise entry.wrong(f"{column} {shown(value)} is no {key} of {reference.table}", hint)


def _text(path: Path, where: str) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ProjectError(f"{where} cannot be read ({error.strerror}): make it a readable file") from None
    if b"\x00" in data:
        line = data.count(b"\n", 0, data.index(b"\x00")) + 1
        raise InputError(where, line, "holds a NUL byte", "save the file as CSV in UTF-8")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(where, line, "is not UTF-8", "save the file as CSV in UTF-8") from None


def _records(text: str, where: str) -> Iterator[tuple[int, list[str]]]:
    """The records with the line on which each begins, blank ones left out."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise InputError(where, line, f"is no CSV ({error})", "check the quotation marks of the line") from None
        if any(cell.strip() for cell in cells):
            yield line, [cell.strip() for cell in cells]


def _header(names: list[str], schema: TableSchema, where: str) -> list[str]:
    known = schema.column_names
    for name in names:
        if name in known and names.count(name) > 1:
            raise InputError(where, 1, f"column {name} stands twice", "keep one of them")
        if name not in known:
            near = get_close_matches(name, known, 1)
            hint = f"did you mean {near[0]}?" if near else f"the columns are {', '.join(known)}"
            if len(names) == 1 and (";" in name or "\t" in name):
                hint = "separate the columns with commas"
            raise InputError(where, 1, f"unknown column {shown(name)}", hint)
    missing = [column.name for column in schema.columns if column.required and column.name not in names]
    if missing:
        raise InputError(where, 1, f"column {missing[0]} is missing", "add it to the first line")
    return names


def _entry(where: str, line: int, cells: list[str], names: list[str], schema: TableSchema) -> Entry:
    if len(cells) != len(names):
        problem = f"has {len(cells)} {'cell' if len(cells) == 1 else 'cells'} for {len(names)} columns"
        many = "put cells that hold a comma into quotation marks"
        few = "give each column a cell, an empty one too"
        raise InputError(where, line, problem, many if len(cells) > len(names) else few)
    values = dict.fromkeys(schema.column_names, "") | dict(zip(names, cells, strict=True))
    entry = Entry(where, line, values)
    for column in schema.columns:
        wrong = check_cell(column, values[column.name])
        if wrong:
            raise entry.wrong(*wrong)
    return entry


def _check_keys(entries: Iterable[Entry], schema: TableSchema) -> None:
    for key in filter(None, (schema.primary_key, *schema.unique_keys)):
        seen: dict[tuple[str, ...], int] = {}
        for entry in entries:
            value = tuple(entry.values[name] for name in key)
            if not all(value) and key != schema.primary_key:
                continue
            if value in seen:
                problem = f"{' and '.join(key)} {shown(', '.join(value))} stands on line {seen[value]} too"
                raise entry.wrong(problem, "keep one of the lines")
            seen[value] = entry.line


def _breaks(constraint: Constraint, column: Column, text: str) -> bool:
    """Whether a cell breaks a constraint; only a required one concerns an empty cell."""
    if not text:
        return constraint.kind == "required"
    if constraint.kind == type_of(column).kind:
        return not _is_of_type(column.type, text)
    tests: Mapping[str, bool] = {
        "enum": text not in column.enum,
        "minimum": column.minimum is not None and column.type != "string" and float(text) < column.minimum,
        "maximum": column.maximum is not None and column.type != "string" and float(text) > column.maximum,
        "pattern": column.pattern is not None and re.fullmatch(column.pattern, text) is None,
    }
    return tests.get(constraint.kind, False)


def _is_of_type(type_: str, text: str) -> bool:
    try:
        read_cell(type_, text)
    except ValueError:
        return False
    return True
