"""What a sum of money is of that stands without a noun of its own: what it is for, what is worth it, who paid it.

The noun that a number modifies belongs in `counted.py`, subjects and nouns before "of" in `elliptic.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from variorum.data import rows, words
from variorum.figures.counted import NOMINAL, Counted, past_brackets, phrase_of, token_from, words_of
from variorum.figures.lexicon import word_class
from variorum.parse import Parse
from variorum.rules import declare
from variorum.spans import Span

if TYPE_CHECKING:
    from variorum.tokens import Token

PURPOSE = declare(
    "counted.sum-for",
    "The noun after a sum and 'for', 'into' or 'on' is what it is for.",
    "They set $4m aside for roads.",
)
CONTENTS = declare("counted.sum-in", "The noun after a sum and 'in' is what it is made of.", "They raised $4m in fees.")
WORTH = declare(
    "counted.sum-worth", "A sum after 'worth', 'for' or 'totalling' is of the noun before.", "a contract worth $4m"
)
PAYMENT = declare(
    "counted.payment", "A sum that is paid, spent or lost is a payment, spending or a loss.", "They agreed to pay $4m."
)
RATED = declare(
    "counted.rated",
    "The noun right after a price with its 'per' or 'a', or after a sum's conversion in brackets.",
    "Smith's new $4 per share offer fell.",
)
SOURCE = declare("counted.sum-from", "The noun after a sum and 'from' or 'out of'.", "They took $4m from the fund.")

_FOR = frozenset("for on into toward towards".split())
_AT = frozenset({"at"})
_TO = frozenset({"to"})
_FROM = frozenset("from off of".split())
_WORTH = frozenset("worth totaling totalling valued averaging exceeding between : - – —".split())
_NOT_OWN = frozenset("the a an this that these those its his her their our my your each every".split())
_IN_FOR = frozenset("exchange return".split())
_UNITS = frozenset("dollars dollar euros euro pounds pound pence cents yen yuan francs naira rupees".split())
_VALUES = frozenset("dobj nsubjpass attr dative npadvmod oprd".split())
_SHARES = frozenset({"%", "percent", "cent"})
_ENDS = frozenset(",.;:-–—")
_COMMON = frozenset({"NN", "NNS"})
_NEAR = 12
_CLOSE = 4


@cache
def _payments() -> dict[str, str]:
    return {row["form"]: row["noun"] for row in rows("payment_nouns")}


def contents_of_sum(parse: Parse, after: int) -> Counted | None:
    """What a sum of money is made of: "$4m in fees". `after`: where its unit ends.

    It comes before all that is said about a sum: "a use of $4m in fees".
    """
    opener = _behind(parse, after)
    return _inside(parse, opener) if opener is not None else None


def rated_noun(parse: Parse, after: int) -> Counted | None:
    """What a price with its rate, or a sum with its conversion, stands before: "a $4 per ton fee", "a $4m (£2m) loss".

    after: where the unit ends
    """
    first = past_brackets(token_from(parse, after))
    last = first
    if last is not None and last.tag_ == "JJ" and last.i + 1 < len(last.doc):
        last = last.nbor()
    if first is None or last is None or last.tag_ not in _COMMON or not _is_thing(last) or first.nbor(-1).text in _ENDS:
        return None
    while last.i + 1 < len(last.doc) and last.nbor().tag_ in _COMMON and _is_thing(last.nbor()):
        last = last.nbor()
    return Counted(None, words_of(parse, first, last), last.text, -1, RATED)


def of_sum(parse: Parse, number: Span, after: int) -> Counted | None:
    """What a sum of money without a noun is of. `after`: where its unit ends."""
    tokens = parse.tokens(number)
    if not tokens:
        return None
    root = next((t for t in tokens if t.head not in tokens), tokens[-1])
    while root.dep_ in ("nummod", "quantmod", "compound") and root.head.i > root.i and root.head.text in _UNITS:
        root = root.head
    openers = _openers(_behind(parse, after), root)
    return (
        _before(parse, root, tokens[0])
        or _target(parse, openers, _FOR, PURPOSE)
        or _paid(parse, _verbs(root, tokens[-1]), openers)
        or _target(parse, openers, _FROM, SOURCE)
        or _target(parse, openers, _TO, PURPOSE)
    )


def _behind(parse: Parse, after: int) -> Token | None:
    """The token behind a sum, past a conversion in brackets, "out" and "worth"."""
    following = past_brackets(token_from(parse, after))
    if following is not None and following.lower_ in ("out", "worth") and following.i + 1 < len(following.doc):
        return following.nbor()
    return following


def _openers(following: Token | None, root: Token) -> list[Token]:
    """The prepositions that may say what a sum is of: the one right after it, and those that hang on it or its verb."""
    near = [following] if following is not None else []
    held = [*root.children, *(root.head.children if root.dep_ in ("dobj", "nsubjpass") else ())]
    held += [t for said in root.children if said.dep_ == "acl" for t in said.children]
    return near + [t for t in held if t.dep_ in ("prep", "dative") and root.i < t.i <= root.i + _NEAR and t not in near]


def _target(parse: Parse, openers: Sequence[Token], wanted: frozenset[str], rule: str) -> Counted | None:
    for opener in openers:
        if opener.lower_ in wanted:
            noun = next((t for t in opener.children if t.dep_ == "pobj" and t.i > opener.i), None)
            if noun is None and opener.i + 1 < len(opener.doc):
                noun = _after(opener)
            if (
                noun is not None
                and _is_thing(noun)
                and not any(t.lower_ in _SHARES and t.i < noun.i + _CLOSE for t in noun.subtree)
            ):
                return phrase_of(parse, noun, rule)
    return None


def _after(opener: Token) -> Token | None:
    """The noun that the words after a preposition lead to, where the parse hangs it elsewhere."""
    for token in opener.doc[opener.i + 1 : opener.i + 4]:
        if token.pos_ in NOMINAL and token.dep_ not in ("compound", "amod", "nmod"):
            return token
        if token.pos_ not in ("ADJ", "DET", "NOUN", "PROPN", "PRON"):
            return None
    return None


def _is_thing(noun: Token) -> bool:
    """Whether a noun may be what a sum is of: no time, no pronoun, no number."""
    time = noun.lower_ in words("times") or noun.lower_ in words("time_names")
    idle = noun.lower_ in _UNITS or noun.lower_ in _IN_FOR
    return noun.pos_ in NOMINAL and not time and not idle and not noun.like_num and noun.lower_[:1].isalpha()


def _inside(parse: Parse, opener: Token) -> Counted | None:
    """A common noun without an article after "in", for "in the market" says where."""
    noun = next((t for t in opener.children if t.dep_ == "pobj"), None) if opener.lower_ in ("in", "of") else None
    if noun is None or not _is_thing(noun) or noun.tag_.startswith("NNP"):
        return None
    held = {t.lower_ for t in noun.children if t.i < noun.i}
    own = held & _NOT_OWN or any(t.dep_ == "poss" or t.like_num for t in noun.children)
    return None if own else phrase_of(parse, noun, CONTENTS)


def _before(parse: Parse, root: Token, first: Token) -> Counted | None:
    """The noun that stands before a sum: "shares worth $4m", "the fee: $4m", "a demand for $4m"."""
    word = _word_before(first)
    if word is None or not word.i:
        return None
    noun = word.nbor(-1)
    if word.lower_ == "worth" and noun.pos_ == "AUX":
        noun = next((t for t in noun.children if t.dep_ == "nsubj"), noun)
    if word.lower_ in _WORTH:
        return phrase_of(parse, noun, WORTH) if noun.pos_ in NOMINAL and _is_thing(noun) else None
    return _given_for(parse, root) if word.lower_ == "for" and root.dep_ == "pobj" else None


def _word_before(first: Token) -> Token | None:
    """The word or mark before a sum and its bound."""
    word = first.nbor(-1) if first.i else None
    while word is not None and word.i and (word.lower_ in word_class("bound words") or word.text in "$£€"):
        word = word.nbor(-1)
    return word


def _given_for(parse: Parse, root: Token) -> Counted | None:
    """ "A demand for $4m", "sold the house for $4m"."""
    governor = root.head.head
    if governor.pos_ in ("VERB", "AUX"):
        governor = next((t for t in governor.children if t.dep_ in ("dobj", "nsubjpass") and t.i < root.i), governor)
    return phrase_of(parse, governor, WORTH) if governor.pos_ in NOMINAL and _is_thing(governor) else None


def _verbs(root: Token, last: Token) -> list[Token]:
    """The verbs whose object or value a sum is, the nearest first: of a clause about it, of its own clause."""
    unit = next((t for t in last.doc[last.i + 1 : last.i + 3] if t.text in _UNITS), root)
    said = [t for t in (*root.children, *unit.children) if t.dep_ in ("relcl", "acl") and t.i > root.i]
    found = said + [inner for one in said for inner in one.children if inner.dep_ in ("ccomp", "xcomp")]
    if root.dep_ in _VALUES and root.head.pos_ == "VERB":
        return [*found, root.head]
    preposition = root.head
    if root.dep_ != "pobj":
        return found
    if preposition.lower_ == "of" and preposition.head.dep_ == "dobj":
        return [*found, preposition.head.head]
    return [*found, preposition.head] if preposition.lower_ in ("by", "with") else found


def _paid(parse: Parse, verbs: Sequence[Token], openers: Sequence[Token]) -> Counted | None:
    """The noun for what a verb does with money, and where: "spending at shops"."""
    noun = next((_payments()[t.lower_] for t in verbs if t.pos_ == "VERB" and t.lower_ in _payments()), None)
    place = _target(parse, openers, _AT, PAYMENT)
    if noun is None:
        return place
    return Counted(None, f"{noun} at {place.text}" if place is not None else noun, noun, -1, PAYMENT)
