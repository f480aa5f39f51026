"""CITATION.cff (Citation File Format 1.2.0) from a descriptor. Zenodo and others read it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from variorum.package.about import Descriptor, Maker, day_made, doi, licence_names, makers, title_of

MESSAGE = "If you use this package, please cite it as below, with its version."
NOBODY = {"name": "Unnamed"}
"""The format wants an author at least."""


def citation_file(package: Descriptor) -> str:
    """The file as YAML; texts are written as JSON writes them, which is YAML too."""
    licences = licence_names(package)
    entries = {
        "cff-version": "1.2.0",
        "message": MESSAGE,
        "type": "dataset",
        "title": title_of(package),
        "abstract": package.get("description", ""),
        "authors": [_author(maker) for maker in makers(package)] or [NOBODY],
        "version": package.get("version", ""),
        "date-released": day_made(package),
        "doi": doi(package),
        "url": package.get("homepage", ""),
        "license": licences[0] if len(licences) == 1 else licences,
        "keywords": list(package.get("keywords", ())),
    }
    return "".join(f"{line}\n" for name, value in entries.items() if value for line in _lines(name, value))


def _author(maker: Maker) -> dict[str, str]:
    if not maker.is_person:
        return {"name": maker.title, **({"website": maker.address} if maker.address else {})}
    orcid = {"orcid": maker.address} if maker.address.startswith("https://orcid.org/") else {}
    return {"family-names": maker.family, **({"given-names": maker.given} if maker.given else {}), **orcid}


def _lines(name: str, value: Any) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{name}: {_text(value)}"
        return
    yield f"{name}:"
    for one in value:
        cells = [f"{key}: {_text(cell)}" for key, cell in one.items()] if isinstance(one, dict) else [_text(one)]
        yield f"  - {cells[0]}"
        yield from (f"    {cell}" for cell in cells[1:])


def _text(value: Any) -> str:
    return json.dumps(str(value), ensure_ascii=False)
