"""A group of figures in words that a reader understands at once."""

from __future__ import annotations

from datetime import date

from number_rows import Numbers


def phrases(rows: Numbers) -> list[str]:
    """The phrases of all groups."""
    return sorted({row.phrase for row in rows.compare().groups})


def test_phrase_names_speaker_side_and_day() -> None:
    """What is said, by whom, for which side, of which day."""
    rows = Numbers()
    rows.speaker("ann-smith", role="acting governor", party="North")
    rows.article("a", "28 villages were lost.")
    rows.number("a", "28 villages", speaker_id="ann-smith", attribution="explicit", as_of_date=date(2031, 5, 12))
    assert phrases(rows) == ["28 villages (Ann Smith, acting governor, North, 12 May 2031)"]


def test_phrase_says_how_many_articles() -> None:
    """One number in two articles is one phrase, and says so."""
    rows = Numbers()
    for name in ("a", "b"):
        rows.article(name, "28 villages were lost.")
        rows.number(name, "28 villages")
    assert phrases(rows) == ["28 villages (2 articles)"]


def test_phrase_without_source_says_so() -> None:
    """A number that nobody is named for."""
    rows = Numbers()
    rows.article("a", "28 villages were lost.")
    rows.number("a", "28 villages")
    assert phrases(rows) == ["28 villages (no source named)"]


def test_phrase_shows_a_range_of_publication_as_a_range() -> None:
    """Where only a range of days of publication is known, no day of it is given as the statement's."""
    rows = Numbers()
    rows.article("a", "28 villages were lost.", published_from=date(2031, 5, 12), published_to=date(2031, 5, 13))
    rows.article("b", "82 villages were lost.", published_from=date(2031, 5, 30), published_to=date(2031, 6, 2))
    rows.number("a", "28 villages")
    rows.number("b", "82 villages")
    assert phrases(rows) == [
        "28 villages (published 12 to 13 May 2031)",
        "82 villages (published 30 May to 2 June 2031)",
    ]
