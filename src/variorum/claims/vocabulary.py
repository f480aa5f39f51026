"""The words of a claim as a set, read once for its stance and its topic.

What the words mean belongs in stance and topics.
"""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1_000)
def words_in(text: str) -> frozenset[str]:
    """The words of a text in lower case; what an apostrophe parts is two words."""
    return frozenset(_WORD.findall(text.lower()))
