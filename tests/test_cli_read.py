"""The commands that read a package: sql, findings, show, validate, diff."""

from __future__ import annotations

import csv
import shutil
from io import StringIO
from pathlib import Path

import duckdb
import pytest

from cli_run import say, small_project
from variorum.cli.printing import cell, visible
from variorum.project import Project


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project's folder with the small package. Only to be read."""
    return small_project(tmp_path_factory.mktemp("small") / "project").root


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Project:
    """A copy of it, to be changed."""
    return Project(Path(shutil.copytree(built, tmp_path / "project")))


def test_sql_prints_lines_with_tabs(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    """In a pipe, a row is a line and a cell that has line breaks stays on it."""
    said = say(capsys, "-C", built, "sql", "select quote_id, text, addressee, truncated from quotes")
    assert said.out == "quote_id\ttext\taddressee\ttruncated\ngazette-q1-2\tStay away,\t\tfalse\n"


def test_sql_prints_csv_as_the_cells_are(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    """CSV keeps every character."""
    said = say(capsys, "-C", built, "sql", "--csv", "select text, 0.5 as half, null as none from quotes")
    assert list(csv.reader(StringIO(said.out, newline=""))) == [["text", "half", "none"], ["Stay\r\naway,", "0.5", ""]]


def test_sql_prints_json(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    """Dates are texts, missing values are null."""
    said = say(capsys, "-C", built, "sql", "--json", "select from_date, 2::decimal(3,1) as d, null as n from dates")
    assert said.value == [{"from_date": "2021-05-03", "d": 2.0, "n": None}]


def test_sql_error_is_one_line(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    """SQL that fails leaves with 1 and one line."""
    said = say(capsys, "-C", built, "sql", "select\n nothing\n from nowhere")
    assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)
    assert "nowhere does not exist" in said.err


def add_findings(project: Project) -> None:
    """Three more findings, one of them dismissed."""
    with duckdb.connect(str(project.build / "variorum.duckdb")) as con:
        con.execute(
            "insert into findings (finding_id, check_id, type, severity, measure_id, title, detail, status, reason, "
            "method) values ('side-1', 'gap', 'side', 'warning', 'people_moved', 'Two sides.', 'Why.', 'open', null, "
            "'check.gap'), ('text-1', 'gap', 'text', 'error', null, 'Damage.', 'Why.', 'confirmed', 'Seen.', "
            "'check.gap'), ('gap-2', 'gap', 'gap', 'warning', null, 'Silence.', 'Why.', 'dismissed', 'Known.', 'x')"
        )
        con.execute("insert into evidence values ('side-1', 'herald', 0, 2, 'At', 'article_text', 'x', 'value')")


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ([], ["text-1", "side-1", "gap-1"]),
        (["--type", "gap"], ["gap-1"]),
        (["--severity", "warning"], ["side-1"]),
        (["--measure", "people_moved"], ["side-1"]),
        (["--source", "gazette"], ["gap-1"]),
        (["--source", "herald", "--severity", "info"], ["gap-1"]),
        (["--status", "dismissed"], ["gap-2"]),
        (["--measure", "people_hurt", "--severity", "error"], []),
    ],
)
def test_findings_are_filtered_gravest_first(
    capsys: pytest.CaptureFixture[str], project: Project, words: list[str], ids: list[str]
) -> None:
    """Each filter narrows the list; dismissed ones come only when asked for."""
    add_findings(project)
    said = say(capsys, "-C", project.root, "findings", "--json", *words)
    assert [row["finding_id"] for row in said.value] == ids
    said = say(capsys, "-C", project.root, "findings", *words)
    listed = [line.split("\t")[0] for line in said.out.splitlines()]
    assert listed == (["finding_id", *ids] if ids else ["no such findings"])


@pytest.mark.parametrize(
    ("option", "value", "said_then"),
    [
        ("--source", "herold", "did you mean herald"),
        ("--measure", "hurt", "did you mean people_hurt"),
        ("--measure", "nothing' or 1 = 1 --", "lists them"),
    ],
)
def test_findings_of_an_unknown_id_leave_with_1(
    capsys: pytest.CaptureFixture[str], built: Path, option: str, value: str, said_then: str
) -> None:
    """An unknown article or measure is no empty list: one line names the nearest."""
    said = say(capsys, "-C", built, "findings", option, value)
    assert (said.code, said.out, said.err.count("\n")) == (1, "", 1)
    assert f"has the id {value}: " in said.err and said_then in said.err


def test_findings_go_by_type_before_measure(capsys: pytest.CaptureFixture[str], project: Project) -> None:
    """Of one severity, what accounts disagree on comes before what is missing, whatever the measures."""
    with duckdb.connect(str(project.build / "variorum.duckdb")) as con:
        for name, type_ in (("a", "attribution"), ("b", "internal"), ("c", "disagreement"), ("d", "attributed")):
            con.execute(
                "insert into findings (finding_id, check_id, type, severity, title, detail, status, method) "
                "values (?, 'gap', ?, 'warning', 'T.', 'D.', 'open', 'check.gap')",
                [name, type_],
            )
    said = say(capsys, "-C", project.root, "findings", "--json", "--severity", "warning")
    assert [row["finding_id"] for row in said.value] == ["c", "d", "b", "a"]


def test_findings_on_a_terminal_stay_on_their_lines(
    capsys: pytest.CaptureFixture[str], project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a terminal the title comes before the id and is cut to the width."""
    with duckdb.connect(str(project.build / "variorum.duckdb")) as con:
        con.execute("update findings set title = repeat('long ', 60)")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "80")
    lines = say(capsys, "-C", project.root, "findings").out.splitlines()
    assert len(lines) == 2 and "…" in lines[1] and len(lines[1]) <= 80
    assert lines[0].index("title") < lines[0].index("finding_id")


def test_show_marks_the_place(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    """A row stands in its sentence with the place in brackets, and its cells follow."""
    said = say(capsys, "-C", built, "show", "herald-f0-20")
    assert "figures herald-f0-20\n\n[[At least nine people]] were hurt in the cafe" in said.out
    assert "  qualifier        at least\n" in said.out
    assert "why:" not in said.out


def test_show_tells_why(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    """With --why the rules of the row's method follow, each with what it says."""
    said = say(capsys, "-C", built, "show", "herald-f0-20", "--why")
    assert "\nwhy:\n  number.words: " in said.out
    assert "No rule made this row" in say(capsys, "-C", built, "show", "people_hurt", "--why").out


def test_show_finding_has_each_side(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    """A finding shows each piece of its evidence in its sentence; a silence is named."""
    said = say(capsys, "-C", built, "show", "gap-1", "--why")
    assert "finding gap-1 (info, gap, open)\nOne source only.\nNo other has it.\n" in said.out
    assert "\narticle gazette\n  silent (sources gazette)\n" in said.out
    assert "\narticle herald\n  value, body (figures herald-f0-20)\n    [[At least nine people]] were hurt" in said.out


def test_show_finding_tells_the_rules_of_its_figures(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    """With --why a finding gives its check and the rules of each figure that it rests on."""
    said = say(capsys, "-C", built, "show", "gap-1", "--why").out
    assert "\n  herald-f0-20: number.words" in said
    assert "\n  number.words: " in said.partition("why:")[2]


def test_show_prints_json(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    """The mark is given in characters of the passage."""
    shown = say(capsys, "-C", built, "show", "herald-f0-20", "--why", "--json").value
    passage = shown["passage"]
    assert passage["text"][passage["mark_start"] : passage["mark_end"]] == shown["row"]["text"]
    assert shown["why"][0]["rule"] == "number.words"
    assert [piece["role"] for piece in say(capsys, "-C", built, "show", "gap-1", "--json").value["rests_on"]] == [
        "silent",
        "value",
    ]


def test_show_unknown_id_leaves_with_1(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    """An id that is not there is named."""
    said = say(capsys, "-C", built, "show", "nothing")
    assert (said.code, said.err.startswith("error: no row has the id nothing: ")) == (1, True)


def test_validate_says_valid(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    """A whole package is valid, named or not."""
    assert say(capsys, "-C", built, "validate").code == 0
    said = say(capsys, "validate", built / "build")
    assert (said.code, said.out) == (0, f"{built / 'build'}: valid\n")


def test_validate_names_what_is_wrong(capsys: pytest.CaptureFixture[str], project: Project) -> None:
    """A changed file leaves with 1 and is named; --json gives the parts."""
    path = project.build / "figures.csv"
    path.write_bytes(path.read_bytes().replace(b"digits", b"fingers"))
    said = say(capsys, "validate", project.build)
    assert said.code == 1
    assert "figures" in said.out
    failures = say(capsys, "validate", project.build, "--json").value
    assert {"enum", "hash"} <= {failure["kind"] for failure in failures}


def test_diff_tells_rows_and_findings(capsys: pytest.CaptureFixture[str], built: Path, project: Project) -> None:
    """Rows added, gone and changed, and findings opened and settled."""
    for name, old, new in (("figures", b",120", b",130"), ("findings", b",open,", b",dismissed,")):
        path = project.build / f"{name}.csv"
        path.write_bytes(path.read_bytes().replace(old, new))
    said = say(capsys, "diff", built / "build", project.build)
    assert said.code == 0
    assert "figures: 0 added, 0 gone, 1 changed\n  gazette-f16-32: value is '130', was '120'\n" in said.out
    assert "finding settled: gap-1 (info, gap) One source only.\n" in said.out
    value = say(capsys, "diff", built / "build", project.build, "--json").value
    assert value["tables"]["figures"]["changed"] == [{"key": "gazette-f16-32", "cells": {"value": ["120", "130"]}}]
    assert [row["finding_id"] for row in value["findings"]["settled"]] == ["gap-1"]


def test_diff_of_equal_packages(capsys: pytest.CaptureFixture[str], built: Path) -> None:
    """Nothing differs from itself."""
    assert say(capsys, "diff", built / "build", built / "build").out == "no row differs\n"


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, ""), (True, "true"), (3.0, "3"), ("a\tb\n c", "a b c"), ("\x1b[31mred", "\\x1b[31mred"), ("a b ", "a b ")],
)
def test_cell_is_one_line_and_steers_nothing(value: object, shown: str) -> None:
    """Line breaks, tabs and control characters of an article do not reach the terminal."""
    assert cell(value) == shown


def test_visible_keeps_line_breaks() -> None:
    """Only characters that steer a terminal are written out."""
    assert visible("a\nb\tc\x07\x9b") == "a\nb\tc\\x07\\x9b"
