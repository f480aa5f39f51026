"""What several test modules start from: a new project about the invented flood, and a built one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from flood_project import flood_project
from variorum.building import build
from variorum.project import Project


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
