"""The frame of a figure: the noun that it counts and the words that say what happened to it.

What a frame is; how it is read from a parse belongs in grammar.py and governors.py, which measure its words
mean in entries.py, what limits the figure in scopes.py.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from variorum.data import words
from variorum.figures.nouns import singular
from variorum.measures.words import any_noun, stem
from variorum.parse import Parse
from variorum.records import Figure

if TYPE_CHECKING:
    from variorum.tokens import Token

INSIDE = frozenset({"nummod", "quantmod", "amod", "compound", "nmod", "det", "predet", "npmod"})
"""Dependencies of what stands inside a noun phrase."""
_LEAVING_OUT = frozenset({("all", "but"), ("everyone", "but"), ("everybody", "but"), ("all", "except")})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the frame and what the figure's noun is to it.

    role: state (said of it: "50 hurt"), object, subject, self (the noun itself), of ("deaths of 12"),
    toll (its value is the number: "toll rose to 12"), in (a place adjunct), times, measure ("12 km deep"), other
    """

    token: Token
    role: str

    @property
    def stem(self) -> str:
        """The word's stem."""
        return stem(self.token.text)


@dataclass(slots=True)
class Frame:
    """What the parse says of one figure."""

    figure: Figure
    parse: Parse
    number: Token
    root: Token
    noun: Token | None
    words: list[Word] = field(default_factory=list)
    verb: Token | None = None
    actors: list[Token] = field(default_factory=list)

    @property
    def counts(self) -> str:
        """The noun counted, in the singular; "time" for once and twice; else ""."""
        if self.number.lower_ in {"once", "twice", "thrice"}:
            return "time"
        noun = singular(self.noun.text) if self.noun is not None else noun_in_text(self.figure, self.number)
        things = noun == "other" and self.figure.unit_code not in (None, "person")
        return singular((self.figure.counted or noun).split()[-1]) if things else noun

    def add(self, token: Token, role: str) -> None:
        """Add a word once."""
        if all(word.token.i != token.i for word in self.words):
            self.words.append(Word(token, role))


def noun_in_text(figure: Figure, number: Token) -> str:
    """The noun of the figure's words where the tokens are damaged ("28 villagesaccording"): a noun of a known class."""
    words_after = figure.text[figure.number_end - figure.start_char :].lower().split()
    tokens = words_after[-1:] or [t.lower_ for t in number.doc[number.i + 1 : number.i + 2] if figure.suspect]
    for word in tokens:
        for end in range(len(word), 3, -1):
            if singular(word[:end]) in any_noun():
                return singular(word[:end])
    return ""


def is_either(frame: Frame) -> bool:
    """ "14 people were dead or missing": one number for two things that may have happened, and so of neither."""
    told = words("told_participles")
    for word in frame.words:
        others = [c for c in word.token.children if c.dep_ == "conj" and c.lower_ in told]
        joint = any(c.lower_ == "or" for c in word.token.children)
        if others and joint and word.token.lower_ in told and word.role != "of":
            return True
    return False


def is_left_out(frame: Frame) -> bool:
    """ "All but two of the children were rescued": the number is of those to whom it did not happen."""
    before = [token.lower_ for token in frame.parse.doc[max(0, frame.number.i - 4) : frame.number.i]]
    return any(pair in _LEAVING_OUT for pair in pairwise(before))


def is_partitive(frame: Frame) -> bool:
    """ "30 of the 80", "two of them": a part of a number or of persons named before."""
    for child in (c for token in (frame.number, frame.root) for c in token.children if c.lower_ == "of"):
        for whole in child.children:
            if whole.lower_ in {"them", "whom", "which", "these", "those", "us"} or whole.like_num:
                return True
            if any(c.like_num for c in whole.children) and any(c.dep_ == "det" for c in whole.children):
                return True
    return False
