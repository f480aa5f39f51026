"""Expressions of time: their kind, the days they mean, and what is none."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from figure_rows import dates_of, figures_of
from variorum.articles import read_article
from variorum.figures.dates import find_dates

KINDS = [
    ("on 5 May 2019", "5 May 2019", "date"),
    ("on May 5, 2019", "May 5, 2019", "date"),
    ("on Monday, 5 May", "Monday, 5 May", "date"),
    ("on Feb. 23", "Feb. 23", "date"),
    ("on the 4th of July", "4th of July", "date"),
    ("2019-05-04T08:15:30Z", "2019-05-04T08:15:30Z", "date"),
    ("05/11/2019", "05/11/2019", "date"),
    ("on May 3-4", "May 3-4", "span"),
    ("from 3 to 5 May 2019", "3 to 5 May 2019", "span"),
    ("in 1987", "1987", "year"),
    ("The 2003 deal failed.", "2003", "year"),
    ("the 2014-2015 winter", "2014-2015", "span"),
    ("the 2012–13 season", "2012–13", "span"),
    ("in the 1990s", "the 1990s", "span"),
    ("in October 2004", "October 2004", "month"),
    ("in early July", "early July", "month"),
    ("in November last year", "November last year", "month"),
    ("in May", "May", "month"),
    ("summer of 2013", "summer of 2013", "span"),
    ("on Monday", "Monday", "weekday"),
    ("Last Tuesday it rained.", "Last Tuesday", "weekday"),
    ("Saturday night", "Saturday night", "weekday"),
    ("at 11:30 p.m. sharp", "at 11:30 p.m.", "clock"),
    ("at 0900 GMT", "at 0900 GMT", "clock"),
    ("at 2.15pm", "at 2.15pm", "clock"),
    ("three o'clock", "three o'clock", "clock"),
    ("Medics were called at 7.15 and left.", "at 7.15", "clock"),
    ("The bus left at 6.05 on its way.", "at 6.05", "clock"),
    ("We left at half past nine.", "at half past nine", "clock"),
    ("It came at twenty to four.", "at twenty to four", "clock"),
    ("two years ago", "two years ago", "relative"),
    ("a week ago", "a week ago", "relative"),
    ("the past few months", "the past few months", "relative"),
    ("He left yesterday.", "yesterday", "relative"),
    ("this week", "this week", "relative"),
    ("the night before", "the night before", "relative"),
]


@pytest.mark.parametrize(("text", "written", "kind"), KINDS)
def test_kinds(text, written, kind):
    """An expression of time is found once, with its kind."""
    assert [(row.text, row.kind) for row in dates_of(text)] == [(written, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "They may march in.",
        "March participants left.",
        "7.30 metres",
        "It rose 12.5.",
        "12 people",
        "a Sunni town",
        "He told Channel 9's Today that it rained.",
        "1300 tonnes",
        "up to 1987 people",
        "an average of 1500",
        "$2010",
        "2003 km",
        "Resolution 2118",
        "at ten to twelve percent",
        "The share closed at 7.25.",
        "She was timed at 9.58.",
        "Bread is sold at 2.15 euros.",
        "Twenty past winners met.",
    ],
)
def test_no_dates(text):
    """Verbs, decimals and counts are no dates."""
    assert dates_of(text) == ()


def test_times_with_a_dot_are_known_by_one_that_says_so():
    """ "At 6.10" is a time of day in a text that writes "at 8.10am"; else it may be a price."""
    rows = dates_of("The bell rang at 6.10. It stopped at 8.10am.")
    assert [(row.text, row.kind) for row in rows] == [("at 6.10", "clock"), ("at 8.10am", "clock")]
    assert dates_of("The bell rang at 6.10.") == ()


def day(text: str) -> tuple[str | None, str | None, str | None]:
    """First and last day and basis of the last expression of a text."""
    row = dates_of(text)[-1]
    return row.from_date and str(row.from_date), row.to_date and str(row.to_date), row.basis


HEAD = "Flood in Riverton\n5 March 2019\n"
DAYS = [
    ("on 5 May 2019", ("2019-05-05", "2019-05-05", "stated")),
    ("8/19/2017", ("2017-08-19", "2017-08-19", "stated")),
    ("19/8/2017", ("2017-08-19", "2017-08-19", "stated")),
    ("in October 2004", ("2004-10-01", "2004-10-31", "stated")),
    ("in 1987", ("1987-01-01", "1987-12-31", "stated")),
    ("the 1990s", ("1990-01-01", "1999-12-31", "stated")),
    ("from 3 to 5 May 2019", ("2019-05-03", "2019-05-05", "stated")),
    ("on 31 June 2019", (None, None, None)),
    ("on Monday", (None, None, None)),
    ("on 5 May", (None, None, None)),
    (HEAD + "It rained on Monday.", ("2019-03-04", "2019-03-04", "inferred")),
    (HEAD + "It rained on Tuesday.", ("2019-03-05", "2019-03-05", "inferred")),
    (HEAD + "It rained last Monday.", (None, None, None)),
    (HEAD + "It rains on Wednesday.", (None, None, None)),
    (HEAD + "It rained on Thursday.", ("2019-02-28", "2019-02-28", "inferred")),
    (HEAD + "It rained on 1 February.", ("2019-02-01", "2019-02-01", "inferred")),
    (HEAD + "It rained on 1 December.", ("2018-12-01", "2018-12-01", "inferred")),
    (HEAD + "It rained in January.", ("2019-01-01", "2019-01-31", "inferred")),
    (HEAD + "It rained yesterday.", ("2019-03-04", "2019-03-04", "inferred")),
    (HEAD + "It rained three days ago.", ("2019-03-02", "2019-03-02", "inferred")),
    (HEAD + "It rained two years ago.", ("2017-01-01", "2017-12-31", "inferred")),
    (HEAD + "It rained two months ago.", (None, None, None)),
    (
        "RIVERTON, 5 March 2019 (Example Agency) - The river rose.\nIt rained on Monday.",
        ("2019-03-04", "2019-03-04", "inferred"),
    ),
    (
        "5 March 2019 (Example) - The river rose.\nIt rained on Monday.",
        ("2019-03-04", "2019-03-04", "inferred"),
    ),
    ("The river rose on 5 March 2019 - again.\nIt rained on Monday.", (None, None, None)),
    ("It rained on 5 May 2019. Again on 7 May.", ("2019-05-07", "2019-05-07", "inferred")),
    ("It rained on 5 May 2019 and on 5 May 2015. Again on 7 May.", (None, None, None)),
    ("5 December 2019\nIt will rain on 1 February.", ("2020-02-01", "2020-02-01", "inferred")),
    ("5 December 2019\nIt rained on 1 February.", (None, None, None)),
    (HEAD + "It rained on 6 May.", (None, None, None)),
    (HEAD + "The hearing is set for 6 May.", ("2019-05-06", "2019-05-06", "inferred")),
    (HEAD + "The road is to open in March.", ("2019-03-01", "2019-03-31", "inferred")),
    (HEAD + "The road will be closed on Friday.", ("2019-03-08", "2019-03-08", "inferred")),
    (HEAD + "The road was to be closed on Friday.", (None, None, None)),
    (HEAD + "The hall, which will close, burned on Friday.", (None, None, None)),
    (HEAD + "It will rain on Monday.", (None, None, None)),
    (HEAD + "They will be moved by Friday's fire.", (None, None, None)),
    (HEAD + "On Friday, voters will decide.", ("2019-03-08", "2019-03-08", "inferred")),
    (HEAD + "The union has called a strike for Friday.", ("2019-03-08", "2019-03-08", "inferred")),
    (
        HEAD + "It would top the price on 1 December, before it rained.",
        ("2018-12-01", "2018-12-01", "inferred"),
    ),
    (HEAD + "The hall will open on 1 December.", ("2019-12-01", "2019-12-01", "inferred")),
    (HEAD + "The hearing is set for 6 May. 'All eyes are on 6 May.'", ("2019-05-06", "2019-05-06", "inferred")),
    (HEAD + "It rained last week.", ("2019-02-25", "2019-03-03", "inferred")),
    (HEAD + "It rains this month.", ("2019-03-01", "2019-03-31", "inferred")),
    ("5 December 2019\nIt opens next month.", ("2020-01-01", "2020-01-31", "inferred")),
    (HEAD + "He was blamed for Friday's fire.", ("2019-03-01", "2019-03-01", "inferred")),
    (HEAD + "The mayor said on Friday that it would rain.", ("2019-03-01", "2019-03-01", "inferred")),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_days(text, expected):
    """Days are stated, or inferred from the article's own day where that is safe, or left empty."""
    assert day(text) == expected


def test_day_of_publication_comes_before_that_of_the_text():
    """What is known of an article from elsewhere gives its weekdays a day, whatever its head says."""
    found = find_dates(read_article(HEAD + "It rained on Monday.", published=date(2021, 6, 9)))
    assert [row.from_date for row in found] == [date(2019, 3, 5), date(2021, 6, 7)]


def test_weekday_is_kept_without_a_day():
    """The weekday that the words name is kept even where its day is unknown."""
    assert dates_of("It rained on Saturday night.")[0].weekday == "Saturday"


def test_rows_do_not_overlap():
    """Expressions of one text are in order and share no character."""
    rows = dates_of("On Monday, 5 May 2019, at 11:30 p.m., two years ago, in the 1990s and from 3 to 5 May it rained.")
    assert all(a.end_char <= b.start_char for a, b in pairwise(rows))
    assert len(rows) == 5


def test_a_figure_is_not_as_of_where_a_time_begins():
    """A day after "since" is no day of the number, nor is the day of a sentence beside a year that is nearer."""
    head = "Flood in Riverton\n5 March 2019\n"
    assert figures_of(head + "It has killed 61 people since Sunday.")[-1].as_of_date is None
    assert figures_of(head + "It killed 61 people on Sunday.")[-1].as_of_date == date(2019, 3, 3)
    assert figures_of(head + "On Monday it broke the record of 43 feet set in 1998.")[-1].as_of_date is None
