"""What the pages make of rows: sentences of a finding, lines of a picture, cells of coverage, readings."""

from __future__ import annotations

from typing import Any

import pytest

from set_of_rows import Rows
from variorum.report.edition import Edition, Form, party_numbers, read_edition, type_labels
from variorum.report.pages import coverage, findings, numbers, overview, quotes, speakers, witnesses
from variorum.report.pages.witnesses import Hearing, hear
from variorum.report.words import Words
from variorum.schema.load import load_schema

SAID = "Smith said 12 people left and 9 were hurt. Rain fell on 7 towns."


def two_articles() -> Rows:
    """Two articles with numbers of one measure, and a finding on them."""
    rows = Rows()
    rows.speaker("jane-smith", party="town")
    rows.article("a", SAID, publisher="The Post")
    rows.article("b", "Some 80 people left.", publisher="The Wire")
    rows.article("c", "Nobody counted.")
    return rows


def finding(rows: Rows, *evidence: dict[str, Any], severity: str = "warning", **cells: Any) -> None:
    """A finding with its evidence."""
    known = {"check_id": "x", "type": "disagreement", "title": "t", "detail": "d", "status": "open", "method": "m"}
    rows.row("checks", check_id="x", title="X", rule="r", severity="info", rows_checked=1, findings=1, ran=True)
    rows.row("findings", finding_id="f", severity=severity, **{**known, **cells})
    for piece in evidence:
        rows.row("evidence", finding_id="f", **piece)


def piece(source_id: str, words: str, text: str, **cells: Any) -> dict[str, Any]:
    """A piece of evidence: the first place of the words."""
    start = text.index(words)
    place = {"source_id": source_id, "start_char": start, "end_char": start + len(words), "text": words}
    return {**place, "table": "figures", "row_id": f"{source_id}-f{start}", "role": "value", **cells}


def told(rows: Rows, form: Form | None = None) -> Hearing:
    """What the finding rests on, as its card shows it."""
    edition = read_edition(rows.database(), form)
    return hear(edition, edition.evidence["f"])


def test_a_sentence_stands_once():
    """Two pieces of evidence in one sentence are marked in it, each with its role; the article stands once."""
    rows = two_articles()
    finding(rows, piece("a", "12 people", SAID), piece("a", "9", SAID, role="context"))
    (witness,) = told(rows).witnesses
    assert [(p.text, p.kinds) for p in witness.pieces if p.kinds] == [("12 people", ("value",)), ("9", ("context",))]
    assert "".join(p.text for p in witness.pieces) == "Smith said 12 people left and 9 were hurt."
    assert (witness.source, witness.is_value) == ("The Post", True)


def test_values_come_first():
    """Sentences with numbers that part stand before what is beside them."""
    rows = two_articles()
    finding(rows, piece("a", "12 people", SAID, role="context"), piece("b", "Some 80 people", "Some 80 people left."))
    assert [witness.source for witness in told(rows).witnesses] == ["The Wire", "The Post"]


def test_silence_is_told_apart():
    """Articles that say nothing are named, and make no sentence."""
    rows = two_articles()
    nothing = {"source_id": "c", "table": "sources", "row_id": "c", "role": "silent"}
    finding(rows, piece("a", "12 people", SAID), {**nothing, "start_char": None, "end_char": None, "text": None})
    found = told(rows)
    assert (found.silent, found.articles, len(found.witnesses)) == (("c",), 1, 1)


def test_what_has_no_room_is_counted(monkeypatch):
    """Beyond the most sentences of a card, the rest is counted."""
    monkeypatch.setattr(witnesses, "MOST", 1)
    rows = two_articles()
    finding(
        rows, piece("a", "12 people", SAID), piece("a", "7 towns", SAID), piece("b", "Some 80", "Some 80 people left.")
    )
    found = told(rows)
    assert (len(found.witnesses), found.more) == (1, 2)


def test_a_claim_that_may_not_be_shown():
    """Where no word of a sentence may be shown, its place and its hash stand for it."""
    rows = two_articles()
    finding(rows, piece("a", "Rain fell", SAID, table="claims", role="context"))
    (witness,) = told(rows, Form(Words({"a": SAID}, {"a": ()}))).witnesses
    assert (witness.pieces, witness.start, witness.end) == ((), 43, 52)
    assert len(witness.held_back) == 16


def pictures(rows: Rows) -> list[dict[str, Any]]:
    """The pictures of these rows."""
    con = rows.database()
    return numbers.draw_pictures(con, read_edition(con))


def counted(rows: Rows, source_id: str, words: str, **cells: Any) -> str:
    """A figure that can be compared."""
    figure_id = rows.figure(source_id, words, **cells)
    figure = rows.tables["figures"][-1]
    rows.row(
        "figure_groups",
        figure_id=figure_id,
        group_id=figure_id,
        phrase=words,
        low=figure["low"],
        high=figure["high"],
        stated=figure["value"] or 50,
        vague=figure["value"] is None,
    )
    return figure_id  # fmt: skip


def test_a_line_says_who_and_where():
    """A line has its source, speaker and number as printed, and leads to its sentence."""
    rows = two_articles()
    counted(rows, "a", "12 people", speaker_id="jane-smith", speaker_text="Smith", attribution="explicit")
    counted(rows, "b", "Some 80 people", number_start=5, number_end=7, attribution="none", suspect=True)
    (picture,) = pictures(rows)
    first, second = picture["lanes"]
    assert (first.label, first.shape, first.colour) == (("The Post", "Jane Smith"), "circle", 1)
    assert first.says == "12 people. Jane Smith (town), in The Post"
    assert (second.label, second.printed, second.shape, second.colour) == (
        ("The Wire", "nobody named"),
        "Some 80?",
        "cross",
        0,
    )
    assert second.says.endswith("Suspect as printed")
    assert second.href.startswith("articles/b.html#")


def test_a_measure_with_one_number_has_no_picture():
    """A picture needs two numbers that can be compared."""
    rows = two_articles()
    counted(rows, "a", "12 people")
    rows.figure("b", "Some 80 people")
    assert pictures(rows) == []


def test_parts_stand_beside_their_whole():
    """The numbers of a part are lines of the whole's picture, and say that they are a part."""
    rows = two_articles()
    counted(rows, "b", "Some 80 people")
    counted(rows, "a", "12 people", measure_id="children_killed")
    rows.tables["measures"][-1]["part_of"] = "people_killed"
    (picture,) = pictures(rows)
    assert picture["measure_id"] == "people_killed"
    assert [(lane.label, lane.aside) for lane in picture["lanes"]] == [
        (("The Wire", "nobody named"), False),
        (("The Post", "Children killed", "nobody named"), True),
    ]


def test_another_scope_stands_aside():
    """What another period or part is counted for stands last, marked and named; the scope of most articles leads."""
    rows = two_articles()
    rows.article("d", "About 90 people left.")
    counted(rows, "a", "9", scope_period="in 2011")
    counted(rows, "a", "12 people")
    counted(rows, "b", "Some 80 people", place="Riverton")
    counted(rows, "d", "About 90 people", place="Riverton")
    (picture,) = pictures(rows)
    assert [(lane.label, lane.aside) for lane in picture["lanes"]] == [
        (("The Wire", "Riverton", "nobody named"), False),
        (("d", "Riverton", "nobody named"), False),
        (("The Post", "in 2011", "nobody named"), True),
        (("The Post", "nobody named"), True),
    ]


def test_numbers_of_scopes_apart_make_no_picture():
    """Numbers that count different things, and of which no check says anything, are not set side by side."""
    rows = two_articles()
    counted(rows, "a", "12 people", scope_period="in 2011")
    counted(rows, "b", "Some 80 people")
    assert pictures(rows) == []
    finding(rows, piece("a", "12 people", SAID), measure_id="people_killed")
    assert len(pictures(rows)) == 1


def test_products_stand_beside_what_they_bound():
    """What a relation multiplies is a line of the picture of what it bounds."""
    rows = two_articles()
    counted(rows, "b", "Some 80 people", measure_id="area")
    counted(rows, "a", "12 people", measure_id="width")
    counted(rows, "a", "7 towns", measure_id="depth")
    product = {"operation": "product", "of_measure": "width", "and_measure": "depth", "definition": "d"}
    rows.row("relations", relation_id="r", measure_id="area", relation="at most", **product)
    (picture,) = pictures(rows)
    assert [(lane.printed, lane.stated) for lane in picture["lanes"]] == [
        ("Some 80 people", 80),
        ("12 people × 7 towns", 84),
    ]


def test_figures_that_say_the_same_share_a_line(monkeypatch):
    """Beyond the most lines, figures that say the same share one, which tells how many they are; the words name all."""
    monkeypatch.setattr(numbers, "MOST_LINES", 2)
    rows = two_articles()
    rows.article("d", "About 12 people left, 12 people.")
    counted(rows, "a", "12 people")
    counted(rows, "b", "Some 80 people")
    counted(rows, "d", "12 people")
    (picture,) = pictures(rows)
    assert (picture["figures"], [lane.printed for lane in picture["lanes"]]) == (3, ["12 people", "Some 80 people"])
    assert [lane.label for lane in picture["lanes"]] == [("2 figures", "nobody named"), ("The Wire", "nobody named")]
    assert [row["source_id"] for row in picture["rows"]] == ["a", "d", "b"]


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


def many_sentences(*numbers: int) -> Rows:
    """A finding on so many sentences of each of some articles."""
    rows = Rows()
    pieces = []
    for n, count in enumerate(numbers):
        text = " ".join(f"Item {n}.{line} was told." for line in range(count))
        rows.article(f"s{n}", text)
        known = {"table": "sentences", "role": "context"}
        pieces += [
            piece(f"s{n}", f"Item {n}.{line} was told", text, row_id=f"{n}.{line}", **known) for line in range(count)
        ]
    finding(rows, *pieces)
    return rows


def test_sentences_of_several_articles_stand_side_by_side():
    """Articles with as many sentences each have a column each: the sentences stand row by row."""
    found = told(many_sentences(2, 2, 2))
    assert found.columns == 3
    assert [witness.source for witness in found.witnesses] == ["s0", "s1", "s2"] * 2
    four = told(many_sentences(4, 4, 4, 4))
    assert (four.columns, len(four.first)) == (4, 8)
    five = told(many_sentences(2, 2, 2, 2, 2))
    assert five.columns == 0
    assert [witness.source for witness in five.witnesses[:5]] == ["s0", "s1", "s2", "s3", "s4"]
    assert told(many_sentences(2, 1)).columns == 0
    assert told(many_sentences(1, 1)).columns == 0


def test_many_sentences_are_folded():
    """The first sentences are seen at once, the others unfolded; one more than that is not folded."""
    found = told(many_sentences(5, 4, 1))
    assert (len(found.first), len(found.folded), found.more) == (6, 4, 0)
    found = told(many_sentences(5, 2))
    assert (len(found.first), found.folded) == (7, ())


def test_many_silent_articles_are_counted(monkeypatch):
    """Of many articles that say nothing the first are named."""
    monkeypatch.setattr(witnesses, "MOST_SILENT", 1)
    rows = two_articles()
    nothing = {"table": "sources", "role": "silent", "start_char": None, "end_char": None, "text": None}
    finding(rows, *({"source_id": name, "row_id": name, **nothing} for name in "abc"))
    found = told(rows)
    assert (len(found.silent), found.more_silent) == (1, 2)


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
