"""`python -m quality.reproduce`: build and release twice in separate folders and compare every byte.

The two builds run under other time zones, locales, hash seeds and thread counts. The database is compared by
its sorted contents, as a file with tables never has the same bytes twice. Then the committed datapackage.json
is held against what the build gives. Exit 1 where anything differs; the rows that differ are listed.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from variorum.differences import read_package, table_differences, told
from variorum.digest import hash_file
from variorum.stamp import DATABASE, hash_outputs

PROJECT = Path(__file__).resolve().parents[1]
PARTS = ("raw", "codebook", "schemas")
PAGES = ("datapackage.json", "CHANGELOG.md", "ERRATA.md")
SURROUNDINGS = {
    "first": {"TZ": "UTC", "LC_ALL": "C", "PYTHONHASHSEED": "0", "POLARS_MAX_THREADS": "1", "OMP_NUM_THREADS": "1"},
    "second, in a folder with a longer name": {
        "TZ": "Asia/Kathmandu",
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "4242",
        "POLARS_MAX_THREADS": "3",
        "OMP_NUM_THREADS": "2",
    },
}


def main() -> int:
    """Build, compare, say what differs."""
    with tempfile.TemporaryDirectory() as folder:
        first, second = (_build(Path(folder) / name, change) for name, change in SURROUNDINGS.items())
        problems = [*compare(first, second), *stale(PROJECT / "datapackage.json", first / "datapackage.json")]
        if _releases(first) != _releases(second):
            problems.append(f"the releases have other bytes: {_releases(first)}, {_releases(second)}")
        files = len(hash_outputs(first)) + len(_releases(first))
    for problem in problems:
        print(problem)
    print(f"{len(problems)} differences" if problems else f"reproduced: {files} files, twice the same")
    return 1 if problems else 0


def compare(first: Path, second: Path) -> list[str]:
    """What differs between two builds, one line each: files, rows, contents of the database."""
    hashes = hash_outputs(first), hash_outputs(second)
    names = sorted({*hashes[0], *hashes[1]} - {DATABASE})
    files = [name for name in names if hashes[0].get(name) != hashes[1].get(name)]
    rows = told(table_differences(read_package(first), read_package(second))) if files else ()
    return [*(f"{name} has other bytes" for name in files), *rows, *compare_databases(first, second)]


def compare_databases(first: Path, second: Path) -> list[str]:
    """Tables, views and comments that differ between the databases of two builds."""
    contents = [dict(_contents(folder / DATABASE)) for folder in (first, second)]
    names = sorted({*contents[0], *contents[1]})
    return [f"{DATABASE}: {name} differs" for name in names if contents[0].get(name) != contents[1].get(name)]


def stale(committed: Path, built: Path) -> list[str]:
    """What the committed descriptor promises otherwise than the build gives."""
    if not committed.exists():
        return [f"{committed.name} is missing: run nox -s build and commit it"]
    promised, given = (json.loads(path.read_text(encoding="utf-8")) for path in (committed, built))
    facts, wanted = _facts(given), _facts(promised)
    names = sorted(name for name in {*facts, *wanted} if facts.get(name) != wanted.get(name))
    return [f"{committed.name} is stale about {', '.join(names)}: run nox -s build and commit it"] if names else []


def _facts(descriptor: dict[str, Any]) -> dict[str, object]:
    files = {Path(one["path"]).name: (one.get("hash"), one.get("bytes")) for one in descriptor.get("resources", ())}
    return {**files, "its inputs": descriptor.get("variorum:inputs")}


def _contents(path: Path) -> Iterator[tuple[str, object]]:
    with duckdb.connect(str(path), read_only=True) as con:
        tables = con.execute("select table_name, comment from duckdb_tables() order by 1").fetchall()
        for name, comment in tables:
            rows = con.execute(f'select * from "{name}" order by all').fetchall()
            yield f"table {name}", (comment, rows)
        columns = "select table_name, column_name, data_type, comment from duckdb_columns() where not internal"
        yield "its columns", con.execute(f"{columns} order by all").fetchall()
        views = "select view_name, sql, comment from duckdb_views() where not internal"
        for name, *definition in con.execute(f"{views} order by all").fetchall():
            yield f"view {name}", definition


def _build(root: Path, surroundings: dict[str, str]) -> Path:
    """Build and release a copy of the project, and return the package's folder; the release stands beside it."""
    root.mkdir()
    for part in PARTS:
        shutil.copytree(PROJECT / part, root / part)
    for page in PAGES:
        shutil.copy(PROJECT / page, root)
    for command in ("build", "release"):
        subprocess.run(
            [sys.executable, "-m", "variorum", "--project", str(root), command],
            env={**os.environ, **surroundings},
            cwd=root,
            check=True,
            stdout=subprocess.DEVNULL,
        )
    return root / "build"


def _releases(build: Path) -> dict[str, str]:
    """SHA-256 of each release beside a build, by file name."""
    return {path.name: hash_file(path) for path in sorted((build.parent / "dist").iterdir())}


if __name__ == "__main__":
    sys.exit(main())
