"""One name in several spellings: with and without its capital, or a letter apart.

Which mentions mean one speaker belongs in `speakers`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from rapidfuzz.distance import DamerauLevenshtein

from variorum.data import rows, words
from variorum.rules import declare

CASE = declare(
    "link.name-case", "A name stands without its capital where other articles have it.", "rivertown / Rivertown"
)
SPELLING = declare(
    "link.name-spelling",
    "Two full names share one part, and the other is a letter or two apart.",
    "Anna Petrov / Ana Petrov",
)
_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{4,}(?![\w-])")
_FULL_NAME = re.compile(r"(?<![\w’'-])([A-Z][^\W\d_]{2,}) ([A-Z][^\W\d_]{3,})(?![\w-])")
_OPENS = re.compile(r"(?:^|[.!?:“\"‘(\n\r]\s*)$")
FullName = tuple[str, str]
LEAST_LETTERS = 5
"""Shorter names are a letter apart by chance."""


@dataclass(frozen=True, slots=True)
class NameVariant:
    """A row of `name_variants`: one form of a name, where an article first has it."""

    variant_id: str
    name: str
    form: str
    source_id: str
    start_char: int
    end_char: int
    text: str
    method: str


def find_name_variants(texts: Mapping[str, str], known: frozenset[str]) -> list[NameVariant]:
    """The forms of each name that has more than one, a row for each article and form.

    known: words that are known to be English, in lower case; they are no names without their capital
    """
    found = [*_by_case(texts, known), *_by_spelling(texts, known)]
    return sorted({row.variant_id: row for row in found}.values(), key=lambda row: row.variant_id)


def _by_case(texts: Mapping[str, str], known: frozenset[str]) -> list[NameVariant]:
    """Unknown words that some articles write small, and others with a capital inside a sentence."""
    small: dict[str, dict[str, re.Match[str]]] = {}
    large: dict[str, dict[str, re.Match[str]]] = {}
    for source_id in sorted(texts):
        for match in _WORD.finditer(texts[source_id]):
            word = match.group()
            if word.islower() and word not in known and word not in _posts():
                small.setdefault(word, {}).setdefault(source_id, match)
            elif word.istitle() and not _OPENS.search(texts[source_id], 0, match.start()):
                large.setdefault(word.casefold(), {}).setdefault(source_id, match)
    rows = list[NameVariant]()
    for word in sorted(small.keys() & large.keys()):
        if not small[word].keys() & large[word].keys():
            for place in (small, large):
                rows.extend(_row(word.title(), source_id, match, CASE) for source_id, match in place[word].items())
    return rows


@cache
def _posts() -> frozenset[str]:
    """Titles and posts, which have a capital before a name: "Agent Smith", "the agent"."""
    return frozenset({row["title"] for row in rows("titles")} | {row["noun"] for row in rows("roles")})


def _by_spelling(texts: Mapping[str, str], known: frozenset[str]) -> list[NameVariant]:
    """Full names of different articles that share the first or the last part, the other a letter or two apart."""
    forms = _full_names(texts)
    by_part: dict[tuple[int, str], list[FullName]] = {}
    for form in sorted(forms):
        for place in (0, 1):
            by_part.setdefault((place, form[place]), []).append(form)
    rows = list[NameVariant]()
    for (place, _), same in sorted(by_part.items()):
        for one, other in combinations(same, 2):
            if _a_letter_apart(one[1 - place], other[1 - place], known) and not forms[one].keys() & forms[other].keys():
                _, name = max((len(forms[form]), form) for form in (one, other))
                for form in (one, other):
                    places = forms[form].items()
                    rows.extend(_row(" ".join(name), source_id, match, SPELLING) for source_id, match in places)
    return rows


def _full_names(texts: Mapping[str, str]) -> dict[FullName, dict[str, re.Match[str]]]:
    """Two words with a capital to the articles that have them, each with the first place."""
    forms: dict[FullName, dict[str, re.Match[str]]] = {}
    for source_id in sorted(texts):
        for match in _FULL_NAME.finditer(texts[source_id]):
            if match.group(1).casefold() not in words("function_words"):
                forms.setdefault((match.group(1), match.group(2)), {}).setdefault(source_id, match)
    return forms


def _a_letter_apart(one: str, other: str, known: frozenset[str]) -> bool:
    """One edit, or two in a long name; the first letter is the same, and they are no two words that are known."""
    if min(len(one), len(other)) < LEAST_LETTERS or one[0] != other[0]:
        return False
    if one.casefold() in known and other.casefold() in known:
        return False
    limit = 2 if min(len(one), len(other)) >= 8 else 1
    return 0 < DamerauLevenshtein.distance(one, other) <= limit


def _row(name: str, source_id: str, match: re.Match[str], rule: str) -> NameVariant:
    variant_id = f"{source_id}-n{match.start()}-{match.end()}"
    return NameVariant(variant_id, name, match.group(), source_id, match.start(), match.end(), match.group(), rule)
