"""Rules that name who calls something so in marks, or who was told it: "branded “mad” by Smith", "told him that".

Verbs of saying next to a quotation belong in adjacent; the order of the rules in sieve.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.rules import declare
from variorum.speakers.cues import is_cue, verb_cues
from variorum.speakers.frames import Word
from variorum.speakers.holders import has_own_subject
from variorum.speakers.shared import child_of
from variorum.speakers.spoken import Scene, Spoken, speaks
from variorum.speakers.subjects import is_finite, noun_after
from variorum.tokens import Token

BY = declare(
    "speaker.by",
    "After words in marks that something is called, 'by' names who calls it so.",
    "They cut the fares, a step branded “mad” by the unions",
)
ADDRESSED = declare(
    "speaker.addressed",
    "After a second 'that' the words are what somebody was told, not what that hearer said.",
    "Smith told a man who said that the dam held that “it had not”.",
)

_NEAR = 5
"""Words at most from a participle to what something is called ("described by some as a", "branded a")."""
_LONG = 12
"""Words at most from such a participle over who calls it so ("described by one big union as a")."""
_NAMED = frozenset({"billed"})
"""Participles of naming whose verbs are none of saying."""
_LEAST_TOLD = 6
"""Words at least before the quotation: "Smith told Brown, who said that"."""
_LINK = 2
"""Words at most from "as" to the quotation."""


def called_by(scene: Scene, number: int) -> Spoken | None:
    """The noun after "by", where a participle of judging stands before the quotation, or before both."""
    words, after = scene.frames.before(number), scene.frames.after(number)
    follows = len(after) > 1 and after[0].token.lower_ == "by"
    near = words[-(_NEAR if follows else _LONG) :]
    if not follows and all(word.token.lower_ != "by" for word in near):
        return None
    verbs = (i for i in range(len(near) - 1, -1, -1) if is_cue(near[i].token) or is_finite(near[i].token))
    place = next((i for i, word in enumerate(near) if word.token.lower_ in _NAMED), None) or next(verbs, None)
    if place is None or not _is_judged(near[place].token):
        return None
    named = after if follows else near[place + 1 :]
    if len(named) < 2 or named[0].token.lower_ != "by" or not (follows or _leads_over(named)):
        return None
    mention = noun_after(named[1:])
    return Spoken(mention, near[place].span, BY) if mention is not None else None


def _is_judged(token: Token) -> bool:
    """Whether the verb is a participle of judging ("branded", "has been described")."""
    cue = verb_cues().get(token.lower_)
    if token.lower_ in _NAMED:
        return True
    if token.tag_ not in ("VBN", "VBD") or cue is None or cue.kind not in ("judge", "act"):
        return False
    return not has_own_subject(token) or child_of(token, "auxpass") is not None


def _leads_over(words: Sequence[Word]) -> bool:
    """Whether "as" leads from who calls something so to the quotation ("by one union as a “mess”")."""
    return any(word.token.lower_ == "as" for word in words[-_LINK:])


def addressed(scene: Scene, number: int) -> Spoken | None:
    """Who tells somebody something in marks after a second "that": "told a man who thought that all is well that"."""
    words = scene.frames.before(number)
    if len(words) < _LEAST_TOLD or words[-1].token.lower_ != "that":
        return None
    thats = [i for i, word in enumerate(words) if word.token.lower_ == "that"]
    if len(thats) < len(("that", "that")):
        return None
    who = next((i for i in range(thats[0]) if words[i].token.lower_ == "who"), 0)
    told = next((i for i in range(who) if is_cue(words[i].token) and _is_told(words[i].token)), None)
    return speaks(scene, words, told, ADDRESSED) if told else None


def _is_told(token: Token) -> bool:
    return verb_cues()[token.lower_].kind == "tell" and is_finite(token)
