"""What several test modules start from: a project about the invented flood, new or built; stages to put in place."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from flood_project import flood_project
from small_build import write_small
from variorum.building import build
from variorum.project import Project, Workspace
from variorum.stages import flow
from variorum.stages.flow import Stage


@pytest.fixture
def flood(tmp_path: Path) -> Project:
    """A new project with the three articles about the flood."""
    return flood_project(tmp_path / "flood")


@pytest.fixture(scope="session")
def flood_build(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The project about the flood, built. Only to be read."""
    project = flood_project(tmp_path_factory.mktemp("built") / "flood")
    build(project.root)
    return project


@pytest.fixture
def built_flood(flood_build: Project, tmp_path: Path) -> Project:
    """A copy of the built project, to be changed."""
    return Project(Path(shutil.copytree(flood_build.root, tmp_path / "flood")))


@pytest.fixture(scope="session")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The reference package, built from a copy of this project. Only to be read."""
    root = tmp_path_factory.mktemp("reference")
    here = Path(__file__).resolve().parents[1]
    for part in ("raw", "codebook", "schemas"):
        shutil.copytree(here / part, root / part)
    shutil.copy(here / "datapackage.json", root)
    build(root)
    return Project(root)


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
