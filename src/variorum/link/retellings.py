"""What tells a quotation without its marks: a sentence that repeats it, a claim that paraphrases it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from variorum.link.corpus import Corpus
from variorum.link.groups import Leaders, Match
from variorum.link.sayings import Saying, contained, of_claim, of_sentence, same_numbers, shared_share, word_ratio
from variorum.link.terms import Lexicon
from variorum.rules import declare

UNMARKED = declare("link.quote-unmarked", "A sentence without marks repeats a quotation.", "The dam was old.")
PARAPHRASE = declare(
    "link.quote-paraphrase", "A claim of the same speaker tells what a quotation says.", "Smith called the dam old."
)


def retellings(
    leaders: Sequence[Saying], quoted: Sequence[Saying], corpus: Corpus
) -> Iterator[tuple[int, Saying, Match]]:
    """Yield the number of a leader, and the sentence or claim that tells it again.

    leaders: the fullest reading of each utterance
    quoted: all that stands in marks; what overlaps it is no retelling
    """
    lexicon, marked = corpus.lexicon, _places(quoted)
    index = Leaders(lexicon)
    for number, leader in enumerate(leaders):
        index.add(number, leader.terms)
    for row in corpus.sentences:
        one = of_sentence(row, corpus.sentence(row), lexicon)
        if not _in_marks(one, marked):
            yield from _best(one, leaders, index, lambda leader, other: repeats(leader, other, lexicon))
    for claim in corpus.claims:
        one = of_claim(claim, lexicon)
        if one.speaker_id and not _in_marks(one, marked):
            yield from _best(one, leaders, index, lambda leader, other: paraphrases(leader, other, lexicon))


def repeats(leader: Saying, one: Saying, lexicon: Lexicon) -> Match | None:
    """Whether a sentence without marks holds the words of a quotation."""
    shared = len(leader.terms & one.terms)
    if shared < 4 or not same_numbers(leader, one):
        return None
    score = max(word_ratio(leader, one), shared_share(leader, one, lexicon), 1.0 if contained(one, leader) else 0.0)
    return Match(score, UNMARKED) if score >= 0.75 else None


def paraphrases(leader: Saying, one: Saying, lexicon: Lexicon) -> Match | None:
    """Whether a claim of the quotation's speaker holds its telling words."""
    shared = leader.terms & one.terms
    if leader.speaker_id != one.speaker_id or len(shared) < 3 or not same_numbers(leader, one):
        return None
    smaller = min(lexicon.total(leader.terms), lexicon.total(one.terms))
    share = lexicon.total(shared) / smaller if smaller else 0.0
    return Match(share, PARAPHRASE) if share >= (0.5 if len(shared) == 3 else 0.4) else None


def _best(
    one: Saying, leaders: Sequence[Saying], index: Leaders, matches: Callable[[Saying, Saying], Match | None]
) -> Iterator[tuple[int, Saying, Match]]:
    found = [(matches(leaders[number], one), number) for number in index.sharing(one.terms)]
    best = max(((match.score, -number, match) for match, number in found if match is not None), default=None)
    if best is not None:
        yield -best[1], one, best[2]


def _places(quoted: Sequence[Saying]) -> dict[str, list[tuple[int, int]]]:
    places: dict[str, list[tuple[int, int]]] = {}
    for one in quoted:
        places.setdefault(one.source_id, []).append((one.start, one.end))
    return places


def _in_marks(one: Saying, marked: Mapping[str, list[tuple[int, int]]]) -> bool:
    return any(start < one.end and one.start < end for start, end in marked.get(one.source_id, ()))
