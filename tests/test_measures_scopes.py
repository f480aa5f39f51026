"""What limits a figure: part, place, period, another event."""

from __future__ import annotations

from datetime import date

import pytest

from variorum.extraction import extract
from variorum.records import Figure

LEAD = "A flood hit Riverton on Sunday. The mayor of Riverton spoke of chaos. Rescue teams came by boat. "


def figures(text: str) -> list[Figure]:
    """The figures of a text."""
    return list(extract(text).figures)


@pytest.mark.parametrize(
    ("text", "subset"),
    [
        ("Six people, including two children, were killed.", "children"),
        ("Ten people were killed, three of them women.", "women"),
        ("Two officers were injured.", "officers"),
        (LEAD + "Two elderly people were found dead.", "elderly people"),
        (LEAD + "Overnight 12 more people died.", "more"),
        (LEAD + "Two bullets hit her right arm.", "right arm"),
        ("The coastguard said three of the dead were children.", "children"),
        ("The dead included 11 women.", "women"),
        ("Ten people died, among them four children and nine women.", "women"),
        (LEAD + "Officials said no civilians had been hurt.", "civilians"),
        ("Two crew members were detained.", "crew members"),
        ("Police said 12 men and four women had been detained.", "women"),
        ("The mayor said around 30 people were badly wounded.", "seriously hurt"),
        ("Two were treated at a clinic while 18 others were slightly hurt.", "slightly hurt"),
        ("Twelve people suffered minor injuries.", "slightly hurt"),
    ],
)
def test_part_of_the_whole(text: str, subset: str) -> None:
    """The last figure counts a part, and the scope names it."""
    assert figures(text)[-1].scope_subset == subset


@pytest.mark.parametrize(
    "text",
    [
        "Six people were killed.",
        "12 villagers and 121 others were injured.",
        "The blast killed 17 miners.",
        "Police arrested 54 protesters.",
        "12 men were arrested.",
        "At least 40 civilians were killed.",
        "The storm damaged the town badly and hurt 40 people.",
    ],
)
def test_whole_has_no_part(text: str) -> None:
    """Words for people in general, and the victims that a lead names, are the whole."""
    assert [figure.scope_subset for figure in figures(text)] == [None] * len(figures(text))


def test_magnitudes_of_several_quakes_are_of_no_one_quake() -> None:
    """A range that several small quakes had is set apart from the number of the quake."""
    said = "A 5.4-magnitude quake hit. Six quakes of between 2.1 and 2.8 on the Richter scale followed."
    first, *_, last = figures(said)
    assert (first.scope_subset, last.measure_id) == (None, "magnitude")
    assert last.scope_subset is not None


def test_singular_and_plural_are_one_part() -> None:
    """One officer and two officers are counts of one part."""
    found = figures("Two officers were injured. One officer was injured.")
    assert [figure.scope_subset for figure in found] == ["officers", "officers"]


def test_addition_needs_a_number_to_add_to() -> None:
    """ "A further 42" after a toll of another kind is the whole; after one of its own kind it is an addition."""
    found = figures("Six people died in the fire. A further 42 people were injured. Another three people died.")
    assert [figure.scope_subset for figure in found] == [None, None, "more"]


def test_what_changed_a_toll_is_an_addition() -> None:
    """What was found after which a toll rose adds to it; what happened besides does not."""
    found = figures("The toll rose to 12 after divers recovered three more bodies.")
    assert [(figure.measure_id, figure.scope_subset) for figure in found][1] == ("bodies_found", "more")
    beside = figures("The toll rose to 12 and three more people were injured.")
    assert [figure.scope_subset for figure in beside] == [None, None]


def test_civilians_beside_fighters_are_a_part() -> None:
    """Civilians limit a count only where the sentence counts fighters too."""
    found = figures("The shelling killed 12 civilians and five soldiers.")
    assert [figure.scope_subset for figure in found] == ["civilians", "soldiers"]


def test_days_limit_beside_each_other() -> None:
    """Numbers of several days keep their days; one day alone limits no toll."""
    found = figures("On Monday police arrested 12 people. On Friday police arrested 40 people.")
    assert [figure.scope_period for figure in found] == ["Monday", "Friday"]
    assert [figure.scope_period for figure in figures("On Monday police arrested 12 people.")] == [None]


def test_crowd_keeps_its_day() -> None:
    """A gathering is of its day by nature."""
    assert [figure.scope_period for figure in figures("On Monday about 130 people marched.")] == ["Monday"]


@pytest.mark.parametrize(
    ("text", "place", "period"),
    [
        ("In 1999, a quake killed 17,000 people.", None, "1999"),
        (LEAD + "A storm killed 900 people in Lakeside in December 2003.", "Lakeside", None),
        (LEAD + "Two years ago, a similar flood killed four workers.", None, "Two years ago"),
        (LEAD + "It was the worst disaster since a fire killed 202 people in 2002.", None, "2002"),
        (LEAD + "Some 900 people died in the border war, waged since 1955.", None, "1955"),
        (LEAD + "At least 400 people died in the conflict that began in 1998.", None, "1998"),
        (LEAD + "In 1953 a storm destroyed 900 homes. Six people died in the storm.", None, "1953"),
    ],
)
def test_other_event_keeps_apart(text: str, place: str | None, period: str | None) -> None:
    """Background does not join the toll: its place, else its time, is its scope."""
    figure = figures(text)[-1]
    assert (figure.place, (figure.scope_period or "").lower() or None) == (place, period.lower() if period else None)
    assert "measure.other-event" in figure.method


def test_day_of_publication_dates_the_event() -> None:
    """A year before that of publication is background; the last weeks before the turn of a year are not."""
    for day, period in ((date(2031, 5, 4), "2030"), (date(2031, 1, 9), None)):
        figure = extract("A flood killed 12 people in 2030.", published=day).figures[0]
        assert figure.scope_period == period


def test_year_behind_an_amount_is_its_own() -> None:
    """Of two amounts each has the year right behind it, with and without a measure."""
    text = "Turnout was 61 percent in 2014, compared with 58 percent in 2010."
    assert [figure.scope_period for figure in extract(text).figures] == ["2014", "2010"]
    (figure,) = extract("The couple earned $139 million from 2007 to 2014.").figures
    assert (figure.measure_id, figure.scope_period) == (None, "2007 to 2014")
    (figure,) = extract("5 May 2019\n\nThe couple earned $139 million in 2019.").figures
    assert figure.scope_period is None


@pytest.mark.parametrize("opening", ["In July", "At the end of July", "In May"])
def test_months_before_that_of_publication_are_background(opening: str) -> None:
    """What was stolen in another month is no part of what was stolen this week."""
    text = f"Thieves stole $3 million on Monday. {opening}, thieves stole $40 million worth of jewels."
    one, other = extract(text, published=date(2031, 8, 5)).figures
    assert (one.scope_period, other.scope_period) == (None, opening.rsplit(maxsplit=1)[-1])


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In Lakeside district, ten people were killed and 40 were injured.", ["Lakeside", "Lakeside"]),
        ("Ten people were killed and 40 were injured in Lakeside.", ["Lakeside", "Lakeside"]),
        ("Ten people were killed and 40 were injured by a landslide in Lakeside.", ["Lakeside", "Lakeside"]),
        ("Ten people were killed in Lakeside. Another 40 were injured.", ["Lakeside", None]),
    ],
)
def test_place_is_of_all_numbers_that_are_joined(text: str, places: list[str | None]) -> None:
    """A place before a clause, or with one of two verbs that "and" joins, limits each number there."""
    assert [figure.place for figure in figures(LEAD + text)] == places


def test_pronoun_stays_with_the_other_event() -> None:
    """ "It killed 612" after a sentence about another event is about that event too."""
    text = LEAD + "In 1953 a storm destroyed 900 homes in Lakeside. It killed 612 people."
    homes, killed = figures(text)
    assert homes.place == killed.place == "Lakeside"


def test_event_of_the_article_has_no_scope() -> None:
    """The event reported is not limited by its own date and place."""
    figure = figures("A flood killed 12 people in Riverton on Sunday, 4 May 2031.")[0]
    assert (figure.place, figure.scope_subset, figure.scope_period) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Riverton, home to 350,000 people, was cut off.", "Riverton"),
        ("The town of Lakeside, population 900, lost its bridge.", "Lakeside"),
        ("The flood reached Lakeside island. The island has about 2,000 residents.", "Lakeside"),
    ],
)
def test_population_is_of_its_place(text: str, place: str) -> None:
    """The place that a population describes is its scope, by name."""
    figure = figures(text)[-1]
    assert (figure.measure_id, figure.place) == ("population", place)


def test_conflict_toll_is_no_event_toll() -> None:
    """Deaths of a whole war are another measure than those of the attack."""
    found = figures("The raid killed 12 people. The war has killed more than 5,000 people.")
    assert [figure.measure_id for figure in found] == ["people_killed", "people_killed_in_conflict"]


BOMB = "A bomb hit Riverton on Friday, killing three people. The mayor spoke on Monday. A man told of chaos. "


@pytest.mark.parametrize(
    ("text", "place", "period"),
    [
        ("It was in revenge for raids near Eastvale in which more than 40 people were killed.", "Eastvale", None),
        ("More than 40 people were killed last week when army planes bombed a valley.", None, "last week"),
        ("The bombing came weeks after a driver killed eight people in Northvale.", "Northvale", None),
    ],
)
def test_another_deed_has_a_toll_of_its_own(text: str, place: str | None, period: str | None) -> None:
    """What the event answers, what came before it, and what was last week is another event."""
    found = figures(BOMB + text)[-1]
    assert (found.place, found.scope_period) == (place, period)
    assert "measure.other-event" in found.method.split()


@pytest.mark.parametrize(
    "text",
    [
        BOMB + "Police held a man days after the bomb killed three people.",
        "A bomb hit Riverton last week. The mayor spoke. A man told of chaos. Three people were killed last week.",
    ],
)
def test_the_time_of_the_lead_is_that_of_the_event(text: str) -> None:
    """A time that the lead gives, and one that only follows the event, sets nothing apart."""
    assert figures(text)[-1].scope_period is None
    assert "measure.other-event" not in figures(text)[-1].method.split()


def test_distances_of_an_earlier_event_keep_its_time() -> None:
    """Where an earlier quake lay says nothing of the one reported."""
    first, *_, last = figures(
        "A quake began two miles northeast of Riverton. In June 2012, a quake struck one mile north of Riverton."
    )
    assert (first.place, first.scope_period) == ("epicentre – Riverton", None)
    assert (last.place, last.scope_period) == ("epicentre – Riverton", "June 2012")


def test_an_earlier_toll_is_called_so() -> None:
    """A count that the text calls an earlier one is marked, and the new one is not."""
    old, new = figures("An earlier toll spoke of 15 people killed. The toll is now at 18 dead, the mayor said.")
    assert "measure.outdated" in old.method.split()
    assert "measure.outdated" not in new.method.split()
