"""How much of each article a release discloses: the places that its rows name, and every run of words in any file.

Which words may go out belongs in `rights`.
"""

from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from io import BytesIO, StringIO
from typing import Any

import polars as pl

from variorum.errors import RightsError
from variorum.release.rights import FLAGS, Rights

RUN = 5
"""Words in a row that count as an article's own: fewer stand in any two texts by chance."""
CUT = "[…]"
INLINE = ("a", "bdi", "code", "del", "ins", "mark", "small", "span", "strong")
_WORD = re.compile(r"[^\W_]+")
Texts = Mapping[str, str]
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Run:
    """Words of an article that stand in another text: characters [start, end) there, [first, last) in the article."""

    start: int
    end: int
    source_id: str
    first: int
    last: int


class Runs:
    """Finds runs of words of some articles in other texts."""

    def __init__(self, texts: Texts) -> None:
        self._words = {name: [found.span() for found in _WORD.finditer(text)] for name, text in texts.items()}
        self._places: dict[tuple[str, ...], list[Place]] = defaultdict(list)
        for name, text in texts.items():
            words = [text[start:end].casefold() for start, end in self._words[name]]
            for at in range(len(words) - RUN + 1):
                self._places[tuple(words[at : at + RUN])].append((name, at))

    def find(self, text: str) -> Iterator[Run]:
        """Every longest run of at least RUN words that stands in an article; one for each place where it does."""
        words = [found.span() for found in _WORD.finditer(text)]
        said = [text[start:end].casefold() for start, end in words]
        begun: dict[Place, tuple[int, Place]] = {}
        for at in range(len(words) - RUN + 2):
            places = self._places.get(tuple(said[at : at + RUN]), ()) if at <= len(words) - RUN else ()
            going = {(name, place): begun.pop((name, place - 1), (at, (name, place))) for name, place in places}
            for (name, place), (first, (_, origin)) in begun.items():
                span = self._words[name]
                yield Run(words[first][0], words[at + RUN - 2][1], name, span[origin][0], span[place + RUN - 1][1])
            begun = going

    def shortened(self, text: str | None, longest: int) -> str | None:
        """A text with each run of more than so many characters cut after its first words."""
        if text is None:
            return None
        kept, place = [], 0
        for run in sorted(self.find(text), key=lambda run: (run.start, -run.end)):
            if run.start >= place and run.end - run.start > longest:
                opening = list(_WORD.finditer(text, run.start, run.end))[RUN - 1].end()
                kept += [text[place:opening], f" {CUT}"]
                place = run.end
        return "".join([*kept, text[place:]])


def shares(
    files: Mapping[str, bytes], texts: Texts, spans: Mapping[str, Iterable[tuple[int, int]]]
) -> dict[str, float]:
    """The percent of each article's characters that files disclose.

    spans: characters that rows name by their place; runs of words are looked for in every file beside them
    """
    runs, shown = Runs(texts), {name: bytearray(len(text)) for name, text in texts.items()}
    for name, found in spans.items():
        for start, end in found:
            shown[name][start:end] = b"\x01" * (end - start)
    for data in dict.fromkeys(text for name in sorted(files) for text in strings_of(name, files[name])):
        for run in runs.find(data):
            shown[run.source_id][run.first : run.last] = b"\x01" * (run.last - run.first)
    return {name: round(100 * sum(one) / len(one), 1) if one else 0.0 for name, one in shown.items()}


def demand_bound(found: Mapping[str, float], rights: Rights) -> None:
    """Raise RightsError where a release discloses more of an article than its bound."""
    over = sorted((name for name in found if found[name] > rights.bound), key=lambda name: (-found[name], name))
    if over and not rights.gives_whole:
        others = f" ({len(over)} articles are over it)" if len(over) > 1 else ""
        raise RightsError(
            f"{over[0]}: the release would disclose {found[over[0]]:g} % of the article, the bound is "
            f"{rights.bound:g} %{others}: give on shorter texts (--longest {max(rights.longest // 2, 1)}), state a "
            f"licence in raw/sources.csv that allows {FLAGS['text']}, or raise --bound with the publisher's leave"
        )


def strings_of(name: str, data: bytes) -> Iterator[str]:
    """The texts of a file: cells of a table, strings of JSON, words of a page, or all of it."""
    if name.endswith(".parquet"):
        frame = pl.read_parquet(BytesIO(data))
        for column in frame.columns:
            if frame[column].dtype == pl.String:
                yield from filter(None, frame[column].to_list())
    elif name.endswith(".csv"):
        for record in csv.reader(StringIO(data.decode("utf-8"), newline="")):
            yield from record
    elif name.endswith((".json", ".jsonld")):
        yield from _strings(json.loads(data))
    elif name.endswith(".html"):
        page = _Page()
        page.feed(data.decode("utf-8"))
        yield from ("".join(page.words), *page.attributes)
    elif not name.endswith(".duckdb"):
        yield data.decode("utf-8")


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


class _Page(HTMLParser):
    """The words of a page as they are read, and the values of its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.attributes: list[str] = []

    def handle_data(self, data: str) -> None:
        """Words between tags."""
        self.words.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Words inside a tag; a tag that is no part of a sentence parts words."""
        if tag not in INLINE:
            self.words.append("\n")
        self.attributes += [value for _, value in attrs if value]
