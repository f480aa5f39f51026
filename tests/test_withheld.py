"""Withheld names: where they are found, what stands for them, and that no output of a build holds one."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import duckdb
import polars as pl
import pytest

from flood_project import put, rows
from variorum.building import build
from variorum.errors import InputError, RawFileError
from variorum.project import Project
from variorum.withheld import Withheld, withheld_names

FORMS = ("amell", "ruth")


def names(*lines: str) -> Withheld:
    """The names of lines as `name` or `name|variants`."""
    parts = (line.partition("|") for line in lines)
    return withheld_names({"name": name, "variants": variants} for name, _, variants in parts)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Then Anna Berg spoke.", "Then Xxxx Xxxx spoke."),
        ("ANNA BERG SPEAKS", "XXXX XXXX SPEAKS"),
        ("Berg’s house", "Xxxx’s house"),
        ("Anna\nBerg", "Xxxx\nXxxx"),
        ("http://news.example/anna-berg-speaks", "http://news.example/xxxx-xxxx-speaks"),
        ("http://news.example/berg", "http://news.example/xxxx"),
        ("@AnnaBerg", "@XxxxXxxx"),
        ("Ánna Bérg", "Xxxx Xxxx"),
        ("A\u0301nna Berg", "Xxxxx Xxxx"),
        ("little Annie cried", "little Xxxxx cried"),
        ("an iceberg", "an iceberg"),
        ("the berg melted", "the berg melted"),
        ("Bergen", "Bergen"),
        ("Anna Karl", "Anna Karl"),
    ],
)
def test_mask(text, masked):
    """A name is masked in any capitals, accents and joins, and what only looks like it stays."""
    assert names("Anna Berg|Annie").mask(text) == masked


def test_mask_keeps_places():
    """A masked text is as long as before and differs only where a name is found."""
    text = "Before. Anna Berg, 71, and Mr Berg (A\u0301nna\u00a0Berg) left; ß ŉ ﬁ İ stay."
    withheld = names("Anna Berg")
    masked, hidden = withheld.mask(text), {i for a, b in withheld.spans(text) for i in range(a, b)}
    assert len(masked) == len(text)
    assert all(masked[i] == text[i] for i in range(len(text)) if i not in hidden)
    assert [text[a:b] for a, b in withheld.spans(text)] == ["Anna Berg", "Berg", "A\u0301nna\u00a0Berg"]


def test_two_persons_have_two_masks():
    """Two names of the same length do not become one person."""
    withheld = names("Anna Berg", "Olga Lund")
    assert withheld.mask("Anna Berg") != withheld.mask("Olga Lund")


def test_mask_all_reaches_every_text():
    """Every text of a JSON value is masked, keys and lists too; numbers stay."""
    value = {"Berg": ["Anna Berg", {"n": 1}], "t": True}
    assert names("Anna Berg").mask_all(value) == {"Xxxx": ["Xxxx Xxxx", {"n": 1}], "t": True}


def withhold(project: Project) -> Project:
    """The flood with one of its private persons withheld, who is also named in what people wrote."""
    put(project.withheld, "name,variants,note", "Ruth Amell,Ruth,asked for it")
    put(project.codebook / "speakers.csv", "name,aliases,role,kind,party", "Ruth Amell,Mrs Amell,resident,,town")
    put(
        project.review,
        "table,action,row_id,reason,source_id,start_char,end_char,text,type,severity,value",
        *_finding(project, "three", "Ruth Amell", "Ruth Amell is the only resident who is heard"),
    )
    with project.sources.open(newline="", encoding="utf-8") as file:
        head = file.readline().strip().split(",")
    name = _article(project, "Ruth Amell").name
    cells = {"file": name, "title": "Amell speaks", "url": "http://news.example/ruth-amell", "note": "Of Ruth Amell."}
    put(project.sources, ",".join(head), ",".join(cells.get(column, "") for column in head))
    text = project.descriptor.read_text(encoding="utf-8")
    project.descriptor.write_text(text.replace('"title": "', '"title": "Ruth Amell and '), encoding="utf-8")
    return project


def _article(project: Project, words: str) -> Path:
    return next(path for path in sorted(project.raw.glob("*.txt")) if words in path.read_text(encoding="utf-8"))


def _finding(project: Project, name: str, words: str, title: str) -> Iterator[str]:
    path = _article(project, words)
    start = path.read_text(encoding="utf-8").index(words)
    reason = "Mrs Amell speaks alone"
    yield f"findings,add,{name},{reason},{path.stem},{start},{start + len(words)},{words},claim,info,{title}"


def texts_of(path: Path) -> Iterator[tuple[str, str]]:
    """Each text inside a file, in small letters: of a zip its files, of a table its cells, of a database its rows."""
    yield from _texts(path.name, path.read_bytes(), path)


def _texts(name: str, data: bytes, path: Path | None = None) -> Iterator[tuple[str, str]]:
    yield name, data.decode("utf-8", "replace").lower()
    if name.endswith(".zip"):
        with zipfile.ZipFile(BytesIO(data)) as archive:
            for inner in archive.namelist():
                yield f"{name}/{inner}", inner.lower()
                yield from _texts(inner, archive.read(inner))
    if name.endswith(".parquet"):
        yield name, str(pl.read_parquet(BytesIO(data)).to_dicts()).lower()
    if name.endswith(".duckdb") and path:
        with duckdb.connect(str(path), read_only=True) as con:
            for (table,) in con.execute("select table_name from information_schema.tables").fetchall():
                yield f"{name} {table}", str(con.execute(f'select * from "{table}"').fetchall()).lower()


def test_no_output_of_a_build_holds_a_withheld_name(flood):
    """No file of a build holds the name or a variant: no table, no page, not the database, not the descriptor."""
    build(withhold(flood).root)
    held = [name for path in sorted(flood.build.rglob("*")) if path.is_file() for name, text in texts_of(path)
            if any(form in text for form in FORMS)]  # fmt: skip
    assert held == []
    assert [row["title"] for row in rows(flood.build, "findings") if row["check_id"] == "review"] == [
        "Xxxx Xxxxx is the only resident who is heard"
    ]


def test_a_withheld_speaker_is_still_a_speaker(flood):
    """The quotation keeps its speaker, role and side, under the mask, and the row cuts from the masked text."""
    build(withhold(flood).root)
    (speaker,) = [row for row in rows(flood.build, "speakers") if row["name"] == "Xxxx Xxxxx"]
    assert (speaker["role"], speaker["party"]) == ("resident", "town")
    (quote,) = [row for row in rows(flood.build, "quotes") if row["speaker_id"] == speaker["speaker_id"]]
    assert quote["text"] == "We lost everything but each other,"
    raw = _article(flood, "Ruth Amell").read_text(encoding="utf-8")
    start, end = int(quote["speaker_start"]), int(quote["speaker_end"])
    assert quote["speaker_text"] == raw[start:end].replace("Ruth Amell", "Xxxx Xxxxx")
    assert quote["speaker_text"].startswith("Xxxx Xxxxx, 71")


def test_the_raw_file_keeps_its_hash(flood):
    """The SHA-256 in sources is that of the file as received, and the file is not touched."""
    path = _article(flood, "Ruth Amell")
    before = path.read_bytes()
    build(withhold(flood).root)
    (source,) = [row for row in rows(flood.build, "sources") if row["source_id"] == path.stem]
    assert source["sha256"] == hashlib.sha256(before).hexdigest()
    assert path.read_bytes() == before


def test_a_name_in_a_file_name_is_refused(flood):
    """An article whose file is called by a withheld name would carry it in every id: the error names the file."""
    (flood.raw / "ruth-amell.txt").write_text("The town is dry.", encoding="utf-8")
    put(flood.withheld, "name", "Ruth Amell")
    with pytest.raises(RawFileError, match=r"raw/ruth-amell.txt .* rename the file"):
        build(flood.root)


def test_a_line_without_a_name_is_refused(flood):
    """A line whose name has no two letters together would mask nothing, or every initial."""
    put(flood.withheld, "name,variants", "R.,")
    with pytest.raises(InputError, match=r"codebook/withheld.csv, line 2"):
        build(flood.root)
