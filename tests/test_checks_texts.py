"""The checks of dates, of independence and of damaged texts: what they must find, and twins to leave alone."""

from __future__ import annotations

from itertools import combinations

from set_of_rows import Rows


def pair(rows: Rows, kind: str, row_a: str, row_b: str, holds: bool | None, **cells: str) -> None:
    """A row of `date_pairs`."""
    said = {"table_a": "dates", "stated": "x", "worked_out": "y", "method": "test", **cells}
    rows.row("date_pairs", pair_id=f"{kind}:{row_a}:{row_b}", kind=kind, row_a=row_a, row_b=row_b, holds=holds, **said)


def dated() -> tuple[Rows, str, str]:
    """An article with a weekday and a date."""
    rows = Rows()
    rows.article("a", "The strike began on Wednesday. The strike began on 6 May 2031.")
    return rows, rows.date("a", "Wednesday", "weekday", weekday="Wednesday"), rows.date("a", "6 May 2031")


def test_weekday_against_date():
    """A weekday that does not fit its date is found; one that fits, and one that cannot be told, are left alone."""
    rows, _, day = dated()
    pair(rows, "weekday", day, day, False, stated="Wednesday", worked_out="Tuesday")
    assert rows.findings("weekday_against_date") == ["a has “6 May 2031” as a Wednesday, but that day was a Tuesday"]
    for holds in (True, None):
        rows, _, day = dated()
        pair(rows, "weekday", day, day, holds)
        assert rows.findings("weekday_against_date") == []


def test_event_on_different_days():
    """Two days of one event are found with both places as values; days that fit are left alone."""
    rows, named, day = dated()
    pair(rows, "event", named, day, False)
    outcome = rows.check("event_on_different_days")
    assert [finding.title for finding in outcome.findings] == [
        "One event, two days: “Wednesday” (a) and “6 May 2031” (a)"
    ]
    assert sorted((row.text, row.role) for row in outcome.evidence) == [("6 May 2031", "value"), ("Wednesday", "value")]
    rows, named, day = dated()
    pair(rows, "event", named, day, True)
    assert rows.findings("event_on_different_days") == []


def test_elapsed_time():
    """A time that had not passed is found with what had; one that fits is left alone."""
    for holds, found in ((False, 1), (True, 0), (None, 0)):
        rows = Rows()
        rows.article("a", "Ten years have passed since May 2029.")
        figure = rows.figure("a", "Ten years", "wait", kind="duration", unit_code="year")
        month = rows.date("a", "May 2029", "month")
        pair(rows, "elapsed", figure, month, holds, table_a="figures", stated="Ten years", worked_out="2 years")
        titles = rows.findings("elapsed_time")
        assert len(titles) == found
        assert titles in ([], ["a counts “Ten years” since “May 2029”, but 2 years had passed"])


def share(rows: Rows, number: int, *sources: str, quoted: bool = False) -> None:
    """Rows of `shared_sentences`: the sources share their sentence of this number."""
    readings = [
        (name, [row for row in rows.tables["sentences"] if row["source_id"] == name][number]) for name in sources
    ]
    for (one, first), (other, second) in combinations(readings, 2):
        rows.row(
            "shared_sentences", group_id=readings[0][1]["sentence_id"], sentence_a=first["sentence_id"],
            sentence_b=second["sentence_id"], source_a=one, source_b=other, score=1.0, quoted=quoted,
        )  # fmt: skip


def articles(*names: str) -> Rows:
    """Articles of ten sentences each."""
    rows = Rows()
    for name in names:
        rows.article(name, " ".join(f"The {word} dam of {name} broke." for word in "abcdefghij"))
    return rows


def shared(count: int, *, quoted: bool = False) -> Rows:
    """Two articles of ten sentences that share the first `count`."""
    rows = articles("a", "b")
    for number in range(count):
        share(rows, number, "a", "b", quoted=quoted)
    return rows


def test_shared_sentences_of_two_sources_are_one_finding():
    """One shared sentence is for information, three of ten are a warning, none is no finding."""
    assert shared(1).findings("shared_sentences") == ["a and b share a sentence nearly word for word"]
    assert [finding.severity for finding in shared(1).check("shared_sentences").findings] == ["info"]
    outcome = shared(3).check("shared_sentences")
    assert [(finding.title, finding.severity) for finding in outcome.findings] == [
        ("a and b share 3 sentences nearly word for word", "warning")
    ]
    assert len(outcome.evidence) == 6
    assert shared(0).findings("shared_sentences") == []
    assert shared(3, quoted=True).findings("shared_sentences") == []


def test_a_sentence_of_many_sources_is_one_finding():
    """Four sources with one sentence are told once, not once a pair, with each of the places."""
    rows = articles("a", "b", "c", "d")
    share(rows, 0, "a", "b", "c", "d")
    outcome = rows.check("shared_sentences")
    assert [finding.title for finding in outcome.findings] == ["a, b, c and d share a sentence nearly word for word"]
    assert [row.source_id for row in sorted(outcome.evidence, key=lambda row: row.source_id)] == ["a", "b", "c", "d"]


def test_much_that_is_shared_is_one_warning():
    """Two sources with four sentences in common are one warning, where a third has one of the four too."""
    rows = articles("a", "b", "c")
    for number in range(3):
        share(rows, number, "a", "b")
    share(rows, 3, "a", "b", "c")
    found = sorted((finding.title, finding.severity) for finding in rows.check("shared_sentences").findings)
    assert found == [
        ("a and b share 3 sentences nearly word for word", "warning"),
        ("a, b and c share a sentence nearly word for word", "info"),
    ]


def defect(rows: Rows, words: str, kind: str) -> None:
    """A row of `text_defects` at the first place of the words."""
    start = rows.texts["a"].index(words)
    rows.row(
        "text_defects", defect_id=f"a-t{start}", source_id="a", start_char=start, end_char=start + len(words),
        text=words, kind=kind, method="test",
    )  # fmt: skip


def test_text_defects_are_one_finding_for_a_source_and_kind():
    """Damaged places of one kind in one source are one finding; page furniture is another check's."""
    rows = Rows()
    rows.article("a", "The villageaccording to Smith.Then the the end.. Share this story")
    defect(rows, "villageaccording", "run-together words")
    defect(rows, "Smith.Then", "missing space")
    defect(rows, "Share this story", "page furniture")
    assert sorted(rows.findings("text_defects")) == [
        "a is damaged in one place (missing space): “Smith.Then”",
        "a is damaged in one place (run-together words): “villageaccording”",
    ]
    assert rows.findings("page_furniture") == ["a holds a line of the page around the article"]


def test_a_sound_text_has_no_finding():
    """Without defects nothing is found."""
    rows = Rows()
    rows.article("a", "The dam broke on Monday.")
    assert rows.findings("text_defects") == rows.findings("page_furniture") == []


def test_name_variants_show_the_spellings():
    """A name with two spellings is one finding; without variants there is none."""
    rows = Rows()
    rows.article("a", "In Rivertown it rained.")
    rows.article("b", "In rivertown it rained.")
    for source, form in (("a", "Rivertown"), ("b", "rivertown")):
        rows.row(
            "name_variants", variant_id=f"{source}-n3", name="Rivertown", form=form, source_id=source, start_char=3,
            end_char=12, text=form, method="test",
        )  # fmt: skip
    assert rows.findings("name_variants") == ["One name stands in several spellings: “Rivertown”, “rivertown”"]
    rows.tables["name_variants"] = []
    assert rows.findings("name_variants") == []


def told(kind: str, words: str) -> Rows:
    """An article of two sentences with one row of `text_defects` at the words."""
    rows = Rows()
    rows.article("a", "<p>The dam broke.</p> Der Damm brach.")
    defect(rows, words, kind)
    return rows


def test_texts_that_are_not_english():
    """An article in another or in no known language is a warning, a passage is for information."""
    for kind, title, severity in (
        ("other language", "a does not read as English", "warning"),
        ("no English", "a does not read as English", "warning"),
        ("passage in another language", "a has a passage in another language", "info"),
    ):
        (finding,) = told(kind, "Der Damm brach.").check("not_english").findings
        assert (finding.title, finding.severity, finding.type) == (title, severity, "text")
    assert told("missing space", "The dam").findings("not_english") == []


def test_markup_in_a_text():
    """Markup is one finding for an article, and no damage beside it; damage is no markup."""
    rows = told("markup", "<p>")
    assert rows.findings("markup") == ["a holds markup of a web page in one place"]
    assert rows.findings("text_defects") == []
    assert told("missing space", "The dam").findings("markup") == []
