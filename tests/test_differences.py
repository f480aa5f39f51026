"""Two packages compared row by row."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path

import pytest

from variorum.differences import opened_and_settled, read_package, table_differences, told
from variorum.errors import NotFoundError

Rows = Sequence[Mapping[str, str]]
KEYS = {"figures": "figure_id", "findings": ["finding_id"], "evidence": ["finding_id", "row_id"]}


def package(folder: Path, **tables: Rows) -> Path:
    """A package with these tables; the columns are those of the first row."""
    folder.mkdir()
    resources = []
    for name, rows in tables.items():
        out = StringIO()
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
        (folder / f"{name}.csv").write_bytes(out.getvalue().encode("utf-8"))
        resources.append({"name": name, "path": f"{name}.csv", "schema": {"primaryKey": KEYS[name]}})
    (folder / "datapackage.json").write_text(json.dumps({"resources": resources}), encoding="utf-8")
    return folder


def figure(identity: str, text: str, **more: str) -> dict[str, str]:
    """A row of figures."""
    return {"figure_id": identity, "text": text, **more}


def test_rows_are_added_gone_and_changed(tmp_path: Path) -> None:
    """Rows are known by their key; a changed one tells its columns with both values."""
    old = read_package(package(tmp_path / "old", figures=[figure("a", "12"), figure("b", "x\ny"), figure("c", "3")]))
    new = read_package(package(tmp_path / "new", figures=[figure("a", "13"), figure("b", "x\ny"), figure("d", "4")]))
    (found,) = table_differences(old, new)
    assert (found.table, found.added, found.gone) == ("figures", ("d",), ("c",))
    assert [(change.key, change.cells) for change in found.changed] == [("a", {"text": ("12", "13")})]
    assert list(told([found])) == [
        "figures: d is new",
        "figures: c is gone",
        "figures: a: text is '13', was '12'",
    ]


def test_equal_packages_do_not_differ(tmp_path: Path) -> None:
    """The order of the rows is no difference."""
    old = read_package(package(tmp_path / "old", figures=[figure("a", "1"), figure("b", "2")]))
    new = read_package(package(tmp_path / "new", figures=[figure("b", "2"), figure("a", "1")]))
    assert table_differences(old, new) == ()


def test_columns_and_tables_may_differ(tmp_path: Path) -> None:
    """A new column is told once, not for each row; rows of a new table are new."""
    old = read_package(package(tmp_path / "old", figures=[figure("a", "1")]))
    evidence = {"finding_id": "f", "row_id": "a"}
    new = read_package(package(tmp_path / "new", figures=[figure("a", "1", unit="km")], evidence=[evidence]))
    found = {one.table: one for one in table_differences(old, new)}
    assert (found["figures"].columns_added, found["figures"].changed) == (("unit",), ())
    assert found["evidence"].added == ("f a",)


def test_findings_open_and_settle(tmp_path: Path) -> None:
    """A finding that is gone or decided is settled; one that is there only now is opened."""

    def finding(identity: str, status: str = "open") -> dict[str, str]:
        return {"finding_id": identity, "status": status, "title": identity}

    old = read_package(package(tmp_path / "old", findings=[finding("stays"), finding("goes"), finding("decided")]))
    now = [finding("stays"), finding("comes"), finding("decided", "dismissed"), finding("born", "confirmed")]
    opened, settled = opened_and_settled(old, read_package(package(tmp_path / "new", findings=now)))
    assert [row["finding_id"] for row in opened] == ["comes"]
    assert [row["finding_id"] for row in settled] == ["decided", "goes"]


def test_released_package_is_read_from_its_zip(tmp_path: Path) -> None:
    """A zip file with the package in a folder of its own is read as the folder is."""
    folder = package(tmp_path / "flood", figures=[figure("a", "1")])
    with zipfile.ZipFile(tmp_path / "flood.zip", "w") as archive:
        for path in folder.iterdir():
            archive.write(path, f"flood-1.0/{path.name}")
    assert read_package(tmp_path / "flood.zip") == read_package(folder)


@pytest.mark.parametrize("name", ["nowhere", "empty", "text.zip"])
def test_what_is_no_package_is_named(tmp_path: Path, name: str) -> None:
    """A path without a package is an error of one line."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.zip").write_text("no zip")
    with pytest.raises(NotFoundError, match=f"{name} is no package"):
        read_package(tmp_path / name)
