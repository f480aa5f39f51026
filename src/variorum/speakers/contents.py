"""The words that a cue governs, as places in the article.

Who holds them belongs in holders.
"""

from __future__ import annotations

from collections.abc import Iterable

from variorum.grammar import SUBJECTS
from variorum.parse import Parse
from variorum.spans import Span
from variorum.speakers.cues import verb_cues
from variorum.speakers.holders import Held, says_after
from variorum.tokens import Token, Tokens

_CLAUSES = frozenset({"ccomp", "xcomp", "acl", "relcl", "csubj", "pcomp"})
_OBJECTS = frozenset({"dobj", "attr", "oprd", "prep", "xcomp", "ccomp", "advcl", "acomp", "dative", "pcomp"})
_KEPT = SUBJECTS | {"det"}
_VERBAL = frozenset({"VBD", "VBZ", "VBP", "MD", "VBN", "VBG", "RB"})
_LINKING = frozenset({"IN", "TO", "WDT", "WP", "CC", "RB"})
_ABOUT = frozenset({"of", "about", "for", "on", "against", "at", "over", "to"})
_TRAILING = ".,;: \t\u00a0-–—"


def contents_of(parse: Parse, held: Held) -> list[Span]:
    """The stretches that the holder is reported to say, in order; empty where the sentence holds none."""
    if held.kind == "according":
        return _runs(parse, _below(_clause_above(held.cue)) - _below(held.cue))
    if held.kind == "noun":
        return _noun_content(parse, held)
    return _runs(parse, _governed(held) - _frame(held))


def _governed(held: Held) -> set[int]:
    """The tokens that a verb of saying governs: its clauses, else what follows "that", else its objects."""
    aims = held.kind in ("act", "judge")
    clauses = [
        child
        for child in held.cue.children
        if (child.dep_ in ("ccomp", "csubj") and not (aims and child.i < held.cue.i)) or _is_clause(held, child)
    ]
    if clauses:
        taken: set[int] = set().union(*(_below(clause) for clause in clauses))
        return taken | _goes_on(held.cue) if any(clause.i < held.cue.i for clause in clauses) else taken
    told = _after_that(held)
    if told:
        return told
    objects = _objects(held)
    if not objects and _is_inserted(held) and _set_off(held):
        return _below(held.cue.head) - _below(held.cue)
    return objects


def _after_that(held: Held) -> set[int]:
    """The words after a "that" to the right of the cue, where the grammar ties them to something else."""
    if held.kind not in ("say", "tell", "announce", "think", "point", "show"):
        return set()
    doc = held.cue.doc
    for place in range(held.cue.i + 1, min(held.cue.i + 25, len(doc))):
        token = doc[place]
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.text in ";:":
            return set()
        if (
            token.lower_ == "that"
            and token.tag_ in ("IN", "WDT")
            and place + 2 < len(doc)
            and doc[place + 1].tag_ not in _VERBAL
        ):
            return set(range(place + 1, len(doc)))
    return set()


def _is_inserted(held: Held) -> bool:
    """Whether the cue is a finite verb with a subject of its own ("..., X said, ...")."""
    if held.cue.tag_ not in ("VBD", "VBZ", "VBP") or held.holder.head != held.cue:
        return False
    joined = [child.lower_ for child in held.cue.children if child.dep_ in ("mark", "advmod") and child.i < held.cue.i]
    return held.cue.dep_ in ("parataxis", "ccomp") or (held.cue.dep_ == "advcl" and joined in ([], ["as"]))


def without(parse: Parse, span: Span, mention: Span) -> list[Span]:
    """The span, or its parts before and after a mention that lies in it."""
    if not span.overlaps(mention):
        return [span]
    sides = (Span(span.start, mention.start), Span(mention.end, span.end))
    return [run for side in sides if side.start < side.end for run in _runs(parse, {t.i for t in parse.tokens(side)})]


def _is_clause(held: Held, child: Token) -> bool:
    if child.i < held.cue.i:
        return False
    if held.kind in ("announce", "tell", "urge") and child.dep_ == "advcl":
        return any(mark.lower_ == "to" and mark.tag_ == "TO" for mark in child.children)
    return held.kind in ("say", "tell", "announce", "think", "urge") and child.dep_ == "xcomp"


def _frame(held: Held) -> set[int]:
    """The tokens of the reporting clause itself: cue, holder, addressee, auxiliaries."""
    frame = {held.cue.i}
    for part in (held.holder, held.addressee):
        if part is not None and (part.head == held.cue or held.cue.is_ancestor(part)):
            frame |= _below(part)
    for child in held.cue.children:
        if child.dep_ in ("aux", "neg", "auxpass", "prt", "nsubj", "agent", "nsubjpass") or child.dep_ == "npadvmod":
            frame |= _below(child)
    return frame


def _goes_on(cue: Token) -> set[int]:
    """A second clause after an inserted "X said": "..., X said, and 20 were hurt"."""
    for child in cue.children:
        if child.dep_ == "conj" and child.i > cue.i and any(c.dep_ in ("nsubj", "nsubjpass") for c in child.children):
            return _below(child)
    return set()


def _set_off(held: Held) -> bool:
    """Whether the reporting clause stands between commas or at an end of the sentence."""
    doc, own = held.cue.doc, _below(held.cue)
    first, last = min(own), max(own)
    before = first == 0 or doc[first].is_punct or doc[first - 1].is_punct
    return before and (last >= len(doc) - 2 or doc[last].is_punct or doc[last + 1].is_punct)


def _objects(held: Held) -> set[int]:
    """The objects that a cue reports, with the phrases after them."""
    cue = verb_cues().get(held.cue.lower_)
    takes = cue.takes if cue is not None else frozenset()
    after = [child for child in held.cue.children if child.i > held.cue.i and child.dep_ in _OBJECTS]
    links = {child.lower_ for child in after if child.dep_ == "prep"}
    direct = any(child.dep_ not in ("prep", "advcl", "dative") for child in after)
    reported = (
        ("object" in takes and direct and held.kind != "act")
        or ("about" in takes and bool(links & _ABOUT))
        or ("with" in takes and direct and "with" in links)
        or ("as" in takes and (direct or _aims_before(held)) and "as" in links)
    )
    taken: set[int] = set().union(*(_below(child) for child in after))
    quoted = held.kind == "act" and any(held.cue.doc[place].is_quote for place in taken)
    return taken if reported or quoted else set()


def _aims_before(held: Held) -> bool:
    """Whether whom the cue is about stands before it ("whom police identified as", "was identified by police as")."""
    return any(child.dep_ in ("dobj", "nsubjpass") and child.i < held.cue.i for child in held.cue.children)


def _noun_content(parse: Parse, held: Held) -> list[Span]:
    taken: set[int] = set()
    for child in held.cue.children:
        if child.i > held.cue.i and (child.dep_ in _CLAUSES or (child.dep_ == "prep" and child.lower_ == "of")):
            taken |= _below(child)
    if not taken and says_after(held.holder):
        taken = set(range(held.holder.i + 2, _next_comma(held.holder.doc, held.holder.i + 2)))
    return _runs(parse, taken - _below(held.holder))


def _next_comma(doc: Tokens, start: int) -> int:
    """The place of the next comma, or of the end."""
    return next((place for place in range(start, len(doc)) if doc[place].text == ","), len(doc))


def _clause_above(token: Token) -> Token:
    here = token.head
    while here.pos_ not in ("VERB", "AUX") and here.head != here:
        here = here.head
    return here


def _below(token: Token) -> set[int]:
    return {t.i for t in token.subtree}


def _runs(parse: Parse, taken: Iterable[int]) -> list[Span]:
    """Unbroken stretches of the tokens, punctuation between them filled in, ends trimmed."""
    doc = parse.doc
    runs: list[list[int]] = []
    for place in sorted(taken):
        if runs and all(doc[i].is_punct or doc[i].is_space for i in range(runs[-1][1] + 1, place)):
            runs[-1][1] = place
        else:
            runs.append([place, place])
    spans = []
    for run in runs:
        first, last = run
        while first < last and (
            (doc[first].lower_ in ("that", "and", "but") and doc[first].dep_ not in _KEPT)
            or doc[first].text in ",;:-–—"
            or doc[first].is_space
        ):
            first += 1
        while last > first and (
            doc[last].text in _TRAILING or doc[last].is_space or doc[last].lower_ in ("and", "but")
        ):
            last -= 1
        if any((doc[i].is_alpha or doc[i].like_num) and doc[i].tag_ not in _LINKING for i in range(first, last + 1)):
            spans.append(parse.place(doc[first], doc[last]))
    return spans
