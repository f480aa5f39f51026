"""Prices of purchases: compared for one thing bought, and a part of the price with such parts."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.codebook import general_codebook
from variorum.extraction import extract_articles
from variorum.parse import load_model


def prices(*texts: str) -> list[tuple[str | None, str | None]]:
    """Measure and subset of the sums of several articles, in order."""
    articles = [read_article(text, f"a{at}") for at, text in enumerate(texts)]
    figures = extract_articles(articles, general_codebook(), load_model()).figures
    return [(figure.measure_id, figure.scope_subset) for figure in figures if figure.kind == "money"]


TWO_DEALS = (
    "Smith Steel made a $30 billion offer on Monday to acquire Brown Iron Inc, its rival.",
    "Smith Steel raised its bid for rival Brown Iron to $30 billion. It hinges on the $6 billion purchase of Opal.",
    "Brown Iron is acquiring Opal NV on the current terms; the $5 billion transaction may yet be ended.",
)


def test_what_is_bought_sets_prices_apart():
    """Of two deals each price has its target, whatever the form of its name; "the transaction" is of the last one."""
    brown, also_brown, opal, also_opal = prices(*TWO_DEALS)
    assert brown == also_brown == ("deal_price", "Brown Iron Inc")
    assert opal == also_opal
    assert opal[0] == "deal_price"
    assert opal[1] in {"Opal", "Opal NV"}


def test_one_deal_needs_no_target():
    """Where one thing is bought, a price whose sentence names it not is compared with the others."""
    found = prices(
        "Smith Steel made a $30 billion offer to acquire Brown Iron.", "The $31 billion acquisition is to end in May."
    )
    assert found == [("deal_price", None)] * 2


@pytest.mark.parametrize(
    ("ending", "subset"), [("of $9 million in cash.", "in cash"), ("of $9 million in cash and stock.", None)]
)
def test_a_part_of_the_price_is_told_by_how_it_is_paid(ending, subset):
    """A sum paid in cash is a part of a price; one paid in cash and stock is the whole."""
    assert prices(f"Smith Steel agreed to the acquisition of a mill for a payment {ending}") == [("deal_price", subset)]
