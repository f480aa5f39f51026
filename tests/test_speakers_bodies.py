"""Bodies that the text names in full."""

from __future__ import annotations

import pytest

from variorum.speakers.bodies import NamedBodies

TEXT = "The Riverton Times met the Department of Rivers. Hill River Airways and the Vale Post wrote to the Hale Post."


@pytest.mark.parametrize(("word", "name"), [("Times", "Riverton Times"), ("Post", ""), ("Herald", ""), ("HRA", "")])
def test_the_last_word_of_a_paper(word, name):
    """The last word means the only body of that name; two such bodies, or none, and it means nothing."""
    assert NamedBodies(TEXT).ending(word) == name


@pytest.mark.parametrize(("noun", "name"), [("department", "Department of Rivers"), ("ministry", "")])
def test_the_head_of_a_name(noun, name):
    """ "The department" is the only department that the text names."""
    assert NamedBodies(TEXT).of_noun(noun) == name


@pytest.mark.parametrize(("acronym", "name"), [("HRA", "Hill River Airways"), ("HRB", ""), ("Hra", "")])
def test_initials_lead_to_the_name(acronym, name):
    """Capitals that are the initials of one body's name mean it."""
    assert NamedBodies(TEXT).spelled_out(acronym) == name


@pytest.mark.parametrize(
    ("text", "outlet"),
    [("She told RTV News so.", True), ("She told an RTV reporter so.", True), ("RTV’s “Today” ran.", True),
     ("RTV makes pumps.", False)],
)  # fmt: skip
def test_an_outlet_is_known_by_what_stands_beside_it(text, outlet):
    """Capitals are a medium's where news, a reporter or a programme of theirs is named; elsewhere nothing is told."""
    assert NamedBodies(text).is_outlet("RTV") is outlet
