"""Reports that go on over the sentences after them."""

from __future__ import annotations

from variorum.extraction import extract
from variorum.speakers import following


def said(text: str) -> list[tuple[str, str | None, str]]:
    """Text, speaker and attribution of each figure."""
    return [(figure.text, figure.speaker_text, figure.attribution) for figure in extract(text).figures]


def test_toll_goes_on() -> None:
    """After "According to X" a sentence that opens with a number goes on."""
    found = said("According to Mary Smith, 30 people have left the town. About 12 houses were burned.")
    assert found[1] == ("About 12 houses", "Mary Smith", "carried")


def test_poll_goes_on() -> None:
    """After a poll the sentences that open with a share go on, and the first that does not ends it."""
    found = said(
        "A poll of 900 people suggests half of the voters want the bridge. But only 40% think it safe. "
        "Some 47% find it dear, while 7% find it cheap. The bridge has lost 30% of its paint."
    )
    assert [speaker for _, speaker, _ in found[2:]] == ["A poll of 900 people"] * 3 + [None]


def test_toll_in_a_new_paragraph_is_the_articles() -> None:
    """A new paragraph ends the report."""
    found = said("According to Mary Smith, 30 people have left the town.\n\nAbout 12 houses were burned.")
    assert found[1] == ("About 12 houses", None, "none")


def test_sentence_that_opens_otherwise_is_the_articles() -> None:
    """A sentence that does not open with a number is the article's."""
    found = said("According to Mary Smith, 30 people have left the town. The fire burned 12 houses.")
    assert found[1][1:] == (None, "none")


def test_list_after_a_colon_goes_on() -> None:
    """The paragraph after a report that ends in a colon belongs to the report."""
    found = extract(
        "According to Mary Smith, the plan has two aims:\n\nThe town wants to save water. "
        "The town wants to cut costs.\n\nThe council met on Monday."
    )
    holders = [claim.holder_text for claim in found.claims]
    assert holders == ["Mary Smith", "Mary Smith", "Mary Smith", None]
    assert sum(following.LIST in claim.method for claim in found.claims) == 2


def test_paragraph_after_a_plain_report_is_the_articles() -> None:
    """A report without a colon ends with its paragraph."""
    found = extract("According to Mary Smith, the plan has two aims.\n\nThe town wants to save water.")
    assert [claim.holder_text for claim in found.claims] == ["Mary Smith", None]


def test_an_account_of_sums_goes_on() -> None:
    """After what a paper shows of sums, the next sentence with a sum and a pronoun goes on."""
    text = "The returns show that the couple paid $4 million in taxes. They gave $200,000 to the town."
    assert [speaker for _, speaker, _ in said(text)] == ["The returns", "The returns"]


def test_an_account_ends_where_no_sum_is_told() -> None:
    """A count of something else, or a sentence about somebody else, is the article's."""
    found = said("The records show that Smith paid $4 million. He lives there with 3 sons.")
    assert found[1][1] is None
    assert said("The records show that Smith paid $4 million. The town lost $300.")[1][1] is None
