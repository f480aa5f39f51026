"""What looks like a number and is no figure, beside a twin that is one."""

from __future__ import annotations

import pytest

from figure_rows import numbers_of
from variorum.figures.exclusions import of_digits

NO_FIGURES = [
    "It opened in 1987.",
    "the 2012–13 season",
    "between 2010 and 2015",
    "from 1914 to 1918",
    "in the 1990s",
    "He is in his 30s.",
    "on 5 May 2019",
    "On March 3-4 they met.",
    "at 2.15pm on Monday",
    "It struck at 0900 GMT.",
    "The train left at 1745 (1545 GMT).",
    "at three o'clock",
    "the 22nd amendment",
    "the twenty-first century",
    "They won 2-1 on Sunday.",
    "a 3-2 defeat",
    "by a 2-to-1 margin of votes",
    "in a 5-4 ruling",
    "They passed the home team, winning 3-1.",
    "in a 4-3-3 formation",
    "Call 555-123-4567 now.",
    "Call +44 20 7946 0958 now.",
    "She called 911 at once.",
    "the iPhone 11",
    "the S&P 500",
    "a Boeing 737 jet",
    "a laden 747 aircraft",
    "earlier Eagle 7 launches",
    "an F-16 fighter",
    "the COVID-19 ward",
    "the Group of Seven",
    "the Group of 20",
    "World War II",
    "in the Big Ten",
    "on page 12",
    "Section 88, Row 5",
    "Resolution 2118",
    "Flight 370",
    "a category 4 storm",
    "No. 10 refused.",
    "She was ranked #3.",
    "at 47 East Harbour Street",
    "at 16-18 Mill Road",
    "their 60311 ZIP code",
    "https://example.org/2019/12/story-300.html",
    "write to desk24@example.org",
    "1. The dilemma",
    "(2) The plan",
    "14",
    "Smith (4) scored.",
    "He doubled down.",
    "one-on-one talks",
    "He is 5'9\" tall.",
    'id="402817365920174638"',
    "post 4028173659201746",
    "half-staff",
    "her second half",
    "the first half",
    "It shoots 4K video.",
    "He hit 9-for-14 shots.",
    "a 3-for-1 split",
    "the 18-wheelers",
    "The 7-Eleven closed.",
    "the 401(k) limit",
    "a 4x4",
    "in the 2020 season",
    "from 2005 levels",
    "on the 1100 block of Oak Street",
    "It was split 7 to 2 by vote.",
    "junctions 9 and 11",
    "AD 1000",
    "A.D. 1260",
    "1e9 bytes",
    "The index traded at 2100GMT.",
    "a fair for 3GSM phones",
    "She began an eighth term.",
    "They wrote to Pathfinder 2.0 in May.",
    "It runs on Pathfinder 2000, 95 and 98.",
    "a retired four-star general",
    "He went down on one knee.",
    "They run a five-to-one bonus scheme.",
    "the last hour and a half by boat",
    "One fun fact I learned is that it rains.",
    "the 2016 candidates",
    "They passed H.R. 45 in May.",
    "They trade in the FTSE 100 companies.",
    "until four o'clock in the afternoon",
    "There is a choice: one, his temper, and two, his words.",
    "She sang “The 411” again.",
    "She sang River Skin (41 Shots) again.",
    "They toured the Three Rivers Power Plant - and left.",
]


def test_each_form_holds_what_it_needs():
    """Whatever a form matches holds what is looked for first, and each form is tried by an example at least."""
    for needs, pattern in of_digits():
        matched = [text for text in NO_FIGURES if pattern.search(text)]
        assert matched and all(needs.search(text) for text in matched), pattern.pattern


@pytest.mark.parametrize("text", NO_FIGURES)
def test_no_figures(text):
    """Dates, times, ordinals, scores, names, addresses and list marks are no numbers."""
    assert [words for words, _ in numbers_of(text)] == []


FIGURES = [
    ("up to 1429 people", [1429]),
    ("1300 tonnes of wheat", [1300]),
    ("killing 1987 people", [1987]),
    ("turned at 3000 rpm", [3000]),
    ("an average of 1750.", [1750]),
    ("It rose to 1,990 points.", [1990]),
    ("the first two floods", [2]),
    ("a 38-verse poem", [38]),
    ("Overnight 120 drones fell.", [120]),
    ("the best three swimmers", [3]),
    ("three Eagle 7 rockets", [3]),
    ("a fleet of 350 aircraft", [350]),
    ("The 11 members agreed.", [11]),
    ("a 16-inch screen", [16]),
    ("the Model 3 has 54 GB", [54]),
    ("magnitude-6.1 quake", [6.1]),
    ("sub-7 nanometre chips", [7]),
    ("the other 14", [14]),
    ("Ten dead in Riverton", [10]),
    ("10 killed as 3 homes burn", [10, 3]),
    ("over the next 5 days", [5]),
    ("two years ago", [2]),
    ("in 12 seconds", [12]),
    ("2 Su-25 jets and 1 Mi-24 helicopter", [2, 1]),
    ("four 3-pointers", [4]),
    ("24 hours in a day", [24]),
    ("45% in 2012 to 6.2 million jars", [45, 6.2e6]),
    ("13 of 20 hens", [13, 20]),
    ("They brought one, two, or three hens.", [1, 2, 3]),
    ("She said “two men” came (41 of them).", [2, 41]),
    ("The Three men left.", [3]),
    ("It weighs 3kg and costs 5GBP.", [3, 5]),
    ("The Workers' Union's 70,000 and Smith's 20,000 voted.", [70000, 20000]),
    ("They fled the Three villages.", [3]),
    ("He hurt one foot and two knees.", [1, 2]),
    ("It grows by 2 percent for every 7 weeks.", [2, 7]),
    ("More than one reason was given.", [1]),
    ("A quarter of the term, an eighth of it, is gone.", [0.25, 0.125]),
    ("It fell to 2.0 percent.", [2.0]),
    ("on a 9-to-3 vote", [9, 3]),
    ("The council voted 31-12 to close it.", [31, 12]),
    ("The 2016 sailors left.", [2016]),
    ("It lasted several decades.", [None]),
    ("It counts 12 births per 1,000 people.", [12]),
]


@pytest.mark.parametrize(("text", "values"), FIGURES)
def test_figures(text, values):
    """Twins of what is left out are numbers."""
    assert [number.value for _, number in numbers_of(text)] == values


def test_a_number_of_a_name_is_known_by_the_name_elsewhere():
    """Before a plural the number of a name is none where the text has both without it; after a place it counts."""
    named = "They launch Eagle 7 rockets. The Eagle 7 is tall."
    assert [number.value for _, number in numbers_of(named)] == []
    placed = "In Riverton 7 mills burned. In Riverton 8 people wept."
    assert [number.value for _, number in numbers_of(placed)] == [7, 8]
