"""Variorum: articles about one event to a validated, reproducible data package.

Names are handed on when they are asked for: `import variorum` loads nothing else.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.building import build
    from variorum.extraction import extract
    from variorum.query import open_package as open
    from variorum.records import Extraction

__all__ = ["Extraction", "build", "extract", "open"]
__version__ = "0.1.0"

_HOMES = {
    "Extraction": ("variorum.records", "Extraction"),
    "build": ("variorum.building", "build"),
    "extract": ("variorum.extraction", "extract"),
    "open": ("variorum.query", "open_package"),
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    globals()[name] = found = getattr(import_module(module), attribute)
    return found
