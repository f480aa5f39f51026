"""Bad input gets an error of one line that names it, and the last good build stays whole.

SQL that fails or reaches out: test_query. Ctrl-C, kills and cut-off swaps: test_build, test_swap.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cli_run import say
from flood_project import put, rows, write_review
from small_package import small_tables
from variorum.building import build
from variorum.package.write import write_files
from variorum.project import Project, Workspace
from variorum.stages import flow
from variorum.stamp import read_started


def write_small(workspace: Workspace) -> None:
    """A package that is made at once, as a stage."""
    made_from = read_started(workspace.folder).summary
    write_files(workspace.folder, small_tables(), workspace.project.read_descriptor(), made_from)


@pytest.fixture
def project(flood: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A new project with a last good build."""
    with monkeypatch.context() as patch:
        patch.setattr(flow, "STAGES", (flow.Stage("small", "a small package", (), (), write_small),))
        build(flood.root)
    return flood


def everything(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def no_articles(project: Project) -> None:
    """raw/ without an article."""
    for path in project.raw.iterdir():
        path.unlink()


def no_raw(project: Project) -> None:
    """No raw/ at all."""
    no_articles(project)
    project.raw.rmdir()


def article(name: str, data: bytes) -> Callable[[Project], object]:
    """One more file in raw/."""
    return lambda project: (project.raw / name).write_bytes(data)


def line(name: str, text: str) -> Callable[[Project], object]:
    """One more line in a file that people write."""

    def add(project: Project) -> None:
        with (project.root / name).open("a", encoding="utf-8") as file:
            file.write(f"{text}\n")

    return add


def dangling(project: Project) -> None:
    """A link to nothing."""
    (project.raw / "d.txt").symlink_to(project.root / "nowhere")


def stale(project: Project) -> None:
    """A review line about words that are not there."""
    place = {"source_id": "coast_post", "start_char": 0, "end_char": 9, "text": "The storm"}
    write_review(project, {"table": "quotes", "action": "add", **place})


def unknown_decision(project: Project) -> None:
    """A decision about a finding that no check makes."""
    write_review(project, {"table": "findings", "action": "dismiss", "row_id": "side-0123456789"})


BAD: dict[str, tuple[Callable[[Project], object], str]] = {
    "empty folder": (no_articles, "raw/ holds no article"),
    "no folder": (no_raw, "raw is no folder"),
    "empty file": (article("d.txt", b""), "raw/d.txt is empty"),
    "white space only": (article("d.txt", b" \r\n\t\n"), "raw/d.txt is empty"),
    "not UTF-8": (article("d.txt", "The café".encode("latin-1")), "raw/d.txt is not UTF-8 (byte 7)"),
    "UTF-16": (article("d.txt", "The river".encode("utf-16")), "raw/d.txt holds a NUL byte"),
    "cut-off character": (article("d.txt", "The café".encode()[:-1]), "raw/d.txt is not UTF-8 (byte 7)"),
    "NUL byte": (article("d.txt", b"The\x00river"), "raw/d.txt holds a NUL byte at byte 3"),
    "two files of one stem": (article("coast_post.md", b"x"), "raw/coast_post.md and raw/coast_post.txt have the same"),
    "no text file": (article("d.pdf", b"%PDF"), "raw/d.pdf is no text file"),
    "line break in a name": (article("d\ne.txt", b"x"), "has a name that cannot be printed"),
    "folder": (lambda project: (project.raw / "d.txt").mkdir(), "raw/d.txt is a folder"),
    "dangling link": (dangling, "raw/d.txt cannot be read (No such file or directory)"),
    "changed file": (article("coast_post.txt", b"x"), "raw/coast_post.txt changed since it was registered"),
    "missing file": (lambda project: (project.raw / "coast_post.txt").unlink(), "raw/coast_post.txt is missing"),
    "file that never was": (line("raw/sources.csv", "d.txt" + "," * 15), "raw/d.txt is missing, but raw/sources.csv, "),
    "typo in sources.csv": (
        lambda project: put(project.sources, "file,publishr", "coast_post.txt,Post"),
        "raw/sources.csv, line 1: unknown column 'publishr': did you mean publisher?",
    ),
    "cell of sources.csv": (
        lambda project: put(project.sources, "file,date_basis", "coast_post.txt,guessed"),
        "raw/sources.csv, line 2: date_basis 'guessed' is not allowed",
    ),
    "column of speakers.csv": (
        lambda project: put(project.codebook / "speakers.csv", "name,side", "Marsh,town"),
        "codebook/speakers.csv, line 1: unknown column 'side'",
    ),
    "cell of measures.csv": (
        line("codebook/measures.csv", "boats,Boats,boat,count,Boats.,maybe" + "," * 8),
        "codebook/measures.csv, line 2: cumulative 'maybe' is not true or false",
    ),
    "typo in review.csv": (line("codebook/review.csv", "figurs,drop" + "," * 14), "codebook/review.csv, line 2: table"),
    "stale review line": (stale, "codebook/review.csv, line 2: characters 0 to 9 of coast_post read 'The flood' now"),
    "decision about nothing": (unknown_decision, "codebook/review.csv, line 2: "),
    "stray codebook file": (line("codebook/topic.csv", "x"), "codebook/topic.csv is not a file that is read"),
    "broken descriptor": (lambda project: put(project.descriptor, "{"), "datapackage.json is not valid JSON"),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_named_and_nothing_is_lost(
    capsys: pytest.CaptureFixture[str], project: Project, kind: str
) -> None:
    """One line says what is wrong and where; build/ and what people wrote stay as they are."""
    plant, says = BAD[kind]
    plant(project)
    before = everything(project.root)
    said = say(capsys, "-C", project.root, "build")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("error: ")
    assert said.err.count("\n") == 1
    assert says in said.err
    assert everything(project.root) == before


def test_byte_order_mark_and_carriage_returns_are_accepted(tmp_path: Path, flood: Project) -> None:
    """They count as characters, and every row cuts its text from the article as it stands."""
    path = flood.raw / "coast_post.txt"
    data = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(data)
    put(flood.sources, "file")
    folder = build(flood.root).folder
    text = data.decode("utf-8")
    mine = [row for table in ("figures", "quotes", "claims") for row in rows(folder, table)]
    mine = [row for row in mine if row["source_id"] == "coast_post"]
    assert mine
    assert all(text[int(row["start_char"]) : int(row["end_char"])] == row["text"] for row in mine)


LIMITED = """
import resource, sys
from variorum.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
main(["--project", sys.argv[1], "build"])
"""


def test_write_that_fails_half_way_is_an_error_of_one_line(project: Project) -> None:
    """A disk that takes no more leaves the last good build whole and no rest."""
    put(project.sources, "file")
    before = everything(project.root)
    said = subprocess.run(
        [sys.executable, "-c", LIMITED, str(project.root)], capture_output=True, text=True, check=False,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.startswith("error: ")
    assert said.stderr.count("\n") == 1
    assert "the last good build" in said.stderr
    assert everything(project.root) == before
