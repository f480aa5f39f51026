"""Who speaks each quotation: named rules, the surest first. Where none holds, nobody is named.

What is a quotation, and of which form, belongs in quotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.rules import chain, declare
from variorum.spans import Span
from variorum.speakers import adjacent, called, carried, introduced
from variorum.speakers.cues import is_cue, verb_cues
from variorum.speakers.frames import Frames, Word
from variorum.speakers.holders import has_own_subject
from variorum.speakers.spoken import FRAGMENT, Reported, Scene, Spoken, speaks
from variorum.speakers.subjects import is_finite
from variorum.tokens import Token

WITHIN = declare(
    "speaker.within", "The quotation is a part of words that are reported.", "Smith said that the plan was “mad”"
)
IN_SENTENCE = declare(
    "speaker.in-sentence",
    "The nearest verb of saying of the sentence has the speaker.",
    "Smith tells the town at a rally on Monday to “go” and then “go home and vote”.",
)
OUTER = declare("speaker.outer", "A pronoun inside reported words means who reports them.", "Smith said she felt “sad”")


_TERM = re.compile(
    r"\b(?:so-called|known (?:\w+ )?as|nicknamed|code-?named|(?:hashtag|nickname|handle|code name))(?: the| an?)?\s*$",
    re.IGNORECASE,
)


_REFUSED = re.compile(
    r"\b(?:reject|dismiss|resist|ignor|rebuff|refus|oppos|shrug|fac|den[iy])\w*(?: off)? (?:[\w’'-]+ ){0,3}"
    r"(?:calls|demands|pleas|appeals|requests|pressure)(?: [\w’'-]+){0,4}\s*$",
    re.IGNORECASE,
)
"""What somebody turns down, or faces, is asked for by others."""


_STEPS = 12


def within(scene: Scene, number: int) -> Spoken | None:
    """The holder of the shortest reported words that hold the quotation, or its part in this sentence."""
    inside = scene.frames.marks[number].inside
    sentence = scene.frames.article.sentences[scene.frames.sentence_of(inside.start)].span
    need = Span(inside.start + 1, min(inside.end, sentence.end) - 2)
    around = [one for one in scene.reported_near(inside.start) if one.content.contains(need)]
    first = [one for one in around if one.cue.start < inside.start]
    around = [one for one in around if one in first or not first or not _is_relay(scene, one)]
    if not around:
        return None
    best = min(around, key=lambda one: (len(one.content), -one.cue.start))
    return Spoken(best.mention, best.cue, chain(WITHIN, best.method), addressee=best.addressee)


def _is_relay(scene: Scene, one: Reported) -> bool:
    """Whether a report that ends the sentence only hands on who said it first ("..., the Riverton Post reported")."""
    return scene.frames.article.cut(one.cue).lower() in adjacent.RELAYS


def in_sentence(scene: Scene, number: int) -> Spoken | None:
    """The subject of the nearest verb of saying before the quotation in its sentence, or else after it."""
    mark, article = scene.frames.marks[number], scene.frames.article
    sentence = article.sentences[scene.frames.sentence_of(mark.outside.start)].span
    words = scene.frames.outside(sentence.start, sentence.end)
    cues = [
        i
        for i, word in enumerate(words)
        if is_cue(word.token) and verb_cues()[word.token.lower_].kind not in ("voice", "turn")
    ]
    earlier = [i for i in reversed(cues) if words[i].span.start < mark.outside.start]
    later = [i for i in cues if words[i].span.start > mark.outside.start]
    if len(article.cut(mark.inside).split()) <= FRAGMENT:
        earlier = [i for i in earlier if _governs(scene, words[i].token, number)]
        later = [i for i in later if _trails(words[i].token) or _closes(words, i)]
    for cue in earlier + later:
        spoken = speaks(scene, words, cue, IN_SENTENCE)
        if spoken is not None:
            return spoken
    return None


def _governs(scene: Scene, cue: Token, number: int) -> bool:
    """Whether the quotation depends on the verb, and not on its subject or on a clause beside it."""
    inside = scene.frames.marks[number].inside
    parse = scene.frames.parses.get(scene.frames.sentence_of(inside.start))
    tokens = parse.tokens(inside) if parse is not None else []
    here = tokens[0] if tokens else cue
    for _ in range(_STEPS):
        if here.head == cue:
            beside = here.dep_ in ("conj", "advcl", "parataxis") and has_own_subject(here)
            return not beside and here.dep_ not in ("nsubj", "nsubjpass")
        if here.head == here:
            break
        here = here.head
    return False


def _closes(words: Sequence[Word], place: int) -> bool:
    """Whether a subject and the verb end the sentence, after a clause of its own, up to the occasion ("while")."""
    cue, rest = words[place].token, words[place + 1 :]
    following = rest[0].token if rest else None
    ends = following is None or following.is_punct or following.tag_ in ("RB", "NNP")
    ends = ends or (following is not None and following.tag_ == "IN" and following.lower_ != "that")
    plain = verb_cues()[cue.lower_].kind in ("say", "tell") and is_finite(cue) and cue.i > 0
    named = plain and (cue.nbor(-1).tag_ in ("NNP", "NNPS") or cue.nbor(-1).text == ",")
    return ends and named and any(is_finite(word.token) for word in words[:place])


def _trails(cue: Token) -> bool:
    """Whether the verb is a participle after a comma that tells what the sentence's subject said with it."""
    kind = verb_cues()[cue.lower_].kind
    before = [token for token in cue.doc[max(0, cue.i - 2) : cue.i] if not token.is_quote]
    return cue.tag_ == "VBG" and kind in ("say", "tell", "announce") and bool(before) and before[-1].text == ","


RULES = (
    introduced.label, called.called_by, adjacent.before, adjacent.after, introduced.colon, introduced.dash,
    called.addressed, within, adjacent.opening, in_sentence, introduced.headline,
    carried.continued, carried.same_paragraph, carried.next_sentence,
    carried.sentence_before, carried.alternating, carried.paragraph_before,
)  # fmt: skip
NAMES = frozenset({
    introduced.LABEL, introduced.COLON, introduced.DASH, introduced.HEADLINE,
    called.ADDRESSED, called.BY, adjacent.BEFORE, adjacent.AFTER, adjacent.CREDITED, adjacent.OPENING,
    WITHIN, IN_SENTENCE,
    carried.CONTINUED, carried.SAME_PARAGRAPH, carried.NEXT_SENTENCE,
    carried.SENTENCE_BEFORE, carried.ALTERNATING, carried.PARAGRAPH_BEFORE,
})  # fmt: skip
"""The rules that open the method of a quotation's attribution."""


def find_speakers(frames: Frames, reported: Sequence[Reported]) -> list[Spoken | None]:
    """The speaker of each mark of `frames`, or None."""
    scene = Scene(frames, reported)
    for number in range(len(frames.marks)):
        nobodys = _is_term(scene, number) or _is_refused(scene, number)
        said = (rule(scene, number) for rule in RULES) if not nobodys else iter(())
        spoken = next((one for one in said if one is not None), None)
        scene.spoken.append(_outermost(scene, spoken) if spoken is not None else None)
    for number in range(len(frames.marks) - 2, -1, -1):
        if scene.spoken[number] is None:
            scene.spoken[number] = carried.begun(scene, number)
    return scene.spoken


def _is_term(scene: Scene, number: int) -> bool:
    """Whether the marked words are what something is known as, and so nobody's in particular."""
    start = scene.frames.marks[number].outside.start
    return _TERM.search(scene.text_between(max(0, start - 40), start)) is not None


def _is_refused(scene: Scene, number: int) -> bool:
    """Whether the marked words are a part of what others ask of somebody who refuses it."""
    start = scene.frames.marks[number].outside.start
    return _REFUSED.search(scene.text_between(max(0, start - 80), start)) is not None


def _outermost(scene: Scene, spoken: Spoken) -> Spoken:
    """The speaker, or for a pronoun inside reported words of the same sentence their holder."""
    cue = verb_cues().get(scene.frames.article.cut(spoken.cue).lower())
    deed = cue is not None and cue.kind == "act"
    if spoken.carried or not (deed or (spoken.mention.refers and len(spoken.mention.span) <= 5)):
        return spoken
    around = [
        one
        for one in scene.reported_near(spoken.mention.span.start)
        if one.content.contains(spoken.mention.span)
        and not one.mention.span.overlaps(spoken.mention.span)
        and one.kind != "according"
    ]
    if not around:
        return spoken
    outer = min(around, key=lambda one: (len(one.content), one.cue.start))
    return replace(spoken, mention=outer.mention, method=chain(*spoken.method.split(), OUTER))
