"""The number grammar: each form, its value or interval, and a twin that is left alone."""

from __future__ import annotations

import pytest

from figure_rows import figures_of, numbers_of

VALUES = [
    ("It cost 1,250 crowns.", "1,250", 1250),
    ("About 120 000 people live there.", "120 000", 120000),
    ("They counted 1.234.567 votes.", "1.234.567", 1234567),
    ("Some 16.500 people fled.", "16.500", 16500),
    ("It rose 3.25 points.", "3.25", 3.25),
    ("He fired a .38 revolver.", ".38", 0.38),
    ("It is worth $1.2bn today.", "1.2bn", 1.2e9),
    ("It sold 2.7m copies.", "2.7m", 2.7e6),
    ("It sold 3 thousand copies.", "3 thousand", 3000),
    ("They keep 7 hundred hens.", "7 hundred", 700),
    ("A budget of $50k was set.", "50k", 50000),
    ("two hundred and six pupils", "two hundred and six", 206),
    ("thirty-one thousand four hundred fifty-seven hens", "thirty-one thousand four hundred fifty-seven", 31457),
    ("two and a half years", "two and a half", 2.5),
    ("two and a half million people", "two and a half million", 2.5e6),
    ("one and one-half miles", "one and one-half", 1.5),
    ("a dozen eggs", "a dozen", 12),
    ("half a dozen eggs", "half a dozen", 6),
    ("half a million eggs", "half a million", 500000),
    ("a quarter of a million eggs", "a quarter of a million", 250000),
    ("half a mile away", "half", 0.5),
    ("barely half of 1 percent", "half of 1", 0.5),
    ("1/2 litre of milk", "1/2", 0.5),
    ("3 1/2 pounds of butter", "3 1/2", 3.5),
    ("2½ pounds of butter", "2½", 2.5),
    ("two-thirds of the homes", "two-thirds", 2 / 3),
    ("a third of the homes", "a third", 1 / 3),
    ("half of the homes", "half", 0.5),
    ("one in five children", "one in five", 0.2),
    ("four out of five children", "four out of five", 0.8),
    ("Eight of 10 voters agreed.", "Eight of 10", 0.8),
    ("plus or minus 4 points", "4", 4),
    ("one in 13 pupils", "one in 13", 1 / 13),
    ("a 650m euro charge", "650m", 6.5e8),
    ("a 2 mn-euro raid", "2 mn", 2e6),
    ("Prices doubled.", "doubled", 2),
    ("a threefold rise", "threefold", 3),
    ("He was hit twice.", "twice", 2),
    ("at minus 12 degrees", "minus 12", -12),
    ("The index fell: -1.3%", "-1.3", -1.3),
    ("a return of negative 6 percent", "negative 6", -6),
    ("Last week 30 homes burned.", "30", 30),
    ("In Riverton 7 mills burned.", "7", 7),
    ("a mass of 2.5×10^6 kg", "2.5×10^6", 2.5e6),
    ("for a week now", "a", 1),
    ("a million and a half eggs", "a million and a half", 1.5e6),
    ("They took 5,00,000 rupees.", "5,00,000", 500000),
]


@pytest.mark.parametrize(("text", "written", "value"), VALUES)
def test_values(text, written, value):
    """A number is found at its words, with its value."""
    found = numbers_of(text)
    assert [words for words, _ in found] == [written]
    assert found[0][1].value == pytest.approx(value, rel=1e-12)


PARTS = [
    ("It took them an hour and a half to come.", "an hour and a half", 1.5),
    ("She walked a mile and a half.", "a mile and a half", 1.5),
    ("It lasted two hours and a quarter.", "two hours and a quarter", 2.25),
    ("For an hour and half of the night it rained.", "an hour", 1),
]


@pytest.mark.parametrize(("text", "written", "value"), PARTS)
def test_parts_behind_a_unit(text, written, value):
    """The part that stands behind a unit of time or length belongs to the number; what else begins so does not."""
    figure = figures_of(text)[0]
    assert (figure.text, figure.value, figure.low, figure.high) == (written, value, value, value)


def test_a_change_and_a_level_are_no_range():
    """After "rose" A "to" B is by how much and to what, where B is far above A; a share or a gap stays a range."""
    assert [number.value for _, number in numbers_of("Sales fell 3,000 to 12,000 cars.")] == [3000, 12000]
    assert [number.value for _, number in numbers_of("Income rose $3.1bn to $92.4bn.")] == [3.1e9, 92.4e9]
    assert [(number.low, number.high) for _, number in numbers_of("Prices rose 2 to 10% there.")] == [(2, 10)]
    assert [(number.low, number.high) for _, number in numbers_of("He lost 10 to 30 pounds.")] == [(10, 30)]


RANGES = [
    ("three or four boats", 3, 4),
    ("10-12 boats sank", 10, 12),
    ("some 3-4,000 guests", 3000, 4000),
    ("some 500-1,000 guests", 500, 1000),
    ("10 to 12 boats", 10, 12),
    ("between 20 and 30 boats", 20, 30),
    ("ages from 5 to 9", 5, 9),
    ("4 to 6 thousand boats", 4000, 6000),
    ("$40 to $45 billion in aid", 40e9, 45e9),
    ("$700 to $9 million each", 700, 9e6),
    ("5% to 10% of it", 5, 10),
    ("between a third and three-quarters of them", 1 / 3, 0.75),
    ("18- to 24-year-olds", 18, 24),
    ("the 0-to-60 mph time", 0, 60),
]


@pytest.mark.parametrize(("text", "low", "high"), RANGES)
def test_ranges(text, low, high):
    """Two joined numbers, the smaller first, are one range without a value."""
    [(_, number)] = numbers_of(text)
    assert (number.form, number.value) == ("range", None)
    assert (number.low, number.high) == pytest.approx((low, high))


PAIRS_OF_FIGURES = [
    ("It rose from 12 to 20 points.", [12, 20]),
    ("It shrank from 61 pounds to 57.", [61, 57]),
    ("Exports sank 9% to $5.1 billion.", [9, 5.1e9]),
    ("12 and 14 boats", [12, 14]),
    ("It grew from $24 to $33 billion.", [24e9, 33e9]),
]


@pytest.mark.parametrize(("text", "values"), PAIRS_OF_FIGURES)
def test_changes_are_two_figures(text, values):
    """A change, or two numbers of different units, is two figures and no range."""
    assert [number.value for _, number in numbers_of(text)] == values


VAGUE = [
    ("dozens of boats", 24, 99),
    ("hundreds of boats", 200, 999),
    ("tens of thousands of boats", 20000, 99999),
    ("thousands of boats", 2000, None),
    ("several boats", 3, 7),
    ("several hundred boats", 300, 700),
    ("a few dozen boats", 24, 72),
    ("a handful of boats", 3, 10),
    ("the past few months", 2, 6),
    ("a couple of boats", 2, 3),
    ("decades-long work", 20, None),
]


@pytest.mark.parametrize(("text", "low", "high"), VAGUE)
def test_vague_words(text, low, high):
    """A vague word has an interval and no value."""
    [(_, number)] = numbers_of(text)
    assert (number.form, number.value, number.low, number.high) == ("vague", None, low, high)


@pytest.mark.parametrize(
    "text", ["Few expected it.", "The couple married.", "They have scores to settle.", "in recent decades"]
)
def test_vague_words_that_count_nothing(text):
    """Words that can be vague quantities are left alone where they are not."""
    assert numbers_of(text) == []


ZERO = [
    ("There were no casualties.", ["no"]),
    ("No immediate reports of injuries came in.", ["No"]),
    ("It ended without injuries.", ["without"]),
    ("Nobody was hurt.", ["Nobody"]),
    ("No one was seriously injured.", ["No one"]),
    ("No civilians were killed.", ["No"]),
    ("Not a single house burnt.", ["Not a single"]),
    ("no deaths or injuries", ["no", "no"]),
]


@pytest.mark.parametrize(("text", "written"), ZERO)
def test_zero_statements(text, written):
    """A statement that there was none is the number 0."""
    found = numbers_of(text)
    assert [words for words, _ in found] == written
    assert {(number.form, number.value) for _, number in found} == {("zero", 0.0)}


def test_none_of_a_number_is_two_figures():
    """'None of the 14' is a zero and the 14."""
    assert [(number.form, number.value) for _, number in numbers_of("None of the 14 was hurt.")] == [
        ("zero", 0),
        ("digits", 14),
    ]


@pytest.mark.parametrize(
    "text",
    ["There is no doubt.", "No one knows.", "They have no plan.", "none of that", "without warning", "zero tolerance"],
)
def test_no_that_counts_nothing(text):
    """A negation that denies no count is left alone."""
    assert numbers_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "One of the boats sank.",
        "No one came.",
        "one by one",
        "the same one",
        "one another",
        "One thing is clear.",
        "each one",
        "one-sided",
        "One resident said the river rose.",
        "“It rose,” said one resident.",
        "According to one elderly resident, it rose.",
    ],
)
def test_one_that_counts_nothing(text):
    """'One' as a pronoun or in a set phrase is no number."""
    assert numbers_of(text) == []


@pytest.mark.parametrize(
    "text", ["One boat sank.", "at least one of them", "that one boat had sunk", "One resident died."]
)
def test_one_that_counts(text):
    """'One' before a noun or after a bound is a number."""
    assert [number.value for _, number in numbers_of(text)] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "a day trip",
        "an hour-long talk",
        "twice a week",
        "What a week!",
        "the end of a month of rain",
        "A second man fled.",
    ],
)
def test_an_article_that_counts_nothing(text):
    """'A' before a unit of time is no number where no length of time is meant."""
    assert [words for words, _ in numbers_of(text) if words.lower() in ("a", "an")] == []
