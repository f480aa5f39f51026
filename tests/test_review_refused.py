"""Lines of codebook/review.csv that stop the build: stale ones, and those that cannot be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from reviewed_rows import FIGURE, at, change, reviewed
from variorum.codebook import Codebook
from variorum.errors import InputError, StaleReviewError
from variorum.review.references import known_values


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
