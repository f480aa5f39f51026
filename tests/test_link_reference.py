"""Links and pairs of dates of the reference package, held against the annotation made by hand."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from quality.gold import read_gold
from quality.links import score_links
from quality.packages import Package
from variorum.database import open_read_only

FOLDER = Path(__file__).parent / "gold" / "kursk"
GOLD = json.loads((FOLDER / "gold.json").read_text(encoding="utf-8"))
Place = tuple[str, int, int]


@pytest.fixture(scope="module")
def con(reference):
    """The reference package's database."""
    with open_read_only(reference.build / "variorum.duckdb") as opened:
        yield opened


def linked_rows(con: duckdb.DuckDBPyConnection, relation: str) -> list[tuple[str, int, int, str]]:
    """Article, first and last character, and link, of each quotation or claim that a link holds."""
    return con.execute(
        """
        select left(source_id, 3), start_char, end_char, link_id
        from links
        join (
          select claim_id as row_id, source_id, start_char, end_char from claims
          union all select quote_id, source_id, start_char, end_char from quotes
        ) using (row_id)
        where relation = ?
        """,
        [relation],
    ).fetchall()


def links_at(place: Place, rows: list[tuple[str, int, int, str]]) -> set[str]:
    """The links of the rows that share at least half of the shorter span with a place."""
    return {
        link
        for source, start, end, link in rows
        if source == place[0]
        and 2 * (min(end, place[2]) - max(start, place[1])) >= min(end - start, place[2] - place[1])
    }


def spans(entry: dict[str, object], kinds: str) -> list[Place]:
    """Where the members of a gold link stand."""
    known = {row["id"]: (row["doc"], row["start"], row["end"]) for row in GOLD[kinds]}
    more = [(row["doc"], row["start"], row["end"]) for row in entry["extra_spans"]]
    return [known[member] for member in entry["members"] if member in known] + more


def test_every_group_of_quotations_is_linked_and_no_trap(con):
    """Each gold group of two quotations and more shares a link; different sayings of one holder do not."""
    rows = linked_rows(con, "same_quote")
    found = {}
    for entry in GOLD["links"]:
        places = spans(entry, "quotes") if entry["kind"] == "quote" else []
        if len(places) > 1:
            joined = bool(set.intersection(*(links_at(place, rows) for place in places)))
            found[entry["label"]] = (joined, entry["must_not_link"])
    assert len(found) >= 9
    assert [label for label, (joined, trap) in found.items() if joined == trap] == []


def test_two_thirds_of_the_equivalent_claims_are_linked(reference):
    """Of the gold's groups of one proposition two thirds are linked, and no group that must stay apart.

    Counted as `nox -s quality` counts.
    """
    tally = score_links(read_gold(FOLDER, reference.raw), Package(reference.build))
    assert tally["claim groups.total"] == 17
    assert 3 * tally["claim groups.found"] >= 2 * tally["claim groups.total"]
    assert tally["claim traps.joined"] == 0


def finding(identity: str) -> list[Place]:
    """The evidence of a gold finding."""
    (entry,) = [row for row in GOLD["findings"] if row["id"] == identity]
    return [(row["doc"], row["start"], row["end"]) for row in entry["evidence"]]


def paired(con: duckdb.DuckDBPyConnection) -> list[tuple[str, int, int, bool]]:
    """Article, characters and outcome of both ends of each pair of dates."""
    return con.execute(
        """
        with ends as (
          select figure_id as row_id, source_id, start_char, end_char from figures
          union all select date_id, source_id, start_char, end_char from dates
        )
        select left(source_id, 3), start_char, end_char, holds
        from date_pairs p join ends e on e.row_id in (p.row_a, p.row_b)
        """
    ).fetchall()


@pytest.mark.parametrize("identity", ["X34", "X35"])
def test_dates_that_fit_are_seen_and_not_flagged(con, identity):
    """What the gold calls consistent is among the pairs, and holds."""
    rows = paired(con)
    for place in finding(identity):
        outcomes = [
            holds for source, start, end, holds in rows if source == place[0] and start < place[2] and place[1] < end
        ]
        assert outcomes, place
        assert all(outcomes), place


def test_relative_days_are_seen_and_not_flagged(con):
    """Weekdays and relative days that fit are rows of `dates` or of pairs, and no finding rests on them."""
    rows = con.execute("select left(source_id, 3), start_char, end_char from dates").fetchall()
    flagged = con.execute(
        "select left(source_id, 3), start_char, end_char from finding_evidence where type in ('date', 'elapsed')"
    ).fetchall()
    seen = [row[:3] for row in paired(con)] + rows
    for place in [*finding("X33"), *finding("X36")]:
        assert any(s == place[0] and start < place[2] and place[1] < end for s, start, end in seen), place
        assert not any(s == place[0] and start < place[2] and place[1] < end for s, start, end in flagged), place


def test_two_events_run_together_are_found(con):
    """The weekday and the date that one article gives for one start are a finding."""
    rows = con.execute(
        "select left(source_id, 3), start_char, end_char from finding_evidence "
        "where check_id = 'event_on_different_days'"
    ).fetchall()
    for place in finding("X32"):
        assert any(s == place[0] and start < place[2] and place[1] < end for s, start, end in rows), place
