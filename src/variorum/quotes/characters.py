"""Which characters of a paragraph are quotation marks, and whether each one opens or closes.

Shape and neighbours decide; an apostrophe, an inch sign and the mark of an attribute ("width="5"") are no marks.
Which marks belong together belongs in marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from variorum.data import words
from variorum.spans import Span

_DOUBLE = re.compile(r"[\"“”„‟«»″＂]|''|``|‘‘|’’")
_SINGLE = re.compile(r"['‘’‚‛‹›`]")
_OPEN_SHAPES = frozenset({"“", "„", "‟", "«", "``", "‘‘", "‘", "‚", "‛", "‹", "`"})
_CLOSE_SHAPES = frozenset({"”", "»", "’’", "’", "›"})
_BEFORE_OPENING = frozenset("([{—–-/\"“”„«‘'…:")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–-/\"”»’'…")
_FEET = re.compile(r"\d\s?['’′]\s?\d{1,2}\s?$")
_ATTRIBUTE = re.compile(r"(?<![\w-])[\w-]+=\"([^\"\n]*)\"")
_LETTERS = re.compile(r"[^\W_]*")


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A quotation mark of a text."""

    start: int
    end: int
    role: str
    """open, close, or either (straight marks whose neighbours do not tell)."""
    curly: bool
    weak: bool = False
    """A closing single mark that may be the apostrophe of a plural."""


@cache
def _elisions() -> frozenset[str]:
    return words("elisions")


def double_marks(text: str, paragraph: Span) -> list[Mark]:
    """The double quotation marks of a paragraph, in order."""
    attributes = {
        place
        for m in _ATTRIBUTE.finditer(text, paragraph.start, paragraph.end)
        for place in (m.end() - 1, m.start(1) - 1)
    }
    marks: list[Mark] = []
    for match in _DOUBLE.finditer(text, paragraph.start, paragraph.end):
        if match.start() in attributes:
            continue
        if match.group() in '"″' and _FEET.search(text, max(paragraph.start, match.start() - 6), match.start()):
            continue
        if marks and marks[-1].end == match.start() and match.group() == text[marks[-1].start : marks[-1].end]:
            marks[-1] = replace(marks[-1], end=match.end())
            continue
        role = _role(text, match, paragraph)
        marks.append(Mark(match.start(), match.end(), role, match.group() not in ('"', "''", "＂")))
    return marks


def _role(text: str, match: re.Match[str], paragraph: Span) -> str:
    before = text[match.start() - 1] if match.start() > paragraph.start else " "
    after = text[match.end()] if match.end() < paragraph.end else " "
    shape = match.group()
    may_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    may_open = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    if shape in _OPEN_SHAPES:
        return "close" if may_close and not may_open else "open"
    if shape in _CLOSE_SHAPES:
        return "open" if may_open and (after.isalnum() or after == "[") and before.isspace() else "close"
    if may_open != may_close:
        return "open" if may_open else "close"
    if may_open and after.isalnum():
        return "open"
    return "either"


def single_marks(text: str, paragraph: Span) -> list[Mark]:
    """The single quotation marks of a paragraph that are no apostrophes, in order."""
    marks: list[Mark] = []
    for match in _SINGLE.finditer(text, paragraph.start, paragraph.end):
        mark = _single(text, match, paragraph)
        if mark is not None:
            marks.append(mark)
    return marks


def _single(text: str, match: re.Match[str], paragraph: Span) -> Mark | None:
    start, shape = match.start(), match.group()
    before = text[start - 1] if start > paragraph.start else " "
    after = text[start + 1] if start + 1 < paragraph.end else " "
    curly = shape not in "'`"
    if shape == before or (shape == after and shape in "'`"):
        return None
    if before.isspace() or (before in _BEFORE_OPENING and not (before in "'’" or shape in _CLOSE_SHAPES)):
        if not (after.isalnum() or after in '[($£€“"…') or _elided(text, start + 1):
            return None
        return Mark(start, start + 1, "open", curly) if shape != "’" else None
    if shape in ("‘", "‚", "‛", "‹"):
        return Mark(start, start + 1, "open", curly) if after.isalnum() and not before.isalnum() else None
    if after.isalnum() and before not in ".,!?…":
        return None
    return Mark(start, start + 1, "close", curly, weak=before in "sS" and after == " ")


def _elided(text: str, start: int) -> bool:
    """Whether the word at `start` is one that opens with an apostrophe ('em, '90s)."""
    match = _LETTERS.match(text, start)
    word = match.group().lower() if match is not None else ""
    return word in _elisions() or (len(word) == 3 and word[:2].isdigit() and word[2] == "s")
