"""Speakers that a mention gives no name."""

from __future__ import annotations

import pytest

from variorum.extraction import extract
from variorum.speakers.naming import read_mention
from variorum.speakers.unnamed import key_of, unnamed_entity


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The report", "the report", True),
        ("filed court papers", "court papers", True),
        ("the 48-page report", "report", True),
        ("The document", "Documents", True),
        ("court papers", "town papers", False),
        ("a nurse of the town", "a nurse", False),
    ],
)
def test_one_paper_has_one_key(one, other, same):
    """What was done with a paper, and its pages, are no part of its name; whose paper it is, is."""
    assert (key_of(read_mention(one), one) == key_of(read_mention(other), other)) is same


@pytest.mark.parametrize(
    ("words", "anonymous"),
    [("a nurse", True), ("some", True), ("she", True), ("the list", False), ("the bill", False), ("polls", False),
     ("the coast guard", False), ("the fire service", False), ("the guard", True)],
)  # fmt: skip
def test_only_people_are_anonymous(words, anonymous):
    """A paper, a thing or a service without a name is no anonymous source."""
    assert unnamed_entity(read_mention(words), words, 0, frozenset()).anonymous is anonymous


@pytest.mark.parametrize(
    ("mention", "speaker"),
    [
        ("Mr. Brown’s lawyer", "mary-smith"),
        ("His lawyer", "mary-smith"),
        ("His attorney", "mary-smith"),
        ("Mr. Hill’s lawyer", "a1-u74"),
        ("A lawyer", "a1-u74"),
    ],
)
def test_a_role_with_its_owner_is_who_has_it(mention, speaker):
    """ "His lawyer" is the one lawyer whom the article names; another man's lawyer, and any lawyer, is not."""
    text = f"Mr. Brown’s lawyer, Mary Smith, said that 30 people left on Monday night. {mention} said that 20 stayed."
    assert [row.speaker_id for row in extract(text, source_id="a1").figures if row.speaker_text][-1] == speaker


def test_a_dateline_speaks_not():
    """The place before the dash holds nothing."""
    text = "RIVERTON, Norland — Mary Smith left the town, a mayor of it said that 20 people stayed."
    assert "RIVERTON" not in {speaker.name for speaker in extract(text).speakers}


def test_a_surname_that_is_a_role_is_a_name():
    """ "Baker said" is Ann Baker of the same article; without her it is a baker."""
    said = "Baker said that 20 people stayed."
    (named,) = extract(f"Rep. Ann Baker left the town. {said}").speakers
    assert (named.name, named.anonymous) == ("Ann Baker", False)
