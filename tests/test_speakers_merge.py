"""Speakers of several articles."""

from __future__ import annotations

import time

import pytest

from variorum.codebook import Codebook
from variorum.records import Claim, Extraction, Speaker
from variorum.speakers.merge import merge_speakers
from variorum.speakers.resolve import Resolved
from variorum.speakers.spelling import slug

EMPTY = Codebook()


def part(number: int, *names: str, body: bool = False, forms: tuple[str, ...] = ()) -> Resolved:
    """An article in which each of some named speakers says one thing."""
    claims = tuple(
        Claim(f"a{number}-c{i}", f"a{number}", "", 0, 1, "x", holder_id=slug(name), holder_text=name)
        for i, name in enumerate(names)
    )
    speakers = tuple(Speaker(slug(name), name) for name in names)
    bodies = frozenset(map(slug, names)) if body else frozenset()
    return Resolved(Extraction(claims=claims), speakers, {slug(name): (name, *forms) for name in names}, bodies)


def letters(number: int) -> str:
    """A number as letters, so that names differ."""
    return "".join(chr(ord("a") + int(digit)) for digit in f"{number:05d}")


def merged(*parts: Resolved, codebook: Codebook = EMPTY) -> list[str | None]:
    """The holders of all claims after merging."""
    return [claim.holder_id for claim in merge_speakers(parts, codebook).claims]


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("Mary Smith", "Smith", "mary-smith"),
        ("Jumana D. Williams", "Jumana Williams", None),
        ("Mikhail Podolyak", "Mikhail Podoliak", None),
        ("Andrey Petrovskiy", "Andrei Petrovsky", None),
        ("Heydar Alishbandar", "Heidar Alishvandar", None),
        ("Anna Philips", "Anna Phillips", None),
        ("Halyna Horbachova", "Galyna Gorbachova", None),
    ],
)
def test_spellings_of_one_name_are_one(first, second, one):
    """Surname and full name, and the usual romanisations, are one speaker."""
    found = merged(part(1, first), part(2, second))
    assert len(set(found)) == 1
    assert one is None or found == [one, one]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mary Smith", "John Smith"),
        ("John Gill", "John Hill"),
        ("Hill", "Gill"),
        ("John Richards", "John Richardson"),
        ("Mary Brown", "Mary Braun"),
    ],
)
def test_two_people_stay_two(first, second):
    """Two given names, short names with other letters, and longer names are two speakers."""
    assert len(set(merged(part(1, first), part(2, second)))) == 2


def test_a_surname_of_two_people_means_neither():
    """Where two people share a surname, the surname alone stays its own."""
    assert merged(part(1, "Mary Smith"), part(2, "John Smith"), part(3, "Smith"))[-1] == "smith"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ministry of Defence", "Defense Ministry"),
        ("U.S. River Survey", "US River Survey"),
        ("Institute for Rivers and Seas", "IRS"),
    ],
)
def test_bodies_are_one_under_their_spellings(first, second):
    """British and American spelling, order of words, and initials are one body."""
    assert len(set(merged(part(1, first, body=True), part(2, second, body=True)))) == 1


def test_an_acronym_in_brackets_is_its_body():
    """The acronym that one article gives in brackets means that body elsewhere."""
    first = part(1, "River Watch", body=True, forms=("River Watch (RWO)",))
    assert merged(first, part(2, "RWO", body=True)) == ["river-watch", "river-watch"]


def test_the_codebook_overrides():
    """Aliases, separated by | or ;, lead to the codebook's name, role, kind and party."""
    line = {
        "name": "Mary Smith",
        "aliases": "the Norland president|M. Smith; Smith",
        "role": "president",
        "kind": "official",
        "party": "Norland",
    }
    result = merge_speakers([part(1, "Norland president"), part(2, "Smith")], Codebook(speakers=(line,)))
    assert result.speakers == (Speaker("mary-smith", "Mary Smith", "president", "official", "Norland", False),)
    assert {claim.holder_id for claim in result.claims} == {"mary-smith"}


def test_without_a_codebook_there_is_no_party():
    """Two named speakers are just two named speakers."""
    assert {
        speaker.party for speaker in merge_speakers([part(1, "Mary Smith", "John Brown")], Codebook()).speakers
    } == {None}


def test_merging_grows_with_the_number_of_speakers():
    """Ten times the speakers take less than twenty times as long, many of one surname too."""
    spent = []
    for count in (400, 4000):
        parts = [
            part(i, f"N{letters(i)} Family{letters(i % 40)}", f"G{letters(i)} Other{letters(i)}") for i in range(count)
        ]
        started = time.process_time()
        merge_speakers(parts, Codebook())
        spent.append(time.process_time() - started)
    assert spent[1] < 20 * spent[0] + 0.5
