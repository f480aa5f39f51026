"""One person or body, one row of `speakers`, across articles and spellings; parties from the codebook alone."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.codebook import Codebook
from variorum.extraction import extract_articles
from variorum.parse import load_model
from variorum.records import Extraction


def read(*texts: str, codebook: Codebook | None = None) -> Extraction:
    """What several articles say."""
    articles = [read_article(text, f"a{number}") for number, text in enumerate(texts, 1)]
    return extract_articles(articles, codebook or Codebook(), load_model())


def names(*texts: str) -> list[str]:
    """The names in the table of speakers, of those that have one."""
    return [speaker.name for speaker in read(*texts).speakers if not speaker.anonymous]


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        ("Mykhailo Hrabovyak said that 30 people left.", "Mikhail Hraboviak said that 20 left.", "Hrab"),
        ("Andriy Petrovskyy said that 30 people left.", "Andrei Petrovsky said that 20 left.", "Petrovsk"),
        ("Mohammed Tarrani said that 30 people left.", "Muhammad Tarani said that 20 left.", "Tar"),
        ("Gen. Karim Ghadari said that 30 people left.", "Gen. Karim Qadari said that 20 left.", "Karim"),
        ("José Pérez said that 30 people left.", "Jose Perez said that 20 left.", "P"),
        ("Sen. Charles Hale said that 30 people left.", "Sen. Chuck Hale said that 20 left.", "Hale"),
        ("Rep. Mary J. Hale (R-Norland) said that 30 people left.", "Ms. Hale said that 20 left.", "Mary J. Hale"),
        ("President Hale said that 30 people left.", "Anders Hale, the president, said that 20 left.", "Anders Hale"),
        ("Mary Hale, the mayor, said that 30 people left.", "Hale said that 20 left.", "Mary Hale"),
        ("Rangoon said that 30 people left.", "Yangon said that 20 left.", "an"),
        ("The United States River Survey said that 30 left.", "The U.S. River Survey said that 20 left.", "U"),
        ("The Ministry of Defence said that 30 people left.", "The Defense Ministry said that 20 left.", "M"),
        ("River Watch Norland (RWN) said that 30 left.", "RWN said that 20 people left.", "River Watch Norland"),
        ("The Riverton Post said that 30 people left.", "Riverton Post said that 20 left.", "Riverton Post"),
        (
            "Hale’s campaign said that 30 left. We met Hale.",
            "Now Hale’s campaign said that 20 left.",
            "Hale’s campaign",
        ),
        ("Republicans said that 30 people left.", "The Republicans said that 20 left.", "Republicans"),
    ],
)
def test_one_speaker_of_two_articles_is_one_row(first, second, name):
    """Romanisation, accents, short given names, surname, title, exonym, order of words and initials lead to one row."""
    (found,) = names(first, second)
    assert found.startswith(name) or name in found


def test_codebook_joins_spellings_of_its_own_corpus():
    """The names that a corpus gives one place or body in two ways are lines of its codebook."""
    line = {"name": "Kyiv", "aliases": "Kiev", "role": "", "kind": "government", "party": "Ukraine"}
    found = read("Kyiv said 30 people left.", "Kiev said 20 left.", codebook=Codebook(speakers=(line,)))
    assert [(speaker.name, speaker.party) for speaker in found.speakers] == [("Kyiv", "Ukraine")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mary Hale said that 30 people left.", "John Hale said that 20 left."),
        ("Mr. Hale said that 30 people left.", "Mary Hale, his wife, said that 20 left."),
        ("Tom Hale and his father, Ed Hale, left. Tom Hale said that 30 people left.", "Ed Hale said that 20 left."),
        (
            "Mr. Brown met Dan Hale and Dan Hale Jr. there. Dan Hale Jr. said that 30 left.",
            "Dan Hale said that 20 left.",
        ),
        ("Christine Hale said that 30 people left.", "Christopher Hale said that 20 left."),
        ("Mayor Charles Hale said that 30 people left.", "Chuck Hale, a nurse, said that 20 left."),
        ("Bill Quarrin said that 30 people left.", "William Quarrin said that 20 left."),
        ("Anna Keller said that 30 people left.", "Anna Heller said that 20 left."),
        ("The Foreign Ministry said that 30 people left.", "The Defense Ministry said that 20 left."),
        ("The Riverton Post said that 30 people left.", "The Hilltown Post said that 20 left."),
    ],
)
def test_two_speakers_stay_two_rows(first, second):
    """Other given names, a woman for a man, other offices and other bodies are two rows."""
    assert len(names(first, second)) == 2


def test_a_couple_is_told_apart_by_title_and_given_name():
    """Mr. and Mrs. Hale are Anders and Mona Hale, in another article that has no given names too."""
    first = "Anders Hale met his wife, Mona Hale. Mr. Hale said that 30 people left. Mrs. Hale said that 20 stayed."
    second = "Mrs. Hale said that 40 people left. Mr. Hale said that 50 stayed."
    found = read(first, second)
    rows = [(figure.value, figure.speaker_id) for figure in found.figures]
    assert rows == [(30, "anders-hale"), (20, "mona-hale"), (40, "mona-hale"), (50, "anders-hale")]


@pytest.mark.parametrize("who", ["his daughter, Mona Hale", "Anna and Mona Hale"])
def test_an_office_before_a_surname_is_no_heirs(who):
    """President Hale is not the daughter whom one article names in full, but the president of another one."""
    first = f"President Hale met {who}. Hale said that 30 people left."
    assert names(first, "Anders Hale, the president, said that 20 left.") == ["Anders Hale"]


def test_a_surname_of_two_articles_takes_the_name_that_the_text_has():
    """Who is only named in full, and speaks under the surname elsewhere, has the full name in the table."""
    assert names("Ann Lee met Tom Brown. Lee said that 30 people left.", "Brown said that 20 left.") == [
        "Ann Lee",
        "Tom Brown",
    ]


def test_parties_come_from_the_codebook():
    """The codebook gives the party, under each of its names; without a line two speakers are just two speakers."""
    line = {"name": "Mary Hale", "aliases": "the mayor", "role": "mayor", "kind": "official", "party": "Norland"}
    texts = ("Mary Hale said that 30 people left.", "Hale said that 20 left. Tom Brown (R-Norland) said that 10 did.")
    with_line = {one.name: one.party for one in read(*texts, codebook=Codebook(speakers=(line,))).speakers}
    assert with_line["Mary Hale"] == "Norland"
    assert with_line.get("Tom Brown") is None
    assert {one.party for one in read(*texts).speakers} == {None}
