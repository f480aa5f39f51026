"""Mentions to speakers inside one article: surname, title, acronym, pronoun, role.

How the words of a mention read belongs in naming; speakers of several articles in merge.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from variorum.articles import Article
from variorum.parse import Parse
from variorum.records import Claim, Extraction, Figure, Quote, Speaker
from variorum.rules import chain, declare
from variorum.spans import Span
from variorum.speakers.antecedents import PRONOUN, ROLE, Antecedents
from variorum.speakers.attributions import Attribution
from variorum.speakers.entities import Entity, Registry, name_tokens
from variorum.speakers.headings import without_headings
from variorum.speakers.holders import NOUN
from variorum.speakers.naming import Naming, read_mention
from variorum.speakers.occurrences import learn_from_text, people_described, people_named
from variorum.speakers.people import people_in
from variorum.speakers.sources import documents
from variorum.speakers.spelling import slug
from variorum.speakers.unnamed import holder_of_role, is_paper, key_of, unnamed_entity

NAMED = declare(
    "speaker.named",
    "A name, a surname or an acronym means the fullest name in the article.",
    "Mary Smith left the town. Smith said that 30 people stayed.",
)
UNNAMED = declare(
    "speaker.unnamed", "A source without a name stays one of its own.", "A senior official said that 30 people left."
)
_SURNAME = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov)\. (?:[A-Z][\w.-]+ ){0,2}|[A-Z][a-z]+ [A-Z]\. )([A-Z][a-z]+)\b"
)
"""A surname after a title or an initial, whatever else the word may mean ("Mr. Baker")."""
_INSIDE_SENTENCE = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’-]{1,40}")
_DOCUMENT = re.compile(r"(?P<owner>(?:[Tt]he )?[A-Z].*?)(?:['’]s?)? [\w-]+$")
_MAX_AROUND = 8
"""Contents that may lie around one holder."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """One article's rows with speakers, and the forms under which each speaker is named."""

    extraction: Extraction
    speakers: tuple[Speaker, ...]
    names: Mapping[str, tuple[str, ...]]
    """speaker_id to the names that the article uses."""
    bodies: frozenset[str] = frozenset()
    """The speaker_ids of bodies."""
    genders: Mapping[str, str] = field(default_factory=dict)
    """speaker_id to gender, where the article tells it."""
    offices: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """speaker_id to the offices that the article gives."""
    people: Mapping[str, str] = field(default_factory=dict)
    """The full names of all persons whom the text names, with their gender."""


def resolve_speakers(
    article: Article, parses: Mapping[int, Parse], attributions: tuple[Attribution, ...], found: Extraction
) -> Resolved:
    """The rows with speaker_id and holder_id, and the speakers that they point at."""
    used = _used_mentions(found)
    spans = sorted(used | {one.holder for one in attributions})
    resolution = _Resolution(article, spans, found.quotes, attributions)
    meant = resolution.meanings()
    ids = {span: (_speaker_id(article, entity), rule) for span, (entity, rule) in meant.items()}
    extraction = replace(
        found,
        figures=tuple(_with_speaker(row, ids) for row in found.figures),
        quotes=tuple(_with_speaker(row, ids) for row in found.quotes),
        claims=tuple(_with_holder(row, ids) for row in found.claims),
    )
    entities = {ids[span][0]: meant[span][0] for span in sorted(used, reverse=True) if span in meant}
    speakers = tuple(_speaker(speaker_id, entity) for speaker_id, entity in sorted(entities.items()))
    names = {speaker_id: tuple(sorted(entity.forms)) for speaker_id, entity in sorted(entities.items())}
    return Resolved(
        extraction,
        speakers,
        names,
        bodies=frozenset(i for i, entity in entities.items() if entity.body or (entity.plural and entity.shared)),
        genders={i: entity.gender for i, entity in sorted(entities.items()) if entity.gender},
        offices={i: frozenset(entity.nouns) for i, entity in sorted(entities.items())},
        people={
            entity.name: entity.gender
            for entity in resolution.registry.entities
            if not entity.body and len(name_tokens(entity.name)) > 1
        },
    )


def _nested(attributions: Sequence[Attribution]) -> frozenset[Span]:
    """The holders that stand inside what somebody else is reported to say."""
    contents = sorted({one.content for one in attributions})
    starts = [content.start for content in contents]
    found = set()
    for holder in {one.holder for one in attributions}:
        before = contents[max(0, bisect_right(starts, holder.start) - _MAX_AROUND) : bisect_right(starts, holder.start)]
        if any(content.contains(holder) for content in before):
            found.add(holder)
    return frozenset(found)


def _owners(attributions: Sequence[Attribution]) -> frozenset[Span]:
    """The holders that only own what is said ("after Smith's claims that"): no subject, so seldom whom "he" means."""
    owners = {one.holder for one in attributions if NOUN in one.method}
    return frozenset(owners.difference(one.holder for one in attributions if NOUN not in one.method))


class _Resolution:
    """Works through the mentions of one article in the order of its text."""

    def __init__(
        self, article: Article, spans: list[Span], quotes: tuple[Quote, ...], attributions: Sequence[Attribution]
    ) -> None:
        self.article = article
        self.spans = spans
        self.nested = _nested(attributions) | _owners(attributions)
        self.own_words = {one.holder: one.content for one in attributions if one.content.end <= one.holder.start}
        self.prose = without_headings(article.text)
        self.surnames = frozenset(_SURNAME.findall(self.prose))
        self.namings = {span: self._naming(span) for span in spans}
        self.registry = Registry(self.prose)
        self.unnamed: dict[str, Entity] = {}
        self.proper = frozenset(_INSIDE_SENTENCE.findall(self.prose))
        self._register()
        learn_from_text(article.text, self.registry.entities)
        quoted = sorted(Span(quote.start_char, quote.end_char) for quote in quotes)
        named = people_named(article.text, self.registry.entities, quoted)
        self.antecedents = Antecedents(article, list(named), list(people_described(article.text, quoted)))

    def _naming(self, span: Span) -> Naming:
        """What a mention says; several words of a heading, where all have capitals, are a name if the text has it."""
        words = self.article.cut(span)
        naming = read_mention(words)
        if not naming.name and words in self.surnames:
            return Naming(words)
        heading = self.prose[span.start : span.end].isspace() and " " in naming.name
        return replace(naming, name="") if heading and naming.name not in self.prose else naming

    def meanings(self) -> dict[Span, tuple[Entity, str]]:
        """The entity of each mention, with the rule that found it."""
        found: dict[Span, tuple[Entity, str]] = {}
        for span in self.spans:
            found[span] = self._meaning(span)
            self.antecedents.note(span.start, found[span][0], nested=span in self.nested)
        return found

    def _register(self) -> None:
        """Full names first, those of the text too, so that a surname finds them."""
        held = {span.start for span in self.spans}
        single = [n.name for n in self.namings.values() if n.person and len(name_tokens(n.name)) == 1]
        mentions = [
            (span.start, self.article.cut(span), naming) for span, naming in self.namings.items() if naming.name
        ]
        mentions += people_in(self.prose, single)
        for start, words, naming in sorted(
            (one for one in mentions if one[2].name), key=lambda one: (_certainty(one[2]), one[0])
        ):
            entity = self.registry.add(naming, start, words)
            if start in held and len(name_tokens(naming.name)) > 1:
                entity.named.append(start)

    def _meaning(self, span: Span) -> tuple[Entity, str]:
        naming, words = self.namings[span], self.article.cut(span)
        both = self._both(span, words) if " and " in words else None
        if both is not None:
            return both, NAMED
        if naming.name:
            return self.registry.add(naming, span.start, words), NAMED
        if naming.pronoun:
            entity = self.antecedents.of_pronoun(naming, span.start, self.own_words.get(span))
            if entity is not None and entity.human:
                entity.gender = entity.gender or naming.gender
            return (entity, PRONOUN) if entity is not None else (self._own(span, naming, words), UNNAMED)
        issuer = self._issuer(naming, words)
        if issuer is not None:
            return issuer, NAMED
        entity = self._by_role(naming, span.start, words)
        if entity is not None:
            return entity, ROLE
        return self._own(span, naming, words), UNNAMED

    def _both(self, span: Span, words: str) -> Entity | None:
        """The two known people of "Smith and Brown" as one speaker, or None where the mention is of one."""
        first, _, second = words.partition(" and ")
        if "," in first or " and " in second:
            return None
        found = [
            self.registry.find(naming, span.start) for naming in map(read_mention, (first, second)) if naming.person
        ]
        people = [one for one in found if one is not None and one.human]
        if len(people) < len((first, second)) or people[0] is people[1]:
            return None
        name = " and ".join(one.name for one in people)
        kind = people[0].kind if people[0].kind == people[1].kind else ""
        return self.unnamed.setdefault(
            name, Entity(name, span.start, kind=kind, plural=True, shared=True, forms={name})
        )

    def _issuer(self, naming: Naming, words: str) -> Entity | None:
        """The known body or person whose document it is: the Hill Group's report, Hill Group figures."""
        match = _DOCUMENT.match(words) if naming.noun in documents() else None
        if match is None:
            return None
        owner = read_mention(match.group("owner"))
        return self.registry.find(owner) if owner.name else None

    def _by_role(self, naming: Naming, start: int, words: str) -> Entity | None:
        """Whom "the mayor" and "Smith's lawyer" mean, or which body "the department"."""
        if not naming.definite:
            return holder_of_role(naming, words, self.registry.entities)
        return self.antecedents.of_role(naming, start) or self._in_text(naming, start, words)

    def _in_text(self, naming: Naming, start: int, words: str) -> Entity | None:
        """The only body of the text that "the department" may mean, where nobody who spoke is meant."""
        if not naming.body or naming.plural or len(words.split()) != 2 or naming.kind == "media":
            return None
        name = self.registry.bodies.of_noun(naming.noun)
        return self.registry.add(read_mention(name), start, name) if name else None

    def _own(self, span: Span, naming: Naming, words: str) -> Entity:
        """An entity of its own; the same words of a group, a body, a paper or a role mean the same one again."""
        key = key_of(naming, words)
        again = naming.plural or naming.definite or naming.body or is_paper(naming)
        if again and key in self.unnamed:
            return self.unnamed[key]
        entity = unnamed_entity(naming, words, span.start, self.proper)
        if again:
            self.unnamed[key] = entity
        return entity


def _certainty(naming: Naming) -> int:
    """Full names first, then surnames with a title or role, then surnames alone."""
    if len(name_tokens(naming.name)) > 1:
        return 0
    return 1 if naming.role or naming.gender else 2


def _used_mentions(found: Extraction) -> set[Span]:
    rows = [(row.speaker_start, row.speaker_end) for table in (found.figures, found.quotes) for row in table]
    rows += [(row.holder_start, row.holder_end) for row in found.claims]
    return {Span(start, end) for start, end in rows if start is not None and end is not None}


def _speaker_id(article: Article, entity: Entity) -> str:
    return slug(entity.name) if entity.shared else f"{article.source_id}-u{entity.start}"


def _speaker(speaker_id: str, entity: Entity) -> Speaker:
    kind = entity.kind or ("unnamed" if entity.anonymous else None)
    return Speaker(speaker_id, entity.name, entity.role or None, kind, None, entity.anonymous)


Row = TypeVar("Row", Figure, Quote)


def _with_speaker(row: Row, ids: Mapping[Span, tuple[str, str]]) -> Row:
    if row.speaker_start is None or row.speaker_end is None:
        return row
    speaker_id, rule = ids[Span(row.speaker_start, row.speaker_end)]
    return replace(row, speaker_id=speaker_id, method=chain(*row.method.split(), rule))


def _with_holder(row: Claim, ids: Mapping[Span, tuple[str, str]]) -> Claim:
    if row.holder_start is None or row.holder_end is None:
        return row
    holder_id, rule = ids[Span(row.holder_start, row.holder_end)]
    return replace(row, holder_id=holder_id, method=chain(*row.method.split(), rule))
