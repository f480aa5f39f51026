"""Spellings of one name: folded letters, and letters that transliterations exchange.

General equivalences only; which two names are one speaker belongs in merge.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from variorum.data import rows

_EXCHANGED = tuple(
    tuple(pair.split("="))
    for pair in (
        "ou=u oo=u ph=f kh=h gh=g zh=j dj=j dzh=j tch=ch tsch=ch sch=sh tz=ts iy=i yi=i ij=i yy=i ii=i ia=a ya=a ja=a "
        "iu=u yu=u ju=u ie=e ye=e je=e io=o yo=o jo=o q=k ck=k x=ks w=v y=i g=h c=k"
    ).split()
)
"""Letters and what they are read as, in order: the differences between the usual romanisations of one script."""
_STOPPED = re.compile(r"\b(?:[A-Z]\.){2,}")
_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=20_000)
def folded(text: str) -> str:
    """Lower case, without accents and marks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c) and c not in "'’‘ʼ`")


@lru_cache(maxsize=65536)
def sounded(word: str) -> str:
    """A key that the usual transliterations of one name share: y/i/iy, h/g, k/q, w/v, doubled letters."""
    key = "".join(_LETTERS.findall(folded(word)))
    for written, meant in _EXCHANGED:
        key = key.replace(written, meant)
    key = re.sub(r"(.)\1+", r"\1", key)
    return key.removesuffix("i")


@cache
def _places() -> tuple[tuple[str, str], ...]:
    """Other names of places with the one that stands for them, longer names first."""
    pairs = [(other, row["name"]) for row in rows("exonyms") for other in row["other_names"].split(";")]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))


@lru_cache(maxsize=65536)
def placed(text: str) -> str:
    """Folded text with each place under one of its names ("united states" is us)."""
    plain = folded(without_stops(text))
    for other, name in _places():
        if other in plain:
            plain = re.sub(rf"\b{other}\b", name, plain)
    return plain


def without_stops(text: str) -> str:
    """The text with "U.S." as "US"."""
    return _STOPPED.sub(lambda match: match.group().replace(".", ""), text)


def slug(text: str) -> str:
    """A name as an id: folded, words joined by hyphens; "speaker" where no letter or digit is left."""
    parts = re.findall(r"[^\W_]+", folded(without_stops(text)))
    return "-".join(parts) or "speaker"


def initials(name: str) -> str:
    """The capitals that stand for a name: its capitalised words' first letters, acronyms whole."""
    words = [word for word in re.findall(r"[^\W_]+", without_stops(name)) if word[0].isupper()]
    if len(words) < 2 or not any(len(word) > 1 for word in words):
        return ""
    return "".join(word if word.isupper() else word[0] for word in words)
