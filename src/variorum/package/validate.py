"""The third gate, at the door: a finished package as any consumer sees it.

frictionless reads the tables and checks sizes and hashes; the Data Package 2.0 profile checks the descriptor.
Row rules and spans are Variorum's own and belong to the gates before. How errors are worded belongs in `door_errors`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
from frictionless import FrictionlessException, Package

from variorum.package.door_errors import as_failures
from variorum.schema.constraints import constraints
from variorum.schema.failures import Failure, GateCheck, shown
from variorum.schema.load import TableSchema, published_tables, read_schema

CHECKED_HERE = ("type", "required", "enum", "minimum", "maximum", "pattern", "primary-key", "foreign-key")
OF_FILES = ("file", "bytes", "hash")


def validate_package(folder: Path) -> list[Failure]:
    """Everything that the door refuses in the package of a folder; an empty list for a valid package."""
    return door_checks(folder)[1]


def door_checks(folder: Path) -> tuple[list[GateCheck], list[Failure]]:
    """What the door looked at in the package of a folder, and everything that it refuses."""
    descriptor, failures = _read_descriptor(folder / "datapackage.json")
    failures = failures or list(_profile_failures(descriptor)) or list(_unfit(descriptor))
    checks = [GateCheck("door", "datapackage.json", (), "descriptor", True, 1, len(failures))]
    if failures:
        return checks, failures
    try:
        package = Package.from_descriptor(descriptor, basepath=str(folder))
        report = package.validate()
    except FrictionlessException as error:
        return checks, [_refused(f"{one.message}: build the package again") for one in error.to_errors()]
    except re.error as error:
        return checks, [_refused(f"a pattern cannot be read ({error}): build the package again")]
    failures = [_refused(f"{one.message}: build the package again") for one in report.errors]
    for task in report.tasks:
        resource = package.get_resource(task.name)
        declared = resource.schema.to_descriptor() if resource.type == "table" else {"fields": []}
        schema = read_schema({**declared, "name": resource.name})
        found = as_failures(task, schema, resource.path or "")
        checks += _looked_at(schema, int(task.stats.get("rows") or 0), found)
        failures += found
    return checks, failures


@cache
def profile(name: str) -> jsonschema.Draft7Validator:
    """The validator of a vendored Data Package 2.0 profile: datapackage or tableschema."""
    text = files("variorum.package").joinpath("profiles", f"{name}.json").read_text(encoding="utf-8")
    return jsonschema.Draft7Validator(json.loads(text))


def _read_descriptor(path: Path) -> tuple[dict[str, Any], list[Failure]]:
    try:
        descriptor = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}, [_refused("is missing: run 'variorum build', or name the package's folder", "file")]
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        return {}, [_refused(f"is not JSON ({error}): build the package again")]
    if not isinstance(descriptor, dict):
        return {}, [_refused("holds no JSON object: build the package again")]
    return descriptor, []


def _profile_failures(descriptor: dict[str, Any]) -> Iterator[Failure]:
    for error in sorted(profile("datapackage").iter_errors(descriptor), key=lambda error: error.json_path):
        what = error.message if len(error.message) <= 80 else f"breaks '{error.validator}'"
        yield _refused(f"{error.json_path} {what}: correct it as the Data Package 2.0 profile asks")
    created = descriptor.get("created")
    if isinstance(created, str) and not _is_moment(created):
        yield _refused(f"created {shown(created)} is no day with a time: write it as 2024-05-31T00:00:00Z")


def _is_moment(text: str) -> bool:
    """Whether a text is a day with a time, as RFC 3339 has it."""
    try:
        return "T" in text and datetime.fromisoformat(text).tzinfo is not None
    except ValueError:
        return False


def _unfit(descriptor: dict[str, Any]) -> Iterator[Failure]:
    """What the profile allows and a package of Variorum's does not: it would leave something unchecked."""
    resources = {resource["name"]: resource for resource in descriptor["resources"]}
    for name in published_tables():
        if "schema" not in resources.get(name, {}):
            yield _refused(f"table {name} is not listed with its schema: build the package again")
    for name, resource in resources.items():
        if not isinstance(resource.get("path"), str) or "://" in resource["path"]:
            yield _refused(f"resource {name} does not name one file of the package: build the package again")
        if not str(resource.get("hash")).startswith("sha256:"):
            yield _refused(f"resource {name} has no SHA-256 in its hash: build the package again")
        if "bytes" not in resource:
            yield _refused(f"resource {name} has no bytes: build the package again")


def _looked_at(schema: TableSchema, rows: int, failures: list[Failure]) -> list[GateCheck]:
    broken = Counter((failure.kind, failure.column) for failure in failures)
    of_kind = Counter(failure.kind for failure in failures)
    demanded = [
        (one.columns, one.kind, one.kind in CHECKED_HERE or _unique_column(schema, one.columns, one.kind))
        for one in constraints(schema)
    ]
    return [GateCheck("door", schema.name, (), kind, True, rows, of_kind[kind]) for kind in OF_FILES] + [
        GateCheck("door", schema.name, columns, kind, ran, rows, broken[kind, ", ".join(columns)])
        for columns, kind, ran in demanded
    ]


def _unique_column(schema: TableSchema, columns: tuple[str, ...], kind: str) -> bool:
    """frictionless checks a column's `unique`, but not `uniqueKeys`."""
    return kind == "unique" and len(columns) == 1 and schema.column(columns[0]).unique


def _refused(problem: str, kind: str = "descriptor") -> Failure:
    return Failure("datapackage.json", None, "", "", kind, "", problem)
