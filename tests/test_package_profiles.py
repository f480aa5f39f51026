"""The vendored Data Package 2.0 profiles, and that every schema of the project meets them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from variorum.package.validate import profile
from variorum.schema.load import schema_folder

ROOT = Path(__file__).resolve().parents[1]
PROFILES = ROOT / "src" / "variorum" / "package" / "profiles"
HASHES = {
    "datapackage.json": "a9ef0fc168b3402ae7aa7d22bbcb798e0db6b639e7ee15ff4aa177463cea7112",
    "tableschema.json": "a67779642acc7f51031d2e881166d31ef8dd90cd8a92c9ff8821d7a8821d0490",
}
SCHEMAS = tuple(sorted(path.relative_to(schema_folder()).as_posix() for path in schema_folder().rglob("*.json")))


@pytest.mark.parametrize("name", HASHES)
def test_profile_is_as_received(name: str):
    """A vendored file is the published one, byte for byte, and its licence lies beside it."""
    assert hashlib.sha256((PROFILES / name).read_bytes()).hexdigest() == HASHES[name]
    assert "The MIT License" in (PROFILES / "LICENSE.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_meets_the_profile(name: str):
    """Every schema is a valid Table Schema 2.0, and says so; `fieldsMatch` is left out."""
    declared = json.loads((schema_folder() / name).read_text(encoding="utf-8"))
    assert list(profile("tableschema").iter_errors(declared)) == []
    assert declared["$schema"] == "https://datapackage.org/profiles/2.0/tableschema.json"
    assert "fieldsMatch" not in declared


def test_root_descriptor_meets_the_profile():
    """The committed descriptor is a valid Data Package 2.0 descriptor with licences, sources and contributors."""
    descriptor = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    assert list(profile("datapackage").iter_errors(descriptor)) == []
    assert all(descriptor[key] for key in ("licenses", "sources", "contributors", "version", "title"))


def test_profile_refuses_what_breaks_it():
    """The profile is no formality: a resource without a path, or a field of no known type, is refused."""
    assert list(profile("datapackage").iter_errors({"resources": [{"name": "figures"}]}))
    assert list(profile("tableschema").iter_errors({"fields": [{"name": "a", "type": "colour"}]}))
