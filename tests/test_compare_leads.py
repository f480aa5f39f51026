"""Counts that may be of something else than what their article reports."""

from __future__ import annotations

from dataclasses import replace

from number_rows import Numbers
from variorum.compare.intervals import Interval
from variorum.compare.leads import counts_aside
from variorum.records import Figure

LEAD = "9 people died in a storm. "


def severities(rows: Numbers, **leads: int) -> list[str]:
    """How loudly the differences of the rows are told."""
    rows.compare(leads)
    return sorted(finding.severity for finding in rows.check("disagreement").findings)


def storm(below: str, *words: str, **cells: object) -> Numbers:
    """Article a with nine dead in its lead and more below, and article b with seven."""
    rows = Numbers()
    rows.article("a", LEAD + below)
    rows.number("a", "9 people")
    for word in words:
        rows.number("a", word, **cells)
    rows.article("b", "7 people died.")
    rows.number("b", "7 people")
    return rows


def test_a_count_of_the_lead_is_held_against_other_articles() -> None:
    """Two leads that differ are a warning."""
    assert severities(storm(""), a=len(LEAD), b=10) == ["warning"]


def test_a_count_below_another_of_the_lead_is_doubted() -> None:
    """What stands below the lead, and differs from it, may be of one street: it is told for information."""
    rows = storm("In one street 4 people died.", "4 people")
    rows.compare({"a": len(LEAD), "b": 10})
    (title,) = [f.title for f in rows.check("disagreement").findings if f.severity == "warning"]
    assert "4 people" not in title
    alone = Numbers()
    alone.article("a", "A storm hit. Later: 4 people died. Then: 6 people died.")
    alone.number("a", "4 people")
    alone.number("a", "6 people")
    alone.article("b", "7 people died.")
    alone.number("b", "7 people")
    assert set(severities(alone, a=12, b=10)) == {"info"}


def test_one_number_below_the_lead_is_what_the_article_reports() -> None:
    """Where an article gives one number of a measure, it need not stand in the lead."""
    rows = Numbers()
    rows.article("a", "A storm hit. Later: 4 people died.")
    rows.number("a", "4 people")
    rows.article("b", "7 people died.")
    rows.number("b", "7 people")
    assert severities(rows, a=12, b=10) == ["warning"]


def test_what_stands_beside_a_repeated_count_is_reported_too() -> None:
    """A sentence that repeats the number of the lead speaks of the whole: so do the other counts in it."""
    for said, expected in (("as many as 9 people", "warning"), ("in one street 4 people", "info")):
        rows = storm(f"Later {said} died and 30 were hurt. Of them 12 were hurt badly.", said)
        rows.number("a", "30", "people_injured")
        rows.number("a", "12", "people_injured")
        rows.article("c", "50 people were hurt.")
        rows.number("c", "50 people", "people_injured")
        rows.compare({"a": len(LEAD), "b": 10, "c": 20})
        assert [f.severity for f in rows.check("disagreement").findings if "30" in f.title] == [expected]


def test_a_part_is_held_against_the_whole_of_its_article_only() -> None:
    """A part below the lead that is larger than a number of something else breaks nothing; in one sentence it does."""
    rows = Numbers()
    rows.article("a", LEAD + "In an earlier storm 3 people died. It killed 2 people, 5 of them children.")
    rows.number("a", "9 people")
    rows.number("a", "3 people")
    rows.number("a", "2 people")
    rows.number("a", "5", scope_subset="children")
    rows.compare({"a": len(LEAD)})
    assert rows.findings("parts_total") == ["People killed: 5 of 2 people: more than the whole"]


def test_a_prison_term_below_the_lead_may_be_of_another_person() -> None:
    """Each convict has a term: one below the lead is doubted, though the article gives no other; two leads part."""
    for lead, expected in ((12, "info"), (40, "warning")):
        rows = Numbers()
        for name, years in (("a", "5 years"), ("b", "20 years")):
            rows.article(name, f"A court met. The man got {years}.")
            rows.number(name, years, "sentence_length", kind="duration", unit_code="year")
        assert severities(rows, a=lead, b=lead) == [expected]


def test_many_counts_take_time_that_grows_with_their_number() -> None:
    """A number of the lead is looked up among thousands in one sentence, in any order of size."""
    rows = Numbers()
    rows.article("a", LEAD)
    rows.number("a", "9 people")
    row = Figure(**rows.tables["figures"][0])
    stated = [
        ("people_killed", "", Interval(n, n, n, n), replace(row, figure_id=str(n), start_char=n * 50))
        for n in range(20_000)
    ]
    assert len(counts_aside(stated, {"a": 10})) == 0  # one sentence, which holds the number of the lead
    apart = [(m, s, i, replace(f, sentence_id=f.figure_id)) for m, s, i, f in stated]
    assert len(counts_aside(apart, {"a": 10})) == 19_999
