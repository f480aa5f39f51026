"""Words of a passage as terms that can be compared, and how much each tells.

A term is a stem, the same for both spellings of English and for the words that reports use for one thing.
Which passages belong together belongs in the modules beside this one.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import snowballstemmer

from variorum.data import rows, words

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[’'][^\W\d_]+)*")
_NEGATED = re.compile(
    r"(?:\w+n[’']t|not|no|never|neither|nor|none|nobody|nothing|without|cannot|prevent\w*|avoid\w*)", re.IGNORECASE
)
_SPELLINGS = (
    (re.compile(r"(?<=\w\w\w)our(?=s?$|ed$|ing$|s?hood|able|ful|ite)"), "or"),
    (re.compile(r"is(?=e[ds]?$|ing$|ations?$)"), "iz"),
    (re.compile(r"tre(?=s?$)"), "ter"),
)
"""British endings and the American ones that they become."""
_INNER_NAME = re.compile(r"(?<=[a-z,] )[^\W\d_a-z][^\W\d_]{2,}")
_DEMONYMS = ("ians", "ian", "ans", "an", "ns", "n", "ese", "is", "i", "ish", "s")
_BASES = ("", "e", "a", "y", "ia")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """In how many sentences of a corpus each term stands, and which of its names belong to one place or people."""

    sentences: int
    counts: Mapping[str, int]
    names: Mapping[str, str]
    capitals: frozenset[str] = frozenset()
    """Stems of the words that have a capital inside a sentence: names of persons, places and bodies."""

    def weight(self, term: str) -> float:
        """How much a term tells: near 0 for what every sentence says, more the rarer it is.

        The smoothed inverse document frequency of Robertson and Spärck Jones, over sentences.
        """
        return math.log(1.0 + (self.sentences + 0.5) / (self.counts.get(term, 0) + 0.5))

    def total(self, terms: Iterable[str]) -> float:
        """The weights of some terms together, added in a fixed order."""
        return math.fsum(self.weight(term) for term in sorted(terms))

    def rarest(self, terms: Iterable[str], limit: int) -> list[str]:
        """The terms that tell most, the most telling first."""
        return sorted(terms, key=lambda term: (-self.weight(term), term))[:limit]


def read_words(text: str) -> list[str]:
    """The words of a text in lower case: possessive endings and thousands' commas gone, "n't" as "not"."""
    found = []
    for match in _WORD.finditer(text):
        word = match.group().replace("’", "'").casefold()
        if word[0].isdigit():
            found.append(word.replace(",", ""))
        elif word.endswith("n't"):
            found.extend((word[:-3], "not"))
        else:
            found.append(word.removesuffix("'s").replace("'", ""))
    return found


def is_negated(text: str) -> bool:
    """Whether a text holds a word of negation."""
    return any(_NEGATED.fullmatch(match.group()) for match in _WORD.finditer(text))


def stems(text: str, names: Mapping[str, str] | None = None) -> list[str]:
    """The stems of the words that carry the subject, in order; a name as the base of its family."""
    grammar, known = function_words(), names or {}
    return [known.get(word) or stem(word) for word in read_words(text) if word not in grammar and len(word) > 1]


def concept_list(text: str, names: Mapping[str, str] | None = None) -> list[str]:
    """The terms of a text, in order: its stems, each as the first word of its line in `data/same_words.txt`."""
    same = _same_words()
    return [same.get(term, term) for term in stems(text, names)]


@cache
def function_words() -> frozenset[str]:
    """Words without a subject of their own."""
    return words("function_words")


@cache
def stem(word: str) -> str:
    """The stem of a lower-case word, by Porter's second algorithm for English, in American spelling.

    An irregular form of a verb has the stem of its base.
    """
    word = _bases().get(word, word)
    for pattern, american in _SPELLINGS:
        if len(word) > 5:
            word = pattern.sub(american, word)
    return str(_stemmer().stemWord(word))


def read_lexicon(passages: Sequence[str]) -> Lexicon:
    """What the sentences of a corpus show of its words."""
    names, same = name_families(passages), _same_words()
    counts: Counter[str] = Counter()
    for passage in passages:
        plain = stems(passage, names)
        counts.update({*plain, *(same.get(term, term) for term in plain)})
    capitals = {term for passage in passages for word in _INNER_NAME.findall(passage) for term in stems(word, names)}
    return Lexicon(len(passages), counts, names, frozenset(capitals))


def name_families(texts: Iterable[str]) -> dict[str, str]:
    """Words for a people to the stem of the name that they come from, both found in the texts.

    "Ruritanians" belongs to "Ruritania" where both stand somewhere.
    """
    capitalised = {
        match.group().removesuffix("’s").removesuffix("'s").casefold()
        for text in texts
        for match in re.finditer(r"(?<!\w)[^\W\d_a-z][^\W\d_]{3,}(?:[’']s)?", text)
    }
    families = {}
    for word in sorted(capitalised):
        base = _base_of(word, capitalised)
        if base is not None:
            families[word] = stem(base)
    return families


def _base_of(word: str, known: set[str]) -> str | None:
    for ending in _DEMONYMS:
        root = word.removesuffix(ending)
        if root == word or len(root) < 3:
            continue
        for tail in _BASES:
            if root + tail in known and root + tail != word and len(root + tail) < len(word):
                return _base_of(root + tail, known) or root + tail
    return None


@cache
def _bases() -> dict[str, str]:
    return {row["form"]: row["base"] for row in rows("irregular_verbs")}


@cache
def _same_words() -> dict[str, str]:
    same: dict[str, str] = {}
    for line in sorted(words("same_words")):
        group = [stem(word) for word in line.split()]
        for term in group:
            same.setdefault(term, group[0])
    return same


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")
