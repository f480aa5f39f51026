"""What the words of a figure say, kept after its sentence is left: for comparing with figures of other articles.

How these are compared belongs in unite.py.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.data import words
from variorum.figures.nouns import singular
from variorum.measures.frames import Frame
from variorum.measures.words import noun_class, stem

REACH = 90
"""Characters on either side of a number whose words tell what it is of."""
FAMILIES = ("attacker", "officer", "boat")
"""Classes whose nouns are used for one another: "robbers", "thieves", "raiders"."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The noun of a figure, the family that stands for it where it has one, and the stems of what is said of it."""

    noun: str
    thing: str
    said: frozenset[str]
    person: bool
    around: str = ""
    """The words around the number in its sentence."""


def wording_of(frame: Frame, person: bool) -> Wording:
    """The wording of a figure.

    person: whether the noun counted means persons
    """
    noun = frame.counts or _last_noun(frame)
    said = {word.stem for word in frame.words if word.role != "self" and word.token.is_alpha}
    light = words("light_words")
    kept = frozenset(one for one in said if one not in light and one != stem(noun))
    return Wording(noun, family(noun), kept, person, _around(frame))


def _around(frame: Frame) -> str:
    """The text of the sentence on both sides of the number, as far as REACH."""
    text, first = frame.parse.doc.text, frame.parse.span.start
    start, end = frame.figure.number_start - first, frame.figure.number_end - first
    return f"{text[max(0, start - REACH) : start]} {text[end : end + REACH]}"


def _last_noun(frame: Frame) -> str:
    counted = frame.figure.counted or ""
    last = counted.split()[-1] if counted else ""
    return singular(last) if last.isalpha() else ""


def family(noun: str) -> str:
    """The family of a noun, as "@name"; the noun itself where it has none."""
    return next((f"@{name}" for name in FAMILIES if noun in noun_class(name)), noun)
