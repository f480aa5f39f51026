"""Scores of linking: figures under one measure, quotes and claims that are the same.

Gold joins two figures when their measure is the same; a build joins them when measure_id is the same and not
empty, and place, scope_subset and scope_period are the same. Only figures found on both sides are paired up.
Gold joins quotes and claims by its groups; a build joins a group when one link holds all of its members.
"""

from __future__ import annotations

from itertools import combinations

from quality.gold import Entry, Gold
from quality.matching import Tally, overlap, same_value
from quality.packages import Package, Row, span

_SCOPE = ("measure_id", "place", "scope_subset", "scope_period")
_SAME_CLAIM = frozenset({"equivalent"})
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
    return _score_measures(gold, package) + _score_groups(gold, package)


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


def _score_groups(gold: Gold, package: Package) -> Tally:
    tally: Tally = Tally()
    for kind, relation, key in (("quote", "same_quote", "quote_id"), ("claim", "same_claim", "claim_id")):
        rows = package.rows_by_file(f"{kind}s", gold)
        links = _links(package, relation)
        entries = {entry["id"]: entry for entry in gold.entries.get(f"{kind}s", []) if "id" in entry}
        for link in gold.entries.get("links", []):
            members = [entries[member] for member in link["members"] if member in entries]
            if link["kind"] != kind or len(members) < 2:
                continue
            best = [_best(member, rows[gold.file_of(member)], with_value=False) for member in members]
            joined = _joined([row[key] if row else None for row in best], links)
            _count_group(tally, link, kind, joined)
    return tally


def _count_group(tally: Tally, link: Entry, kind: str, joined: bool) -> None:
    if link.get("must_not_link") or link["relation"] in _OTHER_CLAIM:
        tally[f"{kind} traps.joined"] += joined
    elif kind == "quote" or link["relation"] in _SAME_CLAIM:
        tally[f"{kind} groups.total"] += 1
        tally[f"{kind} groups.found"] += joined


def _links(package: Package, relation: str) -> dict[str, set[str]]:
    """Row ids to the links of a relation that hold them."""
    found: dict[str, set[str]] = {}
    for row in package.rows("links"):
        if row["relation"] == relation:
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
