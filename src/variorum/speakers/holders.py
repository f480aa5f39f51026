"""Who holds a statement, by the grammar of its cue: subject, relative clause, agent, "according to", noun.

The words of the statement belong in contents; the whole mention of the holder in mentions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from variorum.grammar import is_finite
from variorum.rules import declare
from variorum.speakers.cues import is_cue, noun_cues, verb_cues
from variorum.speakers.deeds import ACCUSED, charged, is_deed
from variorum.speakers.hearers import hearer_of
from variorum.speakers.shared import (
    QUOTED_AS,
    RELATIVE,
    RELATIVES,
    SHARED,
    antecedent,
    author_of,
    child_of,
    paper_of,
    shared_subject,
    subject_of,
)
from variorum.speakers.sources import SHARES, can_speak, documents, ends_as_person, is_person, may_name
from variorum.tokens import Token, Tokens

SUBJECT = declare(
    "speaker.subject", "The subject of a verb of saying holds what it says.", "The mayor said that 30 people left"
)
INVERTED = declare(
    "speaker.inverted", "The subject may follow the verb of saying.", "Thirty people left, said the mayor"
)
AGENT = declare("speaker.agent", "In the passive the noun after 'by' is the holder.", "was told by police that 30 left")
ACCORDING = declare(
    "speaker.according-to",
    "The noun after 'according to' holds the rest of the clause.",
    "According to Smith, 30 people left",
)
ORDER = declare(
    "speaker.word-order",
    "The noun beside a verb of saying is its subject, where the grammar names none.",
    "In a meeting with the board of the Riverton Post Smith said that 30 people left.",
)
NOUN = declare(
    "speaker.noun",
    "Who makes, owns or signs a statement holds it.",
    "Smith's claim that 30 people left; reports by Smith of 30 dead",
)

_STATING = frozenset(
    {
        "report",
        "claim",
        "allegation",
        "accusation",
        "warning",
        "estimate",
        "forecast",
        "prediction",
        "account",
        "denial",
    }
)
_MODALS = frozenset("can could may might must should will would shall ca wo 'll ’ll 'd ’d".split())
_OPINIONS = frozenset({"judge", "act", "urge"})
"""Classes of cues that under a negation are not said at all ("has not accused")."""
_GOING_ON = frozenset("went goes go continued continues continue began begins".split())
_MINDS = frozenset({"expect", "hope", "fear", "think", "believe", "find"})
"""Cues that say nothing of anybody under a modal verb ("the town can expect")."""
_ACTS = frozenset({"agree", "find", "add"})
"""Cues that are deeds with an object or an infinitive ("agreed to leave", "found the keys", "added two points")."""
_LEADING = frozenset({"with", "despite", "without"})
_TAPES = frozenset("audio clip clips footage recording recordings tape tapes video videos".split())


@dataclass(frozen=True, slots=True)
class Held:
    """A cue and its holder, as tokens of one sentence."""

    cue: Token
    holder: Token
    kind: str
    """The class of the cue; "according" and "noun" besides those of data/cues.csv."""
    method: str
    addressee: Token | None = None


def holders_in(doc: Tokens) -> Iterator[Held]:
    """Yield the cues of a sentence that have a holder, in order."""
    for token in doc:
        lower = token.lower_
        if lower == "according":
            yield from _according(token)
        elif is_cue(token):
            held = holder_of(token)
            if held is not None and held.kind != "turn" and may_hold(held):
                yield held
        elif token.tag_ in ("NN", "NNS") and lower in noun_cues():
            yield from _of_noun(token)


def _according(token: Token) -> Iterator[Held]:
    for child in token.children:
        if child.lower_ == "to":
            for holder in child.children:
                if holder.dep_ == "pobj":
                    if not is_measure(holder):
                        yield Held(token, holder, "according", ACCORDING)
                    return


def is_measure(holder: Token) -> bool:
    """Whether "according to" names by what things are ordered ("according to their age"), and no source."""
    if is_person(holder) or holder.lower_ in documents() or ends_as_person(holder.lower_):
        return False
    return any(child.dep_ == "poss" and child.tag_ == "PRP$" for child in holder.children)


def holder_of(token: Token) -> Held | None:
    """The holder of what a verb reports, where the grammar shows one; any verb will do."""
    cue = verb_cues().get(token.lower_)
    kind = cue.kind if cue is not None else "voice"
    if is_passive(token):
        agent = _agent(token)
        return Held(token, agent, kind, AGENT, child_of(token, "nsubjpass")) if agent is not None else None
    cited = child_of(token, "dobj") if kind == "quote" else None
    if cited is not None and any(child.lower_ == "as" for child in token.children):
        return Held(token, cited, "say", QUOTED_AS, child_of(token, "nsubj"))
    holder, method = _subject_of(token, kind)
    return Held(token, holder, kind, method, hearer_of(token, kind)) if holder is not None else None


def _subject_of(token: Token, kind: str) -> tuple[Token | None, str]:
    """The subject of an active verb of saying, and the rule that finds it."""
    subject = subject_of(token)
    if subject is not None and subject.lower_ in RELATIVES and token.dep_ == "relcl":
        return antecedent(subject, token.head), RELATIVE
    if subject is not None and subject.lower_ in documents():
        return author_of(subject) or subject, SUBJECT
    if subject is not None:
        return subject, SUBJECT if subject.i < token.i else INVERTED
    return _of_participle(token, kind) or _elsewhere(token, kind)


def _of_participle(token: Token, kind: str) -> tuple[Token, str] | None:
    """The holder of a verb in -ing, where somebody or a paper beside it has it for a subject."""
    found = ((charged(token), ACCUSED), (paper_of(token, kind), RELATIVE), (_absolute(token), SUBJECT))
    return next(((holder, rule) for holder, rule in found if holder is not None), None)


def _elsewhere(token: Token, kind: str) -> tuple[Token | None, str]:
    """The noun before a participle or a finite verb without a subject, or the subject of the verb above."""
    own = token.dep_ == "acl" and token.tag_ == "VBG" and not (token.i and token.nbor(-1).text == ",")
    if own and is_person(token.head) and token.head.lower_ not in documents():
        return token.head, RELATIVE
    beside = _beside(token) if kind in ("say", "tell", "announce") else None
    return (beside, ORDER) if beside is not None else shared_subject(token)


def _absolute(token: Token) -> Token | None:
    """The noun between "with", "despite" or "footage of" and a verb in -ing ("despite Smith saying that")."""
    if token.tag_ != "VBG" or token.i < 2:
        return None
    noun = token.nbor(-1)
    link = noun.head
    led = noun.dep_ == "pobj" and link.i < noun.i and (link.lower_ in _LEADING or link.head.lower_ in _TAPES)
    return noun if led and is_person(noun) else None


def _beside(token: Token) -> Token | None:
    """The name or pronoun right before a finite verb without a subject, which the grammar has put elsewhere."""
    if token.tag_ not in ("VBD", "VBZ", "VBP") or token.i == 0:
        return None
    before = token.nbor(-1)
    if before.tag_ not in ("NNP", "NNPS", "PRP"):
        return None
    named = before.head.head
    return named if before.dep_ == "pobj" and before.head.lower_ == "for" and named.tag_ == "NNP" else before


def has_own_subject(token: Token) -> bool:
    """Whether an active subject or a perfect belongs to the verb."""
    return any(child.dep_ == "nsubj" or child.lower_ in ("has", "have", "had") for child in token.children)


def is_passive(token: Token) -> bool:
    """Whether the verb stands in the passive, or is a bare participle after a noun."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children):
        return True
    cue = verb_cues().get(token.lower_)
    judged = token.tag_ == "VBD" and cue is not None and cue.kind == "judge" and token.dep_ not in ("conj", "ROOT")
    if judged and token.i and token.nbor(-1).tag_ in ("NN", "NNS") and not has_own_subject(token):
        return True
    return token.tag_ == "VBN" and token.dep_ in ("acl", "amod", "advcl") and child_of(token, "nsubj", "aux") is None


def _agent(token: Token) -> Token | None:
    by = child_of(token, "agent")
    return child_of(by, "pobj") if by is not None else None


def _of_noun(token: Token) -> Iterator[Held]:
    if token.i + 1 < len(token.doc) and token.nbor(1).text == ",":
        return
    holder = child_of(token, "poss")
    if holder is None:
        for child in token.children:
            if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from"):
                holder = child_of(child, "pobj")
    if holder is not None and (child_of(token, "acl", "ccomp") is not None or _of(token) or says_after(holder)):
        yield Held(token, holder, "noun", NOUN)


def says_after(holder: Token) -> bool:
    """Whether "that" and a clause follow the holder at once, whatever they hang on ("warnings from Smith that")."""
    after = holder.i + 1
    led = holder.dep_ == "pobj" and after + 2 < len(holder.doc) and holder.doc[after].lower_ == "that"
    return led and holder.doc[after].tag_ == "IN"


def _of(token: Token) -> bool:
    """Whether the noun is a statement of something: "reports of", not "a view of"."""
    return token.lower_.removesuffix("s") in _STATING and any(child.lower_ == "of" for child in token.children)


def may_hold(held: Held) -> bool:
    """Whether the holder can have said what the cue reports, and whether the words say that it did.

    Whatever says "that" speaks ("the inspectorate denied that"), unless it is "it" or the like. What somebody
    may or will admit, agrees to do, or finds itself in is no report, nor is a deed ("claimed a life").
    """
    cue = verb_cues().get(held.cue.lower_)
    lemma = cue.lemma if cue is not None else ""
    if any(child.lower_ == "no" and child.dep_ == "det" for child in held.holder.children) or _is_share(held.holder):
        return False
    if cue is not None and (not _is_said(held, lemma) or is_deed(held.cue, held.holder)):
        return False
    if held.method == SHARED and not may_name(held.holder):
        return False
    return can_speak(held.holder, held.kind, lemma, states=_says_that(held.cue) and held.kind in ("say", "announce"))


def _is_share(holder: Token) -> bool:
    """Whether a bare share of those asked in a poll is the holder: "47% said they would" tells what the poll found."""
    return holder.lower_ in SHARES and child_of(holder, "prep") is None


def _is_said(held: Held, lemma: str) -> bool:
    """Whether the cue reports: with a clause, or as a deed that is done; under "whether" it is open."""
    if any(child.dep_ == "mark" and child.lower_ == "whether" for child in held.cue.children):
        return False
    if _says_that(held.cue) or any(child.dep_ == "ccomp" and is_finite(child) for child in held.cue.children):
        weighed = lemma == "consider" and held.cue.tag_ == "VBG" and held.method == SHARED
        return not weighed and (lemma not in _MINDS or not _is_modal(held.cue))
    unsaid = held.kind in _OPINIONS and child_of(held.cue, "neg") is not None
    if unsaid or (held.kind == "announce" and _is_purpose(held.cue)):
        return False
    if held.kind == "think" or (held.holder.lower_ == "it" and held.method == SHARED):
        return False
    if lemma in _ACTS:
        return not any(child.dep_ in ("xcomp", "dobj") for child in held.cue.children)
    return not (
        held.kind in ("announce", "say", "think", "show", "urge") and _is_modal(held.cue) and _is_followed(held)
    )


def _is_purpose(cue: Token) -> bool:
    """Whether the cue is an infinitive with a thing as object: what somebody came, or is expected, to announce."""
    led = cue.tag_ == "VB" and any(child.tag_ == "TO" for child in cue.children)
    return led and child_of(cue, "dobj") is not None and cue.head.lower_ not in _GOING_ON


def _says_that(cue: Token) -> bool:
    """Whether a clause with "that" hangs on the cue."""
    return any(
        child.dep_ == "ccomp" and any(mark.lower_ == "that" and mark.dep_ == "mark" for mark in child.children)
        for child in cue.children
    )


def _is_modal(cue: Token) -> bool:
    """Whether the cue stands after a verb that leaves open whether it is done ("may say", "will admit")."""
    return any(child.dep_ == "aux" and child.lower_ in _MODALS for child in cue.children)


def _is_followed(held: Held) -> bool:
    """Whether what the cue has as object follows it, so that it stands in no frame at the end."""
    return any(child.dep_ in ("dobj", "xcomp", "ccomp") and child.i > held.cue.i for child in held.cue.children)
