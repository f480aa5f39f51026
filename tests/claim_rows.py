"""The claims of a few words, for the tests of the room."""

from __future__ import annotations

from variorum.extraction import extract
from variorum.records import Claim


def claims(text: str) -> list[Claim]:
    """The claims of a text."""
    return list(extract(text).claims)


def outline(text: str) -> list[tuple[str | None, str, str]]:
    """Holder, stance and words of each claim of a text."""
    return [(claim.holder_text, claim.stance, claim.text) for claim in claims(text)]
