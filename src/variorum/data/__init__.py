"""Word lists, units and the general codebook: data, not code. Only their reading stands here."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from io import StringIO


def _read(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


@cache
def words(name: str) -> frozenset[str]:
    """The entries of `data/<name>.txt`, one a line; lines that start with # are comments."""
    lines = (line.strip() for line in _read(f"{name}.txt").splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `data/<name>.csv` by column name."""
    return tuple(csv.DictReader(StringIO(_read(f"{name}.csv"))))
