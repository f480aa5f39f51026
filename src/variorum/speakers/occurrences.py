"""Where the text outside quotations names people, or describes them by a role or kinship.

Which of them a pronoun means belongs in antecedents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.data import words
from variorum.spans import Span
from variorum.speakers.entities import Entity, name_tokens
from variorum.speakers.naming import Naming, read_mention
from variorum.speakers.roles import first_names, roles, singular, titles
from variorum.speakers.spelling import folded

_WORD = re.compile(r"\b[A-Z][\w-]*(?:['’][A-Z][\w-]+)?(['’]s\b|s['’](?!\w))?")
_GOVERNED = re.compile(
    r"\b(?:[Aa]s|of|to|for|with|by|from|in|at|on|against|about|between|than|over|under|toward|towards)\s+"
    r"(?:(?:the|his|her|their|a|an|[A-Z][\w.]*)\s+){0,2}$"
)
_DETERMINER = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]n?|[Aa]nother|[A-Z][\w-]{0,60}(?:['’]s|s['’])) ")
_NOUN = re.compile(r"([a-z][\w'’-]+)(?: |(?=\W|$))")
_NAMED = re.compile(r",? ?(?:[A-Z]|['’])")
_MAX_WORDS = 4
"""Words at most from a determiner to the role that it opens ("the former prime minister")."""
_AROUND = 40
"""Characters before a name or a role that may hold the preposition that governs it."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where somebody is named or described.

    entity: None for a description ("the mayor", "his wife"), which `naming` then reads
    """

    start: int
    entity: Entity | None
    owner: bool = False
    """Whether it only owns something there ("Smith's lawyer")."""
    speaks: bool = False
    governed: bool = False
    """Whether a preposition governs it ("a row with Smith"), so that it is no subject."""
    naming: Naming | None = None


def people_named(text: str, entities: Iterable[Entity], quoted: Sequence[Span]) -> Iterator[Occurrence]:
    """Yield where the text outside quotations names one of the people, in order.

    quoted: the quotations, in order
    """
    people: dict[str, Entity] = {}
    for entity in entities:
        tokens = name_tokens(entity.name)
        if tokens and not entity.body:
            people.setdefault(tokens[-1], entity)
    for match in _outside(_WORD, text, quoted):
        ending = match.group(1) or ""
        word = match.group().removesuffix(ending) + ("s" if ending.startswith("s") else "")
        named = people.get(folded(word))
        credited = text[match.end() : match.end() + 1] == "/"
        if named is not None and not credited:
            governed = _GOVERNED.search(text, max(0, match.start() - _AROUND), match.start()) is not None
            yield Occurrence(match.start(), named, bool(ending), governed=governed)


def people_described(text: str, quoted: Sequence[Span]) -> Iterator[Occurrence]:
    """Yield where the text outside quotations has one person by a role or a kinship alone, in order.

    quoted: the quotations, in order
    """
    for match in _outside(_DETERMINER, text, quoted):
        end = _end_of_role(text, match.end())
        if end is not None:
            governed = _GOVERNED.search(text, max(0, match.start() - _AROUND), match.start()) is not None
            yield Occurrence(match.start(), None, governed=governed, naming=read_mention(text[match.start() : end]))


@cache
def _verbs() -> frozenset[str]:
    """Words after a role that are no part of it: verbs, links, prepositions."""
    return words("function_words") | words("finite_verbs")


def _end_of_role(text: str, start: int) -> int | None:
    """Where the role of one person ends that the words from `start` on are, if no name follows it."""
    here = start
    for _ in range(_MAX_WORDS):
        match = _NOUN.match(text, here)
        if match is None:
            return None
        noun = match.group(1)
        role = roles().get(noun)
        after = _NOUN.match(text, match.end()) if match.end() > match.end(1) else None
        whole = after is None or after.group(1) in _verbs() or after.group(1).endswith("ed")
        if role is not None and role["body"] != "yes" and whole and singular(noun) == noun:
            return match.end(1) if _NAMED.match(text, match.end(1)) is None else None
        if noun in words("function_words"):
            return None
        here = match.end()
    return None


def learn_from_text(text: str, entities: Iterable[Entity]) -> None:
    """Tell each person what the text shows of their name: a form of address, the surname alone, or a given name."""
    by_last: dict[str, list[Entity]] = {}
    for entity in entities:
        tokens = name_tokens(entity.name)
        if tokens and not entity.body:
            by_last.setdefault(tokens[-1], []).append(entity)
            entity.person = entity.person or (len(tokens) > 1 and tokens[0] in first_names())
    for match in _WORD.finditer(text):
        found = by_last.get(folded(match.group().removesuffix(match.group(1) or "")), ())
        if len(found) != 1:
            continue
        before = text[max(0, match.start() - _AROUND) : match.start()].rpartition("\n")[2].split()
        title = titles().get(before[-1].lower().rstrip(".")) if before else None
        alone = not before or not (before[-1][0].isupper() or before[-1] in ("the", "The", "&"))
        found[0].gender = found[0].gender or (title["gender"] if title is not None else "")
        found[0].person = found[0].person or title is not None or (alone and len(name_tokens(found[0].name)) > 1)


def _outside(pattern: re.Pattern[str], text: str, quoted: Sequence[Span]) -> Iterator[re.Match[str]]:
    here = 0
    for match in pattern.finditer(text):
        while here < len(quoted) and quoted[here].end <= match.start():
            here += 1
        if here == len(quoted) or quoted[here].start > match.start():
            yield match
