"""What a share in percent is of that stands without a noun: of whom a poll tells, what is cut, whose name is beside it.

Shares with "of" belong in `counted.py`, subjects of verbs of change in `elliptic.py`, sums of money in `sums.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from variorum.data import words
from variorum.figures.counted import NOMINAL, Counted, full_noun, phrase_of, token_from, words_of
from variorum.figures.lexicon import word_class
from variorum.parse import Parse
from variorum.rules import declare
from variorum.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from variorum.tokens import Token

ASKED = declare("counted.asked", "A share that thinks, says or backs is of people.", "Some 40 percent believe him.")
BY_NAME = declare(
    "counted.by-name",
    "A share after a name and 'with', 'at' or a bracket, or that a name got, is that name's.",
    "Smith with 14 percent",
)
AFTER_MARK = declare("counted.colon", "A share after a colon is of the noun before it.", "The tax rate: 30 percent")
BRACKETED = declare("counted.bracketed", "A share in brackets is of the plural before it.", "Most voters (75%) agreed.")
UP = declare("counted.up", "A share after a noun and 'up' or 'down' is of it.", "They left with sales up 5%.")
OF_CHANGE = declare(
    "counted.change", "A share before a word of change says how far that changes.", "a 12 percent across-the-board cut"
)
OF_OBJECT = declare(
    "counted.object",
    "A share after 'by' or before 'off' is of what the verb changes.",
    "Dear fuel knocked 1% off the growth rate.",
)

_ARTICLES = frozenset("a an another further".split())
_SIDES = frozenset("against opposed opposing favoring favouring supporting backing disapproving approving".split())
_DIRECTIONS = frozenset({"up", "down"})
_POINTS = frozenset("points point cents pence cent p".split())
_REACH = 7


def named_share(parse: Parse, number: Span) -> Counted | None:
    """The noun or name right before a share: "the tax rate: 30 percent", "Ann Smith with 14 percent"."""
    tokens = parse.tokens(number)
    place = tokens[0].i - 1 if tokens else 0
    before = parse.doc[place - 1] if place > 0 else None
    if before is not None and parse.doc[place].text in ":–—" and before.pos_ in NOMINAL:
        return phrase_of(parse, before, AFTER_MARK)
    if before is not None and parse.doc[place].lower_ in _DIRECTIONS and _is_level(before):
        return phrase_of(parse, before, UP)
    if before is not None and parse.doc[place].text == "(":
        before = before.nbor(-1) if before.tag_ == "VBN" and before.i else before
        if before.tag_ == "NNS" and before.lower_ not in words("times"):
            return phrase_of(parse, before, BRACKETED)
    while place > 1 and parse.doc[place].lower_ in word_class("bound words"):
        if parse.doc[place].lower_ == "at":
            break
        place -= 1
    if (
        place < 1
        or parse.doc[place].lower_ not in ("with", "at", "(")
        or not parse.doc[place - 1].tag_.startswith("NNP")
    ):
        return None
    last = parse.doc[place - 1]
    first = last
    while first.i and parse.doc[first.i - 1].tag_.startswith("NNP"):
        first = parse.doc[first.i - 1]
    name = words_of(parse, first, last)
    return Counted(None, name, last.text, -1, BY_NAME)


def _is_level(noun: Token) -> bool:
    """Whether a noun may go up or down, so no time and no unit: "with sales up 5%"."""
    return noun.tag_ in ("NN", "NNS") and noun.lower_ not in words("times") and noun.lower_ not in _POINTS


def of_share(parse: Parse, number: Span, after: int) -> Counted | None:
    """What a share in percent without a noun is of. `after`: where its unit ends."""
    tokens = parse.tokens(number)
    if not tokens:
        return None
    rules = (_of_change, _of_asked, _of_verb, _of_winner)
    return next((found for rule in rules if (found := rule(parse, tokens, after)) is not None), None)


def _of_change(parse: Parse, tokens: Sequence[Token], after: int) -> Counted | None:
    """ "A 12 percent cut in pay", where the parse takes "cut" for a verb."""
    first = token_from(parse, after)
    opens = tokens[0].i and parse.doc[tokens[0].i - 1].lower_ in _ARTICLES
    if first is None or not opens:
        return None
    for token in parse.doc[first.i : first.i + _REACH]:
        if token.lower_ in word_class("changes"):
            inside = token.nbor() if token.i + 1 < len(parse.doc) else None
            target = next((t for t in inside.children if t.dep_ == "pobj"), None) if inside is not None else None
            within = inside is not None and inside.lower_ in ("in", "of") and target is not None
            last = full_noun(target) if within and target is not None and target.i - token.i < _REACH else token
            return Counted(None, words_of(parse, token, last), token.text, -1, OF_CHANGE)
        if not (token.is_alpha or token.text in "-‑"):
            return None
    return None


def _of_asked(parse: Parse, tokens: Sequence[Token], after: int) -> Counted | None:
    """ "Some 40 percent believe", "7 percent said they would": people who do so."""
    verb = token_from(parse, after)
    while verb is not None and verb.pos_ == "ADV" and verb.i + 1 < len(parse.doc):
        verb = verb.nbor()
    if verb is None or verb.lower_ not in word_class("opinions") | _SIDES:
        return None
    who = "" if verb.lower_ in _SIDES else "who "
    return Counted(None, f"people {who}{verb.text}", "people", -1, ASKED)


def _of_verb(parse: Parse, tokens: Sequence[Token], after: int) -> Counted | None:
    """ "Boosted by 7 percent the price of ore", "outstripped demand by 30 percent", "knocked 1 percent off growth"."""
    following = token_from(parse, after)
    if following is not None and following.lower_ == "off":
        noun = next((t for t in following.children if t.dep_ == "pobj" and t.pos_ in NOMINAL), None)
        return None if noun is None else phrase_of(parse, noun, OF_OBJECT)
    root = next((t for t in tokens if t.head not in tokens), tokens[-1])
    root = root.head if root.head.lower_ in ("%", "percent", "cent") else root
    if root.dep_ != "pobj" or root.head.lower_ != "by" or root.head.head.pos_ != "VERB":
        return None
    children = root.head.head.children
    noun = next((t for t in children if t.dep_ == "dobj" and t.pos_ in NOMINAL), None)
    noun = noun or next((t for t in children if t.dep_ in ("nsubj", "nsubjpass") and t.pos_ in NOMINAL), None)
    return None if noun is None else phrase_of(parse, noun, OF_OBJECT)


def _of_winner(parse: Parse, tokens: Sequence[Token], after: int) -> Counted | None:
    """ "Smith garnered 11 percent": the share of a poll is the name's that got it. `after`: not read."""
    root = next((t for t in tokens if t.head not in tokens), tokens[-1])
    root = root.head if root.head.lower_ in ("%", "percent", "cent") else root
    if root.dep_ != "dobj" or root.head.lower_ not in word_class("winning"):
        return None
    noun = next((t for t in root.head.children if t.dep_ == "nsubj" and t.tag_.startswith("NNP")), None)
    return None if noun is None else phrase_of(parse, noun, BY_NAME)
