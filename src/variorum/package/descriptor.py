"""Descriptors (Data Package 2.0): the one inside a package, and the committed one that points at it.

Writing and reading the files belongs in `write` and `validate`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from variorum.project import replace_file
from variorum.schema.load import SchemaOf, TableSchema, load_schema, published_tables

Json = dict[str, Any]

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
INPUTS = "variorum:inputs"
PARQUET = "application/vnd.apache.parquet"


def package_descriptor(
    base: Mapping[str, Any], files: Mapping[str, bytes], digest: Mapping[str, Any], schema_of: SchemaOf = load_schema
) -> Json:
    """The descriptor of a package.

    base: the committed descriptor; its title, licences, sources, contributors and so on are taken over
    files: bytes of each `<table>.csv` and `<table>.parquet`
    digest: what the package was made from; see `variorum:inputs`
    schema_of: gives each table's schema
    """
    tables = [_csv_resource(schema_of(name), files[f"{name}.csv"]) for name in published_tables()]
    columnar = [_parquet_resource(name, files[f"{name}.parquet"]) for name in published_tables()]
    return {**_about(base), INPUTS: dict(digest), "resources": tables + columnar}


def root_descriptor(base: Mapping[str, Any], built: Mapping[str, Any], root: Path) -> Json:
    """The committed descriptor, with the hashes and the input digest of a package in `build/`.

    root: the project's folder; a table whose schema stands in its `schemas/` refers to it, any other inlines it
    """
    resources = [_moved(resource, root) for resource in built["resources"]]
    return {**_about(base), INPUTS: built[INPUTS], "resources": resources}


def update_root_descriptor(path: Path, built: Mapping[str, Any]) -> None:
    """Renew the committed descriptor at `path` from a package's. ProjectError where it cannot be written."""
    base = json.loads(path.read_text(encoding="utf-8"))
    replace_file(path, descriptor_bytes(root_descriptor(base, built, path.parent)))


def descriptor_bytes(descriptor: Mapping[str, Any]) -> bytes:
    """A descriptor as it is written: indented, in its own order, with a line break at the end."""
    return (json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _about(base: Mapping[str, Any]) -> Json:
    kept = {key: value for key, value in base.items() if key not in ("$schema", "resources", INPUTS)}
    return {"$schema": PROFILE, **kept}


def _csv_resource(schema: TableSchema, data: bytes) -> Json:
    return {
        "name": schema.name,
        "type": "table",
        "title": schema.title,
        "description": schema.description,
        "path": f"{schema.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **file_facts(data),
        "schema": schema.json,
    }


def _parquet_resource(name: str, data: bytes) -> Json:
    """Without a type, so that readers of Data Packages check its hash and do not open it as a table."""
    schema = load_schema(name)
    return {
        "name": f"{name}-parquet",
        "title": f"{schema.title} (Parquet)",
        "description": f"The rows of {name}.csv as Parquet.",
        "path": f"{name}.parquet",
        "format": "bin",
        "mediatype": PARQUET,
        **file_facts(data),
    }


def file_resource(name: str, path: str, description: str, folder: Path) -> Json:
    """A resource that is no table to readers of Data Packages: its hash is checked, and no reader opens it."""
    said = {"name": name, "description": description, "path": path, "format": "bin"}
    return {**said, **file_facts((folder / path).read_bytes())}


def file_facts(data: bytes) -> Json:
    """Size and SHA-256 of a file, as a resource states them."""
    return {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}


def _moved(resource: Json, root: Path) -> Json:
    moved = {**resource, "path": f"build/{resource['path']}"}
    schema = f"schemas/{resource['name']}.json"
    if "schema" in resource and (root / schema).is_file():
        moved["schema"] = schema
    return moved
