"""Words to stems, and the classes of nouns that rules name ("person", "settlement").

What a word does in its sentence belongs in frames.py.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

import snowballstemmer

from variorum.data import rows, words
from variorum.figures.nouns import singular

_STEMMER = snowballstemmer.stemmer("english")
_RISING = "insurgenc"
_HOLDERS = ("tive", "tives")
_NOT_ID = re.compile(r"[^a-z0-9]+")


@cache
def _irregular() -> dict[str, str]:
    return {row["form"]: row["base"] for row in rows("irregular_verbs")}


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem that all forms of a word share: "killed", "killing" and "kills" are "kill"."""
    low = word.lower().strip("-'’.")
    base = _irregular().get(low, low)
    if base.endswith(_HOLDERS):  # an executive is no one who was executed
        return base.removesuffix("s")
    if base.startswith(_RISING):  # insurgents make no insurgency
        return _RISING
    return str(_STEMMER.stemWord(base)) or base


def identifier(*parts: str) -> str:
    """An id from words: lower-case ASCII letters and digits, joined by underscores; "" where nothing is left."""
    plain = (unicodedata.normalize("NFKD", part).encode("ascii", "ignore").decode().lower() for part in parts)
    return "_".join(filter(None, (_NOT_ID.sub("_", part).strip("_") for part in plain)))


@cache
def noun_class(name: str) -> frozenset[str]:
    """The nouns of a class of data/noun_classes.csv, in the singular; "person" is people and persons together."""
    if name == "person":
        return noun_class("people") | noun_class("persons") | words("persons")
    for row in rows("noun_classes"):
        if row["class"] == name:
            return frozenset(singular(noun) for noun in row["nouns"].split("|"))
    raise KeyError(name)


@cache
def any_noun() -> frozenset[str]:
    """The nouns of all classes."""
    return frozenset().union(*(noun_class(row["class"]) for row in rows("noun_classes")))


@cache
def verb_class(name: str) -> frozenset[str]:
    """The stems of the verbs of a class of data/verb_classes.csv. Raises KeyError for a class that is not there."""
    for row in rows("verb_classes"):
        if row["class"] == name:
            return frozenset(stem(verb) for verb in row["verbs"].split("|"))
    raise KeyError(name)


def is_a(noun: str, name: str) -> bool:
    """Whether a noun, in any number, is of a class."""
    return singular(noun) in noun_class(name)


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


@cache
def stems_of(cell: str) -> frozenset[str]:
    """The stems of a codebook cell: words parted by "|", with "@name" for a class of nouns."""
    classes = (noun for part in _parts(cell) if part.startswith("@") for noun in noun_class(part[1:]))
    return frozenset(stem(word) for word in (*classes, *(p for p in _parts(cell) if not p.startswith("@"))))


@cache
def nouns_of(cell: str) -> frozenset[str]:
    """The nouns of a codebook cell in the singular, with "@name" for a class of nouns."""
    classes = (noun for part in _parts(cell) if part.startswith("@") for noun in noun_class(part[1:]))
    return frozenset((*classes, *(singular(p) for p in _parts(cell) if not p.startswith("@"))))
