"""Wordings that mean a measure of the general codebook, each with a twin that does not."""

from __future__ import annotations

import pytest

from variorum.extraction import extract


def measures(text: str) -> list[str | None]:
    """The measures of a text's figures, in order."""
    return [figure.measure_id for figure in extract(text).figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebel insurgents struck at the town hall, killing at least three people.", "people_killed"),
        ("In all 900 people were killed by the insurgency.", "people_killed_in_conflict"),
        ("Some nine guests have been confirmed as having died in the fire.", "people_killed"),
        ("Thousands of people in the park had to be moved to safety.", "people_displaced"),
        ("The crowds, about 3,000 people, were removed from the park.", "people_displaced"),
        ("Four people were removed from the list.", "person_remov"),
        ("Thousands flee after school party ends in smoke", "people_displaced"),
        ("Four men rammed the door of a jeweller with their car.", "attackers"),
        ("Four men repaired the door of a jeweller.", "man_repair"),
        ("Police put the march, held to mark a national strike, at roughly 12,000 people.", "participants"),
        ("Smith left the town after over seven years of civil war.", "war_duration"),
        ("Smith left the town after over seven years of civil service.", None),
        ("Smith faces up to five years in prison.", "sentence_possible"),
        ("Prosecutors recommended a sentence of 46 months in prison.", "sentence_sought"),
        ("Smith was given 30 months behind bars.", "sentence_length"),
        ("The quake hit at a depth of 20 kilometers in the northern province.", "quake_depth"),
        ("A farm 20 kilometers to the north of Riverton burned.", "distance"),
    ],
)
def test_a_wording_means_its_measure(text, expected):
    """What happened is read from the verb, the noun of what lasts, or what stands in the clause."""
    assert measures(text) == [expected]


def test_pages_are_those_of_a_document():
    """Pages of a document are held against those of one of the same name; pages of other things have no measure."""
    found = extract("The 48-page report was printed. Officials used 900 pages of emails. He tore out 12 pages.").figures
    assert [(figure.measure_id, figure.scope_subset) for figure in found] == [
        ("document_pages", "report"),
        ("document_pages", "emails"),
        ("page_tear", None),
    ]


def test_a_depth_has_no_place():
    """Place words say where a quake struck, never which depth is meant."""
    (depth,) = extract("The earthquake in Northern Riverland had a depth of 20 kilometers.").figures
    assert (depth.measure_id, depth.place) == ("quake_depth", None)


def test_a_pair_of_units_is_one_measure():
    """A number in brackets measures what the one before it does, also where no line of the codebook fits."""
    first, second = measures("There are 20 miles (32km) of track.")
    assert first == second is not None
