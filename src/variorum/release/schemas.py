"""The schemas of a release: as the package's, but words may be missing, and their SHA-256 never is."""

from __future__ import annotations

import copy
import re
from functools import cache
from typing import Any

from variorum.schema.load import TableSchema, load_schema, read_schema

WORDS, SHA256 = "text", "text_sha256"
HASHES = "variorum:hashes"
"""Property of a schema: of which characters of the article a column is the SHA-256; see docs/release.md."""
HELD_BACK = "Empty where a release holds the words back."
MEANING = (
    "SHA-256 (hexadecimal) of the characters of the article from `start_char` to `end_char`, in UTF-8, "
    "by which whoever has the article can check the place."
)


@cache
def released_schema(name: str) -> TableSchema:
    """The schema of a table in a release. A row keeps its place; where its words are held back, their hash stands."""
    base = load_schema(name)
    if not any(span.text == WORDS for span in base.spans):
        return base
    declared = copy.deepcopy(base.json)
    declared["fields"] = [field for one in declared["fields"] for field in _released(one)]
    declared["variorum:rules"] = [_of_hash(rule) for rule in declared.get("variorum:rules", ())]
    declared[HASHES] = [span for span in declared.pop("variorum:spans") if span["text"] == WORDS]
    return read_schema(declared)


def _released(field: dict[str, Any]) -> list[dict[str, Any]]:
    if field["name"] != WORDS:
        return [field]
    required = field.pop("constraints", {}).get("required", False)
    field["description"] = f"{field['description']} {HELD_BACK}"
    demands = {**({"required": True} if required else {}), "pattern": "[0-9a-f]{64}"}
    return [field, {"name": SHA256, "type": "string", "description": MEANING, "constraints": demands}]


def _of_hash(rule: dict[str, str]) -> dict[str, str]:
    """A rule about words as a rule about their hash: the words may be missing."""
    return {**rule, "sql": re.sub(rf"\b{WORDS}\b", SHA256, rule["sql"])}
