"""Claims ready to be compared: their terms, the pairs of terms that stand close together, their numbers and names.

Which claims are the same belongs in `claims`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from variorum.data import rows, words
from variorum.figures.nouns import singular
from variorum.link.judgements import judgement
from variorum.link.terms import Lexicon, concept_list, is_negated, read_words
from variorum.records import Claim, Figure
from variorum.spans import Span

LONG, LEAST = 12, 4
"""Terms from which a claim is split into clauses, and terms that a clause must hold."""
WINDOW = 3
"""How far apart two terms of a pair may stand, in terms."""
_CUT = re.compile(r"[,;:—–]\s*|\s(?=(?:and|but|while|because|which|where|when|although|so that)\s)")
_NAME = re.compile(r"(?<!\w)[A-Z][^\W\d_]+")
_PASSIVE = re.compile(r"\b(?:by|from)\b", re.IGNORECASE)
_AFTER = re.compile(r"\s+([^\W\d_]+)")
_RANK = re.compile(
    r"\b(?:first|last|only|most|least|(?!rest\b|west\b|east\b|test\b|best-)\w{2,}(?:i|[^aeiou])est)\b",
    re.IGNORECASE,
)
"""First, most, largest: words that say which of many. Common words in -est, and "last" of a time, are left out."""

Stated = tuple[str, float]
"""A figure as measure with scope, and its value."""
TELLS_LITTLE = frozenset({"age", "duration"})
"""Kinds of figures that many claims share by the way."""


@dataclass(frozen=True, slots=True)
class Proposition:
    """A claim, ready to be compared."""

    claim_id: str
    source_id: str
    start: int
    end: int
    is_clause: bool
    holder_id: str | None
    content: frozenset[str]
    judgement: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    figures: tuple[Stated, ...]
    numbers: frozenset[str]
    ranks: frozenset[str]
    holder: frozenset[str]
    """The words of the holder's name."""
    order: tuple[str, ...]
    negated: bool
    predicted: bool
    passive: bool

    @property
    def terms(self) -> frozenset[str]:
        """What the claim is indexed by: its content, and what it says that something is."""
        return self.content | {f"is {term}" for term in self.judgement}


def propositions(claims: Sequence[Claim], figures: Sequence[Figure], lexicon: Lexicon) -> list[Proposition]:
    """The claims with what is compared in them: each as a whole, a long one by its clauses too."""
    stated: dict[str, list[Figure]] = {}
    for figure in figures:
        stated.setdefault(figure.sentence_id, []).append(figure)
    return [
        _proposition(claim, span, stated.get(claim.sentence_id, ()), lexicon)
        for claim in claims
        for span in (Span(0, len(claim.text)), *_clauses(claim.text, lexicon))
    ]


def _clauses(text: str, lexicon: Lexicon) -> tuple[Span, ...]:
    """The parts of a long claim between commas and the like; a part that says little goes with the next."""
    if len(concept_list(text, lexicon.names)) < LONG:
        return ()
    cuts = [*(match.end() for match in _CUT.finditer(text)), len(text)]
    spans, start = list[Span](), 0
    for cut in cuts:
        if len(concept_list(text[start:cut], lexicon.names)) >= LEAST:
            spans.append(Span(start, cut))
            start = cut
    return tuple(spans) if len(spans) > 1 else ()


def _proposition(claim: Claim, span: Span, figures: Iterable[Figure], lexicon: Lexicon) -> Proposition:
    text, start, end = span.cut(claim.text), claim.start_char + span.start, claim.start_char + span.end
    terms, whole = concept_list(text, lexicon.names), len(span) == len(claim.text)
    inside = [row for row in figures if start <= row.start_char and row.end_char <= end]
    named = [name for name in _NAME.findall(text) if name.lower() not in words("time_names")]
    order = tuple(dict.fromkeys(term for name in named for term in concept_list(name, lexicon.names)))
    return Proposition(
        claim_id=claim.claim_id,
        source_id=claim.source_id,
        start=start,
        end=end,
        is_clause=not whole,
        holder_id=claim.holder_id,
        content=frozenset(terms),
        judgement=judgement(text, lexicon.names),
        pairs=_pairs(terms),
        figures=tuple(sorted(_stated(row) for row in inside if row.measure_id and row.kind not in TELLS_LITTLE)),
        numbers=frozenset(word for word in read_words(text) if word[0].isdigit()),
        ranks=_ranks(text),
        holder=frozenset(concept_list(f"{claim.holder_text or ''} {claim.holder_id or ''}", lexicon.names)),
        order=order,
        negated=(claim.stance == "denied" and whole) or is_negated(text),
        predicted=claim.stance == "predicted" and whole,
        passive=_PASSIVE.search(text) is not None,
    )


def _ranks(text: str) -> frozenset[str]:
    """The words of a text that say which of many; "last" before a noun of time says when."""
    found = set()
    for match in _RANK.finditer(text):
        rank, after = match.group().lower(), _AFTER.match(text, match.end())
        if rank != "last" or after is None or singular(after[1].lower()) not in words("times"):
            found.add(_RANKS_ALIKE.get(rank, rank))
    return frozenset(found)


_RANKS_ALIKE = {"biggest": "largest", "greatest": "largest"}


def alike(one: Proposition, other: Proposition, lexicon: Lexicon) -> float:
    """How much of what two claims say is in both, 0 to 1.

    Three quarters go by the share of all that both say (Dice), one quarter by the share of what the shorter
    says; half of each by single terms, half by pairs of terms, which tell who did what.
    """
    shared, fewest, all_terms = _shares(
        lexicon.total(one.content & other.content), lexicon.total(one.content), lexicon.total(other.content)
    )
    pairs = one.pairs & other.pairs
    paired, few_pairs, all_pairs = _shares(
        _pair_total(pairs, lexicon), _pair_total(one.pairs, lexicon), _pair_total(other.pairs, lexicon)
    )
    dice = (2 * shared / all_terms if all_terms else 0.0) + (2 * paired / all_pairs if all_pairs else 0.0)
    inside = (shared / fewest if fewest else 0.0) + (paired / few_pairs if few_pairs else 0.0)
    return 0.375 * dice + 0.125 * inside


def agreeing_figures(one: Proposition, other: Proposition) -> bool:
    """Whether each measured number of the claim with fewer of them stands in the other, of the same measure."""
    few, many = sorted((one.figures, other.figures), key=len)
    return bool(few) and all(stated in many for stated in few)


def telling(terms: Iterable[str], lexicon: Lexicon) -> float:
    """Weight of the term that tells most; 0 where there is none."""
    return max((lexicon.weight(term) for term in terms), default=0.0)


def _shares(shared: float, one: float, other: float) -> tuple[float, float, float]:
    return shared, min(one, other), one + other


def _pairs(terms: Sequence[str]) -> frozenset[tuple[str, str]]:
    return frozenset(
        (min(one, other), max(one, other))
        for place, one in enumerate(terms)
        for other in terms[place + 1 : place + 1 + WINDOW]
        if one != other
    )


def _pair_total(pairs: Iterable[tuple[str, str]], lexicon: Lexicon) -> float:
    return math.fsum(math.sqrt(lexicon.weight(one) * lexicon.weight(other)) for one, other in sorted(pairs))


@cache
def words_for_saying() -> frozenset[str]:
    """Terms that tell that something was said, not what."""
    return frozenset(term for row in rows("cues") for term in concept_list(row["lemma"]))


def _stated(row: Figure) -> Stated:
    scope = "|".join(part or "" for part in (row.measure_id, row.place, row.scope_subset, row.scope_period))
    value = row.base_value if row.base_value is not None else row.value
    return scope, value if value is not None else math.nan
