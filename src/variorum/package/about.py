"""What catalogues ask of a package: who made it, when, under which licence. One source: the descriptor.

How each catalogue wants it written belongs in `citation_file`, `croissant` and the report's head.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Descriptor = Mapping[str, Any]
DOI = "https://doi.org/"


@dataclass(frozen=True, slots=True)
class Maker:
    """A contributor: a person where a family name is given, else a body."""

    title: str
    given: str = ""
    family: str = ""
    address: str = ""

    @property
    def is_person(self) -> bool:
        """Whether it is one person."""
        return bool(self.family)


def title_of(package: Descriptor) -> str:
    """The title, else the name."""
    return str(package.get("title") or package["name"])


def makers(package: Descriptor) -> tuple[Maker, ...]:
    """The contributors, in their order."""
    return tuple(
        Maker(
            title=str(one.get("title") or f"{one.get('givenName', '')} {one.get('familyName', '')}".strip()),
            given=str(one.get("givenName", "")),
            family=str(one.get("familyName", "")),
            address=str(one.get("path", "")),
        )
        for one in package.get("contributors", ())
    )


def licence_names(package: Descriptor) -> list[str]:
    """The licences by their SPDX ids."""
    return [licence["name"] for licence in package.get("licenses", ()) if "name" in licence]


def licence_addresses(package: Descriptor) -> list[str]:
    """The licences by the addresses of their texts, or by name."""
    return [str(licence.get("path") or licence.get("name", "")) for licence in package.get("licenses", ())]


def day_made(package: Descriptor) -> str:
    """The day on which the version was made (YYYY-MM-DD), as `created` says; empty where it does not."""
    return str(package.get("created", ""))[:10]


def doi(package: Descriptor) -> str:
    """The DOI that `id` gives, without an address before it; empty where it gives none."""
    identity = str(package.get("id", "")).removeprefix("doi:").removeprefix(DOI)
    return identity if identity.startswith("10.") else ""


def citation(package: Descriptor) -> str:
    """How to cite the package: who made it, title, version, licence."""
    names = ", ".join(maker.title for maker in makers(package))
    licences = ", ".join(licence_names(package))
    address = f" {DOI}{doi(package)}" if doi(package) else ""
    return (
        f"{f'{names}: ' if names else ''}{title_of(package)}, version {package.get('version', 'not released')}."
        f"{f' {licences}.' if licences else ''}{address}"
    )
