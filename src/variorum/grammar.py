"""What a parse says about clauses: finite verbs and their subjects.

Only what more than one room asks of a parse belongs here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from variorum.tokens import Token

FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


def is_finite(token: Token) -> bool:
    """Whether the token is a finite verb, or a verb with a finite auxiliary."""
    if token.tag_ in FINITE_TAGS and token.dep_ not in ("aux", "auxpass"):
        return True
    return any(child.dep_ in ("aux", "auxpass") and child.tag_ in FINITE_TAGS for child in token.children)


def has_subject(verb: Token, first: int, last: int) -> bool:
    """Whether a subject of the verb stands among the tokens from number `first` to number `last`."""
    return any(child.dep_ in SUBJECTS and first <= child.i <= last for child in verb.children)


def holds_clause(tokens: Sequence[Token]) -> bool:
    """Whether a finite verb and its subject both stand among the tokens, which are in order."""
    return bool(tokens) and any(is_finite(token) and has_subject(token, tokens[0].i, tokens[-1].i) for token in tokens)
