"""The files that a new project starts with. Their texts stand in data/project/."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from variorum.errors import ProjectError
from variorum.inputs import CODEBOOK_FILES, REVIEW, WITHHELD
from variorum.project import Project, replace_file
from variorum.registry import add_articles, header

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TEXTS = {
    "README.md": "README.md",
    "raw/README.md": "raw.md",
    "codebook/README.md": "codebook.md",
    ".gitignore": "gitignore.txt",
}


def init_project(folder: Path, articles: Sequence[Path]) -> tuple[str, ...]:
    """Make a project in a folder, with these articles; the names of the articles in its raw/.

    A file that is there already stays as it is. Raises ProjectError where the folder is a project already,
    RawFileError for an article that cannot be used.
    """
    project = Project(folder)
    if project.descriptor.exists():
        raise ProjectError(f"{folder} is a project already: use 'variorum add' to put articles into it")
    if folder.exists() and not folder.is_dir():
        raise ProjectError(f"{folder} is a file: name a folder")
    _refuse_inside(folder.resolve())
    added = add_articles(project, articles)
    parts = {name: _text(template) for name, template in TEXTS.items()}
    parts["raw/sources.csv"] = header("sources")
    parts |= {f"codebook/{name}.csv": header(name) for name in (*CODEBOOK_FILES, REVIEW, WITHHELD)}
    parts["datapackage.json"] = _descriptor(folder.resolve().name)
    for name, data in parts.items():
        if not (folder / name).exists():
            replace_file(folder / name, data)
    return added


def _refuse_inside(folder: Path) -> None:
    """Raise ProjectError for a folder where another project keeps what people write."""
    for outer in folder.parents:
        project = Project(outer)
        if project.descriptor.exists() and folder.relative_to(outer).parts[0] in ("raw", "codebook", "build"):
            raise ProjectError(f"{folder} lies in a folder that the project {outer} reads: name one outside of it")


def _text(name: str) -> bytes:
    return files("variorum").joinpath("data/project", name).read_bytes()


def _descriptor(title: str) -> bytes:
    name = re.sub(r"[^a-z0-9._-]+", "-", title.lower()).strip("-._") or "articles"
    descriptor = {"$schema": PROFILE, "name": name, "title": title, "version": "0.1.0", "resources": []}
    return (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
