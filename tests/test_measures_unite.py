"""Figures of several articles: one number of one thing is one measure; unlike things keep their own."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.codebook import general_codebook
from variorum.extraction import extract_articles
from variorum.parse import load_model


def measures(*texts: str) -> list[str | None]:
    """The measures of the figures of several articles, in order."""
    articles = [read_article(text, f"a{at}") for at, text in enumerate(texts)]
    return [figure.measure_id for figure in extract_articles(articles, general_codebook(), load_model()).figures]


@pytest.mark.parametrize(
    "texts",
    [
        ("Police seized 12 kites.", "The 12 kites flew off.", "A storm tore 12 kites."),
        ("A storm cut three bridges.", "The bridges that failed link two shores: three bridges in all."),
    ],
)
def test_one_number_of_one_thing_is_one_measure(texts):
    """A number that most articles give of a noun is one measure, whatever the verb."""
    found = [name for name in measures(*texts) if name is not None and name.split("_")[0] in {"kite", "bridge"}]
    assert len(found) >= 2
    assert len(set(found)) == 1


def test_another_number_keeps_its_own_measure():
    """A number that other verbs and few articles give of a noun is not joined."""
    first, second, other = measures("Police seized 12 kites.", "The 12 kites flew off.", "A boy painted three kites.")
    assert first == second
    assert other != first


def test_another_number_with_the_common_word_is_joined():
    """A number that differs is joined where a word stands with it that several articles say of the thing."""
    found = measures("Waves sank 12 kayaks.", "The storm sank the 12 kayaks.", "Two kayaks sank in the storm.")
    assert len(set(found)) == 1


def test_a_rare_number_of_persons_takes_the_measure_that_the_codebook_knows():
    """A rare number of persons is one count under any name; a small one is not taken for it."""
    assert measures("The navy arrested 23 raiders.", "It put 23 pirates out of business.") == ["people_detained"] * 2
    assert measures("Police arrested two robbers.", "Two miners sang in the mine.")[1] != "people_detained"


def test_numbers_that_differ_in_many_articles_are_not_one_thing():
    """Where articles count a noun with many numbers, an equal number does not join."""
    found = measures("Anna flew two kites.", "Boys sold two kites.", "Six kites burned.", "A shop made nine kites.",
                     "They lost four kites.")  # fmt: skip
    assert found[0] != found[1]


def test_an_exact_sum_is_one_measure():
    """A sum of three digits is one thing in several articles; a round sum needs a word that both give."""
    one, other = measures("Acme will acquire Brewco for $334 million.", "Acme shelled out $334 million for Brewco.")
    assert one == other == "deal_price"
    first, second = measures("The club spent $2 million on grass.", "Its owner inherited $2 million.")
    assert first is None or first != second


def test_another_year_is_not_joined():
    """A number of an earlier year keeps what sets it apart."""
    articles = ("Police seized 12 kites.", "The 12 kites flew off.", "12 kites burned in a fire in 2003.")
    read = [read_article(text, f"a{at}") for at, text in enumerate(articles)]
    rows = extract_articles(read, general_codebook(), load_model()).figures
    kites = [row for row in rows if row.value == 12]
    assert kites[0].measure_id == kites[1].measure_id
    assert kites[2].scope_period == "2003"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A mother of six was killed in the crash.", [("children", "mother")]),
        ("The mom of six was hurt.", [("children", "mother")]),
        ("The mother of six victims wept.", []),
        ("A shell killed about 40 villagers sheltering in a barn.", [("people_killed", None)]),
        ("A quake killed at least one man, injured dozens and cut power.",
         [("people_killed", None), ("people_injured", None)]),
        ("A crew dropped five bombs on the camp.", [("bombs_dropped", None)]),
        ("Guards caught nine smugglers.", [("people_detained", None)]),
        ("Six youths accused of arson appeared.", [("people_charged", None)]),
    ],
)  # fmt: skip
def test_measure_is_that_of_the_verb_that_takes_the_noun(text, expected):
    """The main verb goes before a clause about the noun, and children of a parent are nobody killed."""
    read = extract_articles([read_article(text, "a")], general_codebook(), load_model()).figures
    found = [(row.measure_id, row.scope_subset) for row in read]
    assert found[: len(expected)] == expected
    assert "children" not in {name for name, _ in found} - {name for name, _ in expected}


def scopes(text: str) -> list[tuple[str | None, str | None]]:
    """Place and subset of each figure of a text."""
    read = extract_articles([read_article(text, "a")], general_codebook(), load_model()).figures
    return [(row.place, row.scope_subset) for row in read]


def test_joined_magnitudes_are_of_several_quakes():
    """Magnitudes joined by "and" are kept apart; a magnitude alone is not limited."""
    assert [subset for _, subset in scopes("The 6.8 and 6.4 magnitude quakes struck on Monday.")] == [
        "quake of 6.8", "quake of 6.4"]  # fmt: skip
    assert scopes("The 6.8 magnitude quake struck on Monday.") == [(None, None)]


def test_who_reports_a_distance_is_no_end_of_it():
    """A distance of a quake starts at its centre, whoever gives it."""
    text = "The quake struck at dawn, 60 kilometers (37 miles) east of the town of Riverton, the survey office said."
    assert {place for place, _ in scopes(text)} == {"epicentre – Riverton"}


def test_the_rest_of_a_number_is_a_part():
    """ "The other two" are what is left of a number before them."""
    assert scopes("Four bombs fell at dawn, while the other two were dropped at noon.")[1][1] == "others"
