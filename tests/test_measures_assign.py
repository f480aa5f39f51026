"""Sentences to measures: the noun, the verb and the unit decide, and each rule leaves its twin alone."""

from __future__ import annotations

import pytest

from variorum.extraction import extract
from variorum.records import Figure


def figures(text: str) -> list[Figure]:
    """The figures of a text."""
    return list(extract(text).figures)


def measures(text: str) -> list[tuple[str, str | None]]:
    """Value and measure of each figure; the low end where there is no single value."""
    return [(f"{f.low if f.value is None else f.value:g}", f.measure_id) for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood killed 12 people and injured 80.", [("12", "people_killed"), ("80", "people_injured")]),
        ("At least 23 people have died and 45 are still missing.", [("23", "people_killed"), ("45", "people_missing")]),
        ("The blast left eight workers dead and 20 wounded.", [("8", "people_killed"), ("20", "people_injured")]),
        ("Five dead, dozens missing after landslide", [("5", "people_killed"), ("24", "people_missing")]),
        ("Quake toll rises to 212", [("212", "people_killed")]),
        ("Officials put the death toll at 14.", [("14", "people_killed")]),
        ("17 bodies were pulled from the rubble.", [("17", "bodies_found")]),
        ("Among the injured were 15 children.", [("15", "people_injured")]),
        ("Flooding forced about 25,000 people from their homes.", [("25000", "people_displaced")]),
        ("The quake hit the coast and struck at a depth of 30 km.", [("30", "quake_depth")]),
        ("The crash claimed 12 lives.", [("12", "people_killed")]),
        ("No one was hurt in the fire.", [("0", "people_injured")]),
        ("There were no reports of casualties.", [("0", "people_casualties")]),
        ("One driver is thought to have been arrested.", [("1", "people_detained")]),
        ("There were 46 arrests.", [("46", "people_detained")]),
        ("More than 4,000 residents were evacuated.", [("4000", "people_displaced")]),
        ("Thousands of people fled their homes.", [("2000", "people_displaced")]),
        ("Four people were in critical condition.", [("4", "people_critical")]),
        ("All 132 people on board were feared dead.", [("132", "people_feared_dead")]),
        ("Some 1,200 homes were damaged and 300 destroyed.", [("1200", "homes_damaged"), ("300", "homes_destroyed")]),
        ("About 60 percent of the homes were destroyed.", [("60", "homes_damaged_share")]),
        ("Four hamlets were badly damaged.", [("4", "settlements_damaged")]),
        ("Rebels seized two villages.", [("2", "settlements_held")]),
        ("The air force shot down three drones.", [("3", "drones_shot_down")]),
        ("The fire has burned 12,500 acres.", [("12500", "area_burned")]),
        ("Guards fired 11 shots in all.", [("11", "shots_fired")]),
        ("Some 300 marchers attended the rally.", [("300", "participants")]),
        ("The river rose to 3.4 metres.", [("3.4", "water_level")]),
        ("The storm caused damage worth $2.3 billion.", [("2.3e+09", "damage_cost")]),
        ("He was sentenced to 15 years in jail.", [("15", "sentence_length")]),
        ("The number of people killed by the storm rose to eight.", [("8", "people_killed")]),
        ("Four children were among those killed.", [("4", "people_killed")]),
        ("The quake killed one person, injured dozens.", [("1", "people_killed"), ("24", "people_injured")]),
        ("Sixteen workers were killed and 55 others hurt.", [("16", "people_killed"), ("55", "people_injured")]),
        ("The damage would exceed $6 million.", [("6e+06", "damage_cost")]),
        ("The fire caused $1 million in damage.", [("1e+06", "damage_cost")]),
        ("Two executives pleaded guilty.", [("2", None)]),
        ("Three executives were killed.", [("3", "people_killed")]),
        ("Rescuers pulled 12 people from the rubble.", [("12", "people_rescued")]),
        ("The army pulled 2,000 troops out of the valley.", [("2000", "troop_pull")]),
        ("Some 800 clerks missed a paycheck.", [("800", "clerk_miss")]),
        ("The shutdown hurt 40,000 people.", [("40000", "person_hurt")]),
        ("They passed it 44-9.", [("44", None), ("9", None)]),
        ("Mayors called 58 times.", [("58", None)]),
        ("About 320,000 homes lost power.", [("320000", "people_without_power")]),
        ("Some 900 people moved to shelters.", [("900", "people_sheltered")]),
        ("The union put the number of people in the building at 300.", [("300", "people_present")]),
        ("About 250 workers were inside.", [("250", "people_present")]),
        ("The thieves stole gems worth $3 million.", [("3e+06", "theft_value")]),
        ("He pleaded guilty to two counts of murder.", [("2", "charges")]),
        ("Nurses vaccinated 300 pupils.", [("300", "people_vaccinated")]),
    ],
)  # fmt: skip
def test_codebook_measures(text: str, expected: list[tuple[str, str]]) -> None:
    """Verb, participle, noun of an event or headline: the words say which measure it is."""
    assert measures(text) == expected


@pytest.mark.parametrize(
    ("text", "not_measure"),
    [
        ("Two officers shot the man.", "people_shot"),
        ("Three gunmen killed the guard.", "people_killed"),
        ("The rebels killed 40 cows.", "people_killed"),
        ("The quake was felt 60 km away.", "quake_depth"),
        ("The company raised $5 million from investors.", "aid_money"),
        ("There have been aftershocks of around 4.0.", "aftershocks"),
        ("About 200 people were arrested.", "participants"),
        ("Several aides received partial immunity.", "people_vaccinated"),
        ("The two bodies that earn money met.", "bodies_found"),
        ("A father of two sons was killed.", "people_killed"),
        ("Police said 14 people were dead or missing.", "people_killed"),
        ("Some 12 workers were killed or injured.", "people_killed"),
        ("Police arrested a mother of 12.", "people_detained"),
        ("The 40-bed hospital was destroyed.", "hospitals_destroyed"),
        ("He won $20m in damages.", "damage_cost"),
        ("All but two of the children were rescued.", "people_rescued"),
        ("Everyone but three sailors drowned.", "people_killed"),
    ],
)
def test_codebook_measures_leave_alone(text: str, not_measure: str) -> None:
    """Who acts, what else is counted and what another verb says do not join a measure."""
    assert not_measure not in [figure.measure_id for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("A blackout hit 180,000 households.", "people_without_power"),
        ("The fires have destroyed 900 hectares of forest.", "area_burned"),
        ("Some 45,000 people took to the streets in Riverton.", "participants"),
        ("About 500 students staged a rally.", "participants"),
        ("At least 52 of the dead were evacuees.", "people_killed"),
        ("Nine of the injured were evacuees.", "people_injured"),
        ("The city evacuated 52 people.", "people_displaced"),
    ],
)
def test_words_around_a_number_of_people(text: str, measure: str) -> None:
    """Whom a blackout hits has no power, who takes to the streets gathers; of the dead it counts that they died."""
    assert [figure.measure_id for figure in extract(text).figures] == [measure]


def test_unknown_things_get_noun_and_verb() -> None:
    """Where no line of the codebook fits, the same noun with the same verb is one measure in any form."""
    found = figures("Ten ambulances were dispatched. The city dispatched 12 ambulances. It repainted 12 ambulances.")
    assert found[0].measure_id == found[1].measure_id
    assert found[1].measure_id != found[2].measure_id
    assert "measure.plain" in found[0].method


def test_money_needs_a_thing_and_its_owner() -> None:
    """A price is of what is sold, and a profit is somebody's; a verb alone would join unlike sums."""
    found = figures("The brewer bought the mill for $5m. The brewer made a profit of $9m. The city spent $30m on it.")
    assert [figure.measure_id for figure in found] == ["money_buy_mill", "money_profit_brewer", None]


def test_share_needs_its_whole() -> None:
    """A share of voters is a measure; a change in percent and a stake are none."""
    found = figures("Some 60 percent of voters agreed. Sales rose 3.2 percent. He holds a 40 percent stake.")
    assert [figure.measure_id for figure in found] == ["share_voter_agre", None, None]


def test_verbs_that_say_nothing_name_no_measure() -> None:
    """ "Needs 12 boats" says nothing of the boats that could be compared."""
    assert [figure.measure_id for figure in figures("The town needs 12 boats. It announced nine tours.")] == [
        None,
        None,
    ]


def test_joined_number_measures_the_same() -> None:
    """A number joined to one before it shares its measure, each with its own place."""
    homes = figures("About 900 homes in Lakeside lost power and 300 in the next county.")
    assert [figure.measure_id for figure in homes] == ["people_without_power"] * 2
    assert homes[1].scope_subset == "in the next county"
    people = figures("About 800 people were evacuated from Riverton and 300 from Lakeside.")
    assert [(figure.measure_id, figure.place) for figure in people] == [
        ("people_displaced", "Riverton"),
        ("people_displaced", "Lakeside"),
    ]
    apart = figures("Police arrested 12 people and 3 were hurt.")
    assert [figure.measure_id for figure in apart] == ["people_detained", "people_injured"]


def test_noun_without_verb_is_no_measure() -> None:
    """A noun alone does not say what is counted of it."""
    assert [figure.measure_id for figure in figures("Seven districts.")] == [None]


def test_elapsed_time_is_no_measure() -> None:
    """ "Two years ago" is a place in time; "lasted two hours" is a length of it."""
    assert [figure.measure_id for figure in figures("Two years ago the mill closed.")] == [None]
    assert [figure.measure_id for figure in figures("The talks lasted two hours.")] != [None]


def test_figure_in_brackets_measures_the_same() -> None:
    """A conversion takes measure and scope of the figure that it converts."""
    first, second = figures("The epicentre was 58 km (36 miles) south of Riverton.")
    assert (first.measure_id, first.place) == (second.measure_id, second.place) == ("distance", "epicentre – Riverton")


def test_earlier_state_measures_the_same() -> None:
    """ "31, up from 23": both are the toll, and the sentence says that it grew."""
    first, second = figures("The death toll climbed to 31, up from 23.")
    assert first.measure_id == second.measure_id == "people_killed"
    assert "measure.update" in first.method


def test_the_figure_stands_for_what_was_named() -> None:
    """ "Put the figure at" takes the measure of the figure before it."""
    text = "Organisers said 50,000 people took part in the march; police put the figure at 15,000."
    assert [figure.measure_id for figure in figures(text)] == ["participants", "participants"]


def test_definite_count_points_back() -> None:
    """ "The two officers" are the two named before; "two officers" of another number are not."""
    first, second, third = figures(
        "Two plainclothes officers shot the driver. The two officers were unhurt. Three officers watched."
    )
    assert first.measure_id == second.measure_id
    assert third.measure_id != first.measure_id


def test_what_may_happen_is_another_measure() -> None:
    """A toll that could rise is not the toll, and whom a ship may carry are not aboard."""
    assert measures("The toll could rise to 50.") == [("50", "people_killed_possible")]
    assert measures("The ferry was licensed to carry 90 people.") == [("90", "people_aboard_possible")]
    assert measures("The ferry was carrying 120 people.") == [("120", "people_aboard")]


def test_assigning_changes_nothing_else() -> None:
    """Places and values of the figures stay as they were found."""
    text = "The flood killed 12 people."
    (figure,) = figures(text)
    assert text[figure.start_char : figure.end_char] == figure.text == "12 people"
