"""A row that breaks its schema, as a value, and many of them as one line.

Finding them belongs in the gates: `frames` and `pandera_gate`, `check_sql`, and `package.validate`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.errors import GateError

SPELLED_OUT = 3


@dataclass(frozen=True, slots=True)
class Failure:
    """One broken constraint.

    table: the table, or the file where no table is concerned
    row: number of the data row, from 1, in the order of the primary key; None where no row is concerned
    key: the primary key of the row ("figure_id a-f0-3"), empty where it has none
    column: the column, or the columns of a key or rule separated by commas; empty where none is concerned
    kind: type, required, unique, primary-key, foreign-key, enum, minimum, maximum, pattern, rule, span,
        column, table, hash, bytes, file, descriptor
    value: what stands there
    problem: what is wrong, and after a colon what to do
    """

    table: str
    row: int | None
    key: str
    column: str
    kind: str
    value: str
    problem: str

    def __str__(self) -> str:
        place = self.table
        if self.row is not None:
            place += f", row {self.row}" + (f" ({self.key})" if self.key else "")
        if self.column:
            place += f", {self.column}"
        return " ".join(f"{place}: {self.problem}".split())


@dataclass(frozen=True, slots=True)
class GateCheck:
    """One constraint at a gate: whether it ran, how many rows it saw, how many break it.

    gate: frame (pandera), sql (DuckDB) or door (frictionless, profiles, hashes)
    """

    gate: str
    table: str
    columns: tuple[str, ...]
    kind: str
    ran: bool
    rows: int
    failing: int


def gate_error(failures: Sequence[Failure]) -> GateError:
    """All failures as one error of one line: the first few in full, and how many more there are."""
    line = "; ".join(str(failure) for failure in failures[:SPELLED_OUT])
    more = len(failures) - SPELLED_OUT
    return GateError(f"{line}; and {more} more" if more > 0 else line)


def shown(value: object) -> str:
    """A value for a message, in quotation marks where it is a text, cut where it is long."""
    if not isinstance(value, str):
        return str(value)
    return repr(value if len(value) <= 60 else value[:57] + "...")
