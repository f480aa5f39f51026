"""The digest of a build's inputs: a change of any kind is seen, and nothing else is one."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

import variorum
import variorum.schema.load
from variorum import digest
from variorum.digest import INPUTS, UNREADABLE, read_inputs
from variorum.project import Project


def append(path: Path) -> None:
    """One more line."""
    path.write_bytes(path.read_bytes() + b"\n")


def rewrite_title(project: Project) -> None:
    """Another title in the descriptor."""
    written = project.read_descriptor() | {"title": "Another"}
    project.descriptor.write_text(json.dumps(written), encoding="utf-8")


CHANGES: dict[str, tuple[Callable[[Project], object], str]] = {
    "an article": (lambda project: append(project.raw / "coast_post.txt"), "raw/coast_post.txt changed"),
    "a new article": (lambda project: (project.raw / "d.txt").write_text("x"), "raw/d.txt is new"),
    "an article gone": (lambda project: (project.raw / "coast_post.txt").unlink(), "raw/coast_post.txt is gone"),
    "an article renamed": (
        lambda project: (project.raw / "coast_post.txt").rename(project.raw / "post.txt"),
        "raw/coast_post.txt is gone",
    ),
    "what is no article": (lambda project: (project.raw / "d.pdf").write_text("x"), "raw/d.pdf is new"),
    "a folder in raw": (lambda project: (project.raw / "d").mkdir(), "raw/d is new"),
    "sources.csv": (lambda project: append(project.sources), "raw/sources.csv changed"),
    "review.csv": (lambda project: append(project.review), "codebook/review.csv changed"),
    "measures.csv": (lambda project: append(project.codebook / "measures.csv"), "codebook/measures.csv changed"),
    "a codebook file gone": (lambda project: (project.codebook / "topics.csv").unlink(), "codebook/topics.csv is gone"),
    "a stray codebook file": (lambda project: (project.codebook / "x.csv").write_text(""), "codebook/x.csv is new"),
    "the descriptor": (rewrite_title, "datapackage.json changed"),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_changed_input_is_seen(flood: Project, kind: str) -> None:
    """Each kind of change gives another digest and is told by name."""
    before = read_inputs(flood)
    change, told = CHANGES[kind]
    change(flood)
    after = read_inputs(flood)
    assert after != before
    assert after.digest != before.digest
    assert told in after.changes(before)


@pytest.mark.parametrize("name", ["code", "schemas"])
def test_changed_toolkit_is_seen(flood: Project, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Other bytes of the package's own files, or of a schema, are another input."""
    package, schemas = Path(variorum.__file__).parent, variorum.schema.load.schema_folder()
    before = read_inputs(flood)
    copy = Path(shutil.copytree(package if name == "code" else schemas, tmp_path / "copy"))
    if name == "code":
        monkeypatch.setattr(digest, "__file__", str(copy / "digest.py"))
        changed = copy / "data" / "english.txt"
    else:
        monkeypatch.setattr("variorum.schema.load.schema_folder", lambda: copy)
        changed = copy / "figures.json"
    assert read_inputs(flood) == before
    append(changed)
    after = read_inputs(flood)
    assert after.digest != before.digest
    assert len(after.changes(before)) == 1


def test_left_out_review_is_seen(flood: Project) -> None:
    """A build without review is another build, and then review.csv does not count."""
    without = read_inputs(flood, review=False)
    assert without.digest != read_inputs(flood).digest
    append(flood.review)
    assert read_inputs(flood, review=False) == without


def test_other_libraries_build_again_under_the_same_digest(flood: Project) -> None:
    """A library of another version is a change, and yet the same inputs should give the same bytes."""
    inputs = read_inputs(flood)
    other = replace(inputs, libraries={**inputs.libraries, "polars": "0.0.1"})
    assert other != inputs
    assert other.digest == inputs.digest
    assert other.changes(inputs) == (f"polars is 0.0.1, was {inputs.libraries['polars']}",)


def test_what_the_build_writes_is_no_input(flood: Project) -> None:
    """The hashes in the descriptor, READMEs, hidden files and the build itself do not count."""
    before = read_inputs(flood)
    written = flood.read_descriptor() | {"resources": [{"name": "x"}], INPUTS: {"digest": "0"}}
    flood.descriptor.write_text(json.dumps(written, indent=4), encoding="utf-8")
    for path in (flood.raw / "README.md", flood.raw / ".hidden", flood.codebook / "notes.md"):
        path.write_text("other")
    flood.build.mkdir()
    (flood.build / "figures.csv").write_text("x")
    assert read_inputs(flood) == before


def test_unreadable_file_counts_as_such(flood: Project) -> None:
    """A link to nothing does not stop the digest: ingest names it."""
    (flood.raw / "d.txt").symlink_to(flood.root / "nowhere")
    assert read_inputs(flood).files["raw/d.txt"] == UNREADABLE


def test_digest_needs_no_heavy_library() -> None:
    """Nothing that takes long to load is loaded before it is known that something changed."""
    script = "import sys, variorum.building, variorum.cli.build; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert not {"polars", "pandera", "spacy", "duckdb", "pyarrow", "frictionless"} & set(loaded.split())
