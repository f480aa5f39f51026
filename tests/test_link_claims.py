"""Links of claims: the same proposition in other words, and what only looks like it."""

from __future__ import annotations

import pytest

from small_corpus import claim, corpus, figure, groups
from variorum.link.claims import link_claims
from variorum.records import Claim, Figure

AIM = "The strike is meant to force the company to reopen the mill"


def linked(one: str, other: str, first: dict[str, str] | None = None, second: dict[str, str] | None = None):
    """The groups of two claims of two articles."""
    texts = {"a": one + ".", "b": other + "."}
    rows = [claim(texts, "a", one, **(first or {})), claim(texts, "b", other, **(second or {}))]
    return of(texts, rows, [])


def of(texts: dict[str, str], claims: list[Claim], figures: list[Figure]) -> list[dict[str, str]]:
    """The groups of claims."""
    return groups(link_claims(claims, figures, corpus(texts).lexicon))


@pytest.mark.parametrize(
    "other",
    [
        "With the strike they want to force the company into reopening the mill",
        "Workers hope that the strike may force the company to reopen its mill near the river",
    ],
)
def test_claims_in_other_words_are_linked(other):
    """Claims that share their telling words are one claim."""
    (group,) = linked(AIM, other)
    assert sorted(group.values()) == ["claim-words", "fullest"]


@pytest.mark.parametrize(
    "other",
    [
        "The strike is not meant to force the company to reopen the mill",
        "The strike will cost the company its best customers",
        "The mill was built when the company was young",
    ],
)
def test_denials_and_other_claims_are_left_alone(other):
    """A denial, and a claim about the same things, are other claims."""
    assert linked(AIM, other) == []


def test_a_forecast_is_no_report():
    """What is predicted is not what is reported."""
    assert linked(AIM, AIM, {"stance": "predicted"}) == []


def test_numbers_must_agree():
    """Claims with other numbers are other claims, however alike their words."""
    assert linked("The mill sent 40 workers home in spring", "The mill sent 90 workers home in spring") == []
    assert len(linked("The mill sent 40 workers home in spring", "In spring the mill sent 40 workers home")) == 1


def test_ranks_must_agree():
    """The last strike is not any strike, and the first is not the largest."""
    one = "The {} strike at the old paper mill closed the harbour road"
    assert linked(one.format("last"), one.format("long")) == []
    assert linked(one.format("first"), one.format("largest")) == []
    assert len(linked(one.format("biggest"), one.format("largest"))) == 1


def test_who_does_it_to_whom_must_agree():
    """Two names in the other order are another claim, unless a passive turns them."""
    one = "Ruritania attacked the harbour of Graustark before dawn"
    assert linked(one, "Graustark attacked the harbour of Ruritania before dawn") == []
    assert len(linked(one, "The harbour of Graustark was attacked before dawn by Ruritania")) == 1


def test_the_same_numbers_of_the_same_measures_link_claims():
    """Equal figures of one measure join claims that share few words; those of two measures do not."""
    texts = {"a": "The flood killed 34 people in the valley.", "b": "At least 34 drowned as the valley filled."}
    claims = [claim(texts, name, text[:-1]) for name, text in texts.items()]
    same = [figure(texts, name, "34", "people_killed", value=34.0) for name in texts]
    (group,) = of(texts, claims, same)
    assert sorted(group.values()) == ["claim-figures", "fullest"]
    other = [same[0], figure(texts, "b", "34", "people_rescued", value=34.0)]
    assert of(texts, claims, other) == []


def test_small_numbers_and_ages_link_nothing():
    """Two and three are shared by chance, and so are ages."""
    texts = {"a": "Two men saw the valley fill with water.", "b": "In the valley two dogs barked all night."}
    claims = [claim(texts, name, text[:-1]) for name, text in texts.items()]
    assert (
        of(texts, claims, [figure(texts, "a", "Two", "seen", value=2.0), figure(texts, "b", "two", "seen", value=2.0)])
        == []
    )


def test_one_judgement_links_claims():
    """Two articles that call an event the same thing say the same; the same word about a person does not."""
    (group,) = linked("The plan is a huge gamble, as the county has little money", "This is a risk for the mayor")
    assert sorted(group.values()) == ["claim-judgement", "fullest"]
    assert linked("The driver is a lawyer", "The mayor is a lawyer") == []


def test_a_claim_that_another_contains_is_linked():
    """A short claim, all of whose words stand in a longer one, is told there too; one word short it is not."""
    long = "The mill fire, which took the night watch by surprise, spread along the harbour road to three old barns"
    (group,) = linked("The mill fire surprised the night watch", long)
    assert "claim-contained" in group.values() or "claim-words" in group.values()
    assert linked("The mill fire pleased the day shift", long) == []


def test_one_holder_needs_fewer_words():
    """Two claims of one holder in two articles need only a rare word and a part of the others in common."""
    one, other = "the company rejects talks with miners", "talks at the pit are over for the company"
    holder = {"holder_id": "brown"}
    assert len(linked(one, other, holder, holder)) == 1
    assert linked(one, other, holder, {"holder_id": "smith"}) == []


def test_a_clause_of_a_long_claim_is_compared_by_itself():
    """One proposition inside a long sentence is linked though the rest of the sentence is about other things."""
    long = (
        "The harbour was shut for a week after the storm, the strike is meant to force the company to reopen the mill,"
        " and children had to walk to school along the railway"
    )
    (group,) = linked(long, AIM)
    assert sorted(group.values()) == ["claim-words", "fullest"]


def test_overlapping_claims_are_not_linked():
    """A claim and a part of it do not say a thing twice."""
    texts = {"a": f"{AIM} by winter."}
    assert of(texts, [claim(texts, "a", AIM), claim(texts, "a", AIM + " by winter")], []) == []


def test_names_alone_make_no_claim():
    """Claims that share the names of those who take part, and little of what is said, are two."""
    one = "Mayor Anna Weller and the Riverton Harbour Board opened an old school kitchen near the pier"
    other = (
        "Near the pier, neighbours of the school blame Anna Weller and the Riverton Harbour Board for noise and smoke"
    )
    assert linked(one, other) == []
    assert len(linked(one, "The Riverton Harbour Board and Anna Weller opened the old kitchen near the pier")) == 1


def test_last_of_a_time_says_when():
    """ "Last week" tells no rank, and a month before or after a name turns nobody round."""
    one = "Last week the miners of Graustark began their strike at the old paper mill"
    assert len(linked(one, "The Graustark miners began their strike at the paper mill")) == 1
    one = "In March the miners of Graustark closed the old paper mill at the river"
    assert len(linked(one, "The miners of Graustark closed the old paper mill at the river in March")) == 1


def test_a_claim_may_repeat_a_member_that_does_not_lead():
    """A short claim joins a group by the member that it repeats, in another article only."""
    texts = {
        "a": "On 6 May, miners from the valleys behind Graustark began a strike at the old paper mill, backed by "
        "dozens of tired bakers and teachers from the town.",
        "b": "On 6 May, miners began a strike at the old mill, which took the harbour by surprise.",
        "c": "The strike at the mill took the harbour by surprise.",
    }
    rows = [claim(texts, name, text[:-1]) for name, text in texts.items()]
    (group,) = of(texts, rows, [])
    assert sorted(row[0] for row in group) == ["a", "b", "c"]
