"""The checks of quotations: what they must find, and twins that they must leave alone."""

from __future__ import annotations

import pytest

from set_of_rows import Rows

LONG = "We had warned the county for years that the dam was old, and nobody came to look at it"


def quoting(readings: dict[str, str], methods: dict[str, str], **speakers: str) -> Rows:
    """One article for each reading, all in one link; the method of each tells how it was joined."""
    rows = Rows()
    for speaker_id in dict.fromkeys(speakers.values()):
        rows.speaker(speaker_id)
    for name, words in readings.items():
        rows.article(name, f"“{words}” {speakers.get(name, 'smith').split('-')[-1].title()} said.")
    ids = {name: rows.quote(name, words, speaker_id=speakers.get(name)) for name, words in readings.items()}
    rows.link("q1", "same_quote", "quotes", [(ids[name], methods[name]) for name in readings])
    return rows


def test_quote_variants_show_each_reading():
    """Two wordings of one utterance are found, with the speaker and both readings."""
    rows = quoting(
        {"a": "The dam was old", "b": "That dam was very old"},
        {"a": "link.quote-wording", "b": "link.fullest"},
        a="jane-smith",
        b="jane-smith",
    )
    assert rows.findings("quote_variants") == [
        "Jane Smith is quoted in different words: a has “The dam was old”; b has “That dam was very old”"
    ]


@pytest.mark.parametrize("words", ["The dam was old", "the dam was old,"])
def test_quote_variants_leave_the_same_words_alone(words):
    """Capitals and marks of punctuation make no other reading."""
    rows = quoting({"a": "The dam was old", "b": words}, {"a": "link.fullest", "b": "link.quote-exact"})
    assert rows.findings("quote_variants") == []


def test_quote_variants_leave_excerpts_alone():
    """A part of a quotation is no other wording of it."""
    rows = quoting({"a": LONG, "b": "the dam was old"}, {"a": "link.fullest", "b": "link.quote-excerpt"})
    assert rows.findings("quote_variants") == []


def test_quote_truncated_tells_where_a_source_goes_on():
    """An excerpt that ends in a full stop where the fuller reading goes on in its sentence is found."""
    rows = quoting({"a": LONG, "b": "the dam was old."}, {"a": "link.fullest", "b": "link.quote-excerpt"})
    (title,) = rows.findings("quote_truncated")
    assert title == "b: the quotation “the dam was old.” ends with a full stop where a goes on: “and nobody came to…”"


def test_quote_truncated_tells_of_a_shown_cut():
    """A quotation that shows a cut is found."""
    rows = Rows()
    rows.article("a", "“The dam (…) was old,” Smith said.")
    rows.quote("a", "The dam (…) was old,", truncated=True)
    (title,) = rows.findings("quote_truncated")
    assert title == "a: the quotation “The dam (…) was old,” shows a cut: words of the speaker are left out"


@pytest.mark.parametrize("short", ["the dam was old", "the dam was old,", "nobody came to look at it."])
def test_quote_truncated_leaves_honest_excerpts_alone(short):
    """An excerpt that ends openly, or where the sentence ends, is no cut."""
    rows = quoting({"a": LONG + ".", "b": short}, {"a": "link.fullest", "b": "link.quote-excerpt"})
    assert rows.findings("quote_truncated") == []


def test_quote_without_speaker():
    """A quotation that nobody is said to have spoken is found; one with a mention, and scare quotes, are left alone."""
    rows = Rows()
    rows.article("a", "“We left at noon.” “It was dark,” she said. The “plan” failed.")
    rows.quote("a", "We left at noon.")
    rows.quote("a", "It was dark,", speaker_text="she")
    rows.quote("a", "plan", form="scare")
    assert rows.findings("quote_without_speaker") == [
        "a quotes one utterance without saying whose it is: “We left at noon.”"
    ]


def test_quote_two_speakers():
    """The same words with two named speakers are found; with one speaker they are left alone."""
    exact = {"a": "link.fullest", "b": "link.quote-exact"}
    rows = quoting({"a": LONG, "b": LONG}, exact, a="jane-smith", b="john-brown")
    assert rows.findings("quote_two_speakers") == [f"The same words are given to Jane Smith and John Brown: “{LONG}”"]
    assert quoting({"a": LONG, "b": LONG}, exact, a="jane-smith", b="jane-smith").findings("quote_two_speakers") == []


def test_quote_two_speakers_leaves_an_unnamed_one_alone():
    """A speaker whom one source names and the other does not may be one person."""
    rows = quoting({"a": LONG, "b": LONG}, {"a": "link.fullest", "b": "link.quote-exact"}, a="jane-smith", b="a-man")
    rows.tables["speakers"][1]["anonymous"] = True
    assert rows.findings("quote_two_speakers") == []


def test_quote_two_speakers_leaves_names_of_one_person_and_joint_statements_alone():
    """Two forms of one name, and a statement whose other signer stands beside it, are no two speakers."""
    exact = {"a": "link.fullest", "b": "link.quote-exact"}
    assert quoting({"a": LONG, "b": LONG}, exact, a="jane-smith", b="may-smith").findings("quote_two_speakers") == []
    rows = quoting({"a": LONG, "b": LONG}, exact, a="jane-smith", b="john-brown")
    rows.texts["b"] = rows.texts["b"] + " Smith and Brown said so together."
    rows.tables["article_text"][1]["text"] = rows.texts["b"]
    assert rows.findings("quote_two_speakers") == []


def test_quote_marks_lost_by_repetition():
    """A sentence without marks that repeats a quotation is found, with the quotation as its evidence."""
    rows = Rows()
    rows.article("a", "“The dam was old and broke,” Smith said. The dam was old and broke.")
    quote = rows.quote("a", "The dam was old and broke,")
    sentence = rows.tables["sentences"][1]
    rows.link("q1", "same_quote", "quotes", [(quote, "link.fullest")])
    rows.link("q1", "same_quote", "sentences", [(sentence["sentence_id"], "link.quote-unmarked")])
    outcome = rows.check("quote_marks_lost")
    assert [finding.title for finding in outcome.findings] == [
        "a repeats the words of a quotation without its marks: “The dam was old and broke.”"
    ]
    assert sorted(row.table for row in outcome.evidence) == ["quotes", "sentences"]


def test_quote_marks_lost_before_a_reporting_verb():
    """Words that run into "said" are found; a missing space before another word is not."""
    rows = Rows()
    rows.article("a", "It is not over yet.said the mayor. Ten were hurt.Later it rained.")
    for words in ("yet.said", "hurt.Later"):
        start = rows.texts["a"].index(words)
        rows.row(
            "text_defects", defect_id=f"a-t{start}", source_id="a", start_char=start, end_char=start + len(words),
            text=words, kind="missing space", method="test",
        )  # fmt: skip
    assert rows.findings("quote_marks_lost") == [
        "a has words that run into “said” without quotation marks: “It is not over yet.said”"
    ]


def test_quoted_and_paraphrased():
    """A paraphrase beside a quotation is found; two quotations alone are not."""
    rows = quoting({"a": LONG}, {"a": "link.fullest"})
    rows.article("b", "Smith blamed the county for the old dam.")
    claim = rows.claim("b", "Smith blamed the county for the old dam")
    rows.link("q1", "same_quote", "claims", [(claim, "link.quote-paraphrase")])
    assert rows.findings("quoted_and_paraphrased") == [
        "b tells what others quote: “Smith blamed the county for the old dam”"
    ]
    twins = quoting({"a": LONG, "b": LONG}, {"a": "link.fullest", "b": "link.quote-exact"})
    assert twins.findings("quoted_and_paraphrased") == []


def test_quote_spliced():
    """A reading that leaves out a middle without saying so is found; an excerpt is not."""
    short = "We had warned the county for years, and nobody came to look at it"
    rows = quoting({"a": LONG, "b": short}, {"a": "link.fullest", "b": "link.quote-spliced"})
    assert rows.findings("quote_spliced") == [f"b quotes “{short}” and leaves out words that a has in the middle"]
    rows = quoting({"a": LONG, "b": "the dam was old"}, {"a": "link.fullest", "b": "link.quote-excerpt"})
    assert rows.findings("quote_spliced") == []
