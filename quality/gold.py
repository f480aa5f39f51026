"""Gold folders and public sets as values: texts, annotations, and the digest that floors are pinned to."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Entry = dict[str, Any]
NEUTRAL_KINDS = frozenset({"age", "determiner", "idiom", "ordinal", "page furniture", "optional"})


@dataclass(frozen=True, slots=True)
class Gold:
    """A folder of annotated articles: its texts by file name, and what its JSON files hold."""

    name: str
    texts: dict[str, str]
    entries: Entry
    conflicts: tuple[Entry, ...]
    digest: str

    def file_of(self, entry: Entry) -> str:
        """The file that an annotation's `doc` names; the three digits that open its name are enough."""
        doc = str(entry["doc"])
        return doc if doc in self.texts else next(name for name in self.texts if name.startswith(doc))


def read_gold(folder: Path, texts: Path | None = None) -> Gold:
    """The gold of a folder; its articles stand in `texts` where the folder holds none."""
    files = sorted((texts or folder).glob("*.txt"))
    annotation = (folder / "gold.json").read_bytes()
    parts = [annotation, *(path.read_bytes() for path in files)]
    entries: Entry = json.loads(annotation)
    apart = folder / "conflicts.json"
    if apart.exists():
        parts.append(apart.read_bytes())
    conflicts = json.loads(apart.read_text(encoding="utf-8")) if apart.exists() else entries.get("conflicts", [])
    return Gold(
        name=folder.name,
        texts={path.name: path.read_bytes().decode("utf-8") for path in files},
        entries=entries,
        conflicts=tuple(conflicts),
        digest=digest_of(parts),
    )


def digest_of(parts: list[bytes]) -> str:
    """One SHA-256 over the SHA-256 of each part, in order."""
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()


def read_lines(path: Path) -> tuple[list[Entry], str]:
    """The entries of a public set (one JSON object a line), and its digest."""
    data = path.read_bytes()
    return [json.loads(line) for line in data.decode("utf-8").splitlines()], digest_of([data])


def wanted_figures(gold: Gold) -> dict[str, list[Entry]]:
    """The figures that a build must find, by file, each with the span of its number."""
    found: dict[str, list[Entry]] = {name: [] for name in gold.texts}
    for entry in gold.entries["figures"]:
        if not entry.get("in_boilerplate"):
            span = (entry.get("number_start", entry["start"]), entry.get("number_end", entry["end"]))
            found[gold.file_of(entry)].append({**entry, "span": span, "value": entry.get("value")})
    for entry in gold.entries.get("vague", []):
        found[gold.file_of(entry)].append({**entry, "span": (entry["start"], entry["end"]), "value": None})
    return found


def wanted_quotes(gold: Gold) -> dict[str, list[Entry]]:
    """The quotes that a build must find, by file."""
    found: dict[str, list[Entry]] = {name: [] for name in gold.texts}
    for entry in gold.entries["quotes"]:
        if not _is_neutral_quote(entry):
            found[gold.file_of(entry)].append(entry)
    return found


def neutral_spans(gold: Gold) -> dict[str, list[tuple[int, int]]]:
    """Places where a row is neither right nor wrong, by file."""
    found: dict[str, list[tuple[int, int]]] = {name: [] for name in gold.texts}
    for entry in gold.entries["figures"]:
        if entry.get("in_boilerplate"):
            span = (entry.get("number_start", entry["start"]), entry.get("number_end", entry["end"]))
            found[gold.file_of(entry)].append(span)
    for entry in [*gold.entries.get("skipped", []), *gold.entries.get("non_figures", [])]:
        if (entry.get("kind") or entry.get("verdict")) in NEUTRAL_KINDS or entry.get("verdict") == "optional":
            found[gold.file_of(entry)].append((entry["start"], entry["end"]))
    for entry in gold.entries["quotes"]:
        if _is_neutral_quote(entry):
            found[gold.file_of(entry)].append((entry["start"], entry["end"]))
    return found


def _is_neutral_quote(entry: Entry) -> bool:
    lost = entry.get("marks") in (False, "lost")
    apart = entry.get("nested") or entry.get("in_headline") or entry.get("in_boilerplate")
    return bool(lost or apart or entry.get("speaker") == "(headline)")
