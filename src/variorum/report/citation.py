"""What a catalogue reads of a package in the head of the first page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from variorum.package.about import DOI, citation, day_made, doi, licence_addresses, makers, title_of
from variorum.schema.load import published_tables


def dataset(package: Mapping[str, Any]) -> dict[str, Any]:
    """The package as schema.org's Dataset; what the descriptor does not say is left out."""
    said = {
        "name": title_of(package),
        "alternateName": package["name"],
        "description": package.get("description", ""),
        "version": package.get("version", ""),
        "datePublished": day_made(package),
        "identifier": f"{DOI}{doi(package)}" if doi(package) else "",
        "url": package.get("homepage", ""),
        "keywords": list(package.get("keywords", ())),
        "license": licence_addresses(package),
        "creator": [
            {"@type": "Person" if maker.is_person else "Organization", "name": maker.title} for maker in makers(package)
        ],
        "citation": citation(package),
        "isAccessibleForFree": True,
        "distribution": [
            {"@type": "DataDownload", "encodingFormat": "text/csv", "contentUrl": f"../{name}.csv"}
            for name in published_tables()
        ],
    }
    kept = {name: value for name, value in said.items() if value not in ("", [])}
    return {"@context": "https://schema.org/", "@type": "Dataset", **kept}


def script_json(value: Any) -> str:
    """JSON that may stand in a script element: no character in it can end the element."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
