"""Subjects by the order of words, where the grammar fails: next to quotations a parse is often wrong.

Grammar belongs in holders; the choice between the two in sieve.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from variorum.data import words
from variorum.speakers.frames import Word
from variorum.speakers.mentions import Mention, mention_of
from variorum.speakers.roles import roles, singular
from variorum.tokens import Token

_NOMINAL = frozenset("DT PDT PRP PRP$ NN NNS NNP NNPS JJ JJR JJS CD POS $".split())
_NOUNS = frozenset("NN NNS NNP NNPS PRP DT CD".split())
_NAMES = frozenset({"NNP", "NNPS"})
_LINKS = frozenset({"of", "at", "for", "in", "from", "with", "to", "&", "and", "on"})
_EMPTY = frozenset({"it", "this", "that", "there", "which", "what", "these", "those", "here"})


def is_finite(token: Token) -> bool:
    """Whether the token is a verb in the past or present."""
    return token.tag_ in ("VBD", "VBZ", "VBP")


def noun_before(zone: Sequence[Word]) -> Mention | None:
    """The noun phrase that ends the zone before a verb, or opens it where a comma ends the zone.

    "Who", "which" and "that" right before the verb stand for the phrase before them.
    """
    near = [word for word in zone if word.token.tag_ not in ("RB", "MD") and not _auxiliary(word.token)]
    near = _without_day(near)
    if near and near[-1].token.lower_ in ("who", "which", "that"):
        near = near[:-1]
        while near and near[-1].token.is_punct:
            near = near[:-1]
    runs = _runs(near)
    if not runs:
        return None
    if near[-1].token.is_punct:
        return _mention(_apposed(runs, near)) if near[-1].token.text == "," else _mention(runs[0])
    return _mention(runs[-1]) if runs[-1][-1].span == near[-1].span else None


def _apposed(runs: Sequence[list[Word]], near: Sequence[Word]) -> list[Word]:
    """The name between two commas right before the verb ("the secretary to the board, Mary Smith,"), or the first run.

    The first run stays where it has a name itself ("Mary Smith, a nurse with Harbour Aid, said").
    """
    last = runs[-1]
    named = len(last) > 1 and all(word.token.tag_ in _NAMES for word in last)
    stop = next((i for i, word in enumerate(runs[0]) if i and word.token.lower_ in _LINKS), len(runs[0]))
    head = runs[0][stop - 1].token
    own = head.tag_ in _NAMES and singular(head.lower_) not in roles()
    ends = last[-1].span == near[-2].span if len(near) > 1 else False
    before = len(near) - len(last) - 2
    apart = before >= 0 and near[before].token.text == ","
    return last if named and ends and apart and not own else runs[0]


def _without_day(zone: list[Word]) -> list[Word]:
    """The words without the day that ends them ("Mary Smith of Riverton on Tuesday")."""
    last = len(zone)
    while last and zone[last - 1].token.lower_ in words("times"):
        last -= 1
    if last < len(zone) and last and zone[last - 1].token.lower_ in ("on", "in", "last", "late", "early", "this"):
        return zone[: last - 1]
    return zone[:last] if last else zone


def noun_after(zone: Sequence[Word]) -> Mention | None:
    """The noun phrase that opens the zone after a verb."""
    words_ = list(zone)
    while words_ and words_[0].token.tag_ == "RB":
        words_ = words_[1:]
    if not words_ or words_[0].token.tag_ not in _NOMINAL:
        return None
    runs = _runs(words_)
    return _mention(runs[0]) if runs else None


def _auxiliary(token: Token) -> bool:
    return token.lower_ in ("has", "have", "had", "was", "is", "were", "are", "did", "does", "been")


def _runs(words_: Sequence[Word]) -> list[list[Word]]:
    """Noun phrases by their tags, a linked one ("of the council") taken in, those after a preposition left out."""
    runs: list[list[Word]] = []
    here = 0
    while here < len(words_):
        if words_[here].token.tag_ not in _NOMINAL:
            here += 1
            continue
        run, here = _run(words_, here)
        before = here - len(run) - 1
        governed = before >= 0 and words_[before].token.tag_ in ("IN", "TO")
        if not governed and any(word.token.tag_ in _NOUNS for word in run):
            runs.append(run)
    return runs


def _run(words_: Sequence[Word], here: int) -> tuple[list[Word], int]:
    run: list[Word] = []
    while here < len(words_):
        token = words_[here].token
        if run and _begins_anew(run[-1].token, token):
            break
        linked = run and token.lower_ in _LINKS and here + 1 < len(words_) and words_[here + 1].token.tag_ in _NOMINAL
        if token.tag_ in _NOMINAL or (linked and not _is_time(words_[here + 1 :])):
            run.append(words_[here])
            here += 1
        else:
            break
    return run, here


def _begins_anew(last: Token, token: Token) -> bool:
    """Whether a new phrase begins: with an article or a pronoun, or after words left out between."""
    if token.i - last.i > 1 or token.i < last.i:
        return True
    return token.tag_ in ("DT", "PRP", "PRP$") and last.tag_ not in ("DT", "PDT") and last.lower_ not in _LINKS


def _is_time(words_: Sequence[Word]) -> bool:
    barred = words("times") | words("settings")
    phrase = takewhile(lambda word: word.token.tag_ in _NOMINAL, words_)
    return any(word.token.lower_ in barred for word in phrase)


def _mention(run: Sequence[Word]) -> Mention | None:
    tokens = [word.token for word in run]
    while tokens and (tokens[-1].tag_ in ("POS", "PDT") or tokens[-1].lower_ in words("times")):
        tokens.pop()
    stop = next((i for i, token in enumerate(tokens) if i and token.lower_ in _LINKS), len(tokens))
    head = next((token for token in reversed(tokens[:stop]) if token.tag_ in _NOUNS), None)
    if head is None or head.lower_ in _EMPTY:
        return None
    return mention_of(tokens, run[0].parse, head)
