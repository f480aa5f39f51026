"""Whether the words around an expression of time tell of what is to come.

Which day that is belongs in `days.py`.
"""

from __future__ import annotations

import re

_AHEAD = re.compile(
    r"(?:['’]ll|\b(?:will|would|shall|going to|expected|scheduled|slated|upcoming|due|set to|set (?:\w+ ){0,3}for"
    r"|(?:is|are|was|were) to|(?:plan|intend|hope|want|aim)(?:s|ned|ed|ning|ing)? to))\b",
    re.IGNORECASE,
)
_REPORT = re.compile(r"\b(?:said|says|say|told|tells|announced|reported|according)\b", re.IGNORECASE)
_DOUBTED = re.compile(r"\b(?:was|were|had|been|not|never|as)\s(?:\w+\s)?$", re.IGNORECASE)
_PAST = re.compile(r"would|should|was|were|(?:plann|intend|want|aim)ed|hoped", re.IGNORECASE)
"""Words of what was to come, or might: it may be past by now."""
_CLAUSE = re.compile(r"[^,;:()—–]*")
_TURN = re.compile(
    r"\b(?:who|which|that|but|after|when|because|before|where|while|as|and|was|were|had|has|have|did)\b", re.IGNORECASE
)
_FOR_DAY = re.compile(r"\bfor\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!s|['’])")
_OPENER = len(" for ")
_OPENING_WORDS = 2
_SUBJECT = 30
"""Characters of a subject between an expression that opens its sentence and its verb, at most."""
_NEAR = 80
"""Characters after an expression that opens its sentence in which its verb stands."""


def tells_ahead(before: str, text: str, after: str) -> bool:
    """Whether the words before an expression of time, or after it where it opens its sentence, tell of a plan.

    A strike "for Friday" is a plan; the blame "for Friday's fire" is none.
    """
    if _FOR_DAY.search(before[-_OPENER:] + text):
        return True
    opens = len(before.split()) <= _OPENING_WORDS
    clause = _REPORT.split(after[:_NEAR])[0] if opens else _REPORT.split(before)[-1]
    return _AHEAD.search(clause) is not None


def tells_plan(before: str, text: str, after: str) -> bool:
    """Whether a plan is told right beside an expression of time: "will open on Friday", "on Friday, they will vote"."""
    if _FOR_DAY.search(before[-_OPENER:] + text):
        return True
    opens = len(before.split()) <= _OPENING_WORDS
    clause = _REPORT.split(after[:_NEAR])[0].lstrip(" ,") if opens else _REPORT.split(before)[-1]
    found = list(_AHEAD.finditer(clause))
    if not found:
        return False
    last = found[0] if opens else found[-1]
    between = clause[: last.start()] if opens else clause[last.end() :]
    doubted = _PAST.match(last.group()) or _DOUBTED.search(clause[: last.start()])
    beside = _TURN.search(between) is None and len(between) < (_SUBJECT if opens else _NEAR)
    return not doubted and beside and _CLAUSE.fullmatch(between) is not None and "’s" not in text and "'s" not in text
