"""What the words of a mention say."""

from __future__ import annotations

import pytest

from variorum.speakers.naming import read_mention
from variorum.speakers.roles import singular


@pytest.mark.parametrize(
    ("mention", "name", "kind"),
    [
        ("Mary Smith, associate director at the Hill Group", "Mary Smith", "organisation"),
        ("City Councilman John D. Brown", "John D. Brown", "official"),
        ("the head of the rescue service, Mary Smith", "Mary Smith", "official"),
        ("the mayor’s adviser, Mary Smith", "Mary Smith", "official"),
        ("Retired Lt. Gen. John Brown", "John Brown", "military"),
        ("Secretary General Mary Smith", "Mary Smith", "official"),
        ("Hill Group analyst Mary Smith", "Mary Smith", "analyst"),
        ("Mary Smith of the University of Riverton", "Mary Smith", ""),
        ("the Institute for the Study of Rivers (ISR)", "Institute for the Study of Rivers", "organisation"),
        ("the Riverton Defense Ministry", "Riverton Defense Ministry", "government"),
        ("The Riverton Times", "Riverton Times", "media"),
        ("The Attorney General, Lord Hale", "Hale", "civilian"),
        ("The Home Secretary, Mary Smith", "Mary Smith", "official"),
        ("Secretary of State John Smith", "John Smith", "official"),
        ("Tony Banks, mayor of Riverton", "Tony Banks", "official"),
        ("Mr Cook", "Cook", ""),
        ("The Archbishop of Riverton, Cardinal John Smith", "John Smith", "civilian"),
        ("the Hill Travel and Rivers Council (HTRC)", "Hill Travel and Rivers Council", "government"),
        ("the Waters & Rivers Commission", "Waters & Rivers Commission", "government"),
        ("Hill Group CEO Mary Smith", "Mary Smith", "organisation"),
        ("But Smith", "Smith", ""),
        ("John SmithSmith", "John Smith", ""),
    ],
)
def test_names(mention, name, kind):
    """The name stands without title, role and apposition, which tell the kind."""
    naming = read_mention(mention)
    assert (naming.name, naming.kind) == (name, kind)


@pytest.mark.parametrize(
    ("mention", "noun", "plural"),
    [
        ("a senior military source who asked not to be named", "source", False),
        ("Analysts", "analyst", True),
        ("officials in Riverton", "official", True),
        ("one of the Riverton Post’s correspondents", "one", False),
        ("the think tank", "tank", False),
        ("Riverton authorities", "authorities", True),
        ("the Hill Group's CEO", "ceo", False),
        ("None of the 12 singers", "none", False),
        ("A candidate for the Riverton Freedom Party", "candidate", False),
        ("Many councillors, above all in northern Norland", "councillor", True),
    ],
)
def test_unnamed_sources_have_a_noun(mention, noun, plural):
    """A mention without a name of its own is known by its head noun and number."""
    naming = read_mention(mention)
    assert (naming.name, naming.noun, naming.plural) == ("", noun, plural)


@pytest.mark.parametrize(
    ("mention", "gender"),
    [
        ("Mr. Smith", "m"),
        ("Ms. Smith", "f"),
        ("His sister, Dana Brown", "f"),
        ("Mary Smith", "f"),
        ("she", "f"),
        ("Smith", ""),
    ],
)
def test_gender_comes_from_the_words(mention, gender):
    """A title, a role, a given name or a pronoun tells the gender; a surname does not."""
    assert read_mention(mention).gender == gender


def test_acronyms_stand_in_brackets():
    """The capitals in brackets after a body's name are its acronym."""
    assert read_mention("the Hill Institute (HI)").acronym == "HI"
    assert read_mention("Mary Smith (left)").acronym == ""


@pytest.mark.parametrize(
    ("word", "one"),
    [
        ("officials", "official"),
        ("witnesses", "witness"),
        ("policemen", "policeman"),
        ("governor-general", "governor"),
        ("rivers", "rivers"),
    ],
)
def test_singular_of_roles(word, one):
    """Plurals and compounds of listed roles lead to the role; other words stay."""
    assert singular(word) == one
