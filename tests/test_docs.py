"""The docs hold: pages made from code are current, links lead somewhere, and every example runs."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest
import yaml

import variorum
from docs.generate import pages
from flood_project import ARTICLES, rows

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
WRITTEN = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
README = (ROOT / "README.md").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def blocks(text: str, language: str) -> Iterator[str]:
    """The fenced blocks of a page in one language."""
    return (body for kind, body in FENCE.findall(text) if kind == language)


def run_shell(script: str, folder: Path) -> str:
    """What a script prints, run in a folder with `variorum` at hand."""
    commands = folder / ".commands"
    commands.mkdir(exist_ok=True)
    command = commands / "variorum"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m variorum "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    surroundings = {**os.environ, "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}"}
    command_line = ["bash", "-euo", "pipefail", "-c", script]
    done = subprocess.run(command_line, check=False, cwd=folder, env=surroundings, capture_output=True, text=True)
    assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
    return done.stdout


MADE = ("../CITATION.cff", "codebook.md", "extraction.md", "data-flow.md", "quality.md", "decisions/severity.md")


@pytest.mark.parametrize("name", MADE)
def test_made_pages_are_current(name):
    """A page that is made from code is what the code makes now (`nox -s docs` renews it)."""
    assert (DOCS / name).read_text(encoding="utf-8") == pages(DOCS)[name]


@pytest.mark.parametrize("page", WRITTEN, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page):
    """Each link to a file of the repository names one that is there."""
    targets = re.findall(r"\]\(([^)#\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    missing = [name for name in targets if "://" not in name and not (page.parent / name).exists()]
    assert missing == []


def test_readme_fits_one_screen():
    """The README says what it has to say in at most 80 lines."""
    assert len(README.splitlines()) <= 80


def test_readme_commands_are_those_of_ci():
    """The README's commands for a fresh machine are sessions that exist, and CI runs them."""
    commands = [line for block in blocks(README, "sh") for line in block.splitlines() if "nox" in line]
    sessions = {name for line in commands for name in re.findall(r"nox -s (\w+)", line)}
    defined = set(re.findall(r"^def (\w+)\(session", (ROOT / "noxfile.py").read_text(encoding="utf-8"), re.MULTILINE))
    in_ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert {"build", "tests"} <= sessions <= defined
    assert all(re.search(rf"\b{name}\b", in_ci) for name in sessions)


def test_readme_shell_examples_run(tmp_path, reference):
    """The README's examples for own articles run as written, in order, in one folder."""
    for name, article in zip(("a.txt", "b.txt", "c.txt"), ARTICLES, strict=True):
        (tmp_path / name).write_bytes(article.read_bytes())
    scripts = [block for block in blocks(README, "sh") if "variorum" in block]
    assert scripts
    for script in scripts:
        folder = tmp_path if "init" in script else reference.root
        run_shell(script, folder)


def test_readme_python_examples_run(reference, monkeypatch):
    """The README's Python runs in the folder of the built reference package."""
    monkeypatch.chdir(reference.root)
    examples = list(blocks(README, "python"))
    assert examples
    for example in examples:
        exec(compile(example, "README.md", "exec"), {})


def test_readme_shows_real_findings(reference):
    """The findings that the README shows are findings of the reference package, word for word."""
    titles = {row["title"] for row in rows(reference.build, "findings")}
    shown = re.findall(r"^> (.+)$", README, re.MULTILINE)
    assert shown
    assert [title for title in shown if title not in titles] == []


def test_citation_is_valid():
    """CITATION.cff meets the schema of the Citation File Format."""
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    citation["date-released"] = str(citation["date-released"])
    schema = json.loads((ROOT / "tests" / "profiles" / "cff-1.2.0.json").read_text(encoding="utf-8"))
    jsonschema.validate(citation, schema)


def test_versions_agree():
    """One version stands in the project, the package, the descriptor, the citation and the changelog."""
    version = PYPROJECT["project"]["version"]
    descriptor = json.loads((ROOT / "datapackage.json").read_text(encoding="utf-8"))
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert {variorum.__version__, descriptor["version"], str(citation["version"])} == {version}
    sections = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sections[0] == version


def test_every_dependency_has_its_reason():
    """Each dependency of the project stands in docs/decisions/dependencies.md."""
    reasons = (DOCS / "decisions" / "dependencies.md").read_text(encoding="utf-8").lower()
    names = [re.split(r"[\[=<>]", line)[0] for line in PYPROJECT["project"]["dependencies"]]
    assert [name for name in names if name.lower() not in reasons] == []
