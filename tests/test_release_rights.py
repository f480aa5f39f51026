"""What a release may give on: words held back and checked, shares counted, licences demanded, bounds kept."""

from __future__ import annotations

import csv
import hashlib
import json

import polars as pl
import pytest

from cli_run import say
from released import OPEN, cells, read_json, release, unpacked
from variorum.building import build
from variorum.errors import RightsError
from variorum.release.disclosure import Runs, demand_bound, shares, strings_of
from variorum.release.rights import BOUND, LONGEST, Rights, demand_licences
from variorum.release.schemas import released_schema
from variorum.release.tables import COVER, check_words, covered_text, disclosed_spans, released_tables
from variorum.schema.load import input_schema, load_schema

TEXT = "The mayor of the small town said on Monday that the old bridge over the river would not be built again."
TEXTS = {"a": TEXT, "b": "Nobody spoke of it."}


def texts_of(project) -> dict[str, str]:
    """The articles of a project by source id."""
    return {path.stem: path.read_bytes().decode("utf-8") for path in project.raw.glob("*.txt")}


def licensed(project, licence: str):
    """The project with one licence for every article."""
    columns = input_schema("sources").column_names
    names = sorted(path.name for path in project.raw.glob("*.txt"))
    with project.sources.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows({"file": name, "licence": licence} for name in names)
    build(project.root)
    return project


@pytest.fixture(scope="module")
def folder(flood_build, tmp_path_factory):
    """A release of the flood, unpacked. Only to be read."""
    place = tmp_path_factory.mktemp("released")
    return unpacked(release(flood_build, place / "dist").path, place / "here")


def test_a_claim_goes_out_as_its_place_and_hash(flood_build, folder):
    """No claim has its words, and whoever has the article can check each one."""
    texts, rows = texts_of(flood_build), cells(folder, "claims")
    assert rows
    assert {row["text"] for row in rows} == {""}
    for row in rows:
        words = texts[row["source_id"]][int(row["start_char"]) : int(row["end_char"])]
        assert row["text_sha256"] == hashlib.sha256(words.encode("utf-8")).hexdigest()


def test_words_that_go_out_are_cut_from_the_article(flood_build, folder):
    """A row that keeps its words has those of its place, and every row their SHA-256."""
    texts = texts_of(flood_build)
    for table in ("figures", "quotes", "dates", "evidence"):
        kept = [row for row in cells(folder, table) if row["text"]]
        assert kept
        assert all(
            row["text"] == texts[row["source_id"]][int(row["start_char"]) : int(row["end_char"])] for row in kept
        )
        assert all(row["text_sha256"] for row in cells(folder, table) if row["start_char"])


@pytest.mark.parametrize(
    ("table", "row", "given"),
    [
        ("figures", {"text": "x" * 200}, True),
        ("dates", {"text": "x" * 200}, True),
        ("quotes", {"text": "x" * LONGEST}, True),
        ("quotes", {"text": "x" * (LONGEST + 1)}, False),
        ("claims", {"text": "x"}, False),
        ("evidence", {"text": "x", "table": "claims"}, False),
        ("evidence", {"text": "x", "table": "sentences"}, False),
        ("evidence", {"text": "x" * LONGEST, "table": "article_text"}, True),
        ("evidence", {"text": "x" * (LONGEST + 1), "table": "quotes"}, False),
    ],
)
def test_which_words_go_out(table, row, given):
    """Figures and dates do, quotations and evidence where they are short, claims and sentences never."""
    assert Rights().gives_words(table, row) is given
    assert Rights(with_text=True).gives_words(table, row)


def test_long_quotations_are_held_back(flood_build, tmp_path):
    """The longest text that goes out can be chosen; a longer quotation keeps its place, speaker and hash."""
    here = unpacked(release(flood_build, tmp_path, Rights(longest=40, bound=100)).path, tmp_path / "here")
    rows = cells(here, "quotes")
    held = [row for row in rows if not row["text"]]
    assert held and len(held) < len(rows)
    assert all(int(row["end_char"]) - int(row["start_char"]) > 40 and row["text_sha256"] for row in held)
    assert not [row for row in rows if len(row["text"]) > 40]


def test_no_page_shows_what_the_tables_hold_back(flood_build, folder):
    """The words of a claim that holds nothing else stand in no file: no page, no paper, no Parquet."""
    texts, spans = texts_of(flood_build), {}
    for table in ("figures", "quotes", "dates", "evidence"):
        for row in cells(folder, table):
            if row["text"]:
                spans.setdefault(row["source_id"], []).append((int(row["start_char"]), int(row["end_char"])))
    held = []
    for row in cells(folder, "claims"):
        start, end = int(row["start_char"]), int(row["end_char"])
        if end - start > LONGEST and not any(a < end and start < b for a, b in spans[row["source_id"]]):
            held.append(texts[row["source_id"]][start:end])
    assert held
    said = [text for path in folder.rglob("*") if path.is_file() for text in strings_of(path.name, path.read_bytes())]
    assert not [words for words in held if any(words in text for text in said)]


def test_covered_text_keeps_places():
    """An article in a release is as long as before, and shows the disclosed characters only."""
    covered = covered_text(TEXT, [(4, 9), (7, 12)])
    assert len(covered) == len(TEXT)
    assert covered == COVER * 4 + TEXT[4:12] + COVER * (len(TEXT) - 12)


def test_runs_are_found_wherever_they_stand():
    """Five words in a row of an article are its own, whatever stands between the words; four are not."""
    runs = Runs(TEXTS)
    (run,) = runs.find("He wrote: “THE OLD — bridge, over the river” and more")
    assert TEXT[run.first : run.last] == "the old bridge over the river"
    assert list(runs.find("the old bridge over a river")) == []
    assert [TEXT[run.first : run.last] for run in runs.find(TEXT)] == [TEXT[:-1]]


def test_long_runs_are_shortened():
    """A title keeps the first words of a long run, and a short one on whole."""
    runs = Runs(TEXTS)
    said = "It says “the old bridge over the river would not be built again” twice"
    assert runs.shortened(said, 40) == "It says “the old bridge over the […]” twice"
    assert runs.shortened(said, 60) == said
    assert runs.shortened(None, 40) is None


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b'id,words\n1,"the old bridge\nover the river"\n'),
        ("a.json", b'{"x": [{"y": "the old bridge over the river"}]}'),
        ("a.html", b"<p>the <mark>old bridge</mark> over <span class='x'>the river</span></p>"),
        ("b.html", b"<a aria-label='the old bridge over the river'></a>"),
        ("a.md", b"# the old bridge over the river"),
    ],
)
def test_shares_count_words_in_every_kind_of_file(name, data):
    """A run of words counts in a table, in JSON, between and inside tags, and in a page of text."""
    words = "the old bridge over the river"
    assert shares({name: data}, TEXTS, {}) == {"a": round(100 * len(words) / len(TEXT), 1), "b": 0.0}


def test_shares_count_words_in_parquet(tmp_path):
    """A run of words counts in a Parquet file too."""
    pl.DataFrame({"n": [1], "w": ["the old bridge over the river"]}).write_parquet(tmp_path / "a.parquet")
    assert shares({"a.parquet": (tmp_path / "a.parquet").read_bytes()}, TEXTS, {})["a"] > 25


def test_shares_count_what_overlaps_once():
    """The share is that of the union of places and runs."""
    spans = {"a": [(0, 9), (4, 12)], "b": []}
    assert shares({}, TEXTS, spans)["a"] == round(100 * 12 / len(TEXT), 1)
    both = {"x.md": TEXT.encode()}
    assert shares(both, TEXTS, spans)["a"] == round(100 * (len(TEXT) - 1) / len(TEXT), 1)


def test_a_release_above_the_bound_is_refused():
    """The error names the article, its share, the bound, and what to do; at the bound there is none."""
    with pytest.raises(RightsError, match=r"^b: .* 40 % .* the bound is 30 % \(2 articles .*--longest 30.*--bound"):
        demand_bound({"a": 31.0, "b": 40.0, "c": 3.0}, Rights())
    demand_bound({"a": BOUND}, Rights())
    demand_bound({"a": 100.0}, Rights(with_text=True))


def test_the_command_refuses_in_one_line(flood_build, capsys):
    """`variorum release` above the bound ends with one line and exit code 1, and writes nothing."""
    said = say(capsys, "-C", flood_build.root, "release", "--bound", "1")
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert "would disclose" in said.err
    assert not (flood_build.root / "dist").exists()


@pytest.mark.parametrize(
    ("licence", "rights", "why"),
    [
        (None, Rights(with_text=True), r"--with-text: a may not be given on \(no licence is stated\)"),
        (
            "All rights reserved",
            Rights(with_raw=True),
            r"--with-raw: a .*licence All rights reserved is not",
        ),
        ("CC-BY-ND-4.0", Rights(with_text=True), r"--with-text: a .* CC-BY-ND-4.0"),
    ],
)
def test_an_article_without_leave_is_named(licence, rights, why):
    """What an article's licence does not allow is refused, by the article's name."""
    with pytest.raises(RightsError, match=why):
        demand_licences(rights, [{"source_id": "a", "licence": licence}])


@pytest.mark.parametrize(
    ("licence", "rights"),
    [
        ("CC-BY-4.0", Rights(with_text=True, with_raw=True)),
        ("cc0-1.0", Rights(with_text=True)),
        ("CC-BY-ND-4.0", Rights(with_raw=True)),
        (None, Rights()),
    ],
)
def test_a_licence_that_allows_it_lifts_the_rule(licence, rights):
    """Nothing is refused where the licence allows it, or nothing was asked for."""
    assert demand_licences(rights, [{"source_id": "a", "licence": licence}]) is None


def test_raw_files_with_a_withheld_name_stay_home():
    """An article that names somebody who is withheld is not added as received, whatever its licence."""
    with pytest.raises(RightsError, match=r"the file of a holds a withheld name"):
        demand_licences(Rights(with_raw=True), [{"source_id": "a", "licence": "CC0-1.0"}], ["a"])


def test_with_text_and_raw_hold_nothing_back(flood, tmp_path):
    """Where every licence allows it, claims have their words, texts are whole, and the articles lie beside."""
    rights = Rights(with_text=True, with_raw=True)
    here = unpacked(release(licensed(flood, "CC-BY-4.0"), tmp_path, rights).path, tmp_path / "here")
    assert all(row["text"] for row in cells(here, "claims"))
    covered = "".join(pl.read_parquet(here / "article_text.parquet")["text"].to_list())
    assert COVER not in covered
    pages = [path.read_text(encoding="utf-8") for path in (here / "report").rglob("*.html")]
    assert not [page for page in pages if "may not be given on whole" in page]
    for path in flood.raw.glob("*.txt"):
        assert (here / "raw" / path.name).read_bytes() == path.read_bytes()
    assert "raw/" in (here / "README.md").read_text(encoding="utf-8")


def test_validation_gives_the_share_of_each_article(flood_build, tmp_path):
    """validation.json has the rules of the release, and for each article its size, share and licence."""
    made = release(flood_build, tmp_path, OPEN)
    said = read_json(unpacked(made.path, tmp_path / "here"), "validation.json")
    assert said["rights"] == [{"with_text": False, "with_raw": False, "longest": LONGEST, "bound": 100}]
    assert {one["source_id"]: one["disclosed_percent"] for one in said["disclosed"]} == made.disclosed
    assert {one["source_id"]: one["characters"] for one in said["disclosed"]} == {
        name: len(text) for name, text in texts_of(flood_build).items()
    }


def test_places_of_rows_count():
    """A row's words and its speaker's mention count at their place, a word without a place where it first stands."""
    row = dict.fromkeys(load_schema("figures").column_names)
    row |= {"source_id": "a", "start_char": 52, "end_char": 62, "text": TEXT[52:62], "cue": "said"}
    row |= {"speaker_text": "The mayor", "speaker_start": 0, "speaker_end": 9, "qualifier": "none"}
    found = disclosed_spans({"figures": pl.DataFrame([row])}, TEXTS)
    start = TEXT.index("said")
    assert sorted(found["a"]) == [(0, 9), (start, start + 4), (52, 62)]


def test_a_row_that_does_not_cut_is_counted():
    """The gate of a release counts a row whose words or hash are not those of its place."""
    rows = [{"source_id": "a", "start_char": 4, "end_char": 9, "text": TEXT[4:9], "table": "figures"}] * 2
    blank = dict.fromkeys(load_schema("evidence").column_names)
    tables = {"evidence": pl.DataFrame([{**blank, **row} for row in rows], infer_schema_length=None)}
    released = released_tables(tables, TEXTS, Rights(), Runs(TEXTS))
    (check,) = check_words(released, TEXTS)
    assert (check.rows, check.failing) == (2, 0)
    broken = released["evidence"].with_columns(pl.Series("text", ["other", None]))
    (check,) = check_words({"evidence": broken}, TEXTS)
    assert (check.rows, check.failing) == (2, 1)


@pytest.mark.parametrize("name", ["figures", "quotes", "claims", "dates", "evidence"])
def test_a_released_table_has_its_columns_and_a_hash(name):
    """A released table has the columns of the package's, in order, and after the words their SHA-256."""
    columns = list(released_schema(name).column_names)
    assert columns.pop(columns.index("text") + 1) == "text_sha256"
    assert tuple(columns) == load_schema(name).column_names
    assert not released_schema(name).column("text").required


def test_a_table_without_words_is_as_it_was():
    """A table that holds no words has one schema everywhere."""
    assert released_schema("topics") is load_schema("topics")
    assert json.dumps(load_schema("claims").json).count("text_sha256") == 0
