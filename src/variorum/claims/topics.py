"""What a claim is about: the topic of the codebook whose words it holds.

The `terms` of a topic are words that point at it, in all their inflections. A term that few topics share weighs
more than one that many share, and one that the whole article holds less than one that this claim alone holds.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import sqrt

from variorum.claims.vocabulary import words_in
from variorum.codebook import Codebook, Row
from variorum.data import rows
from variorum.speakers.cues import inflections

MIN_WEIGHT = 1.0
"""A topic needs a term of at least this weight."""
MIN_EVIDENCE = 2.0
"""What the terms of a topic weigh together at least: a word that may mean many things is no evidence alone."""
ABOUT = 3
"""Claims with that evidence from which on an article is about the topic, and one weaker word points at it."""
COMING = "outlook"
"""The topic of what may come, and of a prediction that no word puts elsewhere."""
EXACT = "="
"""Opens a term that stands for this form alone: "=storm" is not "stormed"."""
_DOUBLED = re.compile(r"[^aeiou][aeiou][bdfglmnprt]$")


@cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    """The irregular forms of verbs and nouns, by their base."""
    found: dict[str, list[str]] = {}
    for table, base, form in (("irregular_verbs", "base", "form"), ("irregular_plurals", "singular", "plural")):
        for row in rows(table):
            found.setdefault(row[base], []).append(row[form])
    return {word: tuple(forms) for word, forms in found.items()}


def forms_of(term: str) -> frozenset[str]:
    """The inflected forms of a term as noun and as verb, in lower case; of one after "=" only itself."""
    word = term.lower()
    if word.startswith(EXACT):
        return frozenset({word.removeprefix(EXACT)})
    doubled = (word + word[-1] + "ed", word + word[-1] + "ing") if _DOUBLED.search(word) else ()
    return inflections(word, (word + "s", *doubled, *_irregular().get(word, ())))


@dataclass(frozen=True, slots=True)
class Topics:
    """Forms of terms with the topics that they point at and what they weigh there."""

    weights: Mapping[str, tuple[tuple[str, float], ...]]
    order: tuple[str, ...]


@lru_cache(maxsize=8)
def topics_in(codebook: Codebook) -> Topics:
    """The terms of a codebook's topics, read once."""
    return read_topics(codebook.topics)


def read_topics(topics: Iterable[Row]) -> Topics:
    """The terms of topics. `term:3` weighs three times as much as `term`."""
    given: dict[str, dict[str, float]] = {}
    order = []
    for line in topics:
        topic = line["topic_id"]
        order.append(topic)
        for entry in (line.get("terms") or "").split():
            term, _, factor = entry.partition(":")
            for form in forms_of(term):
                uses = given.setdefault(form, {})
                uses[topic] = max(uses.get(topic, 0.0), float(factor or 1))
    weights = {
        form: tuple((topic, weight / len(uses)) for topic, weight in uses.items()) for form, uses in given.items()
    }
    return Topics(weights, tuple(order))


def topics_of(texts: Sequence[str], topics: Topics, predicted: Collection[int] = ()) -> list[str | None]:
    """The topic of each claim of an article; None where no term weighs enough. Of equals the codebook's first counts.

    predicted: places of the claims that tell what may come, which is their topic where they have no other

    A term that n claims of the article hold weighs 1/sqrt(n): what the whole article is about tells its claims
    apart less (the idea of inverse document frequency, Sparck Jones 1972, inside one article). A word of many
    meanings counts alone only where the rest of the article is about the topic: a word keeps its sense throughout
    a text (Gale, Church and Yarowsky 1992).
    """
    known = topics.weights.keys()
    held = [sorted(known & words_in(text)) for text in texts]
    spread = Counter(form for forms in held for form in forms)
    evidence = [_evidence(forms, topics) for forms in held]
    about = Counter(topic for one in evidence for topic, weight in one.items() if weight >= MIN_EVIDENCE)
    found = [_best(forms, one, spread, about, topics) for forms, one in zip(held, evidence, strict=True)]
    coming = COMING if COMING in topics.order else None
    return [topic or (coming if place in predicted else None) for place, topic in enumerate(found)]


def _evidence(forms: Iterable[str], topics: Topics) -> dict[str, float]:
    """What the terms of each topic weigh together."""
    found: dict[str, float] = {}
    for form in forms:
        for topic, weight in topics.weights[form]:
            found[topic] = found.get(topic, 0.0) + weight
    return found


def _best(
    forms: Sequence[str],
    evidence: Mapping[str, float],
    spread: Mapping[str, int],
    about: Mapping[str, int],
    topics: Topics,
) -> str | None:
    scores = dict.fromkeys(evidence, 0.0)
    plain: set[str] = set()
    for form in forms:
        for topic, weight in topics.weights[form]:
            scores[topic] += weight / sqrt(spread[form])
            if weight >= MIN_WEIGHT:
                plain.add(topic)
    fitting = [
        topic
        for topic in topics.order
        if topic in plain and (evidence[topic] >= MIN_EVIDENCE or about.get(topic, 0) >= ABOUT)
    ]
    return max(fitting, key=lambda topic: scores[topic], default=None)
