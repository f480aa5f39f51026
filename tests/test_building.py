"""A build runs the stages beside the last good build, swaps it in when all are done, and knows what changed.

The stages here write a small ready package; those of the real flow have tests of their own.
"""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from flood_project import flood_project, rows
from small_package import small_tables
from variorum.building import build, build_stage
from variorum.digest import INPUTS
from variorum.errors import GateError, ProjectError, StageError
from variorum.package.write import write_files
from variorum.project import Project, Workspace
from variorum.stages import flow
from variorum.stages.flow import Stage
from variorum.stamp import STAMP, read_stamp, read_started
from variorum.swap import next_of, previous_of

SCRIPTS = Path(__file__).parents[1] / "scripts"


def write_small(workspace: Workspace) -> None:
    """The small package, as a stage."""
    made_from = read_started(workspace.folder).summary
    write_files(workspace.folder, small_tables(), workspace.project.read_descriptor(), made_from)


def write_other(workspace: Workspace) -> None:
    """The small package with one other cell."""
    tables = small_tables()
    tables["topics"] = tables["topics"].with_columns(label=pl.lit("Other"))
    write_files(workspace.folder, tables, workspace.project.read_descriptor(), read_started(workspace.folder).summary)


@pytest.fixture
def use(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Put these functions in the place of the flow's stages."""

    def stages(*functions: Callable[[Workspace], None]) -> None:
        made = tuple(Stage(f"stage{number}", "something", (), (), one) for number, one in enumerate(functions))
        monkeypatch.setattr(flow, "STAGES", made)

    return stages


@pytest.fixture
def project(flood: Project, use: Callable[..., None]) -> Project:
    """A project whose stages write the small package, built once."""
    use(write_small)
    build(flood.root)
    return flood


def everything(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def never(workspace: Workspace) -> None:
    """A stage that must not run."""
    raise AssertionError("nothing changed, and yet a stage runs")


def test_build_makes_the_package_and_renews_the_descriptor(project: Project) -> None:
    """build/ stands, nothing else is left, and datapackage.json has the hashes and the digest."""
    stamp = read_stamp(project.build)
    assert stamp is not None
    assert not next_of(project.build).exists()
    assert stamp.rows["figures"] == len(rows(project.build, "figures"))
    written = project.read_descriptor()
    assert written[INPUTS]["digest"] == stamp.inputs.digest
    assert {one["path"]: one["hash"] for one in written["resources"]} == {
        f"build/{name}": f"sha256:{stamp.outputs[name]}"
        for name in stamp.outputs
        if name.endswith((".csv", ".parquet"))
    }


def test_nothing_changed_runs_nothing(project: Project, use: Callable[..., None]) -> None:
    """The second build finds the first one and leaves every file as it is."""
    before = everything(project.root)
    use(never)
    again = build(project.root)
    assert again.unchanged
    assert again.stamp == read_stamp(project.build)
    assert everything(project.root) == before


@pytest.mark.parametrize("damage", ["changed", "gone", "stamp"])
def test_damaged_build_is_made_again(project: Project, damage: str) -> None:
    """A file of the build that is changed or gone makes it run again, and it then is as it was."""
    before = everything(project.build)
    target = project.build / (STAMP if damage == "stamp" else "figures.csv")
    if damage == "gone":
        target.unlink()
    else:
        target.write_bytes(b"{}")
    again = build(project.root)
    assert not again.unchanged
    assert again.differences == ()
    assert everything(project.build) == before


def test_changed_input_is_told(project: Project) -> None:
    """A changed input runs the stages and is named."""
    (project.raw / "coast_post.txt").write_text("The river fell.")
    again = build(project.root)
    assert (again.unchanged, again.changes) == (False, ("raw/coast_post.txt changed",))


def test_other_bytes_from_same_inputs_are_told_by_row(project: Project, use: Callable[..., None]) -> None:
    """The new result is kept, the rows that differ are told, and datapackage.json keeps its promise."""
    promised = project.descriptor.read_bytes()
    (project.build / "codebook.md").unlink()
    use(write_other)
    again = build(project.root)
    topic = rows(project.build, "topics")[0]
    assert f"topics: {topic['topic_id']}: label is 'Other', was" in " ".join(again.differences)
    assert "topics.csv has other bytes" in again.differences
    assert topic["label"] == "Other"
    assert project.descriptor.read_bytes() == promised


def test_other_bytes_than_committed_are_told(project: Project, use: Callable[..., None]) -> None:
    """Without an earlier build, as in a clone, the files are held against datapackage.json."""
    shutil.rmtree(project.build)
    use(write_other)
    told = build(project.root).differences
    assert "topics.csv is not the file that datapackage.json promises for these inputs" in told
    assert not any("figures" in line for line in told)


def test_descriptor_out_of_step_is_renewed(project: Project) -> None:
    """A build that was cut off behind the swap left an old descriptor; the next one renews it."""
    promised = project.descriptor.read_bytes()
    older = {**project.read_descriptor(), INPUTS: {"digest": "0"}}
    project.descriptor.write_text(json.dumps(older), encoding="utf-8")
    assert build(project.root).unchanged
    assert project.descriptor.read_bytes() == promised


def test_build_elsewhere_leaves_the_project_alone(project: Project, tmp_path: Path) -> None:
    """With a folder of its own, neither build/ nor datapackage.json is touched."""
    before = everything(project.root)
    out = tmp_path / "elsewhere" / "package"
    assert build(project.root, out).folder == out
    assert everything(out).keys() == everything(project.build).keys()
    assert everything(project.root) == before
    assert build(project.root, out).unchanged


@pytest.mark.parametrize("place", [".", "raw", "raw/out", "codebook/out", "datapackage.json", "mine", "made"])
def test_build_replaces_nothing_but_a_build(project: Project, place: str) -> None:
    """A folder of the user's is never replaced, and nothing is put into what people write."""
    (project.root / "mine").mkdir()
    (project.root / "mine" / "thesis.txt").write_text("years of work")
    (project.root / "made.next").mkdir()
    (project.root / "made.next" / "thesis.txt").write_text("years of work")
    before = everything(project.root)
    with pytest.raises(ProjectError, match=r"name (another|a) folder"):
        build(project.root, project.root / place)
    assert everything(project.root) == before


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


def test_stages_one_by_one_make_the_same_build(project: Project, use: Callable[..., None]) -> None:
    """The first stage begins in build.next/, the last swaps it in; the result is that of one build."""
    whole = everything(project.root)
    (next_of(project.build)).mkdir()
    (next_of(project.build) / ".inputs.json").write_text("{}")
    use(lambda workspace: None, write_small)
    assert build_stage(project.root, "stage0") is None
    assert next_of(project.build).is_dir()
    built = build_stage(project.root, "stage1")
    assert built is not None
    assert everything(project.root) == whole


def test_stage_without_a_beginning_is_refused(flood: Project, use: Callable[..., None]) -> None:
    """A later stage does not run on nothing."""
    use(never, never)
    with pytest.raises(StageError, match="no build is begun"):
        build_stage(flood.root, "stage1")


def test_review_is_decided_by_the_first_stage(flood: Project, use: Callable[..., None]) -> None:
    """A build begun without review stays without review."""
    seen = []
    use(lambda workspace: seen.append(workspace.review), lambda workspace: seen.append(workspace.review), never)
    build_stage(flood.root, "stage0", review=False)
    build_stage(flood.root, "stage1")
    assert seen == [False, False]


def test_scripts_are_the_stages_in_order() -> None:
    """scripts/ has one file a stage, numbered as the flow goes, and each runs its stage."""
    names = [f"{number}_{stage.name}.py" for number, stage in enumerate(flow.STAGES, 1)]
    assert sorted(path.name for path in SCRIPTS.glob("*.py")) == names
    for stage, name in zip(flow.STAGES, names, strict=True):
        assert f'"stage", "{stage.name}"' in (SCRIPTS / name).read_text(encoding="utf-8")


def test_each_stage_reads_what_an_earlier_one_writes() -> None:
    """The declared reads and writes make one flow."""
    written: set[str] = set()
    for stage in flow.STAGES:
        assert set(stage.reads) <= written, stage.name
        written |= set(stage.writes)


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


def test_folder_that_is_no_project_is_named(tmp_path: Path) -> None:
    """Without a datapackage.json there is nothing to build."""
    with pytest.raises(ProjectError, match=r"datapackage\.json is missing: run 'variorum init"):
        build(tmp_path)


def test_project_may_stand_anywhere(tmp_path: Path, use: Callable[..., None], monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path and a path with spaces and letters of other scripts do as well."""
    use(write_small)
    flood_project(tmp_path / "päper ‧ 洪水")
    monkeypatch.chdir(tmp_path)
    assert build("päper ‧ 洪水").folder == tmp_path / "päper ‧ 洪水" / "build"
