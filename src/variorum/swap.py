"""A folder made beside the one that it replaces, and swapped in when it is whole.

At every moment the last good folder stands whole under its own name or, for the blink between two renames,
under `<name>.previous`, from where `recover` brings it back.
"""

from __future__ import annotations

import os
import shutil
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

from variorum.errors import ProjectError

try:
    import fcntl
except ImportError:  # a system without it: two builds at once are then not told apart
    fcntl = None  # type: ignore[assignment]


def next_of(target: Path) -> Path:
    """Where the folder that will replace `target` is made."""
    return target.with_name(f"{target.name}.next")


def previous_of(target: Path) -> Path:
    """Where `target` stands while it is being replaced."""
    return target.with_name(f"{target.name}.previous")


def recover(target: Path, mark: str) -> None:
    """Put back the last good folder after a swap that was cut off, or clear what it left.

    mark: a file that such a folder holds; any other folder is not touched
    """
    previous = previous_of(target)
    if not (previous / mark).exists():
        return
    if target.exists():
        _remove(previous, (mark,))
    else:
        previous.rename(target)


@contextmanager
def fresh(target: Path, marks: tuple[str, ...]) -> Iterator[Path]:
    """An empty folder beside `target`, held against a second build; it is gone afterwards unless swapped in.

    marks: see `clear`
    Raises ProjectError where another build holds it.
    """
    folder = next_of(target)
    folder.mkdir(parents=True, exist_ok=True)
    with _held(folder):
        clear(folder, marks)
        identity = folder.stat().st_ino
        try:
            yield folder
        finally:
            if folder.exists() and folder.stat().st_ino == identity:
                shutil.rmtree(folder)


def clear(folder: Path, marks: tuple[str, ...]) -> None:
    """Make the folder if it is not there, and empty it.

    marks: files that tell what the folder is; they go last, so that a clearing that is cut off can go on
    """
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.iterdir(), key=lambda path: path.name in marks):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def swap(target: Path, marks: tuple[str, ...]) -> None:
    """Put the folder beside `target` in its place. Ctrl-C waits until that is done.

    marks: see `clear`
    """
    previous = previous_of(target)
    with uninterrupted():
        if target.exists():
            target.rename(previous)
        try:
            next_of(target).rename(target)
        except OSError:
            if previous.exists():
                previous.rename(target)
            raise
    if previous.exists():
        # The new build stands; what cannot be removed of the old one must not be told as a failed build.
        with suppress(OSError):
            _remove(previous, marks)


def _remove(folder: Path, marks: tuple[str, ...]) -> None:
    clear(folder, marks)
    folder.rmdir()


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Hold back Ctrl-C inside the block and let it act at its end."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    held: list[int] = []

    def hold(number: int, frame: FrameType | None) -> None:
        held.append(number)

    before = signal.signal(signal.SIGINT, hold)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
        if held:
            signal.raise_signal(signal.SIGINT)


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    if fcntl is None:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError:
        raise ProjectError(f"another build is at work in {folder}: wait for it to end") from None
    finally:
        os.close(handle)
