"""What a pronoun or a role with "the" points back to inside one article.

The entities themselves belong in entities; which rows get them in resolve.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from variorum.articles import Article
from variorum.rules import declare
from variorum.speakers.entities import Entity
from variorum.speakers.naming import Naming
from variorum.speakers.roles import roles

PRONOUN = declare(
    "speaker.pronoun",
    "A pronoun means the nearest fitting person before it, the first of its sentence.",
    "Mary Smith left the town. She said that 30 people stayed.",
)
ROLE = declare(
    "speaker.role",
    "A role with 'the' means the nearest speaker before it who has the role.",
    "The mayor, Mary Smith, said that 30 people left. The mayor said that 20 stayed.",
)
MAX_SENTENCES = 6
MAX_ROLE_SENTENCES = 30
"""Sentences to look back for a pronoun, and for a role."""
_CAPITALISED = re.compile(r"\b[A-Z][\w-]+")
_GENERIC_BODIES = frozenset(
    "group organisation organization agency body watchdog tank institute institution center centre observatory "
    "newspaper paper company firm union charity foundation network outlet daily magazine association university "
    "committee campaign ministry department office party bank commission service court council team club federation "
    "alliance".split()
)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where an entity is mentioned."""

    start: int
    entity: Entity
    owner: bool = False
    """Whether it only owns something there ("Smith's lawyer")."""
    speaks: bool = False


class Antecedents:
    """The occurrences of entities in the order of the text, for looking back from a place.

    names: where the text names people, in order
    """

    def __init__(self, article: Article, names: Sequence[Occurrence]) -> None:
        self._names = names
        self._name_starts = [one.start for one in names]
        self._spoken: list[Occurrence] = []
        self._spoken_starts: list[int] = []
        self._sentence_starts = [sentence.span.start for sentence in article.sentences]

    def note(self, start: int, entity: Entity) -> None:
        """Add a speaker's mention; the places must not go down."""
        self._spoken.append(Occurrence(start, entity, speaks=True))
        self._spoken_starts.append(start)

    def of_pronoun(self, naming: Naming, place: int) -> Entity | None:
        """The entity that a pronoun at `place` means: nearest sentence first, inside it the first that fits."""
        if naming.pronoun in ("i", "we", "you", "who", "which", "both"):
            return None
        for near in self._sentences_before(place):
            fitting = [one for one in near if _fits_pronoun(naming, one.entity)]
            best = [one for one in fitting if not one.owner] or fitting
            if best:
                return next((one for one in best if one.speaks), best[0]).entity
        return None

    def of_role(self, naming: Naming, place: int) -> Entity | None:
        """The entity that a role with "the" at `place` means: the nearest before it that has the role."""
        for near in self._sentences_before(place, MAX_ROLE_SENTENCES):
            for one in reversed(near):
                if _fits_role(naming, one.entity) and not _other_modifiers(naming, one.entity):
                    return one.entity
        return None

    def _sentences_before(self, place: int, most: int = MAX_SENTENCES) -> Iterator[list[Occurrence]]:
        """Yield the occurrences before `place`, sentence by sentence, the nearest sentence first."""
        here, end = bisect_right(self._sentence_starts, place) - 1, place
        for number in range(here, max(-1, here - most - 1), -1):
            start = self._sentence_starts[number]
            yield self._between(start, end)
            end = start

    def _between(self, start: int, end: int) -> list[Occurrence]:
        found = [
            one
            for starts, all_ in ((self._name_starts, self._names), (self._spoken_starts, self._spoken))
            for one in all_[bisect_left(starts, start) : bisect_left(starts, end)]
        ]
        return sorted(found, key=lambda one: one.start)


def _fits_pronoun(naming: Naming, entity: Entity) -> bool:
    thing = entity.body or not (entity.human or entity.plural or entity.anonymous)
    if naming.pronoun in ("they", "them", "their"):
        return entity.plural or thing
    if naming.gender == "n":
        return thing
    return entity.human and entity.gender in ("", naming.gender)


def _other_modifiers(naming: Naming, entity: Entity) -> bool:
    """Whether the role names a country, town or body that nothing known of the entity names."""
    modifiers = set(_CAPITALISED.findall(naming.role.split(" ", 1)[-1]))
    known = " ".join((entity.name, entity.role, *sorted(entity.forms)))
    return any(word not in known for word in sorted(modifiers))


def _fits_role(naming: Naming, entity: Entity) -> bool:
    noun = naming.noun
    if naming.plural != entity.plural and not entity.body:
        return False
    if noun in entity.nouns:
        return True
    if noun == "source":
        return naming.plural and entity.plural
    if noun in _GENERIC_BODIES:
        return entity.body and (
            noun in ("tank", "group", "organisation", "organization", "body") or noun in entity.nouns
        )
    if noun == "official":
        return entity.kind == "official"
    known = roles().get(noun, {})
    return noun in ("man", "woman") and entity.human and entity.gender == known.get("gender")
