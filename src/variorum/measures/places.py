"""Names of places as they stand in a sentence: whose population, from where to where, where else.

Only names that the grammar marks as places are taken; which figures they limit belongs in scopes.py.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from variorum.articles import Article
from variorum.data import words
from variorum.measures.frames import Frame
from variorum.measures.words import is_a, noun_class, stem, verb_class
from variorum.spans import Span

if TYPE_CHECKING:
    from variorum.tokens import Token

LOCATIVE = frozenset({"in", "at", "near", "on", "around", "outside", "inside", "off"})
TOWARDS = frozenset({"of", "from", "to"})
_NAME = r"((?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+)"


def path(token: Token) -> list[Token]:
    """A token and all that govern it, up to the root of its sentence."""
    steps = [token]
    while token.head.i != token.i:
        token = token.head
        steps.append(token)
    return steps


def place_name(token: Token) -> str | None:
    """The proper name that a noun is or carries ("the town of Riverton", "Riverton province"), as written."""
    if token.tag_ not in {"NNP", "NNPS"} and not _is_named(token):
        for child in token.children:
            if child.lower_ == "of" and is_a(token.text, "place_noun"):
                named = next((c for c in child.children if c.tag_ == "NNP"), None)
                return place_name(named) if named is not None else None
            if child.tag_ == "NNP" and child.dep_ in {"compound", "appos"} and is_a(token.text, "place_noun"):
                return place_name(child)
        return None
    if is_time(token):
        return None
    parts = [c for c in token.children if c.dep_ == "compound" and c.tag_ == "NNP" and c.i < token.i]
    names = [t for t in (*parts, token) if not is_a(t.text, "place_noun")]
    if not names:
        return None
    first, last = names[0], names[-1]
    return token.doc.cut(first, last) if last.i - first.i < 4 else last.text


def _is_named(token: Token) -> bool:
    """A capital at the start of a sentence is a name where a place noun explains it: "Riverton, a town of 900"."""
    explained = any(child.dep_ == "appos" and is_a(child.text, "place_noun") for child in token.children)
    return explained and token.text[:1].isupper() and not is_a(token.text, "place_noun")


def is_time(token: Token) -> bool:
    """Whether a name is a month or a weekday."""
    return token.lower_.rstrip(".") in words("time_names")


def located(token: Token) -> str | None:
    """The place that hangs on a token as what an event hit, or by "in", "at", "near"."""
    if stem(token.text) in verb_class("hit"):
        for child in token.children:
            if child.dep_ in {"dobj", "nsubjpass"} and (name := place_name(child)):
                return name
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in LOCATIVE:
            for inner in child.children:
                if inner.dep_ == "pobj" and (name := place_name(inner)):
                    return name
    return None


def place_on_path(frame: Frame, *, whole: bool = True) -> str | None:
    """The nearest place named on the way from the figure to the root of its sentence.

    whole: go up to the root; else only to the first verb
    """
    steps = path(frame.root)
    if not whole:
        verb = next((at for at, token in enumerate(steps) if token.pos_ in {"VERB", "AUX"}), len(steps))
        steps = steps[: verb + 1]
    start = [frame.noun] if frame.noun is not None and frame.noun not in steps else []
    return next((name for token in (*start, *steps) if (name := located(token)) is not None), None)


def place_beside(frame: Frame) -> str | None:
    """The place of all numbers of a sentence: before its first clause, or with a verb that is joined to the figure's.

    "In Lakeside district, ten people died and 40 were hurt"; "ten died and 40 were hurt by a landslide in Lakeside".
    """
    opening = frame.parse.doc[0]
    if opening.lower_ in LOCATIVE:
        name = next((place_name(inner) for inner in opening.children if inner.dep_ == "pobj"), None)
        if name is not None:
            return name
    if frame.verb is None:
        return None
    verbs = _joined(frame.verb)
    agents = [c for v in verbs for by in v.children if by.dep_ == "agent" for c in by.children if c.dep_ == "pobj"]
    return next((name for token in (*verbs, *agents) if (name := located(token)) is not None), None)


def _joined(verb: Token) -> list[Token]:
    """A verb and those that "and" joins with it, in order, save for those without a number."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    joined = [verb]
    for one in joined:
        joined += [child for child in one.children if child.dep_ == "conj" and child.pos_ in {"VERB", "AUX"}]
    return [one for one in joined if any(token.like_num for token in one.subtree)]


def own_place(frame: Frame, article: Article) -> str | None:
    """The place that a figure describes: "Riverton, home to 900 people", "the island, which has ..."."""
    for token in path(frame.root):
        things = _described(token)
        for thing in things:
            if (name := place_name(thing)) is not None:
                return name
            if is_a(thing.text, "place_noun") and (name := _earlier_name(thing, frame, article)):
                return name
        if token.pos_ in {"VERB", "AUX"} and things and token.dep_ != "relcl":
            break
    before = [t for t in frame.parse.doc if t.i < frame.number.i and t.tag_ == "NNP"]
    if before:
        return place_name(before[-1])
    nouns = [t for t in frame.parse.doc if t.i < frame.number.i and is_a(t.text, "place_noun")]
    return f"the {nouns[-1].lower_}" if nouns else None


def _described(token: Token) -> list[Token]:
    things = []
    if token.tag_ in {"NNP", "NNPS"} or is_a(token.text, "place_noun"):
        things = [token.head] if token.dep_ == "appos" else []
        things.append(token)
    if token.pos_ in {"VERB", "AUX"}:
        if token.dep_ == "relcl":
            things.append(token.head)
            things += [t for c in token.head.children if c.dep_ == "prep" for t in c.children]
        things += [c for c in token.children if c.dep_ in {"nsubj", "nsubjpass"}]
    return things


def _earlier_name(noun: Token, frame: Frame, article: Article) -> str | None:
    """The last name that the article gave to such a thing before: "Riverton island", "the town of Riverton"."""
    before = article.text[max(0, frame.figure.start_char - 4000) : frame.figure.start_char]
    word = (
        "|".join(sorted(noun_class("settlement_noun")))
        if is_a(noun.text, "settlement_noun")
        else re.escape(noun.lower_)
    )
    kinds = rf"(?i:{word})\b"
    found = re.findall(rf"{_NAME} {kinds}|\b{kinds} of {_NAME}|{_NAME}, (?:an?|the) (?:[\w-]+ ){{0,3}}?{kinds}", before)
    names = [name.removeprefix("The ") for pair in found for name in pair if name not in {"", "The", "This", "That"}]
    return names[-1] if names else None


def far_end(frame: Frame) -> str | None:
    """The place that a distance is measured to: "58 km southwest of Riverton"."""
    parse, figure = frame.parse, frame.figure
    after = parse.tokens(Span(figure.end_char, parse.span.end))[:14]
    for at, token in enumerate(after):
        if token.lower_ in {",", ";", "and", "but"} or token.dep_ == "nsubj":
            return None
        if token.lower_ in TOWARDS and at + 1 < len(after):
            inner = [c for c in token.children if c.dep_ == "pobj"]
            return place_name(inner[0]) if inner else None
    return None


def near_end(frame: Frame, article: Article) -> str | None:
    """What lies at the other end of a distance: the epicentre, a place, or the thing that is its subject."""
    if any(is_a(word.token.text, "quake") and word.role in {"toll", "of"} for word in frame.words):
        return "epicentre"
    for token in path(frame.root):
        things = _described(token)
        if token.pos_ in {"VERB", "AUX"} and any(is_a(thing.text, "quake") for thing in things):
            return "epicentre"
        if things and stem(token.text) not in verb_class("raising"):
            return own_place(frame, article)
    if _quake_before(frame):
        return "epicentre"
    return own_place(frame, article)


def _quake_before(frame: Frame) -> bool:
    """Whether a quake is the subject of a verb before the number."""
    before = (t for t in frame.parse.doc if t.i < frame.number.i)
    return any(t.dep_ in {"nsubj", "nsubjpass"} and is_a(t.text, "quake") for t in before)
