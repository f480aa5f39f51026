"""The papers that lie in a release: how to use it, how to cite it, what changed, what is known to be wrong."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from jinja2 import Environment, StrictUndefined

from variorum.errors import ProjectError
from variorum.package.about import licence_names, title_of
from variorum.package.citation_file import citation_file
from variorum.project import Project
from variorum.release.rights import Rights
from variorum.schema.load import published_tables
from variorum.withheld import Withheld

BY_PEOPLE = ("CHANGELOG.md", "ERRATA.md")
"""Pages that people write beside datapackage.json; without one the release says that there is nothing to tell."""


def documents(
    project: Project, package: Mapping[str, Any], rights: Rights, withheld: Withheld, toolkit: str
) -> dict[str, bytes]:
    """Each paper by its file name.

    package: the descriptor; withheld: names that may stand in none of them; toolkit: the version of Variorum
    """
    papers = {name: withheld.mask(_by_people(project, name)) for name in BY_PEOPLE}
    papers["README.md"] = readme(package, rights, bool(withheld.names), toolkit)
    papers["CITATION.cff"] = citation_file(package)
    return {name: text.encode("utf-8") for name, text in papers.items()}


def readme(package: Mapping[str, Any], rights: Rights, masked: bool, toolkit: str) -> str:
    """README.md for whoever downloads the release."""
    template = Environment(undefined=StrictUndefined, keep_trailing_newline=True).from_string(_own("README.md"))
    return template.render(
        title=title_of(package),
        description=package.get("description", ""),
        version=package.get("version", ""),
        licence=", ".join(licence_names(package)) or "no licence that is stated",
        tables=published_tables(),
        longest=rights.longest,
        with_text=rights.with_text,
        with_raw=rights.with_raw,
        masked=masked,
        toolkit=toolkit,
    )


def _by_people(project: Project, name: str) -> str:
    path = project.root / name
    try:
        return path.read_text(encoding="utf-8") if path.is_file() else _own(name)
    except UnicodeDecodeError as error:
        raise ProjectError(f"{name} is not UTF-8 (byte {error.start}): save it as UTF-8 text") from None


def _own(name: str) -> str:
    return files("variorum").joinpath("data/release", name).read_text(encoding="utf-8")
