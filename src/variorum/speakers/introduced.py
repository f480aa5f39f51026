"""Rules that find a quotation's speaker in a name that introduces it or signs it: a label, a colon, a headline, a dash.

Verbs of saying next to a quotation belong in adjacent; the order of the rules in sieve.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.rules import chain, declare
from variorum.spans import Span
from variorum.speakers.cues import is_cue
from variorum.speakers.frames import Word
from variorum.speakers.mentions import Mention, mention_of
from variorum.speakers.sources import is_person
from variorum.speakers.spoken import Scene, Spoken, is_told, speaks

LABEL = declare("speaker.label", "A name in capitals opens the turn of a transcript.", "“SMITH: We left.”")
COLON = declare("speaker.colon", "A name or a sentence with a colon introduces the quotation.", "Smith: “We left”")
HEADLINE = declare(
    "speaker.headline",
    "A name and a colon open a headline: what is marked in it is theirs.",
    "Smith: Town may be ‘at risk’ if dam fails / The mayor, Mary Smith, spoke on Monday.",
)
DASH = declare("speaker.dash", "A dash and a name after the quotation sign it.", "“We left.” — Mary Smith")

_LABEL = re.compile(r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):(?=\s)")
MAX_NAME = 5
"""Words at most of a name before a colon: more in capitals are a headline."""
_SIGNED = re.compile(r"\s*(?:[—–―‒]|--?)\s*(?P<name>[^\W\d_][^\n\"“”]{1,80})$")
_HEADED = re.compile(r"([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,4}?)(?: to [A-Z][\w.'’-]+)?(:) ")
_STOPPED = re.compile(r"[.!?…][\"”’»')]*$")


def label(scene: Scene, number: int) -> Spoken | None:
    """The name that opens a turn inside the marks."""
    mark = scene.frames.marks[number]
    match = _LABEL.match(scene.frames.article.text, mark.inside.start, mark.inside.end)
    if match is None:
        return None
    span = Span(match.start(1), match.end(1))
    return Spoken(Mention(span, span, False), Span(match.end(1), match.end(1) + 1), LABEL)


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
        if is_told(scene, words[cue]):
            continue
        spoken = speaks(scene, words, cue, COLON)
        if spoken is not None:
            return spoken
    return _named(words, Span(place, place + 1)) or _acting(scene, words)


def _named(words: Sequence[Word], cue: Span) -> Spoken | None:
    """A bare name before a colon."""
    tokens = [word.token for word in words if not word.token.is_punct]
    if (
        not tokens
        or len(tokens) > MAX_NAME
        or not all(token.tag_ in ("NNP", "NNPS", "PRP", "POS", "NN") for token in tokens)
    ):
        return None
    return Spoken(mention_of(tokens, words[0].parse, tokens[-1]), cue, COLON) if is_person(tokens[-1]) else None


def _acting(scene: Scene, words: Sequence[Word]) -> Spoken | None:
    """The person who is the subject of a verb before a colon."""
    for place in (i for i, word in enumerate(words) if word.token.tag_.startswith("VB")):
        spoken = speaks(scene, words, place, COLON, person=True)
        if spoken is not None:
            return spoken
    return None


def headline(scene: Scene, number: int) -> Spoken | None:
    """The name before the colon of the headline that holds the quotation."""
    article, mark = scene.frames.article, scene.frames.marks[number]
    paragraph = article.paragraphs[scene.frames.paragraph_of(mark.outside.start)]
    match = _HEADED.match(article.text, paragraph.start, mark.outside.start)
    if match is None or _STOPPED.search(article.cut(paragraph)) or not _names_somebody(scene, match):
        return None
    span = Span(match.start(1), match.end(1))
    return Spoken(Mention(span, span, False), Span(match.start(2), match.end(2)), HEADLINE)


def _names_somebody(scene: Scene, match: re.Match[str]) -> bool:
    """Whether the name stands again in the text below, as a topic's label seldom does ("Budget row: ...")."""
    last = match.group(1).rpartition(" ")[2]
    return re.search(rf"(?<!\w){re.escape(last)}(?!\w)", scene.frames.article.text[match.end() :]) is not None


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
