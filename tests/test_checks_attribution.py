"""The checks of attribution: what they must find, and twins that they must leave alone."""

from __future__ import annotations

import pytest

from set_of_rows import Rows

TEXT = "The flood killed 12 people, the mayor said. It left 300 homeless. An official said 40 were missing."


def test_unattributed_figures_are_counted():
    """A number in the article's own voice is found, with how many of the numbers are like it."""
    rows = Rows()
    rows.article("a", TEXT)
    rows.figure("a", "12 people", attribution="explicit", speaker_text="the mayor")
    rows.figure("a", "300", "people_homeless")
    outcome = rows.check("unattributed_figures")
    assert [finding.title for finding in outcome.findings] == ["Numbers without a word on whose they are: 1 of 2 in a"]
    assert [row.text for row in outcome.evidence] == ["300"]
    assert outcome.row.rows_checked == 2


def test_unattributed_figures_of_all_articles_are_one_finding():
    """One finding names the articles, that with most such numbers first; beyond six the rest is counted."""
    rows = Rows()
    for name in "abcdefgh":
        rows.article(name, TEXT)
        rows.figure(name, "300", "people_homeless")
    rows.figure("b", "40", "people_missing")
    outcome = rows.check("unattributed_figures")
    assert [finding.title for finding in outcome.findings] == [
        "Numbers without a word on whose they are: 2 of 2 in b; 1 of 1 in a; 1 of 1 in c; 1 of 1 in d; 1 of 1 in e; "
        "1 of 1 in f; and some in 2 more"
    ]
    assert len(outcome.evidence) == 9


def test_unattributed_figures_count_all_that_they_speak_of():
    """A number without a measure counts too; ages and durations do not, and the title says so."""
    rows = Rows()
    rows.article("a", "A 31-year-old won 40 medals in 12 races.")
    rows.figure("a", "31-year-old", "age", kind="age")
    rows.figure("a", "40 medals", None)
    rows.figure("a", "12 races")
    assert rows.findings("unattributed_figures") == [
        "Numbers without a word on whose they are: 2 of 2 in a (ages and durations aside)"
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


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The dam is said to be safe.", "“is said to be”"),
        ("The mill was widely believed to have burnt.", "“was widely believed to have”"),
        ("Two boats reportedly sank.", "“reportedly”"),
        ("It is feared that the dam broke.", "“it is feared that”"),
    ],
)
def test_hidden_holders(words, shown):
    """A statement whose passive or adverb hides who makes it is found; one finding a source."""
    rows = Rows()
    rows.article("a", words)
    rows.claim("a", words.removesuffix("."), attribution="none")
    assert rows.findings("hidden_holders") == [f"a leaves out who says so in 1 statement: {shown}"]


@pytest.mark.parametrize("words", ["The dam is safe.", "He is said by all to sing.", "It was thought through."])
def test_plain_statements_hide_nobody(words):
    """A statement of the article's own, or with its agent, is left alone."""
    rows = Rows()
    rows.article("a", words)
    rows.claim("a", words.removesuffix("."), attribution="none")
    assert rows.findings("hidden_holders") == []


def test_a_held_statement_hides_nobody():
    """A statement with a holder is left alone, whatever its verb."""
    rows = Rows()
    rows.article("a", "Smith said that the dam is said to be safe.")
    rows.speaker("smith")
    rows.claim("a", "the dam is said to be safe", holder_id="smith", holder_text="Smith", attribution="explicit")
    assert rows.findings("hidden_holders") == []


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
