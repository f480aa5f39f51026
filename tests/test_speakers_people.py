"""Where the text names a person, with the office or kinship beside the name."""

from __future__ import annotations

import pytest

from variorum.speakers.people import people_in


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("They met the harbour board's press secretary Mary Smith.", "secretary"),
        ("They met Mary Smith, a river engineer, there.", "engineer"),
        ("He came with his wife, Mary Smith.", "wife"),
        ("They met former mayor Mary Smith.", "former mayor"),
        ("U.S. District Judge Mary Smith left.", "judge"),
        ("Secretary of State Mary Smith left.", "secretary"),
        ("The mayors met Mary Smith.", ""),
        ("The mayor met Mary Smith, and a nurse, too.", ""),
    ],
)
def test_the_office_beside_a_name_is_read(text, office):
    """A role right before the name, or in apposition after it, is the person's; one further off is not."""
    (naming,) = (naming for _, _, naming in people_in(text, ()) if naming.name == "Mary Smith")
    assert naming.office == office


def test_a_role_is_cut_where_a_clause_begins():
    """The words of a role go back to its first capitals, not to the verb before them."""
    (naming,) = (naming for _, _, naming in people_in("Hale knows Norland Council candidate Mary Smith.", ["Smith"]))
    assert naming.role == "Norland Council candidate"


@pytest.mark.parametrize(
    ("text", "office"), [("Tom and Mary Smith left.", "relative"), ("Tom Brown and Mary Smith left.", "")]
)
def test_two_given_names_of_one_surname_are_a_family(text, office):
    """ "Tom and Mary Smith" are of one family; two full names are not."""
    (naming,) = (naming for _, _, naming in people_in(text, ["Smith"]) if naming.name == "Mary Smith")
    assert naming.office == office
