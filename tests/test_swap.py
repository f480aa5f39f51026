"""A folder is swapped in whole, and the last good one is never lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from variorum.errors import ProjectError
from variorum.swap import clear, fresh, next_of, previous_of, recover, swap, uninterrupted

MARK = "mark"


def folder(path: Path, text: str) -> Path:
    """A folder with the mark and a file of this text."""
    path.mkdir(parents=True)
    (path / MARK).write_text("")
    (path / "file").write_text(text)
    return path


def test_swap_replaces_and_leaves_nothing(tmp_path: Path) -> None:
    """The new folder stands in the place of the old one, and no other is left."""
    target = folder(tmp_path / "build", "old")
    folder(next_of(target), "new")
    swap(target, (MARK,))
    assert (target / "file").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_swap_makes_what_was_not_there(tmp_path: Path) -> None:
    """The first build replaces nothing."""
    folder(next_of(tmp_path / "build"), "new")
    swap(tmp_path / "build", (MARK,))
    assert (tmp_path / "build" / "file").read_text() == "new"


def test_swap_that_fails_puts_the_old_folder_back(tmp_path: Path) -> None:
    """Without a new folder the old one is where it was."""
    target = folder(tmp_path / "build", "old")
    with pytest.raises(OSError, match=r"build\.next"):
        swap(target, (MARK,))
    assert (target / "file").read_text() == "old"


def test_recover_brings_back_the_old_folder(tmp_path: Path) -> None:
    """After a crash between the two renames the old folder stands under its own name again."""
    folder(previous_of(tmp_path / "build"), "old")
    recover(tmp_path / "build", MARK)
    assert (tmp_path / "build" / "file").read_text() == "old"


def test_recover_clears_what_a_swap_left(tmp_path: Path) -> None:
    """After a crash behind the two renames the new folder stays and the old one goes."""
    folder(tmp_path / "build", "new")
    folder(previous_of(tmp_path / "build"), "old")
    recover(tmp_path / "build", MARK)
    assert [path.name for path in tmp_path.iterdir()] == ["build"]
    assert (tmp_path / "build" / "file").read_text() == "new"


def test_recover_leaves_alone_what_is_not_marked(tmp_path: Path) -> None:
    """A folder of the user's with such a name is not touched."""
    mine = previous_of(tmp_path / "build")
    folder(tmp_path / "build", "new")
    folder(mine, "mine")
    (mine / MARK).unlink()
    recover(tmp_path / "build", MARK)
    assert (mine / "file").read_text() == "mine"


def test_clear_removes_the_mark_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clearing that is cut off leaves the mark, so that it can go on."""
    target = folder(tmp_path / "build", "old")
    (target / "zz").write_text("")
    unlinked = []
    unlink = Path.unlink
    monkeypatch.setattr(Path, "unlink", lambda path, *more: (unlinked.append(path.name), unlink(path, *more)))
    clear(target, (MARK,))
    assert unlinked[-1] == MARK
    assert list(target.iterdir()) == []


def test_fresh_folder_is_empty_and_gone_afterwards(tmp_path: Path) -> None:
    """What an earlier try left is cleared, and a failure leaves nothing."""
    folder(next_of(tmp_path / "build"), "left")
    with pytest.raises(ZeroDivisionError), fresh(tmp_path / "build", (MARK,)) as made:
        assert list(made.iterdir()) == []
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_second_build_is_refused(tmp_path: Path) -> None:
    """Two builds into one folder at once would mix."""
    with fresh(tmp_path / "build", ()) as made:
        (made / "file").write_text("first")
        with pytest.raises(ProjectError, match="another build is at work"), fresh(tmp_path / "build", ()):
            pass
        assert (made / "file").read_text() == "first"


def test_interrupt_waits_for_the_end_of_the_block() -> None:
    """Ctrl-C inside the block acts after it, and then it acts as ever."""
    done = []
    with pytest.raises(KeyboardInterrupt), uninterrupted():
        os.kill(os.getpid(), signal.SIGINT)
        done.append("block")
    assert done == ["block"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_block_runs_outside_the_main_thread() -> None:
    """Only the main thread may set signals; in another one the block just runs."""
    done: list[bool] = []

    def work() -> None:
        with uninterrupted():
            done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [True]


@pytest.mark.parametrize("renames", [0, 1, 2])
def test_kill_at_any_rename_loses_nothing(tmp_path: Path, renames: int) -> None:
    """A process that dies before, between or after the renames leaves a whole folder, old or new."""
    target = folder(tmp_path / "build", "old")
    folder(next_of(target), "new")
    script = f"""
import os
from pathlib import Path
from variorum.swap import swap
left, rename = [{renames}], Path.rename
def dying(self, other):
    if left[0] == 0:
        os._exit(9)
    left[0] -= 1
    return rename(self, other)
Path.rename = dying
import variorum.swap
variorum.swap._remove = lambda *_: os._exit(9)
swap(Path({str(target)!r}), ("{MARK}",))
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 9
    recover(target, MARK)
    assert (target / "file").read_text() == ("new" if renames == 2 else "old")
    assert not previous_of(target).exists()


def test_swap_stands_though_the_old_folder_cannot_be_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once the new folder stands, a refusal to remove the old one is no failure of the build."""
    target = folder(tmp_path / "build", "old")
    folder(next_of(target), "new")

    def refuse(self: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "unlink", refuse)
    swap(target, (MARK,))
    assert (target / "file").read_text() == "new"
