"""The command that shows the report."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from cli_run import say
from flood_project import put
from variorum.project import Project


def test_report_builds_and_says_where(capsys: pytest.CaptureFixture[str], flood: Project) -> None:
    """Without a build there is one afterwards; the one line printed is the page."""
    said = say(capsys, "--project", flood.root, "report")
    assert (said.code, said.err) == (0, "")
    assert Path(said.out.strip()) == flood.build / "report" / "index.html"
    assert Path(said.out.strip()).is_file()


def test_report_builds_only_what_changed(capsys: pytest.CaptureFixture[str], built_flood: Project) -> None:
    """An unchanged project keeps its pages; a new article is in the next ones."""
    page = built_flood.build / "report" / "index.html"
    before = page.stat().st_mtime_ns
    assert say(capsys, "--project", built_flood.root, "report").code == 0
    assert page.stat().st_mtime_ns == before
    put(built_flood.raw / "fourth.txt", "The river fell again on Saturday, the mayor said.")
    assert say(capsys, "--project", built_flood.root, "report").code == 0
    assert (built_flood.build / "report" / "articles" / "fourth.html").is_file()


def test_report_comes_back(capsys: pytest.CaptureFixture[str], built_flood: Project) -> None:
    """A page that is gone or changed is made again."""
    page = built_flood.build / "report" / "findings.html"
    page.unlink()
    assert say(capsys, "--project", built_flood.root, "report").code == 0
    assert page.is_file()


@pytest.mark.parametrize(("words", "opened"), [(("--open",), 1), ((), 0)])
def test_report_opens_the_page_when_asked(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    built_flood: Project,
    words: tuple[str, ...],
    opened: int,
) -> None:
    """With --open the browser gets the page's address; without it none is started."""
    launched: list[str] = []
    monkeypatch.setattr(click, "launch", launched.append)
    assert say(capsys, "--project", built_flood.root, "report", *words).code == 0
    assert launched == [(built_flood.build / "report" / "index.html").as_uri()] * opened


def test_report_of_no_project(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A folder that is no project is an error of one line."""
    said = say(capsys, "--project", tmp_path, "report")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("error:")
