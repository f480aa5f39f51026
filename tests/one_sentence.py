"""The tokens of a text read as one sentence, for tests of what reads a parse."""

from __future__ import annotations

from variorum.parse import load_model
from variorum.tokens import TokenReader, Tokens


def tokens_of(text: str) -> Tokens:
    """The tokens of a text, as the finders get them."""
    nlp = load_model()
    return TokenReader(nlp).read(nlp(text), text)
