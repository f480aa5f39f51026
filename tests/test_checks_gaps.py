"""The checks of gaps and silence: what they must find, and twins that they must leave alone."""

from __future__ import annotations

from datetime import date

from set_of_rows import Rows

DAY = {"published_date": date(2031, 5, 6), "publisher": "The Post"}


def four_sources() -> Rows:
    """Four articles; three of them tell how many drowned."""
    rows = Rows()
    for name, number in (("a", "12"), ("b", "13"), ("c", "14")):
        rows.article(name, f"{number} people drowned. The river rose.")
        rows.figure(name, f"{number} people")
        rows.claim(name, f"{number} people drowned", topic_id="casualties")
    rows.article("d", "The river rose.")
    return rows


def test_coverage_gap_names_the_silent_source():
    """A source without what three others report is found, for the measure and for the topic."""
    outcome = four_sources().check("coverage_gap")
    assert [finding.title for finding in outcome.findings] == [
        "People killed: 3 of 4 sources give a number, d gives none",
        "Casualties: 3 of 4 sources have a statement mainly about it, d has none",
    ]
    silent = [(row.source_id, row.text) for row in outcome.evidence if row.role == "silent"]
    assert silent == [("d", None), ("d", None)]


def test_coverage_gap_needs_most_sources():
    """What two of five sources report is no gap of the others."""
    rows = Rows()
    for name in ("a", "b"):
        rows.article(name, "12 people drowned.")
        rows.figure(name, "12 people")
    for name in ("c", "d", "e"):
        rows.article(name, "The river rose.")
    assert rows.findings("coverage_gap") == []


def test_single_source_quotes_the_number():
    """A measure that one source alone gives is found with its words; one that two give is left alone."""
    rows = four_sources()
    rows.article("e", "It left 300 homeless.")
    rows.figure("e", "300", "people_homeless")
    assert rows.findings("single_source") == ["Only e gives a number for “People homeless”: “300”"]


def test_single_source_leaves_ages_and_plain_measures_alone():
    """Ages, and measures that no codebook knows, stand in one source as a rule."""
    rows = four_sources()
    rows.article("e", "A 31-year-old saw 7 geese.")
    rows.figure("e", "31-year-old", "age", kind="age")
    rows.figure("e", "7 geese", "goose_see", method="number.digits measure.plain")
    assert rows.findings("single_source") == []


def test_single_source_of_a_single_set_says_nothing():
    """With one article everything stands in one source."""
    rows = Rows()
    rows.article("a", "12 people drowned.")
    rows.figure("a", "12 people")
    assert rows.findings("single_source") == []


def two_parties(second: str | None) -> Rows:
    """A measure with two figures: one by the union, one by `second`."""
    rows = Rows()
    rows.speaker("union", party="workers")
    rows.speaker("company", party="owners")
    rows.article("a", "The union said 400 marched.")
    rows.article("b", "Others saw 90 march.")
    rows.figure("a", "400", "marchers", speaker_id="union", speaker_text="The union", attribution="explicit")
    cells = {"speaker_id": second, "speaker_text": "Others", "attribution": "explicit"} if second else {}
    rows.figure("b", "90", "marchers", **cells)
    return rows


def test_side_balance_finds_a_measure_of_one_party():
    """A measure that only one party gives numbers for is found, though somebody without a name gives one too."""
    assert two_parties(None).findings("side_balance") == ["Marchers: every number that has a source comes from workers"]


def test_side_balance_leaves_two_parties_alone():
    """A measure that both parties speak to is balanced."""
    assert two_parties("company").findings("side_balance") == []


def test_side_balance_leaves_an_outsider_alone():
    """A number of somebody outside of the parties balances a measure too."""
    rows = two_parties("company")
    rows.tables["speakers"] = []
    rows.speaker("union", party="workers")
    rows.speaker("company")
    rows.speaker("mayor", party="town")
    assert rows.findings("side_balance") == []


def test_missing_source_facts():
    """An unknown publisher and an unstated day are one finding each; the first exact date of the text is shown."""
    rows = Rows()
    rows.article("a", "It began on Monday. It ended on 6 May 2031.")
    rows.date("a", "Monday", "weekday", weekday="Monday")
    rows.date("a", "6 May 2031")
    rows.article("b", "The river rose.", **DAY)
    outcome = rows.check("missing_source_facts")
    assert {finding.title: finding.severity for finding in outcome.findings} == {
        "The day of publication of 1 of 2 sources is not stated": "warning",
        "The publisher of 1 of 2 sources is not known": "info",
    }
    assert [row.text for row in outcome.evidence if row.role == "context"] == ["6 May 2031"]


def test_a_day_that_the_text_states_is_proposed():
    """A dateline is no warning: it is proposed for raw/sources.csv, source by source."""
    rows = Rows()
    rows.article("a", "LAKESIDE, 6 May 2031. The river rose.")
    rows.row(
        "written_days", source_id="a", day=date(2031, 5, 6), basis="dateline", date_id=rows.date("a", "6 May 2031")
    )
    (finding,) = [row for row in rows.check("missing_source_facts").findings if "day" in row.title]
    assert finding.severity == "info"
    assert finding.title == "The text of 1 of 1 sources states a day that raw/sources.csv lacks"
    assert "a 2031-05-06" in finding.detail
    rows = Rows()
    rows.article("a", "https://example.org/2031/05/06/river The river rose.")
    rows.row("written_days", source_id="a", day=date(2031, 5, 6), basis="address", date_id=None)
    outcome = rows.check("missing_source_facts")
    assert any("a 2031-05-06" in finding.detail for finding in outcome.findings)
    assert {(row.role, row.text) for row in outcome.evidence} == {("silent", None)}


def test_an_inferred_range_is_no_warning():
    """A day that is only inferred is for information; a stated one is no finding."""
    rows = Rows()
    rows.article("a", "x.", publisher="P", published_from=date(2031, 5, 1), published_to=date(2031, 5, 3))
    rows.row("written_days", source_id="a", day=date(2031, 5, 3), basis="range", date_id=None)
    (finding,) = rows.check("missing_source_facts").findings
    assert finding.severity == "info" and "ranges" in finding.detail
    rows = Rows()
    rows.article("a", "x.", **DAY)
    assert rows.findings("missing_source_facts") == []


def test_no_warning_where_nothing_is_known_of_any_source():
    """Articles without any metadata lack their days for information; one that has some lacks the day as a warning."""
    rows = Rows()
    rows.article("a", "x.")
    rows.article("b", "y.")
    assert {finding.severity for finding in rows.check("missing_source_facts").findings} == {"info"}


def test_parties_never_heard():
    """A source that lets only one of two parties speak is found; one that hears both is left alone."""
    rows = Rows()
    rows.speaker("union", party="workers")
    rows.speaker("company", party="owners")
    for name in ("a", "b"):
        rows.article(name, "“No,” the union said. “Yes,” the company said.")
        rows.quote(name, "No,", speaker_id="union")
        rows.quote(name, "Yes,", speaker_id="company")
    rows.article("c", "“No,” the union said.")
    rows.quote("c", "No,", speaker_id="union")
    outcome = rows.check("parties_never_heard")
    assert [finding.title for finding in outcome.findings] == ["c reports nobody who speaks for owners"]
    assert [(row.source_id, row.text) for row in outcome.evidence if row.role == "context"] == [
        ("a", "Yes,"),
        ("b", "Yes,"),
    ]


def test_thin_sources():
    """A source with a number or two, or without a quotation, is found; a full one is left alone."""
    rows = Rows()
    rows.article("a", "11 dead, 12 hurt, 13 gone. “Help,” she said.")
    for words in ("11 dead", "12 hurt", "13 gone"):
        rows.figure("a", words)
    rows.quote("a", "Help,")
    rows.article("b", "14 dead.")
    rows.figure("b", "14 dead")
    rows.claim("b", "14 dead", attribution="none")
    outcome = rows.check("thin_sources")
    assert [finding.title for finding in outcome.findings] == ["b has one number and no quotation"]
    assert {(row.table, row.source_id) for row in outcome.evidence} == {
        ("figures", "b"),
        ("claims", "b"),
        ("sources", "b"),
    }


def test_thin_sources_say_what_they_do_not_count():
    """A number without a measure counts; an age does not, and the title says so."""
    rows = Rows()
    rows.article("a", "A 31-year-old won 40 medals.")
    rows.figure("a", "31-year-old", "age", kind="age")
    rows.figure("a", "40 medals", None)
    rows.article("b", "A 32-year-old won.")
    rows.figure("b", "32-year-old", "age", kind="age")
    assert rows.findings("thin_sources") == [
        "Little to compare in 2 of 2 articles: b has no number and no quotation; "
        "a has one number and no quotation (ages and durations aside)"
    ]
