"""Reported speech: who holds it, and which characters."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.extraction import extract
from variorum.parse import load_model, parse_sentences
from variorum.quotes.marks import find_marks
from variorum.speakers.attributions import Attribution, cue_sentences, find_attributions


def found(text: str) -> list[Attribution]:
    """The attributions of a text."""
    article = read_article(text)
    marks = find_marks(article)
    parses = parse_sentences(article, cue_sentences(article, marks), load_model())
    return list(find_attributions(article, parses, marks))


def reports(text: str) -> list[tuple[str, str]]:
    """Holder and content of each attribution of a text."""
    return [(one.holder.cut(text), one.content.cut(text)) for one in found(text)]


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        ("The mayor said that 30 people left.", "The mayor", "30 people left"),
        (
            "Thirty people left, said Mary Smith, a nurse in Riverton.",
            "Mary Smith, a nurse in Riverton",
            "Thirty people left",
        ),
        (
            "According to John Smith, an analyst at the Hill Group, 30 people left.",
            "John Smith, an analyst at the Hill Group",
            "30 people left",
        ),
        ("The rebels claim to hold 30 villages.", "The rebels", "to hold 30 villages"),
        ("The mayor announced the evacuation of 300 people.", "The mayor", "the evacuation of 300 people"),
        ("The mayor was told by police that 20 houses burned.", "police", "20 houses burned"),
        ("Smith was quoted as saying that 30 people left.", "Smith", "30 people left"),
        ("The army's claim that 30 tanks burned was false.", "The army", "30 tanks burned"),
        (
            "Smith, who leads the council, told reporters that the road was closed.",
            "Smith, who leads the council",
            "the road was closed",
        ),
        ("A report by the agency shows that 30 percent left.", "A report by the agency", "30 percent left"),
        ("Smith left the hall, adding that 30 people stayed.", "Smith", "30 people stayed"),
        ("He released a list of gifts showing that 30 came from Brown.", "a list of gifts", "30 came from Brown"),
        ("She filed her tax returns, showing that she paid $3 million.", "her tax returns", "she paid $3 million"),
        ("A statement on the fire from Mary Brown said that 30 left.", "Mary Brown", "30 left"),
        ("The mayor sent a letter from his doctor declaring that he is well.", "his doctor", "he is well"),
        ("In the valley rain fell and the mayor Mary Smith said 30 left.", "the mayor Mary Smith", "30 left"),
    ],
)
def test_holder_and_content(text, holder, content):
    """Each construction gives the mention as printed and exactly the words that are reported."""
    assert (holder, content) in reports(text)


@pytest.mark.parametrize(
    ("text", "holder", "content"),
    [
        (
            "The mayor accused his rivals of scaring the town by claiming that the dam would break.",
            "his rivals",
            "the dam would break",
        ),
        ("Smith criticised the paper for saying that 30 had left.", "the paper", "30 had left"),
        ("Smith attacked the plan by saying that it was mad.", "Smith", "it was mad"),
        ("Smith was jailed for saying that the king was mad.", "Smith", "the king was mad"),
    ],
)
def test_who_is_accused_of_saying_it_holds_it(text, holder, content):
    """What somebody is accused of or blamed for saying is theirs, not the accuser's; "by" says how one attacks."""
    assert (holder, content) in reports(text)


def test_inserted_cue_leaves_both_sides():
    """A reporting clause between commas reports what stands before and after it."""
    assert reports("Thirty people, officials said, were hurt in the fire.") == [
        ("officials", "Thirty people"),
        ("officials", "were hurt in the fire"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Thirty tanks were shot down by the army.",
        "The bridge is said to be safe.",
        "It was reported that 30 people left.",
        "The peace talks promise a new start.",
        "You know that 30 people left.",
        "Smith declined to say whether 30 people left.",
        "Lawyers showed the film at the trial of the 3 men.",
        "A driver was convicted of claiming the lives of 3 men.",
        "A driver was jailed for claiming a guest's life when he hit 12 cars.",
        "Smith claimed 12 titles in 30 years.",
        "Two men were jailed for threatening 30 guests.",
    ],
)
def test_actors_and_nobody_hold_nothing(text):
    """Who acts is no holder, nor is a thing, an empty subject, or somebody who says nothing."""
    assert reports(text) == []


def test_adding_goes_back_to_the_reporter():
    """After a reported clause, "adding" belongs to who reports it, not to whom it speaks of."""
    text = "Smith said the mayor had been told, adding that 30 people left."
    assert ("Smith", "30 people left") in reports(text)


def test_a_pronoun_and_a_role_are_references():
    """He, she and a role with "the" and without a name point back."""
    kinds = {
        text: found(text)[0].attribution
        for text in ("She said that 30 left.", "The mayor said that 30 left.", "Mary Smith said that 30 left.")
    }
    assert list(kinds.values()) == ["reference", "reference", "explicit"]


@pytest.mark.parametrize(
    ("text", "addressee", "via"),
    [
        ("Smith told reporters that 30 people left.", "reporters", None),
        ("Smith told the Riverton Post that 30 people left.", None, "the Riverton Post"),
        ("Smith told AFP that 30 people left.", None, "AFP"),
        ("Smith told parliament that 30 people left.", "parliament", None),
        ("Smith told this newspaper that 30 people left.", None, "this newspaper"),
        ("Mary Brown left. Smith told Brown that 30 people left.", "Brown", None),
    ],
)
def test_outlets_go_to_via(text, addressee, via):
    """An outlet is where the words came through; anybody else is who heard them."""
    one = found(text)[-1]
    assert (one.addressee and one.addressee.cut(text), one.via and one.via.cut(text)) == (addressee, via)


def test_words_inside_marks_are_the_speakers():
    """A cue inside a quotation holds nothing: the whole is what the speaker says."""
    text = "“The mayor told me that 30 people left,” Smith said."
    assert {holder for holder, _ in reports(text)} == {"Smith"}


def test_sentences_inside_a_long_quotation_are_not_parsed():
    """Of a quotation of many sentences only the first and the last need a parse."""
    text = "“We said so. They said yes. He said why. She said so,” Smith said."
    article = read_article(text)
    assert cue_sentences(article, find_marks(article)) == {0, 3}


@pytest.mark.parametrize(
    ("text", "parsed"),
    [
        ("“The road was long. They left early,” Smith said.", {1}),
        ("“The road was long, but they left. They were early,” Smith said.", {0, 1}),
        ("“The road was long, he said. They left early,” Smith said.", {0, 1}),
    ],
)
def test_a_sentence_filled_by_a_quotation_is_not_parsed(text: str, parsed: set[int]) -> None:
    """A sentence with nothing outside the marks needs no parse, unless its words may fall into two parts."""
    article = read_article(text)
    assert cue_sentences(article, find_marks(article)) == parsed


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        (
            "There are those at the far end of the valley who will argue that the dam is safe.",
            "those at the far end of the valley",
        ),
        ("The owner of the mill who argued that 30 left was calm.", "The owner of the mill"),
    ],
)
def test_who_means_a_person_before_the_thing_beside_it(text: str, holder: str) -> None:
    """A clause with "who" belongs to the person that a row of prepositions hangs on, not to the last thing in it."""
    assert holder in [claim.holder_text for claim in extract(text).claims]
