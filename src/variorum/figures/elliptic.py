"""What a number counts that stands without a noun of its own: its verb's people, its subject, the noun before it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from variorum.data import rows, words
from variorum.figures.counted import NOMINAL, Counted, token_from, words_of
from variorum.figures.lexicon import word_class
from variorum.figures.nouns import counted_code
from variorum.parse import Parse
from variorum.rules import declare
from variorum.spans import Span

if TYPE_CHECKING:
    from variorum.tokens import Token

PARTICIPLE = declare("counted.participle", "A participle that stands for the noun is what is counted.", "121 injured")
OF_THEM = declare(
    "counted.of-them", "The noun after 'of them' is what is counted.", "Some 52 people died, 19 of them pupils."
)
PEOPLE = declare(
    "counted.people",
    "A number without a noun beside a verb of harm, or before 'who', counts people.",
    "killed at least 50",
)
SUBJECT = declare(
    "counted.subject", "A number that stands for a noun counts its verb's subject.", "the toll rose to 14"
)
NOUN_BEFORE = declare(
    "counted.noun-before", "A number after 'of', 'at' or 'to' counts the noun before it.", "a population of 5,000"
)
PARENT = declare("counted.parent", "A number after 'mother of' or 'father of' counts children.", "a mother of three")
ATTRIBUTE = declare(
    "counted.attribute", "A number that is the subject of 'were' counts the noun after it.", "nine were women"
)
OR_TWO = declare("counted.or-two", "'Or two' counts the noun before it.", "a boat or two")
EXTENT = declare(
    "counted.extent", "The words after a length that say of what it is: 'wide', 'north of'.", "58 km north of the port"
)

_LASTING = frozenset("lasted lasts last lasting took takes take taking".split())
_AMOUNTS = frozenset("number numbers total amount count".split())
_CROWDS = frozenset("dozens hundreds thousands millions scores".split())
_HABITATIONS = frozenset("city town village nation country island".split())
PARENTS = frozenset("mother father parent mom mum dad grandmother grandfather mothers fathers parents".split())
_AT = frozenset("to at by from of above below around about over than".split())
_KEEPING = frozenset(
    "keep keeps kept keeping leave leaves left leaving hold holds held holding limit limited fix".split()
)
_LIMITING = frozenset("limit limits limited limiting cap caps capped capping restrict restricts restricted".split())
_UNITS = frozenset("% percent cent pct pc points dollars euros pounds yen".split())
_OF_UNIT = frozenset("nummod quantmod compound npadvmod".split())
_DIRECTIONS = frozenset({"up", "down", "higher", "lower"})
_SETTING = frozenset(
    "put puts putting estimated estimates set sets placed places bring brings bringing brought raised raising raises"
    " pushed pushing took taking takes lifted lifting value values valued valuing assessed pegged".split()
)


@cache
def harm_words() -> dict[str, str]:
    """Each form of a verb of harm with its participle."""
    return {row["form"]: row["participle"] for row in rows("harm_verbs")}


@cache
def _read_nouns() -> dict[str, tuple[str, str]]:
    return {row["noun"]: (row["code"], row["reads"]) for row in rows("measured_nouns")}


def participle_noun(parse: Parse, number: Span, after: int) -> Counted | None:
    """The participle right after a number that stands for the persons counted: "121 injured", "10 die"."""
    return _participle(parse, parse.tokens(number), after)


def without_noun(parse: Parse, number: Span, after: int, kind: str) -> Counted | None:
    """What a number without a noun counts. `after`: where its unit ends; `kind`: of its unit, or count."""
    tokens = parse.tokens(number)
    if not tokens:
        return None
    if kind == "length":
        return _extent(parse, after) or _by_subject(parse, tokens, kind)
    plain = kind == "count"
    rules = (_of_them, _attribute, _people)
    stands = (
        next((found for rule in rules if (found := rule(parse, tokens, after)) is not None), None) if plain else None
    )
    return stands or _or_two(parse, tokens) or _by_subject(parse, tokens, kind)


def _participle(parse: Parse, tokens: Sequence[Token], after: int) -> Counted | None:
    following = token_from(parse, after)
    if following is None or following.lower_ not in words("participle_nouns"):
        return None
    if following.i + 1 < len(parse.doc) and following.nbor().pos_ in NOMINAL:
        return None
    text = following.text
    harmed = following.lower_ in harm_words()
    end = parse.place(following).end
    return Counted(text, f"people {text}" if harmed else text, text, end, PARTICIPLE, "person" if harmed else None)


def _of_them(parse: Parse, tokens: Sequence[Token], after: int) -> Counted | None:
    """ "19 of them pupils": the noun, not "30 of them were"."""
    preposition = token_from(parse, after)
    if preposition is None or preposition.lower_ != "of" or preposition.i + 2 >= len(parse.doc):
        return None
    pronoun, noun = preposition.nbor(), preposition.nbor(2)
    if pronoun.lower_ == "them" and noun.pos_ != "NOUN":
        return _them(parse, tokens)
    if pronoun.lower_ not in ("them", "whom") or noun.pos_ != "NOUN":
        return None
    return Counted(noun.text, noun.text, noun.text, parse.place(noun).end, OF_THEM)


def _them(parse: Parse, tokens: Sequence[Token]) -> Counted | None:
    """ "Found boats and sank 23 of them": the object of the verb that the number's verb is joined to.

    Persons are left to the verb, which says better than their noun what became of them.
    """
    verb = tokens[-1].head
    joined = verb.head if verb.dep_ == "conj" else verb
    noun = next((t for t in joined.children if t.dep_ == "dobj" and t.tag_ == "NNS" and t.i < tokens[0].i), None)
    person = noun is not None and counted_code(noun.text) == "person"
    return None if noun is None or person else _named(parse, tokens, noun, OF_THEM)


def _attribute(parse: Parse, tokens: Sequence[Token], after: int) -> Counted | None:
    """ "Nine were women": the noun after the verb."""
    root = next((t for t in tokens if t.head not in tokens), tokens[-1])
    following = token_from(parse, after)
    if root.dep_ != "nsubj" or root.head.pos_ != "AUX" or (following is not None and following.lower_ == "of"):
        return None
    noun = next((t for t in root.head.children if t.dep_ == "attr" and t.pos_ == "NOUN" and t.i > root.i), None)
    if noun is None or noun.tag_ != "NNS":
        return None
    return _named(parse, tokens, noun, ATTRIBUTE)


def _people(parse: Parse, tokens: Sequence[Token], after: int) -> Counted | None:
    """ "50 were injured", "killed at least 50", "one of three who ran"."""
    following = token_from(parse, after)
    if following is not None and (following.lower_ in ("who", "whom", "aboard") or _on_board(following)):
        return Counted(None, "people", "people", -1, PEOPLE, "person")
    root = next((t for t in tokens if t.head not in tokens), tokens[-1])
    verb = root.head
    while verb.dep_ in ("aux", "auxpass") and verb.head is not verb:
        verb = verb.head
    harmed = harm_words().get(verb.lower_)
    before = next((t for t in reversed(parse.doc[: tokens[0].i]) if t.lower_ in harm_words()), None)
    if root.dep_ == "nsubj" and verb.pos_ == "VERB" and tokens[-1].lower_ in _CROWDS:
        return Counted(None, f"people {harmed}" if harmed else "people", "people", -1, PEOPLE, "person")
    if root.dep_ in ("nsubj", "nsubjpass", "dobj", "nummod", "npadvmod", "ccomp") and harmed:
        return Counted(None, f"people {harmed}", "people", -1, PEOPLE, "person")
    if before is not None and tokens[0].i - before.i <= 4 and _only_bounds(parse, before.i, tokens[0].i):
        return Counted(None, f"people {harm_words()[before.lower_]}", "people", -1, PEOPLE, "person")
    return None


def _on_board(token: Token) -> bool:
    return token.lower_ == "on" and token.i + 1 < len(token.doc) and token.nbor().lower_ == "board"


def _only_bounds(parse: Parse, first: int, last: int) -> bool:
    return all(t.lower_ in word_class("bound words") for t in parse.doc[first + 1 : last])


def _or_two(parse: Parse, tokens: Sequence[Token]) -> Counted | None:
    first = tokens[0]
    if first.i < 2 or first.nbor(-1).lower_ != "or" or first.nbor(-2).pos_ != "NOUN":
        return None
    noun = first.nbor(-2)
    return Counted(noun.text, noun.text, noun.text, -1, OR_TWO)


def _extent(parse: Parse, after: int) -> Counted | None:
    """ "58 km north of the port", also past a conversion in brackets."""
    following = token_from(parse, after)
    if following is not None and following.text == "(":
        closing = next((t for t in parse.doc[following.i : following.i + 6] if t.text == ")"), None)
        following = closing.nbor() if closing is not None and closing.i + 1 < len(parse.doc) else None
    if following is None or following.lower_ not in word_class("extents"):
        return None
    opener = following
    if following.i + 1 < len(parse.doc) and following.nbor().lower_ in ("of", "from", "off", "along"):
        opener = following.nbor()
    end = next((t for t in opener.children if t.dep_ == "pobj" and 0 < t.i - opener.i < 6), following)
    text = words_of(parse, following, end)
    return Counted(None, text, text, -1, EXTENT)


def _by_subject(parse: Parse, tokens: Sequence[Token], kind: str) -> Counted | None:
    root = next((t for t in tokens if t.head not in tokens and t.lower_ != "negative"), tokens[-1])
    climbed = _OF_UNIT | {"amod"} if kind in ("money", "percent") else _OF_UNIT
    while root.head is not root and root.head.i > tokens[-1].i and root.dep_ in climbed:
        root = root.head
    head = root.head
    if root.dep_ == "pobj" and head.lower_ == "of" and head.head.lower_ in PARENTS:
        return Counted(None, "children", "children", -1, PARENT, "person")
    if root.dep_ == "pobj" and head.lower_ in _AT and head.head.pos_ in NOMINAL:
        idle = any(head.head.lower_ in idle for idle in (word_class("idle nouns"), words("times"), _UNITS))
        return None if idle else _named(parse, tokens, head.head, NOUN_BEFORE)
    verb = head.head if root.dep_ == "pobj" and head.dep_ == "prep" and head.lower_ in _AT else head
    if verb.lower_ in _DIRECTIONS and verb.head.pos_ == "AUX":
        subject = _subject(verb.head, root, kind)
        return None if subject is None else _named(parse, tokens, subject, SUBJECT)
    subject = _subject(verb, root, kind) if _may_value(verb, root, kind) else None
    return None if subject is None else _named(parse, tokens, subject, SUBJECT)


def _may_value(verb: Token, root: Token, kind: str) -> bool:
    """Whether a verb gives its subject or object the number as a value, or as a change of its value."""
    word = verb.lower_
    if verb.pos_ not in ("VERB", "AUX"):
        return False
    if kind == "duration":
        return word in _LASTING or (verb.pos_ == "AUX" and root.dep_ == "attr")
    if root.dep_ == "dobj":
        return word in word_class("measuring verbs") or (kind != "count" and word in word_class("own changes"))
    if root.dep_ not in ("attr", "pobj", "acomp", "npadvmod", "oprd", "nummod", "xcomp"):
        return False
    wholly = kind == "percent" and verb.tag_ == "VBN" and root.dep_ != "pobj"
    if wholly or verb.pos_ == "AUX" or word in words("change_words") or word in _SETTING | _LIMITING:
        return True
    return any(word in word_class(name) for name in ("measuring verbs", "own changes", "valuing verbs"))


def _subject(verb: Token, root: Token, kind: str) -> Token | None:
    """The noun that the verb says the number of: its object in "put the crowd at 70", else its subject.

    A person is not what money, a share or points are measured of.
    """
    objects = [t for t in verb.children if t.dep_ == "dobj" and t.pos_ in NOMINAL and t.i < root.i]
    if objects and not any(t.like_num for t in (objects[0], *objects[0].children)):
        sets = verb.lower_ in _SETTING or verb.lower_ in words("change_words") or verb.lower_ in _KEEPING | _LIMITING
        return objects[0] if sets else None
    after = next((t for t in verb.children if t.dep_ == "dobj" and t.pos_ in NOMINAL and t.i > root.i), None)
    if after is not None and root.dep_ == "pobj" and verb.lower_ in words("change_words"):
        return after
    subject = next((t for t in verb.children if t.dep_ in ("nsubj", "nsubjpass") and t.pos_ in NOMINAL), None)
    if subject is None and verb.dep_ in ("acl", "relcl") and verb.head.pos_ in NOMINAL:
        subject = verb.head
    if subject is None and verb.dep_ == "xcomp":
        subject = next((t for t in verb.head.children if t.dep_ == "dobj" and t.pos_ in NOMINAL and t.i < verb.i), None)
    if subject is None and verb.dep_ in ("conj", "xcomp", "advcl") and verb.head is not verb:
        subject = next((t for t in verb.head.children if t.dep_ in ("nsubj", "nsubjpass") and t.pos_ in NOMINAL), None)
    person = subject is not None and kind not in ("count", "length") and counted_code(subject.text) == "person"
    return None if person else subject


def _thing(noun: Token, *, to: bool) -> Token:
    """What a noun of number or change is of: "casinos" of "the number of casinos", "sales" of "a rise in sales to 9".

    to: whether the number is what something changed to; else it is how far it changed
    """
    change = to and noun.lower_ in word_class("changes")
    wanted = {"of"} if noun.lower_ in _AMOUNTS else {"in"} if change else set()
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in wanted:
            return next((t for t in child.children if t.dep_ == "pobj" and t.pos_ in NOMINAL), noun)
    return noun


def _named(parse: Parse, number: Sequence[Token], noun: Token, rule: str) -> Counted:
    """A noun with the words that belong to it, and what a noun such as "toll" stands for."""
    if _read_nouns().get(words_of(parse, noun, noun).lower()) is None:
        root = next((t for t in number if t.head not in number), number[-1])
        noun = _thing(noun, to=rule == NOUN_BEFORE and root.head.lower_ in ("to", "from"))
    first = noun
    for child in noun.children:
        named = child.dep_ in ("compound", "amod", "nmod") and child.is_alpha and child.lower_ not in words("times")
        if named and child.i < first.i:
            first = child
    last = noun
    for child in noun.children:
        of = child.i > noun.i and child.dep_ == "prep" and child.lower_ == "of"
        if of and not any(t in number or t.like_num for t in child.subtree):
            last = next((t for t in child.children if t.dep_ == "pobj" and t.pos_ in NOMINAL), noun)
    text = words_of(parse, first, last)
    for words_read in (text.lower(), words_of(parse, first, noun).lower(), noun.lower_):
        known = _read_nouns().get(words_read)
        if known is not None and (rule == NOUN_BEFORE or noun.lower_ not in _HABITATIONS):
            return Counted(None, f"{known[1]} ({text})", noun.text, -1, rule, known[0])
    code = counted_code(noun.text)
    return Counted(None, text, noun.text, -1, rule, "person" if code == "person" else None)
