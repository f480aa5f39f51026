"""codebook/review.csv laid over rows: what each action does, and what follows by itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from reviewed_rows import ARTICLE, FIGURE, SENTENCES, TEXT, at, change, reviewed, span, tables


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
