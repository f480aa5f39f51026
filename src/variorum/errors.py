"""The errors that Variorum raises.

VariorumError            anything that a user can put right: one line, exit code 1
├── ProjectError         the folder, its files or its descriptor
│   └── RawFileError     a file of raw/ that cannot be used, or has changed
├── InputError           a line that a person wrote: names the file and the line
│   └── StaleReviewError a review line whose text no longer matches
├── GateError            rows that break their schema; names table, row and column
├── StageError           a stage that reads what no earlier stage wrote
├── RightsError          a release that would give on more of an article than it may
├── QueryError           SQL that DuckDB refuses
└── NotFoundError        an id, table or package that is not there

Any other exception is a defect of Variorum itself.
Messages say what, where and what to do, in one line.
"""

from __future__ import annotations


class VariorumError(Exception):
    """What the user can put right; `str()` is the one line to show."""


class ProjectError(VariorumError):
    """The project folder, its files or its descriptor cannot be used."""


class RawFileError(ProjectError):
    """A file of raw/ cannot be read, is not text, or has changed."""


class InputError(VariorumError):
    """A file that a person writes has a mistake in a line."""

    def __init__(self, path: str, line: int, problem: str, remedy: str) -> None:
        super().__init__(f"{path}, line {line}: {problem}: {remedy}")
        self.path, self.line = path, line


class StaleReviewError(InputError):
    """A review line names a text or value that is no longer there."""


class GateError(VariorumError):
    """Rows that break their schema."""


class StageError(VariorumError):
    """A stage reads a table that no earlier stage has written."""


class RightsError(VariorumError):
    """A release that would give on more of an article than it may."""


class QueryError(VariorumError):
    """SQL that DuckDB refuses, or that reaches outside the package."""


class NotFoundError(VariorumError):
    """An id, table or package that is not there."""
