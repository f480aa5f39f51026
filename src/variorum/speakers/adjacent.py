"""Rules that find a quotation's speaker in the words next to it.

A name that introduces or signs a quotation belongs in introduced, rules that carry a speaker over in carried; their
order in sieve.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from variorum.rules import declare
from variorum.spans import Span
from variorum.speakers.cues import is_cue, verb_cues
from variorum.speakers.frames import Word
from variorum.speakers.holders import AGENT, holder_of
from variorum.speakers.mentions import mention_at
from variorum.speakers.shared import RELATIVE
from variorum.speakers.sources import documents
from variorum.speakers.spoken import Scene, Spoken, is_told, speaks
from variorum.speakers.subjects import is_finite, noun_after, noun_before

AFTER = declare("speaker.after", "The verb of saying and its subject follow the quotation.", "“We left,” Smith said")
BEFORE = declare(
    "speaker.before", "The verb of saying and its subject stand before the quotation.", "Smith said: “We left”"
)
CREDITED = declare(
    "speaker.credited", "'According to' stands next to the quotation.", "According to Smith, “they left”"
)
OPENING = declare(
    "speaker.opening",
    "Where a sentence opens with a verb of saying in -ing, its subject is that of the main clause.",
    "Telling the town that this was “its day”, Smith closed the meeting.",
)

RELAYS = frozenset({"report", "reports", "reported"})
"""Verbs with which a paper hands on what others said."""
_CLOSING = ",?!…—–-"
_PLAIN = frozenset({"say", "tell", "announce"})
_SUBORDINATE = frozenset({"when", "as", "after", "while", "although", "though", "because", "if", "since"})
_SUBJECT_TAGS = frozenset({"NNP", "NNPS", "DT", "PRP", "PRP$", "NN", "NNS", "JJ"})
_BESIDE = 2
"""Words at most between the verb of a relative clause and what it says ("who said he was")."""
_LEAD = 4
"""Words at most up to the verb in -ing that opens a sentence ("a day after telling")."""
_DASHES = frozenset({",", "-", "–", "—", "--"})


def before(scene: Scene, number: int) -> Spoken | None:
    """The subject of the last verb of saying before the quotation, where only a lead-over stands between."""
    words = scene.frames.before(number)
    if not words:
        return None
    if words[0].token.lower_ == "according":
        return _credited(words)
    cue = next((i for i in range(len(words) - 1, -1, -1) if _may_report(words, i)), None)
    if cue is None or scene.text_between(words[-1].span.end, scene.frames.marks[number].outside.start).strip():
        return None
    between = words[cue + 1 :]
    told = bool(between) and between[-1].token.text == ":" and is_told(scene, words[cue])
    if told or any(is_finite(word.token) or word.token.text == ";" for word in between):
        return None
    short = len(between) <= 6 or between[-1].token.text in (",", ":")
    kind = verb_cues()[words[cue].token.lower_].kind
    if (not short and kind not in ("judge", "act")) or (kind in ("show", "think") and after(scene, number) is not None):
        return None
    spoken = speaks(scene, words, cue, BEFORE)
    return None if spoken is None or _is_far(spoken, words, cue) or _is_signed(scene, number, spoken) else spoken


def _is_signed(scene: Scene, number: int, spoken: Spoken) -> bool:
    """Whether a paper is said to say speech after which its writer is named ("The letter said: “...,” Smith wrote")."""
    head = scene.frames.article.cut(spoken.mention.head).lower()
    if (head != "it" and head not in documents()) or not _closes(scene, number):
        return False
    words = scene.frames.after(number)
    return bool(words) and after(scene, number) is not None


def _is_far(spoken: Spoken, words: Sequence[Word], cue: int) -> bool:
    """Whether other words than a lead-over stand after the verb of a relative clause, or after an agent."""
    rules, between = spoken.method.split(), words[cue + 1 :]
    if AGENT in rules:
        return sum(word.span.start > spoken.mention.span.end for word in between) > _BESIDE
    judged = verb_cues()[words[cue].token.lower_].kind in ("judge", "act")
    return RELATIVE in rules and not judged and len(between) > _BESIDE and not between[-1].token.is_punct


def opening(scene: Scene, number: int) -> Spoken | None:
    """The subject of the main clause, where its sentence opens with a verb of saying in -ing before the quotation."""
    article, mark = scene.frames.article, scene.frames.marks[number]
    sentence = article.sentences[scene.frames.sentence_of(mark.outside.start)].span
    words = [word for word in scene.frames.outside(sentence.start, mark.outside.start) if not word.token.is_punct]
    first = next((word for word in words[:_LEAD] if word.token.tag_ == "VBG"), None)
    if first is None or not is_cue(first.token) or verb_cues()[first.token.lower_].kind not in _PLAIN:
        return None
    if first != words[0] and first.token.nbor(-1).tag_ != "IN":
        return None
    rest = scene.frames.outside(mark.outside.end, sentence.end)
    verb = next((i for i, word in enumerate(rest) if is_finite(word.token)), None)
    spoken = speaks(scene, rest, verb, OPENING, person=True) if verb else None
    return replace(spoken, cue=first.span) if spoken is not None else None


def _may_report(words: Sequence[Word], place: int) -> bool:
    """Whether the word is a verb of saying, and one of another sense only with its subject and before a comma."""
    token = words[place].token
    if not is_cue(token) or verb_cues()[token.lower_].kind != "turn":
        return is_cue(token)
    between = words[place + 1 :]
    if between and between[0].token.lower_ in ("on", "after"):
        return True
    if verb_cues()[token.lower_].lemma == "offer" and [word.token.tag_ for word in between] in (["PRP"], ["NNP"]):
        return holder_of(token) is not None
    return holder_of(token) is not None and (not between or between[-1].token.text in (",", ":"))


def after(scene: Scene, number: int) -> Spoken | None:
    """The subject of the first verb of saying after the quotation."""
    words = list(dropwhile(lambda word: word.token.text in _DASHES, scene.frames.after(number)))
    if not words or words[0].token.is_punct or words[0].token.lower_ == "according":
        return _credited(words)
    if any(word.token.lower_ in RELAYS for word in words) and _is_relayed(scene, number):
        return None
    closes = _closes(scene, number)
    opening = words[0].token
    if is_cue(opening) and opening.tag_ != "VBG" and (closes or verb_cues()[opening.lower_].kind in ("say", "tell")):
        spoken = speaks(scene, words, 0, AFTER)
        inverted = spoken is None or spoken.mention.span.start > words[0].span.start
        return spoken if inverted or not _is_fragment(scene, number) else None
    return _after_subject(scene, number, words, closes=closes)


def _after_subject(scene: Scene, number: int, words: Sequence[Word], *, closes: bool) -> Spoken | None:
    """The subject that stands between the quotation and a verb of saying."""
    if words[0].token.tag_ in ("CC", "WDT", "WP", "WRB", "VBG"):
        return None
    cue = next((i for i, word in enumerate(words) if is_cue(word.token)), None)
    if not closes:
        return speaks(scene, words, cue, AFTER) if cue and _bare(scene, number, words, cue) else None
    if _is_fragment(scene, number):
        cue = cue if cue and _ends_frame(scene, number, words, cue) else None
        return speaks(scene, words, cue, AFTER) if cue else None
    return _after_speech(scene, words, cue)


def _is_relayed(scene: Scene, number: int) -> bool:
    """Whether who reports after the quotation only hands on what the sentence's own subject says in it."""
    mark = scene.frames.marks[number]
    said = [one for one in scene.reported_near(mark.inside.start) if one.cue.start < mark.outside.start]
    return any(
        one.content.contains(Span(mark.inside.start + 1, mark.inside.end - 2)) and one.kind in ("say", "tell")
        for one in said
    )


def _after_speech(scene: Scene, words: Sequence[Word], cue: int | None) -> Spoken | None:
    """The subject of a verb of saying after speech that ends before it, or of any verb that follows it at once."""
    first = next((i for i, word in enumerate(words) if is_finite(word.token)), None)
    if cue is None or (first is not None and first < cue - 3 and not _inside_subject(words, first, cue)):
        cue = first if first and _opens_with_subject(words, first) else None
    return speaks(scene, words, cue, AFTER) if cue else None


def _is_fragment(scene: Scene, number: int) -> bool:
    """Whether words of its sentence stand right before the quotation, so that it is a part of somebody's sentence."""
    words = scene.frames.before(number)
    return bool(words) and not words[-1].token.is_punct


def _ends_frame(scene: Scene, number: int, words: Sequence[Word], cue: int) -> bool:
    """Whether a subject and a verb of saying, and no more, follow a statement that ends with the quotation."""
    if verb_cues()[words[cue].token.lower_].kind not in _PLAIN and words[0].token.lower_ != "as":
        return False
    opening = next((word.token for word in scene.frames.before(number) if not word.token.is_punct), None)
    if opening is not None and opening.lower_ in _SUBORDINATE:
        return False
    return _opens_with_subject(words, cue) and not any(is_finite(word.token) for word in words[cue + 1 :])


def _opens_with_subject(words: Sequence[Word], verb: int) -> bool:
    """Whether the words before the verb are its subject, and no more than an adverb beside it."""
    held = holder_of(words[verb].token)
    if held is None or held.holder.i > words[verb].token.i:
        return noun_before(words[:verb]) is not None and words[0].token.tag_ in _SUBJECT_TAGS
    own = {token.i for token in held.holder.subtree}
    beside = ("RB", "MD", "VBD", "VBZ", ",")
    return all(
        word.token.i in own or word.token.tag_ in beside or (word.token.lower_ == "as" and word == words[0])
        for word in words[:verb]
    )


def _closes(scene: Scene, number: int) -> bool:
    """Whether the quotation ends as speech does before "he said": with a comma, a question, or a break."""
    text, mark = scene.frames.article.text, scene.frames.marks[number]
    inner, outer = text[mark.inside.end - 1 : mark.inside.end], text[mark.outside.end : mark.outside.end + 1]
    return inner in _CLOSING or outer == "," or inner == "."


def _bare(scene: Scene, number: int, words: Sequence[Word], cue: int) -> bool:
    """Whether a whole sentence in marks is followed by a subject and "said" and no more, the comma lost."""
    mark = scene.frames.marks[number]
    opens = (
        scene.frames.article.sentences[scene.frames.sentence_of(mark.outside.start)].span.start == mark.outside.start
    )
    if not opens or len(scene.frames.article.cut(mark.inside).split()) < 4:
        return False
    rest = words[cue + 1 :]
    ends = not rest or rest[0].token.is_punct or rest[0].token.tag_ in ("IN", "RB", "NNP")
    return ends and not any(is_finite(word.token) for word in words[:cue])


def _inside_subject(words: Sequence[Word], first: int, cue: int) -> bool:
    """Whether the verb at `first` stands inside the subject of the cue ("Smith, who leads it, said")."""
    held = holder_of(words[cue].token)
    return held is not None and held.holder.is_ancestor(words[first].token)


def _credited(words: Sequence[Word]) -> Spoken | None:
    if [word.token.lower_ for word in words[:2]] != ["according", "to"]:
        return None
    to = words[1]
    cue = Span(words[0].span.start, to.span.end)
    for child in to.token.children:
        if child.dep_ == "pobj":
            return Spoken(mention_at(to.parse, child), cue, CREDITED)
    mention = noun_after(words[2:])
    return Spoken(mention, cue, CREDITED) if mention is not None else None
