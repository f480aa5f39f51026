"""raw/ and raw/sources.csv as `init` and `add` write them: the only code that writes to raw/.

A file that stands in raw/ is never changed. What is known of a source is written by people.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path

from variorum.articles import decode
from variorum.errors import RawFileError
from variorum.ingest import SUFFIXES, may_be_article
from variorum.inputs import read_entries
from variorum.project import Project, replace_file
from variorum.schema.load import input_schema


def add_articles(project: Project, articles: Sequence[Path]) -> tuple[str, ...]:
    """Copy articles into raw/ and register each with its hash; a file of raw/ itself is only registered.

    Returns the names in raw/. Nothing is written where one of them cannot be used.
    Raises RawFileError for a file that is no article, or whose name stands for another text already.
    """
    found = {path: _read(path) for path in articles}
    taken = {path.stem: path for path in _files(project.raw)}
    for path, data in found.items():
        there = taken.setdefault(path.stem, path)
        if there.name != path.name or (there.resolve() != path.resolve() and there.read_bytes() != data):
            raise RawFileError(f"{path} would stand for the same source as {there}: give it another name")
    for path, data in found.items():
        if not (project.raw / path.name).exists():
            replace_file(project.raw / path.name, data)
    hashes = {path.name: hashlib.sha256(data).hexdigest() for path, data in found.items()}
    _register(project, hashes)
    return tuple(hashes)


def header(name: str) -> bytes:
    """The first line of a file that people write (schemas/inputs/<name>.json)."""
    return csv_bytes([input_schema(name).column_names])


def csv_bytes(records: Iterable[Sequence[str]]) -> bytes:
    """Records as CSV in UTF-8."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows(records)
    return out.getvalue().encode("utf-8")


def _register(project: Project, hashes: dict[str, str]) -> None:
    columns = input_schema("sources").column_names
    lines = {
        entry.values["file"]: dict(entry.values) for entry in read_entries(project.sources, "sources", project.root)
    }
    for name, sha256 in sorted(hashes.items()):
        lines.setdefault(name, dict.fromkeys(columns, "") | {"file": name})["sha256"] = sha256
    written = [columns, *([line[column] for column in columns] for line in lines.values())]
    replace_file(project.sources, csv_bytes(written))


def _read(path: Path) -> bytes:
    if not may_be_article(path.name):
        raise RawFileError(f"{path} has a name that no article may have: rename it")
    if path.suffix.lower() not in SUFFIXES:
        raise RawFileError(f"{path} is no text file: save its text as {path.stem}.txt")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise RawFileError(f"{path} cannot be read ({error.strerror}): name a readable text file") from None
    decode(data, str(path))
    return data


def _files(raw: Path) -> Iterable[Path]:
    return (path for path in sorted(raw.iterdir()) if path.is_file()) if raw.is_dir() else ()
