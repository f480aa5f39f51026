"""Scores of linking: figures under one measure, quotes and claims that are the same.

Gold joins two figures when their measure is the same; a build joins them when measure_id is the same and not
empty, and place, scope_subset and scope_period are the same. Only figures found on both sides are paired up.
Gold joins quotes by its groups; a build joins a group when one link holds all of its members.

A group of claims is one proposition in the words of several articles, some of it only a clause or a quotation
of a longer row. It is linked when one link holds two of its places in two articles, and linked whole when one
link holds a row at each of its members. A group that must not be merged is a trap joined when a link holds two of
its places in two articles, and no group of one proposition has two places in that link.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from quality.gold import Entry, Gold
from quality.matching import Tally, overlap, same_value
from quality.packages import Package, Row, span

_SCOPE = ("measure_id", "place", "scope_subset", "scope_period")
_SAME_CLAIM = ("equivalent", "translation variants")
_OTHER_CLAIM = frozenset(
    {
        "similar, not the same",
        "same topic, different measure",
        "contradiction between sources",
        "contradiction between holders",
    }
)


def score_links(gold: Gold, package: Package) -> Tally:
    """Counts of pairs of figures, and of groups of quotes and claims, with the traps that were joined."""
    return _score_measures(gold, package) + _score_quotes(gold, package) + _score_claims(gold, package)


def _score_measures(gold: Gold, package: Package) -> Tally:
    rows = package.rows_by_file("figures", gold)
    found = []
    for entry in gold.entries["figures"]:
        row = _best(entry, rows[gold.file_of(entry)], with_value=True)
        if entry.get("measure") and row:
            found.append((entry["measure"], row))
    tally: Tally = Tally()
    for (a, first), (b, second) in combinations(found, 2):
        joined = bool(first["measure_id"]) and all(first.get(column) == second.get(column) for column in _SCOPE)
        tally["pairs.gold"] += a == b
        tally["pairs.rows"] += joined
        tally["pairs.found"] += a == b and joined
    return tally


def _score_quotes(gold: Gold, package: Package) -> Tally:
    tally: Tally = Tally()
    rows, links = package.rows_by_file("quotes", gold), _links(package, "same_quote")
    entries = {entry["id"]: entry for entry in gold.entries.get("quotes", []) if "id" in entry}
    for link in gold.entries.get("links", []):
        members = [entries[member] for member in link["members"] if member in entries]
        if link["kind"] != "quote" or len(members) < 2:
            continue
        best = [_best(member, rows[gold.file_of(member)], with_value=False) for member in members]
        joined = _joined([row["quote_id"] if row else None for row in best], links)
        if link.get("must_not_link"):
            tally["quote traps.joined"] += joined
        else:
            tally["quote groups.total"] += 1
            tally["quote groups.found"] += joined
    return tally


def _score_claims(gold: Gold, package: Package) -> Tally:
    tally: Tally = Tally()
    links = _links(package, "same_claim", "same_quote")
    rows = [(file, span(row), links.get(row["claim_id"], set())) for file, row in _rows(gold, package, "claims")]
    rows += [(file, span(row), links.get(row["quote_id"], set())) for file, row in _rows(gold, package, "quotes")]
    right, traps = set[str](), list[set[str]]()
    for link in gold.entries.get("links", []):
        if link["kind"] != "claim":
            continue
        members, more = _places(gold, link)
        shared = _shared([(place[0], _held(place, rows)) for place in (*members, *more)])
        if link["relation"].startswith(_SAME_CLAIM):
            whole = set.intersection(*(_held(place, rows) for place in members)) if members else set()
            right |= shared
            tally["claim groups.total"] += 1
            tally["claim groups.found"] += bool(shared)
            tally["claim groups whole.found"] += bool(whole)
        elif link.get("must_not_link") or link["relation"] in _OTHER_CLAIM:
            traps.append(shared)
    tally["claim traps.joined"] = sum(bool(shared - right) for shared in traps)
    return tally


_Place = tuple[str, tuple[int, int]]


def _places(gold: Gold, link: Entry) -> tuple[list[_Place], list[_Place]]:
    """Where a group's members stand, and the places beside them that no claim of the gold has for itself."""
    entries = {entry["id"]: entry for entry in gold.entries.get("claims", []) if "id" in entry}
    members = [entries[member] for member in link["members"] if member in entries]
    found = [
        [(gold.file_of(one), (one["start"], one["end"])) for one in some] for some in (members, link["extra_spans"])
    ]
    return found[0], found[1]


def _rows(gold: Gold, package: Package, table: str) -> Iterator[tuple[str, Row]]:
    for file, rows in package.rows_by_file(table, gold).items():
        yield from ((file, row) for row in rows)


def _held(place: _Place, rows: list[tuple[str, tuple[int, int], set[str]]]) -> set[str]:
    """The links of the rows that share at least half of the shorter span with a place."""
    found = set[str]()
    for file, (start, end), links in rows:
        shorter = min(end - start, place[1][1] - place[1][0])
        if file == place[0] and 2 * overlap(place[1], (start, end)) >= shorter:
            found |= links
    return found


def _shared(held: list[tuple[str, set[str]]]) -> set[str]:
    """The links that hold two places of two articles."""
    pairs = (one[1] & other[1] for one, other in combinations(held, 2) if one[0] != other[0])
    return set[str]().union(*pairs)


def _links(package: Package, *relations: str) -> dict[str, set[str]]:
    """Row ids to the links of some relations that hold them."""
    found: dict[str, set[str]] = {}
    for row in package.rows("links"):
        if row["relation"] in relations:
            found.setdefault(row["row_id"], set()).add(row["link_id"])
    return found


def _joined(ids: list[str | None], links: dict[str, set[str]]) -> bool:
    return None not in ids and bool(set.intersection(*(links.get(str(identity), set()) for identity in ids)))


def _best(entry: Entry, rows: list[Row], *, with_value: bool) -> Row | None:
    """The row that shares most characters with the entry (and has its value)."""
    place = (entry["start"], entry["end"])
    hits = [
        (shared, i)
        for i, row in enumerate(rows)
        if (shared := overlap(place, span(row))) > 0 and (not with_value or same_value(entry["value"], row["value"]))
    ]
    return rows[max(hits)[1]] if hits else None
