"""The people and bodies of one article, each with the names, roles and places of its mentions.

How a mention reads belongs in naming; what a pronoun or a role points back to in antecedents.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from variorum.data import words
from variorum.speakers.bodies import NamedBodies
from variorum.speakers.naming import Naming, read_mention
from variorum.speakers.roles import body_words, first_names, holds, may_be_short_for, roles, same_given
from variorum.speakers.spelling import folded

_CALLED = frozenset({"mr", "mrs", "ms"})
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
_FIRM = re.compile(r",? (?:Ltd|Limited|Inc|Corp|Corporation|Co|LLC|PLC|plc|NV|AG|SA|GmbH|SE)\.?$")
"""What form a firm has: no part of the name that it goes by."""
_PART = r"(?:[A-Z][\w'’&-]{0,40}|of|for|the|and|on|in|&)"
_BRACKETED = re.compile(rf"(?<![\w'’&-])({_PART}(?: {_PART}){{1,9}}) \(([A-Z][A-Z&]{{1,9}})\)")
CALLED = {"m": "Mr.", "f": "Ms."}
"""How a surname is told from the same one of the other gender."""
_MARRIED = frozenset({"wife", "husband", "spouse", "widow", "widower", "former wife", "former husband"})
JUST_BEFORE = 300
"""Characters at most, some two sentences, from who speaks under a full name to the surname alone that means them."""


@dataclass(eq=False)
class Entity:
    """A person, body or unnamed source of one article."""

    name: str
    start: int
    """Where the article first mentions it as a speaker, or names it."""
    anonymous: bool = False
    role: str = ""
    kind: str = ""
    gender: str = ""
    plural: bool = False
    body: bool = False
    nouns: set[str] = field(default_factory=set)
    forms: set[str] = field(default_factory=set)
    person: bool = False
    """Whether the text shows that the name is a person's: a title, a given name, or the surname alone elsewhere."""
    shared: bool = False
    """Whether the name means the same speaker in other articles too."""
    named: list[int] = field(default_factory=list)
    """Where it holds a statement under its full name."""

    @property
    def kin(self) -> bool:
        """Whether the article calls it somebody's wife, son or the like."""
        return any(noun.rpartition(" ")[2] in words("kin") for noun in self.nouns)

    @property
    def human(self) -> bool:
        """Whether it is one person, as far as the article shows."""
        if self.body or self.plural:
            return False
        told = any(noun.split()[-1] in roles() for noun in self.nouns)
        if self.anonymous or not self.nouns.isdisjoint(words("documents")):
            return told
        return self.person or told or bool(self.role or self.gender)

    def learn(self, naming: Naming, form: str) -> None:
        """Add what one more mention says."""
        self.forms.add(form)
        if naming.noun:
            self.nouns.add(naming.office)
        if self.body:
            self.nouns.update(word for word in naming.name.lower().split() if word in body_words())
        self.role = self.role or naming.role
        self.kind = self.kind or naming.kind
        self.gender = self.gender or naming.gender
        if len(naming.name.split()) > len(self.name.split()) and not self.anonymous:
            self.name = naming.name


def suffix_of(name: str) -> str:
    """The suffix that tells a son from his father ("jr"), or ""."""
    last = folded(name).rstrip(".").rpartition(" ")[2]
    return last if last in _SUFFIXES else ""


def name_tokens(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without initials and suffixes ("Mary J. Jones Jr." is mary, jones)."""
    found = [folded(word) for word in re.findall(r"[^\W\d_][\w'’-]*", name)]
    kept = [word for word in found if len(word) > 1 and word not in _SUFFIXES]
    kept = kept[1:] if len(kept) == 2 and kept[0] in _CALLED else kept
    return tuple(kept or found)


class Registry:
    """The named entities of an article, found again by full name, surname, given name or acronym."""

    def __init__(self, text: str) -> None:
        self.entities: list[Entity] = []
        self.bodies = NamedBodies(text)
        self._text = text
        self.acronyms = {acronym: _from_initials(name, acronym) for name, acronym in _BRACKETED.findall(text)}
        self._by_last: dict[str, list[Entity]] = {}
        self._by_first: dict[str, list[Entity]] = {}
        self._bodies: dict[str, Entity] = {}
        self._bodies_by_last: dict[str, list[Entity]] = {}

    def add(self, naming: Naming, start: int, form: str) -> Entity:
        """The entity of a named mention, made where it is new."""
        entity = self.find(naming, start)
        if entity is None:
            full = self._in_full(naming)
            entity = self.find(full, start) if full is not naming else None
            if entity is None:
                full = replace(full, kind="media") if full.body and self.bodies.is_outlet(full.name) else full
                entity = Entity(self._apart(full), start, body=full.body, shared=True)
                self.entities.append(entity)
            naming = full
        before = entity.name
        entity.start = min(entity.start, start)
        entity.learn(naming, form)
        if naming.acronym:
            self._bodies.setdefault(folded(naming.acronym), entity)
        if before != entity.name or naming.name == entity.name:
            self._index(entity)
        return entity

    def find(self, naming: Naming, place: int = 0) -> Entity | None:
        """The entity that a named mention at a place of the text means, or None."""
        body = self._bodies.get(folded(naming.name)) or self._bodies.get(folded(self.acronyms.get(naming.name, "")))
        if body is not None:
            return body
        tokens = name_tokens(naming.name)
        if not tokens:
            return None
        if len(tokens) > 1:
            last = self._by_last.get(tokens[-1], ())
            same = [
                e for e in last if _compatible(name_tokens(e.name), tokens) and not self._is_heir(e.name, naming.name)
            ]
            return same[-1] if same and not naming.body else None
        if naming.body:
            short = self._bodies_by_last.get(tokens[0], [])
            return short[0] if len(short) == 1 and naming.definite else None
        if not (naming.gender or naming.role) and self.bodies.is_firm(naming.name):
            return None
        near = [
            e for e in self._by_last.get(tokens[0], ()) if not _clashes(e, naming) and self._bears(e, naming, place)
        ]
        if not near and not naming.role:
            near = [e for e in self._by_first.get(tokens[0], ()) if not _clashes(e, naming)]
        return _nearest(near, naming, place)

    def _is_heir(self, name: str, other: str) -> bool:
        """Whether one of two names has a suffix, and the text has the same name without it too."""
        one, two = suffix_of(name), suffix_of(other)
        if bool(one) == bool(two):
            return one != two
        plain = re.sub(r",? \w+\.?$", "", name if one else other)
        return re.search(rf"\b{re.escape(plain)}\b(?!,? (?:Jr|Sr|II|IV)\b)", self._text) is not None

    def _bears(self, entity: Entity, naming: Naming, place: int) -> bool:
        """Whether a surname alone may mean the person: not for an heir where the text has the surname before them.

        Nor does an office before a surname mean who is named in full only later, and without it.
        """
        if len(name_tokens(entity.name)) < 2:
            return True
        if naming.noun and not holds(naming.office, entity.nouns) and (entity.kin or place < entity.start):
            return False
        if not entity.kin:
            return True
        if naming.gender and not entity.nouns.isdisjoint(_MARRIED):
            return True
        return re.compile(rf"\b{re.escape(naming.name)}\b").search(self._text, 0, entity.start) is None

    def _apart(self, naming: Naming) -> str:
        """The name of a new person, with Mr. or Ms. where another has the same surname and no other name."""
        same = any(one.name == naming.name and not one.body for one in self._by_last.get(folded(naming.name), ()))
        return f"{CALLED[naming.gender]} {naming.name}" if same and naming.gender in CALLED else naming.name

    def _in_full(self, naming: Naming) -> Naming:
        """The naming under the name that the text gives in full for a paper's last word, or for initials."""
        if not naming.body or len(naming.name.split()) > 1:
            return naming
        name = (
            self.acronyms.get(naming.name)
            or self.bodies.spelled_out(naming.name)
            or (self.bodies.ending(naming.name) if naming.definite else "")
        )
        if not name:
            return naming
        full = read_mention(name)
        return replace(full, acronym=naming.name if naming.name.isupper() else "")

    def _index(self, entity: Entity) -> None:
        tokens = name_tokens(entity.name)
        if entity.body or not tokens:
            self._bodies.setdefault(folded(entity.name), entity)
            self._bodies.setdefault(folded(_FIRM.sub("", entity.name)), entity)
            if len(tokens) > 1 and entity not in self._bodies_by_last.setdefault(tokens[-1], []):
                self._bodies_by_last[tokens[-1]].append(entity)
            return
        for index, token in ((self._by_last, tokens[-1]), (self._by_first, tokens[0])):
            if entity not in index.setdefault(token, []):
                index[token].append(entity)


def _from_initials(name: str, acronym: str) -> str:
    """The last words of `name` whose initials make the acronym, small words free."""
    parts = name.split()
    for start in range(len(parts) - 1, -1, -1):
        capitals = "".join(word[0] for word in parts[start:] if word[0].isupper())
        every = "".join(word[0].upper() for word in parts[start:])
        if acronym in (capitals, every):
            return " ".join(parts[start:])
    return name


def _compatible(known: tuple[str, ...], tokens: tuple[str, ...]) -> bool:
    """Whether two names with the same last word may be one person: no two different given names."""
    if len(known) < 2 or len(tokens) < 2:
        return True
    short, long = sorted((known, tokens), key=len)
    if 1 < len(short) < len(long) and long[-len(short) :] == short and short[0] not in first_names():
        return True
    if same_given(known[0], tokens[0]) or may_be_short_for(known[0], tokens[0]):
        return True
    return known[0][0] == tokens[0][0] and min(len(known[0]), len(tokens[0])) == 1


def _nearest(people: list[Entity], naming: Naming, place: int) -> Entity | None:
    """Whom a surname alone means: who has the office, else who spoke just before, else who was named first.

    Of one family, wife and son are called by their full or first names: the surname means who is nobody's kin there.
    """
    held = [one for one in people if naming.noun and holds(naming.office, one.nouns)]
    people = held or [one for one in people if not one.kin] or people
    if len(people) < 2:
        return people[0] if people else None
    spoke = {at: one for one in people for at in one.named if 0 < place - at <= JUST_BEFORE and not one.kin}
    return spoke[max(spoke)] if spoke else min(people, key=lambda one: _rank(one, place))


def _rank(one: Entity, place: int) -> tuple[bool, bool, int]:
    """Who is named before comes first, then who has a role or speaks, then who is named first."""
    return (one.start > place, not (one.role or one.named), one.start)


def _clashes(entity: Entity, naming: Naming) -> bool:
    return bool(entity.gender and naming.gender and entity.gender != naming.gender)
