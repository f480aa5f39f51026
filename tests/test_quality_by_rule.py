"""How often each rule was right: a rule is judged by what it decides, and by that alone."""

from __future__ import annotations

import pytest

from quality import by_rule
from quality.newsquant import judged_figures
from quality.polnear import judged_quotes
from test_quality import FIGURE, QUOTE, TEXT, figure, gold, package

METHOD = "number.digits bound.before unit.own counted.head measure.codebook speaker.subject"


def counts(tally, rule):
    """Rows and right rows of a rule."""
    return tally[f"{rule} rows"], tally[f"{rule} right"]


@pytest.mark.parametrize(
    ("cells", "wrong"),
    [
        ({}, set()),
        ({"qualifier": "none"}, {"bound.before"}),
        ({"counted": "cars"}, {"unit.own", "counted.head"}),
        ({"speaker_text": "Doyle"}, {"speaker.subject"}),
        ({"value": 16.0}, {"number.digits", "bound.before", "unit.own", "counted.head", "speaker.subject"}),
    ],
)
def test_rule_is_judged_by_what_it_decides(tmp_path, cells, wrong):
    """A wrong cell counts against the rules that decide it; rules of rooms that are not judged have no count."""
    right = {"value": 15.0, "qualifier": "at least", "counted": "homes", "speaker_text": "Smith", "method": METHOD}
    row = figure(0, 17, **{**right, **cells})
    tally = by_rule.rule_tally(gold(figures=[FIGURE]), package(tmp_path, figures=[row]))
    for rule in METHOD.split():
        expected = (0, 0) if rule == "measure.codebook" else (1, int(rule not in wrong))
        assert counts(tally, rule) == expected, rule


def test_stray_row_counts_against_its_rules_and_a_neutral_one_does_not(tmp_path):
    """A row that no annotation has is wrong, unless its place is marked optional."""
    row = figure(68, 72, 2003.0, method="number.digits")
    neutral = [{"doc": "a.txt", "start": 68, "end": 72, "verdict": "optional"}]
    stray = by_rule.rule_tally(gold(), package(tmp_path, figures=[row]))
    optional = by_rule.rule_tally(gold(non_figures=neutral), package(tmp_path, figures=[row]))
    assert counts(stray, "number.digits") == (1, 0)
    assert counts(optional, "number.digits") == (0, 0)


def test_quote_rules_are_judged_by_the_quote_and_speaker_rules_by_the_speaker(tmp_path):
    """A quotation with the wrong speaker is right for the first and wrong for the second."""
    row = {
        "quote_id": "q", "source_id": "a", "start_char": 38, "end_char": 54, "text": TEXT[38:54],
        "speaker_id": "", "speaker_text": "Doyle", "method": "quote.double speaker.subject",
    }  # fmt: skip
    tally = by_rule.rule_tally(gold(quotes=[QUOTE]), package(tmp_path, quotes=[row]))
    assert counts(tally, "quote.double") == (1, 1)
    assert counts(tally, "speaker.subject") == (1, 0)


def test_sentence_row_needs_all_of_its_values():
    """A range is found where the gold has both ends; a row without a value is not judged."""
    sentence = {"id": 1, "text": "", "quantities": [{"value": 3, "unit": "day", "normalized_unit": "day"}]}
    half = {"form": "range", "value": None, "low": 3, "high": 4, "unit": "days", "unit_code": "day"}
    whole = {"form": "digits", "value": 3, "unit": "days", "unit_code": "day"}
    vague = {"form": "vague", "value": None, "low": 3, "high": 9}
    assert [(found, same) for _, found, same in judged_figures(sentence, [half])] == [(False, False)]
    assert [(found, same) for _, found, same in judged_figures(sentence, [whole])] == [(True, True)]
    assert list(judged_figures(sentence, [vague])) == []


def test_quotes_outside_marks_are_not_judged():
    """Only rows inside quotation marks stand beside the annotation."""
    article = {
        "doc": "a", "text": TEXT, "unattributed_quoted": [],
        "quotes": [{"start": 38, "end": 54, "ntok": 4, "speaker_spans": [[56, 58]]}],
    }  # fmt: skip
    said = {"start_char": 38, "end_char": 54, "speaker_start": 56, "speaker_end": 58, "speaker_text": "he"}
    other = {"start_char": 0, "end_char": 17, "speaker_text": "Smith"}
    assert [(row is said, found, right) for row, found, right in judged_quotes(article, [said, other])] == [
        (True, True, True)
    ]


def test_counts_are_written_down_and_read_back(tmp_path, monkeypatch):
    """What is pinned comes back, one line a rule, in order of name."""
    monkeypatch.setattr(by_rule, "PINNED", tmp_path / "by_rule.json")
    tally = by_rule.Tally({"unit.own rows": 4, "unit.own right": 3, "bound.after rows": 2})
    by_rule.pin(tally)
    assert by_rule.pinned() == {"bound.after": (2, 0), "unit.own": (4, 3)}
    assert len((tmp_path / "by_rule.json").read_text().splitlines()) == 4
