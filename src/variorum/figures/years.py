"""Whether four plain digits are a year, by the words on both sides."""

from __future__ import annotations

from collections.abc import Sequence

from variorum.figures.lexicon import word_class
from variorum.figures.nouns import counted_code
from variorum.figures.numeral import role
from variorum.figures.tokens import Token, at, is_hyphen, lower, read_tokens
from variorum.figures.units import currency_after, sign_before, unit_at
from variorum.spans import Span

_ERA = frozenset("ad bc bce ce".split())
_JOINTS = frozenset("and to - – or".split())
_WINDOW = 60
_RECENT = range(1900, 2060)


def is_year(text: str, place: Span, sentence: Span) -> bool:
    """Whether the four digits at `place` are a year of the calendar."""
    around = Span(max(sentence.start, place.start - _WINDOW), min(sentence.end, place.end + _WINDOW))
    tokens = read_tokens(text, around)
    index = next((i for i, token in enumerate(tokens) if token.start == place.start), None)
    if index is None or tokens[index].end != place.end:
        return False
    of_a_year = _noun(tokens, index) in word_class("of a year") and int(tokens[index].text) in _RECENT
    if of_a_year or _has_unit(tokens, index):
        return of_a_year
    sure = _surely(tokens, index)
    return _probably(tokens, index) if sure is None else sure


def _surely(tokens: Sequence[Token], index: int) -> bool | None:
    """Whether a word beside the digits decides: an era, "in", "levels" or a month for a year, "at least" against."""
    value, before, noun = int(tokens[index].text), lower(tokens, index - 1), _noun(tokens, index)
    if noun in _ERA or _after_era(tokens, index):
        return True
    if before in word_class("year before"):
        return value < 2100 or before in ("in", "by")
    counts_persons = bool(noun) and counted_code(noun) == "person" and _plural(noun)
    return False if before in word_class("counting") or counts_persons else None


def _probably(tokens: Sequence[Token], index: int) -> bool:
    value, before, plural = int(tokens[index].text), lower(tokens, index - 1), _plural(_noun(tokens, index))
    if before in _JOINTS:
        return _second_year(tokens, index)
    if before == "of" and lower(tokens, index - 2) in word_class("average words"):
        return False
    if value not in _RECENT:
        return before in ("of", "from", "between", "before", "after") and 1400 <= value < 1900 and not plural
    if before == "at" and not _noun(tokens, index):
        return False
    return not (plural and before in ("of", "at", "for", "about", "around", "from"))


def _noun(tokens: Sequence[Token], index: int) -> str:
    """The word right after the digits, empty where none stands apart from them."""
    after = at(tokens, index + 1)
    return after.lower if after is not None and after.kind == "word" and not after.glued else ""


def _has_unit(tokens: Sequence[Token], index: int) -> bool:
    """Whether a currency, unit or scale makes an amount of the digits."""
    if sign_before(tokens, index) is not None or currency_after(tokens, index + 1) is not None:
        return True
    after = at(tokens, index + 1)
    unit = unit_at(tokens, index + 1) or (unit_at(tokens, index + 2) if is_hyphen(after) else None)
    return unit is not None or role(after) in ("scale", "plural") or (after is not None and after.text in "%°")


def _after_era(tokens: Sequence[Token], index: int) -> bool:
    """ "A.D. 1000", "AD 1000"."""
    letters = "".join(token.lower for token in tokens[max(0, index - 4) : index])
    return letters.endswith(("ad", "a.d.", "bc", "b.c."))


def _second_year(tokens: Sequence[Token], index: int) -> bool:
    """The second of two numbers: a year where the first is one."""
    value, plural = int(tokens[index].text), _plural(_noun(tokens, index))
    first, opener = at(tokens, index - 2), lower(tokens, index - 3)
    if first is None or not first.text.isdecimal() or len(first.text) != 4:
        return value in _RECENT and not plural and lower(tokens, index - 2) not in ("up", "close", "down")
    dated = opener in word_class("year before")
    if int(first.text) >= value or (plural and not dated):
        return False
    return value in _RECENT or dated or _after_era(tokens, index - 2)


def _plural(noun: str) -> bool:
    ends = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    return (len(noun) > 3 and ends) or noun in ("people", "men", "women", "children", "troops")
