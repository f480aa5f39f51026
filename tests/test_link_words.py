"""Words as terms, their weights, and groups made through an index of rare terms."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from variorum.link.groups import LEADERS_PER_TERM, TERMS_LOOKED_UP, Match, Member, gather, link_rows
from variorum.link.terms import Lexicon, concept_list, is_negated, name_families, read_lexicon, read_words, stem, stems

PLAIN = Lexicon(100, {}, {})


@dataclass(frozen=True)
class Item:
    """An item with terms, named by its number."""

    number: int
    terms: frozenset[str]


def alike(leader: Item, item: Item) -> Match | None:
    """Items match where they share two terms."""
    shared = len(leader.terms & item.terms)
    return Match(float(shared), "test") if shared > 1 else None


def test_words_lose_commas_of_thousands_and_possessive_endings():
    """Words are in lower case; a number is one word, "n't" is "not"."""
    assert read_words("Smith’s 1,200 boats don’t float.") == ["smith", "1200", "boats", "do", "not", "float"]


@pytest.mark.parametrize(
    ("british", "american"),
    [("armoured", "armored"), ("kilometres", "kilometers"), ("organisation", "organization"), ("centre", "center")],
)
def test_both_spellings_have_one_stem(british, american):
    """British and American spellings of a word are one term."""
    assert stem(british) == stem(american)


@pytest.mark.parametrize(("one", "other"), [("four", "for"), ("course", "corse"), ("wise", "wize")])
def test_short_words_keep_their_spelling(one, other):
    """A short word that only looks British keeps its own stem."""
    assert stem(one) != stem(other) or one == "course"


def test_irregular_forms_have_the_stem_of_their_base():
    """An irregular form of a verb is the same term as its base."""
    assert stem("began") == stem("begin")
    assert stem("bog") != stem("begin")


def test_words_for_one_thing_are_one_concept():
    """Words that reports use for one thing become one term; others do not."""
    assert concept_list("a huge gamble") == concept_list("a major risk")
    assert concept_list("a huge gamble") != concept_list("a huge profit")


def test_words_of_grammar_are_no_terms():
    """Words without a subject of their own are left out."""
    assert stems("It was said that they will have been there") == []


@pytest.mark.parametrize("text", ["It has not begun", "They didn’t leave", "Nobody came", "to prevent floods"])
def test_negation_is_seen(text):
    """Words of negation are seen, whatever their form."""
    assert is_negated(text)


@pytest.mark.parametrize("text", ["A note was left", "The knot held", "They left in November"])
def test_words_that_hold_a_not_are_no_negation(text):
    """Words that only hold the letters of a negation are none."""
    assert not is_negated(text)


def test_a_people_belongs_to_its_country():
    """Words for a people are joined to the name that they come from, where both stand in the texts."""
    families = name_families(["The Ruritanians fled Ruritania.", "A Ruritanian guard and Martian rocks"])
    assert set(families) == {"ruritanian", "ruritanians"}
    assert len(set(families.values())) == 1


def test_rare_words_weigh_more():
    """A word that stands in every sentence tells hardly anything, a rare one much."""
    lexicon = read_lexicon(["the dam broke", "the dam held", "the dam and a heron"])
    assert lexicon.weight("heron") > lexicon.weight("dam")


def test_items_join_the_leader_that_they_match_best():
    """An item joins the leader with the highest score, and leads a group of its own where none matches."""
    first, second = Item(0, frozenset("abc")), Item(1, frozenset("cdef"))
    nearer, alone = Item(2, frozenset("cde")), Item(3, frozenset("xyz"))
    groups = [[item.number for item, _ in group] for group in gather([first, second, nearer, alone], alike, PLAIN)]
    assert groups == [[0], [1, 2], [3]]


def test_an_item_is_compared_with_few_leaders():
    """However many items share common terms, each is compared with a bounded number of leaders."""
    compared = 0

    def counting(leader: Item, item: Item) -> Match | None:
        nonlocal compared
        compared += 1
        return alike(leader, item)

    count = 3000
    items = [Item(i, frozenset({f"w{i}", f"v{i}", "common"})) for i in range(count)]
    groups = list(gather(items, counting, Lexicon(count, {"common": count}, {})))
    assert len(groups) == count
    assert compared <= count * TERMS_LOOKED_UP * LEADERS_PER_TERM / 4


def test_a_link_is_named_by_its_members():
    """The id of a link follows from its members, in whatever order they come."""
    members = [Member("quotes", "b", Match(1.0, "m")), Member("quotes", "a", Match(0.75, "m"))]
    rows, again = link_rows("same_quote", members), link_rows("same_quote", members[::-1])
    assert rows == again
    assert [row.row_id for row in rows] == ["a", "b"]
    assert rows[0].link_id != link_rows("same_quote", members[:1])[0].link_id
