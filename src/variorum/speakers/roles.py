"""Words that make a name somebody's: titles, roles, words for bodies, given names. The words stand in data/.

What a mention of several words says belongs in naming.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from variorum.data import rows, words


@cache
def titles() -> dict[str, dict[str, str]]:
    """Forms of address ("Mr", "Gen") with kind and gender."""
    return {row["title"]: row for row in rows("titles")}


@cache
def roles() -> dict[str, dict[str, str]]:
    """Role nouns in the singular, with kind and gender."""
    return {row["noun"]: row for row in rows("roles")}


@cache
def body_words() -> dict[str, str]:
    """Words that make a name that of a body, with its kind."""
    return {row["word"]: row["kind"] for row in rows("body_words")}


@cache
def first_names() -> dict[str, str]:
    """Common given names with the gender that they are mostly given to."""
    return {name: row["gender"] for row in rows("first_names") for name in row["names"].split()}


@cache
def _formal() -> dict[str, frozenset[str]]:
    """Short given names with the names that they are short for."""
    found: dict[str, set[str]] = {}
    for row in rows("nicknames"):
        for short in row["short"].split():
            found.setdefault(short, set()).add(row["given"])
    return {short: frozenset(names) for short, names in found.items()}


@cache
def _variants() -> dict[str, str]:
    """Romanised given names with the first of their line."""
    return {name: line.split()[0] for line in sorted(words("given_variants")) for name in line.split()}


def same_given(one: str, other: str) -> bool:
    """Whether two given names, in lower case, are romanisations of one ("mohammed", "muhammad")."""
    return _variants().get(one, one) == _variants().get(other, other)


def may_be_short_for(one: str, other: str) -> bool:
    """Whether one given name, in lower case, is usual for the other, or both for a third ("bob", "robert")."""
    a, b = _formal().get(one, frozenset()) | {one}, _formal().get(other, frozenset()) | {other}
    return not a.isdisjoint(b)


@cache
def _same_offices() -> dict[str, frozenset[str]]:
    return {row["said"]: frozenset(row["meant"].split()) for row in rows("same_offices")}


def holds(office: str, held: Iterable[str]) -> bool:
    """Whether who holds these offices is meant by the office: "the congressman" is a representative."""
    rank, _, noun = office.rpartition(" ")
    wanted = {f"{rank} {one}".strip() for one in _same_offices().get(noun, frozenset()) | {noun}}
    return not wanted.isdisjoint(held)


def singular(noun: str) -> str:
    """The role noun without a plural's ending, where the list has it so; else the noun itself."""
    low = noun.lower().rstrip(".")
    if low in roles():
        return low
    for plural, single in (("men", "man"), ("ies", "y"), ("es", ""), ("s", ""), ("people", "person")):
        if low.endswith(plural) and low.removesuffix(plural) + single in roles():
            return low.removesuffix(plural) + single
    for part in reversed(low.split("-")) if "-" in low else ():
        if part in roles() and part != "general":
            return part
    return low


def is_office(word: str) -> bool:
    """Whether the word is a role of a person, not of a body."""
    role = roles().get(singular(word))
    return role is not None and role["body"] != "yes"


def titles_in(role: tuple[str, ...]) -> list[str]:
    """The forms of address among the words, in lower case."""
    found = [word.lower().rstrip(".") for word in role]
    return [word for word in found if word in titles()]
