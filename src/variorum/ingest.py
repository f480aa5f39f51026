"""Files of raw/ to sources, sentences and texts. Nothing here writes to raw/.

What a sentence is belongs in articles.py and sentences.py; what is known of a source from elsewhere stands
in raw/sources.csv.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from variorum.articles import Article, decode, read_article
from variorum.data import words
from variorum.errors import RawFileError
from variorum.inputs import WITHHELD, Entry, read_entries, read_masked, read_withheld
from variorum.project import Project
from variorum.records import SentenceRow, Source
from variorum.withheld import NOBODY, Withheld

SUFFIXES = ("", ".md", ".text", ".txt")
"""Endings of a file name that an article may have."""
NOT_ARTICLES = ("readme.md", "sources.csv")
TITLE_WORDS = 20
"""A headline of a news text seldom has more words than this; a longer first line is a sentence of the text."""
ENGLISH_SHARE = 0.2
"""Running English has about twice this share of its commonest words, other European languages less than half."""
_WORD = re.compile(r"[^\W\d_]+")
_TEXT_COLUMNS = (
    "title", "publisher", "agency", "author", "url", "date_basis", "language", "translated_from", "licence", "note",
)  # fmt: skip
_DATE_COLUMNS = ("published_date", "published_from", "published_to", "retrieved_date")


@dataclass(frozen=True, slots=True)
class Ingested:
    """One article file: its row, its text with sentences."""

    source: Source
    article: Article

    def sentences(self) -> tuple[SentenceRow, ...]:
        """The rows of `sentences`."""
        return tuple(
            SentenceRow(s.sentence_id, self.source.source_id, s.paragraph, s.span.start, s.span.end)
            for s in self.article.sentences
        )


def ingest(project: Project) -> tuple[Ingested, ...]:
    """Every article of a project, in the order of the source ids.

    Raises RawFileError for a file that cannot be used, that changed since it was registered, or that
    raw/sources.csv names and raw/ does not hold; InputError for a mistake in raw/sources.csv.
    """
    files = article_files(project)
    known = {entry.values["file"]: entry for entry in read_masked(project, project.sources, "sources")}
    names = {path.name for path in files}
    for name, entry in known.items():
        if name not in names:
            raise RawFileError(
                f"raw/{name} is missing, but {entry.path}, line {entry.line} names it: put it back, or remove the line"
            )
    withheld = read_withheld(project)
    return tuple(read_file(path, known.get(path.name), withheld) for path in files)


def article_files(project: Project) -> tuple[Path, ...]:
    """The article files of raw/, by source id.

    Raises RawFileError where there is none, where two have the same stem, or where raw/ holds something else.
    """
    if not project.raw.is_dir():
        raise RawFileError(f"{project.raw} is no folder: put the articles there as UTF-8 text files")
    found = sorted(path for path in project.raw.iterdir() if may_be_article(path.name))
    stems = defaultdict(list)
    for path in found:
        _check_name(path)
        stems[path.stem].append(path.name)
    for twins in stems.values():
        if len(twins) > 1:
            both = " and ".join(f"raw/{name}" for name in twins)
            raise RawFileError(f"{both} have the same stem, which is the source's id: rename one")
    if not found:
        raise RawFileError("raw/ holds no article: put the articles there as UTF-8 text files (.txt)")
    return tuple(sorted(found, key=lambda path: path.stem))


def may_be_article(name: str) -> bool:
    """Whether a file of raw/ with this name is read: not sources.csv, README.md, or what an editor hides."""
    return not name.startswith(".") and not name.endswith("~") and name.lower() not in NOT_ARTICLES


def unregistered(project: Project) -> tuple[str, ...]:
    """Articles whose bytes raw/sources.csv does not pin; the build uses them all the same."""
    entries = read_entries(project.sources, "sources", project.root)
    pinned = {entry.values["file"] for entry in entries if entry.values["sha256"]}
    return tuple(path.name for path in article_files(project) if path.name not in pinned)


def read_file(path: Path, entry: Entry | None, withheld: Withheld = NOBODY) -> Ingested:
    """One article from its file and its line of raw/sources.csv.

    withheld: names for which a mask stands in the article's text; all that follows sees the mask only
    """
    name = f"raw/{path.name}"
    if withheld.spans(path.name):
        raise RawFileError(f"{name} has a name of codebook/{WITHHELD}.csv in its own name: rename the file")
    data = read_bytes(path)
    sha256 = hashlib.sha256(data).hexdigest()
    if entry and entry.values["sha256"] not in ("", sha256):
        raise RawFileError(
            f"{name} changed since it was registered: restore it, or run 'variorum add {name}' to register the new "
            f"bytes (sha256 {entry.values['sha256']} is now {sha256})"
        )
    text = withheld.mask(decode(data, name))
    article = read_article(text, path.stem)
    source = Source(
        source_id=path.stem,
        path=name,
        sha256=sha256,
        bytes=len(data),
        characters=len(text),
        words=len(text.split()),
        title=find_title(article),
        language=find_language(text),
        date_basis="unknown",
    )
    return Ingested(_with_known(source, entry) if entry else source, article)


def read_bytes(path: Path) -> bytes:
    """The bytes of an article file; RawFileError where they cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise RawFileError(
            f"raw/{path.name} cannot be read ({error.strerror}): make it a readable file, or take it out of raw/"
        ) from None


def find_title(article: Article) -> str | None:
    """The headline: a first paragraph that is short, does not end like a sentence, and is not all there is.

    Paragraphs above it that say but when the article was put out are passed over.
    """
    above = (article.cut(paragraph).lstrip("# ") for paragraph in article.paragraphs[:-1])
    first = next((text for text in above if not _is_stamp(text)), "")
    is_sentence = first.rstrip("\"”’»')]").endswith((".", "!", "…", ":", ";", ","))
    return None if is_sentence or not first or len(first.split()) > TITLE_WORDS else first


def _is_stamp(text: str) -> bool:
    """Whether a line holds but a date, a time of day and words such as "last updated at"."""
    found = _WORD.findall(text.lower())
    known = words("stamp_words") | words("time_names")
    return any(mark.isdigit() for mark in text) and all(word in known for word in found)


def find_language(text: str) -> str | None:
    """`en` where the commonest English words make up their share of the text; otherwise unknown."""
    found = _WORD.findall(text.lower())
    common = words("english")
    share = sum(word in common for word in found) / len(found) if found else 0.0
    return "en" if share >= ENGLISH_SHARE else None


def _with_known(source: Source, entry: Entry) -> Source:
    dates: dict[str, Any] = {column: entry.day(column) for column in _DATE_COLUMNS}
    published = [dates[column] for column in _DATE_COLUMNS[:3]]
    if any(published) and entry.values["date_basis"] not in ("stated", "inferred"):
        raise entry.wrong("gives a date of publication without its date_basis", "say stated or inferred")
    first, last = dates["published_from"], dates["published_to"]
    if first and last and first > last:
        raise entry.wrong(f"published_from {first} is after published_to {last}", "swap them")
    known: dict[str, Any] = {column: entry.values[column] for column in _TEXT_COLUMNS if entry.values[column]}
    return replace(source, **known, **dates)


def _check_name(path: Path) -> None:
    if path.is_dir():
        raise RawFileError(f"raw/{path.name} is a folder: articles stand in raw/ itself")
    if path.suffix.lower() not in SUFFIXES:
        raise RawFileError(f"raw/{path.name} is no text file: save its text as {path.stem}.txt")
    if not path.name.isprintable():
        raise RawFileError(f"raw/{path.name!r} has a name that cannot be printed: rename it")
