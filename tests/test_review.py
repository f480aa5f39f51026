"""codebook/review.csv laid over rows: what each action does, what follows by itself, and what stops the build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from flood_project import write_review
from variorum.articles import read_article
from variorum.codebook import Codebook
from variorum.errors import InputError, StaleReviewError
from variorum.inputs import Entry
from variorum.project import Project
from variorum.records import Claim, Figure, Quote, Speaker
from variorum.review.cells import Texts
from variorum.review.findings import add_findings, read_decisions, rows_by_place
from variorum.review.lines import read_review
from variorum.review.references import check_references, known_values
from variorum.review.rows import Tables, lay_over
from variorum.schema.frames import check_frame, frame
from variorum.schema.load import load_schema

TEXT = "Marsh said 12 people died. “Stay away,” she said. Hale put it at 15 people. Hale was there."
ARTICLE = read_article(TEXT, "post")
SENTENCES = tuple((sentence.span.start, sentence.sentence_id) for sentence in ARTICLE.sentences)
TEXTS = Texts({"post": TEXT}, {"post": SENTENCES})


def at(words: str, occurrence: int = 0) -> dict[str, Any]:
    """source_id, start_char, end_char and text of words of the article."""
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return {"source_id": "post", "start_char": start, "end_char": start + len(words), "text": words}


def tables() -> Tables:
    """One row of each table, as extraction gives them."""
    place, quote = at("12 people"), at("Stay away,")
    figure = Figure(
        "post-f11-20", sentence_id=SENTENCES[0][1], **place, number_start=11, number_end=13, form="digits",
        value=12.0, low=12.0, high=12.0, speaker_id="marsh", speaker_text="Marsh", speaker_start=0, speaker_end=5,
        attribution="explicit", method="number.digits",
    )  # fmt: skip
    said = Quote(
        f"post-q{quote['start_char']}-{quote['end_char']}", **quote, form="full", truncated=False, speaker_id="marsh",
        speaker_text="she", **dict(zip(("speaker_start", "speaker_end"), span("she"), strict=True)),
        method="quote.full",
    )  # fmt: skip
    claim = Claim("post-c11-25", sentence_id=SENTENCES[0][1], **at("12 people died"), method="claim.clause")
    speakers = [Speaker("marsh", "Marsh"), Speaker("hale", "Hale")]
    found = {"figures": [figure], "quotes": [said], "claims": [claim], "speakers": speakers}
    return {name: [asdict(row) for row in rows] for name, rows in found.items()}  # type: ignore[arg-type]


def span(words: str) -> tuple[int, int]:
    """Where words of the article stand."""
    return TEXT.index(words), TEXT.index(words) + len(words)


def lines(tmp_path: Path, *written: Mapping[str, object]) -> tuple[Entry, ...]:
    """The lines of a review.csv, read."""
    project = Project(tmp_path)
    project.codebook.mkdir(exist_ok=True)
    write_review(project, *written)
    return read_review(project)


BOOK = Codebook(
    measures=({"measure_id": "people_killed"}, {"measure_id": "people_injured"}), topics=({"topic_id": "damage"},)
)


def reviewed(tmp_path: Path, *written: Mapping[str, object]) -> Tables:
    """The tables after these lines; every row passes its schema."""
    entries = lines(tmp_path, *written)
    check_references(entries, known_values(BOOK, tables()))
    after = lay_over(tables(), entries, TEXTS)
    for name, rows in after.items():
        check_frame(name, frame(name, rows))
    return after


FIGURE = {"table": "figures", "row_id": "post-f11-20", "text": "12 people"}


def change(column: str, expected: str, value: str, **of: object) -> dict[str, object]:
    """A line that changes a cell of the figure."""
    return {**FIGURE, "action": "change", "column": column, "expected": expected, "value": value, **of}


def test_no_line_changes_nothing(tmp_path: Path) -> None:
    """Without a line the rows are those of extraction."""
    assert reviewed(tmp_path) == tables()


@pytest.mark.parametrize("named", [{"row_id": "post-f11-20"}, {"row_id": "", **at("12 people")}])
def test_accepted_row_says_so_and_keeps_its_method(tmp_path: Path, named: Mapping[str, object]) -> None:
    """A row may be named by id or by place."""
    (figure,) = reviewed(tmp_path, {**FIGURE, **named, "action": "accept"})["figures"]
    assert figure == {**tables()["figures"][0], "reviewed": "accepted"}


def test_changed_cell_says_so_and_the_rest_stays(tmp_path: Path) -> None:
    """A change touches its column and `reviewed` only."""
    (figure,) = reviewed(tmp_path, change("counted", "", "people"))["figures"]
    assert figure == {**tables()["figures"][0], "counted": "people", "reviewed": "changed"}


def test_several_lines_change_one_row(tmp_path: Path) -> None:
    """Each line changes one column of it."""
    after = reviewed(tmp_path, change("counted", "", "people"), change("suspect", "false", "true"))
    assert (after["figures"][0]["counted"], after["figures"][0]["suspect"]) == ("people", True)


def test_changed_place_cuts_the_text_again(tmp_path: Path) -> None:
    """A new place gives the row its words, its id and its sentence."""
    start, end = span("15 people")
    (figure,) = reviewed(
        tmp_path,
        change("start_char", "11", str(start)), change("end_char", "20", str(end)),
        change("number_start", "11", str(start)), change("number_end", "13", str(start + 2)),
    )["figures"]  # fmt: skip
    assert (figure["text"], figure["figure_id"]) == ("15 people", f"post-f{start}-{end}")
    assert figure["sentence_id"] == ARTICLE.sentence_at(start).sentence_id


def test_changed_mention_finds_its_nearest_place(tmp_path: Path) -> None:
    """The place of `speaker_text` is that of the words nearest to the row."""
    quote = {"table": "quotes", "row_id": tables()["quotes"][0]["quote_id"], "text": "Stay away,", "action": "change"}
    after = reviewed(
        tmp_path,
        {**quote, "column": "speaker_text", "expected": "she", "value": "Hale"},
        {**quote, "column": "speaker_id", "expected": "marsh", "value": "hale"},
    )["quotes"][0]
    assert (after["speaker_start"], after["speaker_end"]) == (TEXT.index("Hale put"), TEXT.index("Hale put") + 4)


def test_attribution_follows_the_speaker(tmp_path: Path) -> None:
    """A row that gets a speaker becomes explicit, one that loses it becomes none, if no line says otherwise."""
    lost = [
        change("speaker_id", "marsh", ""),
        change("speaker_text", "Marsh", ""),
        {"table": "claims", "row_id": "post-c11-25", "text": "12 people died", "action": "change",
         "column": "holder_id", "expected": "", "value": "marsh"},
    ]  # fmt: skip
    after = reviewed(tmp_path, *lost)
    assert (after["figures"][0]["attribution"], after["figures"][0]["speaker_start"]) == ("none", None)
    assert after["claims"][0]["attribution"] == "explicit"


def test_interval_follows_value_and_qualifier(tmp_path: Path) -> None:
    """Bounds and base value are made anew, unless a line gives the bounds."""
    (figure,) = reviewed(tmp_path, change("qualifier", "none", "at least"))["figures"]
    assert (figure["value"], figure["low"], figure["high"]) == (12.0, 12.0, None)
    (figure,) = reviewed(tmp_path, change("value", "12", "1200"), change("unit_code", "", "m"))["figures"]
    assert (figure["low"], figure["high"], figure["base_value"], figure["base_unit"]) == (1200.0, 1200.0, 1.2, "km")
    (figure,) = reviewed(tmp_path, change("qualifier", "none", "about"), change("low", "12", "10"))["figures"]
    assert (figure["low"], figure["high"]) == (10.0, 12.0)


def test_dropped_row_is_gone_and_so_is_its_lonely_speaker(tmp_path: Path) -> None:
    """A speaker to whom no row belongs any more goes with the last one; one that never had a row stays."""
    quote = {"table": "quotes", "row_id": tables()["quotes"][0]["quote_id"], "text": "Stay away,", "action": "drop"}
    after = reviewed(tmp_path, {**FIGURE, "action": "drop"}, quote)
    assert (after["figures"], after["quotes"]) == ([], [])
    assert [row["speaker_id"] for row in after["speakers"]] == ["hale"]


def test_added_figure_is_whole(tmp_path: Path) -> None:
    """An added row has its words, its number, its sentence, method `review`, and what the lines say."""
    new = {"table": "figures", "action": "add", **at("15 people")}
    after = reviewed(
        tmp_path,
        {**new, "column": "value", "value": "15"},
        {**new, "column": "speaker_text", "value": "Hale"},
        {**new, "column": "speaker_id", "value": "hale"},
    )["figures"]
    figure = next(row for row in after if row["text"] == "15 people")
    assert (figure["method"], figure["reviewed"], figure["form"]) == ("review", "added", "digits")
    assert (figure["low"], figure["high"]) == (15.0, 15.0)
    assert TEXT[figure["number_start"] : figure["number_end"]] == "15"
    assert TEXT[figure["speaker_start"] : figure["speaker_end"]] == figure["speaker_text"]
    assert (figure["attribution"], figure["sentence_id"]) == ("explicit", SENTENCES[2][1])


def test_added_quote_and_claim_need_no_column(tmp_path: Path) -> None:
    """A place is enough: the other cells hold what is so for most rows."""
    after = reviewed(
        tmp_path,
        {"table": "quotes", "action": "add", **at("Hale was there")},
        {"table": "claims", "action": "add", **at("Hale was there")},
    )
    assert [len(after[name]) for name in ("quotes", "claims")] == [2, 2]


def test_speakers_are_reviewed_by_id_and_name(tmp_path: Path) -> None:
    """A speaker is added, changed and dropped by id; the line's text is the name."""
    after = reviewed(
        tmp_path,
        {"table": "speakers", "action": "add", "row_id": "board", "text": "Water Board", "column": "kind",
         "value": "organisation"},
        {"table": "speakers", "action": "change", "row_id": "marsh", "text": "Marsh", "column": "role",
         "expected": "", "value": "mayor"},
        {"table": "speakers", "action": "drop", "row_id": "hale", "text": "Hale"},
    )["speakers"]  # fmt: skip
    assert {row["speaker_id"]: (row["name"], row["role"], row["kind"]) for row in after} == {
        "marsh": ("Marsh", "mayor", None),
        "board": ("Water Board", None, "organisation"),
    }


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({**FIGURE, "text": "13 people", "action": "accept"}, "post-f11-20 reads '12 people' now, not '13 people'"),
        ({**FIGURE, "row_id": "post-f11-18", "action": "drop"}, "figures has no row post-f11-18 (its characters read"),
        ({**FIGURE, "row_id": "gone-f1-2", "action": "drop"}, "figures has no row gone-f1-2"),
        (change("value", "13", "14"), "value of post-f11-20 is '12' now, not '13'"),
        (change("counted", "persons", "people"), "counted of post-f11-20 is '' now, not 'persons'"),
        ({"table": "figures", "action": "add", **at("15 people"), "text": "16 people"}, "read '15 people' now"),
        ({"table": "speakers", "action": "drop", "row_id": "hale", "text": "Hail"}, "hale reads 'Hale' now"),
    ],
)
def test_stale_line_stops_and_says_what_stands_there(tmp_path: Path, line: dict[str, object], says: str) -> None:
    """A line whose row, words or old value are not there any more is named with what is there now."""
    with pytest.raises(StaleReviewError) as caught:
        reviewed(tmp_path, {**FIGURE, "action": "accept"} if line["table"] != "figures" else line, line)
    assert "codebook/review.csv, line " in str(caught.value)
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ({**FIGURE, "action": "confirm"}, "confirm is no action for figures"),
        ({**FIGURE, "action": "accept", "text": ""}, "text is empty"),
        ({**FIGURE, "action": "accept", "row_id": ""}, "names no row"),
        ({**FIGURE, "action": "accept", "row_id": "", "source_id": "post"}, "names only source_id of a place"),
        ({**FIGURE, "action": "accept", "value": "3"}, "value is not used by accept"),
        ({**FIGURE, "action": "accept", "severity": "info"}, "severity concerns findings only"),
        ({**FIGURE, "action": "change"}, "column is empty"),
        (change("counted", "people", "people"), "expected and value are the same"),
        (change("method", "number.digits", "mine"), "figures has no column 'method' to review"),
        (change("coutned", "", "people"), "figures has no column 'coutned' to review"),
        (change("qualifier", "none", "circa"), "qualifier 'circa' is not allowed: use one of none, about"),
        (change("value", "12", "a dozen"), "value 'a dozen' is not a number"),
        (change("speaker_text", "Marsh", "Lowe"), "post has no words 'Lowe'"),
        (change("speaker_id", "marsh", "lowe"), "'lowe' is no speaker"),
        (change("measure_id", "", "people_kiled"), "'people_kiled' is not known: did you mean people_killed?"),
        (change("measure_id", "", "zz"), "'zz' is not known: add it to codebook/measures.csv"),
        (change("unit_code", "person", "furlongs"), "unit_code 'furlongs' is not known"),
        (
            {"table": "claims", "action": "add", **at("Hale was there"), "column": "topic_id", "value": "damages"},
            "topic_id 'damages' is not known: did you mean damage?",
        ),
        (change("end_char", "20", "9000"), "11 to 9000 is no place in post"),
        ({"table": "figures", "action": "add", **at("12 people")}, "post-f11-20 is a row of figures already"),
        ({"table": "figures", "action": "add", **at("15 people"), "source_id": "gone"}, "'gone' is no article"),
        ({"table": "speakers", "action": "drop", "row_id": "marsh", "text": "Marsh"}, "'marsh' still has rows"),
        ({"table": "findings", "action": "dismiss", "row_id": ""}, "row_id is empty"),
        ({"table": "findings", "action": "dismiss", "row_id": "x", "text": "y"}, "text is not used by dismiss"),
    ],
)
def test_line_that_cannot_be_done_is_named(tmp_path: Path, line: dict[str, object], says: str) -> None:
    """A line that is incomplete, or contradicts the tables, is an error that names it."""
    with pytest.raises(InputError) as caught:
        reviewed(tmp_path, line)
    assert str(caught.value).startswith("codebook/review.csv, line 2: ")
    assert says in str(caught.value)


def test_known_measure_and_unit_are_set(tmp_path: Path) -> None:
    """A measure of the codebook, and the code of any unit, may be put into a row; so may an empty cell."""
    known = change("measure_id", "", "people_killed"), change("unit_code", "", "km2")
    assert [reviewed(tmp_path, *known)["figures"][0][name] for name in ("measure_id", "unit_code")] == [
        "people_killed", "km2",
    ]  # fmt: skip


def test_measure_named_by_extraction_is_known() -> None:
    """A measure as worded, which stands in no codebook, may be given to another figure."""
    rows = {"figures": [{"measure_id": "lamp_broken", "unit_code": "lamp"}], "claims": []}
    known = known_values(Codebook(), rows)
    assert "lamp_broken" in known["figures", "measure_id"]
    assert {"lamp", "km2"} <= known["figures", "unit_code"]
    assert known["claims", "topic_id"] == frozenset()


@pytest.mark.parametrize(
    ("second", "says"),
    [
        ({**FIGURE, "action": "drop"}, "post-f11-20 has a decision on line 2 already"),
        (change("counted", "", "men"), "a line above sets counted already"),
    ],
)
def test_two_lines_may_not_contradict(tmp_path: Path, second: dict[str, object], says: str) -> None:
    """The later of two lines that decide the same thing is named."""
    with pytest.raises(InputError, match=f"line 3: {says}"):
        reviewed(tmp_path, change("counted", "", "people"), second)


def add(words: str, **more: object) -> dict[str, object]:
    """A line that adds evidence to a finding."""
    return {"table": "findings", "action": "add", "row_id": "tolls", **at(words), **more}


HEAD = {"type": "meaning", "severity": "warning", "value": "12 dead is put down to Marsh, who was not there"}


def findings(tmp_path: Path, *written: Mapping[str, object], codebook: Codebook | None = None) -> Any:
    """Findings and evidence that the lines add."""
    places = rows_by_place({**tables(), "sentences": []})
    return add_findings(lines(tmp_path, *written), TEXTS, places, codebook or Codebook())


def test_finding_is_added_with_its_evidence(tmp_path: Path) -> None:
    """Lines with one key make one finding; evidence points at the row that has just these characters."""
    silent = {"table": "findings", "action": "add", "row_id": "tolls", "source_id": "post", "role": "silent"}
    (finding,), evidence = findings(
        tmp_path,
        add("12 people", reason="The text says so.", **HEAD),
        add("she said", reason="She is not Marsh.", role="context"),
        silent,
    )
    assert (finding.check_id, finding.method, finding.status) == ("review", "review", "confirmed")
    assert (finding.title, finding.detail) == (HEAD["value"], "The text says so. She is not Marsh. seen")
    assert [(one.table, one.row_id, one.role, one.text) for one in evidence] == [
        ("figures", "post-f11-20", "value", "12 people"),
        ("article_text", f"post-t{TEXT.index('she said')}-{TEXT.index('she said') + 8}", "context", "she said"),
        ("sources", "post", "silent", None),
    ]
    assert {one.finding_id for one in evidence} == {finding.finding_id}
    check_frame("review_findings", frame("review_findings", [finding]))
    check_frame("review_evidence", frame("review_evidence", evidence))


def test_id_of_an_added_finding_comes_from_its_places(tmp_path: Path) -> None:
    """Other words about the same places leave the id as it is; another place changes it."""
    first = findings(tmp_path, add("12 people", **HEAD))[0][0]
    reworded = findings(tmp_path, add("12 people", **{**HEAD, "value": "Else"}, reason="other"))[0][0]
    moved = findings(tmp_path, add("15 people", **HEAD))[0][0]
    assert first.finding_id == reworded.finding_id != moved.finding_id


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ([add("12 people", **{**HEAD, "severity": ""})], "line 2: severity is empty: give the severity on the first"),
        ([add("12 people", **HEAD), add("she", type="claim")], "line 3: gives another type than line 2"),
        ([add("12 people", **HEAD), add("12 people")], "line 3: names a place that a line above has named"),
        ([add("12 people", **HEAD), {**add("12 people", **HEAD), "row_id": "b"}], "line 3: another new finding rests"),
        ([add("12 people", **HEAD, topic_id="tolls")], "line 2: topic_id 'tolls' is not in the codebook"),
        ([{**add("she", **HEAD), "text": "he"}], "line 2: characters 4"),
        ([add("she", **HEAD, role="silent")], "line 2: start_char is not used by a silence"),
    ],
)
def test_finding_that_does_not_fit_is_named(tmp_path: Path, written: list[dict[str, object]], says: str) -> None:
    """The line at fault is named."""
    with pytest.raises(InputError) as caught:
        findings(tmp_path, *written)
    assert f"codebook/review.csv, {says}" in str(caught.value)


def test_decisions_are_read_with_their_lines(tmp_path: Path) -> None:
    """confirm and dismiss become a status; a second decision about one finding is an error."""
    confirm = {"table": "findings", "action": "confirm", "row_id": "side-1", "reason": "Read both."}
    dismiss = {"table": "findings", "action": "dismiss", "row_id": "gap-2", "reason": "Not its subject."}
    found = [(one.finding_id, one.status, one.line) for one in read_decisions(lines(tmp_path, confirm, dismiss))]
    assert found == [("side-1", "confirmed", 2), ("gap-2", "dismissed", 3)]
    with pytest.raises(InputError, match="line 4: finding side-1 has a decision on line 2 already"):
        read_decisions(lines(tmp_path, confirm, dismiss, {**dismiss, "row_id": "side-1"}))


@pytest.mark.parametrize("name", ["findings", "evidence"])
def test_tables_of_review_have_the_columns_of_the_published_ones(name: str) -> None:
    """What review adds can be put into findings and evidence as it is."""
    assert load_schema(f"review_{name}").columns == load_schema(name).columns
