"""Quotations with their surroundings, and what is known of who speaks them: what the rules of the sieve pass on.

The rules belong in adjacent, carried and sieve.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.rules import chain
from variorum.spans import Span
from variorum.speakers.cues import verb_cues
from variorum.speakers.deeds import is_deed
from variorum.speakers.frames import Frames, Word
from variorum.speakers.holders import INVERTED, ORDER, Held, holder_of, is_passive, may_hold
from variorum.speakers.mentions import Mention, mention_at
from variorum.speakers.shared import QUOTED_AS
from variorum.speakers.sources import is_person, may_name
from variorum.speakers.subjects import is_finite, noun_after, noun_before

FRAGMENT = 4
"""Words at most of a quotation that is no speech of its own: only the verb that governs it tells whose it is."""


@dataclass(frozen=True, slots=True)
class Reported:
    """Words of one sentence that a holder is reported to say."""

    content: Span
    mention: Mention
    cue: Span
    method: str
    kind: str
    addressee: Mention | None = None


@dataclass(frozen=True, slots=True)
class Spoken:
    """The speaker of a quotation."""

    mention: Mention
    cue: Span
    method: str
    carried: bool = False
    addressee: Mention | None = None


@dataclass
class Scene:
    """The quotations of an article, the words around them, and the speakers found so far."""

    frames: Frames
    reported: Sequence[Reported]
    spoken: list[Spoken | None] = field(default_factory=list)
    _near: dict[int, list[Reported]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for one in self.reported:
            self._near.setdefault(self.frames.sentence_of(one.content.start), []).append(one)

    def reported_near(self, place: int) -> Sequence[Reported]:
        """What is reported in the sentence that holds a character."""
        return self._near.get(self.frames.sentence_of(place), ())

    def text_between(self, start: int, end: int) -> str:
        """The characters of the article from `start` to `end`."""
        return self.frames.article.text[start:end]


def is_told(scene: Scene, cue: Word) -> bool:
    """Whether a verb of showing or thinking stands inside what somebody else is reported to say."""
    weak = verb_cues()[cue.token.lower_].kind in ("show", "think")
    return weak and any(one.content.contains(cue.span) for one in scene.reported_near(cue.span.start))


def speaks(scene: Scene, words: Sequence[Word], place: int, rule: str, *, person: bool = False) -> Spoken | None:
    """The subject of the verb at `place`, by grammar where it stands outside the marks, else by the order of words.

    words: the words of the sentence next to a quotation
    person: take only a subject that names a person or a body
    """
    word = words[place]
    held = holder_of(word.token)
    if held is not None and _fits(scene, words, place, held):
        if person and not is_person(held.holder):
            return None
        mention = mention_at(word.parse, held.holder, (word.token,))
        addressee = mention_at(word.parse, held.addressee, (word.token,)) if held.addressee is not None else None
        return Spoken(mention, word.span, chain(rule, held.method), addressee=addressee)
    deed = held is not None and is_deed(word.token, held.holder)
    if person or deed or is_passive(word.token) or word.token.tag_ in ("VBG", "VB"):
        return None
    if place and _is_joined(words, place):
        return _first_speaker(scene, words, place, rule)
    beside = noun_before(words[:place]) if place else noun_after(words[1:])
    if beside is None or not _may_speak(word, beside):
        return None
    return Spoken(_widened(scene, word, beside), word.span, chain(rule, ORDER))


def _may_speak(word: Word, beside: Mention) -> bool:
    """Whether what the order of words alone makes a subject is a name, or a noun for people, bodies or papers."""
    head = next(iter(word.parse.tokens(beside.head)), None)
    return head is None or may_name(head)


def _is_joined(words: Sequence[Word], place: int) -> bool:
    """Whether "and" or "but" stands right before the verb, so that its subject is that of a verb before."""
    before = [word for word in words[:place] if word.token.tag_ != "RB"]
    return bool(before) and before[-1].token.tag_ == "CC"


def _first_speaker(scene: Scene, words: Sequence[Word], place: int, rule: str) -> Spoken | None:
    """The person who is the subject of the nearest verb before `place`."""
    for earlier in range(place - 1, -1, -1):
        if words[earlier].token.tag_.startswith("VB"):
            spoken = speaks(scene, words, earlier, rule, person=True)
            if spoken is not None:
                return Spoken(spoken.mention, words[place].span, spoken.method)
    return None


def _widened(scene: Scene, cue: Word, mention: Mention) -> Mention:
    """The mention with what the grammar joins to it, where that only adds to it outside the marks."""
    tokens = cue.parse.tokens(mention.head)
    if not tokens:
        return mention
    wide = mention_at(cue.parse, tokens[0], (cue.token,))
    inside = scene.frames.outside(wide.span.start, wide.span.end)
    whole = bool(inside) and inside[0].span.start == wide.span.start and inside[-1].span.end == wide.span.end
    return wide if whole and wide.span.contains(mention.span) else mention


def _fits(scene: Scene, words: Sequence[Word], place: int, held: Held) -> bool:
    """Whether the holder stands outside the marks, and after the verb only where the verb opens the words."""
    if not may_hold(held) or not scene.frames.is_outside(words[place].parse.place(held.holder).start):
        return False
    if held.holder.i < words[place].token.i or place == 0 or held.method == QUOTED_AS:
        return True
    clause = any(is_finite(word.token) for word in words[:place])
    return held.method == INVERTED and clause and is_person(held.holder)
