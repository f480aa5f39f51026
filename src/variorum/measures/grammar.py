"""From a figure and its parse to a frame: the noun, what is said of it, and what governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.data import words
from variorum.figures.elliptic import PARENT, harm_words
from variorum.measures.frames import INSIDE, Frame, is_partitive
from variorum.measures.governors import below, climb
from variorum.measures.words import is_a
from variorum.parse import Parse
from variorum.records import Figure
from variorum.spans import Span

if TYPE_CHECKING:
    from variorum.tokens import Token

_HYPHENS = frozenset("-‐‑")


_PARTS_OF = {"money": frozenset({"in", "of"}), "duration": frozenset({"of"})}
"""Between an amount and what it consists of."""
_COUNTS_ON = frozenset("at about around some nearly dozens scores hundreds thousands several".split())


def read_frame(figure: Figure, parse: Parse) -> Frame | None:
    """The frame of a figure; None where no token of the parse holds its number."""
    numbers = parse.tokens(Span(figure.number_start, figure.number_end))
    if not numbers:
        return None
    tokens = parse.tokens(Span(figure.start_char, figure.end_char)) or numbers
    root = _root(numbers[-1], {t.i for t in tokens if t.i >= numbers[0].i})
    noun = None
    if PARENT not in figure.method.split():
        noun = _compounded(figure, numbers[-1], tokens) or _noun(numbers[-1], tokens, root)
    frame = Frame(figure, parse, numbers[-1], root, noun)
    if is_partitive(frame):
        climb(frame)
    _states(frame, tokens)
    climb(frame)
    before = parse.doc[tokens[0].i - 1] if tokens[0].i else None
    if before is not None and (before.tag_ in {"VBD", "VBG", "VBN", "VBZ"} or before.lower_ in harm_words()):
        frame.add(before, "object")
    _main_verb_first(frame)
    if noun is not None:
        frame.add(noun, "self")
    return frame


def _root(token: Token, inside: set[int]) -> Token:
    while token.head.i != token.i and token.head.i in inside:
        token = token.head
    return token


def _compounded(figure: Figure, number: Token, tokens: list[Token]) -> Token | None:
    """The noun that a hyphen joins to a count: beds of "a 40-bed hospital", the crowd of "a 300-strong crowd"."""
    glued = number.i + 1 < len(number.doc) and number.nbor().text in _HYPHENS and not number.whitespace_
    after = [t for t in tokens if t.i > number.i and t.text[0].isalpha()]
    if figure.kind != "count" or not after or not glued:
        return None
    return after[0] if after[0].tag_.startswith("N") else after[-1]


def _noun(number: Token, tokens: list[Token], root: Token) -> Token | None:
    """The noun after the number, up to a preposition other than "of"; else the noun of its "of"; else none."""
    after = [t for t in tokens if t.i > number.i and t.text[0].isalpha()]
    stop = next((at for at, t in enumerate(after) if t.tag_ == "IN" and t.lower_ != "of"), len(after))
    nouns = [t for t in after[:stop] if t.tag_.startswith("N")]
    if nouns:
        return (
            None
            if _cannot_be_counted(nouns[-1], number) or nouns[-1].lower_ in words("participle_nouns")
            else nouns[-1]
        )
    if after and after[-1].dep_ in {"pobj", "dobj", "nsubj", "nsubjpass"}:
        return after[-1]
    if root.dep_ in INSIDE and root.head.tag_.startswith("N") and root.head.i > number.i:
        return root.head
    following = number.doc[number.i + 1 : number.i + 4]
    if (
        len(following) == 3
        and following[0].lower_ == "of"
        and following[1].lower_ in {"them", "whom", "those", "these"}
    ):
        return following[2] if following[2].tag_.startswith("N") or is_a(following[2].text, "person") else None
    for child in number.children:
        if child.lower_ == "of":
            return next((t for t in child.children if t.dep_ == "pobj" and t.tag_.startswith("N")), None)
    return None


def _cannot_be_counted(noun: Token, number: Token) -> bool:
    """A name in the singular after a number above one: a headline or a lost comma put it there."""
    return (
        noun.tag_ == "NNP" and noun.i == number.i + 1 and not noun.text.endswith("s") and not is_a(noun.text, "person")
    )


def _states(frame: Frame, tokens: list[Token]) -> None:
    """Participles and adjectives said of the noun: inside the figure's words, right after them, or as clauses."""
    for token in tokens:
        said = token.tag_ in {"VBN", "VBD", "JJ", "VBG"} or token.lower_ in words("participle_nouns")
        if token.i > frame.number.i and said and token is not frame.noun:
            frame.add(token, "state")
    doc, here = frame.parse.doc, tokens[-1].i + 1
    while here < len(doc) and here < tokens[-1].i + 6 and doc[here].lower_ in words("between_words"):
        here += 1
    said = here < len(doc) and (doc[here].tag_ in {"VBN", "JJ"} or doc[here].lower_ in words("participle_nouns"))
    if said and not any(c.dep_ == "nsubj" for c in doc[here].children) and not _goes_on(doc[here], tokens[-1]):
        frame.add(doc[here], "state")
    _dimension(frame, here)
    for thing in {t.i: t for t in (frame.noun, frame.root, frame.number) if t is not None}.values():
        for child in thing.children:
            if child.dep_ == "acl" and not _acts(child):
                frame.add(child, "subject" if child.tag_ == "VBG" else "state")
                below(frame, child, "subject" if child.tag_ == "VBG" else "object")
            elif child.dep_ == "relcl":
                role = _relative_role(child)
                frame.add(child, role)
                below(frame, child, role)
            elif child.dep_ == "prep" and child.lower_ in {"among", "without"}:
                for inner in child.children:
                    frame.add(inner, "state")
            elif child.lower_ in _PARTS_OF.get(frame.figure.kind, ()):
                _said_of_amount(frame, child)


def _acts(verb: Token) -> bool:
    """Whether a form that may be a participle has an object, so that it is a verb: "killed one, injured dozens"."""
    return verb.tag_ in {"VBN", "VBD"} and any(child.dep_ == "dobj" for child in verb.children)


def _said_of_amount(frame: Frame, preposition: Token) -> None:
    """ "$2m in damage", "$2m worth of damage", "six years of war"; damages in the plural are what a court grants."""
    for child in preposition.children:
        if child.lower_ != "damages":
            frame.add(child, "state")


def _goes_on(said: Token, last: Token) -> bool:
    """ "Killed 12 people, injured dozens": the second verb of a list, with a number of its own."""
    following = said.nbor(1) if said.i + 1 < len(said.doc) else said
    counts = following.like_num or following.lower_ in _COUNTS_ON
    return said.i > last.i + 1 and said.tag_ in {"VBN", "VBD"} and counts


def _main_verb_first(frame: Frame) -> None:
    """ "Killed 12 people sheltering in a school": the verb that takes the noun says more than a clause about it."""
    thing, verb = frame.root, frame.root.head
    about = {c.i for c in thing.children if c.dep_ == "relcl" or (c.dep_ == "acl" and c.tag_ == "VBG")}
    if thing.dep_ == "nsubj" and verb.tag_ == "VBG" and verb.head.i < thing.i:
        about, verb = {verb.i}, verb.head
    elif thing.dep_ not in {"dobj", "nsubj", "nsubjpass"}:
        return
    main = [word for word in frame.words if word.token.i == verb.i]
    first = next((at for at, word in enumerate(frame.words) if word.token.i in about), None)
    if main and first is not None:
        rest = [word for word in frame.words if word is not main[0]]
        frame.words[:] = [*rest[:first], main[0], *rest[first:]]


def _dimension(frame: Frame, here: int) -> None:
    """The word that says along what a figure with a unit is measured: "12 km deep", "58 km (36 miles) south of"."""
    if frame.figure.kind not in {"length", "duration", "area"}:
        return
    doc, depth = frame.parse.doc, 0
    for token in doc[here : here + 8]:
        if (
            token.lower_ == "in" and token.nbor(1).dep_ == "det"
        ):  # "at a depth of 12 km in the north" lies in no direction
            return
        depth += (token.text in "([") - (token.text in ")]")
        if depth == 0 and token.text not in ")]," and token.lower_ not in {"to", "the", "of", "in"}:
            frame.add(token, "measure")
            return


def _relative_role(verb: Token) -> str:
    for child in verb.children:
        if child.dep_ == "nsubjpass":
            return "object"
        if child.dep_ == "nsubj":
            return "subject" if child.tag_ in {"WP", "WDT"} else "object"
    return "object" if verb.tag_ == "VBN" else "subject"
