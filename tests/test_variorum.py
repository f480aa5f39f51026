"""The names that `import variorum` hands on."""

from __future__ import annotations

import subprocess
import sys

import pytest

import variorum


@pytest.mark.parametrize("name", variorum.__all__)
def test_name_is_what_it_says_again_and_again(name: str) -> None:
    """Each public name is a function or a class, the first time and the second."""
    script = f"import variorum; print(callable(variorum.{name}), variorum.{name} is variorum.{name})"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said == "True True\n"


def test_unknown_name_is_an_attribute_error() -> None:
    """Anything else is no name of the package."""
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        variorum.nothing  # noqa: B018


def test_import_loads_nothing_else() -> None:
    """`import variorum` is fast: no library of others is loaded by it."""
    script = "import sys; before = set(sys.modules); import variorum; print(*(set(sys.modules) - before))"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert {name for name in loaded.split() if name.startswith("variorum")} == {"variorum"}
    assert not {"polars", "spacy", "duckdb", "click"} & set(loaded.split())
