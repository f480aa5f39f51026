"""A release as whoever downloads it meets it: unpacked in an empty folder, on a machine without Variorum."""

from __future__ import annotations

import hashlib
import importlib.util
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import duckdb
import mlcroissant
import pytest

DIST = Path(__file__).resolve().parents[2] / "dist"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The newest release in dist/, unpacked (`nox -s release` makes one)."""
    path = max(DIST.glob("*.zip"), key=lambda path: path.stat().st_mtime)
    here = tmp_path_factory.mktemp("downloaded")
    with zipfile.ZipFile(path) as archive:
        archive.extractall(here)
    return here


def blocks(folder: Path, language: str) -> list[str]:
    """The blocks of code of the README in a language that need no article."""
    text = (folder / "README.md").read_text(encoding="utf-8")
    return [code for code in re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL) if "ARTICLE" not in code]


def run(folder: Path, *words: str) -> str:
    """What a command prints in the folder; it must end well and complain of nothing."""
    said = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr) == (0, ""), said.stdout
    return said.stdout


def test_variorum_is_not_here():
    """This environment has no Variorum, so that nothing below can lean on it."""
    assert importlib.util.find_spec("variorum") is None


def test_files_are_those_of_the_sums(folder):
    """Every file has the SHA-256 that SHA256SUMS gives."""
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    assert len(lines) > 40
    for digest, name in (line.split("  ", 1) for line in lines):
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name


def test_frictionless_finds_nothing_wrong(folder):
    """`frictionless validate datapackage.json` ends well."""
    said = run(folder, sys.executable, "-m", "frictionless", "validate", "datapackage.json")
    assert "INVALID" not in said


def test_python_of_the_readme_runs(folder):
    """The lines for DuckDB, Polars and pandas print rows."""
    found = blocks(folder, "python")
    assert len(found) == 3
    assert all(run(folder, sys.executable, "-c", code).strip() for code in found)


def test_sql_of_the_readme_answers(folder, monkeypatch):
    """The query gives rows in the folder of the release."""
    monkeypatch.chdir(folder)
    (query,) = blocks(folder, "sql")
    with duckdb.connect("variorum.duckdb", read_only=True) as con:
        assert con.execute(query).fetchall()


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed here")
def test_r_of_the_readme_runs(folder):
    """The lines for R print rows, where R is installed."""
    (code,) = blocks(folder, "r")
    assert "source_id" in run(folder, "Rscript", "-e", code)


def test_croissant_is_valid_and_reads_every_row(folder):
    """mlcroissant has nothing to complain of, and reads as many rows of each table as DuckDB."""
    data = mlcroissant.Dataset(str(folder / "croissant.json"))
    assert (list(data.metadata.issues.errors), list(data.metadata.issues.warnings)) == ([], [])
    with duckdb.connect(config={"file_search_path": str(folder)}) as con:
        for records in data.metadata.record_sets:
            (wanted,) = con.execute(f"select count(*) from '{records.name}.parquet'").fetchone() or (None,)
            assert len(list(data.records(records.id))) == wanted, records.name
