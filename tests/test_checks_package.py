"""The checks of the package's integrity, and the runner of all checks."""

from __future__ import annotations

import duckdb
import pytest

from set_of_rows import Rows
from variorum.checks import all_checks, finding_id, parse_check, run_check

HEAD = "-- title: T\n-- rule: R\n-- type: text\n-- severity: info\n-- rows: select 7\n"
COLUMNS = (
    "'f' as finding, 'T  t\n t' as title, 'D' as detail, null as measure_id, null as topic_id, 'a' as source_id, "
    "0 as start_char, 3 as end_char, 'figures' as \"table\", 'r' as row_id, 'value' as role"
)


def sound() -> Rows:
    """An article with a figure that is as it should be."""
    rows = Rows()
    rows.article("a", "12 people drowned, Smith said.")
    rows.figure("a", "12 people")
    return rows


@pytest.mark.parametrize(
    "check_id", ["package_spans", "package_sources", "package_references", "package_intervals", "package_rows"]
)
def test_a_sound_package_has_no_finding(check_id):
    """Nothing is found where spans, sums, references and bounds are right."""
    outcome = sound().check(check_id)
    assert outcome.findings == ()
    assert outcome.row.ran


def test_package_spans():
    """A row whose text is not what its place holds is found."""
    rows = sound()
    rows.tables["figures"][0]["end_char"] = 2
    assert rows.findings("package_spans") == ["The row a-f0 of figures says “12 people”, its place holds “12”"]


def test_package_spans_past_the_end():
    """A place beyond the end of the article is found even where the text fits as far as it goes."""
    rows = sound()
    rows.tables["figures"][0] |= {"text": "said.", "start_char": 25, "end_char": 40}
    assert len(rows.findings("package_spans")) == 1


def test_package_sources():
    """A text that is not the one registered is found; letters of more than one byte do not mislead it."""
    rows = sound()
    rows.article("b", "Zwölf Häuser – “weg”.")
    assert rows.findings("package_sources") == []
    rows.tables["article_text"][1]["text"] = "Elf Häuser – “weg”."
    assert rows.findings("package_sources") == ["The text of b is not the one that was registered"]


def test_package_references():
    """A link to a row that is not there is found."""
    rows = sound()
    rows.link("m1", "same_measure", "figures", [("a-f0", "test"), ("a-f9", "test")])
    assert rows.findings("package_references") == ["The link m1 names a-f9, which is no row of figures"]


@pytest.mark.parametrize(("low", "value", "high"), [(13.0, 12.0, None), (None, 12.0, 11.0), (5.0, None, 4.0)])
def test_package_intervals(low, value, high):
    """A value outside its bounds, and bounds in the wrong order, are found."""
    rows = sound()
    rows.tables["figures"][0] |= {"low": low, "value": value, "high": high}
    assert len(rows.findings("package_intervals")) == 1


def test_package_rows():
    """A source of which nothing was read is found."""
    rows = sound()
    rows.article("b", "xxx")
    assert rows.findings("package_rows") == ["Nothing was read in b: 1 sentences, no figure, no quotation, no claim"]


def test_package_columns():
    """A column that is empty in all of ten rows and more is found, in a set of three sources or more."""
    rows = Rows()
    for name in ("a", "b", "c"):
        rows.article(name, "One two three four five.")
        for words in ("One", "two", "three", "four"):
            rows.figure(name, words, speaker_text="x", counted=None)
    assert rows.findings("package_columns") == ["Empty in every row: figures.counted"]
    rows.tables["figures"][0]["counted"] = "people"
    assert rows.findings("package_columns") == []


def test_every_check_runs_on_empty_tables():
    """No check finds anything, or breaks, where there are no rows at all."""
    con = Rows().database()
    outcomes = [run_check(con, check) for check in all_checks()]
    assert [outcome.row.check_id for outcome in outcomes if outcome.findings] == []
    assert len(outcomes) == len({outcome.row.check_id for outcome in outcomes}) > 30


def test_a_check_without_its_table_does_not_run():
    """A check whose table is missing is listed as not run."""
    check = parse_check("x", f"{HEAD}-- needs: nowhere\nselect 1")
    with duckdb.connect() as con:
        outcome = run_check(con, check)
    assert (outcome.row.ran, outcome.row.rows_checked, outcome.findings) == (False, 0, ())


def test_a_head_must_be_whole():
    """A file without a line of its head is a defect, named with the file and the line."""
    with pytest.raises(ValueError, match=r"sql/checks/x\.sql has no line for rule"):
        parse_check("x", HEAD.replace("-- rule: R\n", ""))


@pytest.mark.parametrize(
    ("sql", "problem"),
    [
        (f"select {COLUMNS.replace(', null as topic_id', '')}", "returns no column topic_id"),
        (f"select {COLUMNS.replace(chr(39) + 'D' + chr(39), 'null')}", "without finding, title or detail"),
    ],
)
def test_a_query_must_return_what_a_finding_needs(sql, problem):
    """A query without one of the columns, or with an empty one, is a defect that names the file."""
    with pytest.raises(ValueError, match=problem):
        run_check(sound().database(), parse_check("x", HEAD + sql))


def test_evidence_is_cut_from_the_article():
    """The runner cuts the text, counts the rows and makes white space of a title single."""
    outcome = run_check(sound().database(), parse_check("x", f"{HEAD}select {COLUMNS}"))
    assert outcome.evidence[0].text == "12 "
    assert outcome.findings[0].title == "T t t"
    assert (outcome.row.rows_checked, outcome.row.findings) == (7, 1)


def test_severity_and_type_of_a_row_override_the_head():
    """Columns `severity` and `type` win over the head."""
    check = parse_check("x", f"{HEAD}select {COLUMNS}, 'warning' as severity, 'gap' as type")
    (finding,) = run_check(sound().database(), check).findings
    assert (finding.severity, finding.type, check.severity) == ("warning", "gap", "info")


def test_a_finding_keeps_its_id():
    """The id follows from the check and its rows, in whatever order and number they come."""
    assert finding_id("x", ["b", "a"]) == finding_id("x", ["a", "b", "a"])
    assert finding_id("x", ["a"]) != finding_id("y", ["a"])


def test_two_findings_on_the_same_rows_have_two_ids():
    """Findings of one check that rest on the same rows do not share an id."""
    sql = f"select {COLUMNS} union all select {COLUMNS.replace(chr(39) + 'f' + chr(39), chr(39) + 'g' + chr(39))}"
    outcome = run_check(sound().database(), parse_check("x", HEAD + sql))
    assert len({finding.finding_id for finding in outcome.findings}) == 2
    assert len(outcome.evidence) == 2
