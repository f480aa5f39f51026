"""What the words of a mention say."""

from __future__ import annotations

import pytest

from variorum.speakers.naming import read_mention
from variorum.speakers.roles import singular


@pytest.mark.parametrize(
    ("mention", "name", "kind"),
    [
        ("Mary Smith, associate director at the Hill Group", "Mary Smith", "official"),
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
        ("The Attorney General, Lord Hale", "Hale", "official"),
        ("The Home Secretary, Mary Smith", "Mary Smith", "official"),
        ("Secretary of State John Smith", "John Smith", "official"),
        ("Tony Banks, mayor of Riverton", "Tony Banks", "official"),
        ("Mr Cook", "Cook", ""),
        ("The Archbishop of Riverton, Cardinal John Smith", "John Smith", "civilian"),
        ("the Hill Travel and Rivers Council (HTRC)", "Hill Travel and Rivers Council", "government"),
        ("the Waters & Rivers Commission", "Waters & Rivers Commission", "government"),
        ("Hill Group CEO Mary Smith", "Mary Smith", "official"),
        ("Deputy Assistant Secretary for River Safety Orla Jones", "Orla Jones", "official"),
        ("Minister for Town Affairs Pell Adair", "Pell Adair", "official"),
        ("the Ministry for Town Affairs", "Ministry for Town Affairs", "government"),
        ("Republican Tam Hale", "Tam Hale", "official"),
        ("Senate Majority Whip John Hale, R-Norland", "John Hale", "official"),
        ("the Republican River Committee", "Republican River Committee", "organisation"),
        ("Fellow Democratic Sen. Mary Hale of Norland", "Mary Hale", "official"),
        ("Another leading Democrat, Sen. Mary Hale", "Mary Hale", "official"),
        ("Hale's campaign counterpart, Sen. Tom Brown", "Tom Brown", "official"),
        ("Hill News' Mary Smith", "Mary Smith", ""),
        ("data gathered by the watchdog Rivercom", "Rivercom", "organisation"),
        ("the head of the Ministry's River Safety Headquarters, Pell Adair", "Pell Adair", "official"),
        ("Hill Clubs International, Vale Group and others", "Hill Clubs International", "organisation"),
        ("the Norland Workers’ River Board", "Norland Workers’ River Board", "organisation"),
        ("the Hill District Attorney's Office", "Hill District Attorney's Office", "government"),
        ("Riverton's Hill Group", "Hill Group", "organisation"),
        ("The man who had kept the bridge, Pell Adair", "Pell Adair", "civilian"),
        ("the statement from Hale's lawyer, Pell Adair", "Pell Adair", "civilian"),
        ("U.S. Attorney Pell Adair", "Pell Adair", "official"),
        ("the Hill attorney Pell Adair", "Pell Adair", "civilian"),
        ("the Riverton Post-Tribune", "Riverton Post-Tribune", "media"),
        ("Hill Organization for Rivers President Mary Hale", "Mary Hale", "official"),
        ("the Hill Office of the Chief River Examiner", "Hill Office of the Chief River Examiner", "government"),
        ("Mark Hale, the lawyer representing Brown's campaign", "Mark Hale", "civilian"),
        ("Despite Hale", "Hale", ""),
        ("Republicans", "Republicans", "organisation"),
        ("Norland Democrats", "Norland Democrats", "organisation"),
        ("But Smith", "Smith", ""),
        ("John SmithSmith", "John Smith", ""),
        ("Mayor of Riverton Ama Osun", "Ama Osun", "official"),
        ("Riverton-based Halden Mills", "Halden Mills", ""),
        ("The Rail Crash Inquiry Branch", "Rail Crash Inquiry Branch", "government"),
        ("Riverton Fire Brigade", "Riverton Fire Brigade", "government"),
        ("the Hill Brigade", "Hill Brigade", "military"),
        ("Ama a police officer", "Ama", "official"),
        ("Mary Smith herself", "Mary Smith", ""),
        ("Mr Brown - himself the son of a baker -", "Brown", ""),
        ("The head of the Riverton Council Oliver Hale", "Oliver Hale", "official"),
        ("the mayor of San Diego Kevin Hale", "Kevin Hale", "official"),
        ("the head of the Kevin Hale Institute", "", "official"),
        ("Monday 2 July 2018 Norland state TV", "Norland state TV", "media"),
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
        ("U.S. and Norland officials", "official", True),
        ("A Transport for Riverton spokesman", "spokesman", False),
        ("A candidate for the Riverton Freedom Party", "candidate", False),
        ("Many councillors, above all in northern Norland", "councillor", True),
        ("a senior Democrat", "democrat", False),
        ("many Republicans", "republican", True),
        ("Others, including the mayor, Mary Smith", "others", False),
        ("critics like Mr. Brown", "critic", True),
        ("the attorney general", "attorney-general", False),
        ("the Harbour Secretary", "secretary", False),
        ("police in Riverton, Norland", "police", True),
        ("A Hill Daily poll of 1,313 people", "poll", False),
        ("Documents released Friday", "documents", False),
        ("current and former town officials", "official", True),
        ("three town officials speaking of the flood", "official", True),
        ("the ex-councilman", "councilman", False),
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


@pytest.mark.parametrize(
    ("mention", "role"),
    [
        ("Mary Smith, a river engineer", "a river engineer"),
        ("Mary Smith, towards the end of the row", ""),
        ("Mary Smith, writing in the Hill Weekly", ""),
        ("Mary Smith, Attorney General John Brown", ""),
        ("Mary Smith, the town’s archivist", "the town’s archivist"),
        ("Norland’s keeper of bridges, Mary Smith", "Norland’s keeper of bridges"),
        ("Norland Republican Gov. Mary Smith", "Norland Republican Gov."),
    ],
)
def test_roles_say_what_somebody_is(mention, role):
    """An office or an apposition is a role; what somebody does just then, and a second person, is none."""
    assert read_mention(mention).role == role


@pytest.mark.parametrize(
    ("mention", "office"),
    [
        ("Vice President Mary Smith", "vice president"),
        ("the vice president", "vice president"),
        ("President Mary Smith", "president"),
        ("the former mayor", "former mayor"),
        ("the ex-mayor", "former mayor"),
        ("Sen. Mary Smith", "senator"),
    ],
)
def test_a_rank_makes_another_office(mention, office):
    """A vice president is not the president, and a title stands for its noun."""
    assert read_mention(mention).office == office


@pytest.mark.parametrize(
    ("mention", "kind"),
    [
        ("the river safety agency", "organisation"),
        ("the state news agency", "media"),
        ("the chairman of Hill Motors", "official"),
        ("the founder of Hill Motors", "civilian"),
    ],
)
def test_kind_is_of_who_speaks(mention, kind):
    """An agency is a medium only where the words say so, and a person is no organisation."""
    assert read_mention(mention).kind == kind
