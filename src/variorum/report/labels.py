"""The words of a picture, cut to the room that they have, whatever their script.

Widths are those of Arial and Liberation Sans, in ems, a little rounded: the same words give the same picture whatever
fonts a machine has. Where words stand in the picture belongs in charts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

PARTED = " · "
"""What stands between the parts of a label."""
NARROW, SLIM, LOWER, UPPER, BROAD, FULL = 0.26, 0.32, 0.53, 0.7, 0.88, 1.0
"""Ems of: i or a blank, r or t, most letters, capitals, M or W, an ideograph."""
_WIDTHS = {
    letter: width
    for letters, width in (("ijl.,:;'|!·’ ", NARROW), ('frt()-“”"', SLIM), ("mwMW@%…", BROAD))
    for letter in letters
}
_BEYOND = 0.6
"""Ems of a letter of another script that is not full width, such as Cyrillic."""
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ISOLATE, _END = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset(("R", "AL", "RLE", "RLO", "RLI"))


def one_line(text: str) -> str:
    """A text on one line, without characters that XML cannot hold."""
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", " ".join(text.split()))


def breadth(text: str) -> float:
    """The room that a text takes, in ems."""
    return sum(map(_width, text))


def _width(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if unicodedata.east_asian_width(letter) in "WF":
        return FULL
    if letter.isupper():
        return UPPER
    return LOWER if letter.isascii() else _BEYOND


def fitted(text: str, room: float) -> str:
    """A text of at most so many ems: itself, or its beginning and an ellipsis."""
    text = one_line(text)
    if breadth(text) <= room:
        return text
    left, kept = room - BROAD, ""
    for letter in text:
        left -= _width(letter)
        if left < 0:
            break
        kept += letter
    return kept.rstrip() + "…"


def label(parts: Sequence[str], room: float) -> str:
    """The parts of a label on one line of so many ems; where they have no room, the longest ones are cut first.

    A part that runs from right to left keeps its own order and leaves the others theirs.
    """
    lines = [one_line(part) for part in parts]
    share = _share([breadth(line) for line in lines], room - breadth(PARTED) * (len(lines) - 1))
    return PARTED.join(_isolated(fitted(line, share)) for line in lines)


def _share(widths: Sequence[float], room: float) -> float:
    """The most that each part may take, so that all of them together take no more than the room."""
    waiting = sorted(widths)
    while waiting and waiting[0] <= room / len(waiting):
        room -= waiting.pop(0)
    return room / len(waiting) if waiting else max(widths, default=0.0)


def _isolated(text: str) -> str:
    backwards = any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text)
    return f"{_ISOLATE}{text}{_END}" if backwards else text
