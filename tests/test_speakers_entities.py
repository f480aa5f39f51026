"""The people and bodies of one article."""

from __future__ import annotations

import pytest

from variorum.speakers.entities import Registry, name_tokens, people_in
from variorum.speakers.naming import read_mention


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
