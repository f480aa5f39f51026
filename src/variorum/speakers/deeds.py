"""Verbs of saying that report nothing of their subject's own: deeds ("claimed a life"), and what others are accused of.

Whose a statement is by its grammar belongs in holders.
"""

from __future__ import annotations

from functools import cache

from variorum.data import words
from variorum.rules import declare
from variorum.speakers.cues import inflections, verb_cues
from variorum.speakers.sources import documents
from variorum.tokens import Token

ACCUSED = declare(
    "speaker.accused",
    "Whoever is accused of saying something, or blamed for it, holds it.",
    "The mayor accused his rivals of scaring the town by claiming that the dam would break.",
)

_BLAMES = frozenset({"judge", "act"})
"""Classes of cues that aim at somebody."""
_ASKING = frozenset({"ask", "order"})
_STEPS = 6


@cache
def _court() -> frozenset[str]:
    irregular = {"acquit": ("acquitted",), "ban": ("banned",), "hold": ("held",)}
    return frozenset(form for verb in words("court_verbs") for form in inflections(verb, irregular.get(verb, ())))


def charged(token: Token) -> Token | None:
    """Whom a judgement makes the speaker of a verb in -ing: "accused X of saying", "blamed X for saying"."""
    link = token.head
    if token.tag_ != "VBG" or token.dep_ != "pcomp" or link.lower_ not in ("of", "for", "by"):
        return None
    here = link
    for _ in range(_STEPS):
        if here.head is here:
            return None
        here = here.head
        cue = verb_cues().get(here.lower_) if here.tag_.startswith("VB") else None
        if cue is not None and cue.kind in _BLAMES:
            aimed = link.lower_ != "by" or cue.lemma == "accuse"
            return _object(here, before=token) if aimed else None
        if here.tag_.startswith("VB") and here.tag_ != "VBG":
            return None
    return None


def _to_do(cue: Token) -> bool:
    """Whether somebody is asked to do a thing, without words in quotation marks."""
    for child in cue.children:
        if child.dep_ in ("xcomp", "ccomp", "advcl") and child.i > cue.i:
            below = child.subtree
            to_do = any(token.tag_ == "TO" and token.head is child for token in child.children)
            return to_do and not any(token.is_quote for token in below)
    return False


def _object(verb: Token, before: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "dobj" and child.i < before.i), None)


def is_deed(cue: Token, holder: Token) -> bool:
    """Whether a verb of saying with an object and no clause tells a deed.

    A person who shows a thing, whatever claims a life or a title, and what somebody is convicted for.
    """
    verb = verb_cues().get(cue.lower_)
    thing = next((child for child in cue.children if child.dep_ == "dobj"), None)
    clause = any(child.dep_ in ("ccomp", "csubj") and not (thing and thing.i < child.i) for child in cue.children)
    following = cue.doc[cue.i + 1].lower_ if cue.i + 1 < len(cue.doc) else ""
    asks = verb is not None and verb.lemma in _ASKING and _to_do(cue)
    if asks or verb is None or following == "that" or clause:
        return asks
    if verb.lemma == "maintain":
        return thing is not None
    if verb.lemma == "show":
        return holder.lower_ not in documents()
    if verb.lemma == "claim" and any(
        child.dep_ == "dobj" and child.lower_ in words("claimed_things") for child in cue.children
    ):
        return True
    return cue.tag_ == "VBG" and cue.dep_ == "pcomp" and cue.head.head.lower_ in _court()
