"""Rules that find a quotation's speaker in the words next to it.

Rules that carry a speaker over belong in carried; their order in sieve.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.rules import chain, declare
from variorum.spans import Span
from variorum.speakers.cues import is_cue, verb_cues
from variorum.speakers.frames import Word
from variorum.speakers.holders import has_own_subject, holder_of
from variorum.speakers.mentions import Mention, mention_at, mention_of
from variorum.speakers.sources import is_person
from variorum.speakers.spoken import Scene, Spoken, speaks
from variorum.speakers.subjects import is_finite, noun_after

AFTER = declare("speaker.after", "The verb of saying and its subject follow the quotation.", "“We left,” Smith said")
BEFORE = declare(
    "speaker.before", "The verb of saying and its subject stand before the quotation.", "Smith said: “We left”"
)
CREDITED = declare(
    "speaker.credited", "'According to' stands next to the quotation.", "According to Smith, “they left”"
)
BY = declare(
    "speaker.by",
    "After words in marks that something is called, 'by' names who calls it so.",
    "They cut the fares, a step branded “mad” by the unions",
)
COLON = declare("speaker.colon", "A name or a sentence with a colon introduces the quotation.", "Smith: “We left”")
DASH = declare("speaker.dash", "A dash and a name after the quotation sign it.", "“We left.” — Mary Smith")
LABEL = declare("speaker.label", "A name in capitals opens the turn of a transcript.", "“SMITH: We left.”")

_LABEL = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):(?=\s)")
_SIGNED = re.compile(r"\s*(?:[—–―‒]|--?)\s*(?P<name>[^\W\d_][^\n\"“”]{1,80})$")
_CLOSING = ",?!…—–-"
_NEAR = 5
"""Words at most from a participle to what something is called ("described by some as a", "branded a")."""
_DASHES = frozenset({",", "-", "–", "—", "--"})


def label(scene: Scene, number: int) -> Spoken | None:
    """The name that opens a turn inside the marks."""
    mark = scene.frames.marks[number]
    match = _LABEL.match(scene.frames.article.text, mark.inside.start, mark.inside.end)
    if match is None:
        return None
    span = Span(match.start(1), match.end(1))
    return Spoken(Mention(span, span, False), Span(match.end(1), match.end(1) + 1), LABEL)


def called_by(scene: Scene, number: int) -> Spoken | None:
    """The noun after "by", where a bare participle of judging stands right before the quotation."""
    words, after = scene.frames.before(number), scene.frames.after(number)
    if len(after) < 2 or after[0].token.lower_ != "by":
        return None
    near = list(reversed(words))[:_NEAR]
    judged = next((word for word in near if is_cue(word.token) or is_finite(word.token)), None)
    if judged is None or judged.token.tag_ not in ("VBN", "VBD") or has_own_subject(judged.token):
        return None
    cue = verb_cues().get(judged.token.lower_)
    if cue is None or cue.kind not in ("judge", "act"):
        return None
    mention = noun_after(after[1:])
    return Spoken(mention, judged.span, BY) if mention is not None else None


def before(scene: Scene, number: int) -> Spoken | None:
    """The subject of the last verb of saying before the quotation, where only a lead-over stands between."""
    words = scene.frames.before(number)
    if not words:
        return None
    if words[0].token.lower_ == "according":
        return _credited(words)
    cue = next((i for i in range(len(words) - 1, -1, -1) if is_cue(words[i].token)), None)
    if cue is None or scene.text_between(words[-1].span.end, scene.frames.marks[number].outside.start).strip():
        return None
    between = words[cue + 1 :]
    told = bool(between) and between[-1].token.text == ":" and _is_told(scene, words[cue])
    if told or any(is_finite(word.token) or word.token.text == ";" for word in between):
        return None
    short = len(between) <= 6 or between[-1].token.text in (",", ":")
    if not short and verb_cues()[words[cue].token.lower_].kind not in ("judge", "act"):
        return None
    return speaks(scene, words, cue, BEFORE)


def after(scene: Scene, number: int) -> Spoken | None:
    """The subject of the first verb of saying after the quotation."""
    words = scene.frames.after(number)
    while words and words[0].token.text in _DASHES:
        words = words[1:]
    if not words or words[0].token.is_punct:
        return None
    if words[0].token.lower_ == "according":
        return _credited(words)
    closes = _closes(scene, number)
    opening = words[0].token
    if is_cue(opening) and opening.tag_ != "VBG" and (closes or verb_cues()[opening.lower_].kind in ("say", "tell")):
        return speaks(scene, words, 0, AFTER)
    if words[0].token.tag_ in ("CC", "WDT", "WP", "WRB", "VBG"):
        return None
    cue = next((i for i, word in enumerate(words) if is_cue(word.token)), None)
    if not closes:
        return speaks(scene, words, cue, AFTER) if cue and _bare(scene, number, words, cue) else None
    first = next((i for i, word in enumerate(words) if is_finite(word.token)), None)
    if cue is None or (first is not None and first < cue - 3 and not _inside_subject(words, first, cue)):
        cue = first
    return speaks(scene, words, cue, AFTER) if cue else None


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
    to = words[1] if len(words) > 1 and words[1].token.lower_ == "to" else None
    if to is None:
        return None
    cue = Span(words[0].span.start, to.span.end)
    for child in to.token.children:
        if child.dep_ == "pobj":
            return Spoken(mention_at(to.parse, child), cue, CREDITED)
    mention = noun_after(words[2:])
    return Spoken(mention, cue, CREDITED) if mention is not None else None


def colon(scene: Scene, number: int) -> Spoken | None:
    """Who the sentence or the name before a colon speaks of."""
    place = scene.frames.marks[number].outside.start - 1
    text = scene.frames.article.text
    while place >= 0 and text[place].isspace():
        place -= 1
    if place < 0 or text[place] != ":":
        return None
    sentence = scene.frames.article.sentences[scene.frames.sentence_of(place)].span
    words = scene.frames.outside(sentence.start, place)
    if not words:
        return None
    for cue in (i for i in range(len(words) - 1, -1, -1) if is_cue(words[i].token)):
        if _is_told(scene, words[cue]):
            continue
        spoken = speaks(scene, words, cue, COLON)
        if spoken is not None:
            return spoken
    return _named(words, Span(place, place + 1)) or _acting(scene, words)


def _is_told(scene: Scene, cue: Word) -> bool:
    """Whether a verb of showing or thinking stands inside what somebody else is reported to say."""
    weak = verb_cues()[cue.token.lower_].kind in ("show", "think")
    return weak and any(one.content.contains(cue.span) for one in scene.reported_near(cue.span.start))


def _named(words: Sequence[Word], cue: Span) -> Spoken | None:
    """A bare name before a colon."""
    tokens = [word.token for word in words if not word.token.is_punct]
    if not tokens or not all(token.tag_ in ("NNP", "NNPS", "PRP", "POS", "NN") for token in tokens):
        return None
    return Spoken(mention_of(tokens, words[0].parse, tokens[-1]), cue, COLON) if is_person(tokens[-1]) else None


def _acting(scene: Scene, words: Sequence[Word]) -> Spoken | None:
    """The person who is the subject of a verb before a colon."""
    for place in (i for i, word in enumerate(words) if word.token.tag_.startswith("VB")):
        spoken = speaks(scene, words, place, COLON, person=True)
        if spoken is not None:
            return spoken
    return None


def dash(scene: Scene, number: int) -> Spoken | None:
    """The name after a dash that ends the paragraph, or that makes up the next one."""
    mark, article = scene.frames.marks[number], scene.frames.article
    here = scene.frames.paragraph_of(mark.outside.start)
    span = Span(mark.outside.end, article.paragraphs[here].end)
    if span.start == span.end and here + 1 < len(article.paragraphs):
        span = article.paragraphs[here + 1]
    match = _SIGNED.match(article.text, span.start, span.end)
    if match is None or not _is_signature(match.group("name")):
        return None
    name = match.group("name").rstrip(" .")
    start = match.start("name")
    place = Span(start, start + len(name))
    return Spoken(Mention(place, place, False), Span(match.start(), start), chain(DASH))


def _is_signature(name: str) -> bool:
    """Whether the words before the first comma are a name: two to six, nearly all capitalised."""
    found = name.split(",", maxsplit=1)[0].split()
    capital = sum(word[0].isupper() for word in found)
    return 1 <= len(found) <= 6 and found[0][0].isupper() and capital >= len(found) - 1
