"""The codebook's measures as patterns, and which of them a frame fits.

A line fits where every cell that is filled holds:
counts  the noun counted is one of these words, or of the class "@name"; a bare number stands for persons
when    one of these words says what happens to it (any form: kill, killed, killing)
role    what the noun is to that word: object (it is done to it), subject (it does it), of ("a town of 900"),
        toll (its number is given: "the number of people in the hall rose to 90")
by      one of these words does it: the actor of the verb, or the subject of a clause with "since"
near    one of these words stands in the clause
unless  none of these words stands in it
scope   what limits it by nature: place (that it describes), ends (of a distance), day (of a gathering),
        now (it changes from day to day), parent (of one person's children), document (that has so many pages);
        target (what is bought); event: no place limits it; past: earlier by nature
Words are tried nearest first, lines from top to bottom: the first fit wins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from variorum.codebook import Codebook
from variorum.data import words
from variorum.figures.nouns import singular
from variorum.measures.frames import Frame, Word
from variorum.measures.words import is_a, nouns_of, stem, stems_of

_DECIMAL = re.compile(r"\d{1,2}\.\d+")
SAME_KIND = {"percent": {"percent", "fraction"}, "count": {"count", "multiple", "rate", "other"}}
ROLES = {
    "object": {"object", "state", "of", "self", "toll", "times"},
    "subject": {"subject", "self", "toll", "state", "in"},
    "of": {"of"},
    "toll": {"toll"},
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of codebook/measures.csv, its words as stems."""

    measure_id: str
    kind: str
    counts: frozenset[str]
    persons: bool
    when: frozenset[str]
    role: str
    by: frozenset[str]
    near: frozenset[str]
    unless: frozenset[str]
    scope: str
    names_noun: frozenset[str]
    """The nouns that the line names one by one: they are what it counts, not a part of it."""


@cache
def read_entry(cells: tuple[tuple[str, str], ...]) -> Entry:
    """An entry from the cells of its line."""
    row = dict(cells)
    counts = row.get("counts") or ""
    named = "|".join(part for part in counts.split("|") if not part.startswith("@"))
    return Entry(
        measure_id=row["measure_id"],
        kind=row.get("kind") or "count",
        counts=nouns_of(counts),
        persons="@person" in counts.split("|") or "@people" in counts.split("|"),
        when=stems_of(row.get("when") or ""),
        role=row.get("role") or "",
        by=stems_of(row.get("by") or ""),
        near=stems_of(row.get("near") or ""),
        unless=stems_of(row.get("unless") or ""),
        scope=row.get("scope") or "",
        names_noun=nouns_of(named),
    )


@lru_cache(maxsize=4)
def read_entries(codebook: Codebook) -> tuple[Entry, ...]:
    """The entries of a codebook, in order. A later line of a measure takes its kind from the first."""
    kinds: dict[str, str] = {}
    entries = []
    for line in codebook.measures:
        kind = kinds.setdefault(line["measure_id"], line.get("kind") or "count")
        entries.append(read_entry(tuple(sorted((line | {"kind": kind}).items()))))
    return tuple(entries)


def clause_stems(frame: Frame) -> frozenset[str]:
    """The stems of the words in the figure's clause, clauses beside it with a subject of their own left out."""
    top = frame.verb if frame.verb is not None else frame.root
    if frame.verb is None:
        return frozenset(stem(token.text) for token in frame.parse.doc)
    found: set[str] = set()
    todo = [top]
    while todo:
        token = todo.pop()
        found.add(stem(token.text))
        for child in token.children:
            beside = child.dep_ in {"conj", "advcl"} and any(c.dep_.startswith("nsubj") for c in child.children)
            todo += [] if beside else [child]
    found |= {word.stem for word in frame.words}
    if top.dep_ == "conj" and not any(child.dep_.startswith("nsubj") for child in top.children):
        found |= {stem(t.text) for child in top.head.children if child.dep_.startswith("nsubj") for t in child.subtree}
    if top.dep_ in {"advcl", "xcomp", "acl", "relcl", "ccomp"}:
        found.add(stem(top.head.text))
        found |= {stem(t.text) for c in top.head.children if c.dep_ in {"dobj", "nsubj", "prep"} for t in c.subtree}
    return frozenset(found)


def find_entry(frame: Frame, entries: tuple[Entry, ...]) -> Entry | None:
    """The entry that a frame fits; None where no line of the codebook does."""
    around, noun, kinds = clause_stems(frame), frame.counts, _kinds_for(frame)
    fitting = [entry for entry in entries if entry.kind in kinds and _fits(frame, entry, around, noun)]
    for word in _nearest_first(frame):
        for entry in fitting:
            if entry.when and _says(word, entry):
                return entry
    return next((entry for entry in fitting if not entry.when), None)


def _nearest_first(frame: Frame) -> list[Word]:
    """The words of a frame; of the dead or the injured it is the noun that says what happened ("52 were pupils")."""
    noun, doc, after = frame.noun, frame.parse.doc, frame.number.i + 1
    part_of = noun is not None and noun.lower_ in words("participle_nouns") and after < len(doc)
    if not part_of or doc[after].lower_ != "of":
        return frame.words
    return sorted(frame.words, key=lambda word: word.role != "self")


def _kinds_for(frame: Frame) -> frozenset[str]:
    """The kinds of measures that a figure can be of."""
    kind = frame.figure.kind
    kinds = {one for one, same in SAME_KIND.items() if kind in same} | ({kind} - SAME_KIND.keys())
    return frozenset(kinds - {"count"} if is_decimal(frame) else kinds)


def _fits(frame: Frame, entry: Entry, around: frozenset[str], noun: str) -> bool:
    if entry.unless & around or (entry.near and not entry.near & around):
        return False
    if entry.counts and not _counts(frame, entry, noun):
        return False
    return not entry.by or _done_by(frame, entry.by)


def is_decimal(frame: Frame) -> bool:
    """Whether the number is printed with decimals and no scale word: "4.0" counts no things."""
    return frame.figure.kind == "count" and _DECIMAL.fullmatch(frame.number.text) is not None


def _counts(frame: Frame, entry: Entry, noun: str) -> bool:
    if noun:
        return noun in entry.counts or (entry.persons and is_person(frame))
    counted = singular((frame.figure.counted or "").split()[-1]) if frame.figure.counted else ""
    if counted in entry.counts:
        return True
    return entry.persons and (_is_open(frame.figure.unit_code, counted) or stem(counted) in entry.when)


def _is_open(unit_code: str | None, counted: str) -> bool:
    """Whether a bare number may stand for persons: nothing else is known to be counted."""
    said = (unit_code or counted).lower()
    return said in words("bare_counts") or said == ""


def is_person(frame: Frame) -> bool:
    """Whether the noun counted means persons: by its class, its unit, or as the name of a people."""
    noun = frame.noun
    if noun is None or noun.lower_ == "others" or frame.figure.unit_code == "person":
        return frame.figure.unit_code == "person"
    if is_a(noun.text, "person"):
        return True
    return noun.tag_ == "NNPS" or (noun.text[:1].isupper() and noun.text.endswith(("ians", "ans", "is", "ese")))


def _done_by(frame: Frame, words: frozenset[str]) -> bool:
    for actor in frame.actors:
        if {stem(token.text) for token in actor.subtree} & words:
            return True
    verb = frame.verb
    if verb is None:
        return False
    for child in verb.children:
        if child.dep_ == "advcl" and any(inner.lower_ == "since" for inner in child.children):
            return any(stem(inner.text) in words for inner in child.children if inner.dep_.startswith("nsubj"))
    return False


def _says(word: Word, entry: Entry) -> bool:
    if word.stem not in entry.when:
        parts = {stem(part) for part in word.token.text.split("-")} if "-" in word.token.text else set()
        if not parts & entry.when:
            return False
    if not entry.role:
        return True
    if word.role == "state" and entry.role == "subject":
        return word.token.tag_ != "VBN"
    return word.role in ROLES[entry.role]
