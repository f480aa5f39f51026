"""What is the article's own beside what somebody says, and what of a report is no claim at all."""

from __future__ import annotations

import pytest

from claim_rows import claims, outline


def test_lead_over_is_no_part_of_the_articles_claim() -> None:
    """The article's own claim ends before "with X saying"."""
    found = outline("The law faces a hard test this week, with the Riverton Alliance saying many hunts will go on.")
    assert found == [
        (None, "asserted", "The law faces a hard test this week"),
        ("the Riverton Alliance", "predicted", "many hunts will go on"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "When the council met last Friday, Smith said that the dam was old.",
        "Before the reading began, Smith said that the dam was old.",
        "Once that was settled, Smith said that the dam was old.",
        "Asked whether the town could pay, Smith said that the dam was old.",
    ],
)
def test_the_occasion_of_a_report_is_no_claim(text: str) -> None:
    """A clause of time or of a question, cut off the report that it belongs to, states nothing."""
    assert outline(text) == [("Smith", "claimed", "the dam was old")]


def test_an_opening_clause_with_its_main_clause_is_a_claim() -> None:
    """A clause of time stays where a statement of the article follows it."""
    found = outline("When the rain came, the dam broke in two, though the mayor said that it was safe.")
    assert found[0] == (None, "asserted", "When the rain came, the dam broke in two")


def test_a_relative_clause_that_reports_is_not_told_twice() -> None:
    """The article's own statement ends before a relative clause at the sentence's end that somebody holds."""
    assert outline("The plan is opposed by members, who say the case is weak.") == [
        (None, "asserted", "The plan is opposed by members"),
        ("members", "claimed", "the case is weak"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The police have not accused Smith of any crime.",
        "The officers found no evidence to suggest that Smith sold the boat.",
        "Smith pleaded guilty in August to charges that he sold the boat.",
        "The judge ordered Smith to pay for the boat.",
        "The company asked a clerk to sell the boat.",
        "The service maintains a list of groups that have made threats.",
        "They walked in to announce the appointment.",
        "The winner will be a favorite, considering Riverton is a rich town.",
    ],
)
def test_a_deed_or_what_nobody_says_is_the_articles(text: str) -> None:
    """Orders, pleas, what is not said and what somebody is to say are told by the article, whole."""
    assert [(holder, words) for holder, _, words in outline(text)] == [(None, text.removesuffix("."))]


def test_the_point_of_a_dispute_is_not_its_critics() -> None:
    """ "Rejected the notion that" does not put the notion into the mouth of who rejects it."""
    assert not any(
        text.startswith("the town should")
        for _, _, text in outline("Smith rejected the notion that the town should grow.")
    )


def test_a_verb_that_leads_to_a_report_is_no_deed() -> None:
    """ "Went on to say" is a report, and no second statement of the article."""
    assert outline("He went on to say that the club must follow its own rules.") == [
        ("He", "claimed", "the club must follow its own rules")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The raid, or what he called a visit, lasted an hour.",
        "The firemen responded within minutes of the call.",
        "She asked how the fair was going.",
        "It is impossible to say what caused the fire.",
        "The firm declined to say whether it would call on the council to act.",
    ],
)
def test_what_states_nothing_of_its_holder_is_the_articles(text: str) -> None:
    """A name that somebody gives, an answer without words and a question are no claims of theirs."""
    assert [claim.holder_text for claim in claims(text)] == [None]


def test_the_frame_of_a_report_is_no_claim_of_the_article() -> None:
    """A clause of which all is told of somebody is one claim, theirs."""
    assert outline("The fair was opened at noon, though Smith admitted that few had come.") == [
        (None, "asserted", "The fair was opened at noon"),
        ("Smith", "claimed", "few had come"),
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The raid, which the army said was carried out by rebels, killed two.",
            [("the army", "claimed", "The raid, which the army said was carried out by rebels")],
        ),
        (
            "The bill, which the mayor says could cause chaos in foreign trade, passed on Monday.",
            [("the mayor", "hedged", "The bill, which the mayor says could cause chaos in foreign trade")],
        ),
        (
            "The law offers loans which the union says are the only hope of the mill.",
            [
                (None, "asserted", "The law offers loans"),
                ("the union", "claimed", "loans which the union says are the only hope of the mill"),
            ],
        ),
        (
            "The remark was seized upon by opponents who argued that the plan was too dear.",
            [
                (None, "asserted", "The remark was seized upon by opponents"),
                ("opponents", "claimed", "the plan was too dear"),
            ],
        ),
    ],
)
def test_a_report_in_a_relative_clause_has_its_subject(text: str, wanted: list[tuple[str | None, str, str]]) -> None:
    """What is said of a noun begins at the noun, and the article's own statement ends before the report."""
    assert outline(text) == wanted


def test_a_relative_clause_that_tells_nothing_stays() -> None:
    """A relative clause of the article's own is a part of its statement."""
    assert outline("The remark was seized upon by opponents who had lost the vote in May.") == [
        (None, "asserted", "The remark was seized upon by opponents who had lost the vote in May")
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The mayor broke with his party on Monday, saying that the tax was too high.",
            [
                (None, "asserted", "The mayor broke with his party on Monday"),
                ("The mayor", "claimed", "the tax was too high"),
            ],
        ),
        (
            "Smith opened the fair on Friday and said that the school should stay open.",
            [
                (None, "asserted", "Smith opened the fair on Friday"),
                ("Smith", "claimed", "the school should stay open"),
            ],
        ),
        (
            "The firm sold its mills last year after reporting a loss of $3 million.",
            [
                (None, "asserted", "The firm sold its mills last year"),
                ("The firm", "claimed", "reporting a loss of $3 million"),
            ],
        ),
    ],
)
def test_what_a_speaker_does_is_a_claim_of_the_article(text: str, wanted: list[tuple[str | None, str, str]]) -> None:
    """A holder who is the subject of another verb too leaves the article its own statement."""
    assert outline(text) == wanted
