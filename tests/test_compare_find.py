"""Comparisons: which figures are compared, over groups and never over all pairs of rows."""

from __future__ import annotations

import random
from datetime import date

import pytest

from number_rows import Numbers
from variorum.compare.find import MANY, compare_rows
from variorum.records import Figure, Measure, Source
from variorum.schema.frames import check_frame, frame


def test_groups_not_rows_are_compared() -> None:
    """Three articles with 12 and two with 15 make one comparison, with the first figure of each group."""
    rows = Numbers()
    for name, number in zip("abcde", ("12", "15", "12", "15", "12"), strict=True):
        rows.article(name, f"{number} people drowned.")
        rows.number(name, f"{number} people")
    found = rows.compare()
    (comparison,) = found.comparisons
    assert (comparison.group_a, comparison.group_b) == ("a-f0", "b-f0")
    assert {row.figure_id: row.group_id for row in found.groups}["c-f0"] == "a-f0"


def test_measures_are_not_mixed() -> None:
    """Numbers of two measures are never compared."""
    rows = Numbers()
    rows.article("a", "12 people drowned, 80 people were hurt.")
    rows.number("a", "12 people")
    rows.number("a", "80 people", "people_injured")
    assert rows.types() == []


def test_added_numbers_are_not_compared() -> None:
    """ "12 villagers and 121 others" are added, not alternatives."""
    rows = Numbers()
    rows.article("a", "12 villagers and 121 others drowned.")
    rows.number("a", "12 villagers")
    rows.number("a", "121 others")
    assert rows.types() == []


def test_a_part_right_before_its_whole_is_not_compared() -> None:
    """ "Fifteen of the 19 raiders" is a part with its whole; two articles with 15 and 19 differ."""
    rows = Numbers()
    rows.article("a", "15 of the 19 raiders drowned.")
    rows.number("a", "15")
    rows.number("a", "19 raiders")
    assert rows.types() == []
    apart = Numbers()
    for name, words in (("b", "19 raiders"), ("c", "15 raiders")):
        apart.article(name, f"{words} drowned.")
        apart.number(name, words)
    assert apart.types() == ["disagreement"]


def test_sums_far_apart_are_doubted_but_for_a_slip_of_the_scale() -> None:
    """21 dollars a share and 5.4 billion for the firm are two things; 5.4 million for 5.4 billion may be a slip."""
    for less, expected in (("21", True), ("5400000", False)):
        rows = Numbers()
        rows.measure("deal_price", kind="money", unit_code="USD", cumulative=False)
        for name, number in (("a", less), ("b", "5400000000")):
            rows.article(name, f"It paid ${number} for the mill.")
            rows.number(name, f"${number}", "deal_price", kind="money", unit_code="USD")
        (note,) = rows.compare().notes
        assert (note.doubt == "sums so far apart are paid for different things") is expected


def test_sums_of_one_article_are_two_sums() -> None:
    """An article that gives two sums, whoever tells them, tells of two deals; two articles with one each differ."""
    for both, expected in ((True, "one article gives both"), (False, None)):
        rows = Numbers()
        rows.measure("deal_price", kind="money", unit_code="USD", cumulative=False)
        rows.speaker("buyer")
        rows.article("a", "It bids $60 for the mill, beside a bid of $90 for the inn.")
        rows.number("a", "$60", "deal_price", kind="money", unit_code="USD")
        rows.article("b", "It bids $90 for the inn.")
        rows.number("b", "$90", "deal_price", kind="money", unit_code="USD")
        if both:
            rows.number("a", "$90", "deal_price", kind="money", unit_code="USD", speaker_id="buyer")
        assert [note.doubt for note in rows.compare().notes] == [expected]


def test_depths_of_one_article_are_of_two_quakes() -> None:
    """An article that gives two depths, whoever tells them, tells of two quakes."""
    rows = Numbers()
    rows.measure("quake_depth", kind="length", unit_code="km", cumulative=False)
    rows.speaker("survey")
    rows.article("a", "One lay 5 km deep, the survey said, the next 9 km.")
    depth = {"kind": "length", "unit_code": "km"}
    rows.number("a", "5 km", "quake_depth", **depth, speaker_id="survey")
    rows.number("a", "9 km", "quake_depth", **depth)
    assert [note.doubt for note in rows.compare().notes] == ["one article gives both"]


def test_shares_of_the_vote_belong_to_someone() -> None:
    """Two speakers may tell of two candidates; one speaker with two shares in two articles is not excused so."""
    for second, expected in (("brown", True), ("smith", False)):
        rows = Numbers()
        rows.measure("vote_share", kind="percent", unit_code="percent", cumulative=False)
        for speaker in dict.fromkeys(("smith", second)):
            rows.speaker(speaker)
        for name, words, speaker in (("a", "30 percent", "smith"), ("b", "60 percent", second)):
            rows.article(name, f"{words} of the vote.")
            rows.number(name, words, "vote_share", kind="percent", unit_code="percent", speaker_id=speaker)
        (note,) = rows.compare().notes
        assert (note.doubt == "each may be the share of another one") is expected


def test_ages_are_compared_for_one_name_only() -> None:
    """Ages of two persons differ as they may; two ages of one full name do not."""
    rows = Numbers()
    rows.measure("age", kind="age", unit_code="year", cumulative=False)
    for name, words, who in (
        ("a", "16 years", "Mary Smith"),
        ("b", "17 years", "Mary Smith"),
        ("c", "40 years", "man"),
    ):
        rows.article(name, f"{who} is {words} old.")
        rows.number(name, words, "age", kind="age", unit_code="year", counted=f"age of {who}")
    assert rows.types() == ["disagreement"]


def test_other_events_without_a_name_are_not_compared() -> None:
    """Background that names no place may be any event."""
    rows = Numbers()
    rows.article("a", "12 people drowned.")
    rows.article("b", "In 1953, 900 people drowned.")
    rows.number("a", "12 people")
    rows.number("b", "900 people", scope_period="1953", method="test measure.other-event")
    assert rows.types() == []


def test_plain_measures_are_not_compared_inside_one_article() -> None:
    """The same noun and verb twice in one article are different things as a rule; between articles they are one."""
    for sources, expected in ((("a", "a"), []), (("a", "b"), ["disagreement"])):
        rows = Numbers()
        rows.measure("kite_fly", definition="Not in the codebook: figures with the same noun and the same verb.")
        rows.article("a", "12 kites flew. 15 kites flew.")
        rows.article("b", "12 kites flew. 15 kites flew.")
        rows.number(sources[0], "12 kites", "kite_fly")
        rows.number(sources[1], "15 kites", "kite_fly")
        assert rows.types() == expected


def test_ids_do_not_depend_on_order() -> None:
    """Rows in any order give the same comparisons."""
    rows = Numbers()
    for name, number in zip("abcd", ("12", "15", "18", "12"), strict=True):
        rows.article(name, f"{number} people drowned.")
        rows.number(name, f"{number} people")
    before = rows.compare().comparisons
    random.Random(1).shuffle(rows.tables["figures"])
    assert rows.compare().comparisons == before


def test_rows_fit_their_schema() -> None:
    """The comparisons make a table that its schema allows."""
    rows = Numbers()
    rows.article("a", "12 people drowned.")
    rows.article("b", "15 people drowned.")
    rows.number("a", "12 people")
    rows.number("b", "15 people")
    found = rows.compare().comparisons
    check_frame("comparisons", frame("comparisons", found))
    assert [row.type for row in found] == ["disagreement"]


def many(count: int) -> list[Figure]:
    """Figures of as many articles, each with its own number."""
    return [
        Figure(
            f"s{i:05}-f0", f"s{i:05}", f"s{i:05}-s0", 0, 9, f"{i + 2} people", 0, 1, "digits", float(i + 2),
            float(i + 2), float(i + 2), unit_code="person", counted="people", measure_id="people_killed", method="test",
        )
        for i in range(count)
    ]  # fmt: skip


def test_comparing_grows_linearly() -> None:
    """Many distinct numbers are compared with their neighbours and the best supported one, not all with all."""
    measure = Measure("people_killed", "People killed", "person", "count", "Dead.", True)
    source = [Source(f"s{i:05}", "", "", 1, 1, 1) for i in range(4000)]
    small = compare_rows(many(MANY), (), source, (measure,)).comparisons
    assert len(small) == MANY * (MANY - 1) // 2
    assert len(compare_rows(many(4000), (), source, (measure,)).comparisons) < 3 * 4000


def test_ages_a_year_apart_are_a_hint_only() -> None:
    """26 and 27 may be one person before and after a birthday; 26 and 36 may not, nor two ages of one day."""
    for years, day, expected in ((27, 9, True), (36, 9, False), (27, 4, False)):
        rows = Numbers()
        for name, age, written in (("a", 26, 4), ("b", years, day)):
            words = f"{age}-year-old Anna Smith"
            rows.article(name, f"{words} spoke.", published_date=date(2031, 5, written))
            rows.number(name, words, "age", kind="age", unit_code="year", counted="Anna Smith")
        (note,) = rows.compare().notes
        assert (note.doubt == "a birthday may lie between") is expected


@pytest.mark.parametrize(
    ("age", "year", "aged"), [(28, 2033, True), (29, 2033, True), (30, 2033, False), (24, 2033, False)]
)
def test_ages_may_differ_by_the_years_between_articles(age: int, year: int, aged: bool) -> None:
    """26 in one May and 28 or 29 two years later is one person who grew older; 30 is not, and nobody grows younger."""
    rows = Numbers()
    for name, years, day in (("a", 26, date(2031, 5, 4)), ("b", age, date(year, 6, 4))):
        words = f"{years}-year-old Anna Smith"
        rows.article(name, f"{words} spoke.", published_date=day)
        rows.number(name, words, "age", kind="age", unit_code="year", counted="Anna Smith")
    (note,) = rows.compare().notes
    assert (note.doubt == "a birthday may lie between") is aged


def test_measures_outside_the_codebook_are_a_hint_only() -> None:
    """Numbers that share but a noun and a verb may count different things."""
    rows = Numbers()
    rows.measure("copy_sell", definition="Not in the codebook: figures with the same noun.", cumulative=False)
    for name, words in (("a", "500 copies"), ("b", "750 copies")):
        rows.article(name, f"It sold {words}.")
        rows.number(name, words, "copy_sell", counted="copies")
    (note,) = rows.compare().notes
    assert note.doubt == "the codebook has no such measure"
