"""Figures of another event: background that must not join the numbers of the event reported.

A figure belongs to another event where its clause is dated long before the article, names its event as
another one ("a second quake", "the 2003 flood"), or follows such a sentence with a pronoun. What is said of
events in general ("a quake of magnitude 7 may destroy ...") belongs to none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING

from variorum.articles import Article
from variorum.data import words
from variorum.figures.calendar_days import MONTHS
from variorum.measures.frames import Frame
from variorum.measures.places import is_time, located, path, place_on_path
from variorum.measures.words import is_a, stem, verb_class

if TYPE_CHECKING:
    from variorum.tokens import Token

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATED = re.compile(
    r"(?:\b\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Za-z]{3,9}\.?,? "
    r"|\b[A-Za-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? "
    r"|\b\d{1,2}[/.-]\d{1,2}[/.-]|/)"
    r"((?:19|20)\d\d)\b|\b((?:19|20)\d\d)(?=[-/]\d)"
)
_PAST = re.compile(
    r"\b(?:(?:last|previous|past) (?:year|month|decade|century|summer|winter|spring|autumn|fall)"
    r"|(?:\w+ )?(?:years?|decades?) (?:ago|earlier|before|after)"
    r"|(?:\w+ )?months (?:ago|earlier|before)|previously|in recent years|in the past)\b",
    re.IGNORECASE,
)
_LATELY = re.compile(
    r"\b(?:last week|earlier this (?:week|month|year)|(?:\w+ )?(?:days|weeks) (?:ago|earlier|before))\b", re.IGNORECASE
)
"""Times that may be those of the event itself: then its lead has them."""
_ANSWERED = frozenset({"revenge", "retaliation", "reprisal", "reprisals", "vengeance"})
_FOLLOWING = frozenset({"come", "follow", "occur", "happen"})
_RECENT = timedelta(days=60)
"""What lies no further back is reported news, also across the turn of a year."""
_BEHIND = re.compile(
    r"\s+(?:in|for|during|from|between|of)\s+"
    r"((?:[A-Z][a-z]{2,8}\s+)?(?:19|20)\d\d\b(?!-)(?:\s+(?:to|through|and|until)\s+(?:19|20)\d\d\b)?)"
)
_OF_AMOUNT = re.compile(
    r"\b\d[\d,.]*\s?(?:%|percent|per cent|million|billion|m|bn|p|pence|dollars|euros|pounds)?"
    r"\s+(?:in|from|for|during)\s+((?:[A-Z][a-z]{2,8}\s+)?(?:19|20)\d\d\b)"
)
"""An amount with its year: that year is of no other amount."""
_PARTS_OF_A_MONTH = frozenset({"start", "beginning", "middle", "end"})
_OPENING = 30
"""Characters of a sentence in which an opening expression of time stands."""
_FIRST = re.compile(r"\b(?:first|initial|original|main)", re.IGNORECASE)
_POINTS_BACK = frozenset({"it", "that", "this", "those", "these", "they"})
_GENERIC = frozenset({"can", "could", "may", "might"})


@dataclass(frozen=True, slots=True)
class Other:
    """Another event, by what the text gives: its place, else its time, else its words."""

    place: str | None
    period: str | None
    words: str | None


@dataclass(frozen=True, slots=True)
class Timeline:
    """When an article was written, as far as its own words tell."""

    year: int | None
    month: str | None
    lead: str = ""
    """Headline and first sentences, in lower case."""


def read_timeline(article: Article) -> Timeline:
    """The year and month of writing: of publication, else the latest year of a full date and the first month in the
    first lines.
    """
    day, lead = article.published, article.text[: lead_end(article)].lower()
    if day is not None:
        return Timeline((day - _RECENT).year, MONTHS[day.month - 1].lower(), lead)
    head = article.text[:600]
    years = [int(first or second) for first, second in _DATED.findall(head)]
    months = [word for word in re.findall(r"[a-z]+", head.lower()) if word in words("month_names")]
    return Timeline(max(years, default=None), months[0] if months else None, lead)


def another_event(frame: Frame, article: Article, timeline: Timeline, before: Other | None) -> Other | None:
    """The other event that a figure belongs to; None where it belongs to the event reported.

    before: the other event of the sentence before, if its figures belong to one
    """
    steps = path(frame.root)
    when = past_time(frame, timeline)
    event = _event(frame, steps)
    apart = _is_answered(steps) or _is_followed(steps)
    if when is None and not apart and not (event is not None and _named_other(event, frame, article)):
        return _carried(frame, steps, before, article)
    place = place_on_path(frame) or _hit_place(steps)
    if place is not None and len(place) > 1:
        return Other(place, None, None)
    return (
        Other(None, when, None) if when else Other(None, None, _phrase(event) if event is not None else "another event")
    )


def _is_answered(steps: list[Token]) -> bool:
    """ "In revenge for raids in which 40 died": the deed that the event answers."""
    return any(token.lower_ in _ANSWERED for token in steps)


def _is_followed(steps: list[Token]) -> bool:
    """ "The fire came weeks after a storm killed 40": what came before the event."""
    return any(
        token.dep_ == "advcl"
        and stem(token.head.text) in _FOLLOWING
        and any(child.dep_ == "nsubj" and is_a(child.text, "event") for child in token.head.children)
        and any(child.dep_ == "mark" and child.lower_ == "after" for child in token.children)
        for token in steps
    )


def is_general(frame: Frame, named: frozenset[str]) -> bool:
    """Whether the clause speaks of what may be: "a quake of magnitude 7 may kill", "licensed to carry 90".

    named: the stems that the measure is known by; one that is about licences is of what is licensed
    """
    verb = frame.verb
    if verb is None:
        verb = next((t for t in path(frame.root) if t.pos_ == "VERB"), None)
    if verb is not None and verb.dep_ in {"xcomp", "advcl"} and stem(verb.head.text) in verb_class("planned") - named:
        return True
    if verb is None or not any(child.dep_ == "aux" and child.lower_ in _GENERIC for child in verb.children):
        return False
    return not any(child.lower_ == "have" and child.dep_ == "aux" for child in verb.children)


def past_time(frame: Frame, timeline: Timeline) -> str | None:
    """The words of the time that a figure is of, where that lies before the time of writing.

    The time right behind the figure is its own, and never that of another figure.
    """
    own = time_behind(frame)
    if own is not None:
        years = [int(year) for year in _YEAR.findall(own)]
        return own if timeline.year is None or max(years) < timeline.year else None
    return _past_time(path(frame.root), timeline)


def time_behind(frame: Frame) -> str | None:
    """The year right behind a figure: "58 percent in 2010", "$4m from 2007 to 2014"."""
    found = _BEHIND.match(frame.parse.doc.text, frame.figure.end_char - frame.parse.span.start)
    return found.group(1) if found is not None else None


def _past_time(steps: list[Token], timeline: Timeline) -> str | None:
    """The words of a time before the time of writing that stand on the way from figure to root."""
    doc = steps[0].doc
    on_path = {token.i for token in steps}
    behind = [found.span(1) for found in _OF_AMOUNT.finditer(doc.text)]
    for token in doc:
        if any(start <= token.idx < end for start, end in behind):
            continue
        if _is_past(token, timeline) and governor(token, on_path).i in on_path:
            month = next((c.text for c in token.head.children if is_time(c)), None)
            month = month or (token.head.text if is_time(token.head) else None)
            return f"{month} {token.text}" if month and month != token.text else token.text
    lately = (found for found in _LATELY.finditer(doc.text) if found.group().lower() not in timeline.lead)
    for found in (*_PAST.finditer(doc.text), *lately):
        last = next((t for t in reversed(doc) if t.idx < found.end()), doc[-1])
        if last.i not in on_path and governor(last, on_path).i in on_path:
            return found.group().lower()
    return None


def governor(token: Token, on_path: set[int]) -> Token:
    """The first token upwards that is on the path, or a verb, save for one that tells of an event."""
    while token.i not in on_path and (token.pos_ not in {"VERB", "AUX"} or _tells_of_event(token)):
        if token.head.i == token.i:
            break
        token = token.head
    return token


def _tells_of_event(token: Token) -> bool:
    """Whether a verb says when the event was that it stands with: "the war that began in 1955", "waged since 1955"."""
    if token.dep_ == "advcl" and token.tag_ in {"VBN", "VBD"} and token.i > 1 and token.nbor(-1).text == ",":
        return is_a(token.nbor(-2).text, "event")
    return token.dep_ in {"acl", "relcl"} and is_a(token.head.text, "event")


def _is_past(token: Token, timeline: Timeline) -> bool:
    if _YEAR.fullmatch(token.text):
        if timeline.year is not None:
            return int(token.text) < timeline.year
        return not any(t.like_num and not _YEAR.fullmatch(t.text) for t in (*token.children, *token.head.children))
    if token.tag_ != "NNP" or timeline.month is None or token.lower_ == timeline.month:
        return False
    alone = not any(c.like_num for c in token.children)
    if token.lower_ in words("month_names"):
        part = token.head.lower_ == "of" and token.head.head.lower_ in _PARTS_OF_A_MONTH
        return alone and (part or token.head.lower_ in {"in", "since", "last"})
    return alone and token.text == "May" and token.head.lower_ == "in"


def _event(frame: Frame, steps: list[Token]) -> Token | None:
    """The noun that names the event of the figure's clause: its subject, its own noun, or one on the way up."""
    nouns = [*frame.actors, *(word.token for word in frame.words), *steps]
    for token in nouns:
        if is_a(token.text, "event") and token.tag_.startswith("N"):
            return token
        if token.lower_ in {"that", "which"} and token.head.dep_ == "relcl" and is_a(token.head.head.text, "event"):
            return token.head.head
    return None


def _named_other(event: Token, frame: Frame, article: Article) -> bool:
    """Whether a noun phrase sets its event apart from the one reported."""
    modifiers = {child.lower_ for child in event.children}
    if modifiers & words("other_event_words"):
        return True
    if not modifiers & {"a", "an"} or event.dep_ == "attr" or frame.parse.span.start < lead_end(article):
        return False
    before = article.cut(article.sentences[frame.parse.index - 1].span)
    if "aftershock" in before.lower() and not _FIRST.search(frame.parse.doc.text):
        return True
    place = place_on_path(frame) or _hit_place(path(frame.root))
    return place is not None and place not in article.text[: lead_end(article)]


def lead_end(article: Article) -> int:
    """Where the headline and the first two sentences end; lines of less than five words do not count."""
    told = list(islice((s.span.end for s in article.sentences if len(article.cut(s.span).split()) >= 5), 3))
    return told[-1] if told else len(article.text)


def _hit_place(steps: list[Token]) -> str | None:
    return next((name for token in steps if (name := located(token)) is not None), None)


def _carried(frame: Frame, steps: list[Token], before: Other | None, article: Article) -> Other | None:
    """The other event of the sentence before, where this one's subject points back to it."""
    subject = next((c for t in steps for c in t.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    if before is None or subject is None:
        return None
    points_back = subject.lower_ in _POINTS_BACK or bool({c.lower_ for c in subject.children} & {"that", "this"})
    return before if points_back or _names_again(frame, article) else None


def _names_again(frame: Frame, article: Article) -> bool:
    """Whether an event is named with nothing but "the", after a sentence that opens with a time of the past.

    "In 1953 a storm hit the coast. Five died in the storm."
    """
    opening = article.cut(article.sentences[frame.parse.index - 1].span)[:_OPENING]
    if not (_YEAR.search(opening) or _PAST.search(opening)):
        return False
    doc = frame.parse.doc
    events = [t for t in doc if t.dep_ in {"pobj", "nsubj", "nsubjpass"} and is_a(t.text, "event")]
    bare = [t for t in events if {c.lower_ for c in t.children if c.dep_ not in {"cc", "conj", "punct"}} == {"the"}]
    return bool(bare) and not any(is_time(token) for token in doc)


def _phrase(noun: Token) -> str:
    tokens = sorted((t for t in noun.subtree if t.i <= noun.i), key=lambda t: t.i)
    return noun.doc.cut(tokens[0], noun).lower()
