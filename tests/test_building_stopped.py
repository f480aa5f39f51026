"""A build that is stopped: by an error, an interrupt, a kill or an edit; the last good one stays whole."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable

import pytest

from small_build import everything, never, write_other, write_small
from variorum.building import build
from variorum.errors import GateError, ProjectError
from variorum.project import Project, Workspace
from variorum.swap import next_of, previous_of


def fails(error: BaseException) -> Callable[[Workspace], None]:
    """A stage that writes a part and then fails."""

    def stage(workspace: Workspace) -> None:
        (workspace.folder / "figures.csv").write_text("half of a")
        raise error

    return stage


@pytest.mark.parametrize(
    ("error", "raised"),
    [
        (OSError(28, "No space left on device", "figures.csv"), ProjectError),
        (GateError("figures, row 1: broken"), GateError),
        (KeyboardInterrupt(), KeyboardInterrupt),
        (MemoryError(), MemoryError),
    ],
    ids=["full disk", "gate", "interrupt", "defect"],
)
def test_failed_build_leaves_the_last_good_one(
    project: Project, use: Callable[..., None], error: BaseException, raised: type[BaseException]
) -> None:
    """Whatever stops a stage half-way, build/ and datapackage.json stay whole and no rest is left."""
    before = everything(project.root)
    (project.raw / "coast_post.txt").write_text("The river fell.")
    before["raw/coast_post.txt"] = b"The river fell."
    use(write_other, fails(error))
    with pytest.raises(raised):
        build(project.root)
    assert everything(project.root) == before


def test_full_disk_is_an_error_of_the_users(project: Project, use: Callable[..., None]) -> None:
    """The message names the file and says that the last good build is there."""
    (project.build / "codebook.md").unlink()
    use(fails(OSError(28, "No space left on device", "figures.csv")))
    with pytest.raises(ProjectError, match=r"figures.csv cannot be .*No space left.*last good build"):
        build(project.root)


def test_cut_off_swap_is_mended(project: Project, use: Callable[..., None]) -> None:
    """A build that died between the two renames is brought back, and then nothing has changed."""
    before = everything(project.root)
    project.build.rename(previous_of(project.build))
    use(never)
    assert build(project.root).unchanged
    assert everything(project.root) == before


def test_input_that_changes_meanwhile_stops_the_build(project: Project, use: Callable[..., None]) -> None:
    """A result is never stamped with inputs that it was not made from."""

    def edit(workspace: Workspace) -> None:
        (workspace.project.raw / "coast_post.txt").write_text("The river fell.")

    last = everything(project.build)
    (project.build / "codebook.md").unlink()
    use(write_small, edit)
    with pytest.raises(ProjectError, match=r"raw/coast_post.txt changed while the build was running"):
        build(project.root)
    assert everything(project.build) == {name: data for name, data in last.items() if name != "codebook.md"}


INTERRUPTED = """
import sys, time
from variorum.cli import main
from variorum.stages import flow
def stage(workspace):
    (workspace.folder / "figures.csv").write_text("half of a")
    print("begun", flush=True)
    time.sleep(60)
flow.STAGES = (flow.Stage("slow", "something slow", (), (), stage),)
main(["--project", sys.argv[1], "build"])
"""


def test_ctrl_c_in_mid_build_is_one_line(project: Project) -> None:
    """A real interrupt ends with exit code 130 and one line, and the last good build stays whole."""
    (project.raw / "coast_post.txt").write_text("The river fell.")
    before = everything(project.root)
    process = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(project.root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert (process.returncode, said) == (130, "interrupted: the last good build is as it was\n")
    assert everything(project.root) == before


def test_killed_build_leaves_the_last_good_one(project: Project) -> None:
    """After a process was killed in mid-build the next build clears its rest."""
    last = everything(project.build)
    (project.raw / "coast_post.txt").write_text("The river fell.")
    process = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTED, str(project.root)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "begun\n"
    process.kill()
    process.wait(timeout=30)
    assert everything(project.build) == last
    assert "raw/coast_post.txt changed" in build(project.root).changes
    assert not next_of(project.build).exists()
