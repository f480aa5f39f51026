"""The tables as declared: schemas/*.json to columns, typed frames, DDL, check SQL and the codebook page.

Which columns there are belongs in schemas/*.json and nowhere else. Files of a package belong in `package`.
Names are handed on when they are asked for: to read a schema takes no frames.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.schema.failures import Failure
    from variorum.schema.frames import check_frame, empty, frame
    from variorum.schema.load import TableSchema, input_schema, load_schema, published_tables, working_tables

__all__ = [
    "Failure",
    "TableSchema",
    "check_frame",
    "empty",
    "frame",
    "input_schema",
    "load_schema",
    "published_tables",
    "working_tables",
]

_HOMES = {"Failure": "failures", "check_frame": "frames", "empty": "frames", "frame": "frames"}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES.get(name, 'load')}"), name)
