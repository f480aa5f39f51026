"""Sentences to claims, from text to rows."""

from __future__ import annotations

import pytest

from claim_rows import claims, outline


def test_plain_sentence_is_the_articles() -> None:
    """A sentence without reported words is one claim in the article's voice."""
    assert outline("The bridge fell on Monday.") == [(None, "asserted", "The bridge fell on Monday")]


def test_reported_clause_is_the_holders() -> None:
    """Reported words are a claim of their holder, without the words that report them."""
    assert outline("The mayor said that the bridge was safe.") == [("The mayor", "claimed", "the bridge was safe")]


def test_two_halves_of_a_statement_are_one_claim() -> None:
    """A holder and a cue in the middle of a statement do not make it two claims."""
    found = outline("“If the rain goes on,” said Mary Smith, “the council will close the road.”")
    assert len(found) == 1
    assert found[0][2].startswith("If the rain") and found[0][2].endswith("close the road")


def test_joined_statements_are_two_claims() -> None:
    """Two statements that a conjunction joins are two rows, each with the rule in its method."""
    found = claims("The bridge fell on Monday, but nobody was hurt by it.")
    assert [claim.text for claim in found] == ["The bridge fell on Monday", "nobody was hurt by it"]
    assert all("claim.clause" in claim.method for claim in found)


def test_statement_beside_a_report_is_the_articles() -> None:
    """What the article itself says beside a report has no holder."""
    found = outline("The bridge fell on Monday, but the mayor said that it had been safe.")
    assert [(holder, text) for holder, _, text in found] == [
        (None, "The bridge fell on Monday"),
        ("the mayor", "it had been safe"),
    ]


@pytest.mark.parametrize("text", ["Why did the bridge fall?", "“Why did the bridge fall?” the mayor asked."])
def test_question_is_no_claim(text: str) -> None:
    """A question claims nothing."""
    assert all("bridge" not in claim.text for claim in claims(text))


def test_heading_is_no_claim() -> None:
    """A heading claims nothing."""
    assert [claim.text for claim in claims("Old bridge falls\n\nThe bridge fell on Monday.")] == [
        "The bridge fell on Monday"
    ]


def test_every_claim_is_cut_from_the_text() -> None:
    """Words and holder of each claim stand in the text at their offsets."""
    text = "“We left at noon,” Smith said. The mayor denied that the bridge was unsafe, although it fell on Monday."
    found = claims(text)
    assert len(found) >= 3
    for claim in found:
        assert text[claim.start_char : claim.end_char] == claim.text
        if claim.holder_start is not None:
            assert text[claim.holder_start : claim.holder_end] == claim.holder_text


def test_ids_are_unique() -> None:
    """Each claim has an id of its own, made from its place."""
    found = claims("The bridge fell. The bridge fell. The mayor said the bridge fell.")
    assert len({claim.claim_id for claim in found}) == len(found) == 3


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mayor said that the dam broke and that the road was closed.", "the dam broke"),
        ("But the bridge fell on Monday.", "the bridge fell on Monday"),
        ("“That belittles it,” the mayor said.", "That belittles it"),
        ("Although the road was closed on Monday, the shops of the town were open.", "the road was closed on Monday"),
    ],
)
def test_joining_words_are_no_part_of_a_claim(text: str, wanted: str) -> None:
    """A claim starts after the word that joins it, and keeps a word that points."""
    assert outline(text)[0][2].startswith(wanted)


def test_speech_act_starts_at_its_verb() -> None:
    """Where what is said is no clause, the claim starts at the verb of saying."""
    (claim,) = claims("The mayor blamed the storm for the damage.")
    assert (claim.holder_text, claim.text) == ("The mayor", "blamed the storm for the damage")
    assert "claim.speech-act" in claim.method.split()


def test_clause_does_not_start_at_its_verb() -> None:
    """Where what is said is a clause, the verb of saying is no part of the claim."""
    (claim,) = claims("The mayor claimed that the storm broke the dam.")
    assert claim.text == "the storm broke the dam"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Smith, a baker, said the lobby expects the council to act at once.",
            ("Smith, a baker", "claimed", "the lobby expects the council to act at once"),
        ),
        (
            "Taxes will be raised if the party wins the vote, Smith has claimed.",
            ("Smith", "predicted", "Taxes will be raised if the party wins the vote"),
        ),
        ("The firm agreed to pay $2bn for the mine.", (None, "asserted", "The firm agreed to pay $2bn for the mine")),
        (
            "None of the 12 singers will admit any fault.",
            (None, "predicted", "None of the 12 singers will admit any fault"),
        ),
        (
            "The firm, which is to get £2m, said it is “looking at a number of other buys”.",
            ("The firm, which is to get £2m", "claimed", "it is “looking at a number of other buys”"),
        ),
        ("The party hoped to stage a fair in June.", (None, "asserted", "The party hoped to stage a fair in June")),
        ("Shares had added two points by noon.", (None, "asserted", "Shares had added two points by noon")),
        (
            "The fund has promised swift aid that helps the towns cope.",
            ("The fund", "claimed", "promised swift aid that helps the towns cope"),
        ),
        ("We think the price is fair.", (None, "asserted", "We think the price is fair")),
        ("That would bring a fall in prices, Smith said.", ("Smith", "predicted", "That would bring a fall in prices")),
        (
            "The inspectorate denied on Monday that it had received a complaint.",
            ("The inspectorate", "denied", "it had received a complaint"),
        ),
    ],
)
def test_one_claim_with_its_holder(text: str, wanted: tuple[str | None, str, str]) -> None:
    """What is told, hoped or agreed is one claim, whole, of who says it, or of the article."""
    assert outline(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("RIVERTON ― The dam broke on Monday.", (None, "asserted", "The dam broke on Monday")),
        ("RIVERTON, Conn. (AP) -- The dam broke on Monday.", (None, "asserted", "The dam broke on Monday")),
        (
            "Smith told the Post that the mayor “did not win.”",
            ("Smith", "denied", "the mayor “did not win.”"),
        ),
        ("She said the river had never been so high.", ("She", "claimed", "the river had never been so high")),
        ("Smith said courts had dismissed their claims.", ("Smith", "claimed", "courts had dismissed their claims")),
    ],
)
def test_words_and_stance_of_a_claim(text: str, wanted: tuple[str | None, str, str]) -> None:
    """A claim starts after the dateline and the frame, and a negation elsewhere makes no denial."""
    assert outline(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The mayor said the road was open, adding that the bridge would open in May.",
            ["the road was open", "the bridge would open in May"],
        ),
        (
            "Smith criticised the plan, saying that it would cost too much.",
            ["criticised the plan", "it would cost too much"],
        ),
        (
            "Smith asserted that two judges had dined there, and complained that nobody had told him.",
            ["two judges had dined there", "nobody had told him"],
        ),
        (
            "While she was head of the mill, Jones said, she met the envoy twice.",
            ["she was head of the mill", "she met the envoy twice"],
        ),
    ],
)
def test_each_saying_of_a_holder_is_a_claim_of_its_own(text: str, wanted: list[str]) -> None:
    """A second verb of saying ends what the first one tells, and no claim begins with holder and cue."""
    found = claims(text)
    assert [claim.text for claim in found] == wanted
    assert len({claim.holder_text for claim in found}) == 1


def test_a_report_inside_a_report_stays_in_it() -> None:
    """What somebody tells of another's words ends nothing."""
    assert ("The mayor", "the firm had promised to leave and said so twice") in [
        (claim.holder_text, claim.text)
        for claim in claims("The mayor said that the firm had promised to leave and said so twice.")
    ]


def test_an_opinion_of_what_its_holder_calls_a_thing_starts_at_its_verb() -> None:
    """A clause with "what" after a verb of judging is its object, and no statement by itself."""
    (claim,) = claims("She has condemned what she called the “theft” of two boats.")
    assert claim.text == "condemned what she called the “theft” of two boats"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("(Riverton News) - The firm sold its mill on Monday.", ["The firm sold its mill on Monday"]),
        ("COMPETITION: The rival has a mill of its own.", ["The rival has a mill of its own"]),
        (
            "The cause of the leak was unknown, the harbour said, and a review was ordered.",
            ["The cause of the leak was unknown", "a review was ordered"],
        ),
        (
            "Shares fell to less than $25, partly because of fears its sales would go on falling.",
            ["Shares fell to less than $25, partly because of fears its sales would go on falling"],
        ),
        (
            "The firm said it was ready to pay if the two firms agree but the sale is blocked by a court.",
            ["it was ready to pay if the two firms agree but the sale is blocked by a court"],
        ),
    ],
)
def test_a_claim_begins_and_ends_with_its_statement(text: str, wanted: list[str]) -> None:
    """Datelines and labels, the cue between two statements, "because of" and "but" in a condition are no joints."""
    assert [claim.text for claim in claims(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The firm has not ruled out the sale of its mill.", "has not ruled out the sale of its mill"),
        ("The club rejected it even before Smith spoke.", "rejected it even before Smith spoke"),
    ],
)
def test_a_speech_act_keeps_its_verb_and_its_negation(text: str, wanted: str) -> None:
    """A claim that starts at its verb starts at "not" before it, be there a clause beside the object or none."""
    assert [claim.text for claim in claims(text)] == [wanted]
