"""Findings that codebook/review.csv adds, and decisions about findings."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from reviewed_rows import TEXT, TEXTS, at, lines, tables
from variorum.codebook import Codebook
from variorum.errors import InputError
from variorum.review.findings import add_findings, read_decisions, rows_by_place
from variorum.schema.frames import check_frame, frame
from variorum.schema.load import load_schema


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
