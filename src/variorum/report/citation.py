"""How to cite a package, and what a catalogue reads of it in the head of the first page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from variorum.schema.load import published_tables


def citation(package: Mapping[str, Any]) -> str:
    """How to cite the package: who made it, title, version, licence."""
    makers = ", ".join(person["title"] for person in package.get("contributors", ()))
    title, version = package.get("title", package["name"]), package.get("version", "not released")
    licences = ", ".join(licence["name"] for licence in package.get("licenses", ()) if "name" in licence)
    return f"{f'{makers}: ' if makers else ''}{title}, version {version}.{f' {licences}.' if licences else ''}"


def dataset(package: Mapping[str, Any]) -> dict[str, Any]:
    """The package as schema.org's Dataset."""
    files = [
        {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": f"../{name}.csv"}
        for name in published_tables()
    ]
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": package.get("title", package["name"]),
        "description": package.get("description", ""),
        "version": package.get("version", ""),
        "keywords": package.get("keywords", []),
        "license": [licence.get("path", licence.get("name", "")) for licence in package.get("licenses", ())],
        "creator": [{"@type": "Organization", "name": person["title"]} for person in package.get("contributors", ())],
        "distribution": files,
    }


def script_json(value: Any) -> str:
    """JSON that may stand in a script element: no character in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
