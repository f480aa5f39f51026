"""Files of raw/ become sources, sentences and texts; raw/ is never written."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from flood_project import ARTICLES, flood_project, put
from variorum.articles import read_article
from variorum.errors import InputError, RawFileError
from variorum.ingest import article_files, find_language, find_title, ingest, unregistered
from variorum.project import Project


def one(tmp_path: Path, data: bytes, name: str = "a.txt") -> Project:
    """A project with one article of these bytes."""
    (tmp_path / "raw").mkdir(exist_ok=True)
    (tmp_path / "raw" / name).write_bytes(data)
    return Project(tmp_path)


def test_source_tells_what_the_file_is(tmp_path: Path) -> None:
    """Stem, path, hash, size and length are those of the file."""
    data = "Über die Brücke.\nThe river rose.".encode()
    (found,) = ingest(one(tmp_path, data, "river.txt"))
    source = found.source
    assert (source.source_id, source.path) == ("river", "raw/river.txt")
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert (source.bytes, source.characters, source.words) == (len(data), len(data) - 2, 6)


def test_byte_order_mark_and_carriage_returns_count(tmp_path: Path) -> None:
    """They stay in the text, and every sentence cuts from it."""
    (found,) = ingest(one(tmp_path, b"\xef\xbb\xbfOne day.\r\nTwo days.\r\n"))
    assert found.article.text == "\ufeffOne day.\r\nTwo days.\r\n"
    assert [found.article.text[row.start_char : row.end_char] for row in found.sentences()] == ["One day.", "Two days."]


def test_unknown_stays_empty(tmp_path: Path) -> None:
    """Nothing is made up for a source of which nothing is known."""
    (found,) = ingest(one(tmp_path, b"Wasser stieg am Abend."))
    source = found.source
    assert (source.title, source.publisher, source.published_date, source.language) == (None, None, None, None)
    assert source.date_basis == "unknown"


def test_known_facts_come_from_sources_csv(tmp_path: Path) -> None:
    """What people wrote of a source goes before what is derived."""
    project = one(tmp_path, b"A headline\nThe river rose in the night and it was cold.")
    put(
        project.sources,
        "file,title,publisher,published_from,published_to,date_basis",
        "a.txt,Another headline,Gazette,2019-03-04,2019-03-06,inferred",
    )
    source = ingest(project)[0].source
    assert (source.title, source.publisher, source.language) == ("Another headline", "Gazette", "en")
    assert (source.published_from, source.published_to) == (date(2019, 3, 4), date(2019, 3, 6))


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ("2019-03-04,,", "gives a date of publication without its date_basis"),
        ("2019-03-06,2019-03-04,stated", "published_from 2019-03-06 is after published_to 2019-03-04"),
    ],
)
def test_dates_of_a_source_must_fit(tmp_path: Path, cells: str, says: str) -> None:
    """A date says how it is known, and a range runs forward."""
    project = one(tmp_path, b"The river rose.")
    put(project.sources, "file,published_from,published_to,date_basis", f"a.txt,{cells}")
    with pytest.raises(InputError, match=rf"raw/sources\.csv, line 2: {says}"):
        ingest(project)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Seven dead as river bursts banks\nThe river rose.", "Seven dead as river bursts banks"),
        ("What do we know?\nNot much.", "What do we know?"),
        ("# River bursts banks\nThe river rose.", "River bursts banks"),
        ("The river rose.\nIt fell again.", None),
        ("“The river rose.”\nIt fell again.", None),
        ("River bursts banks", None),
        ("Last updated 09:20 GMT on 5 May 2004\nRiver bursts banks\nThe river rose.", "River bursts banks"),
        ("May 5, 2019\nThe river rose.\nIt fell again.", None),
        ("May 5 disaster\nThe river rose.", "May 5 disaster"),
        (" ".join(["word"] * 30) + "\nThe river rose.", None),
    ],
)
def test_title_is_a_headline_or_nothing(text: str, title: str | None) -> None:
    """A short first line that is no sentence is the title; a sentence, a long line or a lone line is not."""
    assert find_title(read_article(text)) == title


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The river rose in the night and it was cold.", "en"),
        ("Der Fluss stieg in der Nacht, und es war kalt.", None),
        ("El río creció en la noche y hacía frío.", None),
        ("", None),
    ],
)
def test_language_is_english_or_unknown(text: str, language: str | None) -> None:
    """English is known by its commonest words; for anything else the column stays empty."""
    assert find_language(text) == language


def test_only_articles_are_read(tmp_path: Path) -> None:
    """sources.csv, README.md and what editors hide are no articles."""
    project = one(tmp_path, b"The river rose.")
    for name in ("README.md", ".DS_Store", "a.txt~"):
        put(project.raw / name, "x")
    assert [path.name for path in article_files(project)] == ["a.txt"]


def test_articles_come_by_source_id(tmp_path: Path) -> None:
    """The order is that of the ids, whatever the endings are."""
    for name in ("b.md", "a.txt", "a-1.text", "c"):
        one(tmp_path, b"The river rose.", name)
    assert [found.source.source_id for found in ingest(Project(tmp_path))] == ["a", "a-1", "b", "c"]


def test_ingest_writes_nothing_to_raw(tmp_path: Path) -> None:
    """Every file of raw/ is as it was, and there is no other."""
    project = flood_project(tmp_path)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in project.raw.iterdir()}
    assert len(ingest(project)) == len(ARTICLES)
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in project.raw.iterdir()} == before


def test_unregistered_article_is_used_and_told(tmp_path: Path) -> None:
    """A file without a line, or without a hash in its line, counts as not registered."""
    project = one(tmp_path, b"The river rose.")
    one(tmp_path, b"The river fell.", "b.txt")
    put(project.sources, "file,publisher", "b.txt,Gazette")
    assert [found.source.source_id for found in ingest(project)] == ["a", "b"]
    assert unregistered(project) == ("a.txt", "b.txt")


def test_changed_file_is_named_with_both_hashes(tmp_path: Path) -> None:
    """A registered file with other bytes stops everything."""
    project = one(tmp_path, b"The river rose.")
    put(project.sources, "file,sha256", f"a.txt,{'0' * 64}")
    now = hashlib.sha256(b"The river rose.").hexdigest()
    with pytest.raises(RawFileError, match=rf"raw/a\.txt changed .*{'0' * 64} is now {now}"):
        ingest(project)


def test_long_line_is_read_in_linear_time(tmp_path: Path) -> None:
    """One line of 10 MB is an article like any other."""
    (found,) = ingest(one(tmp_path, b"The river rose 2 metres and then it fell again" * 217_392))
    assert found.source.bytes > 10_000_000
    assert len(found.sentences()) < 10_000
