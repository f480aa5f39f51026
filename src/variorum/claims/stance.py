"""How firmly a claim is held: asserted, claimed, hedged, predicted or denied, by named rules.

The words that decide stand in `data/stance.csv`; the order of the rules stands here. Only the main clause
of a claim decides: what a relative or adverbial clause adds is not the claim itself. Whose a claim is
belongs in find.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from variorum.claims.vocabulary import words_in
from variorum.data import rows, words
from variorum.rules import declare

UNVERIFIED = declare(
    "claim.unverified",
    "Words that say that a thing is not settled or not confirmed make a claim hedged.",
    "The toll could not be independently verified.",
)
NOT_INTENDED = declare(
    "claim.not-intended",
    "An intention that is denied makes a claim denied.",
    "The council has no plans to sell the site.",
)
CUE_DENIES = declare(
    "claim.cue-denies", "A cue that denies makes its content denied.", "The firm denied any part in it."
)
CUE_NEGATED = declare(
    "claim.cue-negated",
    "A cue of opinion under a negation makes its content denied.",
    "She does not believe that the bridge is safe.",
)
CUE_UNSAID = declare(
    "claim.cue-unsaid",
    "What somebody has not said is open: hedged.",
    "Police did not say that the fire was set.",
)
CUE_MODAL = declare(
    "claim.cue-modal",
    "A cue that may or will be said is a report of what nobody has said yet: hedged.",
    "Critics will argue that the plan came too late.",
)
CUE_DOUBTS = declare(
    "claim.cue-doubts", "A cue of guessing makes its content hedged.", "Officials suspect that the fire was set."
)
CUE_PREDICTS = declare(
    "claim.cue-predicts", "A cue of forecasting makes its content predicted.", "Economists predict slower growth."
)
WARNED = declare(
    "claim.warned",
    "What may or could happen, after a cue of warning, is predicted.",
    "Doctors warn that the clinic could close.",
)
INFERENCE = declare(
    "claim.inference", "A guess about what has happened already is hedged.", "The crew will have seen the smoke."
)
FUTURE = declare("claim.future", "A main verb about the future makes a claim predicted.", "The dam will hold.")
HEDGE = declare(
    "claim.hedge",
    "A word of likelihood or hearsay in the main clause makes a claim hedged.",
    "The wall probably fell at night.",
)
NEGATIVE = declare(
    "claim.negative",
    "A main clause that says that a deed is not done or not under way makes a claim denied.",
    "The water has not reached the town.",
)
NEGATIVE_HELD = declare(
    "claim.negative-held",
    "A holder who says that something did not happen, is not true or is none of theirs denies it.",
    "The firm said it had no part in the sale.",
)
DENYING_ACT = declare(
    "claim.denying-act",
    "Who denies or rejects a claim, a charge or a report denies it.",
    "The firm rejected the allegations of fraud.",
)
HELD = declare("claim.held", "A plain statement of a holder is claimed.", "Police said the road was open.")
ASSERTED = declare("claim.asserted", "A plain statement in the article's own voice is asserted.", "The road was open.")

_SUBORDINATE = re.compile(
    r"\b(?:who|whom|whose|which|because|given that|although|though|while|whereas|if|whether|unless|after|before|since"
    r"|when|where|until|so that|that|(?:as|at|for|from|in|into|of|on|to|with) what)\b",
    re.IGNORECASE,
)
_OPENING_WORDS = frozenset(
    "who whom whose which because given although though while whereas if whether unless after before since when where"
    " until so that what".split()
)
"""One of these stands in each opening of a clause that decides no stance."""
_CLAUSE_END = re.compile(r"[,;:–—)”]|--|$")
_WORD_BEFORE = re.compile(r"(\w+)\W*$")


@dataclass(frozen=True, slots=True)
class Frame:
    """How a claim is introduced: its cue, and the few words before the cue."""

    cue: str
    before: str


@cache
def _lines(rule: str) -> tuple[tuple[frozenset[str], re.Pattern[str]], ...]:
    """The patterns of one rule of data/stance.csv, each with the words of which it needs one; none needs nothing."""
    return tuple(
        (frozenset(row["needs"].split()), _compiled((row["pattern"],))) for row in rows("stance") if row["rule"] == rule
    )


@cache
def _needed(rule: str) -> frozenset[str]:
    """The words of which a claim needs one for the rule."""
    return frozenset().union(*(needs for needs, _ in _lines(rule)))


@cache
def _pattern(rule: str) -> re.Pattern[str]:
    """All patterns of one rule, for the few words of a frame."""
    return _compiled(tuple(row["pattern"] for row in rows("stance") if row["rule"] == rule))


def _compiled(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)|(?=['’]))(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Main:
    """The words of a main clause, and their set in lower case."""

    text: str
    words: frozenset[str]

    def holds(self, rule: str) -> bool:
        """Whether a pattern of the rule is found; one whose words are not there is not looked for."""
        return not self.words.isdisjoint(_needed(rule)) and any(
            pattern.search(self.text) for needs, pattern in _lines(rule) if not self.words.isdisjoint(needs)
        )


def stance_of(text: str, frame: Frame | None) -> tuple[str, str]:
    """The stance of a claim, and the rule that gave it.

    text: the words of the claim, without holder and cue
    frame: how the holder's words are introduced; None for the article's own voice
    """
    there = words_in(text)
    main = _Main("" if there.isdisjoint(_any_needed()) else main_clause(text), there)
    found = (_by_frame(frame, main) if frame else None) or _by_words(main)
    if frame and found is None and main.holds("negative_held"):
        found = "denied", NEGATIVE_HELD
    return found or (("claimed", HELD) if frame else ("asserted", ASSERTED))


_BY_FRAME = (
    ("frame_negative", "before", "hedged", CUE_UNSAID),
    ("cue_denies", "cue", "denied", CUE_DENIES),
    ("frame_modal", "before", "hedged", CUE_MODAL),
    ("cue_doubts", "cue", "hedged", CUE_DOUBTS),
    ("cue_predicts", "cue", "predicted", CUE_PREDICTS),
)


def _by_frame(frame: Frame, main: _Main) -> tuple[str, str] | None:
    if _in_frame(frame, "frame_negative", "before") and _in_frame(frame, "cue_opinion", "cue"):
        return "denied", CUE_NEGATED
    if not main.words.isdisjoint(_needed("denying_act")):
        act = _pattern("denying_act")
        if act.match(f"{frame.cue} {main.text}") or act.match(main.text):
            return "denied", DENYING_ACT
    for rule, part, stance, name in _BY_FRAME:
        if _in_frame(frame, rule, part):
            return stance, name
    return ("predicted", WARNED) if _in_frame(frame, "cue_warns", "cue") and main.holds("hedge") else None


@lru_cache(maxsize=20_000)
def _in_frame(frame: Frame, rule: str, part: str) -> bool:
    """Whether the cue of a frame, or the words before it, hold a pattern of the rule."""
    words_there = frame.cue if part == "cue" else frame.before
    return bool(words_there) and _pattern(rule).search(words_there) is not None


_BY_WORDS = (
    ("unverified", "hedged", UNVERIFIED),
    ("not_intended", "denied", NOT_INTENDED),
    ("inference", "hedged", INFERENCE),
    ("future", "predicted", FUTURE),
    ("hedge", "hedged", HEDGE),
    ("negative", "denied", NEGATIVE),
)


@cache
def _any_needed() -> frozenset[str]:
    """The words of which a claim needs one for its own words to give it a stance."""
    by_main = (*(rule for rule, _, _ in _BY_WORDS), "negative_held", "denying_act")
    return frozenset().union(*(_needed(rule) for rule in by_main))


def _by_words(main: _Main) -> tuple[str, str] | None:
    return next(((stance, name) for rule, stance, name in _BY_WORDS if main.holds(rule)), None)


def main_clause(text: str) -> str:
    """The words of `text` outside its relative and adverbial clauses; all of them where nothing else is left."""
    if words_in(text).isdisjoint(_OPENING_WORDS):
        return text
    kept, start = [], 0
    for opening in _SUBORDINATE.finditer(text):
        if opening.start() < start or _is_complement(text, opening):
            continue
        end = _CLAUSE_END.search(text, opening.end())
        kept.append(text[start : opening.start()])
        start = end.start() if end else len(text)
    kept.append(text[start:])
    main = " ".join(kept)
    return main if len(main.split()) > 2 else text


def _is_complement(text: str, opening: re.Match[str]) -> bool:
    """Whether "that" opens the statement itself, by the word before it."""
    before = _WORD_BEFORE.search(text, 0, opening.start())
    at_start = before is None and opening.group().lower() == "that"
    return at_start or (
        opening.group() == "that" and before is not None and before.group(1).lower() in words("complement_words")
    )
