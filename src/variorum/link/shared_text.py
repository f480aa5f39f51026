"""Sentences that stand in two articles nearly word for word: relation shared_text.

Such sentences come from one origin (an agency, a statement, one article taking from the other), so what they
say counts once. Two sentences that are mostly quotations are no such ones: two reporters heard one speaker.
`quotes` links them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations

from variorum.link.corpus import Corpus
from variorum.link.groups import Match, Member, gather, link_rows
from variorum.link.sayings import LED, Saying, contained, of_sentence, same_numbers, shared_share, word_ratio
from variorum.link.terms import Lexicon
from variorum.records import Link, Quote, SentenceRow
from variorum.rules import declare
from variorum.spans import Span

VERBATIM = declare("link.shared-verbatim", "Two sentences hold the same words.", "The old dam broke on Monday. (twice)")
NEAR = declare(
    "link.shared-near", "Two sentences share most of their words in their order.", "The dam broke / The old dam broke"
)
REWORDED = declare(
    "link.shared-reworded",
    "Two sentences share most of their telling words, five of them no names, and a good part of all in their order.",
    "Villages were told to boil their water / The villages have been told to boil all water",
)
LEAST_TERMS = 5
"""Telling words that two sentences must share: shorter sentences are alike by chance."""
PAIRED = 12
"""Members of a group that are all paired with each other; larger groups are paired with their first alone."""


@dataclass(frozen=True, slots=True)
class SharedSentence:
    """A row of `shared_sentences`."""

    group_id: str
    """The first sentence of all that are nearly the same: one shared sentence is one group."""
    sentence_a: str
    sentence_b: str
    source_a: str
    source_b: str
    score: float
    quoted: bool
    """Whether both are mostly quotations: told beside other shared sentences, never counted."""


def link_sentences(corpus: Corpus, furniture: Mapping[str, Sequence[Span]]) -> tuple[list[Link], list[SharedSentence]]:
    """The rows of relation shared_text, and the pairs of sentences that they stand for.

    furniture: source id to its page furniture, which is left out
    """
    lexicon = corpus.lexicon
    quoted = _quoted_places(corpus.quotes)
    items = [
        of_sentence(row, corpus.sentence(row), lexicon)
        for row in corpus.sentences
        if not any(row.start_char < span.end and span.start < row.end_char for span in furniture.get(row.source_id, ()))
    ]
    heard = {row.sentence_id for row in corpus.sentences if _is_mostly_quoted(row, quoted.get(row.source_id, ()))}
    fullest = sorted(
        (one for one in items if len(one.terms) >= LEAST_TERMS),
        key=lambda one: (-len(one.words), one.source_id, one.start),
    )
    links, pairs = list[Link](), list[SharedSentence]()
    for group in gather(fullest, lambda leader, one: same_text(leader, one, lexicon), lexicon):
        if len(group) > 1:
            found = _pairs([one for one, _ in group], lexicon, heard)
            members = [Member("sentences", one.row_id, match or LED) for one, match in group]
            links.extend(link_rows("shared_text", members) if not all(pair.quoted for pair in found) else ())
            pairs.extend(found)
    return links, sorted(set(pairs), key=lambda pair: (pair.sentence_a, pair.sentence_b))


def _quoted_places(quotes: Sequence[Quote]) -> dict[str, list[Span]]:
    places: dict[str, list[Span]] = {}
    for quote in quotes:
        places.setdefault(quote.source_id, []).append(Span(quote.start_char, quote.end_char))
    return places


def _is_mostly_quoted(row: SentenceRow, quoted: Sequence[Span]) -> bool:
    inside = sum(max(0, min(row.end_char, span.end) - max(row.start_char, span.start)) for span in quoted)
    return 2 * inside >= row.end_char - row.start_char


def same_text(leader: Saying, one: Saying, lexicon: Lexicon) -> Match | None:
    """Whether two sentences of two articles are nearly word for word the same."""
    if leader.source_id == one.source_id or len(leader.terms & one.terms) < LEAST_TERMS:
        return None
    if leader.words == one.words:
        return Match(1.0, VERBATIM)
    if not same_numbers(leader, one):
        return None
    ratio = word_ratio(leader, one)
    if ratio >= 0.75 or (len(one.words) >= 8 and contained(one, leader)):
        return Match(max(ratio, 0.75), NEAR)
    alike = shared_share(leader, one, lexicon)
    # Two headlines on one event have its names in common, whoever wrote them.
    named = len((leader.terms & one.terms) - lexicon.capitals) < LEAST_TERMS
    return Match((alike + ratio) / 2, REWORDED) if alike >= 0.6 and ratio >= 0.4 and not named else None


def _pairs(group: Sequence[Saying], lexicon: Lexicon, heard: Set[str]) -> list[SharedSentence]:
    couples = combinations(group, 2) if len(group) <= PAIRED else ((group[0], one) for one in group[1:])
    pairs, leader = [], min(one.row_id for one in group)
    for one, other in couples:
        if one.source_id != other.source_id:
            first, second = sorted((one, other), key=lambda item: (item.source_id, item.start))
            score = round(max(word_ratio(first, second), shared_share(first, second, lexicon)), 3)
            both = first.row_id in heard and second.row_id in heard
            sources = (first.source_id, second.source_id)
            pairs.append(SharedSentence(leader, first.row_id, second.row_id, *sources, score, both))
    return pairs
