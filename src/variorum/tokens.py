"""The tokens of a parse as plain objects: words, tags and grammar, read once and then at hand without a look-up.

The names of the attributes are spaCy's, and so is what they mean. Only what the finders ask of a token is here;
how sentences are parsed belongs in parse.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from variorum.word_classes import WordClasses

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.strings import StringStore
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

RULER = "attribute_ruler"
_WORDS_KEPT = 50_000
"""Words whose letters and kind are remembered: more than an article has, little beside a model's memory."""


@dataclass(frozen=True, slots=True)
class _Word:
    """What is true of a word wherever it stands."""

    text: str
    lower: str
    is_space: bool
    is_punct: bool
    is_quote: bool
    is_alpha: bool
    is_stop: bool
    like_num: bool


class Token:
    """A word, a mark or white space of one sentence."""

    __slots__ = (
        "children", "dep_", "doc", "head", "i", "idx", "is_alpha", "is_punct", "is_quote", "is_space", "is_stop",
        "like_num", "lower_", "pos_", "tag_", "text", "whitespace_",
    )  # fmt: skip

    doc: Tokens
    i: int
    idx: int
    """Its first character, counted from the start of the sentence."""
    text: str
    lower_: str
    whitespace_: str
    is_space: bool
    is_punct: bool
    is_quote: bool
    is_alpha: bool
    is_stop: bool
    like_num: bool
    tag_: str
    pos_: str
    dep_: str
    head: Token
    """The token that governs it; the root governs itself."""
    children: list[Token]
    """The tokens that it governs, in order."""

    def __init__(self, doc: Tokens, i: int, idx: int, word: _Word) -> None:
        self.doc, self.i, self.idx = doc, i, idx
        self.text, self.lower_ = word.text, word.lower
        self.is_space, self.is_punct, self.is_quote = word.is_space, word.is_punct, word.is_quote
        self.is_alpha, self.is_stop, self.like_num = word.is_alpha, word.is_stop, word.like_num
        self.children = []

    def __repr__(self) -> str:
        return self.text

    @property
    def rights(self) -> list[Token]:
        """Its children after it."""
        return [child for child in self.children if child.i > self.i]

    @property
    def subtree(self) -> list[Token]:
        """The token and all that stand below it, in order."""
        below = [self]
        for token in below:
            below.extend(token.children)
        return sorted(below, key=_NUMBER)

    def nbor(self, step: int = 1) -> Token:
        """The token `step` places to the right. Raises IndexError where there is none."""
        if self.i + step < 0:
            raise IndexError(f"no token stands {-step} places before '{self.text}'")
        return self.doc[self.i + step]

    def is_ancestor(self, other: Token) -> bool:
        """Whether this token governs the other, through any number of others."""
        while other.head is not other:
            other = other.head
            if other is self:
                return True
        return False


_NUMBER = attrgetter("i")


class Tokens(list[Token]):
    """The tokens of one sentence, in order, and its text."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def cut(self, first: Token, last: Token) -> str:
        """The characters from one token to another."""
        return self.text[first.idx : last.idx + len(last.text)]


class _Words(dict[int, _Word]):
    """Words by their number in the model's vocabulary, read when they are first met."""

    def __init__(self, vocab: Vocab) -> None:
        super().__init__()
        self._vocab = vocab

    def __missing__(self, number: int) -> _Word:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        one = self._vocab[number]
        word = _Word(
            one.text,
            one.lower_,
            one.is_space,
            one.is_punct,
            one.is_quote,
            one.is_alpha,
            one.is_stop,
            bool(one.like_num),
        )
        self[number] = word
        return word


class _Names(dict[int, str]):
    """Names of tags, roles and word classes by their number: a few hundred."""

    def __init__(self, strings: StringStore) -> None:
        super().__init__()
        self._strings = strings

    def __missing__(self, number: int) -> str:
        return self.setdefault(number, self._strings[number])


class TokenReader:
    """Reads what a model's components wrote into a spaCy document.

    A model whose attribute ruler is disabled has its word classes looked up here.
    """

    def __init__(self, nlp: Language) -> None:
        self._words, self._names = _Words(nlp.vocab), _Names(nlp.vocab.strings)
        ruler: Any = nlp.get_pipe(RULER) if RULER in nlp.disabled else None
        self._classes = WordClasses(ruler.patterns) if ruler is not None else None

    def read(self, doc: Doc, text: str) -> Tokens:
        """The tokens of a document; `text` is its text."""
        tokens, names = Tokens(text), self._names
        table = doc.to_array(["ORTH", "SPACY", "HEAD", "TAG", "DEP", "POS"])
        idx = 0
        for i, (number, spaced) in enumerate(table[:, :2].tolist()):
            token = Token(tokens, i, idx, self._words[number])
            tokens.append(token)
            token.whitespace_ = " " if spaced else ""
            idx += len(token.text) + spaced
        for token, step, (tag, dep, pos) in zip(
            tokens, table[:, 2].astype("int64").tolist(), table[:, 3:].tolist(), strict=True
        ):
            token.tag_, token.dep_, token.pos_ = names[tag], names[dep], names[pos]
            token.head = head = tokens[token.i + step]
            if step:
                head.children.append(token)
        if self._classes is not None:
            self._classes.look_up(tokens)
        return tokens
