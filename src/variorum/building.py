"""A project to a package: the stages in order, in a folder of their own, swapped in when all are done.

What a stage does belongs in stages/; what is shown of a build belongs in cli.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from variorum.digest import Inputs, read_inputs
from variorum.errors import ProjectError
from variorum.project import WORKING, Project, Workspace
from variorum.stamp import MARKS, STAMP, STARTED, Stamp, promised, read_stamp, read_started, write_stamp, write_started
from variorum.swap import clear, fresh, next_of, recover, swap

_OF_THE_MACHINE = ("OSError", "OperationalError")
"""Errors of Python and of DuckDB for what the machine refuses, by name: to catch them takes no import of DuckDB."""
Progress = Callable[[str, str], None]
"""Called with the name of a stage and what it does, when it begins."""


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made, or found made already.

    folder: where the package is
    stamp: what it was made from and what it holds
    unchanged: nothing had to be done
    changes: what changed in the inputs since the package that it replaces
    differences: rows and files that the same inputs gave otherwise before
    """

    folder: Path
    stamp: Stamp
    unchanged: bool = False
    changes: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()


def build(
    path: str | Path = ".", out: str | Path | None = None, review: bool = True, progress: Progress | None = None
) -> Built:
    """Build the package of a project, unless nothing changed since the last build.

    path: the project's folder
    out: where to put the package; where none is given, the project's `build/`, with its hashes in the
        project's datapackage.json
    review: whether codebook/review.csv takes part
    progress: see `Progress`
    Raises VariorumError for what the user can put right. The last good build then stays as it is.
    """
    project = Project(Path(path).resolve())
    target = Path(out).resolve() if out is not None else project.build
    inputs = begin(project, target, review)
    last = read_stamp(target)
    if last and last.inputs == inputs and last.is_intact(target):
        _keep_in_step(project, target, last)
        return Built(target, last, unchanged=True)
    with _told_apart(target), fresh(target, MARKS) as folder:
        write_started(folder, inputs)
        _run_stages(Workspace(project, folder, review), progress)
        return finish(project, target)


def build_stage(path: str | Path, name: str, review: bool = True) -> Built | None:
    """Run one stage of a build: the first one begins it anew in `build.next/`, the last one swaps that in.

    path: the project's folder
    name: the stage's name in flow.STAGES
    review: whether codebook/review.csv takes part; the first stage decides
    """
    from variorum.stages.flow import STAGES, run_stage  # noqa: PLC0415 (an unchanged build needs no stage)

    project = Project(Path(path).resolve())
    folder = next_of(project.build)
    with _told_apart(project.build):
        if name == STAGES[0].name:
            inputs = begin(project, project.build, review)
            clear(folder, MARKS)
            write_started(folder, inputs)
        stage = next(stage for stage in STAGES if stage.name == name)
        run_stage(stage, Workspace(project, folder, read_started(folder).review))
        return finish(project, project.build) if stage is STAGES[-1] else None


def begin(project: Project, target: Path, review: bool) -> Inputs:
    """What a build starts from; brings back the last good one if a swap was cut off.

    Raises ProjectError where the build would replace what is no build.
    """
    inputs = read_inputs(project, review)
    recover(target, STAMP)
    if any(place in (target, *target.parents) for place in (project.raw, project.codebook)):
        raise ProjectError(f"{target} lies in what people write: name a folder outside of it")
    if target.exists() and not target.is_dir():
        raise ProjectError(f"{target} is a file, where the package goes: move it away, or name a folder")
    for folder in (target, next_of(target)):
        if folder.is_dir() and any(folder.iterdir()) and not any((folder / mark).exists() for mark in MARKS):
            raise ProjectError(f"{folder} holds something that is no build: name another folder, or remove it")
    return inputs


def finish(project: Project, target: Path) -> Built:
    """Stamp the folder that the stages have filled, swap it in, and renew the hashes in the descriptor.

    Raises ProjectError where the inputs are not those that the build was begun with.
    """
    from variorum.outcome import count_findings, count_rows, differences  # noqa: PLC0415 (it reads tables)

    folder = next_of(target)
    inputs = read_started(folder)
    meanwhile = read_inputs(project, inputs.review).changes(inputs)
    if meanwhile:
        raise ProjectError(f"{meanwhile[0]} while the build was running: run it again")
    shutil.rmtree(folder / WORKING, ignore_errors=True)
    stamp = Stamp.of(folder, inputs, count_rows(folder), count_findings(folder), _unregistered(project))
    write_stamp(folder, stamp)
    (folder / STARTED).unlink()
    last = read_stamp(target)
    built = Built(
        folder=target,
        stamp=stamp,
        changes=inputs.changes(last.inputs) if last else (),
        differences=differences(project, target, last, stamp),
    )
    swap(target, MARKS)
    _keep_in_step(project, target, stamp)
    return built


def _run_stages(workspace: Workspace, progress: Progress | None) -> None:
    from variorum.stages.flow import STAGES, run_stage  # noqa: PLC0415 (an unchanged build needs no stage)

    for stage in STAGES:
        if progress:
            progress(stage.name, stage.does)
        run_stage(stage, workspace)


def _keep_in_step(project: Project, target: Path, stamp: Stamp) -> None:
    """Renew the committed descriptor, unless it promises other bytes for the very same inputs."""
    if target != project.build:
        return
    if promised(project, stamp) is None:
        from variorum.package.descriptor import update_root_descriptor  # noqa: PLC0415 (it loads libraries)

        update_root_descriptor(project.descriptor, Project(target).read_descriptor())


def _unregistered(project: Project) -> tuple[str, ...]:
    from variorum.ingest import unregistered  # noqa: PLC0415 (an unchanged build reads no article)

    return unregistered(project)


@contextmanager
def _told_apart(target: Path) -> Iterator[None]:
    """What the machine refuses (a full disk, a missing right) as an error of the user's, not of Variorum."""
    try:
        yield
    except Exception as error:
        if not {kind.__name__ for kind in type(error).__mro__} & {*_OF_THE_MACHINE}:
            raise
        where = getattr(error, "filename", None) or next_of(target)
        why = " ".join((getattr(error, "strerror", None) or str(error)).split())
        raise ProjectError(
            f"{where} cannot be written or read ({why}): make room or give the right; "
            f"the last good build in {target} is untouched"
        ) from error
