"""The checks of attribution: what they must find, and twins that they must leave alone."""

from __future__ import annotations

from set_of_rows import Rows

TEXT = "The flood killed 12 people, the mayor said. It left 300 homeless. An official said 40 were missing."


def test_unattributed_figures_are_counted():
    """A number in the article's own voice is found, with how many of the numbers are like it."""
    rows = Rows()
    rows.article("a", TEXT)
    rows.figure("a", "12 people", attribution="explicit", speaker_text="the mayor")
    rows.figure("a", "300", "people_homeless")
    outcome = rows.check("unattributed_figures")
    assert [finding.title for finding in outcome.findings] == ["a gives 1 of its 2 numbers without saying whose it is"]
    assert [row.text for row in outcome.evidence] == ["300"]
    assert outcome.row.rows_checked == 2


def test_unattributed_figures_warn_where_hardly_one_has_a_source():
    """Four numbers and more without a source, three quarters of all, are a warning where others name theirs.

    Fewer are for information, and so are they where no article of the set says whose its numbers are.
    """
    for speaker, expected in (("the mayor", ["warning"]), (None, ["info", "info"])):
        rows = Rows()
        rows.article("a", "One: 11 dead. Two: 12 hurt. Three: 13 gone. Four: 14 held.")
        for number in ("11 dead", "12 hurt", "13 gone", "14 held"):
            rows.figure("a", number)
        rows.article("b", "The mayor said 11 people drowned.")
        rows.figure("b", "11 people", attribution="explicit" if speaker else "none", speaker_text=speaker)
        assert [finding.severity for finding in rows.check("unattributed_figures").findings] == expected
    rows = Rows()
    rows.article("a", TEXT)
    rows.figure("a", "300")
    assert [finding.severity for finding in rows.check("unattributed_figures").findings] == ["info"]


def test_unattributed_figures_count_all_that_they_speak_of():
    """A number without a measure counts too; ages and durations do not, and the title says so."""
    rows = Rows()
    rows.article("a", "A 31-year-old won 40 medals in 12 races.")
    rows.figure("a", "31-year-old", "age", kind="age")
    rows.figure("a", "40 medals", None)
    rows.figure("a", "12 races")
    assert rows.findings("unattributed_figures") == [
        "a gives all of its 2 numbers (ages and durations aside) without saying whose they are"
    ]


def test_attributed_figures_and_ages_are_left_alone():
    """A number with a speaker, an age and a duration need no source."""
    rows = Rows()
    rows.article("a", "The flood killed 12 people, the mayor said. A 31-year-old waited for 3 days.")
    rows.figure("a", "12 people", attribution="explicit", speaker_text="the mayor")
    rows.figure("a", "31-year-old", "age", kind="age")
    rows.figure("a", "3 days", "wait", kind="duration")
    assert rows.findings("unattributed_figures") == []


def test_anonymous_sources_are_named_by_their_words():
    """A claim of somebody without a name is found; one finding a source."""
    rows = Rows()
    rows.article("a", TEXT)
    rows.speaker("an-official", name="an official", anonymous=True, kind="unnamed")
    rows.figure("a", "40", speaker_id="an-official", speaker_text="An official", attribution="explicit")
    outcome = rows.check("anonymous_sources")
    assert [finding.title for finding in outcome.findings] == ["a reports 1 source without a name: “an official”"]
    assert [(row.table, row.text) for row in outcome.evidence] == [("figures", "40")]


def test_named_sources_are_left_alone():
    """A speaker with a name is no anonymous source."""
    rows = Rows()
    rows.article("a", TEXT)
    rows.speaker("jane-smith")
    rows.figure("a", "12 people", speaker_id="jane-smith", speaker_text="the mayor", attribution="explicit")
    assert rows.findings("anonymous_sources") == []


def test_a_pronoun_is_no_anonymous_source():
    """A speaker who could not be resolved is no source that keeps its name back."""
    rows = Rows()
    rows.article("a", TEXT)
    rows.speaker("it", name="It", anonymous=True, kind="unnamed")
    rows.figure("a", "300", speaker_id="it", speaker_text="It", attribution="reference")
    assert rows.findings("anonymous_sources") == []
