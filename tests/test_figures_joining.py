"""What numbers of one sentence take from each other: a noun, a unit, what they tell of."""

from __future__ import annotations

import pytest

from figure_rows import counted_of, figures_of


def test_joined_number_takes_the_noun_before():
    """A number without a noun takes that of the number before it."""
    figures = figures_of("They found 12 boats on Monday and 8 on Friday.")
    assert [figure.counted for figure in figures] == ["boats", "boats"]
    assert figures[1].unit is None
    assert "counted.joined" in figures[1].method


def test_harmed_people_take_the_noun_before():
    """A second number beside a verb of harm counts the persons of the first."""
    figures = figures_of("The fire killed 74 people and hurt almost 900.")
    assert [figure.unit_code for figure in figures] == ["person", "person"]
    assert figures[1].counted == "people hurt"


def test_of_whom_counts_the_noun_of_the_sentence_before():
    """'Half of them' counts what the sentence before counted, not what an earlier one did."""
    figures = figures_of("Some 200 nurses marched. Half of them went home.")
    assert figures[1].counted == "nurses"
    figures = figures_of("Some 200 nurses marched. It rained. The road closed. Half of them went home.")
    assert figures[1].counted is None


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Profit was £75m ($141m), compared with £125m.", ["Profit"] * 3),
        ("The firm made a net loss of $3.5bn, up nearly $3bn.", ["net loss"] * 2),
        ("Rents went up by 0.7% in May and by 9.6% in June.", ["Rents"] * 2),
        ("Wage costs rose by £212m or 31.5% in the year.", ["Wage costs"] * 2),
        ("Income for the season was up 6.1% to £3.25bn.", ["Income"] * 2),
        ("Tax takes 30% and rent 20%.", [None, None]),
    ],
)
def test_an_amount_beside_another_tells_of_the_same(text, counted):
    """A conversion, a comparison and a new level have the thing of the amount before; another clause has not."""
    assert counted_of(text) == counted


def test_a_conversion_in_brackets_is_of_what_its_partner_is_of():
    """A quantity and its conversion are of one thing, each in its own unit; a second count in brackets is not."""
    of = [figure.counted for figure in figures_of("The dam holds 50 tons (110,000 lb) of sand.")]
    assert of == ["sand", "sand"]
    beside = [figure.counted for figure in figures_of("The mill lies 12 miles (20 km) from the town.")]
    assert beside == ["miles from the town", "km from the town"]
    before = [figure.counted for figure in figures_of("They made a $4m (£2m) net loss and paid $5m (£3m) on Friday.")]
    assert before == ["net loss", "net loss", "payment", "payment"]
    counts = [figure.counted for figure in figures_of("They saw 12 boats (4 barges) of the town.")]
    assert counts == ["boats", "barges"]


def test_a_further_share_of_persons_is_of_them_too():
    """After "and" a share is of the persons of the share before; of things it is not."""
    asked = figures_of("Some 70% of nurses were aware of it, and 25% were planning a march.")
    assert [figure.counted for figure in asked] == ["nurses", "nurses"]
    things = figures_of("Rice takes 30% of the fields, and 20% were planted late.")
    assert [figure.counted for figure in things] == ["fields", None]


def test_shares_in_a_series_tell_of_the_same():
    """A share that goes on after "and" tells of what the one before it tells; a new clause does not go on."""
    figures = figures_of("Sales fell 13% in Riverton and 16% in Ashford.")
    assert [figure.counted for figure in figures] == ["Sales", "Sales"]
    figures = figures_of("Sales fell 13%; the mayor had hoped for 16%.")
    assert [figure.counted for figure in figures] == ["Sales", None]


def test_a_share_without_vote_goes_on_from_the_one_before():
    """In a list of results, a bare share is of the vote too."""
    figures = figures_of("Smith won with 51 percent of the vote; her rival got only 12 percent.")
    assert [figure.counted for figure in figures] == ["vote", "vote"]


def test_a_bare_rate_beside_a_percent():
    """A decimal that is the value of a rate is in percent where the sentence has another percent; a count is not."""
    figures = figures_of("Her tax rate was 28.31 and his a total rate of 39.4 percent.")
    assert [figure.unit_code for figure in figures] == ["percent", "percent"]
    figures = figures_of("Her score was 28.31 and his a total rate of 39.4 percent.")
    assert [figure.unit_code for figure in figures] == [None, "percent"]


def test_old_and_new_level():
    """A verb of change makes two figures of 'from A to B', both of its object."""
    figures = figures_of("The firm is expanding from seven to eight the number of lines.")
    assert [(figure.value, figure.counted) for figure in figures] == [(7, "lines"), (8, "lines")]


def test_two_numbers_before_one_noun():
    """Of 'from 12 to 20 boats' both count boats."""
    assert [figure.counted for figure in figures_of("It grew from 12 to 20 boats.")] == ["boats", "boats"]


def test_up_from_compares_with_the_first_count():
    """'Up from 93' counts what the sentence's first number counted."""
    figures = figures_of("The death toll climbed to 118, with 47 people missing, up from 93.")
    assert figures[0].counted == figures[2].counted == "people killed (death toll)"


def test_second_age():
    """Of 'aged 19 and 24' both are ages; of 'aged 19, and 24 boats' only the first."""
    assert [figure.kind for figure in figures_of("Two men aged 19 and 24 left.")] == ["count", "age", "age"]
    assert [figure.kind for figure in figures_of("He was aged 19, and 24 boats left.")] == ["age", "count"]


def test_numbers_take_the_nearest_noun_that_they_follow():
    """A number compared with the one right before it, a sum of others, and others of things."""
    down = figures_of("Men of four towns are fighting 17 fires, down from 23 on Thursday.")
    assert [figure.counted for figure in down] == ["towns", "fires", "fires"]
    summed = figures_of("They found 12 boats on Monday and 8 on Friday, 20 in all.")
    assert [figure.counted for figure in summed] == ["boats", "boats", "boats"]
    apart = figures_of("Men of four towns, 620 in all, left.")
    assert [figure.counted for figure in apart] == ["towns", None]
    things = figures_of("Some 18 houses burned down and 40 others were damaged.")
    assert [figure.unit_code for figure in things] == ["house", "house"]
    people = figures_of("Some 18 people drowned and 40 others were hurt.")
    assert [figure.unit_code for figure in people] == ["person", "person"]
