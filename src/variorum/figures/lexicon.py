"""The classes of words that the rules for figures test; they are data (`data/figure_words.csv`)."""

from __future__ import annotations

from functools import cache

from variorum.data import rows


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of the class with this name, in lower case. Raises KeyError for a name that is not in the file."""
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {row["name"]: frozenset(row["words"].split()) for row in rows("figure_words")}
