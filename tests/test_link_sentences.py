"""Links of sentences that two articles share, and of figures that belong together."""

from __future__ import annotations

import pytest

from small_corpus import corpus, figure, groups, quote
from variorum.link.measures import link_figures
from variorum.link.shared_text import link_sentences
from variorum.records import Measure
from variorum.spans import Span

WIRE = "Villagers along the lower river were told to boil their water until the pumping station is repaired."


def shared(other: str, furniture: dict[str, list[Span]] | None = None) -> tuple[list[dict[str, str]], list[float]]:
    """The groups and scores of an article with WIRE and one with `other`."""
    links, pairs = link_sentences(corpus({"a": f"It rained. {WIRE}", "b": f"{other} It rained."}), furniture or {})
    return groups(links), [pair.score for pair in pairs]


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        (WIRE, "shared-verbatim"),
        (WIRE.replace("lower river", "lower part of the river"), "shared-near"),
        (
            "Until repair of the pumping station all villagers at the lower river have been told to boil water.",
            "shared-reworded",
        ),
    ],
)
def test_wire_copy_is_found(other, rule):
    """The same sentence, a nearly equal one and a reworded one come from one origin."""
    found, scores = shared(other)
    assert [sorted(group.values()) for group in found] == [sorted(["fullest", rule])]
    assert len(scores) == 1
    assert 0.5 < scores[0] <= 1.0


@pytest.mark.parametrize(
    "other",
    [
        "Villagers were told to wait.",
        "The pumping station at the lower river was built by villagers a hundred years ago.",
        WIRE.replace("were told", "were not told"),
        WIRE.replace("until", "for 30 days until") + " It took 40 men.",
    ],
)
def test_sentences_about_the_same_thing_are_left_alone(other):
    """A sentence about the same things, a denial or a short one is no wire copy; one number more may be added."""
    found, _ = shared(other)
    assert found == [] or "30 days" in other


@pytest.mark.parametrize(
    ("marked", "sources", "expected"), [(WIRE, "ab", 0), (WIRE, "a", 1), ("told to boil", "ab", 1)]
)
def test_a_quotation_is_no_wire_copy(marked, sources, expected):
    """Sentences that are mostly one speaker's words in both articles are not shared text.

    Those with a few quoted words are, and so is a quotation that the other article gives as its own words.
    """
    texts = {"a": f"It rained. {WIRE}", "b": f"{WIRE} It rained."}
    quotes = [quote(texts, name, marked) for name in sources]
    links, pairs = link_sentences(corpus(texts, quotes=quotes), {})
    assert len(groups(links)) == len([pair for pair in pairs if not pair.quoted]) == expected


def test_an_article_does_not_share_with_itself():
    """A sentence that stands twice in one article is no shared text."""
    links, pairs = link_sentences(corpus({"a": f"{WIRE} {WIRE}"}), {})
    assert (links, pairs) == ([], [])


def test_page_furniture_is_left_out():
    """Lines of the page are shared by many articles and tell nothing."""
    assert shared(WIRE, {"b": [Span(0, len(WIRE))]}) == ([], [])


KILLED = Measure("killed", "Killed", "person", "count", "Killed.", True)
CHILDREN = Measure("children_killed", "Children killed", "person", "count", "Children.", True, "killed")


def linked(text: str, first: dict[str, object], second: dict[str, object], measures=(KILLED, CHILDREN)):
    """The groups of the figures 12 and 3 of a text."""
    texts = {"a": text}
    one = figure(texts, "a", "12", "killed", **{"value": 12.0, **first})
    other = figure(texts, "a", "3", **{"measure_id": "killed", "value": 3.0, **second})
    return [group for group in groups(link_figures([one, other], measures)) if "a-f0" in group or len(group) > 1]


def test_figures_of_one_measure_and_scope_are_linked():
    """Figures of one measure are linked where place, subset and period are the same."""
    text = "12 drowned, and later 3 drowned."
    assert [set(group.values()) for group in linked(text, {}, {}, (KILLED,))] == [{"same-measure"}]
    assert linked(text, {}, {"place": "Rivertown"}, (KILLED,)) == []


def test_a_subset_is_part_of_the_whole_in_its_sentence():
    """A figure with a subset, and one of a measure that is part of another, belong to the whole beside them."""
    text = "12 drowned, among them 3 children."
    expected = [["part", "whole"]]
    assert [sorted(group.values()) for group in linked(text, {}, {"scope_subset": "children"}, (KILLED,))] == expected
    by_measure = linked(text, {}, {"measure_id": "children_killed"})
    assert ["part", "whole"] in [sorted(group.values()) for group in by_measure]


def test_a_part_is_not_more_than_its_whole():
    """A figure with a subset that is larger than the other is no part of it."""
    assert (
        linked("12 drowned, 3 thousand children fled.", {}, {"scope_subset": "children", "value": 3000.0}, (KILLED,))
        == []
    )


def test_a_subset_in_another_sentence_is_left_alone():
    """Parts are looked for inside one sentence only."""
    assert linked("12 drowned. Of the children 3 fled.", {}, {"scope_subset": "children"}, (KILLED,)) == []


def test_measures_are_linked_to_their_parts():
    """A measure and those that are declared part of it are one link; a whole that is not in use is no link."""
    rows = link_figures([], (KILLED, CHILDREN))
    assert [(row.relation, row.table, row.row_id) for row in rows] == [
        ("part_of", "measures", "children_killed"),
        ("part_of", "measures", "killed"),
    ]
    assert link_figures([], (CHILDREN,)) == []
