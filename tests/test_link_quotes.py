"""Links of quotations: what is one utterance, and what only looks like it."""

from __future__ import annotations

import pytest

from small_corpus import claim, corpus, groups, quote
from variorum.link.quotes import link_quotes

DAM = "The dam was old and nobody in the county office listened"


def linked(one: str, other: str, speaker: str | None = "smith", second: str | None = "smith") -> list[dict[str, str]]:
    """The groups of two quotations of two articles."""
    texts = {"a": f"“{one}” Smith said.", "b": f"“{other}” Smith said."}
    rows = [quote(texts, "a", one, speaker_id=speaker), quote(texts, "b", other, speaker_id=second)]
    return groups(link_quotes(corpus(texts, quotes=rows)))


@pytest.mark.parametrize(
    ("other", "rule"),
    [
        (DAM + ",", "quote-exact"),
        ("The dam was very old and nobody in the county office listened", "quote-wording"),
        ("nobody in the county office listened", "quote-excerpt"),
    ],
)
def test_readings_of_one_utterance_are_linked(other, rule):
    """The same words, nearly the same words and a part of them are readings of one utterance."""
    (group,) = linked(DAM, other)
    assert sorted(group.values()) == sorted(["fullest", rule])


def test_translations_of_one_utterance_are_linked():
    """Two translations share their telling words and differ in the others."""
    (group,) = linked(
        "With whom can we negotiate, with people who frighten farmers and seek to flood the valley?",
        "Who is there to negotiate with? Those who are frightening the farmers and are trying to flood this valley?",
    )
    assert sorted(group.values()) == ["fullest", "quote-translation"]


def test_a_reading_without_its_middle_is_spliced():
    """A reading that leaves out a run of words inside is told apart, unless it shows the cut."""
    whole = "The dam was old, as we had warned the council for years, and nobody in the county office listened"
    (group,) = linked(whole, DAM)
    assert "quote-spliced" in group.values()
    (group,) = linked(whole, "The dam was old ... and nobody in the county office listened")
    assert "quote-spliced" not in group.values()


def test_the_end_of_a_speech_and_a_clause_of_saying_are_no_splice():
    """A reading that stands in one place of the longer one is an excerpt, and "he said" is no cut."""
    end = "The dam was old and nobody in the county office listened"
    (group,) = linked(f"The council has long been warned by all of us. {end}", end)
    assert "quote-spliced" not in group.values()
    (group,) = linked(f"The dam was old, the mayor said, {end.removeprefix('The dam was old ')}", end)
    assert "quote-spliced" not in group.values()


@pytest.mark.parametrize(
    "other",
    [
        "The dam was new and everybody in the town hall listened",
        "Nobody was hurt",
        "The bridge was old and the river took it",
    ],
)
def test_other_sayings_of_one_speaker_are_left_alone(other):
    """Two sayings of one speaker are no variants of each other."""
    assert linked(DAM, other) == []


def test_numbers_and_negation_must_agree():
    """A quotation with another number or a negation is another utterance."""
    said = "At least {} houses near the old dam were flooded this morning"
    assert linked(said.format(12), said.format(15)) == []
    assert (
        linked("The dam near the village will hold this winter", "The dam near the village will not hold this winter")
        == []
    )


def test_two_speakers_share_only_what_is_nearly_the_same():
    """A few words in common join no quotations of two speakers; the very same words do, for a check to see."""
    assert linked(DAM, "nobody in the county office listened", "smith", "brown") == []
    assert len(linked(DAM, DAM, "smith", "brown")) == 1


def test_short_quotations_are_not_linked_by_chance():
    """A word or two in marks is no utterance that two articles share."""
    assert linked("disaster", "disaster") == []
    assert linked("old dam", "old dam", None, None) == []


def parts(text: str, first: str, second: str, **cells: str | None) -> list[dict[str, str]]:
    """The groups of two quotations of one article under one mention; `cells` change the second."""
    texts = {"a": text}
    one = quote(texts, "a", first, speaker_start=3, cue="said")
    other = quote(texts, "a", second, **{"speaker_start": 3, "cue": None, **cells})
    return groups(link_quotes(corpus(texts, quotes=[one, other])))


def test_parts_of_one_utterance_are_linked():
    """What one mention of a speaker governs is one utterance, on both sides of the reporting clause."""
    (group,) = parts("“The dam,” said Smith, “was old.”", "The dam,", "was old.")
    assert set(group.values()) == {"quote-parts"}
    assert len(parts("“It broke,” said Smith.\n“We all left.”", "It broke,", "We all left.")) == 1


def test_what_has_its_own_cue_is_no_part():
    """A quotation with another cue or mention, or one after other words, is an utterance of its own."""
    text = "“It broke,” said Smith. “We left,” she added."
    assert parts(text, "It broke,", "We left,", cue="added") == []
    assert parts(text, "It broke,", "We left,", speaker_start=9) == []
    assert parts("“It broke,” said Smith.\nThen came the night. “We left.”", "It broke,", "We left.") == []


def test_a_sentence_without_marks_is_linked_to_the_quotation_it_repeats():
    """A pull quote without marks joins its quotation; a sentence about the same thing does not."""
    texts = {"a": f"“{DAM},” Smith said. The dam was old and nobody in the county office listened. The dam was old."}
    (group,) = groups(link_quotes(corpus(texts, quotes=[quote(texts, "a", DAM)])))
    assert sorted(group.values()) == ["fullest", "quote-unmarked"]


def test_a_claim_of_the_same_speaker_paraphrases():
    """A claim of the speaker with the telling words of a quotation joins it; that of another holder does not."""
    texts = {"a": f"“{DAM},” Smith said.", "b": "Smith blamed the county office for the old dam."}
    said = [quote(texts, "a", DAM, speaker_id="smith")]
    told = claim(texts, "b", "Smith blamed the county office for the old dam", holder_id="smith")
    (group,) = groups(link_quotes(corpus(texts, quotes=said, claims=[told])))
    assert sorted(group.values()) == ["fullest", "quote-paraphrase"]
    other = claim(texts, "b", "Smith blamed the county office for the old dam", holder_id="brown")
    assert groups(link_quotes(corpus(texts, quotes=said, claims=[other]))) == []


def test_a_claim_around_the_quotation_is_no_paraphrase():
    """The sentence that holds the marks does not tell them again."""
    texts = {"a": f"“{DAM},” Smith said of the county."}
    rows = {
        "quotes": [quote(texts, "a", DAM, speaker_id="smith")],
        "claims": [claim(texts, "a", DAM, holder_id="smith")],
    }
    assert groups(link_quotes(corpus(texts, **rows))) == []


def test_scare_quotes_are_no_utterance():
    """Words that an article keeps its distance from are linked with nothing."""
    texts = {"a": "The “old dam of the county office” broke.", "b": "The “old dam of the county office” broke."}
    rows = [quote(texts, name, "old dam of the county office", form="scare") for name in texts]
    assert groups(link_quotes(corpus(texts, quotes=rows))) == []
