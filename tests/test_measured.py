"""How far columns can be trusted: counted on gold, pinned, and said for the package that was measured or another."""

from __future__ import annotations

import hashlib
import json

from quality import by_column
from quality.gold import read_gold
from quality.sets import KURSK, PROJECT
from test_quality import FIGURE, figure, gold, package
from variorum.building import build
from variorum.data import rows
from variorum.measured import measured_columns, measured_file, why_unmeasured
from variorum.schema.load import load_schema, published_tables


def counts(tally, column):
    """Rows and right rows of a column."""
    return tally[f"{column} rows"], tally[f"{column} right"]


def test_a_column_is_judged_by_its_own_cell(tmp_path):
    """A wrong speaker counts against the speaker alone, not against the value."""
    row = figure(0, 17, value=15.0, qualifier="at least", counted="homes", speaker_text="Doyle")
    tally = by_column.column_tally(gold(figures=[FIGURE]), package(tmp_path, figures=[row]))
    assert counts(tally, "figures.value") == (1, 1)
    assert counts(tally, "figures.qualifier") == (1, 1)
    assert counts(tally, "figures.counted") == (1, 1)
    assert counts(tally, "figures.speaker_id") == (1, 0)


def test_a_row_that_no_annotation_has_is_wrong_in_its_words(tmp_path):
    """A row on nothing counts against words and value; what it says of a speaker is not judged."""
    rows = [figure(0, 17, value=16.0, speaker_text="Smith")]
    tally = by_column.column_tally(gold(figures=[FIGURE]), package(tmp_path, figures=rows))
    assert counts(tally, "figures.value") == (1, 0)
    assert counts(tally, "figures.speaker_id") == (0, 0)


def test_pinned_counts_are_those_of_the_gold_in_the_repository():
    """The counts stand beside the digest of the gold and the articles that they were taken on."""
    own = read_gold(KURSK, PROJECT / "raw")
    held = json.loads(measured_file().read_text(encoding="utf-8"))["kursk"]
    assert held["gold"] == [own.digest]
    assert held["articles"] == sorted(
        hashlib.sha256(path.read_bytes()).hexdigest() for path in (PROJECT / "raw").glob("*.txt")
    )


def test_pinned_columns_are_columns():
    """Each counted column is one of the tables, and no count is right more often than it was judged."""
    for one in measured_columns([]):
        assert one.table in published_tables()
        assert one.column in load_schema(one.table).column_names
        assert 0 <= one.right <= one.rows
        assert one.rows > 0


def test_a_package_of_other_articles_was_not_measured():
    """Its columns say so, and what was counted elsewhere; the measured package speaks of itself."""
    assert measured_columns([])
    assert all(
        str(one).startswith("not measured here; on the toolkit's reference texts ") for one in measured_columns([])
    )
    own = json.loads(measured_file().read_text(encoding="utf-8"))["kursk"]["articles"]
    assert all(one.here and "not measured here" not in str(one) for one in measured_columns(own))


def test_codebook_validation_and_report_say_it(flood):
    """The three give the same count for a column, and which rows a person has read."""
    build(flood.root)
    (value,) = [one for one in measured_columns([]) if (one.table, one.column) == ("figures", "value")]
    lines = (flood.build / "codebook.md").read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith("| `value` ") and str(value) in line]
    said = json.loads((flood.build / "validation.json").read_text(encoding="utf-8"))
    assert {(one["rows"], one["right"]) for one in said["trust"] if one["column"] == "value"} == {
        (value.rows, value.right)
    }
    assert [(one["table"], one["column"]) for one in said["trust"]] == [
        (name, column) for name in published_tables() for column in load_schema(name).column_names
    ]
    assert all(one["measured"] or one["why"] for one in said["trust"])
    unit = next(one for one in said["trust"] if (one["table"], one["column"]) == ("figures", "unit"))
    assert unit == {"table": "figures", "column": "unit", "measured": False, "why": "no gold"}
    assert [line for line in lines if line.startswith("| `unit` ") and line.endswith("not measured: no gold |")]
    assert [line for line in lines if line.startswith("| `note` ") and line.endswith("entered by people |")]
    page = (flood.build / "report" / "data.html").read_text(encoding="utf-8")
    assert f"{value.right} of {value.rows} right" in page
    assert "0 read by a person" in page
    assert "Not measured: no gold" in page
    assert all(one["rows"] == [] for one in said["reviewed"])
    read = {one["table"]: one["none"] for one in said["reviewed"]}
    assert set(read) == {"figures", "quotes", "claims"}
    assert read["figures"] == len((flood.build / "figures.csv").read_text(encoding="utf-8").splitlines()) - 1


def test_every_column_is_measured_or_says_why_not():
    """The reasons name tables and columns that there are, and none of them speaks of a measured column."""
    columns = {(name, column) for name in published_tables() for column in load_schema(name).column_names}
    for row in rows("unmeasured"):
        meant = {(t, c) for t, c in columns if row["table"] in ("*", t) and row["column"] in ("*", c)}
        assert meant, row
        assert not meant & {(one.table, one.column) for one in measured_columns([])}, row
    assert why_unmeasured("figures", "figure_id", is_key=True) == "names the row"
    assert why_unmeasured("figures", "unit") == "no gold"
