"""Measures that the codebook does not know: "same noun, same verb", and the rows of `measures` for what is in use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from variorum.codebook import Row
from variorum.data import words
from variorum.figures.nouns import singular
from variorum.measures.frames import Frame, Word
from variorum.measures.words import identifier, stem, verb_class
from variorum.records import Figure, Measure

if TYPE_CHECKING:
    from variorum.tokens import Token

AS_WORDED = "Not in the codebook"
POSSIBLE = "possible"
"""Ends the id of a measure of what may happen: "could kill 50"."""
GOVERNING = frozenset({"object", "subject", "state", "of", "toll", "to", "times"})
_NO_NOUN = ("counted.compound", "number.votes")
"""Rules of figures whose noun is not what the verb beside them is said of."""
_OWNERS = frozenset({"poss", "compound", "nmod"})


def plain_measure(frame: Frame) -> str | None:
    """An id made of the thing counted and the word that governs it ("officer_shoot"); None where one is missing.

    A share is of a whole ("share_voter_agree"), money is the value of a thing that somebody has
    ("money_profit_brewery") or the price of one ("money_buy_brewery"), and a length of time how long an event
    lasted: without that it would join unlike things. Other units have measures in the codebook only.
    """
    figure = frame.figure
    if figure.kind in {"percent", "fraction"}:
        return _share(frame)
    if figure.kind == "money":
        return _money(frame)
    if figure.kind == "duration":
        return _lasting(frame)
    noun = singular(frame.noun.text) if frame.noun is not None else ""
    if figure.kind != "count" or not noun or any(rule in figure.method for rule in _NO_NOUN):
        return None
    verb = _verb(frame)
    return None if not verb or verb == stem(noun) or noun == "time" else identifier(noun, verb)


def _verb(frame: Frame) -> str:
    """The stem of the first word that says what happens."""
    return next((stem(word.token.text) for word in frame.words if _governs(word)), "")


def _share(frame: Frame) -> str | None:
    """ "60 percent of voters agreed", "one in four voters": the whole and what is said of its part."""
    figure, noun = frame.figure, frame.noun
    if noun is None or figure.unit_code not in {"percent", "fraction"}:
        return None
    whole = figure.kind == "fraction" or (noun.head.lower_ == "of" and noun.head.i > frame.number.i)
    verb = _verb(frame)
    return identifier("share", singular(noun.text), verb) if whole and verb and verb != stem(noun.text) else None


def _money(frame: Frame) -> str | None:
    """The value of what somebody has ("its profit rose to $2m"), or the price of what somebody buys or sells."""
    for word in frame.words:
        token = word.token
        value = word.role in {"toll", "of"} and token.i < frame.number.i and token.tag_.startswith("N")
        if value and not _is_light(token) and _may_own(token):
            owner = _owner(token)
            return identifier("money", stem(token.text), owner) if owner else None
        if word.role == "to" and stem(token.text) in verb_class("trading"):
            things = [c for c in token.children if c.dep_ in {"dobj", "nsubjpass"} and c.tag_.startswith("N")]
            return identifier("money", stem(token.text), singular(things[0].text)) if things else None
    return None


def _owner(noun: Token) -> str:
    """Whose or of what a sum is: "the brewery's profit", "the price of beer", "the brewery had sales of"."""
    for child in noun.children:
        if child.dep_ in _OWNERS and _may_own(child):
            return singular(child.text)
        for inner in child.children if child.lower_ in {"of", "for", "at"} else ():
            if inner.dep_ == "pobj" and _may_own(inner):
                return singular(inner.text)
    if noun.dep_ == "dobj":
        return next((singular(c.text) for c in noun.head.children if c.dep_ == "nsubj" and _may_own(c)), "")
    return ""


def _may_own(token: Token) -> bool:
    return token.is_alpha and len(token.text) > 1 and token.tag_[0] == "N" and token.lower_ not in words("times")


def _lasting(frame: Frame) -> str | None:
    """ "The siege lasted three days": how long an event was."""
    verb = frame.verb
    if verb is None or stem(verb.text) != "last":
        return None
    subjects = [child for child in verb.children if child.dep_ == "nsubj" and child.tag_.startswith("N")]
    return identifier("duration", singular(subjects[0].text)) if subjects else None


@cache
def _light_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in words("light_words"))


def _is_light(token: Token) -> bool:
    return token.lower_ in words("light_words") or stem(token.text) in _light_stems()


def _governs(word: Word) -> bool:
    """Whether a word says what happens: a verb or participle that is not too general."""
    token = word.token
    if word.role not in GOVERNING or not token.is_alpha or not token.tag_.startswith("V"):
        return False
    return not _is_light(token)


def measures_in_use(figures: Iterable[Figure], lines: tuple[Row, ...]) -> tuple[Measure, ...]:
    """The rows of `measures` for the figures at hand: the codebook's and the plain ones, by id.

    figures: the rows of `figures`, reviewed
    lines: the codebook's lines about measures; of several lines of one measure the first gives its words
    """
    first: dict[str, Row] = {}
    for line in lines:
        first.setdefault(line["measure_id"], line)
    used: dict[str, Figure] = {}
    for figure in sorted(figures, key=lambda f: f.figure_id):
        if figure.measure_id:
            used.setdefault(figure.measure_id, figure)
    rows = {m: _known(first[m]) if m in first else _plain(m, figure, first) for m, figure in used.items()}
    for measure in tuple(rows.values()):
        parent = measure.part_of
        while parent and parent not in rows and parent in first:
            rows[parent] = _known(first[parent])
            parent = rows[parent].part_of
    return tuple(rows[m] for m in sorted(rows))


def _known(line: Row) -> Measure:
    name = line["measure_id"]
    return Measure(
        measure_id=name,
        label=line.get("label") or name.replace("_", " "),
        unit_code=line.get("unit_code") or "item",
        kind=line.get("kind") or "count",
        definition=line.get("definition") or f"Figures of {name.replace('_', ' ')}.",
        cumulative=line.get("cumulative") == "true",
        part_of=line.get("part_of") or None,
    )


def _plain(name: str, figure: Figure, known: Mapping[str, Row]) -> Measure:
    """The row of a measure that the codebook does not name; what may happen is named after what does."""
    shown = name.replace("_", " ")
    happens = known.get(name.removesuffix(f"_{POSSIBLE}"))
    label = f"{_known(happens).label}: what may be" if happens else f"{_shown_as(name, figure)} (as worded)"
    return Measure(
        measure_id=name,
        label=label,
        unit_code=figure.base_unit or figure.unit_code or "item",
        kind=figure.kind,
        definition=f"{AS_WORDED}: figures with the same noun and the same verb ({shown}).",
        cumulative=False,
    )


def _shown_as(name: str, figure: Figure) -> str:
    """What readers see: the noun as printed ("Copies"); for a figure with a unit, its kind and the verb's stem."""
    head = (figure.counted or "").split()[-1:]
    if head and name.startswith(("count_", "other_")):
        return f"{(figure.counted or '')[:1].upper()}{(figure.counted or '')[1:]}"
    if figure.kind == "count" and head and singular(head[0]).lower() == name.partition("_")[0]:
        return f"{head[0][:1].upper()}{head[0][1:]}"
    if figure.kind != "count" and figure.counted:
        return f"{figure.kind.capitalize()}: {figure.counted}"
    first, *rest = name.split("_")
    return f"{first.capitalize()} with “{' '.join(rest)}”" if rest else first.capitalize()


def is_plain(measure: Measure) -> bool:
    """Whether a measure was made from the words of its figures."""
    return measure.definition.startswith(AS_WORDED)
