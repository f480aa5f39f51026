"""What a claim says that something is: "the plan is a huge gamble" to gamble.

Which claims pass the same judgement belongs in `claims`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from variorum.data import words
from variorum.link.terms import concept_list, read_words

_COPULA = re.compile(r"\b(?:is|was|are|were|been|be)\b")
_PREDICATE_ENDS = re.compile(
    r"[,;:.!?“”\"(]|\b(?:that|whether|given|which|who|whom|as|for|because|but|and|or|in|on|of|at|by|to|from|with|when|while"
    r"|if|since|after|before|than|among|against|where|what|how)\b"
)
_BETWEEN = frozenset(
    {"has", "have", "had", "also", "would", "could", "will", "may", "might", "now", "still", "already"}
)
"""Words between a subject and its verb; words in -ly too."""
_OPENS_CLAUSE = frozenset({"that", "whether", "how", "what", "where", "if", "to"})
"""After "it is": what is judged is the clause that follows, not what was told before."""
LONGEST_SUBJECT, MOST_TERMS = 9, 4
"""Words before the verb, and terms of a predicate, above which a sentence is too long to be read without a parse."""


def judgement(text: str, names: Mapping[str, str]) -> frozenset[str]:
    """The terms of the predicate where a claim says what an event, a plan or "it" is; else none.

    names: families of names, as in `terms.Lexicon`
    """
    copula = _COPULA.search(text)
    if copula is None or len(text[: copula.start()].split()) > LONGEST_SUBJECT:
        return frozenset()
    subject = [word for word in read_words(text[: copula.start()]) if word not in _BETWEEN and not word.endswith("ly")]
    if not subject or subject[-1] not in words("judged_nouns"):
        return frozenset()
    rest = text[copula.end() :]
    end = _PREDICATE_ENDS.search(rest)
    if subject[-1] == "it" and end and end.group() in _OPENS_CLAUSE:
        return frozenset()
    terms = frozenset(concept_list(rest[: end.start()] if end else rest, names))
    return terms if len(terms) <= MOST_TERMS else frozenset()
