"""Items to groups, in time that grows with their number: each item joins the best leader that it matches.

Candidates come from an index of rare terms, so an item is compared with a bounded number of leaders.
What makes two items match belongs in the modules that call this one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from variorum.link.terms import Lexicon
from variorum.records import Link

TERMS_LOOKED_UP = 8
LEADERS_PER_TERM = 40
"""Bounds of the index: an item is compared with at most TERMS_LOOKED_UP * LEADERS_PER_TERM leaders."""


@dataclass(frozen=True, slots=True)
class Match:
    """How alike an item is to a leader, and the rule that says so."""

    score: float
    method: str


@dataclass(frozen=True, slots=True)
class Member:
    """A row in a group."""

    table: str
    row_id: str
    match: Match


class HasTerms(Protocol):
    """An item that can be looked up by its terms."""

    @property
    def terms(self) -> frozenset[str]:
        """What it is indexed by."""


Item = TypeVar("Item", bound=HasTerms)


class Leaders:
    """An index from terms to the first items that hold them."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._places: dict[str, list[int]] = {}

    def add(self, number: int, terms: frozenset[str]) -> None:
        """Enter a leader under its terms."""
        for term in self._lexicon.rarest(terms, 3 * TERMS_LOOKED_UP):
            places = self._places.setdefault(term, [])
            if len(places) < LEADERS_PER_TERM:
                places.append(number)

    def sharing(self, terms: frozenset[str]) -> list[int]:
        """The leaders that share one of the rarest of these terms, in the order of their entry."""
        rarest = self._lexicon.rarest(terms, TERMS_LOOKED_UP)
        return sorted({number for term in rarest for number in self._places.get(term, ())})


def gather(
    items: Sequence[Item], matches: Callable[[Item, Item], Match | None], lexicon: Lexicon
) -> Iterator[list[tuple[Item, Match | None]]]:
    """Yield the groups; the first item of each is its leader, without a match of its own.

    items: in the order in which they may lead: the fullest first
    matches: takes a leader and an item
    """
    index, groups = Leaders(lexicon), list[list[tuple[Item, Match | None]]]()
    for item in items:
        found = [(matches(groups[number][0][0], item), number) for number in index.sharing(item.terms)]
        best = max(((match.score, -number, match) for match, number in found if match is not None), default=None)
        if best is None:
            index.add(len(groups), item.terms)
            groups.append([(item, None)])
        else:
            groups[-best[1]].append((item, best[2]))
    yield from groups


def join_lonely(
    groups: Sequence[list[tuple[Item, Match | None]]], matches: Callable[[Item, Item], Match | None], lexicon: Lexicon
) -> list[list[tuple[Item, Match | None]]]:
    """The groups, with each item that stands alone put to the member of a larger one that it matches best.

    A leader is the fullest of its group, and not always the one that a short item repeats.
    """
    index, members = Leaders(lexicon), list[tuple[int, Item]]()
    joined = [list(group) for group in groups]
    for number, group in enumerate(joined):
        for item, _ in group[1:]:
            index.add(len(members), item.terms)
            members.append((number, item))
    for number, group in enumerate(joined):
        if len(group) > 1:
            continue
        item = group[0][0]
        found = [(matches(members[place][1], item), place) for place in index.sharing(item.terms)]
        best = max(((match.score, -place, match) for match, place in found if match is not None), default=None)
        if best is not None:
            joined[members[-best[1]][0]].append((item, best[2]))
            joined[number] = []
    return [group for group in joined if group]


def link_rows(relation: str, members: Iterable[Member]) -> list[Link]:
    """The rows of one group. Its id is made from the ids of its members."""
    ordered = sorted(members, key=lambda member: (member.table, member.row_id))
    digest = hashlib.sha256("\n".join(f"{m.table}:{m.row_id}" for m in ordered).encode("utf-8")).hexdigest()
    link_id = f"{relation}-{digest[:10]}"
    return [Link(link_id, relation, m.table, m.row_id, round(m.match.score, 3), m.match.method) for m in ordered]
