"""The views: given rows, expected rows; and on the reference package the same rows on every run."""

from __future__ import annotations

from datetime import date

import duckdb
import pytest

from set_of_rows import Rows
from variorum.database import all_views, open_read_only

DESIGN = {
    "figures_by_measure", "measure_spread", "disagreements", "coverage", "gaps", "single_source", "quote_variants",
    "claims_by_topic", "unattributed_figures", "side_balance", "source_overlap", "timeline", "finding_evidence",
}  # fmt: skip


def rows_of(rows: Rows, sql: str) -> list[tuple[object, ...]]:
    """The answer to a query over these rows."""
    return rows.database().execute(sql).fetchall()


def two_tolls() -> Rows:
    """Two articles with the number of drowned, one in a speaker's words."""
    rows = Rows()
    rows.speaker("jane-smith", party="town")
    rows.article("a", "12 people drowned, Smith said. It left hundreds homeless.", publisher="The Post")
    rows.article("b", "At least 40 drowned.")
    said = {"speaker_id": "jane-smith", "speaker_text": "Smith", "attribution": "explicit"}
    rows.figure("a", "12 people", **said)
    rows.figure("a", "hundreds", "people_homeless", low=200.0, high=999.0)
    rows.figure("b", "At least 40", value=40.0, low=40.0, high=None)
    rows.claim("a", "12 people drowned", topic_id="casualties", holder_id="jane-smith", stance="claimed")
    rows.claim("b", "At least 40 drowned", topic_id="casualties", stance="asserted")
    return rows


def test_every_view_of_the_design_is_there():
    """The design's views exist, and each answers on empty tables without a row."""
    assert {view.name for view in all_views()} >= DESIGN
    con = Rows().database()
    for view in all_views():
        assert con.execute(f"select * from {view.name}").fetchall() == []


def test_source_names_tell_sources_apart():
    """A publisher names a source where no other has it; else its id, without the hash where that is enough."""
    rows = Rows()
    known = {"a": "The Post", "b": "The Wire", "c": "The Wire", "d": None, "007_0123456789abcdef": None}
    for source_id, publisher in known.items():
        rows.article(source_id, "x.", publisher=publisher)
    assert dict(rows_of(rows, "from source_names")) == {
        "a": "The Post",
        "b": "b",
        "c": "c",
        "d": "d",
        "007_0123456789abcdef": "article 007",
    }


def test_ids_that_are_alike_keep_their_hash():
    """Two ids that differ in their hash alone stand whole."""
    rows = Rows()
    for source_id in ("007_0123456789abcdef", "007_fedcba9876543210"):
        rows.article(source_id, "x.")
    assert [name for _, name in rows_of(rows, "from source_names")] == ["007_0123456789abcdef", "007_fedcba9876543210"]


def test_figures_by_measure_converts_bounds():
    """Bounds are converted as the value is, and speaker and party stand beside the number."""
    rows = two_tolls()
    rows.figure("b", "40", "height", value=40.0, low=40.0, high=None, base_value=12.192, base_unit="m", unit_code="ft")
    found = rows_of(rows, "select source, text, base_low, base_high, base_unit, speaker, party from figures_by_measure")
    assert found == [
        ("b", "40", 12.192, None, "m", None, None),
        ("The Post", "hundreds", 200.0, 999.0, "person", None, None),
        ("The Post", "12 people", 12.0, 12.0, "person", "Jane Smith", "town"),
        ("b", "At least 40", 40.0, None, "person", None, None),
    ]


def test_measure_spread_shows_the_sources_side_by_side():
    """Lowest and highest number of a measure, whether it is open above, and what each source says."""
    found = rows_of(
        two_tolls(),
        "select figures, sources, lowest, highest, open_above, by_source from measure_spread "
        "where measure_id = 'people_killed'",
    )
    assert found == [(2, 2, 12.0, 40.0, True, "The Post: 12 people; b: At least 40")]


def test_coverage_tells_the_kind_of_each_cell():
    """A number, a vague number, words only, or nothing."""
    rows = two_tolls()
    rows.article("c", "Many drowned.")
    rows.claim("c", "Many drowned", topic_id="casualties")
    rows.article("d", "It rained.")
    found = rows_of(rows, "select subject, subject_id, source_id, kind from coverage")
    assert found == [
        ("measure", "people_homeless", "a", "vague"),
        ("measure", "people_homeless", "b", "none"),
        ("measure", "people_homeless", "c", "none"),
        ("measure", "people_homeless", "d", "none"),
        ("measure", "people_killed", "a", "figure"),
        ("measure", "people_killed", "b", "figure"),
        ("measure", "people_killed", "c", "claim"),
        ("measure", "people_killed", "d", "none"),
        ("topic", "casualties", "a", "figure"),
        ("topic", "casualties", "b", "figure"),
        ("topic", "casualties", "c", "claim"),
        ("topic", "casualties", "d", "none"),
    ]


def test_gaps_and_single_source_follow_from_coverage():
    """What others report is a gap; what one alone reports is named with it."""
    rows = two_tolls()
    rows.article("c", "It rained.")
    gaps = "select subject_id, source_id, reported_by, others from gaps order by all"
    assert rows_of(rows, gaps) == [
        ("casualties", "c", 2, 2),
        ("people_homeless", "b", 1, 2),
        ("people_homeless", "c", 1, 2),
        ("people_killed", "c", 2, 2),
    ]
    assert rows_of(rows, "select subject_id, source from single_source") == [("people_homeless", "The Post")]


def test_claims_by_topic_and_unattributed_figures():
    """Claims stand with their holder or the article's voice; numbers without a source are listed."""
    found = rows_of(two_tolls(), "select topic, holder, stance, text from claims_by_topic")
    assert found == [
        ("Casualties", "Jane Smith", "claimed", "12 people drowned"),
        ("Casualties", "the article", "asserted", "At least 40 drowned"),
    ]
    assert rows_of(two_tolls(), "select text from unattributed_figures") == [("hundreds",), ("At least 40",)]


def test_side_balance_counts_whose_numbers_there_are():
    """Figures by party, by others and by nobody; one party alone is told."""
    found = rows_of(
        two_tolls(), "select measure_id, by_party, by_others, by_nobody, parties, one_party_only from side_balance"
    )
    assert found == [
        ("people_homeless", 0, 0, 1, None, False),
        ("people_killed", 1, 0, 1, "town", True),
    ]


def test_source_overlap_gives_the_share_of_each():
    """Shared sentences as a share of each source's own."""
    rows = Rows()
    rows.article("a", "The old dam broke at dawn. It rained.")
    rows.article("b", "The old dam broke at dawn.")
    one, other = rows.tables["sentences"][0], rows.tables["sentences"][2]
    rows.row(
        "shared_sentences", group_id="g", quoted=False, sentence_a=one["sentence_id"],
        sentence_b=other["sentence_id"], source_a="a", source_b="b", score=1.0,
    )  # fmt: skip
    found = rows_of(rows, "select source_a, source_b, shared, share_of_a, share_of_b from source_overlap")
    assert found == [("a", "b", 1, 0.5, 1.0)]


def test_timeline_orders_what_is_dated():
    """Only expressions with days stand in it, the earliest first, each with its sentence."""
    rows = Rows()
    rows.article("a", "It ended on 7 May 2031. It began on 6 May 2031. It rained last week.")
    for words, number in (("7 May 2031", 7), ("6 May 2031", 6)):
        rows.date("a", words, from_date=date(2031, 5, number), to_date=date(2031, 5, number))
    rows.date("a", "last week", "relative")
    found = rows_of(rows, "select from_date, sentence from timeline")
    assert found == [(date(2031, 5, 6), "It began on 6 May 2031."), (date(2031, 5, 7), "It ended on 7 May 2031.")]


def found() -> Rows:
    """A finding on two values, and a dismissed one."""
    rows = two_tolls()
    given = {"check_id": "side", "severity": "warning", "title": "T", "detail": "D", "method": "check.side"}
    rows.row("findings", finding_id="f1", type="side", status="open", **given)
    rows.row("findings", finding_id="f2", type="side", status="dismissed", **given)
    for finding in ("f1", "f2"):
        for figure in rows.tables["figures"][::2]:
            rows.row(
                "evidence", finding_id=finding, source_id=figure["source_id"], start_char=figure["start_char"],
                end_char=figure["end_char"], text=figure["text"], table="figures", row_id=figure["figure_id"],
                role="value",
            )  # fmt: skip
    return rows


def test_disagreements_leave_out_what_was_dismissed():
    """An open finding stands with the statements that part; a dismissed one does not."""
    statements = "select finding_id, sources, statements from disagreements"
    assert rows_of(found(), statements) == [("f1", 2, "The Post: 12 people; b: At least 40")]


def test_finding_evidence_keeps_every_row():
    """Every finding stands with each row of its evidence, dismissed ones too."""
    assert rows_of(found(), "select finding_id, source, text from finding_evidence") == [
        ("f1", "The Post", "12 people"),
        ("f1", "b", "At least 40"),
        ("f2", "The Post", "12 people"),
        ("f2", "b", "At least 40"),
    ]


def test_quote_variants_leave_parts_out():
    """Readings of one utterance stand together; parts of one are no variants."""
    rows = Rows()
    rows.speaker("jane-smith")
    rows.article("a", "“The dam was old,” Smith said, “and it broke.”")
    rows.article("b", "“That dam was old,” Smith said.")
    one = rows.quote("a", "The dam was old,", speaker_id="jane-smith")
    part = rows.quote("a", "and it broke.", speaker_id="jane-smith")
    other = rows.quote("b", "That dam was old,", speaker_id="jane-smith")
    rows.link("v", "same_quote", "quotes", [(one, "link.fullest"), (other, "link.quote-wording")])
    rows.link("p", "same_quote", "quotes", [(one, "link.quote-parts"), (part, "link.quote-parts")])
    assert rows_of(rows, "select link_id, source, speaker, text from quote_variants") == [
        ("v", "a", "Jane Smith", "The dam was old,"),
        ("v", "b", "Jane Smith", "That dam was old,"),
    ]


@pytest.mark.parametrize("view", [view.name for view in all_views()])
def test_views_answer_the_same_on_any_number_of_threads(reference, view):
    """On the reference package the rows and their order do not depend on the number of threads."""
    answers = []
    with duckdb.connect() as own:
        (most,) = own.execute("select current_setting('threads')").fetchone() or (1,)
    for threads in (1, max(most, 4)):
        with duckdb.connect(str(reference.build / "variorum.duckdb"), read_only=True) as con:
            con.execute(f"set threads = {threads}")
            answers.append(con.execute(f"select * from {view}").fetchall())
    assert answers[0] == answers[1]
    assert answers[0]


def test_a_reader_sees_the_views(reference):
    """Views answer in a database that is opened locked."""
    with open_read_only(reference.build / "variorum.duckdb") as con:
        assert con.execute("select count(*) > 0 from coverage").fetchone() == (True,)
