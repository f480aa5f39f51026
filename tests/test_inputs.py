"""Files that people write are read strictly, and a mistake is named by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from flood_project import put
from variorum.errors import InputError, ProjectError
from variorum.inputs import project_codebook, read_cell, read_entries, write_cell
from variorum.project import Project


def speakers(tmp_path: Path, text: str | bytes) -> tuple[dict[str, str], ...]:
    """codebook/speakers.csv with this text, read."""
    path = tmp_path / "codebook" / "speakers.csv"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return tuple(entry.values for entry in read_entries(path, "speakers", tmp_path))


def test_entry_has_every_column(tmp_path: Path) -> None:
    """Columns that a file leaves out are there, empty."""
    (row,) = speakers(tmp_path, "name,party\nEllen Marsh,town\n")
    assert row == {"name": "Ellen Marsh", "aliases": "", "role": "", "kind": "", "party": "town", "note": ""}


@pytest.mark.parametrize(
    "text",
    [
        b"\xef\xbb\xbfname,kind\nEllen Marsh,official\n",
        b"name,kind\r\nEllen Marsh,official\r\n",
        b"name,kind\n\n , \n Ellen Marsh , official \n\n",
        b'"name","kind"\n"Ellen Marsh",official',
    ],
    ids=["byte order mark", "carriage returns", "blank lines and white space", "marks and no last line end"],
)
def test_harmless_forms_are_accepted(tmp_path: Path, text: bytes) -> None:
    """What spreadsheets and editors do to a CSV file does not matter."""
    (row,) = speakers(tmp_path, text)
    assert (row["name"], row["kind"]) == ("Ellen Marsh", "official")


def test_missing_or_empty_file_has_no_lines(tmp_path: Path) -> None:
    """A file that is not there, or empty, says nothing."""
    assert read_entries(tmp_path / "codebook" / "speakers.csv", "speakers", tmp_path) == ()
    assert speakers(tmp_path, "") == ()


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (b"name,aliasses\nA,b\n", 1, "unknown column 'aliasses': did you mean aliases?"),
        (b"name,colour\nA,b\n", 1, "unknown column 'colour': the columns are name,"),
        (b"name;kind\nA;b\n", 1, "separate the columns with commas"),
        (b"kind,party\nofficial,b\n", 1, "column name is missing"),
        (b"name,name\nA,b\n", 1, "column name stands twice"),
        (b"name,kind\nA,official\nB,offical\n", 3, "kind 'offical' is not allowed: use one of official,"),
        (b"name,kind\n,official\n", 2, "name is empty"),
        (b"name,kind\nA,official\n\nB\n", 4, "has 1 cell for 2 columns: give each column a cell"),
        (b"name,kind\nA,official,x\n", 2, "has 3 cells for 2 columns: put cells that hold a comma"),
        (b"name\nA\nB\nA\n", 4, "name 'A' stands on line 2 too"),
        (b'name,note\n"A\nB",x\nC,"y\n', 4, "is no CSV"),
        (b"name\nA\n\xff\n", 3, "is not UTF-8"),
        (b"name\nA\x00\n", 2, "holds a NUL byte"),
    ],
)
def test_mistake_is_named(tmp_path: Path, text: bytes, line: int, says: str) -> None:
    """A mistake is an error of one line that names file and line and says what to do."""
    with pytest.raises(InputError) as caught:
        speakers(tmp_path, text)
    assert str(caught.value).startswith(f"codebook/speakers.csv, line {line}: ")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("a.txt,,,2019-02-30", "published_date '2019-02-30' is not a date"),
        ("a.txt,,,04.03.2019", "published_date '04.03.2019' is not a date"),
        ("a.txt,abc,,", "sha256 'abc' is malformed: write the 64 digits and letters that"),
    ],
)
def test_mistake_in_a_cell_is_named(tmp_path: Path, line: str, says: str) -> None:
    """Dates and patterns are checked cell by cell."""
    path = put(tmp_path / "raw" / "sources.csv", "file,sha256,title,published_date", line)
    with pytest.raises(InputError, match=says):
        read_entries(path, "sources", tmp_path)


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        ("number", "12", 12.0),
        ("number", "-0.5", -0.5),
        ("number", "1e6", 1e6),
        ("integer", "40", 40),
        ("boolean", "true", True),
        ("string", "true", "true"),
        ("date", "", None),
    ],
)
def test_cell_is_read(type_: str, text: str, value: object) -> None:
    """A cell becomes the value of its column's type, and an empty one becomes none."""
    assert read_cell(type_, text) == value


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("number", "1,000"), ("number", "nan"), ("number", "inf"), ("number", "1e999"), ("number", "٣"),
        ("integer", "4.0"), ("boolean", "yes"), ("date", "2019-13-01"), ("date", "20190304"),
    ],
)  # fmt: skip
def test_cell_of_another_type_is_refused(type_: str, text: str) -> None:
    """What only looks like a value of the type is no value of it."""
    with pytest.raises(ValueError, match=r".*"):
        read_cell(type_, text)


@pytest.mark.parametrize("value", [None, True, False, 12, 12.0, 0.1, -3.75, 1e22, "text"])
def test_written_cell_reads_back(value: object) -> None:
    """What write_cell writes, read_cell reads back."""
    type_ = {bool: "boolean", int: "integer", float: "number"}.get(type(value), "string")
    assert read_cell(type_, write_cell(value)) == value


def test_project_lines_replace_general_ones(tmp_path: Path) -> None:
    """A topic of the project replaces the general one with its id; the others stay."""
    general = project_codebook(Project(tmp_path)).topics
    put(tmp_path / "codebook" / "topics.csv", "topic_id,label,definition", "course,The flood,What the water did.")
    topics = project_codebook(Project(tmp_path)).topics
    assert [row["label"] for row in topics if row["topic_id"] == "course"] == ["The flood"]
    assert {row["topic_id"] for row in topics} == {row["topic_id"] for row in general} | {"course"}


def test_measure_may_have_several_lines(tmp_path: Path) -> None:
    """A measure has one line a way of wording it; just the same line twice is a mistake."""
    head = "measure_id,label,unit_code,kind,definition,cumulative,counts,when"
    one = "boats_lost,Boats lost,boat,count,Boats that sank.,true"
    path = put(tmp_path / "codebook" / "measures.csv", head, f"{one},boat,sink", f"{one},boat,lose")
    assert [row["when"] for row in project_codebook(Project(tmp_path)).measures[:2]] == ["sink", "lose"]
    put(path, head, f"{one},boat,sink", f"{one},boat,sink")
    with pytest.raises(InputError, match=r"line 3: .* stands on line 2 too"):
        project_codebook(Project(tmp_path))


def test_reference_to_nothing_is_named(tmp_path: Path) -> None:
    """A measure that is part of one that is not there names the nearest one that is."""
    head = "measure_id,label,unit_code,kind,definition,cumulative,part_of"
    put(tmp_path / "codebook" / "measures.csv", head, "boats_lost,Boats,boat,count,Boats.,true,people_kiled")
    with pytest.raises(InputError, match="part_of 'people_kiled' is no measure_id of measures: did you mean people_k"):
        project_codebook(Project(tmp_path))


def test_stray_file_of_the_codebook_is_named(tmp_path: Path) -> None:
    """A file whose name has a typo is not passed over in silence."""
    put(tmp_path / "codebook" / "speaker.csv", "name", "A")
    with pytest.raises(ProjectError, match=r"codebook/speaker\.csv is not a file that is read: rename it to speakers"):
        project_codebook(Project(tmp_path))
