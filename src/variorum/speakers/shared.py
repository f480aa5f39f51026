"""The subject that a verb of saying shares with the verb on which it hangs, or takes from the noun before its clause.

Whose own subject a verb has, and every other holder, belongs in holders.
"""

from __future__ import annotations

from variorum.grammar import FINITE_TAGS
from variorum.rules import declare
from variorum.speakers.cues import verb_cues
from variorum.speakers.roles import roles
from variorum.speakers.sources import documents, is_person
from variorum.tokens import Token

RELATIVE = declare(
    "speaker.relative", "In a relative clause the noun before it is the holder.", "Smith, who said that 30 left"
)
SHARED = declare(
    "speaker.shared-subject",
    "A verb of saying without subject takes that of the verb it hangs on.",
    "Smith left, adding that 30 stayed",
)
QUOTED_AS = declare(
    "speaker.quoted-as", "Who is quoted as saying something is the holder.", "Smith was quoted as saying that 30 left"
)

_NAMES = frozenset({"NNP", "NNPS"})
_COMMON = frozenset({"NN", "NNS"})
RELATIVES = frozenset({"who", "which", "that"})
_UNSAID = frozenset(
    {"decline", "declined", "declines", "declining", "refuse", "refused", "refuses", "refusing", "fail", "failed"}
)
_HANGS = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep", "acl", "ccomp", "dep", "relcl"})
_DATELINE = 8
"""Words at most of a dateline, up to its dash."""
_PLACE = 3
"""Letters at least of a place in capitals."""
_DASHES = frozenset({"-", "--", "–", "—", "―"})
_NEAR = 14
"""Words at most from a paper to the verb in -ing that tells what it shows."""
_WORDS_OF = frozenset("statement letter email e-mail message memo note post tweet text statements letters".split())
"""Papers that hold somebody's own words."""
_ADDING = frozenset({"add", "note", "stress"})


def antecedent(relative: Token, noun: Token) -> Token:
    """Whom a relative pronoun means: the noun before it or beside it; of "those at the end of the row who", "those"."""
    noun = climbed = noun.head if noun.dep_ == "appos" else noun
    while relative.lower_ == "who" and not _is_who(climbed) and climbed.dep_ == "pobj":
        climbed = climbed.head.head
    return climbed if is_person(climbed) else noun


def _is_who(noun: Token) -> bool:
    """Whether "who" may mean the noun: a person, and no body that has a person before it ("the head of the school")."""
    role = roles().get(noun.lower_)
    place = role is not None and role["body"] == "yes" and noun.dep_ == "pobj" and is_person(noun.head.head)
    return is_person(noun) and not place


def shared_subject(token: Token) -> tuple[Token | None, str]:
    """The subject of the verb that this one hangs on, up to six steps away.

    "Adding" goes past a reported clause to who reports it, and so does any verb past a subject that cannot speak.
    """
    here = token
    told_by_paper = token.head.lower_ in documents()
    for _ in range(6):
        parent = here.head
        issued = here.dep_ in ("dobj", "pobj") and (here.lower_ in documents() or token.dep_ == "acl")
        if parent == here or not (issued or here.dep_ in _HANGS) or _ends_sharing(here, parent, token):
            break
        subject, method = _subject_above(parent)
        if subject is not None and subject.dep_ == "nsubjpass" and token.dep_ == "acl" and told_by_paper:
            break
        if subject is not None and _shares(token, parent, subject):
            return subject, method
        here = parent
    return (token.head, SHARED) if token.dep_ == "acl" and told_by_paper else (None, SHARED)


def _ends_sharing(here: Token, parent: Token, token: Token) -> bool:
    """Whether the search for a shared subject must end between a verb and its parent."""
    if here == token and here.dep_ in ("ccomp", "relcl"):
        return True
    if here.dep_ == "acl" and parent.tag_.startswith("NN"):
        apart = token.i > 0 and token.nbor(-1).text == ","
        return not (here == token and token.tag_ == "VBG" and (apart or parent.lower_ in documents()))
    return here.dep_ == "xcomp" and (parent.lower_ in _UNSAID or child_of(parent, "dobj") is not None)


def _subject_above(parent: Token) -> tuple[Token | None, str]:
    subject = subject_of(parent)
    if subject is not None and subject.lower_ in RELATIVES and parent.dep_ == "relcl":
        return antecedent(subject, parent.head), RELATIVE
    if subject is not None:
        return subject, SHARED
    passive = child_of(parent, "nsubjpass")
    return passive, QUOTED_AS if parent.lower_ == "quoted" else SHARED


def _shares(token: Token, parent: Token, subject: Token) -> bool:
    """Whether the subject of `parent` is also that of the verb of saying `token`."""
    reported = parent.dep_ == "ccomp" and parent.head.lower_ in verb_cues()
    cue = verb_cues().get(token.lower_)
    if reported and cue is not None and cue.lemma in _ADDING:
        return False
    return is_person(subject) or subject.lower_ in documents() or not reported


def paper_of(token: Token, kind: str) -> Token | None:
    """The paper before a verb in -ing: what shows a thing ("a list, showing that"), or whose paper says one.

    kind: the class of the verb; of papers that say, only a paper from somebody counts ("a letter from Smith asking")
    """
    if token.tag_ != "VBG":
        return None
    for place in range(token.i - 1, max(-1, token.i - _NEAR), -1):
        before = token.doc[place]
        if before.tag_ in FINITE_TAGS or before.is_quote:
            return None
        if before.tag_ in ("NN", "NNS") and before.lower_ in documents():
            author = author_of(before)
            return author if author is not None or kind != "show" else before
    return None


def author_of(paper: Token) -> Token | None:
    """The person or body from whom words come ("a statement from Smith"); a report or a study speaks for itself."""
    if paper.lower_ not in _WORDS_OF:
        return None
    for child in (*paper.subtree, *paper.doc[paper.i + 1 : paper.i + 2]):
        if child.lower_ in ("from", "by") and child.i > paper.i:
            source = child_of(child, "pobj")
            if source is not None and is_person(source):
                return source
    return None


def subject_of(verb: Token) -> Token | None:
    """The active subject of a verb; of several that the parse makes of one, the name or the end of "co-chairman"."""
    found = [child for child in verb.children if child.dep_ == "nsubj"]
    if not found:
        return None
    first, last = found[0], found[-1]
    if last is not first and last.text == "-" and last.i + 1 < len(last.doc):
        return last.nbor(1)
    return past_dateline(last if last.tag_ in _NAMES and first.tag_ in _COMMON and first.i < last.i else first)


def past_dateline(subject: Token | None) -> Token | None:
    """The subject, or where the parse takes a dateline for it ("RIVERTON — Smith said"), the first noun after it."""
    if subject is None or subject.i > _DATELINE or subject.doc[0].text != subject.doc[0].text.upper():
        return subject
    dash = next((t for t in subject.doc[subject.i : subject.i + _DATELINE] if t.text in _DASHES), None)
    if dash is None or len(subject.doc[0].text) < _PLACE:
        return subject
    named = [token for token in subject.doc[dash.i + 1 :] if token.tag_.startswith("NN")]
    last = next((t for t in named if t.i + 1 >= len(t.doc) or not t.nbor(1).tag_.startswith("NN")), None)
    return last if last is not None else subject


def child_of(token: Token, *deps: str) -> Token | None:
    for child in token.children:
        if child.dep_ in deps:
            return child
    return None
