"""The people and bodies of one article."""

from __future__ import annotations

import pytest

from variorum.speakers.entities import Registry, name_tokens
from variorum.speakers.naming import read_mention
from variorum.speakers.people import people_in


def registry(text: str, *mentions: str) -> Registry:
    """A registry with these mentions added in order."""
    made = Registry(text)
    for start, mention in enumerate(mentions):
        made.add(read_mention(mention), start, mention)
    return made


@pytest.mark.parametrize(
    ("known", "mention", "found"),
    [
        ("Mary Smith", "Smith", "Mary Smith"),
        ("Mary Smith", "Mary", "Mary Smith"),
        ("Mary J. Smith", "Mary Smith", "Mary J. Smith"),
        ("Mary Smith", "John Smith", None),
        ("Mary Smith", "Mr Smith", None),
        ("the Hill Institute (HI)", "HI", "Hill Institute"),
        ("the Riverton Post", "the Post", "Riverton Post"),
    ],
)
def test_names_are_found_again(known, mention, found):
    """Surname, given name, acronym and a body's last word find the entity; another given name or gender does not."""
    entity = registry("", known).find(read_mention(mention))
    assert (entity and entity.name) == found


FAMILY = "Anders Hale met the mayor, Mona Hale, in Riverton."


@pytest.mark.parametrize(
    ("mention", "place", "name"),
    [
        ("Mr. Hale", 900, "Anders Hale"),
        ("Mrs. Hale", 900, "Mona Hale"),
        ("Mayor Hale", 900, "Mona Hale"),
        ("Hale", 900, "Mona Hale"),
        ("Hale", 5, "Anders Hale"),
    ],
)
def test_a_surname_of_two_goes_by_title_role_or_place(mention, place, name):
    """Title and office decide; else who was named before and has an office or speaks, else who was named first."""
    made = Registry(FAMILY)
    made.add(read_mention("Anders Hale"), 0, "Anders Hale")
    made.add(read_mention("the mayor, Mona Hale"), 16, "the mayor, Mona Hale")
    found = made.find(read_mention(mention), place)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "mention", "name"),
    [
        ("Anders Hale and his wife, Mona Hale, left.", "Hale", "Anders Hale"),
        ("Mr. Hale met his daughter, Mona Hale.", "Mr. Hale", None),
        ("President Hale met his daughter, Mona Hale.", "President Hale", None),
        ("A son of the town, Tom Hale, left.", "Hale", "Tom Hale"),
    ],
)
def test_the_surname_alone_is_no_heirs(text, mention, name):
    """Wife and daughter are called by their full names, so the surname before them is somebody else's."""
    made = Registry(text)
    for start, words, naming in people_in(text, ["Hale"]):
        if " " in naming.name:
            made.add(naming, start, words)
    found = made.find(read_mention(mention), len(text))
    assert (found and found.name) == name


def test_a_short_given_name_is_the_same_person():
    """ "Rick Hale" is Richard Hale of the same article; "Nick Hale" is somebody else."""
    made = registry("", "Richard Hale")
    assert made.find(read_mention("Rick Hale")) is made.entities[0]
    assert made.find(read_mention("Nick Hale")) is None


@pytest.mark.parametrize(
    "text", ["The brewer Halden made 3,000.", "Halden, the old brewer, grew.", "Halden Motors grew."]
)
def test_a_firm_is_not_its_chairman(text):
    """A surname alone is the firm where the text calls the name a firm; elsewhere, and with Mr, it is the person."""
    made = registry(text, "Bill Halden")
    assert made.find(read_mention("Halden")) is None
    assert made.find(read_mention("Mr Halden")) is made.entities[0]
    assert registry("Halden grew.", "Bill Halden").find(read_mention("Halden")) is not None


def test_acronyms_come_from_the_text():
    """The text may give a body's acronym where nobody speaks."""
    made = registry("The Institute for the Study of Rivers (ISR) is old.", "the Institute for the Study of Rivers")
    assert made.find(read_mention("ISR")) is made.entities[0]


def test_people_who_do_not_speak_are_found():
    """A given name, a title or a role makes a run of capitals a person; a town is none."""
    text = "Mary Smith met Gov. Ann Lee and Lord Brown in East Riverton. World War II. President John Hill left."
    assert [naming.name for _, _, naming in people_in(text, ())] == ["Mary Smith", "Ann Lee", "Brown", "John Hill"]


def test_initials_and_suffixes_do_not_count():
    """A middle initial and "Jr." are no words of the name."""
    assert name_tokens("John D. Brown Jr.") == ("john", "brown")
