"""croissant.json: a package as Croissant 1.0 (JSON-LD), for catalogues of data sets. https://docs.mlcommons.org/croissant/"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any

from variorum.package.about import (
    DOI,
    Descriptor,
    citation,
    day_made,
    doi,
    licence_addresses,
    makers,
    title_of,
)  # fmt: skip
from variorum.schema.load import Column, TableSchema

Json = dict[str, Any]
TYPES = {"string": "sc:Text", "integer": "sc:Integer", "number": "sc:Float", "boolean": "sc:Boolean", "date": "sc:Date"}
CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def croissant(package: Descriptor, schemas: Iterable[TableSchema], files: Mapping[str, bytes]) -> Json:
    """The package as Croissant.

    package: its descriptor; schemas: of its tables; files: the bytes of each `<table>.csv`
    """
    tables = list(schemas)
    said = {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": package["name"],
        "alternateName": title_of(package),
        "description": package.get("description") or title_of(package),
        "version": package.get("version", ""),
        "datePublished": day_made(package),
        "license": licence_addresses(package),
        "creator": [_creator(maker.title, maker.is_person, maker.address) for maker in makers(package)],
        "keywords": list(package.get("keywords", ())),
        "url": package.get("homepage") or (f"{DOI}{doi(package)}" if doi(package) else ""),
        "citeAs": citation(package),
        "isLiveDataset": False,
    }
    return {
        **{name: value for name, value in said.items() if value not in ("", [])},
        "distribution": [_file(schema, files[f"{schema.name}.csv"]) for schema in tables],
        "recordSet": [_records(schema) for schema in tables],
    }


def _creator(name: str, is_person: bool, address: str) -> Json:
    kind = "sc:Person" if is_person else "sc:Organization"
    return {"@type": kind, "name": name, **({"url": address} if address else {})}


def _file(schema: TableSchema, data: bytes) -> Json:
    return {
        "@type": "cr:FileObject",
        "@id": f"{schema.name}.csv",
        "name": f"{schema.name}.csv",
        "description": schema.description,
        "contentUrl": f"{schema.name}.csv",
        "contentSize": f"{len(data)} B",
        "encodingFormat": "text/csv",
        "sha256": hashlib.sha256(data).hexdigest(),
    }


def _records(schema: TableSchema) -> Json:
    return {
        "@type": "cr:RecordSet",
        "@id": schema.name,
        "name": schema.name,
        "description": schema.description,
        "key": [{"@id": f"{schema.name}/{name}"} for name in schema.primary_key],
        "field": [_field(schema.name, column) for column in schema.columns],
    }


def _field(table: str, column: Column) -> Json:
    """A column. References stay in datapackage.json: readers of Croissant would join by them, and drop rows."""
    return {
        "@type": "cr:Field",
        "@id": f"{table}/{column.name}",
        "name": column.name,
        "description": column.description,
        "dataType": TYPES[column.type],
        "source": {"fileObject": {"@id": f"{table}.csv"}, "extract": {"column": column.name}},
    }
