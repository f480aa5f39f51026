"""The release as a whole: the same bytes twice, everything in it, sound for whoever receives it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import duckdb
import pytest

from cli_run import say
from flood_project import put
from released import OPEN, cells, read_json, release, unpacked
from test_withheld import FORMS, texts_of, withhold
from variorum.building import build
from variorum.differences import read_package, table_differences
from variorum.errors import ProjectError
from variorum.package.validate import validate_package
from variorum.project import Project
from variorum.release.archive import EPOCH, SUMS, zip_bytes
from variorum.release.rights import BOUND, Rights
from variorum.schema.load import published_tables

SRC = Path(__file__).resolve().parents[1] / "src"


@pytest.fixture(scope="module")
def folder(flood_build: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release of the flood, unpacked. Only to be read."""
    place = tmp_path_factory.mktemp("released")
    return unpacked(release(flood_build, place / "dist").path, place / "here")


def test_a_release_is_the_same_twice(flood_build, tmp_path):
    """Another folder, time zone, hash seed and number of threads give the same bytes."""
    words = [sys.executable, "-m", "variorum", "-C", str(flood_build.root), "release", "--bound", "100", "--out"]
    hashes = set()
    for n, change in enumerate(({"TZ": "UTC", "PYTHONHASHSEED": "1", "POLARS_MAX_THREADS": "1"},
                                {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "2", "POLARS_MAX_THREADS": "3"})):  # fmt: skip
        surroundings = {**os.environ, "PYTHONPATH": str(SRC), **change}
        subprocess.run([*words, str(tmp_path / str(n))], env=surroundings, check=True, stdout=subprocess.DEVNULL)
        (path,) = (tmp_path / str(n)).iterdir()
        hashes.add(hashlib.sha256(path.read_bytes()).hexdigest())
    assert path.name == "flood-0.1.0.zip"
    assert len(hashes) == 1


def test_a_zip_file_has_sorted_names_one_time_and_plain_rights(monkeypatch, tmp_path):
    """Names are sorted; the time is SOURCE_DATE_EPOCH, else 1980; nothing depends on the machine."""
    monkeypatch.delenv(EPOCH, raising=False)
    (tmp_path / "a.zip").write_bytes(zip_bytes({"b": b"2", "a/c": b"1"}))
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.namelist() == ["a/c", "b"]
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {(one.create_system, one.external_attr >> 16) for one in archive.infolist()} == {(3, 0o100644)}
    monkeypatch.setenv(EPOCH, "1700000000")
    (tmp_path / "b.zip").write_bytes(zip_bytes({"b": b"2"}))
    with zipfile.ZipFile(tmp_path / "b.zip") as archive:
        assert archive.infolist()[0].date_time == (2023, 11, 14, 22, 13, 20)


@pytest.mark.parametrize(("stated", "year"), [("0", 1980), ("99999999999", 2107)])
def test_a_time_that_no_zip_file_can_bear_is_moved(monkeypatch, tmp_path, stated, year):
    """A moment before 1980 or after 2107 becomes the nearest one that the format has."""
    monkeypatch.setenv(EPOCH, stated)
    (tmp_path / "a.zip").write_bytes(zip_bytes({"a": b""}))
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert archive.infolist()[0].date_time[0] == year


def test_a_time_that_is_none_is_refused(monkeypatch):
    """SOURCE_DATE_EPOCH that is no number is an error of one line."""
    monkeypatch.setenv(EPOCH, "yesterday")
    with pytest.raises(ProjectError, match="SOURCE_DATE_EPOCH is 'yesterday'"):
        zip_bytes({"a": b""})


def test_everything_is_in_it(folder):
    """The release holds what the design lists, and nothing that belongs to the machine."""
    wanted = {
        *(f"{name}.{suffix}" for name in published_tables() for suffix in ("csv", "parquet")),
        "variorum.duckdb", "datapackage.json", "croissant.json", "codebook.md", "validation.json", "README.md",
        "CITATION.cff", "CHANGELOG.md", "ERRATA.md", SUMS, "report/index.html", "report/findings.html",
    }  # fmt: skip
    held = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert wanted <= held
    assert not [name for name in held if name.startswith((".", "raw/")) or name.endswith(".txt")]


def test_sums_are_those_of_the_files(folder):
    """SHA256SUMS names every file but itself, with its hash."""
    lines = [line.split("  ", 1) for line in (folder / SUMS).read_text(encoding="utf-8").splitlines()]
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert [name for _, name in lines] == [name for name in names if name != SUMS]
    assert all(hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest for digest, name in lines)


def test_the_door_lets_it_through(folder):
    """A release is a valid package: profiles, tables, sizes and hashes of every resource."""
    assert validate_package(folder) == []
    descriptor = read_json(folder, "datapackage.json")
    assert all(isinstance(one["schema"], dict) for one in descriptor["resources"] if one.get("type") == "table")
    assert {"duckdb", "article_text-parquet"} <= {one["name"] for one in descriptor["resources"]}


def test_frictionless_validates_it_without_variorum(folder):
    """`frictionless validate datapackage.json` passes in a process that knows nothing of Variorum."""
    words = [sys.executable, "-m", "frictionless", "validate", "datapackage.json"]
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    said = subprocess.run(words, cwd=folder, env=clean, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout


def test_the_database_answers(folder, monkeypatch):
    """Opened in its own folder, every view answers, each table has its rows, and the file holds none itself."""
    monkeypatch.chdir(folder)
    with duckdb.connect("variorum.duckdb", read_only=True) as con:
        views = [name for (name,) in con.execute("select view_name from duckdb_views() where not internal").fetchall()]
        assert con.execute("select count(*) from duckdb_tables()").fetchall() == [(0,)]
        for name in views:
            con.execute(f'select * from "{name}"').fetchall()
        for name in published_tables():
            assert con.execute(f'select count(*) from "{name}"').fetchall() == [(len(cells(folder, name)),)]
    assert {"measure_spread", "disagreements", "timeline", "quote_variants", "source_overlap"} <= set(views)


def test_validation_says_what_ran(folder):
    """Every constraint and check is listed with rows seen and failing; the words of each row were checked."""
    said = read_json(folder, "validation.json")
    assert said["valid"] is True
    assert not [one for one in said["gates"] if one["failing"]]
    words = {one["table"]: one for one in said["gates"] if one["gate"] == "release"}
    assert words["claims"]["ran"] is True
    assert words["claims"]["rows"] == len(cells(folder, "claims")) > 0
    assert {one["check_id"] for one in said["checks"]} == {row["check_id"] for row in cells(folder, "checks")}


def test_lines_of_the_readme_run(folder, tmp_path, flood_build):
    """Each block of code in README.md runs in the folder of the release and prints something or asserts."""
    here = Path(shutil.copytree(folder, tmp_path / "here"))
    article = min(flood_build.raw.glob("*.txt"))
    shutil.copy(article, here / "ARTICLE.txt")
    text = (
        (here / "README.md").read_text(encoding="utf-8").replace('source_id="ARTICLE"', f'source_id="{article.stem}"')
    )
    blocks = re.findall(r"```(\w+)\n(.*?)```", text, re.DOTALL)
    assert [name for name, _ in blocks] == ["sh", "sql", "python", "python", "python", "r", "python"]
    for name, code in blocks:
        if name == "python":
            said = subprocess.run([sys.executable, "-c", code], cwd=here, capture_output=True, text=True, check=False)
            assert (said.returncode, said.stderr) == (0, "")
            assert said.stdout or "assert" in code
    with duckdb.connect(str(here / "variorum.duckdb"), read_only=True, config={"file_search_path": str(here)}) as con:
        assert con.execute(next(code for name, code in blocks if name == "sql")).fetchall()


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed here")
def test_r_reads_the_csv(folder):
    """The lines for R print the figures."""
    text = (folder / "README.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```r\n(.*?)```", text, re.DOTALL)
    said = subprocess.run(["Rscript", "-e", code], cwd=folder, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stderr
    assert "source_id" in said.stdout


def test_releases_can_be_compared(flood_build, folder, tmp_path):
    """`variorum diff` reads a zip file as it reads a folder, and sees a row that changed."""
    path = release(flood_build, tmp_path).path
    assert table_differences(read_package(path), read_package(folder)) == ()
    changed = Path(shutil.copytree(folder, tmp_path / "changed"))
    (changed / "topics.csv").write_text((folder / "topics.csv").read_text().replace("Causes", "Reasons"))
    (found,) = table_differences(read_package(path), read_package(changed))
    assert (found.table, len(found.changed)) == ("topics", 1)


def test_a_withheld_name_is_in_no_file_of_a_release(flood, tmp_path):
    """No file of the zip holds the name: no table, no page, no paper that people wrote; validation.json says where."""
    put(flood.root / "CHANGELOG.md", "Ruth Amell asked to be left out.")
    build(withhold(flood).root)
    path = release(flood, tmp_path).path
    held = [name for name, text in texts_of(path) if any(form in text for form in FORMS)]
    assert held == []
    said = read_json(unpacked(path, tmp_path / "here"), "validation.json")
    assert [len(one["masked"]) for one in said["disclosed"]] == [0, 0, 1]


def test_the_command_says_what_it_made(flood, capsys):
    """`variorum release` builds, writes into dist/, and says how much of each article goes out."""
    said = say(capsys, "-C", flood.root, "release", "--bound", "100")
    assert said.code == 0
    assert "flood-0.1.0.zip: " in said.out
    assert said.out.count("discloses") == 3
    assert (flood.root / "dist" / "flood-0.1.0.zip").is_file()


def test_a_release_needs_a_version(built_flood, tmp_path):
    """Without a version in datapackage.json there is nothing to call the file by: the error says so."""
    descriptor = built_flood.read_descriptor()
    built_flood.descriptor.write_text(json.dumps({**descriptor, "version": ""}), encoding="utf-8")
    with pytest.raises(ProjectError, match=r"datapackage.json gives no version"):
        release(built_flood, tmp_path, OPEN)


def test_a_name_that_leads_elsewhere_is_refused(built_flood, tmp_path):
    """A name with a path in it would put the file elsewhere: the error says what a name may hold."""
    descriptor = built_flood.read_descriptor()
    built_flood.descriptor.write_text(json.dumps({**descriptor, "name": "../up"}), encoding="utf-8")
    with pytest.raises(ProjectError, match="gives a name that no file may have"):
        release(built_flood, tmp_path, OPEN)


def test_a_page_that_is_not_text_is_named(built_flood, tmp_path):
    """A changelog in another encoding is an error of one line that names it."""
    (built_flood.root / "CHANGELOG.md").write_bytes(b"\xff\xfe1")
    with pytest.raises(ProjectError, match=r"CHANGELOG\.md is not UTF-8"):
        release(built_flood, tmp_path, OPEN)


def test_the_reference_package_can_be_released(reference, tmp_path):
    """The reference package stays under the bound that holds for everybody."""
    shares = release(reference, tmp_path, Rights()).disclosed
    assert max(shares.values()) <= BOUND
    assert min(shares.values()) > 0
