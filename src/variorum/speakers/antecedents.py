"""What a pronoun or a role with "the" points back to inside one article.

The entities themselves belong in entities; which rows get them in resolve.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from variorum.articles import Article
from variorum.data import words
from variorum.rules import declare
from variorum.spans import Span
from variorum.speakers.entities import Entity
from variorum.speakers.naming import Naming
from variorum.speakers.occurrences import Occurrence
from variorum.speakers.roles import holds, roles, singular

PRONOUN = declare(
    "speaker.pronoun",
    "A pronoun means the nearest fitting person before it, the first of its sentence that speaks or is no object.",
    "Mary Smith left the town. She said that 30 people stayed.",
)
ROLE = declare(
    "speaker.role",
    "A role with 'the' means the nearest speaker before it who has the role.",
    "The mayor, Mary Smith, said that 30 people left. The mayor said that 20 stayed.",
)
MAX_SENTENCES = 6
MAX_ROLE_SENTENCES = 30
MAX_COMPANY_SENTENCES = 3
"""Sentences to look back for a pronoun, for a role, and for the name of "the company"."""
_NOBODY = {"body": ""}
_PAPERS = frozenset("newspaper paper daily weekly magazine agency broadcaster network station channel outlet".split())
_CAPITALISED = re.compile(r"\b[A-Z][\w-]+")
_PARTY_LETTER = re.compile(r"\b([A-Z])-[A-Z]")
"""The party after a lawmaker's name ("D-Norland")."""
_GROUPS = frozenset({"tank", "group", "organisation", "organization"})
_GENERIC_BODIES = frozenset(
    "group organisation organization agency body watchdog tank institute institution center centre observatory "
    "newspaper paper company firm union charity foundation network outlet daily magazine association university "
    "committee campaign ministry department office party bank commission service court council team club federation "
    "alliance".split()
)


class Antecedents:
    """The occurrences of entities in the order of the text, for looking back from a place.

    names: where the text names people, in order
    described: where it has one by a role or kinship alone, in order
    """

    def __init__(self, article: Article, names: Sequence[Occurrence], described: Sequence[Occurrence]) -> None:
        self._names = names
        self._name_starts = [one.start for one in names]
        self._described = described
        self._described_starts = [one.start for one in described]
        self._spoken: list[Occurrence] = []
        self._spoken_starts: list[int] = []
        self._sentence_starts = [sentence.span.start for sentence in article.sentences]

    def note(self, start: int, entity: Entity, *, nested: bool = False) -> None:
        """Add a speaker's mention; the places must not go down.

        nested: whether it stands inside what somebody else is reported to say
        """
        self._spoken.append(Occurrence(start, entity, speaks=not nested))
        self._spoken_starts.append(start)

    def of_pronoun(self, naming: Naming, place: int, own: Span | None = None) -> Entity | None:
        """The entity that a pronoun at `place` means, or None: in doubt nobody.

        The nearest sentence that has somebody who fits counts; in it who speaks, else the first who is no
        object and owns nothing. Where that is somebody only described, it is whom the role means, or nobody.
        Who is only named in what the pronoun itself is reported to say ("Smith has failed, he said") is not meant.

        own: the words before the pronoun that it is reported to say
        """
        if naming.pronoun in ("i", "we", "you", "who", "which", "both"):
            return None
        spoke = False
        for sentence in self._sentences_before(place):
            near = [one for one in sentence if own is None or not own.start <= one.start < own.end]
            fitting = [one for one in near if one.entity is not None and _fits_pronoun(naming, one.entity)]
            fitting += [one for one in near if one.naming is not None and _may_be(naming, one.naming)]
            best = min(fitting, key=_rank, default=None)
            if best is not None:
                if spoke and best.entity is not None and _speaks_for_others(naming, best.entity):
                    return None
                meant = best.entity or (self.of_role(best.naming, place) if best.naming is not None else None)
                return meant if meant is not None and _fits_pronoun(naming, meant) else None
            spoke = spoke or any(one.speaks for one in near)
        return None

    def of_role(self, naming: Naming, place: int) -> Entity | None:
        """The entity that a role with "the" at `place` means: the nearest before it that has the role."""
        for near in self._sentences_before(place, MAX_ROLE_SENTENCES):
            for one in reversed(near):
                if (
                    one.entity is not None
                    and _fits_role(naming, one.entity)
                    and not _other_modifiers(naming, one.entity)
                ):
                    return one.entity
        return self._company(naming, place) if naming.noun in words("firms") and not naming.plural else None

    def _company(self, naming: Naming, place: int) -> Entity | None:
        """The only name of a thing among the speakers of the sentences just before: "the firm" means it."""
        for near in self._sentences_before(place, MAX_COMPANY_SENTENCES):
            spoken = [one.entity for one in near if one.speaks and one.entity is not None]
            named = [entity for entity in spoken if _may_be_firm(entity)]
            if named:
                alone = len({id(entity) for entity in named}) == 1 and not _other_modifiers(naming, named[-1])
                return named[-1] if alone else None
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
            for starts, all_ in (
                (self._name_starts, self._names),
                (self._spoken_starts, self._spoken),
                (self._described_starts, self._described),
            )
            for one in all_[bisect_left(starts, start) : bisect_left(starts, end)]
        ]
        spoken = {one.start for one in found if one.speaks}
        return sorted((one for one in found if one.entity or one.start not in spoken), key=lambda one: one.start)


def _rank(one: Occurrence) -> tuple[bool, bool, bool, int]:
    """Who speaks comes first, then who is a subject, then who is named and owns nothing, then the first."""
    subject = not (one.owner or one.governed)
    return (not one.speaks, not subject, one.owner and one.entity is not None, one.start)


def _may_be(naming: Naming, described: Naming) -> bool:
    """Whether somebody described by a role or kinship alone may be the one meant by "he" or "she"."""
    return naming.gender in ("m", "f") and described.gender in ("", naming.gender)


def _may_be_firm(entity: Entity) -> bool:
    """Whether a name may be that of a firm: no person, and no public body or paper."""
    return entity.shared and not entity.human and not entity.plural and entity.kind in ("", "organisation")


def _fits_pronoun(naming: Naming, entity: Entity) -> bool:
    long = len(entity.name.split()) > 1
    thing = entity.body or not (long or entity.human or entity.plural or entity.anonymous)
    if _speaks_for_others(naming, entity):
        return True
    if naming.pronoun == "it" and entity.anonymous and not entity.plural:
        return thing or not words("firms").isdisjoint(entity.nouns)
    if naming.pronoun in ("they", "them", "their"):
        return entity.nouns.isdisjoint(words("documents")) and (entity.plural or thing)
    if naming.gender == "n":
        return thing or not (entity.plural or entity.nouns.isdisjoint(words("documents")))
    return entity.human and entity.gender in ("", naming.gender)


def _speaks_for_others(naming: Naming, entity: Entity) -> bool:
    """Whether "they" may be one unnamed person who speaks for others ("a spokesman said ..., they added")."""
    alone = naming.pronoun == "they" and entity.anonymous and not entity.plural
    return alone and any(noun.startswith("spokes") for noun in entity.nouns)


def _other_modifiers(naming: Naming, entity: Entity) -> bool:
    """Whether the role names a country, town, body or party that nothing known of the entity names."""
    modifiers = set(_CAPITALISED.findall(naming.role.split(" ", 1)[-1]))
    known = " ".join((entity.name, entity.role, *sorted(entity.forms)))
    letters = set(_PARTY_LETTER.findall(known))
    bodies = {word for word in naming.role.split() if roles().get(word, _NOBODY)["body"] == "yes"}
    return any(word not in known for word in sorted(modifiers) if word[0] not in letters or not _is_party(word)) or any(
        word not in known.lower() for word in sorted(bodies - {naming.noun})
    )


def _is_party(word: str) -> bool:
    return singular(word) in words("parties")


def _fits_role(naming: Naming, entity: Entity) -> bool:
    noun = naming.noun
    if naming.plural != entity.plural and not entity.body:
        return False
    if holds(naming.office, entity.nouns) or (noun in _PAPERS and entity.kind == "media" and entity.shared):
        return True
    if noun == "source":
        return naming.plural and entity.plural
    if noun in _GENERIC_BODIES:
        loose = noun == "body" or (noun in _GROUPS and entity.kind != "government")
        return entity.body and (loose or noun in entity.nouns)
    if noun == "official":
        return entity.kind == "official"
    known = roles().get(noun, {})
    return noun in ("man", "woman") and entity.human and entity.gender == known.get("gender")
