"""The checks of numbers: what each must find, and twins that it must leave alone."""

from __future__ import annotations

from datetime import date
from typing import Any

from number_rows import Numbers


def articles(*told: tuple[str, str, str, dict[str, Any]]) -> Numbers:
    """One article a figure: words, measure and cells."""
    rows = Numbers()
    for source_id, words, measure_id, cells in told:
        rows.article(source_id, f"{words} in the valley.")
        if cells.get("speaker_id") and cells["speaker_id"] not in [
            r["speaker_id"] for r in rows.tables.get("speakers", ())
        ]:
            rows.speaker(cells["speaker_id"], party=cells.pop("party", None))
        cells.pop("party", None)
        rows.number(source_id, words, measure_id, **cells)
    rows.compare()
    return rows


def killed(source_id: str, words: str, **cells: Any) -> tuple[str, str, str, dict[str, Any]]:
    """A figure of people killed."""
    return source_id, words, "people_killed", cells


def severities(rows: Numbers, check_id: str) -> list[str]:
    """The severity of each finding."""
    return [finding.severity for finding in rows.check(check_id).findings]


def values(rows: Numbers, check_id: str) -> list[str]:
    """The words of the evidence that cannot all be true together."""
    return sorted(row.text or "" for row in rows.check(check_id).evidence if row.role == "value")


def test_disagreement_names_both_numbers() -> None:
    """Two numbers that cannot both hold, and nothing that explains it."""
    rows = articles(killed("a", "12 people"), killed("b", "19 people"))
    assert rows.findings("disagreement") == [
        "People killed: 12 people (no source named) against 19 people (no source named): the accounts differ"
    ]
    assert severities(rows, "disagreement") == ["warning"]
    assert values(rows, "disagreement") == ["12 people", "19 people"]


def test_disagreement_leaves_bounds_and_vague_words() -> None:
    """An open bound explains a difference; a few against many is worth an info only."""
    assert articles(killed("a", "at least 12 people"), killed("b", "19 people")).findings("disagreement") == []
    rows = articles(killed("a", "several", form="vague", low=3.0, high=7.0), killed("b", "19 people"))
    assert severities(rows, "disagreement") == ["info"]


def test_a_number_beyond_dozens_is_a_disagreement() -> None:
    """Dozens are no 190; just above a hundred they may be said loosely."""
    dozens = {"form": "vague", "low": 24.0, "high": 99.0}
    rows = articles(killed("a", "dozens", **dozens), killed("b", "190 people"))
    assert severities(rows, "disagreement") == ["warning"]
    rows = articles(killed("a", "dozens", **dozens), killed("b", "103 people"))
    assert severities(rows, "disagreement") == ["info"]
    rows = articles(killed("a", "dozens", **dozens), killed("b", "60 people"))
    assert rows.findings("disagreement") == []


def test_equal_accounts_count_once() -> None:
    """Two accounts that agree are one piece of evidence against the third."""
    rows = articles(killed("a", "120000 people"), killed("b", "121000 people"), killed("c", "200000 people"))
    assert len(rows.findings("disagreement")) == 1
    assert len(values(rows, "disagreement")) == 2


def test_side_needs_two_parties() -> None:
    """Speakers of two parties differ by side, of one party not."""
    north = {"speaker_id": "mayor", "party": "North", "attribution": "explicit"}
    south = {"speaker_id": "general", "party": "South", "attribution": "explicit"}
    rows = articles(killed("a", "28 people", **north), killed("b", "82 people", **south))
    assert len(rows.findings("side")) == 1 and "the sides differ" in rows.findings("side")[0]
    rows = articles(killed("a", "28 people", **north), killed("b", "82 people", **{**south, "party": "North"}))
    assert rows.findings("side") == [] and len(rows.findings("attributed")) == 1


def test_attributed_names_the_speakers() -> None:
    """Two named speakers differ; one speaker and an article do not."""
    rows = articles(
        killed("a", "28 people", speaker_id="doctor", attribution="explicit"),
        killed("b", "82 people", speaker_id="nurse", attribution="explicit"),
    )
    (title,) = rows.findings("attributed")
    assert "Doctor" in title and "Nurse" in title
    rows = articles(killed("a", "28 people", speaker_id="doctor", attribution="explicit"), killed("b", "82 people"))
    assert rows.findings("attributed") == []


def test_update_is_no_alarm() -> None:
    """A toll that grew with the day is an info, and no disagreement."""
    first, later = {"as_of_date": date(2031, 5, 4)}, {"as_of_date": date(2031, 5, 5)}
    rows = articles(killed("a", "12 people", **first), killed("b", "19 people", **later))
    assert severities(rows, "update") == ["info"] and rows.findings("disagreement") == []
    rows = articles(killed("a", "12 people", **later), killed("b", "19 people", **first))
    assert rows.findings("update") == []


def test_bound_that_grew_is_an_update() -> None:
    """ "At least 58" and a later 86 do not exclude each other, and are told as an update, not as rivals."""
    first, later = {"as_of_date": date(2031, 5, 4)}, {"as_of_date": date(2031, 5, 5)}
    rows = articles(killed("a", "at least 58 people", **first), killed("b", "86 people", **later))
    assert len(rows.findings("update")) == 1 and rows.findings("rival") == []


def test_rival_is_an_info() -> None:
    """Different lower bounds are told without alarm; equal ones are not told."""
    rows = articles(killed("a", "at least 58 people"), killed("b", "at least 100 people"))
    assert severities(rows, "rival") == ["info"] and values(rows, "rival") == []
    assert articles(killed("a", "at least 58 people"), killed("b", "58 people")).findings("rival") == []


def test_scope_tells_what_differs() -> None:
    """Numbers of two places are an info; two wholes, and a part within its whole, are not its business."""
    rows = articles(killed("a", "30 people", place="Lakeside"), killed("b", "19 people"))
    assert severities(rows, "scope") == ["info"]
    assert articles(killed("a", "12 people"), killed("b", "19 people")).findings("scope") == []
    assert (
        articles(killed("a", "3 children", scope_subset="children"), killed("b", "19 people")).findings("scope") == []
    )
    rows = articles(killed("a", "30 children", scope_subset="children"), killed("b", "19 people"))
    assert severities(rows, "scope") == ["info"]


def test_scopes_of_one_article_are_no_difference() -> None:
    """An article that tells a part and the whole, or two places, has told them apart itself."""
    rows = Numbers()
    rows.article("a", "30 people drowned at Lakeside. In all 19 people drowned.")
    rows.number("a", "30 people", place="Lakeside")
    rows.number("a", "19 people")
    rows.compare()
    assert rows.findings("scope") == []


def test_an_update_lists_only_what_grows_in_order_of_day() -> None:
    """The title goes by day, and leaves out a later number that is smaller and all but the largest of a day."""
    days = [{"as_of_date": date(2031, 5, day)} for day in (3, 4, 5)]
    rows = articles(
        killed("a", "60 people", **days[0]), killed("b", "80 people", **days[1]), killed("c", "70 people", **days[2])
    )
    (title,) = rows.findings("update")
    assert "60 people (3 May 2031), then 80 people (4 May 2031): the number grew" in title
    assert len(rows.findings("disagreement")) == 1
    rows = articles(
        killed("a", "14 people", **days[0]), killed("b", "16 people", **days[1]), killed("c", "19 people", **days[1])
    )
    (title,) = rows.findings("update")
    assert "14 people (3 May 2031), then 19 people (4 May 2031)" in title and "16" not in title


def test_what_was_not_compared_is_told() -> None:
    """A finding rules out only what both sides name."""
    rows = articles(killed("a", "12 people"), killed("b", "19 people"))
    (finding,) = rows.check("disagreement").findings
    assert "Not compared, for the sides do not say: place, part, period, day." in finding.detail
    assert "another place" not in finding.detail
    rows = articles(killed("a", "12 people", place="Lakeside"), killed("b", "19 people", place="Lakeside"))
    (finding,) = rows.check("disagreement").findings
    assert "Ruled out: rounding, two units for one number, another place, an open bound." in finding.detail


def test_a_part_named_in_its_sentence_is_a_hint_only() -> None:
    """Of "four robbers, two of them masked" the two is no rival account; numbers of two articles are."""
    rows = Numbers()
    rows.article("a", "40 people drowned, 20 of them at night.")
    rows.article("b", "30 people drowned.")
    rows.number("a", "40 people")
    rows.number("a", "20", counted="them")
    rows.number("b", "30 people")
    rows.compare()
    (title,) = rows.findings("disagreement")
    assert "20" not in title and severities(rows, "disagreement") == ["warning"]
    assert values(rows, "disagreement") == ["30 people", "40 people"]


def test_internal_is_loud_only_beyond_doubt() -> None:
    """Two plain numbers of the same thing in one article are a warning; of things named otherwise, an info."""
    for counted, expected in (("people", "warning"), ("people nearby", "info")):
        rows = Numbers()
        rows.article("a", "12 people drowned. Then 15 people drowned.")
        rows.number("a", "12 people", counted="people")
        rows.number("a", "15 people", counted=counted)
        rows.compare()
        assert severities(rows, "internal") == [expected]


def test_zero_against_some() -> None:
    """None in one account and some in another is found once, and not as a disagreement too."""
    rows = articles(killed("a", "0 people"), killed("b", "9 people"))
    assert len(rows.findings("zero_against_some")) == 1 and rows.findings("disagreement") == []
    assert articles(killed("a", "1 people"), killed("b", "9 people")).findings("zero_against_some") == []


def test_no_casualties_against_some_killed() -> None:
    """No casualties means none killed; a later count is no contradiction."""
    none = ("a", "0 casualties", "people_casualties", {})
    assert len(articles(none, killed("b", "9 people")).findings("zero_against_some")) == 1
    early = ("a", "0 casualties", "people_casualties", {"as_of_date": date(2031, 5, 4)})
    later = killed("b", "9 people", as_of_date=date(2031, 5, 5))
    assert articles(early, later).findings("zero_against_some") == []


def test_no_casualties_is_told_once() -> None:
    """Whoever says none, and whoever counts the killed or the injured: one finding with all of them."""
    rows = articles(
        ("a", "0 casualties", "people_casualties", {}), ("b", "0 casualties", "people_casualties", {}),
        killed("c", "9 people"), ("d", "20 people", "people_injured", {}),
    )  # fmt: skip
    (title,) = rows.findings("zero_against_some")
    assert title == ("Casualties: 0 casualties (a, b) against 20 people (d) and 9 people (c): none against some")


def test_magnitude_is_a_hundredfold() -> None:
    """Two orders apart is told as such and not as a disagreement; ninefold is not."""
    rows = articles(killed("a", "12 people"), killed("b", "100000 people"))
    assert len(rows.findings("magnitude")) == 1 and rows.findings("disagreement") == []
    assert articles(killed("a", "12 people"), killed("b", "110 people")).findings("magnitude") == []


def test_magnitude_of_a_part() -> None:
    """A part may be small; more than a thousandfold smaller is worth a look, for civilians and declared parts."""
    part = killed("a", "12 civilians", scope_subset="civilians")
    assert len(articles(part, killed("b", "100000 people")).findings("magnitude")) == 1
    assert articles(part, killed("b", "5000 people")).findings("magnitude") == []
    children = killed("a", "3 children", scope_subset="children")
    assert articles(children, killed("b", "100000 people")).findings("magnitude") == []


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
