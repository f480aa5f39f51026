"""The quality harness: scores are counted as they say, and floors hold."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from quality.extraction import score_extraction
from quality.findings import score_findings
from quality.floors import Floors, Measured
from quality.gold import Gold
from quality.links import score_links
from quality.matching import f_score, paired, percent, same_name, same_value
from quality.newsquant import score_newsquant
from quality.packages import Package
from quality.polnear import score_polnear
from quality.scores import all_measures, package_scores

TEXT = "At least 15 homes burnt, Smith said. “We left at noon,” he said. In 2003, 900 fled."
FIGURE = {
    "id": "F1", "doc": "a.txt", "start": 0, "end": 17, "number_start": 9, "number_end": 11, "value": 15, "low": 15,
    "high": None, "qualifier": "at least", "counted": "homes", "speaker": "Smith", "text": "At least 15 homes",
    "measure": "homes",
}  # fmt: skip
OTHER = {
    "id": "F2", "doc": "a.txt", "start": 74, "end": 77, "number_start": 74, "number_end": 77, "value": 900, "low": 900,
    "high": 900, "qualifier": "none", "speaker": None, "text": "900", "measure": "homes",
}  # fmt: skip
QUOTE = {"id": "Q1", "doc": "a.txt", "start": 38, "end": 54, "speaker": "Smith", "speaker_text": "he"}


def gold(**entries) -> Gold:
    """Gold of one article with these entries."""
    filled = {"figures": [], "quotes": [], **entries}
    return Gold("a", {"a.txt": TEXT}, filled, tuple(filled.get("conflicts", ())), "0")


def package(folder: Path, **tables: list[dict[str, object]]) -> Package:
    """A package with these rows."""
    tables = {"sources": [{"source_id": "a", "path": "raw/a.txt"}], **tables}
    for name, rows in tables.items():
        columns = list(dict.fromkeys(column for row in rows for column in row))
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, restval="")
            writer.writeheader()
            writer.writerows(rows)
    return Package(folder)


def figure(start: int, end: int, value: object, **cells: object) -> dict[str, object]:
    """A row of figures at a place of the text."""
    base = {"figure_id": f"f{start}", "source_id": "a", "start_char": start, "end_char": end, "text": TEXT[start:end]}
    empty = dict.fromkeys(("qualifier", "counted", "speaker_id", "speaker_text", "measure_id"), "")
    return {**base, **empty, "value": value, **cells}


def test_right_figure_is_found_with_all_it_says(tmp_path):
    """A row at the place with the value is found; bound, noun and speaker are counted apart."""
    row = figure(0, 17, 15.0, qualifier="at least", counted="homes", speaker_text="Smith")
    scores = package_scores(score_extraction(gold(figures=[FIGURE]), package(tmp_path, figures=[row])))
    assert [scores[f"figures {part}"] for part in ("F", "bound", "counted", "speaker")] == [100, 100, 100, 100]
    assert scores["broken spans"] == 0


@pytest.mark.parametrize(
    ("cells", "part"),
    [
        ({"qualifier": "none"}, "bound"),
        ({"qualifier": "at least", "counted": "cars"}, "counted"),
        ({"qualifier": "at least", "speaker_text": "Doyle"}, "speaker"),
        ({"qualifier": "at least"}, "speaker"),
    ],
)
def test_wrong_cell_costs_its_own_score(tmp_path, cells, part):
    """A wrong cell lowers its own score and not that of the figure."""
    scores = package_scores(
        score_extraction(gold(figures=[FIGURE]), package(tmp_path, figures=[figure(0, 17, 15, **cells)]))
    )
    assert scores["figures F"] == 100
    assert scores[f"figures {part}"] == 0


def test_wrong_value_and_stray_row_are_false_positives(tmp_path):
    """A row with another value, and one where the gold has nothing, cost precision."""
    rows = [figure(0, 17, 16.0), figure(68, 72, 2003.0)]
    scores = package_scores(score_extraction(gold(figures=[FIGURE]), package(tmp_path, figures=rows)))
    assert scores["figures F"] == 0


def test_rows_on_neutral_places_are_not_counted(tmp_path):
    """A row on a place that the gold marks optional is neither right nor wrong."""
    neutral = [{"doc": "a.txt", "start": 68, "end": 72, "verdict": "optional"}]
    rows = [figure(0, 17, 15.0), figure(68, 72, 2003.0)]
    tally = score_extraction(gold(figures=[FIGURE], non_figures=neutral), package(tmp_path, figures=rows))
    assert package_scores(tally)["figures F"] == 100


def test_broken_span_is_counted(tmp_path):
    """A row whose text is not the article's at its place is counted as broken."""
    tally = score_extraction(gold(), package(tmp_path, figures=[{**figure(0, 17, 15.0), "text": "15 homes"}]))
    assert package_scores(tally)["broken spans"] == 1


def test_quote_counts_by_overlap_and_speaker(tmp_path):
    """A quote is found when half of it is; its speaker is right when a name is shared."""
    row = {
        "quote_id": "q",
        "source_id": "a",
        "start_char": 38,
        "end_char": 54,
        "text": TEXT[38:54],
        "speaker_text": "he",
    }
    scores = package_scores(score_extraction(gold(quotes=[QUOTE]), package(tmp_path, quotes=[row])))
    assert (scores["quotes F"], scores["quotes with speaker F"]) == (100, 100)
    short = {**row, "start_char": 38, "end_char": 40, "text": TEXT[38:40]}
    scores = package_scores(score_extraction(gold(quotes=[QUOTE]), package(tmp_path, quotes=[short])))
    assert scores["quotes F"] == 0


def test_pairs_of_figures_are_joined_by_measure_and_scope(tmp_path):
    """Two figures of one measure are a pair; another place parts them."""
    rows = [figure(0, 17, 15, measure_id="m", place=""), figure(74, 77, 900, measure_id="m", place="")]
    together = package_scores(score_links(gold(figures=[FIGURE, OTHER]), package(tmp_path, figures=rows, quotes=[])))
    rows[1]["place"] = "Riverton"
    apart = package_scores(score_links(gold(figures=[FIGURE, OTHER]), package(tmp_path, figures=rows, quotes=[])))
    assert (together["measure pairs R"], apart["measure pairs R"]) == (100, 0)


@pytest.mark.parametrize(
    ("linked", "relation", "expected"),
    [
        ("ab", "equivalent", (100, 0, 0)),
        ("abc", "equivalent", (100, 100, 0)),
        ("a", "equivalent", (0, 0, 0)),
        ("ab", "contradiction between sources", (0, 0, 1)),
        ("a", "contradiction between sources", (0, 0, 0)),
    ],
)
def test_groups_of_claims_count_by_articles_and_whole(tmp_path, linked, relation, expected):
    """A group is linked by two of its articles, whole by all members; what must stay apart is a trap."""
    names = ("a", "b", "c")
    claims = [{"id": name, "doc": f"{name}.txt", "start": 0, "end": 20} for name in names]
    group = {"kind": "claim", "relation": relation, "members": list(names), "extra_spans": [], "label": "x"}
    held = Gold(
        "a", {f"{name}.txt": TEXT for name in names}, {"figures": [], "claims": claims, "links": [group]}, (), "0"
    )
    rows = package(
        tmp_path,
        sources=[{"source_id": name, "path": f"raw/{name}.txt"} for name in names],
        figures=[],
        quotes=[],
        claims=[{"claim_id": f"{n}1", "source_id": n, "start_char": 0, "end_char": 30} for n in names],
        links=[{"link_id": "l", "relation": "same_claim", "table": "claims", "row_id": f"{n}1"} for n in linked],
    )
    scores = package_scores(score_links(held, rows))
    measures = ("claim groups linked", "claim groups linked whole", "claim traps joined")
    assert tuple(scores[name] or 0 for name in measures) == expected


def case(must_flag: bool) -> dict[str, object]:
    """A conflict of the two figures."""
    evidence = [
        {"doc": "a.txt", "start": entry["start"], "end": entry["end"], "value": entry["value"]}
        for entry in (FIGURE, OTHER)
    ]
    return {"id": "X1", "must_flag": must_flag, "evidence": evidence}


def found(folder: Path, severity: str) -> Package:
    """A package with one finding over the two figures."""
    finding = {"finding_id": "d-1", "type": "disagreement", "severity": severity, "status": "open"}
    evidence = [
        {"finding_id": "d-1", "source_id": "a", "start_char": start, "end_char": end, "role": "value"}
        for start, end in ((0, 17), (74, 77))
    ]
    return package(folder, findings=[finding], evidence=evidence)


@pytest.mark.parametrize(
    ("must_flag", "severity", "cases", "alarms"),
    [(True, "warning", 100, 0), (True, "info", 0, 0), (False, "warning", 0, 1), (False, "info", 0, 0)],
)
def test_findings_are_cases_or_false_alarms(tmp_path, must_flag, severity, cases, alarms):
    """A warning on a case that must be flagged is right, on one that must not it is a false alarm; info is neither."""
    scores = package_scores(score_findings(gold(conflicts=[case(must_flag)]), found(tmp_path, severity)))
    assert (scores["conflicts found"], scores["false alarms"]) == (cases, alarms)


def test_newsquant_counts_values_and_units():
    """A value is found once; its unit may be the thing counted; a range counts as two."""
    entry = {"value": 15.0, "unit": "home", "normalized_unit": "home"}
    row = {
        "value": 15.0,
        "low": 15.0,
        "high": 15.0,
        "form": "digits",
        "unit": None,
        "unit_code": None,
        "counted": "homes",
    }
    ranged = {**row, "value": None, "low": 3.0, "high": 4.0, "form": "range"}
    tally = score_newsquant([{"id": "1", "quantities": [entry]}], {"1": [row, ranged]})
    assert (tally["value.found"], tally["value+unit.found"], tally["value.rows"]) == (1, 1, 3)


def test_polnear_leaves_rows_outside_marks_out():
    """A row outside any quotation marks does not count; one inside does, and its speaker by place."""
    article = {
        "doc": "a", "text": TEXT, "unattributed_quoted": [],
        "quotes": [{"start": 38, "end": 54, "ntok": 4, "speaker_spans": [[56, 58]]}],
    }  # fmt: skip
    inside = {"start_char": 38, "end_char": 54, "speaker_text": "he", "speaker_start": 56, "speaker_end": 58}
    outside = {**inside, "start_char": 0, "end_char": 17}
    tally = score_polnear([article], {"a": [inside, outside]})
    assert (tally["all.rows"], tally["all.found"], tally["all+speaker.found"], tally["five up.gold"]) == (1, 1, 1, 0)


def test_pairs_are_one_to_one_and_the_best_go_first():
    """Each annotation and each row is used once, the highest score first."""
    assert paired([(0.5, 0, 0), (0.9, 0, 1), (0.6, 1, 1), (0.4, 1, 0)]) == [(0, 1), (1, 0)]


def test_values_and_names_match_as_told():
    """Values are equal within a millionth, empty equals empty; names share a word or are both empty."""
    assert same_value(15, "15.00000001") and not same_value(15, "15.1")
    assert same_value(None, "") and not same_value(None, "15") and not same_value(15, "")
    assert same_name(["Mayor Anna Smith"], ["Smith"]) and not same_name(["Smith"], ["Doyle"])
    assert same_name([], []) and not same_name([], ["Smith"]) and not same_name(["Smith"], [])
    assert (percent(1, 3), percent(0, 0), f_score(1, 1, 3), f_score(0, 0, 0)) == (33.3, 0.0, 50.0, 0.0)


def measured(score: float, digest: str = "d") -> Measured:
    """The scores of a set, each the same."""
    return Measured("newsquant", digest, {"value F": score, "value with unit F": score})


def test_score_under_its_floor_fails(tmp_path):
    """A pinned floor holds: the same score passes, a lower one is named, a set without floors fails."""
    floors = Floors(tmp_path / "floors.json")
    assert floors.failures(measured(90)) != []
    floors.pin(measured(90), lower=False, reason="")
    assert floors.failures(measured(90)) == []
    assert floors.failures(measured(89.9)) == [
        "newsquant: value F is 89.9, its floor is 90",
        "newsquant: value with unit F is 89.9, its floor is 90",
    ]


def test_floor_fails_when_its_gold_changed(tmp_path):
    """A floor counts only for the gold that it was measured on."""
    floors = Floors(tmp_path / "floors.json")
    floors.pin(measured(90), lower=False, reason="")
    assert "the gold changed" in floors.failures(measured(95, digest="e"))[0]


def test_floors_go_up_freely_and_down_only_with_a_reason(tmp_path):
    """Raising keeps the better of both; lowering asks for a reason and keeps it in the file."""
    path = tmp_path / "floors.json"
    floors = Floors(path)
    floors.pin(measured(90), lower=False, reason="")
    floors.pin(measured(80), lower=False, reason="")
    assert floors.failures(measured(89)) != []
    with pytest.raises(ValueError, match="--reason"):
        floors.pin(measured(80), lower=True, reason="")
    floors.pin(measured(80), lower=True, reason="the gold had an error")
    floors.write()
    again = Floors(path)
    assert again.failures(measured(80)) == []
    assert [line["reason"] for line in again.lowered] == ["the gold had an error"] * 2


def test_less_is_better_where_the_measure_says_so():
    """A count of errors meets a bound from below, a score from above."""
    by_name = {(measure.set, measure.name): measure for measure in all_measures()}
    assert by_name["kursk", "false alarms"].meets(0, 1) and not by_name["kursk", "false alarms"].meets(2, 1)
    assert by_name["kursk", "figures F"].meets(97, 96) and not by_name["kursk", "figures F"].meets(95, 96)
