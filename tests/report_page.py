"""A page of the report as a browser reads it: elements with their attributes and text, by Python's own parser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclass(slots=True)
class Element:
    """An element: its tag, its attributes, what stands in it."""

    tag: str
    attributes: dict[str, str]
    children: list[Element | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in it."""
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    @property
    def classes(self) -> list[str]:
        """Its classes."""
        return self.attributes.get("class", "").split()

    def all(self, tag: str = "", of_class: str = "") -> Iterator[Element]:
        """Every element in it, in order; of a tag, of a class."""
        for child in self.children:
            if isinstance(child, Element):
                if tag in ("", child.tag) and (not of_class or of_class in child.classes):
                    yield child
                yield from child.all(tag, of_class)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"an attribute twice in <{tag}>: {attrs}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> where <{self.open[-1].tag}> is open"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read_page(path: Path) -> Element:
    """The root of a page; an error where elements are not closed in their order."""
    reader = _Reader()
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    assert reader.open == [reader.root]
    return reader.root


def pages_of(report: Path) -> dict[str, Element]:
    """Every page of a report, by its path from the report's folder."""
    return {path.relative_to(report).as_posix(): read_page(path) for path in sorted(report.rglob("*.html"))}


def target(href: str) -> tuple[str, str]:
    """The file and the anchor that a link inside the report names."""
    parts = urlsplit(href)
    assert parts.scheme == "" and parts.netloc == "", href
    return unquote(parts.path), unquote(parts.fragment)
