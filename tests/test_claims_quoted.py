"""Claims and quotation marks."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.claims.quoted import beside_quotations
from variorum.extraction import extract
from variorum.spans import Span


def squared(text: str, start: str, end: str, *quotations: str) -> str:
    """The claim from the words `start` to the words `end`, set right beside the quotations."""
    spans = [Span(text.index(words), text.index(words) + len(words)) for words in quotations]
    span = Span(text.index(start), text.index(end) + len(end))
    article = read_article(text)
    return article.cut(beside_quotations(article, span, spans))


@pytest.mark.parametrize(
    ("text", "start", "end", "quotation", "wanted"),
    [
        ("The start was “great fun” for all.", "The", "great", "great fun", "The start was “great fun”"),
        ("“Old” pumps failed at noon.", "Old", "noon", "Old", "“Old” pumps failed at noon"),
        ("“We have to run now,” and then fell.", "We", "fell", "We have to run now,", "We have to run now"),
    ],
)
def test_a_claim_holds_a_quotation_whole(text, start, end, quotation, wanted):
    """A claim takes in the whole of a quotation that it touches, with its marks, or is the quotation alone."""
    assert squared(text, start, end, quotation) == wanted


def test_a_claim_inside_a_quotation_is_left_alone():
    """A sentence of a longer quotation is a claim without marks."""
    assert squared("“We ran. We fell.”", "We fell", "We fell", "We ran. We fell.") == "We fell"


def test_a_part_of_a_sentence_in_marks_is_no_claim_of_its_own():
    """Quoted words inside somebody's clause make no second claim."""
    found = extract(
        "Brown said the council had too much room to “bring in bad rules” and “to do what it likes”."
    ).claims
    assert [claim.text for claim in found] == [
        "the council had too much room to “bring in bad rules” and “to do what it likes”"
    ]
