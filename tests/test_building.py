"""A build runs the stages beside the last good build, swaps it in when all are done, and knows what changed.

The stages here write a small ready package; those of the real flow have tests of their own."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from flood_project import flood_project, rows
from small_build import everything, never, write_other, write_small
from variorum.building import build, build_stage
from variorum.digest import INPUTS
from variorum.errors import ProjectError, StageError
from variorum.project import Project
from variorum.stages import flow
from variorum.stamp import STAMP, read_stamp
from variorum.swap import next_of

SCRIPTS = Path(__file__).parents[1] / "scripts"


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
