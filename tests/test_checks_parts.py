"""The checks of numbers that belong together: labels, parts and wholes, relations, announced lists."""

from __future__ import annotations

from number_rows import Numbers
from told_numbers import articles, killed, severities, values


def test_label_finds_the_same_pair() -> None:
    """The same two numbers together in two articles, one of them under another measure."""
    for measure, expected in (("people_injured", 1), ("people_killed", 0)):
        rows = Numbers()
        rows.article("a", "12 people died and 121 were hurt.")
        rows.article("b", "12 people and 121 others were there.")
        rows.number("a", "12 people")
        rows.number("a", "121", "people_injured")
        rows.number("b", "12 people", measure)
        rows.number("b", "121 others", "people_injured")
        rows.compare()
        assert len(rows.findings("label")) == expected


def test_label_leaves_measures_as_worded_alone() -> None:
    """Another verb makes another measure of words, not another label."""
    for method, expected in (("test measure.plain", 0), ("test measure.codebook", 1)):
        rows = Numbers()
        for name, measure in (("a", "people_detained"), ("b", "pirate_catch")):
            rows.article(name, "23 pirates and 12 people were caught.")
            rows.number(name, "23 pirates", measure, method=method if name == "b" else "test measure.codebook")
            rows.number(name, "12 people")
        rows.compare()
        assert len(rows.findings("label")) == expected


def test_label_leaves_small_numbers_alone() -> None:
    """Two and three stand together everywhere."""
    rows = Numbers()
    rows.article("a", "2 people died and 3 were hurt.")
    rows.article("b", "2 people were hurt and 3 died.")
    rows.number("a", "2 people")
    rows.number("a", "3", "people_injured")
    rows.number("b", "2 people", "people_injured")
    rows.number("b", "3")
    rows.compare()
    assert rows.findings("label") == []


def parts(whole: str, *children: str) -> Numbers:
    """One sentence with a whole and parts of it."""
    rows = Numbers()
    rows.article("a", f"{whole} drowned, including {' and '.join(children)}.")
    rows.number("a", whole)
    for child in children:
        rows.number("a", child, scope_subset=child.split()[-1])
    rows.compare()
    return rows


def test_part_is_no_larger_than_its_whole() -> None:
    """12 children of 10 people cannot be; three of ten can."""
    assert len(parts("10 people", "12 children").findings("parts_total")) == 1
    assert parts("10 people", "3 children").findings("parts_total") == []


def test_others_are_no_whole() -> None:
    """What is counted beside a number holds no part of it: six guards were shot, and three others hurt."""
    assert parts("3 others", "6 guards").findings("parts_total") == []


def test_parts_of_a_measure_as_worded_are_left_alone() -> None:
    """Numbers that share but a noun and a verb are no part and whole."""
    for method, expected in (("test measure.plain", 0), ("test measure.codebook", 1)):
        rows = Numbers()
        rows.article("a", "It sold 750 copies in week one, and 3500 copies in total.")
        rows.number("a", "750 copies", "copy_sell", method=method)
        rows.number("a", "3500 copies", "copy_sell", method=method, scope_subset="in total")
        rows.compare()
        assert len(rows.findings("parts_total")) == expected


def test_parts_add_up_to_no_more_than_the_whole() -> None:
    """Six children and seven women are more than ten people; six and four are not."""
    (title,) = parts("10 people", "6 children", "7 women").findings("parts_total")
    assert title == "People killed: 6 children and 7 women of 10 people: more than the whole"
    assert parts("10 people", "6 children", "4 women").findings("parts_total") == []


def test_digit_reversal_is_a_hint() -> None:
    """28 and 82 are a hint; 28 and 83 are none."""
    rows = articles(killed("a", "28 people"), killed("b", "82 people"))
    assert severities(rows, "digit_reversal") == ["info"]
    assert articles(killed("a", "28 people"), killed("b", "83 people")).findings("digit_reversal") == []


def field(area: str) -> Numbers:
    """A width and a depth in one article, an area in another, and the relation between them."""
    rows = Numbers()
    rows.row(
        "relations", relation_id="area_by_sides", measure_id="area", relation="at most", of_measure="width",
        operation="product", and_measure="depth", definition="An area is no larger than its width times its depth.",
    )  # fmt: skip
    for name, kind, unit in (("width", "length", "km"), ("depth", "length", "km"), ("area", "area", "km2")):
        rows.measure(name, kind=kind, unit_code=unit, cumulative=False)
    rows.article("a", "It is 40 km wide and 12 km deep.")
    rows.article("b", f"It covers {area}.")
    rows.number("a", "40 km", "width", kind="length", unit_code="km")
    rows.number("a", "12 km", "depth", kind="length", unit_code="km")
    rows.number("b", area, "area", kind="area", unit_code="km2")
    rows.compare()
    return rows


def test_relation_of_the_codebook() -> None:
    """1,000 square kilometres do not fit into 40 by 12; 400 do."""
    (title,) = field("1000 square kilometres").findings("relation")
    assert title == "Area: 1000 square kilometres, but 40 km × 12 km = 480: they do not fit"
    assert values(field("1000 square kilometres"), "relation") == ["1000 square kilometres", "12 km", "40 km"]
    assert field("400 square kilometres").findings("relation") == []


def test_announced_list_is_counted() -> None:
    """Five announced and two listed is found; a list that may have as many is not."""
    for most, expected in ((2, 1), (5, 0)):
        rows = Numbers()
        rows.article("a", "It has 5 aims: to win and to last.")
        identity = rows.number("a", "5 aims", "aims")
        rows.row(
            "announced_lists", figure_id=identity, source_id="a", fewest=1, most=most, start_char=15, end_char=33,
            text="to win and to last",
        )  # fmt: skip
        assert len(rows.findings("announced_lists")) == expected
