"""Words that introduce reported speech, by class and inflected form. The words stand in data/cues.csv.

Classes: say, tell (takes the addressee as object), announce, think, judge (somebody or something), urge, show (of
documents too), point ("point out"), cite, quote; act (a verb of doing that reports only with quoted words in its
object), voice (with quoted words or a clause only) and turn (beside quotations only).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from variorum.data import rows, words
from variorum.grammar import FINITE_TAGS
from variorum.tokens import Token

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NEEDED = {"point": ("out",), "put": ("it",), "go": ("on", "after")}
"""Verbs that say something only with the word after them."""
_BARRED = {"plead": ("guilty", "not", "no"), "ask": ("not",)}
"""Verbs that say nothing before these words ("pleaded guilty", "who asked not to be named")."""
_REACH = 16
"""Words at most from "call" to what something is called."""
_COUNTRY = "united states"
"""A name that holds a form of "state"."""
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of saying: its lemma and class."""

    lemma: str
    kind: str
    takes: frozenset[str] = frozenset()
    """What it reports besides a clause: "object" ("announced the plan"), "about" ("warned of a flood"), "with"
    ("charged Smith with theft"), "as" ("painted it as a threat")."""


def inflections(lemma: str, irregular: tuple[str, ...] = ()) -> frozenset[str]:
    """The forms of a verb: as written, with -s, -ed and -ing, and those given as irregular."""
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    if lemma.endswith("e"):
        stem, past = lemma[:-1] if not lemma.endswith("ee") else lemma, lemma + "d"
    elif third.endswith("ies"):
        stem, past = lemma, lemma[:-1] + "ied"
    else:
        stem, past = lemma, lemma + "ed"
    return frozenset({lemma, third, past, stem + "ing", *irregular})


@cache
def verb_cues() -> dict[str, Cue]:
    """Every inflected form of every cue verb, in lower case."""
    found: dict[str, Cue] = {}
    for row in rows("cues"):
        irregular = tuple(form for form in row["forms"].split("|") if form)
        for form in sorted(inflections(row["lemma"], irregular)):
            found.setdefault(form, Cue(row["lemma"], row["class"], frozenset(row["takes"].split("|"))))
    return found


@cache
def noun_cues() -> frozenset[str]:
    """Nouns that hold a statement ("claim", "reports"), singular and plural, in lower case."""
    nouns = words("cue_nouns")
    return nouns | {noun[:-1] + "ies" if noun.endswith("y") else noun + "s" for noun in nouns}


@cache
def _all_forms() -> frozenset[str]:
    return frozenset(verb_cues()) | noun_cues() | {"according"}


@cache
def _noun_like() -> frozenset[str]:
    """The forms that may be nouns, and as such hold no statement ("the attack", "for comment")."""
    plain = (form for form, cue in verb_cues().items() if form in (cue.lemma, cue.lemma + "s", cue.lemma + "es"))
    return frozenset(plain) - noun_cues()


@cache
def _quoting_forms(*, shown: bool) -> frozenset[str]:
    """The forms that report only beside quotation marks; shown: whether "as" may lead what is reported."""
    kinds = {"turn"} if shown else {"turn", "act"}
    return frozenset(form for form, cue in verb_cues().items() if cue.kind in kinds) - noun_cues()


def holds_cue(text: str, *, marked: bool = True) -> bool:
    """Whether a word of the text may introduce reported speech.

    marked: whether quotation marks stand in the text or beside it; some verbs report only with them
    """
    lower = text.lower().replace(_COUNTRY, "")
    found = _WORD.findall(lower)
    forms = _all_forms().intersection(found)
    if forms and not marked:
        forms -= _quoting_forms(shown="as" in found)
    if not forms <= _noun_like():
        return True
    led = sum(word in forms for word in _led().findall(lower)) if forms else 0
    return led < sum(word in forms for word in found)


@cache
def _led() -> re.Pattern[str]:
    """A word right behind a determiner, a possessive or a preposition."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words('noun_leads')))}) (?=({_WORD.pattern}))")


def is_cue(token: Token) -> bool:
    """Whether the token is a verb of saying; "who asked not to be named" says nothing."""
    if not token.tag_.startswith("VB") or token.lower_ not in verb_cues():
        return False
    following = token.doc[token.i + 1].lower_ if token.i + 1 < len(token.doc) else ""
    if following in _BARRED.get(verb_cues()[token.lower_].lemma, ()):
        return False
    needed = _NEEDED.get(verb_cues()[token.lower_].lemma)
    if needed is not None:
        return following in needed
    if verb_cues()[token.lower_].lemma == "call":
        return _names_something(token)
    if token.lower_ == "blame" and token.i and token.nbor(-1).lower_ == "to":
        return token.head.lower_ not in ("is", "are", "was", "were", "be", "been")
    return True


def _names_something(token: Token) -> bool:
    """Whether "call" means to name or to demand, not to ring somebody up."""
    demands = any(child.lower_ in ("for", "on") for child in token.children)
    if (demands and not any(child.dep_ == "dobj" for child in token.children)) or any(
        child.dep_ in ("oprd", "xcomp", "ccomp", "acomp") for child in token.children
    ):
        return True
    for near in token.doc[token.i + 1 : token.i + _REACH]:
        if near.is_quote or near.tag_ in FINITE_TAGS:
            return near.is_quote
    return False
