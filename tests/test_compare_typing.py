"""How a pair of numbers is typed: the first type of the order that holds."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from number_rows import Numbers

NORTH, SOUTH = "north-mayor", "south-mayor"


def two(one: str, other: str, first: dict[str, Any] | None = None, second: dict[str, Any] | None = None) -> Numbers:
    """Two articles with one figure each."""
    rows = Numbers()
    rows.speaker(NORTH, party="North")
    rows.speaker(SOUTH, party="South")
    rows.speaker("doctor")
    rows.speaker("nurse")
    rows.article("a", f"{one} drowned.")
    rows.article("b", f"{other} drowned.")
    rows.number("a", one, **(first or {}))
    rows.number("b", other, **(second or {}))
    return rows


def said_by(speaker_id: str) -> dict[str, Any]:
    """Cells of a figure with a speaker."""
    return {"speaker_id": speaker_id, "attribution": "explicit"}


def on(day: int) -> dict[str, Any]:
    """Cells of a figure with a day."""
    return {"as_of_date": date(2031, 5, day), "as_of_basis": "stated"}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (two("At least 10 people", "10 people"), "agreement"),
        (two("120000 people", "121000 people"), "rounding"),
        (two("at least 58 people", "86 people"), "rival"),
        (two("more than 26000 people", "more than 31000 people"), "rival"),
        (two("28 people", "82 people", said_by(NORTH), said_by(SOUTH)), "side"),
        (two("28 people", "82 people", said_by("doctor"), said_by("nurse")), "attributed"),
        (two("28 people", "82 people", said_by("doctor")), "disagreement"),
        (two("28 people", "82 people"), "disagreement"),
        (two("28 people", "82 people", on(4), on(5)), "update"),
        (two("82 people", "28 people", on(4), on(5)), "disagreement"),
        (two("28 people", "82 people", {**on(4), **said_by(NORTH)}, {**on(5), **said_by(SOUTH)}), "side"),
        (two("28 people", "82 people", None, {"method": "test measure.update"}), "update"),
        (two("28 people", "82 people", {"method": "test measure.outdated"}), "update"),
        (two("28 people", "82 people", None, {"method": "test measure.outdated"}), "disagreement"),
        (two("3 people", "82 people", {"scope_subset": "children"}), "scope"),
        (two("3 people", "82 people", {"place": "Lakeside"}), "scope"),
    ],
)
def test_types_in_order(rows: Numbers, expected: str) -> None:
    """Rounding before scope, scope before bounds, an update before sides, sides before speakers."""
    assert rows.only().type == expected


def test_equal_numbers_are_one_group() -> None:
    """The same number in two articles makes no comparison."""
    assert two("12 people", "12 people").types() == []


def test_equal_numbers_of_two_sides_agree() -> None:
    """The same number from opposed parties is an agreement worth a row."""
    assert two("12 people", "12 people", said_by(NORTH), said_by(SOUTH)).only().type == "agreement"


def test_one_article_one_voice_is_internal() -> None:
    """An article that gives two numbers in its own voice contradicts itself; two speakers in it do not."""
    rows = Numbers()
    rows.speaker("doctor")
    rows.article("a", "12 people drowned. Later 15 people drowned.")
    rows.number("a", "12 people")
    rows.number("a", "15 people")
    assert rows.only().type == "internal"
    rows.tables["figures"][1].update(said_by("doctor"))
    assert rows.only().type == "disagreement"


def test_unnamed_speakers_are_not_named_speakers() -> None:
    """ "The police" of two articles are no two named speakers, and one name is nobody's opponent."""
    rows = two("28 people", "82 people", said_by("a-u10"), said_by("b-u20"))
    for name in ("a-u10", "b-u20"):
        rows.row("speakers", speaker_id=name, name="police", anonymous=False)
    assert rows.only().type == "disagreement"


def test_conversion_in_brackets_is_a_unit() -> None:
    """A bracketed number is compared with the one it converts, within seven percent, and with no other."""
    rows = Numbers()
    rows.measure("distance", kind="length", unit_code="km", cumulative=False)
    rows.article("a", "It lies 1150 km (700 miles) away.")
    rows.article("b", "It lies 1500 km away.")
    length = {"kind": "length", "unit_code": "km"}
    rows.number("a", "1150 km", "distance", **length)
    rows.number("a", "700 miles", "distance", kind="length", unit_code="mi", method="test measure.bracket")
    rows.number("b", "1500 km", "distance", **length)
    assert rows.types() == ["disagreement", "unit"]


def test_crowds_of_other_days_do_not_count_the_same() -> None:
    """A gathering is of its day; articles of one day or of the next are compared."""
    for day, expected in ((13, "scope"), (12, "disagreement")):
        rows = Numbers()
        rows.measure("participants", cumulative=False)
        rows.article("a", "On Monday 130 people marched.")
        rows.article("b", "70 people marched.", published_date=date(2031, 5, day))
        method = "test measure.gathering"
        monday = {"scope_period": "Monday", "as_of_date": date(2031, 5, 11)}
        rows.number("a", "130 people", "participants", method=method, **monday)
        rows.number("b", "70 people", "participants", method=method)
        assert rows.only().type == expected


def test_lasting_numbers_are_compared_over_days() -> None:
    """Towns held are compared whatever the days of the articles; only gatherings are of a day."""
    rows = Numbers()
    rows.measure("towns_held", cumulative=False)
    for name, words, day in (("a", "28 towns", 4), ("b", "82 towns", 12)):
        rows.article(name, f"{words} are held.", published_date=date(2031, 5, day))
        rows.number(name, words, "towns_held")
    assert rows.only().type == "disagreement"


def test_numbers_of_their_day_differ_by_day() -> None:
    """How many are missing changes from day to day: other days do not count the same, one day does."""
    method = {"method": "test measure.of-its-day"}
    rows = two("23 people", "18 people", {**on(4), **method}, {**on(5), **method})
    assert rows.only().type == "scope"
    rows = two("23 people", "18 people", {**on(5), **method}, {**on(5), **method})
    assert rows.only().type == "disagreement"


def test_ruled_out_is_told() -> None:
    """A note says which explanations were tried, and which could not be, for the sides do not say."""
    (note,) = two("28 people", "82 people").compare().notes
    assert note.ruled_out == "rounding; two units for one number; an open bound"
    assert note.not_compared == "place; part; period; day"
    assert not note.meets and note.ratio == pytest.approx(82 / 28)
    same = {"place": "Lakeside", "scope_subset": "children"}
    (note,) = two("82 people", "28 people", {**on(4), **same}, {**on(5), **same}).compare().notes
    assert note.ruled_out == "rounding; two units for one number; another place; another part; an open bound; an update"
    assert note.not_compared == "period"


def test_two_named_speakers_of_one_day_are_no_update() -> None:
    """Words of an update do not make one speaker's number the successor of another's on the same day."""
    says = {"method": "test measure.update"}
    rows = two("14 people", "16 people", {**on(4), **said_by("doctor")}, {**on(4), **said_by("nurse"), **says})
    assert rows.only().type == "attributed"
    rows = two("14 people", "16 people", {**on(4), **said_by("doctor")}, {**on(4), **said_by("doctor"), **says})
    assert rows.only().type == "update"
    rows = two("14 people", "16 people", {**on(4), **said_by("doctor")}, {**on(5), **said_by("nurse"), **says})
    assert rows.only().type == "update"


def test_two_unnamed_bodies_of_one_day_are_no_update() -> None:
    """A harbour authority and a coast guard that tell two tolls on one day differ, though one toll "rose"."""
    says = {"method": "test measure.update"}
    for other_day, expected in ((4, "disagreement"), (5, "update")):
        rows = two(
            "17 people", "19 people", {**on(4), **said_by("a-u10")}, {**on(other_day), **said_by("b-u20"), **says}
        )
        rows.row("speakers", speaker_id="a-u10", name="the harbour authority", anonymous=False)
        rows.row("speakers", speaker_id="b-u20", name="coast guard", anonymous=False)
        assert rows.only().type == expected


def test_a_drop_is_no_growth() -> None:
    """Eight and on the next day seven is a difference, even where the text speaks of a new toll."""
    rows = two(
        "8 people", "7 people", {**on(4), "method": "test measure.update"}, {**on(5), "method": "test measure.update"}
    )
    assert rows.only().type == "disagreement"


def test_singular_and_plural_are_one_part() -> None:
    """ "manager" and "managers" are one part and are compared; "managers" and "drivers" are not."""
    for subset, expected in (("manager", ["disagreement"]), ("drivers", [])):
        rows = two("1 people", "2 people", {"scope_subset": subset}, {"scope_subset": "managers"})
        assert rows.types() == expected


def test_what_another_account_counts_as_a_whole_is_no_part() -> None:
    """ "Seven miners" with the subset "miners" is compared with "6 miners" without; "7 drivers" is a part."""
    for subset, expected in (("miners", "disagreement"), ("drivers", "scope")):
        assert two("6 miners", f"7 {subset}", None, {"scope_subset": subset}).only().type == expected


def test_a_conversion_may_be_as_coarse_as_its_number() -> None:
    """75 km may be 50 miles in brackets, a number rounded to tens; 51 miles is another distance."""
    for miles, expected in ((50, "unit"), (51, "internal")):
        rows = Numbers()
        rows.measure("distance", kind="length", unit_code="km", cumulative=False)
        rows.article("a", f"It lies 75 km ({miles} miles) away.")
        rows.number("a", "75 km", "distance", kind="length", unit_code="km")
        rows.number("a", f"{miles} miles", "distance", kind="length", unit_code="mi", method="test measure.bracket")
        assert rows.types() == [expected]


def test_currencies_are_not_compared() -> None:
    """Dollars and pounds of one measure are two numbers, dollars and dollars are compared."""
    for code, expected in (("GBP", []), ("USD", ["disagreement"])):
        rows = Numbers()
        rows.measure("damage_cost", kind="money", unit_code="USD", cumulative=False)
        for name, words, unit in (("a", "200 dollars", "USD"), ("b", "900 coins", code)):
            rows.article(name, f"It cost {words}.")
            rows.number(name, words, "damage_cost", kind="money", unit_code=unit)
        assert rows.types() == expected


def test_two_units_of_two_articles_are_one_rounded_number() -> None:
    """Six miles (9.7 km) and 10 km are one depth; six miles and 11 km are two."""
    for metres, expected in ((10_000, "unit"), (11_000, "disagreement")):
        rows = two(
            "6 miles", f"{metres // 1000} km",
            {"kind": "length", "unit_code": "mi", "value": 6.0, "low": 6.0, "high": 6.0},
            {"kind": "length", "unit_code": "km", "value": metres / 1000, "low": metres / 1000, "high": metres / 1000},
        )  # fmt: skip
        assert rows.types() == [expected]


def test_a_whole_unit_may_be_rounded() -> None:
    """One mile stands for 1.2 miles; a magnitude of 6 is not 6.2, and two wholes are two numbers."""
    for kind, unit, one, other, expected in (
        ("length", "mi", 1.0, 1.2, "rounding"),
        ("length", "mi", 1.0, 1.7, "disagreement"),
        ("length", "mi", 1.0, 2.0, "disagreement"),
        ("magnitude", "magnitude", 6.0, 6.2, "disagreement"),
    ):
        cells = {"kind": kind, "unit_code": unit}
        rows = Numbers()
        for name, value in (("a", one), ("b", other)):
            rows.article(name, f"{value} deep.")
            rows.number(name, f"{value}", "depth", **cells, value=value, low=value, high=value)
        assert rows.only().type == expected, (kind, one, other)


def test_one_marcher_is_no_crowd() -> None:
    """A deed of one marcher is not held against the number of marchers."""
    crowd = {"method": "test measure.gathering"}
    assert two("1 marcher", "9000 people", crowd, crowd).types() == []
    assert two("2 marchers", "9000 people", crowd, crowd).types() == ["disagreement"]
