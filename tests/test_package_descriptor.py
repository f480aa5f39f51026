"""The descriptor inside a package, and the committed one that points at it."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from frictionless import Package

from small_package import DESCRIPTOR, DIGEST, small_tables
from variorum.package.descriptor import INPUTS, PROFILE, descriptor_bytes, root_descriptor, update_root_descriptor
from variorum.package.validate import validate_package
from variorum.package.write import write_files
from variorum.schema.load import load_schema, published_tables


def built(folder: Path) -> dict:
    """The descriptor of a small package in a folder."""
    write_files(folder, small_tables(), DESCRIPTOR, DIGEST)
    return json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))


def test_descriptor_carries_what_is_known_of_the_package(tmp_path: Path):
    """Licences, sources, contributors and version come from the committed descriptor, the digest from the build."""
    descriptor = built(tmp_path)
    assert {key: descriptor[key] for key in DESCRIPTOR} == DESCRIPTOR
    assert (descriptor["$schema"], descriptor[INPUTS]) == (PROFILE, DIGEST)


def test_each_resource_carries_its_size_and_hash(tmp_path: Path):
    """Every CSV and Parquet is listed with its bytes and SHA-256; a CSV with its schema, a Parquet without a type."""
    resources = {resource["path"]: resource for resource in built(tmp_path)["resources"]}
    assert set(resources) == {f"{name}.{ending}" for name in published_tables() for ending in ("csv", "parquet")}
    for path, resource in resources.items():
        data = (tmp_path / path).read_bytes()
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
        assert ("type" in resource) == ("schema" in resource) == path.endswith(".csv")
    assert resources["figures.csv"]["schema"] == load_schema("figures").json


def test_root_descriptor_points_into_build(tmp_path: Path):
    """The committed descriptor refers to the schemas that the project has, and carries hashes and digest."""
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas" / "figures.json").write_text(json.dumps(load_schema("figures").json), encoding="utf-8")
    inside = built(tmp_path / "build")
    committed = root_descriptor({**DESCRIPTOR, "resources": [], "note": "kept"}, inside, tmp_path)
    resources = {resource["name"]: resource for resource in committed["resources"]}
    assert resources["figures"]["path"] == "build/figures.csv"
    assert resources["figures"]["schema"] == "schemas/figures.json"
    assert resources["quotes"]["schema"] == load_schema("quotes").json
    assert [entry["hash"] for entry in committed["resources"]] == [entry["hash"] for entry in inside["resources"]]
    assert (committed[INPUTS], committed["note"]) == (DIGEST, "kept")


def test_committed_descriptor_is_a_valid_package_once_built(tmp_path: Path):
    """The committed descriptor passes the door too, and names a changed file under build/."""
    inside = built(tmp_path / "build")
    path = tmp_path / "datapackage.json"
    path.write_bytes(descriptor_bytes({**DESCRIPTOR, "resources": []}))
    update_root_descriptor(path, inside)
    assert validate_package(tmp_path) == []
    with (tmp_path / "build" / "topics.parquet").open("ab") as file:
        file.write(b"x")
    assert {failure.table for failure in validate_package(tmp_path)} == {"build/topics.parquet"}


def test_update_is_stable(tmp_path: Path):
    """Renewing the committed descriptor from the same package changes no byte, and leaves no other file."""
    inside = built(tmp_path / "build")
    path = tmp_path / "datapackage.json"
    path.write_bytes(descriptor_bytes({"$schema": PROFILE, **DESCRIPTOR, "resources": []}))
    update_root_descriptor(path, inside)
    first = path.read_bytes()
    update_root_descriptor(path, inside)
    assert path.read_bytes() == first
    assert {entry.name for entry in tmp_path.iterdir()} == {"build", "datapackage.json"}


def test_any_reader_of_data_packages_reads_it(tmp_path: Path):
    """A reader that knows nothing of Variorum gets typed rows."""
    built(tmp_path)
    figures = Package(str(tmp_path / "datapackage.json")).get_resource("figures").read_rows()
    assert [(row["figure_id"], float(row["low"]), row["suspect"]) for row in figures] == [
        ("gazette-f16-32", 108.0, False),
        ("herald-f0-20", 9.0, False),
    ]
