"""Invented articles of any number and length: the same number always gives the same article."""

from __future__ import annotations

_TOWNS = ("Riverton", "Ashford", "Milbrook", "Harwell", "Stonebridge", "Eastvale", "Norwood", "Lakeside")
_GIVEN = ("Anna", "John", "Maria", "Peter", "Ruth", "Paul", "Carla", "David", "Helen", "Mark", "Laura", "Simon")
_STARTS = ("Ald", "Brin", "Cor", "Dun", "Elm", "Fair", "Gart", "Hol", "In", "Kel", "Lan", "Mor", "Nor", "Oak", "Pen")
_ENDS = (
    "bury",
    "croft",
    "den",
    "field",
    "gate",
    "ham",
    "ing",
    "ley",
    "man",
    "ner",
    "ridge",
    "sey",
    "ton",
    "well",
    "by",
)
_ROLES = ("mayor", "fire chief", "police spokeswoman", "county engineer", "hospital director")
_OPENINGS = (
    "{role} {person} said at least {a} people were injured when the river broke its banks in {town}.",
    "At least {a} people were injured in {town}, according to {role} {person}.",
    "Officials in {town} put the number of injured at {a} on {day}.",
)
_SENTENCES = (
    "About {b} houses were damaged, {person} told reporters.",
    "“We have never seen the water rise so fast,” {person} said on {day}.",
    "More than {c} residents left their homes, the {role} said.",
    "The flood covered {d} square kilometres of farmland around {town}.",
    "Neighbours carried sandbags through the night while the rain went on.",
    "Repairs to the bridge will cost ${e} million, according to the county.",
    "“The dam at {town} may not hold,” the {role} warned, adding that {b} families were at risk.",
    "No deaths were reported by {day} evening.",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


def article(number: int, sentences: int = 8, *, paragraphs: bool = True) -> str:
    """An article about a flood.

    number: which one; articles differ in town, people, numbers and the order of their sentences
    sentences: how long it is
    paragraphs: False gives one line
    """
    parts = [_filled(_OPENINGS[number % len(_OPENINGS)], number, 0)]
    parts += [_filled(_SENTENCES[(number * 3 + i) % len(_SENTENCES)], number, i) for i in range(sentences - 1)]
    return ("\n\n" if paragraphs else " ").join(parts)


def line_of(characters: int) -> str:
    """One line without a break of about this many characters."""
    parts: list[str] = []
    length = number = 0
    while length < characters:
        parts.append(article(number, paragraphs=False))
        length += len(parts[-1]) + 1
        number += 1
    return " ".join(parts)[:characters]


def _person(number: int) -> str:
    """One of 2,700 names: a long text has new ones to the end, as a long text of news has."""
    surname = _STARTS[number % len(_STARTS)] + _ENDS[number // len(_STARTS) % len(_ENDS)]
    return f"{_GIVEN[number // 7 % len(_GIVEN)]} {surname}"


def _filled(pattern: str, number: int, place: int) -> str:
    mixed = number * 7919 + place * 104729
    sentence = pattern.format(
        town=_TOWNS[number % len(_TOWNS)],
        person=_person(number // 3 + place // 4),
        role=_ROLES[(number // 2) % len(_ROLES)],
        day=_DAYS[mixed % len(_DAYS)],
        a=5 + mixed % 60,
        b=20 + mixed % 400,
        c=1000 + mixed % 9000,
        d=10 + mixed % 300,
        e=2 + mixed % 70,
    )
    return sentence[0].upper() + sentence[1:]
