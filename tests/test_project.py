"""A project's paths and descriptor, and the workspace that holds each stage to its tables."""

from __future__ import annotations

from pathlib import Path

import pytest

from variorum.errors import GateError, ProjectError, StageError
from variorum.project import Project, Workspace, replace_file
from variorum.schema.frames import empty, frame

TEXT = {"source_id": "a", "text": "The river rose."}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (None, "is missing"),
        (b"{", "is not valid JSON"),
        (b"\xff", "is not valid JSON"),
        (b"[]", "holds no JSON object"),
    ],
)
def test_descriptor_that_cannot_be_used_is_named(tmp_path: Path, data: bytes | None, says: str) -> None:
    """A missing or broken datapackage.json is an error of one line."""
    if data is not None:
        (tmp_path / "datapackage.json").write_bytes(data)
    with pytest.raises(ProjectError, match=f"datapackage.json {says}"):
        Project(tmp_path).read_descriptor()


def test_table_is_read_as_it_was_written(tmp_path: Path) -> None:
    """A stage that declares a table gets what an earlier one wrote."""
    workspace = Workspace(Project(tmp_path), tmp_path / "build.next")
    written = frame("article_text", [TEXT])
    workspace.running((), ("article_text",)).write("article_text", written)
    assert workspace.running(("article_text",), ()).read("article_text").equals(written)


@pytest.mark.parametrize(
    ("reads", "says"),
    [((), "reads figures without declaring it"), (("figures",), "figures is read before any stage has written it")],
)
def test_stage_reads_only_what_it_may(tmp_path: Path, reads: tuple[str, ...], says: str) -> None:
    """An undeclared table, or one that is not there yet, is an error."""
    workspace = Workspace(Project(tmp_path), tmp_path / "build.next").running(reads, ())
    with pytest.raises(StageError, match=says):
        workspace.read("figures")


def test_stage_writes_only_what_it_may(tmp_path: Path) -> None:
    """An undeclared table is not written."""
    workspace = Workspace(Project(tmp_path), tmp_path / "build.next").running((), ())
    with pytest.raises(StageError, match="writes figures without declaring it"):
        workspace.write("figures", empty("figures"))
    assert not (tmp_path / "build.next").exists()


def test_gate_stands_before_the_disk(tmp_path: Path) -> None:
    """A table that breaks its schema is refused, and nothing is written."""
    workspace = Workspace(Project(tmp_path), tmp_path / "build.next").running((), ("article_text",))
    with pytest.raises(GateError, match="article_text"):
        workspace.write("article_text", frame("article_text", [TEXT, TEXT]))
    assert not workspace.path("article_text").exists()


def test_replaced_file_is_whole_or_as_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A write that fails half-way leaves the old bytes and no rest."""
    path = tmp_path / "file"
    replace_file(path, b"old")

    def half(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:1])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(ProjectError, match=r"cannot be written \(No space left on device\)"):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["file"]
