"""Rules that carry a speaker over to a quotation from the words or quotations around it.

Rules that read the words next to a quotation belong in adjacent; their order in sieve.
"""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.rules import chain, declare
from variorum.speakers.cues import is_cue
from variorum.speakers.spoken import FRAGMENT, Scene, Spoken, speaks
from variorum.speakers.subjects import is_finite

SAME_PARAGRAPH = declare(
    "speaker.same-paragraph",
    "A quotation goes on after its speaker was named.",
    "“We left,” Smith said. “They stayed.”",
)
CONTINUED = declare(
    "speaker.continued",
    "The paragraph before left its quotation open.",
    "“We left the town. / “The others stayed at home,” Smith said.",
)
NEXT_SENTENCE = declare(
    "speaker.next-sentence",
    "The sentence after the quotation names who said it.",
    "“All of us left.” The mayor told reporters about it on Monday.",
)
SENTENCE_BEFORE = declare(
    "speaker.sentence-before",
    "The sentence before names who speaks.",
    "Smith was angry about the road. “We left the town at noon.”",
)
ALTERNATING = declare(
    "speaker.alternating",
    "Where two speakers take turns by paragraphs, a paragraph that is all quotation is the other one's.",
    "“Did they leave?” Smith asked. / “All of them,” Brown said. / “When was that?”",
)
PARAGRAPH_BEFORE = declare(
    "speaker.paragraph-before",
    "A paragraph that is all quotation goes on with the speaker before.",
    "“We left,” Smith said. / “They stayed.”",
)


def continued(scene: Scene, number: int) -> Spoken | None:
    """The speaker of a quotation that the paragraph before left open."""
    if not number or scene.frames.marks[number - 1].closed:
        return None
    here = scene.frames.paragraph_of(scene.frames.marks[number].outside.start)
    if scene.frames.paragraph_of(scene.frames.marks[number - 1].outside.start) not in (here, here - 1):
        return None
    return _carried(scene, number - 1, CONTINUED)


def begun(scene: Scene, number: int) -> Spoken | None:
    """The speaker of the paragraph after, into which a quotation goes on that this paragraph leaves open."""
    mark, following = scene.frames.marks[number], scene.frames.marks[number + 1]
    here = scene.frames.paragraph_of(mark.outside.start)
    beyond = scene.frames.paragraph_of(following.outside.start)
    opens = beyond == here or following.outside.start == scene.frames.article.paragraphs[beyond].start
    if mark.closed or beyond > here + 1 or not opens:
        return None
    return _carried(scene, number + 1, CONTINUED)


def same_paragraph(scene: Scene, number: int) -> Spoken | None:
    """The speaker of the quotation before in the same paragraph, at most one sentence between them."""
    if not number or scene.spoken[number - 1] is None:
        return None
    mark, last = scene.frames.marks[number], scene.frames.marks[number - 1]
    if scene.frames.paragraph_of(mark.outside.start) != scene.frames.paragraph_of(last.outside.start):
        return None
    gap = scene.frames.sentence_of(mark.outside.start) - scene.frames.sentence_of(last.outside.end - 1)
    if gap > 2 or _has_another(scene, number) or (gap and _is_scrap(scene, number)):
        return None
    return _carried(scene, number - 1, SAME_PARAGRAPH)


def _is_scrap(scene: Scene, number: int) -> bool:
    """Whether the quotation is a few words inside a sentence that opens without it: nobody need go on speaking."""
    before = scene.frames.before(number)
    inside = scene.frames.article.cut(scene.frames.marks[number].inside)
    return bool(before) and not before[-1].token.is_punct and len(inside.split()) <= FRAGMENT


def _has_another(scene: Scene, number: int) -> bool:
    """Whether somebody else comes between a quotation and the one before, or is told of after it."""
    mark, last = scene.frames.marks[number], scene.frames.marks[number - 1]
    if _is_subject(scene, number):
        return True
    spoken, index = scene.spoken[number - 1], scene.frames.sentence_of(mark.outside.start)
    if spoken is None or scene.frames.sentence_of(last.outside.end - 1) >= index - 1:
        return False
    other = _from_sentence(scene, index - 1, SENTENCE_BEFORE)
    return other is not None and not other.mention.refers and not _words(scene, other) & _names(scene, spoken)


def _is_subject(scene: Scene, number: int) -> bool:
    """Whether the quotation is the subject of a verb after it ("“We won,” is the view of Smith")."""
    after = [word for word in scene.frames.after(number) if not word.token.is_punct]
    return bool(after) and is_finite(after[0].token) and not is_cue(after[0].token)


def _names(scene: Scene, spoken: Spoken) -> set[str]:
    return set(re.findall(r"\w+", scene.frames.article.cut(spoken.mention.span).lower()))


def next_sentence(scene: Scene, number: int) -> Spoken | None:
    """The subject of the first verb of saying in the sentence after."""
    if scene.frames.after(number):
        return None
    words = scene.frames.next_sentence(number)
    cue = next((i for i, word in enumerate(words) if is_cue(word.token)), None)
    if cue is None or any(is_finite(word.token) for word in words[:cue]):
        return None
    return speaks(scene, words, cue, NEXT_SENTENCE)


def sentence_before(scene: Scene, number: int) -> Spoken | None:
    """Who the sentence before speaks of, where the quotation opens its own sentence."""
    mark, article = scene.frames.marks[number], scene.frames.article
    index = scene.frames.sentence_of(mark.outside.start)
    if index == 0 or scene.frames.outside(article.sentences[index].span.start, mark.outside.start):
        return None
    if _is_subject(scene, number):
        return None
    if article.sentences[index - 1].paragraph != article.sentences[index].paragraph:
        return None
    return _from_sentence(scene, index - 1, SENTENCE_BEFORE)


def paragraph_before(scene: Scene, number: int) -> Spoken | None:
    """The last speaker of the paragraph before, where the quotation opens its own paragraph."""
    mark, article = scene.frames.marks[number], scene.frames.article
    here = scene.frames.paragraph_of(mark.outside.start)
    if mark.outside.start != article.paragraphs[here].start or here == 0 or _is_subject(scene, number):
        return None
    if number:
        last = scene.frames.marks[number - 1]
        if scene.frames.paragraph_of(last.outside.start) == here - 1 and scene.spoken[number - 1] is not None:
            return _carried(scene, number - 1, PARAGRAPH_BEFORE)
    index = scene.frames.sentence_of(article.paragraphs[here - 1].end - 1)
    return _from_sentence(scene, index, PARAGRAPH_BEFORE, acting=False)


def alternating(scene: Scene, number: int) -> Spoken | None:
    """The last speaker but one, where two speakers have taken turns by paragraphs and this one is all quotation."""
    frames = scene.frames
    if number < 2 or frames.paragraph_of(frames.marks[number].outside.start) < 2:
        return None
    paragraph = frames.article.paragraphs[frames.paragraph_of(frames.marks[number].outside.start)]
    if frames.marks[number].outside.start != paragraph.start or frames.outside(paragraph.start, paragraph.end):
        return None
    before, other = _turn(scene, number, 1), _turn(scene, number, 2)
    if before is None or other is None or not (_asks(scene, number) or _asks(scene, number - 1)):
        return None
    last, first = before[1], other[1]
    if last.carried or last.mention.refers or first.mention.refers or _words(scene, last) & _words(scene, first):
        return None
    return _carried(scene, other[0], ALTERNATING)


def _asks(scene: Scene, number: int) -> bool:
    return scene.frames.article.cut(scene.frames.marks[number].inside).endswith("?")


def _turn(scene: Scene, number: int, back: int) -> tuple[int, Spoken] | None:
    """The quotation that opens the paragraph `back` paragraphs before, with its speaker."""
    frames = scene.frames
    paragraph = frames.paragraph_of(frames.marks[number].outside.start) - back
    start = frames.article.paragraphs[paragraph].start
    for earlier in range(number - 1, max(-1, number - 12), -1):
        if frames.marks[earlier].outside.start == start:
            spoken = scene.spoken[earlier]
            return (earlier, spoken) if spoken is not None else None
    return None


def _words(scene: Scene, spoken: Spoken) -> set[str]:
    return set(scene.frames.article.cut(spoken.mention.head).lower().split())


def _carried(scene: Scene, number: int, rule: str) -> Spoken | None:
    last = scene.spoken[number]
    return None if last is None else replace(last, method=chain(rule, *last.method.split()), carried=True)


def _from_sentence(scene: Scene, index: int, rule: str, *, acting: bool = True) -> Spoken | None:
    """The subject of a sentence's first verb of saying; where `acting`, or else the person who is its first subject."""
    span = scene.frames.article.sentences[index].span
    words = scene.frames.outside(span.start, span.end)
    credited = next((one for one in scene.reported_near(span.start) if one.kind == "according"), None)
    if credited is not None:
        return Spoken(credited.mention, credited.cue, chain(rule, credited.method), carried=True)
    cue = next((i for i, word in enumerate(words) if is_cue(word.token)), None)
    spoken = speaks(scene, words, cue, rule) if cue is not None else None
    if spoken is None and acting:
        verb = next((i for i, word in enumerate(words) if is_finite(word.token)), None)
        spoken = speaks(scene, words, verb, rule, person=True) if verb else None
    return replace(spoken, carried=True) if spoken is not None else None
