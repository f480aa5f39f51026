"""Markup of web pages inside a text: tags, scripts, styles, comments and entities.

Finders read the text without it. Nothing is cut out: blanks stand in its place, so that every offset stays right.
A script or style is left out with what it holds; of other elements only the tags are. "<Smith>" is no tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape

from variorum.data import words
from variorum.spans import Span

_LONGEST_TAG = 2000
_UNREAD = ("script", "style")
_TAG = re.compile(rf"</?([a-z][a-z0-9]{{0,9}})(?=[\s/>])[^<>]{{0,{_LONGEST_TAG}}}>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--|<!doctype\b[^<>]{0,200}>|<\?xml\b[^<>]{0,200}>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,9});", re.IGNORECASE)
_OPENING = frozenset("“‘«([")


def find_markup(text: str) -> tuple[Span, ...]:
    """The places of a text that are markup, in order, without overlap."""
    if "<" not in text and "&" not in text:
        return ()
    found, place = [], 0
    for span in sorted((*_tags(text), *_comments(text), *_entities(text)), key=lambda span: (span.start, -span.end)):
        if span.start >= place:
            found.append(span)
            place = span.end
    return tuple(found)


def without_markup(text: str) -> str:
    """The text with blanks in place of its markup, equally long; itself where it has none.

    A line ends where an element does that stands on lines of its own, and an entity gives its character.
    """
    parts, place = [], 0
    for span in find_markup(text):
        parts += [text[place : span.start], _blank(span.cut(text))]
        place = span.end
    return "".join([*parts, text[place:]]) if parts else text


def _tags(text: str) -> Iterator[Span]:
    """Each tag; a script or style with what it holds, up to its end tag."""
    ends = {name: [match.end() for match in _end_tag(name).finditer(text)][::-1] for name in _UNREAD}
    for tag in _TAG.finditer(text):
        name = tag.group(1).lower()
        if name in words("html_names"):
            yield Span(tag.start(), _end(tag, ends[name]) if name in _UNREAD else tag.end())


def _end(tag: re.Match[str], ends: list[int]) -> int:
    """Where what a tag opens ends: at the first of `ends` (the last of them first) after it, else at the tag's own."""
    while ends and ends[-1] <= tag.end():
        ends.pop()
    return tag.end() if tag.group().startswith("</") or not ends else ends[-1]


@cache
def _end_tag(name: str) -> re.Pattern[str]:
    return re.compile(rf"</{name}\s{{0,20}}>", re.IGNORECASE)


def _comments(text: str) -> Iterator[Span]:
    end = 0
    for start in _COMMENT.finditer(text):
        if start.start() >= end:
            close = text.find("-->", start.end()) if start.group() == "<!--" else -2
            end = start.end() if close < 0 else close + 3
            yield Span(start.start(), end)
            if close == -1:  # no comment after this one is closed either
                end = len(text)


def _entities(text: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in _ENTITY.finditer(text) if unescape(match.group()) != match.group())


def _blank(markup: str) -> str:
    if markup.startswith("&"):
        letter = unescape(markup)[:1]
        letter = letter if letter.isprintable() and not letter.isspace() else " "
        return letter.rjust(len(markup)) if letter in _OPENING else letter.ljust(len(markup))
    tag = _TAG.match(markup)
    ends_line = tag is None or tag.group(1).lower() in words("html_blocks")
    return "\n" + " " * (len(markup) - 1) if ends_line else " " * len(markup)
