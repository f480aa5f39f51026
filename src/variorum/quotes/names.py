"""Marked stretches that are names: titles of works, programmes, and nicknames. They are no quotations.

Speech and its parts belong in forms.
"""

from __future__ import annotations

import re
from functools import cache

from variorum.articles import Article
from variorum.data import words
from variorum.quotes.marks import Marked

_SMALL = frozenset("a an and as at but by for from in nor of off on or per the to up via vs with".split())
_WORD = re.compile(r"[^\W_][\w'’.&-]*")
_LAST_WORDS = re.compile(r"([\w'’.-]+)\W*$")
_ON = frozenset(
    {
        "on",
        "of",
        "for",
        "in",
        "from",
        "and",
        "to",
        "is",
        "was",
        "at",
        "by",
        "the",
        "her",
        "his",
        "their",
        "its",
        "hosts",
    }
)
_DIRECTION = re.compile(r"[(\[][^()\[\]]{2,30}[)\]]\W*")
_ACTS = re.compile(r"\s(?:is|was|are|were|has|had|will|would|may|can|could|tells|opens|documents)\b")
_NEXT_WORD = re.compile(r" ([a-z]+)")
_NAMED = frozenset({"titled", "entitled", "headlined"})
_TOLD = re.compile(r"\btold\s$")
_SPEECH_BEFORE = re.compile(r"[,:]\s*$")


@cache
def _title_nouns() -> frozenset[str]:
    return words("title_nouns")


def is_name(article: Article, mark: Marked) -> bool:
    """Whether the marked words are a title, a nickname or a stage direction ("(Laughter.)")."""
    text = article.cut(mark.inside)
    if _DIRECTION.fullmatch(text):
        return True
    return _is_nickname(article.text, mark) or _is_title(article, mark)


def _is_nickname(text: str, mark: Marked) -> bool:
    """One or two capitalised words between two capitalised words: Mary “Bee” Jones."""
    inside = mark.inside.cut(text)
    before, after = (
        text[max(0, mark.outside.start - 40) : mark.outside.start],
        text[mark.outside.end : mark.outside.end + 3],
    )
    first = re.search(r"\b[A-Z][\w'’.-]* $", before)
    return (
        bool(first)
        and bool(re.match(r" [A-Z][a-z]", after + "x"))
        and len(inside.split()) <= 2
        and inside[:1].isupper()
        and inside[-1:].isalnum()
    )


def _is_title(article: Article, mark: Marked) -> bool:
    inside = article.cut(mark.inside)
    found = _WORD.findall(inside)
    if not found or len(found) > 9 or not (found[0][0].isupper() or found[0][0].isdigit()):
        return False
    capital = [word for word in found if word.lower() not in _SMALL]
    if not capital or not all(word[0].isupper() or word[0].isdigit() for word in capital):
        return False
    if _names_work(article.text, mark):
        return True
    if article.paragraphs[article.sentence_at(mark.outside.start).paragraph].start == mark.outside.start:
        return len(capital) >= 2 and _ACTS.match(article.text, mark.outside.end) is not None
    before = article.text[max(0, mark.outside.start - 60) : mark.outside.start]
    if _TOLD.search(before) or _title_noun_before(before):
        return True
    return _SPEECH_BEFORE.search(before) is None and _is_owned(before, len(capital))


def _is_owned(before: str, capital: int) -> bool:
    """Whether the word before the mark owns a work or leads to one ("the network's “Morning Talk”", "on “Talk”").

    capital: how many words of the name have a capital
    """
    last = _LAST_WORDS.search(before)
    word = last.group(1) if last is not None else ""
    owner = re.sub("['’]s?$", "", word)
    owned = owner != word
    airs = owned and len(owner) > 1 and (owner == owner.upper() or owner.lower() in words("outlets"))
    return airs or ((word.lower() in _ON or owned) and capital >= 2)


def _names_work(text: str, mark: Marked) -> bool:
    """Whether a word for a work follows the mark (“Today” show) or a word that gives a name stands before it."""
    after = _NEXT_WORD.match(text, mark.outside.end)
    if after is not None and after.group(1).lower() in _title_nouns():
        return True
    before = _LAST_WORDS.search(text[max(0, mark.outside.start - 30) : mark.outside.start])
    return before is not None and before.group(1).lower() in _NAMED


def _title_noun_before(before: str) -> bool:
    """Whether one of the last two words before the mark is a word for a work."""
    found = re.findall(r"[\w-]+", before)[-2:]
    return any(word.lower() in _title_nouns() for word in found[-1:]) or (
        len(found) == 2 and before.rstrip().endswith(",") and found[-1].lower() in _title_nouns()
    )
