"""Lines of a text in title case, whose capitals show no name.

How capitals inside a sentence read belongs in capitals.
"""

from __future__ import annotations

import re

from variorum.data import words

_LINE = re.compile(r"[^\n\r]+")
_TELLING = re.compile(r"(?<![\w'’])[^\W\d_]{4,}")


def without_headings(text: str) -> str:
    """The text with spaces for its lines in title case, whose capitals show no name; the places stay."""
    return _LINE.sub(lambda line: " " * len(line.group()) if _is_heading(line.group()) else line.group(), text)


def _is_heading(line: str) -> bool:
    telling = [word for word in _TELLING.findall(line) if word.lower() not in words("function_words")]
    return len(telling) > 3 and sum(word[0].islower() for word in telling) <= len(telling) // 8
