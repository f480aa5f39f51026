"""Which names are one speaker."""

from __future__ import annotations

import pytest

from variorum.speakers.identity import Groups, Known, body_key, grouped, spelled_alike
from variorum.speakers.spelling import initials


def test_groups_are_named_by_their_smallest_number():
    """Joined numbers share the smallest of them; others stay alone."""
    groups = Groups(4)
    groups.join(3, 1)
    groups.join(3, 2)
    assert [groups.of(number) for number in range(4)] == [0, 1, 1, 1]


@pytest.mark.parametrize(
    ("a", "b", "given", "alike"),
    [
        ("Podolyak", "Podoliak", False, True),
        ("Hill", "Gill", True, False),
        ("Gorbachova", "Horbachova", True, True),
        ("Gorbachova", "Horbachova", False, False),
    ],
)
def test_first_letters_differ_only_with_given_names(a, b, given, alike):
    """H and G at the start are one letter only in long names whose given names agree."""
    assert spelled_alike(a, b, given=given) is alike


def test_slips_in_one_article_are_two_people():
    """Two long names that differ by a letter are one person, but not where one article has both."""
    apart = [Known("Anna Petersen", False, articles={1}), Known("Anna Peterson", False, articles={2})]
    both = [Known("Anna Petersen", False, articles={1}), Known("Anna Peterson", False, articles={1})]
    assert grouped(apart).of(1) == 0
    assert grouped(both).of(1) == 1


@pytest.mark.parametrize(
    ("name", "short"), [("Institute for the Study of Rivers", "ISR"), ("US River Survey", "USRS"), ("Riverton", "")]
)
def test_initials(name, short):
    """Capitalised words give their first letter, acronyms all of theirs."""
    assert initials(name) == short


def test_body_keys_ignore_order_and_spelling():
    """Small words, order and British spelling do not tell bodies apart; another word does."""
    assert body_key("the Ministry of Defence") == body_key("Defense Ministry")
    assert body_key("Foreign Ministry") != body_key("Defense Ministry")
