"""The codebook's lines about measures: how they are laid over each other, read and published."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from variorum.codebook import Codebook, general_codebook, laid_over
from variorum.data import rows
from variorum.extraction import extract
from variorum.measures.unknown import is_plain, measures_in_use
from variorum.measures.words import noun_class, nouns_of, stem, stems_of
from variorum.records import Figure

ROOT = Path(__file__).resolve().parents[1]
COLUMNS = "measure_id label unit_code kind definition cumulative part_of counts when role by near unless scope".split()


def line(**cells: str) -> dict[str, str]:
    """A line of codebook/measures.csv; columns that are left out are empty."""
    return dict.fromkeys(COLUMNS, "") | cells


def with_lines(*lines: dict[str, str]) -> Codebook:
    """The general codebook with a project's lines over it."""
    book = general_codebook()
    return replace(book, measures=laid_over(book.measures, lines, "measure_id"))


def test_project_lines_come_first() -> None:
    """A project's line is tried before the general ones."""
    book = with_lines(line(measure_id="guests_killed", counts="guest", when="kill"))
    found = extract("The fire killed 12 guests and two cooks.", codebook=book).figures
    assert [figure.measure_id for figure in found] == ["guests_killed", "people_killed"]


def test_project_line_replaces_all_lines_of_its_measure() -> None:
    """A measure that the project declares has the project's wording only."""
    book = with_lines(line(measure_id="people_injured", counts="@person", when="bruise"))
    found = extract("The storm injured 12 people.", codebook=book).figures
    assert [figure.measure_id for figure in found] != ["people_injured"]


def test_actor_decides() -> None:
    """The same towns taken by another side are another measure."""
    book = with_lines(
        line(measure_id="held_by_north", counts="@settlement", when="capture|take", by="north|northern"),
        line(measure_id="held_by_south", counts="@settlement", when="capture|take", by="south|southern"),
    )
    text = "Northern troops have captured 28 towns. Six villages were taken by the southern army."
    found = extract(text, codebook=book).figures
    assert [figure.measure_id for figure in found] == ["held_by_north", "held_by_south"]


def test_measures_in_use_are_published() -> None:
    """The table holds the measures of the figures, their wholes, and the plain ones; nothing else."""
    book = with_lines(line(measure_id="guests_killed", counts="guest", when="kill", part_of="people_killed"))
    found = extract("The fire killed 12 guests. Ten ambulances were dispatched.", codebook=book).figures
    measures = measures_in_use(found, book.measures)
    assert [measure.measure_id for measure in measures] == sorted(measure.measure_id for measure in measures)
    assert {"guests_killed", "people_killed"} < {measure.measure_id for measure in measures}
    assert [is_plain(measure) for measure in measures].count(True) == 1
    assert all(measure.label and measure.definition and measure.unit_code for measure in measures)


def test_general_codebook_is_sound() -> None:
    """Each measure's first line has its words; later lines only word it; wholes are there."""
    first: dict[str, dict[str, str]] = {}
    for row in general_codebook().measures:
        if row["measure_id"] in first:
            assert not any(row[name] for name in COLUMNS[1:7]), row
        else:
            first[row["measure_id"]] = row
            assert all(row[name] for name in ("label", "unit_code", "kind", "definition", "cumulative")), row
    assert all(not row["part_of"] or row["part_of"] in first for row in first.values())


def test_relations_name_known_measures() -> None:
    """What the general codebook relates, it declares."""
    book = general_codebook()
    known = {row["measure_id"] for row in book.measures}
    for row in book.relations:
        assert {row["measure_id"], row["of_measure"]} <= known
        assert not row["and_measure"] or row["and_measure"] in known


def test_schema_names_the_noun_classes() -> None:
    """A class that a person may write is one that there is, and the other way round."""
    schema = json.loads((ROOT / "schemas" / "inputs" / "measures.json").read_text(encoding="utf-8"))
    pattern = next(field for field in schema["fields"] if field["name"] == "counts")["constraints"]["pattern"]
    (named,) = set(re.findall(r"@\(\?:([a-z_|]+)\)", pattern))
    assert set(named.split("|")) == {"person", *(row["class"] for row in rows("noun_classes"))}
    assert re.fullmatch(pattern, "@person|guest") and not re.fullmatch(pattern, "@persn")


def test_the_line_that_the_readme_shows_is_one() -> None:
    """The line of codebook/README.md is read, and takes what the README says that it takes."""
    shown = re.search(
        r"```\n(measure_id.*?)```", (ROOT / "codebook" / "README.md").read_text(encoding="utf-8"), re.DOTALL
    )
    assert shown is not None
    book = with_lines(*csv.DictReader(StringIO(shown[1])))
    found = extract("The boat was licensed to carry 180 people. It carried 200 people.", codebook=book).figures
    assert [(figure.value, figure.measure_id) for figure in found] == [(180, "berths"), (200, "people_aboard")]


def test_words_have_one_stem_in_all_forms() -> None:
    """Regular and irregular forms of a verb are one word."""
    assert stem("kill") == stem("killed") == stem("killing") == stem("kills")
    assert stem("shoot") == stem("shot") and stem("take") == stem("taken") == stem("took")
    assert stem("kill") != stem("injure")


def test_cells_name_words_and_classes() -> None:
    """A cell holds words and classes of nouns, parted by a bar."""
    assert stems_of("killing|die") == {stem("kill"), stem("die")}
    assert nouns_of("@settlement|guests") == noun_class("settlement") | {"guest"}
    with pytest.raises(KeyError):
        nouns_of("@nothing")


@pytest.mark.parametrize(
    ("name", "cells", "label"),
    [
        ("copy_sell", {"counted": "signed copies"}, "Copies (as worded)"),
        ("money_spend", {"kind": "money"}, "Money with “spend” (as worded)"),
        ("copy_sell", {"counted": None}, "Copy with “sell” (as worded)"),
        ("people_killed_possible", {}, "People killed: what may be"),
    ],
)
def test_a_measure_as_worded_has_a_label_in_words(name: str, cells: dict[str, str | None], label: str) -> None:
    """The label is the noun as printed; without one, the kind and the verb; of what may be, the measure's own."""
    figure = Figure("f", "a", "a-s0", 0, 3, "500", 0, 3, "digits", measure_id=name, **cells)
    (measure,) = measures_in_use([figure], general_codebook().measures)
    assert measure.label == label
