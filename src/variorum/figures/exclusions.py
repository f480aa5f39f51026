"""What looks like a number and is no figure: identifiers, ordinals, addresses, list marks, set phrases.

Names belong in `names.py`, dates and clock times in `dates.py`, scores in `ranges.py`, page furniture in
`variorum.furniture`. The patterns are data (`data/not_figures.csv`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from variorum.articles import Article
from variorum.data import rows, words
from variorum.figures.lexicon import word_class
from variorum.figures.names import is_group, is_name
from variorum.figures.numeral import Numeral
from variorum.figures.tokens import Token, at, lower
from variorum.figures.units import unit_at
from variorum.spans import Span

_ORDINAL_ENDS = frozenset("st nd rd th s ers er rs".split())
_ZONES = frozenset("GMT UTC EST EDT CET BST PST PDT".split())
_CAPITAL_ENDS = frozenset("D G K X P".split())
_DIGIT = re.compile(r"\d")
_LONGEST_NAME = 30
_WORD_BEFORE = re.compile(r"\b([A-Z][a-z]\w*)\s$")
_NUMBERED_NAME = re.compile(r"\b([A-Z][a-z]\w*)\s(\d{1,4})(?![\w%]|[.,:]\d)")
_BEHIND = 8
"""Characters at most that a pattern looks back: a bill's letters may close the sentence before."""


@cache
def of_digits() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """For each form: what a text must hold for it to be tried, which costs less to look for, and the form."""
    return tuple((re.compile(row["needs"]), re.compile(row["pattern"])) for row in rows("not_figures"))


@cache
def _of_words() -> re.Pattern[str]:
    phrases = "|".join(re.sub(" ", r"[\\s/-]", phrase) for phrase in sorted(words("set_phrases")))
    return re.compile(rf"\b(?:{phrases})\b(?!\s?%)", re.IGNORECASE)


@cache
def _phrase_openers() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in words("set_phrases"))


def excluded_places(article: Article, stretch: Span, tokens: Sequence[Token]) -> list[Span]:
    """The places of a stretch of text, whose tokens are given, that hold no figure by their form alone, in order."""
    text, start, end = article.text, stretch.start, stretch.end
    found = list(_set_phrases(text, end, tokens))
    if _DIGIT.search(text, start, end) is not None:
        before = max(0, start - _BEHIND)
        patterns = [pattern for needs, pattern in of_digits() if needs.search(text, before, end) is not None]
        found += [Span(*match.span()) for pattern in patterns for match in pattern.finditer(text, start, end)]
    return sorted(found)


def _set_phrases(text: str, end: int, tokens: Sequence[Token]) -> Iterator[Span]:
    """Yield the set phrases that open at a token, in order, without overlap."""
    past, openers = 0, _phrase_openers()
    for token in tokens:
        if token.lower in openers and token.start >= past:
            match = _of_words().match(text, token.start, end)
            if match is not None:
                past = match.end()
                yield Span(*match.span())


def is_identifier(tokens: Sequence[Token], numeral: Numeral, money: bool) -> bool:
    """Whether the numeral is part of a name, a number of something, an ordinal, an address or a list mark."""
    if not money and is_name(tokens, numeral):
        return True
    if is_group(tokens, numeral):
        return True
    if numeral.form != "digits":
        return False
    return (
        _list_mark(tokens, numeral)
        or _ordinal(tokens, numeral)
        or _house_number(tokens, numeral)
        or _post_code(tokens, numeral)
        or _shirt_number(tokens, numeral)
    )


def named_elsewhere(text: str, found: Sequence[Span], dated: Callable[[Span], bool]) -> frozenset[Span]:
    """Numbers right after a name that the article gives as part of that name elsewhere: "Eagle 7 rockets", "Eagle 7".

    found: the numbers in digits that were read; dated: whether a place belongs to a date or to page furniture
    """
    suspects = {span: name for span in found if len(span) < 5 and (name := _name_before(text, span)) is not None}
    if not suspects:
        return frozenset()
    starts = {span.start for span in found}
    names = {
        match.groups()
        for match in _NUMBERED_NAME.finditer(text)
        if match.start(2) not in starts and not dated(Span(*match.span(2)))
    }
    return frozenset(span for span, name in suspects.items() if (name, text[span.start : span.end]) in names)


def _name_before(text: str, span: Span) -> str | None:
    """The capital word right before a number, where it may be a name."""
    match = _WORD_BEFORE.search(text, max(0, span.start - _LONGEST_NAME), span.start)
    return match.group(1) if match is not None and match.group(1).lower() not in word_class("not a name") else None


def _list_mark(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "1." or "2)" at the start of a sentence, or a number that stands alone."""
    if numeral.first > 1 or numeral.scaled or (numeral.first == 1 and tokens[0].text not in "([#•*"):
        return False
    after = at(tokens, numeral.last + 1)
    if after is None:
        return len(tokens) == 1
    if after.text not in (".", ")", "]", ":") or not after.glued:
        return False
    following = at(tokens, numeral.last + 2)
    return following is None or not following.glued or following.kind == "mark"


def _ordinal(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "67th", "90s", "3D": letters that are no unit glued to the digits."""
    after = at(tokens, numeral.last + 1)
    if after is None or not after.glued:
        return False
    if after.kind == "word":
        one_digit = len(tokens[numeral.last].text) == 1
        if after.text in _ZONES and len(tokens[numeral.last].text) == 4:
            return True
        if len(after.text) > 2 and after.text[0].isupper() and unit_at(tokens, numeral.last + 1) is None:
            return one_digit
        return after.lower in _ORDINAL_ENDS or (one_digit and after.text in _CAPITAL_ENDS)
    following = at(tokens, numeral.last + 2)
    if after.text in "’'":
        return following is not None and following.lower == "s"
    digits = following is not None and following.glued and following.kind == "number"
    return after.text in "_\\" or (after.text in "/:" and digits)


def _post_code(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "60311 ZIP code", "the 0207 number", "Springfield, IL 62704"."""
    digits = tokens[numeral.first].text
    if not digits.isdecimal():
        return False
    after, then = lower(tokens, numeral.last + 1), lower(tokens, numeral.last + 2)
    if after == "postcode" or (after in ("zip", "postal", "area") and then in ("code", "codes")):
        return True
    if len(digits) > 1 and digits[0] == "0":
        return True
    before = at(tokens, numeral.first - 1)
    return len(digits) == 5 and before is not None and len(before.text) == 2 and before.text.isupper()


def _house_number(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "47 East Harbour Street"."""
    if numeral.scaled:
        return False
    for place in range(numeral.last + 1, min(len(tokens), numeral.last + 6)):
        token = tokens[place]
        past = place > numeral.last + 1
        if past and token.kind == "word" and not token.glued and token.lower in word_class("streets"):
            return token.text[0].isupper()
        passing = token.text in (".", "-", "–") or token.kind == "number" or token.lower in _ORDINAL_ENDS
        if not passing and (token.kind != "word" or not token.text[0].isupper()):
            return False
    return False


def _shirt_number(tokens: Sequence[Token], numeral: Numeral) -> bool:
    """ "Smith (4)": one digit in brackets after a name."""
    if numeral.first != numeral.last or len(tokens[numeral.first].text) > 1:
        return False
    name = at(tokens, numeral.first - 2)
    closed = lower(tokens, numeral.first - 1) == "(" and lower(tokens, numeral.last + 1) == ")"
    return closed and name is not None and name.kind == "word" and name.text[0].isupper()
