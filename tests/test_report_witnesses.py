"""The sentences that a finding rests on, as its card shows them."""

from __future__ import annotations

from report_finding import SAID, finding, piece, two_articles
from set_of_rows import Rows
from variorum.report.edition import Form, read_edition
from variorum.report.pages import witnesses
from variorum.report.pages.witnesses import Hearing, hear
from variorum.report.words import Words


def told(rows: Rows, form: Form | None = None) -> Hearing:
    """What the finding rests on, as its card shows it."""
    edition = read_edition(rows.database(), form)
    return hear(edition, edition.evidence["f"])


def test_a_sentence_stands_once():
    """Two pieces of evidence in one sentence are marked in it, each with its role; the article stands once."""
    rows = two_articles()
    finding(rows, piece("a", "12 people", SAID), piece("a", "9", SAID, role="context"))
    (witness,) = told(rows).witnesses
    assert [(p.text, p.kinds) for p in witness.pieces if p.kinds] == [("12 people", ("value",)), ("9", ("context",))]
    assert "".join(p.text for p in witness.pieces) == "Smith said 12 people left and 9 were hurt."
    assert (witness.source, witness.is_value) == ("The Post", True)


def test_values_come_first():
    """Sentences with numbers that part stand before what is beside them."""
    rows = two_articles()
    finding(rows, piece("a", "12 people", SAID, role="context"), piece("b", "Some 80 people", "Some 80 people left."))
    assert [witness.source for witness in told(rows).witnesses] == ["The Wire", "The Post"]


def test_silence_is_told_apart():
    """Articles that say nothing are named, and make no sentence."""
    rows = two_articles()
    nothing = {"source_id": "c", "table": "sources", "row_id": "c", "role": "silent"}
    finding(rows, piece("a", "12 people", SAID), {**nothing, "start_char": None, "end_char": None, "text": None})
    found = told(rows)
    assert (found.silent, found.articles, len(found.witnesses)) == (("c",), 1, 1)


def test_what_has_no_room_is_counted(monkeypatch):
    """Beyond the most sentences of a card, the rest is counted."""
    monkeypatch.setattr(witnesses, "MOST", 1)
    rows = two_articles()
    finding(
        rows, piece("a", "12 people", SAID), piece("a", "7 towns", SAID), piece("b", "Some 80", "Some 80 people left.")
    )
    found = told(rows)
    assert (len(found.witnesses), found.more) == (1, 2)


def test_a_claim_that_may_not_be_shown():
    """Where no word of a sentence may be shown, its place and its hash stand for it."""
    rows = two_articles()
    finding(rows, piece("a", "Rain fell", SAID, table="claims", role="context"))
    (witness,) = told(rows, Form(Words({"a": SAID}, {"a": ()}))).witnesses
    assert (witness.pieces, witness.start, witness.end) == ((), 43, 52)
    assert len(witness.held_back) == 16


def many_sentences(*numbers: int) -> Rows:
    """A finding on so many sentences of each of some articles."""
    rows = Rows()
    pieces = []
    for n, count in enumerate(numbers):
        text = " ".join(f"Item {n}.{line} was told." for line in range(count))
        rows.article(f"s{n}", text)
        known = {"table": "sentences", "role": "context"}
        pieces += [
            piece(f"s{n}", f"Item {n}.{line} was told", text, row_id=f"{n}.{line}", **known) for line in range(count)
        ]
    finding(rows, *pieces)
    return rows


def test_sentences_of_several_articles_stand_side_by_side():
    """Articles with as many sentences each have a column each: the sentences stand row by row."""
    found = told(many_sentences(2, 2, 2))
    assert found.columns == 3
    assert [witness.source for witness in found.witnesses] == ["s0", "s1", "s2"] * 2
    four = told(many_sentences(4, 4, 4, 4))
    assert (four.columns, len(four.first)) == (4, 8)
    five = told(many_sentences(2, 2, 2, 2, 2))
    assert five.columns == 0
    assert [witness.source for witness in five.witnesses[:5]] == ["s0", "s1", "s2", "s3", "s4"]
    assert told(many_sentences(2, 1)).columns == 0
    assert told(many_sentences(1, 1)).columns == 0


def test_many_sentences_are_folded():
    """The first sentences are seen at once, the others unfolded; one more than that is not folded."""
    found = told(many_sentences(5, 4, 1))
    assert (len(found.first), len(found.folded), found.more) == (6, 4, 0)
    found = told(many_sentences(5, 2))
    assert (len(found.first), found.folded) == (7, ())


def test_many_silent_articles_are_counted(monkeypatch):
    """Of many articles that say nothing the first are named."""
    monkeypatch.setattr(witnesses, "MOST_SILENT", 1)
    rows = two_articles()
    nothing = {"table": "sources", "role": "silent", "start_char": None, "end_char": None, "text": None}
    finding(rows, *({"source_id": name, "row_id": name, **nothing} for name in "abc"))
    found = told(rows)
    assert (len(found.silent), found.more_silent) == (1, 2)
