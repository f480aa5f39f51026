"""What the pages make of rows: cells of coverage, cards, sides, readings, what is still to be entered."""

from __future__ import annotations

from typing import Any

import pytest

from report_finding import SAID, finding, pictures, piece, two_articles
from set_of_rows import Rows
from variorum.report.edition import Edition, party_numbers, read_edition, type_labels
from variorum.report.pages import coverage, findings, overview, quotes, speakers
from variorum.schema.load import load_schema


def covered(rows: Rows) -> dict[str, Any]:
    """What the page of coverage shows."""
    con = rows.database()
    return coverage.context(con, read_edition(con))


def test_coverage_tells_a_single_source():
    """A measure counts those who give a number; one that a single article gives is marked."""
    rows = two_articles()
    rows.figure("a", "12 people")
    rows.claim("a", "12 people left", topic_id="casualties")
    rows.claim("b", "Some 80 people left", topic_id="casualties")
    measures, topics = covered(rows)["groups"]
    assert [(cell["kind"], cell["number"]) for cell in measures["rows"][0]["cells"]] == [
        ("figure", 1),
        ("claim", 1),
        ("none", 0),
    ]
    assert measures["rows"][0]["spoken"] == 1
    assert topics["rows"][0]["spoken"] == 2


def test_coverage_of_many_articles_counts_them(monkeypatch):
    """With more articles than the matrix has columns, the cells count articles."""
    monkeypatch.setattr(coverage, "MOST_ARTICLES", 2)
    rows = two_articles()
    rows.figure("a", "12 people")
    (group,) = covered(rows)["groups"]
    assert [(cell["kind"], cell["number"]) for cell in group["rows"][0]["cells"]] == [
        ("figure", 1), ("vague", 0), ("claim", 0), ("none", 2),
    ]  # fmt: skip


def edition_of(rows: Rows) -> Edition:
    """What the pages share."""
    return read_edition(rows.database())


def test_findings_are_grouped_and_dismissed_ones_stand_last():
    """Cards stand by severity; what a person has dismissed stands last, whatever its severity."""
    rows = two_articles()
    finding(rows, piece("a", "12 people", SAID), severity="info")
    for name, severity, status in (("g", "error", "dismissed"), ("h", "warning", "open")):
        known = {"check_id": "x", "type": "gap", "title": name, "detail": "", "method": "m"}
        rows.row("findings", finding_id=name, severity=severity, status=status, **known)
    con = rows.database()
    shown = findings.context(con, read_edition(con))
    assert [(g["name"], [card["finding_id"] for card in g["cards"]]) for g in shown["groups"]] == [
        ("warning", ["h"]), ("info", ["f"]), ("dismissed", ["g"]),
    ]  # fmt: skip


def test_choices_are_what_there_is():
    """A reader can choose among types, measures and articles that have findings."""
    rows = two_articles()
    rows.figure("a", "12 people")
    finding(rows, piece("a", "12 people", SAID), measure_id="people_killed")
    con = rows.database()
    choices = {name: options for name, _, options in findings.context(con, read_edition(con))["filters"]}
    assert choices["type"] == [("disagreement", "accounts differ")]
    assert choices["measure"] == [("people_killed", "People killed")]
    assert choices["source"] == [("a", "The Post")]


def test_every_type_of_finding_is_explained():
    """The pages have a name for each type that the schema allows."""
    assert set(type_labels()) == set(load_schema("findings").column("type").enum)


def test_sides_are_counted_by_article():
    """How often each side is heard stands by article, with the articles that do not hear it."""
    rows = two_articles()
    rows.speaker("john-brown")
    rows.figure("a", "12 people", speaker_id="jane-smith")
    rows.claim("a", "12 people left", holder_id="jane-smith")
    rows.claim("b", "Some 80 people left", holder_id="john-brown")
    con = rows.database()
    shown = speakers.context(con, read_edition(con))
    assert [(line["side"], line["cells"], line["articles"]) for line in shown["sides"]] == [
        ("town", [2, 0, 0], 1),
        (None, [0, 1, 0], 1),
    ]
    assert shown["sides"][0]["counts"] == {"figures": 1, "quotes": 0, "claims": 1}


def overview_of(rows: Rows, **package: Any) -> dict[str, Any]:
    """What the first page shows."""
    con = rows.database()
    return overview.context(con, read_edition(con), [], {"name": "mill", **package})


def test_findings_between_accounts_stand_apart():
    """Findings that set accounts against each other stand apart from those that tell how to read one."""
    rows = two_articles()
    finding(rows, piece("a", "12 people", SAID))
    known = {"check_id": "x", "type": "meaning", "title": "m", "detail": "", "status": "open", "method": "m"}
    rows.row("findings", finding_id="g", severity="error", **known)
    shown = overview_of(rows)
    assert [[row["finding_id"] for row in shown[name]["top"]] for name in ("between", "single")] == [["f"], ["g"]]


def test_what_is_to_be_entered_is_told():
    """A package tells what its maker has still to enter; a title that repeats the name is none."""
    assert overview_of(Rows(), title="Mill")["missing"] == ["a title", "a description", "who made it", "a licence"]
    full = {"title": "The fire", "description": "d", "contributors": [{"title": "A"}], "licenses": [{"name": "MIT"}]}
    assert overview_of(Rows(), **full)["missing"] == []


def readings(rows: Rows) -> list[dict[str, Any]]:
    """The utterances of the page of quotes."""
    con = rows.database()
    return list(quotes.context(con, read_edition(con))["groups"])


@pytest.mark.parametrize(("words", "retold"), [("we will never leave the town", False), ("a flood of promises", True)])
def test_a_quotation_is_compared_with_what_is_alike(words, retold):
    """The first quotation stands on the left; a reading with little in common is told as retold."""
    rows = Rows()
    rows.article("a", f"Smith said that {words}.")
    rows.article("b", "“We will not leave the town,” Smith said.")
    claim = rows.claim("a", words)
    quote = rows.quote("b", "We will not leave the town,")
    rows.link("q", "same_quote", "claims", [(claim, "link.quote")])
    rows.link("q", "same_quote", "quotes", [(quote, "link.quote")])
    (group,) = readings(rows)
    assert group["first"]["source_id"] == "b"
    assert [other["retold"] for other in group["others"]] == [retold]


def test_sides_have_colours_by_name():
    """Each side has a colour of its own as long as there are enough; no side has none."""
    numbered = party_numbers(["b", None, "a", "a"])
    assert numbered == {None: 0, "a": 1, "b": 2}
    assert list(party_numbers([f"s{n}" for n in range(8)]).values()) == [0, 1, 2, 3, 4, 5, 6, 0, 0]


def test_an_empty_package_has_every_part():
    """Nothing found is no error: the pages have nothing to show."""
    assert edition_of(Rows()).shown == ()
    assert pictures(Rows()) == []
    assert covered(Rows())["groups"] == []


def test_who_is_quoted_leads_to_the_quotations():
    """Each speaker of the table has a place with the quotations, each of which leads to its article."""
    rows = two_articles()
    rows.quote("a", "12 people left", speaker_id="jane-smith")
    rows.quote("b", "people left")
    con = rows.database()
    shown = quotes.context(con, read_edition(con))["shown"]
    assert {row["speaker"]: [one["words"] for one in row["said"]] for row in shown} == {
        "Jane Smith": ["12 people left"], "(nobody named)": ["people left"],
    }  # fmt: skip
    assert len({row["anchor"] for row in shown}) == 2
    assert all(one["href"].startswith("articles/") for row in shown for one in row["said"])
