"""From the figure's words up the parse: the verbs and nouns that govern them, and who acts.

What stands beside or under the figure's words belongs in grammar.py.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.measures.frames import INSIDE, Frame
from variorum.measures.words import is_a, stem, verb_class

if TYPE_CHECKING:
    from variorum.tokens import Token

VERBAL = frozenset({"VERB", "AUX"})
OBJECTS = frozenset({"dobj", "obj", "dative", "oprd", "nsubjpass"})
VALUE_PREPOSITIONS = frozenset({"to", "from", "at", "above", "below", "over", "past", "by", "as"})
PRONOUNS = frozenset({"it", "they", "he", "she"})
MAX_STEPS = 10


def climb(frame: Frame) -> None:
    """Walk from the figure's words to the verb or noun that governs them, naming each word on the way."""
    token: Token | None = frame.root
    placed = False
    for _ in range(MAX_STEPS):
        if token is None or token.head.i == token.i:
            break
        head, prep = token.head, token.dep_ == "pobj"
        token = _step(frame, token, "in" if placed else None)
        placed = placed or (prep and head.lower_ in {"in", "across", "throughout", "at"})
    if token is not None and token.pos_ in VERBAL:
        frame.verb = frame.verb or token


def _step(frame: Frame, token: Token, role: str | None) -> Token | None:
    """The next token upwards; None where the walk ends.

    role: what a verb is reached by, where a place stands between ("homes in five villages were damaged")
    """
    dep, head = token.dep_, token.head
    if dep in OBJECTS and stem(head.text) in verb_class("measuring") and _is_value(frame):
        frame.verb = frame.verb or head
        _valued(frame, head)
    elif dep in OBJECTS:
        govern(frame, head, role or "object")
    elif dep == "nsubj":
        bare = head.tag_ == "VBN" and not any(child.dep_.startswith("aux") for child in head.children)
        govern(frame, head, role or ("object" if bare else "subject"))
    elif dep == "attr":
        _copula(frame, head)
    elif dep == "pobj":
        return _preposition(frame, head)
    else:
        return _other_step(frame, token)
    return None


def _is_value(frame: Frame) -> bool:
    """Whether a figure has no thing of its own that it counts, so that it can only be a value."""
    return frame.noun is None or frame.figure.kind != "count"


def _other_step(frame: Frame, token: Token) -> Token | None:
    if token.dep_ in INSIDE or token.dep_ in {"conj", "appos"}:
        return _inside(frame, token)
    if token.dep_ in {"npadvmod", "advmod"}:
        return _adverb(frame, token.head)
    if token.pos_ in VERBAL:
        frame.verb = frame.verb or token
    return None


def _inside(frame: Frame, token: Token) -> Token | None:
    head = token.head
    if token.dep_ == "nummod" and head.pos_ == "VERB" and token.i < head.i:  # "Thousands flee": a headline's subject
        govern(frame, head, "subject")
        return None
    if token.dep_ == "conj" and head.pos_ in VERBAL and token.pos_ not in VERBAL:
        return None
    if token.dep_ in INSIDE and head.tag_.startswith("N") and head is not frame.noun:
        frame.add(head, "self")
    return head


def _adverb(frame: Frame, head: Token) -> Token | None:
    """ "Shot seven times", "12 km deep"."""
    if head.pos_ != "VERB":
        frame.add(head, "measure")
        return head
    frame.add(head, "times")
    frame.verb = frame.verb or head
    _actors(frame, head, "times")
    return None


def _preposition(frame: Frame, prep: Token) -> Token | None:
    """What a preposition hangs on: a noun to climb on from, or None where a verb ends the walk."""
    governor, low = _above(prep), prep.lower_
    if prep.dep_ == "agent" or (low == "by" and governor.tag_ == "VBN"):
        govern(frame, governor, "subject")
        return None
    if governor.pos_ in VERBAL:
        if low in VALUE_PREPOSITIONS and stem(governor.text) in verb_class("value"):
            _valued(frame, governor)
        govern(frame, governor, "in" if low in {"in", "across", "throughout"} else "to")
        return None
    if not is_a(governor.text, "container"):
        role = {"of": "of", "at": "toll"}.get(low, "in")
        frame.add(governor, role)
        for child in governor.children:
            if child.dep_ == "compound":
                frame.add(child, role)
    return governor


def _above(prep: Token) -> Token:
    """What a preposition hangs on; behind a comma the verb that gives a value ("put the march, held in May, at 90")."""
    verb = prep.head
    if prep.lower_ == "at" and verb.dep_ in {"acl", "advcl"} and prep.nbor(-1).text == ",":
        above = verb.head if verb.head.pos_ in VERBAL else verb.head.head
        return above if stem(above.text) in verb_class("value") else verb
    return verb


def _valued(frame: Frame, verb: Token) -> None:
    """What a verb gives its number: "the toll rose to 12", "put the toll at 12", "a crowd estimated at 70"."""
    for child in verb.children:
        if child.dep_ in {"nsubj", "nsubjpass", "dobj"}:
            _toll(frame, child)
    if verb.dep_ == "acl":
        _toll(frame, verb.head)


def _toll(frame: Frame, noun: Token) -> None:
    frame.add(noun, "toll")
    for child in noun.children:
        if child.dep_ in {"compound", "amod"}:
            frame.add(child, "toll")
        for inner in child.children if child.dep_ == "prep" and child.lower_ in {"of", "from"} else ():
            frame.add(inner, "toll")
            _said_of(frame, inner)


def _said_of(frame: Frame, noun: Token) -> None:
    """Of "the number of people killed in the hall": what was done to them, and where they were."""
    for child in noun.children:
        if child.dep_ == "acl":
            frame.add(child, "toll")
    for child in noun.children:
        for place in child.children if child.lower_ in {"in", "inside"} else ():
            frame.add(place, "toll")


def _copula(frame: Frame, verb: Token) -> None:
    """ "The toll is 12": the subject's value is the number. "Among the dead were 12": it is a part of them."""
    frame.verb = frame.verb or verb
    for child in verb.children:
        for inner in child.children if child.lower_ == "among" else ():
            frame.add(inner, "state")
    for child in verb.children:
        if child.dep_ == "nsubj":
            _toll(frame, child)
        if child.dep_ == "expl":
            frame.add(verb, "subject")
            return
    frame.add(verb, "other")


def govern(frame: Frame, verb: Token, role: str) -> None:
    """Name a verb that governs the figure, the words that share it, and who acts."""
    frame.verb = frame.verb or verb
    if role not in {"in", "to"} or stem(verb.text) not in verb_class("raising"):
        frame.add(verb, role)
    _actors(frame, verb, role)
    below(frame, verb, role)
    if role == "object" and stem(verb.text) in verb_class("include"):
        _valued(frame, verb)
    head = verb.head
    if role == "object" and verb.dep_ == "conj" and not any(c.dep_ in {"dobj", "nsubjpass"} for c in head.children):
        frame.add(head, role)


def below(frame: Frame, verb: Token, role: str) -> None:
    """Words under a verb that say the same of the noun: coordinated, infinitive, complement."""
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ in {"VERB", "ADJ"} and not _has_own(child, role):
            frame.add(child, _voice(child, role))
        elif child.dep_ == "xcomp" and role in {"subject", "object"}:
            frame.add(child, _voice(child, "subject"))
            below(frame, child, _voice(child, "subject"))
        elif role == "subject":
            _said_of_subject(frame, verb, child)
        elif role == "object":
            _said_of_object(frame, child)


def _said_of_subject(frame: Frame, verb: Token, child: Token) -> None:
    """ "Are dead", "suffered injuries", "remained in a critical condition"."""
    light = stem(verb.text) in verb_class("light")
    inside = child.dep_ == "advmod" and child.lower_ in {"inside", "indoors"}
    if (child.dep_ in {"acomp", "attr"} and child is not frame.root) or (light and (inside or child.dep_ == "dobj")):
        frame.add(child, "state")
    elif light and child.dep_ == "prep":
        for inner in child.children:
            frame.add(inner, "state")
            for modifier in inner.children:
                if modifier.dep_ in {"amod", "acl"}:
                    frame.add(modifier, "state")


def _said_of_object(frame: Frame, child: Token) -> None:
    """ "Rendered unsafe", "left without power", "left 12 people with injuries", "confirmed as having died"."""
    if child.dep_ == "oprd":
        frame.add(child, "state")
    elif child.dep_ == "prep" and child.lower_ in {"without", "with", "as"}:
        for inner in child.children:
            frame.add(inner, "state")


def _has_own(verb: Token, role: str) -> bool:
    own = {"nsubj", "nsubjpass"} if role == "subject" or verb.tag_ == "VBN" else {"dobj", "nsubjpass", "nsubj"}
    return any(child.dep_ in own for child in verb.children)


def _voice(verb: Token, role: str) -> str:
    if any(child.dep_ == "auxpass" for child in verb.children):
        return "object"
    return role


def _actors(frame: Frame, verb: Token, role: str) -> None:
    """Who does it: the agent of a passive, or the subject of an active verb, pronouns followed one clause up."""
    for child in verb.children:
        if child.dep_ == "agent":
            frame.actors += [t for t in child.children if t.dep_ == "pobj"]
        elif child.dep_ == "nsubj" and role != "subject":
            relative = child.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
            frame.actors.append(verb.head if relative else child)
    if not frame.actors and role != "subject" and verb.dep_ in {"conj", "xcomp", "advcl"} and verb.head.i != verb.i:
        _actors(frame, verb.head, role)
    if frame.actors and frame.actors[0].lower_ in {"it", "they", "he", "she"} and verb.dep_ == "ccomp":
        pronoun = frame.actors[0]
        above = [c for c in verb.head.children if c.dep_ == "nsubj"]
        names = [t for t in pronoun.doc[: pronoun.i] if t.tag_ in {"NNP", "NNPS"}]
        frame.actors += above or names[-1:]
