"""The rules of the house that a linter does not know: sizes, and code that names no event of a corpus."""

from __future__ import annotations

import ast
import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("src", "scripts", "quality", "bench", "docs", "locks")
CODE = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py") if "__pycache__" not in path.parts)
CODE.append(ROOT / "noxfile.py")
SQL = sorted((ROOT / "src").rglob("*.sql"))
MAX_MODULE, MAX_FUNCTION, MAX_SQL = 300, 60, 80

# Words of names in the gold that are ordinary English too; they may stand in code.
ORDINARY = frozenset(
    """
    academic acting adviser agency alone analyst analysts area army article association authorities authority based
    blogger bloggers british bulletin bureau capital chief civilian civilians college
    column commander commander-in-chief
    commentators control council country daily day defence defense department deputy director east emergency emergencies
    english europe european evacuation exchange experts first force forces foreign former french general german governor
    group head headquarters health heads institute international journalist journalists king king's last lawyer leader
    left liberal local london main man mechanised mechanized member military million minister ministry months moscow's
    center cooperation house journal new one sea street united university wall white
    national news newspaper northern observers office officer officers official officials opinion people policy press
    presidency president presidential prime professor public region regional reports research researcher resident
    residents right risks russian-speaking safety second secretary security senior sides side situations small
    social soldier soldiers source sources south southern spokesman spokesperson spokeswoman staff state statement
    states studies study team telegram television the third times town two un under unidentified union unit unnamed
    vehicles village voices war week weeks west western who woman world worker workers writer year years
    """.split()
)


def _names() -> set[str]:
    """Capitalised words of the speakers and places that the reference corpus speaks of."""
    texts: list[str] = []
    with (ROOT / "codebook" / "speakers.csv").open(encoding="utf-8", newline="") as file:
        texts += [f"{row['name']} {row['aliases']} {row['party']}" for row in csv.DictReader(file)]
    gold = json.loads((ROOT / "tests" / "gold" / "kursk" / "gold.json").read_text(encoding="utf-8"))
    for entry in [*gold["figures"], *gold["quotes"], *gold["indirect"], *gold["claims"]]:
        keys = ("speaker", "speaker_canonical", "speaker_text", "subject_place", "holder")
        texts += [str(entry[key]) for key in keys if entry.get(key)]
    words = re.findall(r"\b[A-Z][\w’'\-]{2,}", " ".join(texts))
    return {word.removesuffix("'s").removesuffix("’s") for word in words if word.lower() not in ORDINARY}


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_and_functions_stay_small(path):
    """A module has at most 300 lines and a function at most 60."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_MODULE
    assert [(name, lines) for name, lines in _functions(path) if lines > MAX_FUNCTION] == []


@pytest.mark.parametrize("path", SQL, ids=lambda path: path.name)
def test_sql_files_stay_small(path):
    """A SQL file has at most 80 lines."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MAX_SQL


@pytest.mark.parametrize("path", CODE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_modules_say_what_belongs_in_them(path):
    """Every module opens with a docstring."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_code_names_no_event():
    """No name of a person, place or body of the reference corpus stands in src/: such names are codebook."""
    names = _names()
    assert len(names) > 40, "the lists of names were not read"
    either = r"\b(" + "|".join(sorted(map(re.escape, names))) + r")\b"
    written, of_places = re.compile(either), re.compile(either, re.IGNORECASE)  # lists of places are in small letters
    found = [
        f"{path.relative_to(ROOT)}:{number}: {hit.group()}"
        for path in sorted((ROOT / "src").rglob("*"))
        if path.is_file() and path.suffix in {".py", ".sql", ".csv", ".txt", ".json", ".md", ".html", ".js", ".css"}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        for hit in (of_places if path.name == "exonyms.csv" else written).finditer(line)
    ]
    assert found == []


def test_names_are_seen():
    """The names that the last test looks for hold those of the corpus, and not the ordinary words around them."""
    names = _names()
    assert {"Kursk", "Putin", "Kyiv"} <= names
    assert not {"President", "Ministry", "Governor", "Institute"} & names


def test_locks_pin_every_dependency_by_hash():
    """Each lock pins its packages by version and hash, and names no index and no path."""
    locks = sorted((ROOT / "locks").glob("*.txt"))
    assert {path.stem for path in locks} >= {"build", "tests", "types", "lint", "imports", "bench"}
    for path in locks:
        text = path.read_text(encoding="utf-8")
        pinned = re.findall(
            r"^([\w.\-]+)==\S+.*\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", text, re.MULTILINE
        )
        assert len(pinned) == len(re.findall(r"^\w", text, re.MULTILINE)) > 0, path.name
        assert not re.search(r"https?://|file:|--index|--find-links|(?m:^-e )", text), path.name
