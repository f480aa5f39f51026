"""Singular forms, and the canonical unit of what is counted."""

from __future__ import annotations

from functools import cache, lru_cache

from variorum.data import rows, words


@cache
def _irregular() -> dict[str, str]:
    return {row["plural"]: row["singular"] for row in rows("irregular_plurals")}


@lru_cache(maxsize=20_000)
def singular(noun: str) -> str:
    """The singular of an English noun in lower case."""
    noun = noun.lower()
    known = _irregular().get(noun)
    if known is not None:
        return known
    if noun.endswith("men") and len(noun) > 4:
        return noun[:-2] + "an"
    if len(noun) < 4 or noun.endswith(("ss", "us", "is")) or not noun.endswith("s"):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return noun[:-2]
    return noun[:-1]


_COLLECTIVE = frozenset({"staff", "police", "personnel", "crew", "people", "livestock", "cattle", "clergy"})


@lru_cache(maxsize=20_000)
def plural(noun: str) -> str:
    """The plural of an English noun in lower case; a plural stays as it is."""
    noun = noun.lower()
    if singular(noun) != noun or noun in _COLLECTIVE:
        return noun
    known = next((form for form, one in _irregular().items() if one == noun), None)
    if known is not None:
        return known
    if noun.endswith("man") and len(noun) > 4:
        return noun[:-2] + "en"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun if noun.endswith("s") and not noun.endswith("ss") else noun + "es"
    return noun[:-1] + "ies" if noun.endswith("y") and noun[-2:-1] not in set("aeiou") else noun + "s"


def counted_code(noun: str) -> str:
    """`person` for a noun that counts persons, else the singular of the noun."""
    one = singular(noun)
    known = one in words("persons") or noun.lower() in words("persons")
    return "person" if known or _names_a_people(noun) or _is_man(one) else one


def _is_man(one: str) -> bool:
    """ "Lineman", "ferrywoman": words for persons made with man and woman."""
    return one.endswith("man") and len(one) > 5 and one not in words("no_men")


_NO_PERSONS = ("assists", "lists", "twists", "wrists", "mists", "fists")


def _names_a_people(noun: str) -> bool:
    """A capital plural such as "Germans" or "Israelis", or a noun in -ists: the ending of a word for persons."""
    if noun.endswith("ists") and len(noun) > 6 and not noun.endswith(_NO_PERSONS):
        return True
    return (
        noun[:1].isupper()
        and not noun.isupper()
        and len(noun) > 5
        and noun.endswith(("ans", "ese", "qis", "nis", "lis", "dis"))
    )
