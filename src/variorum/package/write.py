"""A package to its folder: tables, descriptor, codebook page, and what each gate saw.

The bytes of each part belong in the modules named for them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl

from variorum.measured import measured_columns
from variorum.package.descriptor import descriptor_bytes, package_descriptor
from variorum.package.table_files import csv_bytes, parquet_bytes
from variorum.package.validation import validate_files
from variorum.project import replace_file
from variorum.schema.codebook_page import codebook_page
from variorum.schema.failures import gate_error
from variorum.schema.frames import in_key_order
from variorum.schema.load import SchemaOf, load_schema, published_tables


def write_package(
    folder: Path, tables: Mapping[str, pl.DataFrame], base_descriptor: Mapping[str, Any], digest: Mapping[str, Any]
) -> None:
    """Write a package, pass it through the gates, and put what they saw into validation.json.

    folder: where it goes; a `variorum.duckdb` in it lends its article texts to the span checks
    tables: every published table
    base_descriptor: title, licences, sources, contributors and so on
    digest: what the package was made from
    Raises GateError where a gate refuses a row or a file; validation.json then says which.
    """
    write_files(folder, tables, base_descriptor, digest)
    validation, failures = validate_files(folder, tables)
    replace_file(folder / "validation.json", validation)
    if failures:
        raise gate_error(failures)


def write_files(
    folder: Path,
    tables: Mapping[str, pl.DataFrame],
    base_descriptor: Mapping[str, Any],
    digest: Mapping[str, Any],
    schema_of: SchemaOf = load_schema,
) -> None:
    """The files of a package but validation.json, as they are: no gate looks at them."""
    files: dict[str, bytes] = {}
    for name in published_tables():
        schema = schema_of(name)
        files[f"{name}.csv"] = csv_bytes(schema, tables[name])
        files[f"{name}.parquet"] = parquet_bytes(schema, tables[name])
    descriptor = package_descriptor(base_descriptor, files, digest, schema_of)
    measures, topics = (in_key_order(load_schema(name), tables[name]) for name in ("measures", "topics"))
    page = codebook_page(
        measures.to_dicts(), topics.to_dicts(), schema_of, measured_columns(tables["sources"]["sha256"].to_list())
    )
    for name, data in {**files, "datapackage.json": descriptor_bytes(descriptor), "codebook.md": page.encode()}.items():
        replace_file(folder / name, data)
