"""What a claim is about."""

from __future__ import annotations

import pytest

from variorum.claims.topics import COMING, forms_of, read_topics, topics_of
from variorum.codebook import general_codebook

GENERAL = read_topics(general_codebook().topics)


def test_words_of_a_topic_point_at_it() -> None:
    """A claim gets the topic whose words it holds, in any inflection."""
    texts = [
        "Twelve people were killed and 30 injured",
        "Thousands of people fled to shelters",
        "The two sides are negotiating a ceasefire",
    ]
    assert topics_of(texts, GENERAL) == ["casualties", "displacement", "negotiation"]


def test_claim_without_such_words_has_no_topic() -> None:
    """Unknown is an answer."""
    assert topics_of(["This is it"], GENERAL) == [None]


def test_shared_term_weighs_less() -> None:
    """A term of two topics counts for half in each, so that a term of one decides."""
    topics = read_topics(
        ({"topic_id": "a", "terms": "river:2 bridge:2"}, {"topic_id": "b", "terms": "bridge:2 bank:2 bank:2"})
    )
    assert topics_of(["the bridge over the river"], topics) == ["a"]


def test_word_of_the_whole_article_weighs_less() -> None:
    """What every claim of the article holds tells its claims apart less."""
    topics = read_topics(({"topic_id": "a", "terms": "river:2.5"}, {"topic_id": "b", "terms": "school:2"}))
    assert topics_of(["the river took the school"], topics) == ["a"]
    texts = ["the river took the school", "the river rose", "the river fell", "the river"]
    assert topics_of(texts, topics)[0] == "b"


def test_a_word_of_many_meanings_is_no_evidence_alone() -> None:
    """A term of weight 1 needs another one of its topic beside it."""
    topics = read_topics(({"topic_id": "a", "terms": "plant power"},))
    assert topics_of(["the plant grew", "the plant gave power"], topics) == [None, "a"]


def test_topic_without_terms_is_never_given() -> None:
    """A codebook without terms gives no topics, and no error."""
    assert topics_of(["the river rose"], read_topics(({"topic_id": "a", "label": "A", "definition": "A."},))) == [None]


@pytest.mark.parametrize(
    ("term", "form", "wanted"),
    [
        ("flee", "fled", True),
        ("party", "parties", True),
        ("rob", "robbed", True),
        ("house", "housing", True),
        ("likely", "like", False),
        ("response", "responsible", False),
        ("officer", "office", False),
        ("=storm", "storm", True),
        ("=storm", "stormed", False),
    ],
)
def test_a_term_stands_for_its_inflections_alone(term: str, form: str, wanted: bool) -> None:
    """A term has its plural and its verb forms; another word of the same stem is another word, and "=" means itself."""
    assert (form in forms_of(term)) is wanted


def test_a_word_keeps_its_sense_throughout_an_article() -> None:
    """A word of many meanings points alone at a topic that other claims of the article are clearly about."""
    topics = read_topics(({"topic_id": "a", "terms": "bank loan:2 debt:2"},))
    assert topics_of(["the bank opened"], topics) == [None]
    texts = ["the loan grew", "the debt grew", "the loans were sold", "the bank opened"]
    assert topics_of(texts, topics)[-1] == "a"


def test_a_prediction_without_a_topic_is_about_what_may_come() -> None:
    """What is predicted has the topic of what may come, unless its words have another one."""
    texts = ["this will be so", "this is so", "thousands will be killed"]
    assert topics_of(texts, GENERAL, {0, 2}) == [COMING, None, "casualties"]
    other = read_topics(({"topic_id": "a", "terms": "river:2"},))
    assert topics_of(texts, other, {0}) == [None, None, None]


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("Thieves stormed the bank on Monday", ("weather", "economy")),
        ("Two other huts besides the bank were painted", ("economy",)),
        ("The keys were found under a pile of leaves", ("history",)),
        ("They stand at a fork in the road", ("infrastructure",)),
        ("The driver fled the scene in another car", ("displacement",)),
        ("The crowd erupted", ("hazard",)),
        ("The mayor took medical leave", ("protest",)),
        ("The choir is in a critical mood for songs", ("casualties",)),
    ],
)
def test_word_of_two_senses_needs_another_word(text: str, never: tuple[str, ...]) -> None:
    """A word that means other things too points at no topic by itself."""
    assert topics_of([text], GENERAL)[0] not in never
