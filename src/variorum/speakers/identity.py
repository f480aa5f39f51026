"""Which names of several articles are one speaker: spellings, short and full names, acronyms.

Same surname with two different given names are two people. The work grows with the number of names, not of
pairs: only names with the same key are compared. Reading names belongs in naming; the rows in merge.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import product

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from variorum.data import words
from variorum.speakers.entities import name_tokens, suffix_of
from variorum.speakers.roles import first_names, holds, may_be_short_for, same_given
from variorum.speakers.spelling import folded, initials, placed, sounded

_SMALL = frozenset({"the", "of", "for", "and", "on", "in", "a", "to"})
_ACRONYM = re.compile(r"\(([A-Z][A-Z&]{1,9})\)")
_BRITISH = (("isation", "ization"), ("yse", "yze"), ("centre", "center"), ("defence", "defense"), ("labour", "labor"))
MOST_GIVEN = 40
"""Given names of one surname at most that are compared with each other; a surname of more is too common to tell."""
LIKE = 75.0
"""Least likeness (0 to 100) of two spellings of one surname."""


@dataclass
class Known:
    """A named speaker as one or more articles name it."""

    name: str
    body: bool
    forms: set[str] = field(default_factory=set)
    articles: set[int] = field(default_factory=set)
    genders: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    speaks: bool = True
    """Whether it holds a statement somewhere; else some article only names it."""

    named_in: set[int] = field(default_factory=set)
    """Articles that give the full name, whoever speaks."""
    tokens: tuple[str, ...] = field(init=False)
    """The words of the name that count."""
    suffix: str = field(init=False)
    """ "jr" of a son, where an article names the father too; see `grouped`."""

    @property
    def kin(self) -> bool:
        """Whether an article calls it somebody's wife, son or the like: the surname alone is seldom theirs."""
        return any(office.rpartition(" ")[2] in words("kin") for office in self.offices)

    def __post_init__(self) -> None:
        self.tokens = name_tokens(self.name)
        self.suffix = suffix_of(self.name)


class Groups:
    """Numbers joined into groups; the smallest number stands for its group."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def of(self, number: int) -> int:
        """The number that stands for the group."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def join(self, a: int, b: int) -> None:
        """Make one group of two."""
        a, b = self.of(a), self.of(b)
        self._parent[max(a, b)] = min(a, b)


def grouped(known: Sequence[Known]) -> Groups:
    """The names that mean one speaker, joined."""
    groups = Groups(len(known))
    _forget_suffixes(known)
    people = [i for i, one in enumerate(known) if not one.body and one.tokens]
    full = [i for i in people if len(known[i].tokens) > 1]
    for block in _blocks(full, lambda i: sounded(known[i].tokens[-1])):
        _join_full(known, block, groups)
    for block in _blocks(full, lambda i: (sounded(known[i].tokens[0]), sounded(known[i].tokens[-1])[:3])):
        _join_slips(known, block, groups)
    for block in _blocks(people, lambda i: sounded(known[i].tokens[-1])):
        _join_given(known, block, groups)
        _join_short(known, block, groups)
    for block in _blocks(full, lambda i: (sounded(known[i].tokens[0]), _throaty(known[i].tokens[-1]))):
        _join_throaty(known, block, groups)
    for block in _blocks(range(len(known)), lambda i: placed(known[i].name)):
        for other in block[1:]:
            groups.join(block[0], other)
    for block in _blocks([i for i, one in enumerate(known) if one.body], lambda i: body_key(known[i].name)):
        for other in block[1:]:
            groups.join(block[0], other)
    _join_acronyms(known, groups)
    return groups


def _forget_suffixes(known: Sequence[Known]) -> None:
    """Drop the suffix of a name that no article has beside the same name without it: it tells nobody apart."""
    plain: dict[tuple[str, str], set[int]] = {}
    for one in known:
        if not one.suffix and len(one.tokens) > 1:
            plain.setdefault((one.tokens[0], one.tokens[-1]), set()).update(one.named_in)
    fathers = {
        (one.tokens[0], one.tokens[-1])
        for one in known
        if one.suffix and len(one.tokens) > 1
        and one.named_in & plain.get((one.tokens[0], one.tokens[-1]), set())
    }  # fmt: skip
    surnames = {last for _, last in fathers}
    for one in known:
        full = len(one.tokens) > 1 and (one.tokens[0], one.tokens[-1]) in fathers
        if not full and not (len(one.tokens) == 1 and one.tokens[0] in surnames):
            one.suffix = ""


def _blocks(numbers: Iterable[int], key: Callable[[int], object]) -> list[list[int]]:
    blocks: dict[object, list[int]] = {}
    for number in numbers:
        blocks.setdefault(key(number), []).append(number)
    return list(blocks.values())


def spelled_alike(a: str, b: str, *, given: bool) -> bool:
    """Whether two surnames with one key are spellings of one.

    given: the given names agree; then the first letters may differ in longer names ("Hryn", "Gryn" are too short)
    """
    a, b = folded(a), folded(b)
    if a == b:
        return True
    if a[:1] != b[:1] and not (given and min(len(a), len(b)) >= 6):
        return False
    return fuzz.ratio(a, b) >= LIKE


def _join_full(known: Sequence[Known], block: list[int], groups: Groups) -> None:
    """Names with given names: the given names must be the same by their key."""
    by_given = {
        (sounded(known[numbers[0]].tokens[0]), known[numbers[0]].suffix): numbers
        for numbers in _blocks(block, lambda i: (sounded(known[i].tokens[0]), known[i].suffix))
    }
    for numbers in by_given.values():
        for other in numbers[1:]:
            if spelled_alike(known[numbers[0]].tokens[-1], known[other].tokens[-1], given=True):
                groups.join(numbers[0], other)


def _join_given(known: Sequence[Known], block: list[int], groups: Groups) -> None:
    """One surname, and given names that romanise one; or short and long ones, where the office is one too."""
    by_name: dict[str, list[int]] = {}
    for number in block:
        if len(known[number].tokens) > 1:
            by_name.setdefault(known[number].tokens[0], []).append(number)
    names = sorted(by_name)
    for place, name in enumerate(names):
        for other in names[place + 1 :] if len(names) <= MOST_GIVEN else ():
            if not (same_given(name, other) or may_be_short_for(name, other)):
                continue
            for a, b in product(by_name[name], by_name[other]):
                alike = spelled_alike(known[a].tokens[-1], known[b].tokens[-1], given=True)
                sure = same_given(name, other) or _share_office(known[a], known[b])
                if alike and known[a].suffix == known[b].suffix and sure:
                    groups.join(a, b)


def _share_office(one: Known, other: Known) -> bool:
    """Whether two names are given one office, and no article has both."""
    return not one.articles & other.articles and any(holds(office, other.offices) for office in one.offices)


def _throaty(word: str) -> str:
    """The key of a name in which g, h, k and q, and d and dh, are one."""
    return re.sub(r"[ghk]", "k", sounded(word).replace("dh", "d"))


def _join_throaty(known: Sequence[Known], block: list[int], groups: Groups) -> None:
    """The same given name and office, and long surnames that differ in g, h, k or q only."""
    for place, number in enumerate(block):
        for other in block[place + 1 : place + 9]:
            a, b = known[number].tokens[-1], known[other].tokens[-1]
            if min(len(a), len(b)) >= 6 and _share_office(known[number], known[other]):
                groups.join(number, other)


def _join_slips(known: Sequence[Known], block: list[int], groups: Groups) -> None:
    """The same given name, and long surnames that differ by one letter, never both in one article."""
    for place, number in enumerate(block):
        for other in block[place + 1 : place + 9]:
            a, b = known[number].tokens[-1], known[other].tokens[-1]
            long = min(len(a), len(b)) >= 7 and len(a) == len(b)
            if (
                long
                and Levenshtein.distance(a, b, score_cutoff=1) <= 1
                and not known[number].articles & known[other].articles
            ):
                groups.join(number, other)


def _join_short(known: Sequence[Known], block: list[int], groups: Groups) -> None:
    """A surname alone means the only person of that surname; two different people, and it means neither."""
    full = [i for i in block if len(known[i].tokens) > 1]
    short = [i for i in block if len(known[i].tokens) == 1]
    for number in short:
        people = _bearers(known, [i for i in full if known[i].speaks], number, groups)
        people = people or _bearers(known, full, number, groups)
        if len(people) == 1:
            groups.join(people[0], number)
    for place, number in enumerate(short[1:], 1):
        if not full and spelled_alike(known[short[0]].tokens[-1], known[number].tokens[-1], given=False):
            groups.join(short[0], short[place])


def _bearers(known: Sequence[Known], full: Sequence[int], number: int, groups: Groups) -> list[int]:
    """The groups that a surname alone may mean: of its spelling and gender, and of its office where that tells."""
    short = known[number]
    alike = [
        i
        for i in full
        if spelled_alike(known[i].tokens[-1], short.tokens[-1], given=False)
        and known[i].suffix == short.suffix
        and not (known[i].genders and short.genders and known[i].genders.isdisjoint(short.genders))
    ]
    alike = [i for i in alike if not known[i].kin or short.suffix] or [i for i in alike if not short.offices]
    held = [i for i in alike if any(holds(office, known[i].offices) for office in short.offices)]
    return sorted({groups.of(i) for i in held or alike})


def body_key(name: str) -> str:
    """A body's name without small words, in one spelling, in any order ("Ministry of Defence", "Defense Ministry")."""
    text = placed(name)
    for british, american in _BRITISH:
        text = text.replace(british, american)
    return " ".join(sorted(word for word in re.findall(r"[^\W_]+", text) if word not in _SMALL))


def _join_acronyms(known: Sequence[Known], groups: Groups) -> None:
    """An acronym alone means the only body that some article gives it to, or whose initials it is."""
    meant: dict[str, set[int]] = {}
    for number, one in enumerate(known):
        given = {acronym for form in one.forms for acronym in _ACRONYM.findall(form)}
        own = {initials(one.name)} if one.body or _may_be_body(one) else set()
        for acronym in sorted(given | own):
            if len(acronym) > 2:
                meant.setdefault(folded(acronym), set()).add(groups.of(number))
    for number, one in enumerate(known):
        bodies = meant.get(folded(one.name), set())
        if len({groups.of(i) for i in bodies}) == 1:
            groups.join(min(bodies), number)


def _may_be_body(one: Known) -> bool:
    """Whether a name of three words and more is no person's, as far as its first word shows."""
    return len(one.tokens) > 2 and one.tokens[0] not in first_names() and not one.genders and not one.offices
