"""Whom the words were said to: a person, an audience, or the outlet through which they came.

Who said them belongs in holders.
"""

from __future__ import annotations

import re
from functools import cache

from variorum.data import words
from variorum.speakers.roles import body_words, first_names
from variorum.speakers.sources import is_person
from variorum.speakers.spelling import folded
from variorum.tokens import Token

_OWN = re.compile(r"\b(?:this|our) (?:newspaper|paper|website|magazine|channel|station|agency)\b", re.IGNORECASE)
_SURNAME = re.compile(r"\b[A-Z][\w.]{0,30} (?=([A-Z][\w'’-]{0,30}))")
_DEEDS = frozenset({"xcomp", "ccomp", "advcl"})
"""What somebody is urged to do; without it the object is what is urged ("ordered the evacuation")."""
_OBJECTS = frozenset({"me", "us", "you", "him", "her", "them", "everyone", "anyone"})
_TOWARDS = frozenset({"to", "with"})


@cache
def _outlets() -> frozenset[str]:
    return words("outlets") | {word for word, kind in body_words().items() if kind == "media"}


def hearer_of(cue: Token, kind: str) -> Token | None:
    """The noun for whom a verb of saying addresses: its object, "to X", or "in an interview with X"."""
    told = kind == "tell" or (kind == "urge" and any(child.dep_ in _DEEDS for child in cue.children))
    if told:
        for child in cue.children:
            if child.dep_ in ("dobj", "dative", "iobj") and child.i > cue.i and _can_hear(child):
                return child
    if kind not in ("say", "tell", "announce"):
        return None
    for child in cue.children:
        if child.dep_ not in ("prep", "dative") or child.i < cue.i:
            continue
        towards = child if child.lower_ == "to" else _in_a_setting(child)
        hearer = (
            next((grand for grand in towards.children if grand.dep_ == "pobj"), None) if towards is not None else None
        )
        if hearer is not None and hearer.tag_ in ("NNP", "NNPS", "NNS", "NN", "PRP"):
            return hearer
    return None


def _can_hear(token: Token) -> bool:
    """Whether the noun names somebody, an audience, or an occasion with one."""
    low = token.lower_
    return is_person(token) or low in _OBJECTS or low in _outlets() or low in words("settings")


def _in_a_setting(preposition: Token) -> Token | None:
    """The "with" or "to" of "in an interview with", "in a statement to"."""
    if preposition.lower_ not in ("in", "during", "at"):
        return None
    for noun in preposition.children:
        if noun.dep_ == "pobj" and noun.lower_ in words("settings"):
            return next((child for child in noun.children if child.lower_ in _TOWARDS), None)
    return None


def surnames_in(text: str) -> frozenset[str]:
    """The capitalised words of a text that follow another one, as a surname follows a given name."""
    return frozenset(_SURNAME.findall(text))


def is_outlet(text: str, surnames: frozenset[str]) -> bool:
    """Whether the words name a news outlet: by a word for one, an acronym, or a lone name that is no surname here."""
    if _OWN.search(text):
        return True
    names = re.findall(r"[^\W\d_][\w'’.&-]*", text)
    if not names or not any(name[0].isupper() for name in names if name.lower() != "the"):
        return False
    if any(
        name.lower().rstrip(".") in _outlets() or name.removesuffix("'s").removesuffix("’s") == name.upper()
        for name in names
        if len(name) > 1 and name[0].isupper()
    ):
        return True
    if len(names) != 1 or folded(names[0]) in first_names():
        return False
    return names[0] not in surnames
