"""Which passages of an article read as another language than English.

The rules of this toolkit are for English, so such a passage is not read. It is told by the commonest words of English
and of other languages (`data/english.txt`, `data/other_languages.csv`), and by its letters. Words with a capital and
numbers do not count, and a passage of few words is left alone: names, tables and headlines are no language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from variorum.articles import Article
from variorum.data import rows, words
from variorum.spans import Span

ENGLISH_SHARE = 0.25
"""A passage whose small words are of this share the commonest ones of English is English; in the middle it is 0.45."""
OTHER_SHARE = 0.17
"""What the commonest words of another language are at least of the small words of a passage in it, and twice what
those of English alone are; in the middle 0.35."""
SMALL_SHARE = 0.45
"""What words without a capital are at least of running text; a list of names has fewer."""
MOST = 0.9
UNKNOWN_SHARE = 0.08
"""Below this the commonest words of English are too few for a whole article in it."""
FOREIGN_LETTERS = 0.6
"""What letters that no Latin alphabet has are at least of the letters of a passage in another script."""
MIN_WORDS, MIN_LETTERS, MIN_DIFFERENT = 6, 20, 40
"""Words, or letters, of a passage that can be told; different words of an article in no known language."""
MIN_OWN = 2
"""Different words that a passage must have of the commonest of a language and not of English: "to" is of several."""
_WORD = re.compile(r"(?<![\w'’])[^\W\d_][\w'’]*")
_OTHER_LETTER = re.compile(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]")
_LETTER = re.compile(r"[^\W\d_]")


def foreign_passages(article: Article) -> tuple[Span, ...]:
    """The paragraphs that read as another language, in order.

    All of them where hardly anything else is there, or no other reads as English: what is left are short lines.
    """
    texts = [article.cut(span) for span in article.paragraphs]
    found = tuple(span for span, text in zip(article.paragraphs, texts, strict=True) if is_foreign(text))
    if not found:
        return ()
    most = sum(map(len, found)) > MOST * sum(map(len, texts))
    return article.paragraphs if most or not any(map(_is_english, texts)) else found


def is_foreign(text: str) -> bool:
    """Whether a passage reads as another language."""
    if _is_english(text):
        return False
    other = len(_OTHER_LETTER.findall(text))
    if other >= MIN_LETTERS and other >= FOREIGN_LETTERS * len(_LETTER.findall(text)):
        return True
    small = _small_words(text)
    if len(small) < max(MIN_WORDS, SMALL_SHARE * len(text.split())):
        return False
    return any(_reads_as(small, common) for common in _languages())


def _reads_as(small: Sequence[str], common: frozenset[str]) -> bool:
    english = words("english")
    own = {word for word in small if word in common - english}
    return len(own) >= MIN_OWN and _share(small, common) >= max(OTHER_SHARE, 2 * _share(small, english - common))


def _is_english(text: str) -> bool:
    small = [word for word in text.split() if word.islower()]
    return len(small) >= MIN_WORDS and _share(small, words("english")) >= ENGLISH_SHARE


def is_unknown(article: Article) -> bool:
    """Whether a long article has hardly any of the commonest words of English, whatever it is."""
    small = _small_words(article.text)
    return len(set(small)) >= MIN_DIFFERENT and _share(small, words("english")) < UNKNOWN_SHARE


def _small_words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if word[0].islower()]


def _share(small: Sequence[str], common: frozenset[str]) -> float:
    return sum(word in common for word in small) / len(small) if small else 0.0


@cache
def _languages() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row["words"].split("|")) for row in rows("other_languages"))
