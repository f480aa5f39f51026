"""Articles that may not be given on whole: numbered sentences with evidence, and how many words are left out."""

from __future__ import annotations

import pytest

from variorum.report.evidence import Mark, telling
from variorum.report.excerpts import Lines, Stand, excerpts
from variorum.report.words import Words

FIRST = "The river rose. At least 12 people left the town, the mayor said."
SECOND = "Nobody slept that night."
THIRD = "Gulls sat on the wall."
FOURTH = "Some 80 cows were lost."
TEXT = "\n".join((FIRST, SECOND, THIRD, FOURTH))


def mark(words: str, kind: str = "figure") -> Mark:
    """A mark on the first place of some words."""
    start = TEXT.index(words)
    return Mark(start, start + len(words), kind, f"{kind[0]}{start}")


def shown(*words: str) -> Words:
    """An article of which these words may be shown."""
    places = sorted((TEXT.index(one), TEXT.index(one) + len(one)) for one in words)
    return Words({"a": TEXT}, {"a": tuple(places)})


def stands(words: Words, *marks: Mark) -> list[Stand]:
    """The article as excerpts."""
    lines = [(TEXT.index(line), TEXT.index(line) + len(line)) for line in (FIRST, SECOND, THIRD, FOURTH)]
    begins = [start for start, _ in lines] + [TEXT.index("At least")]
    return excerpts(words, "a", Lines(lines, sorted(begins)), marks)


def said(stand: Stand) -> list[str]:
    """The excerpts of a paragraph as they are read."""
    return ["".join(piece.text for piece in one.pieces) for one in stand.excerpts]


def test_sentences_with_evidence_stand_numbered():
    """A sentence that holds a shown mark is an excerpt; numbers run through the article."""
    found = stands(shown("At least 12 people", "Some 80 cows"), mark("At least 12 people"), mark("Some 80 cows"))
    assert [said(stand) for stand in found] == [["At least 12 people […] "], [], ["Some 80 cows […] "]]
    assert [one.number for stand in found for one in stand.excerpts] == [1, 2]


def test_words_left_out_are_counted():
    """Each paragraph tells how many of its words no excerpt shows; paragraphs without excerpts are told together."""
    found = stands(shown("At least 12 people", "Some 80 cows"), mark("At least 12 people"), mark("Some 80 cows"))
    assert [(one.first, one.last, one.left_out, one.words) for one in found] == [
        (1, 1, 9, 13), (2, 3, 9, 9), (4, 4, 2, 5),
    ]  # fmt: skip
    assert sum(one.words for one in found) == len(TEXT.split())


def test_lone_words_tell_nothing():
    """A shown name or verb far from any mark is left out; three words in a row stay beside a mark."""
    lone = stands(shown("At least 12 people", "said"), mark("At least 12 people"))
    assert said(lone[0]) == ["At least 12 people […] "]
    longer = stands(shown("At least 12 people", "the mayor said"), mark("At least 12 people"))
    assert said(longer[0]) == ["At least 12 people […] the mayor said "]


def test_a_sentence_without_a_mark_is_no_excerpt():
    """Words that may be shown make no excerpt where nothing in the sentence is marked, or a claim only."""
    assert said(stands(shown("Some 80 cows"))[0]) == []
    assert said(stands(shown("Some 80 cows"), mark("Some 80 cows were lost", "claim"))[0]) == []


def test_every_anchor_stays():
    """What is left out keeps its place, so that links to it lead somewhere."""
    marks = [mark("Nobody slept", "claim"), mark("At least 12 people"), mark("The river rose", "claim")]
    found = stands(shown("At least 12 people"), *marks)
    kept = [*(anchor for stand in found for anchor in stand.opens)]
    kept += [anchor for stand in found for one in stand.excerpts for piece in one.pieces for anchor in piece.opens]
    assert sorted(kept) == sorted(one.anchor for one in marks)


@pytest.mark.parametrize(
    ("words", "told"),
    [("At least 12 people left the town, the mayor said", " "), ("At least", " […] ")],
)
def test_points_that_are_held_back_need_no_sign(words, told):
    """A mark for what is left out stands for words, not for a full stop."""
    (one,) = stands(shown(words), mark("At least"))[0].excerpts
    assert one.pieces[-1].text == told


def test_nothing_tells_where_no_mark_is_seen():
    """Stretches beside a mark that is held back itself are not worth showing."""
    start = TEXT.index("At least")
    end = start + len("At least 12 people left the town, the mayor said.")
    assert telling(shown("the mayor said"), ("a", start, end), [mark("12 people")]) == []
