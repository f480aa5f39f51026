"""Measures that the codebook does not know: "same noun, same verb", and the rows of `measures` for what is in use."""

from __future__ import annotations

from collections.abc import Iterable

from variorum.codebook import Row
from variorum.data import words
from variorum.figures.nouns import singular
from variorum.measures.frames import Frame, Word
from variorum.measures.words import identifier, stem
from variorum.records import Figure, Measure
from variorum.spans import Span

AS_WORDED = "Not in the codebook"
GOVERNING = frozenset({"object", "subject", "state", "of", "toll", "in", "to", "times"})


def plain_measure(frame: Frame) -> str | None:
    """An id made of the noun counted and the word that governs it ("officer_shoot"); None where one is missing.

    A figure with a unit gets its kind in place of the noun ("length_march").
    """
    figure = frame.figure
    noun = singular(frame.noun.text) if frame.noun is not None else ""
    verb = next((stem(word.token.text) for word in frame.words if _governs(word)), "")
    if not verb or verb == stem(noun) or (figure.kind == "duration" and _is_elapsed(frame)):
        return None
    if figure.kind in {"percent", "fraction"}:
        return identifier("share", noun, verb)
    if figure.kind not in {"count", "rate", "multiple", "other"}:
        return identifier(figure.kind, verb)
    return identifier(noun, verb) if noun else None


def _is_elapsed(frame: Frame) -> bool:
    """ "Two years ago", "an hour later": a place in time, not a length of it."""
    doc, last = frame.parse.doc, frame.parse.tokens(Span(frame.figure.start_char, frame.figure.end_char))[-1]
    near = {last.lower_, *(t.lower_ for t in doc[last.i + 1 : last.i + 2])}
    return bool(near & {"ago", "earlier", "later", "before", "after"})


def _governs(word: Word) -> bool:
    """Whether a word says what happens: a verb or participle that is not too general, or the noun of an "of"."""
    token = word.token
    if word.role not in GOVERNING or not token.is_alpha or (word.role == "state" and not token.tag_.startswith("V")):
        return False
    return not {token.lower_, stem(token.text)} & words("light_words")


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
    rows = {m: _known(first[m]) if m in first else _plain(m, figure) for m, figure in used.items()}
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


def _plain(name: str, figure: Figure) -> Measure:
    shown = name.replace("_", " ")
    return Measure(
        measure_id=name,
        label=f"{shown[:1].upper()}{shown[1:]} (as worded)",
        unit_code=figure.base_unit or figure.unit_code or "item",
        kind=figure.kind,
        definition=f"{AS_WORDED}: figures with the same noun and the same verb ({shown}).",
        cumulative=False,
    )


def is_plain(measure: Measure) -> bool:
    """Whether a measure was made from the words of its figures."""
    return measure.definition.startswith(AS_WORDED)
