"""What a claim is about: the topic of the codebook whose words it holds.

The `terms` of a topic are words that point at it, by their stems. A term that few topics share weighs more
than one that many share, and one that the whole article holds less than one that this claim alone holds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

import snowballstemmer

from variorum.codebook import Row

MIN_WEIGHT = 1.0
"""A topic needs a term of at least this weight."""
MIN_EVIDENCE = 2.0
"""What the terms of a topic weigh together at least: a word that may mean many things is no evidence alone."""
_WORD = re.compile(r"[^\W\d_]+")
_STEMMER = snowballstemmer.stemmer("english")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The stem of a lower-case word (Snowball English)."""
    return str(_STEMMER.stemWord(word))


@dataclass(frozen=True, slots=True)
class Topics:
    """Terms with the topics that they point at and what they weigh there."""

    weights: Mapping[str, tuple[tuple[str, float], ...]]
    order: tuple[str, ...]


def read_topics(topics: tuple[Row, ...]) -> Topics:
    """The terms of a codebook's topics. `term:3` weighs three times as much; terms are stemmed here again."""
    return _read(tuple((row["topic_id"], row.get("terms") or "") for row in topics))


@lru_cache(maxsize=8)
def _read(topics: tuple[tuple[str, str], ...]) -> Topics:
    given: dict[str, list[tuple[str, float]]] = {}
    for topic, terms in topics:
        for entry in terms.split():
            word, _, factor = entry.partition(":")
            given.setdefault(stem(word.lower()), []).append((topic, float(factor or 1)))
    weights = {term: tuple((topic, factor / len(uses)) for topic, factor in uses) for term, uses in given.items()}
    return Topics(weights, tuple(topic for topic, _ in topics))


def stems_of(text: str) -> frozenset[str]:
    """The stems of the words of a text."""
    return frozenset(stem(word.lower()) for word in _WORD.findall(text))


def topics_of(texts: Sequence[str], topics: Topics) -> list[str | None]:
    """The topic of each claim of an article; None where no term weighs enough. Of equals the codebook's first counts.

    A term that n claims of the article hold weighs 1/sqrt(n): what the whole article is about tells its claims
    apart less (the idea of inverse document frequency, Sparck Jones 1972, inside one article).
    """
    held = [stems_of(text) for text in texts]
    spread = Counter(term for stems in held for term in stems)
    return [_best(stems, spread, topics) for stems in held]


def _best(stems: frozenset[str], spread: Mapping[str, int], topics: Topics) -> str | None:
    scores = dict.fromkeys(topics.order, 0.0)
    evidence = dict.fromkeys(topics.order, 0.0)
    plain: set[str] = set()
    for term in sorted(stems):
        for topic, weight in topics.weights.get(term, ()):
            scores[topic] += weight / sqrt(spread[term])
            evidence[topic] += weight
            if weight >= MIN_WEIGHT:
                plain.add(topic)
    fitting = [topic for topic in topics.order if topic in plain and evidence[topic] >= MIN_EVIDENCE]
    return max(fitting, key=lambda topic: scores[topic], default=None)
