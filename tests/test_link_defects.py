"""Damaged places of a text: each kind with a case that must be found and a twin that must be left alone."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.link.defects import find_defects
from variorum.link.vocabulary import known_words, model_words

PADDING = " The council met on Tuesday. It talked of the old dam near the village."


def defects(text: str) -> list[tuple[str, str]]:
    """Kind and words of each damaged place."""
    texts = [text + PADDING]
    return [(row.kind, row.text) for row in find_defects(read_article(texts[0], "a"), known_words(texts))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It reached the villageaccording to Smith.", "villageaccording"),
        ("It was a dry yearThe river fell.", "yearThe"),
        ("Mayor SmithSmith spoke.", "SmithSmith"),
        ("It was said by SmithSmith. Then Smith left.", "SmithSmith"),
        ("ANDThe river rose.", "ANDThe"),
        ("Join our channel ChatBoxwhere you find more.", "ChatBoxwhere"),
    ],
)
def test_words_that_run_together(text, words):
    """Two words without a space, a name twice, and a capital inside a word are found."""
    assert ("run-together words", words) in defects(text)


@pytest.mark.parametrize(
    "text",
    [
        "An airstrike hit the countryside.",
        "Whereabouts and whatsoever, nevertheless notwithstanding.",
        "McKinley and DeForest met LeVar at YouTube, LinkedIn and WikiNews.",
        "The iPhone and the eBay sale.",
        "They use rivals such as TokTok and RingRing.",
        "The new RingRing is out. Buyers of RingRing may ring now.",
        "Counteroffers of dealmakers, timestamps, yearslong talks.",
        "See smith@villageaccording.com for more.",
    ],
)
def test_compounds_and_brands_are_left_alone(text):
    """Compounds, names with an inner capital and addresses are sound."""
    assert defects(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ten were injured.Meanwhile it rained.", "injured.Meanwhile"),
        ("He spoke of “three children”according to her.", "children”according"),
        ("It may take a long term.“The river is high.”", "term.“The"),
        ("It has lasted for months.said the mayor.", "months.said"),
        ("They came,saw and left.", "came,saw"),
    ],
)
def test_missing_spaces(text, words):
    """A sentence, a clause or a reporting verb that is glued to what stands before it is found."""
    assert ("missing space", words) in defects(text)


@pytest.mark.parametrize(
    "text",
    ["See www.example.org and example.com/News for more.", "The U.S.Army of old.", "It grew by 1,200 to 3.5 in all."],
)
def test_addresses_and_numbers_need_no_space(text):
    """Dots and commas inside addresses, initials and numbers are sound."""
    assert [kind for kind, _ in defects(text) if kind == "missing space"] == []


@pytest.mark.parametrize(
    ("text", "words"), [("Update it..", ".."), ("It was fast,. They left.", ",."), ("So,, what?", ",,")]
)
def test_doubled_marks(text, words):
    """A mark twice, or two that exclude each other, are found."""
    assert ("doubled mark", words) in defects(text)


@pytest.mark.parametrize("text", ["And then ... nothing.", "Golden, Colo., is far.", "Wait... what?", "So it goes…"])
def test_dots_and_abbreviations_are_left_alone(text):
    """Three dots, and a comma after an abbreviation, are sound."""
    assert defects(text) == []


@pytest.mark.parametrize(
    "text",
    ["He said “it broke and left.\nThen it rained.", "He said it broke” and left.", 'He said "it broke and left.'],
)
def test_unbalanced_marks(text):
    """A quotation mark without its partner in the paragraph is found."""
    assert [kind for kind, _ in defects(text)] == ["unbalanced quotation marks"]


@pytest.mark.parametrize(
    "text",
    [
        "He said “it broke” and left.",
        "“It broke, she said.\n“Then we left,” she said.",
        'A board of 12" by 6" and a "plan".',
        'He said "it broke” and left.',
    ],
)
def test_balanced_marks_are_left_alone(text):
    """Pairs, a quotation that goes on in the next paragraph, and inches are sound."""
    assert [kind for kind, _ in defects(text) if kind == "unbalanced quotation marks"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("They used Some of the boats.", "Some"), ("For now, The river is low.", "The"), ("Smith, He said so.", "He")],
)
def test_stray_capitals(text, words):
    """A word of grammar with a capital inside a sentence is found."""
    assert ("stray capital", words) in defects(text)


@pytest.mark.parametrize(
    "text",
    [
        "She read The New Herald in The Hague.",
        "So: This is it.",
        "“If we go,” he said. “When it rains, we go.”",
        "How We Left The Old Town And Came Back",
    ],
)
def test_titles_and_openings_keep_their_capital(text):
    """A word of a title, and the first of a sentence or quotation, keep their capital."""
    assert [kind for kind, _ in defects(text) if kind == "stray capital"] == []


def test_repeated_words():
    """A word of grammar twice in a row is found; what English says twice is sound."""
    assert ("repeated word", "the the") in defects("He saw the the dam.")
    assert defects("He had had enough, he said that that was that.") == []


def test_page_furniture_is_one_defect_a_line():
    """A line of the page is found, and no stray capital inside it."""
    found = defects("The dam broke.\nShare this article\n")
    assert found == [("page furniture", "Share this article")]


def test_markup_is_a_defect_for_each_piece():
    """Each tag is one, a script by its tag alone; a bracket of the text is none."""
    found = defects("<p>The dam <b>broke</b>.<script>var x = 100;</script> 5 < 6")
    assert found == [("markup", tag) for tag in ("<p>", "<b>", "</b>", "<script>")]


GERMAN = "Der Damm ist am Montag gebrochen, und die Stadt wurde von der Feuerwehr geräumt."


def test_other_languages_are_told_by_their_first_sentence():
    """A passage in another language is one defect; an article in one is one defect of another kind."""
    assert defects(f"The dam broke, and the town was left.\n{GERMAN} Es ist vorbei.\n") == [
        ("passage in another language", GERMAN)
    ]
    article = read_article(f"{GERMAN} {GERMAN}\nDamm gebrochen", "a")
    assert [(row.kind, row.text) for row in find_defects(article, model_words())] == [("other language", GERMAN)]


def test_the_text_is_cut_from_the_article():
    """Each damaged place is what stands at its characters, and no two are at one place."""
    article = read_article("Ten were injured.Meanwhile the the yearThe river. Update it..", "a")
    found = find_defects(article, known_words([article.text]))
    assert [article.text[row.start_char : row.end_char] for row in found] == [row.text for row in found]
    assert len({row.defect_id for row in found}) == len(found) == 4


def test_known_words_are_those_of_the_package():
    """The model's words come from its package; a word that the texts use again is known too."""
    assert {"village", "according"} <= model_words()
    assert "blorptown" not in known_words(["Blorptown"])
    assert "blorptown" in known_words(["Blorptown", "in blorptown"])
