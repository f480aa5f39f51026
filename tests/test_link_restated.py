"""Numbers of two articles in nearly the same words: which pairs are told, and which are two things."""

from __future__ import annotations

import pytest

from set_of_rows import Rows
from small_corpus import corpus, figure
from variorum.link.restated import find_restated

REPORT = "The county released the {} report on the old paper mill after a long quarrel."


def pairs(*told: tuple[str, str, str], **cells) -> list[str]:
    """The words shared by each pair; an article a sentence, with its number as printed and what is counted."""
    texts = {name: sentence for name, (sentence, _, _) in zip("abcd", told, strict=False)}
    rows = [
        figure(
            texts,
            name,
            words,
            None,
            value=float(words.split("-")[0].split()[0]),
            counted=counted,
            kind="count",
            **cells,
        )
        for name, (_, words, counted) in zip("abcd", told, strict=False)
    ]
    return [row.shared for row in find_restated(corpus(texts, figures=rows), [])]


def report(number: int) -> tuple[str, str, str]:
    """A sentence on a report of so many pages."""
    return REPORT.format(f"{number}-page"), f"{number}-page", "pages"


def test_a_number_retold_otherwise_is_found():
    """A report of 48 pages in one article has 47 in the other."""
    (shared,) = pairs(report(48), report(47))
    assert "report" in shared.split()


def test_a_compound_of_one_noun_is_one_thing():
    """A 48-page report and a 47-page report differ, whatever stands around them; a 47-page book is another thing."""
    one = ("A jury gave the mayor a 48-page report.", "48-page report", "report")
    assert len(pairs(one, ("The 47-page report blames nobody.", "47-page report", "report"), unit="page")) == 1
    assert pairs(one, ("The 47-page book blames nobody.", "47-page book", "book"), unit="page") == []


def sums(one: str, other: str, place: str = "Riverton mill") -> list[str]:
    """The rules that set two sums side by side; each stands in a list of sums."""
    texts = {
        "a": f"He paid ${one} at the Riverton mill and $30 at an inn.",
        "b": f"They saw ${other} at the {place} and $7 for tea.",
    }
    rows = []
    for name, number in (("a", one), ("b", other)):
        for words, value in ((f"${number}", float(number.replace(",", ""))), ("$30" if name == "a" else "$7", 30.0)):
            rows.append(figure(texts, name, words, None, value=value, kind="money", unit_code="USD"))
    return [row.method for row in find_restated(corpus(texts, figures=rows), [])]


def test_a_digit_that_differs_may_be_a_slip():
    """Two exact sums with one other digit are told beside one rare word, even in a list; round ones are not."""
    assert sums("5,687.75", "5,587.75") == ["link.number-slip"]
    assert sums("5,687.75", "5,587.75", "old barn") == []
    assert sums("5,600", "5,500") == []


def test_a_rounded_number_is_no_other_number():
    """A number that shows far fewer digits than the other was cut, not told otherwise."""
    assert pairs(report(43885), (REPORT.format("44900-page"), "44900-page", "pages")) != []
    assert pairs(report(43885310), (REPORT.format("43000000-page"), "43000000-page", "pages")) == []


@pytest.mark.parametrize("number", [48, 90])
def test_equal_and_far_numbers_are_left_alone(number):
    """The same number agrees; one nearly twice as large counts another thing."""
    assert pairs(report(48), report(number)) == []


def test_an_article_with_both_numbers_tells_of_two_things():
    """Where an article gives both numbers of one noun, neither contradicts the other."""
    texts = {"a": REPORT.format("48-page"), "b": REPORT.format("47-page") + " It was a 48-page report once."}
    rows = [
        figure(texts, "a", "48-page", None, value=48.0, counted="pages", kind="count"),
        figure(texts, "b", "47-page", None, value=47.0, counted="pages", kind="count"),
        figure(texts, "b", "48-page", None, value=48.0, counted="pages", kind="count"),
    ]
    assert find_restated(corpus(texts, figures=rows), []) == []


def test_other_words_and_other_years_are_two_things():
    """A number in other words, or of another year, is not the same one."""
    other = ("Volunteers sewed 47 pages of flags for a school play.", "47 pages", "pages")
    assert pairs(report(48), other) == []
    one, two = report(48), report(47)
    years = [
        (text.replace("after", f"of {year} after"), words, noun)
        for (text, words, noun), year in ((one, 2029), (two, 2031))
    ]
    assert pairs(*years) == []


def test_two_states_of_a_thing_are_two_numbers():
    """A new and an old number, a part, and prices of a market may all be near each other."""
    one = report(48)
    for change in ("the first", "the revised", "a part of the"):
        other = (REPORT.format("47-page").replace("the 47", f"{change} 47"), "47-page", "pages")
        assert pairs(one, other) == [], change
    named = (REPORT.format("47-page").replace("county", "New Eastham county"), "47-page", "pages")
    assert len(pairs(one, named)) == 1
    price = "Shares of the old mill rose ${} after a long quarrel in the county."
    texts = {"a": price.format(48), "b": price.format(47)}
    rows = [
        figure(texts, n, f"${v}", None, value=float(v), kind="money", unit_code="USD")
        for n, v in (("a", 48), ("b", 47))
    ]
    assert find_restated(corpus(texts, figures=rows), []) == []


def test_two_firms_may_each_make_an_offer():
    """Numbers beside two names are two numbers; beside one name they are one thing."""
    said = "Reports say that {} made the old mill an offer of {} rooms in the county."
    one, same = (said.format("Eastham Steel", n) for n in (48, 47))
    other = said.format("Norvale Iron", 47)
    assert pairs((one, "48 rooms", "rooms"), (same, "47 rooms", "rooms")) != []
    assert pairs((one, "48 rooms", "rooms"), (other, "47 rooms", "rooms")) == []


def test_the_check_tells_both():
    """A pair is one finding with both numbers as its values; without a pair there is none."""
    rows = Rows()
    for name, number in (("a", 48), ("b", 47)):
        rows.article(name, REPORT.format(f"{number}-page"))
    first, second = (rows.figure(name, f"{number}-page", None) for name, number in (("a", 48), ("b", 47)))
    assert rows.findings("restated_number") == []
    rows.row(
        "restated_numbers", pair_id=f"{first} {second}", figure_a=first, figure_b=second, shared="mill page report",
        score=0.9, method="test",
    )  # fmt: skip
    assert rows.findings("restated_number") == [
        "48-page (a) against 47-page (b): nearly the same words, another number"
    ]
