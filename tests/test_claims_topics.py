"""What a claim is about."""

from __future__ import annotations

from variorum.claims.topics import read_topics, topics_of
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
