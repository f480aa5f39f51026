"""The checks of numbers: what each must find, and twins that it must leave alone."""

from __future__ import annotations

from datetime import date

from number_rows import Numbers
from told_numbers import articles, killed, severities, values


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
