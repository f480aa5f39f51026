"""The reference package after review, held against the annotation made by hand.

What one stage finds belongs in its own module; here the package as a whole is right, or a case is listed in
docs/judgement-calls.md.
"""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb
import pytest

from quality.extraction import score_extraction
from quality.findings import NUMBER_TYPES
from quality.gold import Gold, read_gold
from quality.packages import Package
from quality.scores import package_scores
from variorum.database import open_read_only
from variorum.project import Project

HERE = Path(__file__).parent
ROOT = HERE.parent
Place = tuple[str, int, int]
Piece = tuple[str, int, int, str, str]

COVERING = {
    "number_conflict": NUMBER_TYPES | {"scope", "rival"},
    "geometry": {"relation"},
    "date_arithmetic": {"date", "elapsed"},
    "undated_source": {"gap"},
    "quote_variant": {"quote"},
    "boilerplate_content": {"text"},
    "missing_attribution": {"attribution"},
    "anonymous_source": {"attribution"},
    "single_source": {"gap"},
    "shared_origin": {"independence", "quote"},
    "coverage_gap": {"gap"},
    "source_imbalance": {"gap"},
}
"""Kinds of gold findings that a query finds, and the types of ours that say the same."""
BY_CHECKS = (
    "X01", "X02", "X03", "X05", "X06", "X07", "X32", "X38", "X40", "X42", "X48", "X51", "X56", "X58", "X59", "X60",
    "X62", "X63", "X65", "X66", "X68",
)  # fmt: skip
SAID_BY_CHECKS = {
    "X01": {"magnitude"},
    "X02": {"label"},
    "X03": {"side"},
    "X05": {"relation"},
    "X32": {"event_on_different_days"},
    "X38": {"missing_source_facts"},
    "X40": {"quote_variants"},
    "X42": {"quote_marks_lost"},
    "X48": {"page_furniture"},
    "X51": {"unattributed_figures"},
    "X56": {"anonymous_sources"},
    "X62": {"shared_sentences"},
}
"""Which check must touch two places of the case at least, where one check alone can say it."""
BY_A_READER = (
    "X08", "X12", "X16", "X17", "X18", "X19", "X20", "X21", "X22", "X23", "X24", "X27", "X30", "X31", "X37", "X41",
    "X43", "X54", "X57", "X64", "X69", "X77", "X82",
)  # fmt: skip
NO_CONFLICT = ("X11", "X26", "X28", "X29", "X73")
LOOK_ALIKE = ((491, 1532), (1563, 3222), (595, 4222))
"""First characters, in article 003, of figures with equal digits that count different things (X10)."""


@pytest.fixture(scope="module")
def gold() -> Gold:
    """The annotation of the five articles."""
    return read_gold(HERE / "gold" / "kursk", ROOT / "raw")


@pytest.fixture(scope="module")
def con(reference: Project):
    """The reference package's database."""
    with open_read_only(reference.build / "variorum.duckdb") as opened:
        yield opened


def places(gold: Gold, identity: str) -> list[Place]:
    """Article, first and last character of each piece of a gold finding's evidence."""
    (entry,) = [row for row in gold.entries["findings"] if row["id"] == identity]
    return [(piece["doc"], piece["start"], piece["end"]) for piece in entry["evidence"]]


def kind(gold: Gold, identity: str) -> str:
    """What the annotation calls a finding's kind."""
    (entry,) = [row for row in gold.entries["findings"] if row["id"] == identity]
    return str(entry["kind"])


def evidence(con: duckdb.DuckDBPyConnection, where: str) -> list[Piece]:
    """Article, characters, type and finding of the evidence of the findings that a condition picks."""
    return con.execute(
        "select left(e.source_id, 3), e.start_char, e.end_char, f.type, f.finding_id "
        f"from evidence e join findings f using (finding_id) where e.start_char is not null and {where}"
    ).fetchall()


def touches(place: Place, piece: tuple[object, ...]) -> bool:
    """Whether a piece of evidence shares a character with a place."""
    source, start, end = piece[:3]
    return source == place[0] and start < place[2] and place[1] < end


def touched(gold: Gold, identity: str, pieces: list[Piece]) -> list[Place]:
    """The places of a gold finding that the evidence touches."""
    return [place for place in places(gold, identity) if any(touches(place, piece) for piece in pieces)]


def set_against(wanted: list[Place], pieces: list[Piece]) -> list[str]:
    """The findings that rest on two of the places at least."""
    found: dict[str, set[Place]] = {}
    for piece in pieces:
        found.setdefault(piece[4], set()).update(place for place in wanted if touches(place, piece))
    return sorted(identity for identity, hit in found.items() if len(hit) > 1)


@pytest.mark.parametrize(
    "measure",
    ["figures F", "figures bound", "figures counted", "figures speaker", "quotes F", "quotes with speaker F"],
)
def test_figures_and_quotes_are_right(reference, gold, measure):
    """After review each figure and quotation is as a person reads it, with its bound, its noun and its speaker."""
    assert package_scores(score_extraction(gold, Package(reference.build)))[measure] == 100


@pytest.mark.parametrize("identity", BY_CHECKS)
def test_checks_find_it_by_themselves(con, gold, identity):
    """Findings of checks, of a type that fits, rest on half of the places or more."""
    pieces = [piece for piece in evidence(con, "f.method != 'review'") if piece[3] in COVERING[kind(gold, identity)]]
    assert 2 * len(touched(gold, identity, pieces)) >= len(places(gold, identity))


@pytest.mark.parametrize("identity", SAID_BY_CHECKS)
def test_the_check_that_can_say_it_says_it(con, gold, identity):
    """The check made for the case rests on two of its places, or on its only ones."""
    checks = ", ".join(f"'{check}'" for check in sorted(SAID_BY_CHECKS[identity]))
    pieces = evidence(con, f"f.check_id in ({checks})")
    assert len(touched(gold, identity, pieces)) >= 2


def test_glued_words_and_sentences_are_found(con, gold):
    """Each run-together word and each missing space that the annotation names (X81) is a damaged place."""
    pieces = evidence(con, "f.check_id = 'text_defects'")
    assert touched(gold, "X81", pieces) == places(gold, "X81")


def test_spellings_of_one_name_are_found(con, gold):
    """The capital that comes and goes (X80) is a finding, and so is the doubled name."""
    titles = con.execute("select title from findings where check_id = 'name_variants'").fetchall()
    assert any("“Kyiv”" in title and "“kyiv”" in title for (title,) in titles)
    doubled = [place for place in places(gold, "X80") if place == ("003", 678, 688)]
    assert any(touches(doubled[0], piece) for piece in evidence(con, "f.check_id = 'text_defects'"))


@pytest.mark.parametrize(
    ("mention", "speaker"),
    [
        ("the think tank", "institute-for-the-study-of-war"),
        ("ISW", "institute-for-the-study-of-war"),
        ("the official", "alexei-smirnov"),
        ("acting Governor Alexei Smirnov", "alexei-smirnov"),
        ("the Russian president", "vladimir-putin"),
    ],
)
def test_forms_of_one_name_are_one_speaker(con, mention, speaker):
    """Who is named by role, by letters or by surname (X80) is one row of `speakers`."""
    found = con.execute(
        """
        select distinct speaker_id from (
          select speaker_id, speaker_text from figures
          union all select speaker_id, speaker_text from quotes
          union all select holder_id, holder_text from claims
        ) where speaker_text = ?
        """,
        [mention],
    ).fetchall()
    assert found == [(speaker,)]


def test_an_area_in_three_wordings_is_agreement(con, gold):
    """Over, more than and some 1,000 square kilometers (X04) agree, pair by pair."""
    rows = con.execute(
        "select source_id[:3], start_char, end_char, type from comparison_sides "
        "where measure_id = 'area_held_by_ukraine'"
    ).fetchall()
    assert {row[3] for row in rows} == {"agreement"}
    assert [place for place in places(gold, "X04") if not any(touches(place, row) for row in rows)] == []


@pytest.mark.parametrize("identity", ["X33", "X34", "X35", "X36"])
def test_times_that_fit_are_seen_and_not_flagged(con, gold, identity):
    """Dates and elapsed times that fit are rows that the checks read, and no finding about dates rests on them."""
    seen = con.execute(
        "select source_id[:3], start_char, end_char from dates "
        "union all select source_id[:3], start_char, end_char from figures join date_pairs on row_a = figure_id"
    ).fetchall()
    flagged = evidence(con, "f.type in ('date', 'elapsed')")
    for place in places(gold, identity):
        assert any(touches(place, row) for row in seen), place
    assert touched(gold, identity, flagged) == []


def test_lists_that_fit_are_seen_and_not_flagged(con, gold):
    """The three announced numbers (X78) are read with their lists, and each list is as long as announced."""
    seen = con.execute(
        "select l.source_id[:3], f.start_char, f.end_char, l.source_id[:3], l.start_char, l.end_char "
        "from announced_lists l join figures f using (figure_id)"
    ).fetchall()
    for place in places(gold, "X78"):
        assert any(touches(place, row) or touches(place, row[3:]) for row in seen), place
    assert evidence(con, "f.check_id = 'announced_lists'") == []


@pytest.mark.parametrize("identity", NO_CONFLICT)
def test_what_does_not_conflict_is_no_warning(con, gold, identity):
    """No error or warning sets two of the places against each other."""
    loud = evidence(con, "f.severity in ('error', 'warning') and e.role = 'value'")
    if identity == "X11":
        other_army, *held = places(gold, identity)
        assert [found for place in held for found in set_against([other_army, place], loud)] == []
    else:
        assert set_against(places(gold, identity), loud) == []


@pytest.mark.parametrize(("one", "other"), LOOK_ALIKE)
def test_equal_digits_of_different_things_are_no_warning(con, gold, one, other):
    """No error or warning about numbers sets figures against each other that only look alike (X10)."""
    pair = [place for place in places(gold, "X10") if place[0] == "003" and place[1] in (one, other)]
    assert len(pair) == 2
    loud = [
        piece
        for piece in evidence(con, "f.severity in ('error', 'warning') and e.role = 'value'")
        if piece[3] in NUMBER_TYPES
    ]
    assert set_against(pair, loud) == []


@pytest.mark.parametrize("identity", BY_A_READER)
def test_a_reader_added_what_no_check_can_find(con, gold, identity):
    """A finding of a person rests on half of the places or more, and says in its detail why."""
    pieces = evidence(con, "f.method = 'review'")
    hit = touched(gold, identity, pieces)
    assert 2 * len(hit) >= len(places(gold, identity))


def test_every_gold_error_and_warning_is_covered(gold):
    """Each finding of severity error or warning is one that the checks or a reader must make."""
    loud = {row["id"] for row in gold.entries["findings"] if row["severity"] in ("error", "warning")}
    assert loud <= {*BY_CHECKS, *BY_A_READER}


def test_every_review_line_has_its_reason_and_few_change_rows():
    """Each line says why, and fewer than 40 change what was extracted."""
    with (ROOT / "codebook" / "review.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    assert all(line["reason"].strip() for line in lines)
    assert 0 < sum(line["table"] != "findings" for line in lines) < 40


def test_the_impossible_toll_is_marked(con):
    """The printed toll and the 12 with the wrong label stay as printed, and are marked as suspect."""
    rows = con.execute("select text, value, measure_id from figures where suspect and reviewed = 'changed'").fetchall()
    assert sorted(rows) == [
        ("About 12 civilians", 12.0, "people_injured"),
        ("at least 100,000 people", 100000.0, "people_killed"),
    ]
