"""Speakers that a mention gives no name: what makes them one of their own, and when the same words mean them again.

Which named speaker a role means further up in the text belongs in antecedents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from variorum.data import words as listed
from variorum.speakers.capitals import DETERMINERS, STOPS
from variorum.speakers.entities import Entity
from variorum.speakers.naming import Naming
from variorum.speakers.roles import holds, is_office, singular
from variorum.speakers.sources import documents, names_people
from variorum.speakers.spelling import folded

LONGEST_NAME = 60
"""Characters at most of a name made from a role or a body ("the Norland president")."""
_INDEFINITE = frozenset({"a", "an", "one", "some", "another"})
_BESIDE = re.compile(r", | (?:who|which|that|already) ")
_OWNER = re.compile(r"([A-Z][\w-]*)['’]s? ")
_OWNED = re.compile(r"(?:[Hh]is|[Hh]er|[Tt]heir|.*?['’]s?) ")
_WORD = re.compile(r"[^\W_][\w'’-]*")


def is_paper(naming: Naming) -> bool:
    """Whether the mention is of a paper or of measured facts."""
    return naming.noun in documents()


def key_of(naming: Naming, words: str) -> str:
    """What two mentions share that mean one: the words without "the"; of a paper, without what was done with it."""
    key = folded(re.sub(r"^(?:the|these|those) ", "", words, flags=re.IGNORECASE))
    if not is_paper(naming):
        return key
    told: list[str] = []
    for word in _WORD.findall(key):
        if word in STOPS or (told and told[-1] == naming.noun):
            break
        if not (
            word in DETERMINERS or word[0].isdigit() or word.endswith(("ed", "ing")) or word in listed("joining_words")
        ):
            told.append(word)
    return " ".join(told).removesuffix("s")


def unnamed_entity(naming: Naming, words: str, start: int, proper: frozenset[str]) -> Entity:
    """The entity of a mention that means nobody known.

    proper: words that the text has with a capital inside a sentence
    """
    office = naming.kind in ("official", "government", "military") and not naming.plural
    paper = is_paper(naming)
    core = _BESIDE.split(words)[0] if naming.body or office else words
    named = (
        _is_proper(core, proper)
        and naming.noun not in listed("parties")
        and (naming.body or paper or (naming.definite and office))
    )
    name = re.sub(r"^(?:the|The) ", "", core if named else words)
    anonymous = not (named or naming.body or paper) and (bool(naming.pronoun) or names_people(naming.noun))
    entity = Entity(name, start, anonymous=anonymous, plural=naming.plural, body=naming.body)
    entity.learn(replace(naming, name=""), words)
    entity.name = name
    entity.role = "" if naming.pronoun or named else naming.role
    entity.shared = named
    return entity


def holder_of_role(naming: Naming, words: str, entities: Iterable[Entity]) -> Entity | None:
    """The only named person of the article who is "his lawyer" or "Smith's lawyer"; None for two, or another's."""
    if naming.plural or naming.pronoun or not is_office(naming.noun) or _OWNED.match(words) is None:
        return None
    found = [one for one in entities if one.shared and not one.body and holds(naming.office, one.nouns)]
    if len(found) != 1:
        return None
    owners = _OWNER.findall(words)
    told = " ".join((found[0].role, *sorted(found[0].forms)))
    return found[0] if not owners or owners[-1] in told else None


def _is_proper(words: str, proper: frozenset[str]) -> bool:
    """Whether a name stands in the words, one that opens them only where the text has it inside a sentence too."""
    if len(words) > LONGEST_NAME or words.split(" ", 1)[0].lower() in _INDEFINITE:
        return False
    first, *others = re.findall(r"[^\W\d_][\w'’.-]*", words) or [""]
    telling = [word for word in others if singular(word) not in listed("parties")]
    opens = not proper.isdisjoint({first, re.sub(r"['’]s?$", "", first)}) and singular(first) not in listed("parties")
    return opens or any(word[0].isupper() for word in telling)
