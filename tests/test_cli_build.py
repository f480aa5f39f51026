"""`variorum init` and `variorum build` on articles about any event: the invented flood, with the general codebook."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli_run import say
from flood_project import ARTICLES, rows, write_review
from variorum.project import Project
from variorum.stages.names import PUBLISHED


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """The articles by source id."""
    return {path.stem: path.read_bytes().decode("utf-8") for path in ARTICLES}


def test_every_table_is_built(flood_build: Project) -> None:
    """Each table of the design is there as CSV and Parquet, and the usual ones have rows."""
    for name in PUBLISHED:
        assert (flood_build.build / f"{name}.csv").is_file()
        assert (flood_build.build / f"{name}.parquet").is_file()
    for name in ("sources", "sentences", "dates", "speakers", "figures", "quotes", "claims", "comparisons", "findings"):
        assert rows(flood_build.build, name), name


def test_every_row_cuts_its_text(flood_build: Project, texts: dict[str, str]) -> None:
    """A fact points into the text."""
    for table in ("dates", "figures", "quotes", "claims", "evidence"):
        for row in rows(flood_build.build, table):
            if row["start_char"]:
                cut = texts[row["source_id"]][int(row["start_char"]) : int(row["end_char"])]
                assert cut == row["text"], (table, row)


@pytest.mark.parametrize(
    ("type_", "words"),
    [
        ("disagreement", ("2.4 metres", "3.1 metres")),
        ("rival", ("At least seven people", "12 people")),
        ("date", ("“Sunday, 4 March”", "a Monday")),
        ("independence", ("alder_gazette", "coast_post")),
    ],
)
def test_the_accounts_disagree_as_they_were_written_to(
    flood_build: Project, type_: str, words: tuple[str, ...]
) -> None:
    """What the articles contradict each other in is found, with the words of both sides."""
    titles = [row["title"] for row in rows(flood_build.build, "findings") if row["type"] == type_]
    assert any(all(word in title for word in words) for title in titles), titles


def test_evacuated_people_differ_by_speaker(flood_build: Project) -> None:
    """1,500 by the fire service and 15,000 by the governor is a warning."""
    found = [row for row in rows(flood_build.build, "findings") if "15,000 people" in row["title"]]
    assert [row["severity"] for row in found] == ["warning"]


def test_summary_says_what_was_made(capsys: pytest.CaptureFixture[str], flood_build: Project) -> None:
    """Rows a table, findings by severity, where to look next; no progress in a pipe."""
    said = say(capsys, "-C", flood_build.root, "build")
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[0] == "nothing changed since the last build"
    assert lines[1].startswith("rows: sources 3, sentences ")
    assert lines[2].startswith("open findings: error ")
    assert lines[3].startswith('look next: variorum findings; variorum sql "from measure_spread"; ')


def test_built_package_is_valid(capsys: pytest.CaptureFixture[str], flood_build: Project) -> None:
    """The gate at the door lets it through."""
    said = say(capsys, "-C", flood_build.root, "validate")
    assert (said.code, said.out.endswith(": valid\n")) == (0, True)


def test_why_is_told_for_every_extracted_row(capsys: pytest.CaptureFixture[str], flood_build: Project) -> None:
    """Each rule that made a figure, quote or claim is known and explained."""
    for table in ("figures", "quotes", "claims"):
        for row in rows(flood_build.build, table)[:3]:
            said = say(capsys, "-C", flood_build.root, "show", row[f"{table[:-1]}_id"], "--why")
            assert "[[" in said.out
            assert "\nwhy:\n" in said.out
            assert "does not know" not in said.out


def test_decision_counts_in_the_next_build(capsys: pytest.CaptureFixture[str], built_flood: Project) -> None:
    """A dismissed finding stays in the table with its reason, and `findings` leaves it out."""
    finding = next(row for row in rows(built_flood.build, "findings") if row["type"] == "rival")["finding_id"]
    here = ("-C", built_flood.root)
    assert say(capsys, *here, "review", finding, "--dismiss", "--reason", "Two counts of one night.").code == 0
    assert "codebook/review.csv changed" in say(capsys, *here, "build").out
    row = next(row for row in rows(built_flood.build, "findings") if row["finding_id"] == finding)
    assert (row["status"], row["reason"]) == ("dismissed", "Two counts of one night.")
    assert finding not in say(capsys, *here, "findings").out
    assert finding in say(capsys, *here, "findings", "--status", "dismissed").out


def test_review_counts_in_the_build_and_not_without(
    capsys: pytest.CaptureFixture[str], built_flood: Project, texts: dict[str, str], tmp_path: Path
) -> None:
    """Rows that a person changed, dropped and added are told apart; --no-review leaves every line out."""
    figure = next(row for row in rows(built_flood.build, "figures") if row["text"] == "320 houses")
    quote = rows(built_flood.build, "quotes")[0]
    words = "Schools will stay closed"
    place = {"source_id": "evening_wire", "start_char": texts["evening_wire"].index(words), "text": words}
    place["end_char"] = int(place["start_char"]) + len(words)
    write_review(
        built_flood,
        {"table": "figures", "action": "change", "row_id": figure["figure_id"], "text": "320 houses",
         "column": "qualifier", "expected": figure["qualifier"], "value": "about"},
        {"table": "quotes", "action": "drop", "row_id": quote["quote_id"], "text": quote["text"]},
        {"table": "findings", "action": "add", "row_id": "schools", "type": "claim", "severity": "info",
         "value": "Only one article speaks of schools.", **place},
    )  # fmt: skip
    assert say(capsys, "-C", built_flood.root, "build").code == 0
    after = next(row for row in rows(built_flood.build, "figures") if row["figure_id"] == figure["figure_id"])
    assert (after["qualifier"], after["low"], after["high"]) == ("about", "288", "352")
    assert (after["reviewed"], after["method"]) == ("changed", figure["method"])
    assert quote["quote_id"] not in {row["quote_id"] for row in rows(built_flood.build, "quotes")}
    (added,) = [row for row in rows(built_flood.build, "findings") if row["method"] == "review"]
    assert (added["title"], added["detail"], added["check_id"]) == (
        "Only one article speaks of schools.",
        "seen",
        "review",
    )

    out = tmp_path / "plain"
    assert say(capsys, "-C", built_flood.root, "build", "--no-review", "--out", out).code == 0
    assert {row["reviewed"] for row in rows(out, "figures")} == {"none"}
    assert quote["quote_id"] in {row["quote_id"] for row in rows(out, "quotes")}
    assert not [row for row in rows(out, "findings") if row["method"] == "review"]


def test_diff_tells_what_review_did(capsys: pytest.CaptureFixture[str], built_flood: Project, tmp_path: Path) -> None:
    """Between the build before a decision and the one after it, the finding is settled."""
    finding = next(row for row in rows(built_flood.build, "findings") if row["type"] == "rival")["finding_id"]
    before = tmp_path / "before"
    say(capsys, "-C", built_flood.root, "build", "--out", before)
    say(capsys, "-C", built_flood.root, "review", finding, "--confirm", "--reason", "So it is.")
    say(capsys, "-C", built_flood.root, "build")
    said = say(capsys, "diff", before, built_flood.build, "--json")
    assert [row["finding_id"] for row in said.value["findings"]["settled"]] == [finding]
    assert said.value["findings"]["opened"] == []
