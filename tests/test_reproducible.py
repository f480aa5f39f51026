"""The same input gives the same bytes, whatever the machine is set to; the database the same contents."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from flood_project import ARTICLES, flood_project
from variorum.new_project import init_project
from variorum.project import Project
from variorum.stamp import DATABASE, read_stamp

CLOCK = """
import datetime, sys, time
import pandera.polars, spacy, variorum.stages.flow, variorum.word_vectors
class Like(type):
    def __instancecheck__(cls, value):
        return isinstance(value, cls.__mro__[1])
class Later(datetime.datetime, metaclass=Like):
    now = classmethod(lambda cls, tz=None: cls(2031, 7, 1, tzinfo=tz))
    utcnow = classmethod(lambda cls: cls(2031, 7, 1))
class NextDay(datetime.date, metaclass=Like):
    today = classmethod(lambda cls: cls(2031, 7, 1))
for name, module in list(sys.modules.items()):
    if name.split(".")[0] == "variorum":
        for clock in (Later, NextDay):
            for known, value in list(vars(module).items()):
                if value is clock.__mro__[1]:
                    setattr(module, known, clock)
datetime.datetime, datetime.date = Later, NextDay
time.time, time.time_ns = (lambda: 1940630400.0), (lambda: 1940630400 * 10**9)
"""
BUILD = "import sys; from variorum.cli import main; main(['--project', sys.argv[1], 'build'])"
ONE_THREAD = """
import duckdb
connect = duckdb.connect
def alone(path=":memory:", read_only=False, config=None):
    return connect(path, read_only, {"threads": 1, **(config or {})})
duckdb.connect = alone
"""
BACKWARDS = """
from pathlib import Path
iterdir = Path.iterdir
Path.iterdir = lambda self: iter(sorted(iterdir(self), reverse=True))
"""
SURROUNDINGS: dict[str, tuple[str, dict[str, str]]] = {
    "another day in another time zone": (CLOCK, {"TZ": "Asia/Kathmandu"}),
    "a Turkish locale, another hash seed, many threads": (
        "",
        {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "PYTHONHASHSEED": "4242", "POLARS_MAX_THREADS": "7"},
    ),
    "no locale, one thread": (
        ONE_THREAD,
        {
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
            "POLARS_MAX_THREADS": "1",
            "OMP_NUM_THREADS": "1",
        },
    ),
}


def built(project: Project, before: str = "", **surroundings: str) -> Path:
    """The project built in a process of its own."""
    subprocess.run(
        [sys.executable, "-c", before + BUILD, str(project.root)],
        env={**os.environ, "PYTHONHASHSEED": "0", **surroundings}, check=True, capture_output=True,
    )  # fmt: skip
    return project.build


def contents(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every table and view of a database, sorted."""
    with duckdb.connect(str(folder / DATABASE), read_only=True) as con:
        names = con.execute("select table_name from information_schema.tables order by 1").fetchall()
        return {name: con.execute(f'select * from "{name}" order by all').fetchall() for (name,) in names}


def assert_same(folder: Path, other: Path) -> None:
    """The same files with the same bytes, the same contents of the database."""
    stamps = [read_stamp(one) for one in (folder, other)]
    assert stamps[0] is not None
    assert stamps[1] is not None
    assert stamps[0].reproducible == stamps[1].reproducible
    assert contents(folder) == contents(other)


@pytest.fixture(scope="module")
def reference(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The flood built in plain surroundings."""
    return built(flood_project(tmp_path_factory.mktemp("reference") / "flood"))


@pytest.mark.parametrize("kind", SURROUNDINGS)
def test_surroundings_do_not_matter(reference: Path, tmp_path: Path, kind: str) -> None:
    """Clock, time zone, locale, hash seed and threads leave no trace."""
    before, surroundings = SURROUNDINGS[kind]
    assert_same(built(flood_project(tmp_path / "flood"), before, **surroundings), reference)


def test_order_age_and_place_of_files_do_not_matter(reference: Path, tmp_path: Path) -> None:
    """Articles written in another order, at another time, in another folder give the same package."""
    project = Project(tmp_path / "a longer place" / "flood")
    init_project(project.root, [])
    for number, path in enumerate(reversed(ARTICLES)):
        copy = project.raw / path.name
        copy.write_bytes(path.read_bytes())
        os.utime(copy, (number * 10**6, number * 10**6))
    project.sources.write_bytes((reference.parent / "raw" / "sources.csv").read_bytes())
    assert_same(built(project, BACKWARDS), reference)
    for path in (*project.build.glob("*.*"), project.descriptor):
        assert str(tmp_path).encode() not in path.read_bytes(), path.name


def test_clock_of_the_test_is_another(tmp_path: Path) -> None:
    """The clock that a build is tried under does tell another day, or the test of it would prove nothing."""
    script = f"{CLOCK}\nprint(datetime.date.today(), datetime.datetime.now(), time.time())"
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert said == "2031-07-01 2031-07-01 00:00:00 1940630400.0\n"
