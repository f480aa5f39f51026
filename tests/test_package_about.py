"""Metadata for catalogues, from the descriptor alone: CITATION.cff, Croissant, schema.org."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from variorum.package.about import citation, day_made, doi
from variorum.package.citation_file import citation_file
from variorum.package.croissant import croissant
from variorum.report.citation import dataset
from variorum.schema.load import load_schema

FULL = {
    "name": "mill",
    "title": 'The "mill": a fire',
    "description": "Who said what.\nAnd where: they part.",
    "version": "1.2.0",
    "created": "2026-03-04T00:00:00Z",
    "id": "https://doi.org/10.5281/zenodo.1",
    "homepage": "https://example.org/mill",
    "keywords": ["news", "#fire"],
    "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
    "contributors": [
        {"title": "Jo Berg", "givenName": "Jo", "familyName": "Berg", "path": "https://orcid.org/0000-0002-1825-0097"},
        {"title": "The Mill Project"},
    ],
}
BARE = {"name": "mill"}


def cff(package: dict[str, Any]) -> dict[str, Any]:
    """CITATION.cff as its readers see it, held against the schema of the format."""
    loaded: dict[str, Any] = yaml.safe_load(citation_file(package))
    schema = json.loads(Path(__file__).with_name("profiles").joinpath("cff-1.2.0.json").read_text(encoding="utf-8"))
    assert list(jsonschema.Draft7Validator(schema).iter_errors(loaded)) == []
    return loaded


def test_citation_file_says_what_the_descriptor_says():
    """People have names in parts, bodies one; texts keep their marks and line breaks."""
    said = cff(FULL)
    assert (said["title"], said["abstract"], said["version"]) == (FULL["title"], FULL["description"], "1.2.0")
    assert said["authors"] == [
        {"family-names": "Berg", "given-names": "Jo", "orcid": "https://orcid.org/0000-0002-1825-0097"},
        {"name": "The Mill Project"},
    ]
    assert (str(said["date-released"]), said["doi"], said["license"]) == ("2026-03-04", "10.5281/zenodo.1", "CC-BY-4.0")


def test_citation_file_of_a_bare_descriptor_is_valid():
    """What the descriptor does not say is left out, and the file still meets its schema."""
    assert cff(BARE)["title"] == "mill"
    assert set(cff(BARE)) == {"cff-version", "message", "type", "title", "authors"}


def test_citation_names_maker_title_version_and_licence():
    """The line to cite has them all, and the DOI."""
    assert citation(FULL) == (
        'Jo Berg, The Mill Project: The "mill": a fire, version 1.2.0. CC-BY-4.0. https://doi.org/10.5281/zenodo.1'
    )
    assert citation(BARE) == "mill, version not released."


@pytest.mark.parametrize(
    ("identity", "found"), [("10.1/x", "10.1/x"), ("doi:10.1/x", "10.1/x"), ("https://example.org/x", ""), ("", "")]
)
def test_doi_is_told_from_other_identities(identity, found):
    """An id is a DOI with or without what stands before it; another address is none."""
    assert doi({"id": identity}) == found


def test_every_catalogue_says_the_same():
    """Croissant and schema.org give the title, version, day and licence of the descriptor."""
    for said in (dataset(FULL), croissant(FULL, [], {})):
        assert (said["version"], said["datePublished"]) == ("1.2.0", day_made(FULL))
        assert said["license"] == ["https://creativecommons.org/licenses/by/4.0/"]
        assert [one["name"] for one in said["creator"]] == ["Jo Berg", "The Mill Project"]
        assert FULL["title"] in (said["name"], said["alternateName"])
        assert said["url"] == FULL["homepage"]


def test_what_is_not_said_is_left_out():
    """A bare descriptor gives neither empty texts nor empty lists."""
    for said in (dataset(BARE), croissant(BARE, [], {})):
        assert not [name for name, value in said.items() if value == "" or (value == [] and name in FULL)]


def test_croissant_names_files_columns_and_keys():
    """Each table is a file with its hash and a set of records with typed columns and a key."""
    said = croissant(FULL, [load_schema("topics")], {"topics.csv": b"topic_id\n"})
    (file,), (records,) = said["distribution"], said["recordSet"]
    assert (file["contentUrl"], file["sha256"]) == ("topics.csv", hashlib.sha256(b"topic_id\n").hexdigest())
    assert records["key"] == [{"@id": "topics/topic_id"}]
    assert [field["name"] for field in records["field"]] == list(load_schema("topics").column_names)
    assert {field["dataType"] for field in records["field"]} == {"sc:Text"}
