"""The lines of a picture: who, where, beside what, and which share one."""

from __future__ import annotations

from typing import Any

from report_finding import SAID, finding, pictures, piece, two_articles
from set_of_rows import Rows
from variorum.report.pages import numbers


def counted(rows: Rows, source_id: str, words: str, **cells: Any) -> str:
    """A figure that can be compared."""
    figure_id = rows.figure(source_id, words, **cells)
    figure = rows.tables["figures"][-1]
    rows.row(
        "figure_groups",
        figure_id=figure_id,
        group_id=figure_id,
        phrase=words,
        low=figure["low"],
        high=figure["high"],
        stated=figure["value"] or 50,
        vague=figure["value"] is None,
    )
    return figure_id


def test_a_line_says_who_and_where():
    """A line has its source, speaker and number as printed, and leads to its sentence."""
    rows = two_articles()
    counted(rows, "a", "12 people", speaker_id="jane-smith", speaker_text="Smith", attribution="explicit")
    counted(rows, "b", "Some 80 people", number_start=5, number_end=7, attribution="none", suspect=True)
    (picture,) = pictures(rows)
    first, second = picture["lanes"]
    assert (first.label, first.shape, first.colour) == (("The Post", "Jane Smith"), "circle", 1)
    assert first.says == "12 people. Jane Smith (town), in The Post"
    assert (second.label, second.printed, second.shape, second.colour) == (
        ("The Wire", "nobody named"),
        "Some 80?",
        "cross",
        0,
    )
    assert second.says.endswith("Suspect as printed")
    assert second.href.startswith("articles/b.html#")


def test_a_measure_with_one_number_has_no_picture():
    """A picture needs two numbers that can be compared."""
    rows = two_articles()
    counted(rows, "a", "12 people")
    rows.figure("b", "Some 80 people")
    assert pictures(rows) == []


def test_parts_stand_beside_their_whole():
    """The numbers of a part are lines of the whole's picture, and say that they are a part."""
    rows = two_articles()
    counted(rows, "b", "Some 80 people")
    counted(rows, "a", "12 people", measure_id="children_killed")
    rows.tables["measures"][-1]["part_of"] = "people_killed"
    (picture,) = pictures(rows)
    assert picture["measure_id"] == "people_killed"
    assert [(lane.label, lane.aside) for lane in picture["lanes"]] == [
        (("The Wire", "nobody named"), False),
        (("The Post", "Children killed", "nobody named"), True),
    ]


def test_another_scope_stands_aside():
    """What another period or part is counted for stands last, marked and named; the scope of most articles leads."""
    rows = two_articles()
    rows.article("d", "About 90 people left.")
    counted(rows, "a", "9", scope_period="in 2011")
    counted(rows, "a", "12 people")
    counted(rows, "b", "Some 80 people", place="Riverton")
    counted(rows, "d", "About 90 people", place="Riverton")
    (picture,) = pictures(rows)
    assert [(lane.label, lane.aside) for lane in picture["lanes"]] == [
        (("The Wire", "Riverton", "nobody named"), False),
        (("d", "Riverton", "nobody named"), False),
        (("The Post", "in 2011", "nobody named"), True),
        (("The Post", "nobody named"), True),
    ]


def test_numbers_of_scopes_apart_make_no_picture():
    """Numbers that count different things, and of which no check says anything, are not set side by side."""
    rows = two_articles()
    counted(rows, "a", "12 people", scope_period="in 2011")
    counted(rows, "b", "Some 80 people")
    assert pictures(rows) == []
    finding(rows, piece("a", "12 people", SAID), measure_id="people_killed")
    assert len(pictures(rows)) == 1


def test_products_stand_beside_what_they_bound():
    """What a relation multiplies is a line of the picture of what it bounds."""
    rows = two_articles()
    counted(rows, "b", "Some 80 people", measure_id="area")
    counted(rows, "a", "12 people", measure_id="width")
    counted(rows, "a", "7 towns", measure_id="depth")
    product = {"operation": "product", "of_measure": "width", "and_measure": "depth", "definition": "d"}
    rows.row("relations", relation_id="r", measure_id="area", relation="at most", **product)
    (picture,) = pictures(rows)
    assert [(lane.printed, lane.stated) for lane in picture["lanes"]] == [
        ("Some 80 people", 80),
        ("12 people × 7 towns", 84),
    ]


def test_figures_that_say_the_same_share_a_line(monkeypatch):
    """Beyond the most lines, figures that say the same share one, which tells how many they are; the words name all."""
    monkeypatch.setattr(numbers, "MOST_LINES", 2)
    rows = two_articles()
    rows.article("d", "About 12 people left, 12 people.")
    counted(rows, "a", "12 people")
    counted(rows, "b", "Some 80 people")
    counted(rows, "d", "12 people")
    (picture,) = pictures(rows)
    assert (picture["figures"], [lane.printed for lane in picture["lanes"]]) == (3, ["12 people", "Some 80 people"])
    assert [lane.label for lane in picture["lanes"]] == [("2 figures", "nobody named"), ("The Wire", "nobody named")]
    assert [row["source_id"] for row in picture["rows"]] == ["a", "d", "b"]
