"""The command line as a whole: help, exit codes, errors of one line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from cli_run import say, small_project
from variorum import __version__
from variorum.cli import COMMANDS, HIDDEN, variorum
from variorum.errors import GateError

CLI = Path(sys.modules["variorum.cli"].__path__[0])


def test_one_command_one_file() -> None:
    """Each command stands in the module of its name and is told in one line."""
    context = click.Context(variorum)
    for name in (*COMMANDS, *HIDDEN):
        assert (CLI / f"{name}.py").is_file()
        command = variorum.get_command(context, name)
        assert command is not None
        assert command.help


def test_help_lists_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    """--help names every command and leaves with 0."""
    said = say(capsys, "--help")
    assert said.code == 0
    assert all(name in said.out for name in COMMANDS)
    assert not any(f"  {name} " in said.out for name in HIDDEN)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself(capsys: pytest.CaptureFixture[str], name: str) -> None:
    """--help of a command leaves with 0."""
    said = say(capsys, name, "--help")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith(f"Usage: variorum {name}")


def test_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """--version prints it."""
    assert say(capsys, "--version").out == f"variorum {__version__}\n"


@pytest.mark.parametrize(
    "words",
    [["--nonsense"], ["nonsense"], ["show"], ["findings", "--severity", "grave"], ["review", "x", "--reason", "y"],
     ["review", "x", "--confirm"], ["build", "extra"], ["diff", "one"]],
)  # fmt: skip
def test_wrong_usage_leaves_with_2(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    """A word that the command line does not know is an error of usage."""
    said = say(capsys, *words)
    assert said.code == 2
    assert "Error: " in said.err


@pytest.mark.parametrize(
    "words",
    [["build"], ["findings"], ["show", "x"], ["sql", "select 1"], ["validate"], ["add", "x.txt"],
     ["review", "x", "--confirm", "--reason", "y"], ["diff", "x", "y"]],
)  # fmt: skip
def test_error_is_one_line_and_leaves_with_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, words: list[str]
) -> None:
    """Without a project, each command says in one line what is missing."""
    said = say(capsys, "--project", tmp_path, *words)
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("error: ")
    assert said.err.count("\n") == 1


def test_long_error_stays_on_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Line breaks in a message become spaces."""
    monkeypatch.setattr("variorum.cli.sql.open_package", lambda path: (_ for _ in ()).throw(GateError("a\n  b")))
    assert say(capsys, "sql", "select 1").err == "error: a b\n"


def test_interrupt_leaves_with_130(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C is one line."""

    def interrupted(path: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("variorum.cli.sql.open_package", interrupted)
    said = say(capsys, "sql", "select 1")
    assert (said.code, said.out, said.err) == (130, "", "interrupted: the last good build is as it was\n")


def test_defect_is_not_hidden(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What the user cannot put right is not dressed up as an error of the user's."""
    monkeypatch.setattr("variorum.cli.sql.open_package", lambda path: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        say(capsys, "sql", "select 1")


def variorum_in(folder: Path, *words: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """The command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "variorum", *words],
        cwd=folder, env={**os.environ, **surroundings}, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip


def test_module_is_the_command(tmp_path: Path) -> None:
    """`python -m variorum` works in the project's folder."""
    small_project(tmp_path)
    said = variorum_in(tmp_path, "sql", "select count(*) as n from figures")
    assert (said.returncode, said.stdout, said.stderr) == (0, "n\n2\n", "")


def test_poor_terminal_does_not_break_the_output(tmp_path: Path) -> None:
    """Where the output cannot hold a character, it is written out."""
    small_project(tmp_path)
    said = variorum_in(tmp_path, "sql", "select '“' as mark", PYTHONIOENCODING="latin-1")
    assert (said.returncode, said.stdout) == (0, "mark\n\\u201c\n")


def test_closed_pipe_is_no_error(tmp_path: Path) -> None:
    """`variorum sql ... | head` ends in silence."""
    small_project(tmp_path)
    words = [sys.executable, "-m", "variorum", "sql", "select range from range(200000)"]
    process = subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(timeout=60) == 0
