"""What can speak: people, bodies and documents, by the noun alone.

Which noun holds a statement belongs in holders; what a whole mention says in naming.
"""

from __future__ import annotations

from functools import cache

from variorum.data import words
from variorum.speakers.roles import roles, singular
from variorum.tokens import Token

_PEOPLE = frozenset(
    "he she they i we some many others most all both everyone everybody nobody anyone anybody someone somebody those "
    "few none two three several each percent majority dozens scores hundreds thousands".split()
)
_MUTE = frozenset(
    "the a an whom you me him her them us 's ’s this that there which what who whoever one nothing something "
    "everything anything".split()
)
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET", "VERB"})
_ENDINGS = (
    "er",
    "or",
    "ist",
    "ian",
    "man",
    "woman",
    "men",
    "women",
    "ee",
    "ers",
    "ors",
    "ists",
    "ians",
    "ees",
    "folk",
    "folks",
)
SHARES = frozenset({"%", "percent", "cent", "pc"})
"""Signs and words of a bare share of those asked in a poll, whose words are what the poll found."""
_OF_ANYTHING = frozenset({"say", "tell", "write", "note", "state", "warn", "add", "report"})
"""Verbs whose subject says something whatever its noun is."""


@cache
def documents() -> frozenset[str]:
    """Nouns for things that can show or say something."""
    return words("documents")


def is_person(token: Token) -> bool:
    """Whether the noun names somebody who can speak: a pronoun, a name, or a role."""
    low = token.lower_
    named = token.tag_ in ("NNP", "NNPS") and low not in words("times")
    return low in _PEOPLE or named or singular(low) in roles()


def names_people(noun: str) -> bool:
    """Whether a noun, in lower case, is for people: a role, or a word such as "some"."""
    if noun in words("times"):
        return False
    ends = len(noun) > len("lists") and noun.endswith(("ist", "ists", "man", "men"))
    return noun in _PEOPLE or noun in roles() or singular(noun) in words("persons") or ends


def can_speak(token: Token, kind: str, lemma: str, *, states: bool = False) -> bool:
    """Whether the noun can be the holder of what a cue reports.

    kind, lemma: the class and the lemma of the cue; "show" asks for a document or a person, others for more the
    less they are said of things
    states: whether the cue has a clause with "that", which only what speaks can have
    """
    low = token.lower_
    if low == "it":
        return kind in ("say", "tell", "announce", "judge", "urge")
    if low in _MUTE or (token.pos_ not in _NOMINAL and low not in roles()):
        return False
    if is_person(token) or low in documents() or (kind != "show" and ends_as_person(low)):
        return True
    return states or lemma in _OF_ANYTHING or kind in ("according", "noun")


def may_name(token: Token) -> bool:
    """Whether a noun may speak where the grammar only guesses that it does: a name, people, a body or a paper."""
    low = token.lower_
    if token.text[:1].isupper() or token.tag_ in ("CD", "DT", "PRP") or is_person(token):
        return True
    return low in documents() or low.removesuffix("s") in words("persons") or ends_as_person(low)


def ends_as_person(noun: str) -> bool:
    """Whether a noun, in lower case, ends as words for people do ("commuters", not "the cover")."""
    return noun.endswith(_ENDINGS) and noun.removesuffix("s") not in words("no_speakers")
