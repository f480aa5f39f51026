"""The day that an article was written: what is known, a dateline, an address."""

from __future__ import annotations

from datetime import date

import pytest

from variorum.compare.written import days_written
from variorum.extraction import extract
from variorum.records import Source

STORY = "A flood hit the valley on 4 May 2031, and 12 people drowned in Riverton and in the villages around it."


def written(text: str, published: date | None = None) -> date | None:
    """The day of one article."""
    source = Source("a", "raw/a.txt", "", 1, 1, 1, published_date=published)
    return days_written([source], extract(text, source_id="a").dates, {"a": text}).get("a")


@pytest.mark.parametrize(
    "head",
    ["5 May 2031", "Published: May 5, 2031 8:12 PM", "Monday, 5 May 2031", "http://example.org/2031/05/05/flood.html"],
)
def test_day_is_read_from_the_head(head: str) -> None:
    """A line with a date before the story, or the day in an address."""
    assert written(f"{head}\n{STORY}") == date(2031, 5, 5)


def test_date_of_the_event_is_no_dateline() -> None:
    """A date inside the story says when the event was."""
    assert written(STORY) is None


def test_date_that_opens_the_story_is_a_dateline() -> None:
    """Texts that lost their line breaks open with the date."""
    assert written(f"Published 5 May 2031 {STORY}") == date(2031, 5, 5)
    assert written("On 4 May 2031 a flood hit the valley, and 12 people drowned in Riverton and around it.") is None


@pytest.mark.parametrize(
    "head", ["RIVERTON, 5 May 2031 - ", "RIVERTON, North Shire, May 5, 2031 (Agency) -- ", "5 May 2031 — "]
)
def test_place_and_date_before_a_dash_are_a_dateline(head: str) -> None:
    """A wire dateline opens the paragraph of its story; a name before a date in a sentence does not."""
    assert written(f"Flood hits the valley\n\n{head}{STORY}") == date(2031, 5, 5)
    assert written(f"Anna Smith said that 5 May 2031 - the day of the flood - was cold. {STORY}") is None


def test_what_is_known_comes_first() -> None:
    """A day of publication in sources.csv stands above the text."""
    assert written(f"5 May 2031\n{STORY}", date(2031, 5, 7)) == date(2031, 5, 7)


def test_impossible_day_of_an_address() -> None:
    """Digits that are no day are none."""
    assert written(f"http://example.org/2031/13/45/flood.html\n{STORY}") is None
