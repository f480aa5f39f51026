"""One amount that several articles tell in like words is one measure; the same number of other things is not."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.codebook import general_codebook
from variorum.extraction import extract_articles
from variorum.parse import load_model
from variorum.records import Figure


def figures(*texts: str) -> list[Figure]:
    """The figures of several articles, in order."""
    articles = [read_article(text, f"a{at}") for at, text in enumerate(texts)]
    return list(extract_articles(articles, general_codebook(), load_model()).figures)


def measures(*texts: str) -> list[str | None]:
    """Their measures."""
    return [figure.measure_id for figure in figures(*texts)]


@pytest.mark.parametrize(
    "texts",
    [
        ("The brewery was sold after a two-year audit of its books.", "Smith led the two-year audit of the brewery."),
        ("Smith led the two-year audit of the brewery.", "Smith began to audit the brewery two years ago."),
        ("The baker got $60,000 in grants from the town.", "Grants of the town gave the baker $60,000 to mend it."),
        ("The jury in Riverton deliberated for six hours on Friday.",
         "On Friday the Riverton jury had sat six hours to deliberate."),
        ("Divers lifted three bronze statues off the harbour wall of Riverton.",
         "Off Riverton's harbour wall lay three bronze statues, which divers saw."),
        ("Brown paid $7.6 million in land taxes on the mill.", "On the mill Brown paid $7,612,340 in taxes on land."),
    ],
)  # fmt: skip
def test_an_amount_in_like_words_is_one_measure(texts):
    """A length of time, a sum, a number of one noun or its rounding is one measure where the words around it agree."""
    first, second = measures(*texts)
    assert first is not None
    assert first == second


@pytest.mark.parametrize(
    "texts",
    [
        ("The brewery was sold after a two-year audit.", "Brown taught at a two-year college in the north."),
        ("The baker got $60,000 from the town.", "A tractor had sold for $60,000 in spring."),
        ("The jury in Riverton deliberated for six hours.", "The road north was shut for six hours by snow."),
        ("Divers in Riverton lifted 23 statues.", "Cooks in a palace baked 23 pies."),
        ("Brown paid $7.6 million in land taxes on the mill.", "Land taxes on the mill cost Brown $9,612,340."),
        ("A third of the fleet was painted on Friday.", "He slept for a third of the opera and left."),
    ],
)  # fmt: skip
def test_an_amount_in_other_words_is_not_one_measure(texts):
    """An equal number whose words differ, and an amount that is no rounding, keep apart."""
    first, second = measures(*texts)
    assert first is None or first != second


def test_a_number_of_another_thing_of_the_article_stays_apart():
    """Where one article gives a verb's noun in several numbers, the number told again has a measure of its own."""
    found = measures(
        "Anna Smith painted 23 boats of the Herons in Riverton. John Brown painted 14 boats.",
        "For the Herons in Riverton Anna Smith ended with 23 boats. Peter Hill painted nine boats.",
        "A storm sank two boats.",
        "They had sold 31 boats.",
        "Six boats lay in the harbour.",
    )
    assert found[0] == found[2] is not None
    assert found[0] not in {found[1], found[3]}


def test_nothing_is_told_again_inside_one_article():
    """Two equal amounts of one article are left as its words make them."""
    assert measures("The audit of the mill took six weeks. The audit of the mill had cost six weeks.") == [None, None]


def test_the_sides_of_a_vote_are_two_measures():
    """The votes for and the votes against, given by two papers, are one measure each."""
    found = measures("The council voted 41-12 on Friday to close the mill.", "A 41-12 vote of the council ended it.")
    assert found[:2] == found[2:]
    assert None not in found
    assert found[0] != found[1]


def test_a_sum_at_one_payee_is_one_measure():
    """Sums that hardly differ are one where the words around them name one payee; elsewhere they are two."""
    shop = "He spent $1,284.50 at the Riverton Winter Fair."
    first, second, other = measures(shop, "A toy cost $1,294.50 at the Riverton Winter Fair.", "Boats cost $1,290.")
    assert first == second is not None
    assert other != first
