"""Passages ready to be compared word by word, and how alike two of them are.

Which passages belong together, and by which rule, belongs in `quotes`, `retellings` and `shared_text`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from variorum.link.groups import Match
from variorum.link.terms import Lexicon, read_words, stems
from variorum.records import Claim, Quote, SentenceRow
from variorum.rules import declare

LEADING = declare("link.fullest", "The fullest reading of a passage, which leads its group.", "The old dam broke.")
LED = Match(1.0, LEADING)
_SAYING = frozenset({"said", "says", "added", "adds", "told"})
SAID_IN = 6
"""Words that a reporting clause inside a quotation may take."""
CONTAINED = 92
"""Share of a passage's characters, in percent, that a longer one must repeat in one place."""


class HasPlace(Protocol):
    """A row that points into an article."""

    @property
    def source_id(self) -> str:
        """The article."""

    @property
    def start_char(self) -> int:
        """First character."""

    @property
    def end_char(self) -> int:
        """Character after the last."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A quotation, claim or sentence with its words and terms."""

    table: str
    row_id: str
    source_id: str
    start: int
    end: int
    words: tuple[str, ...]
    terms: frozenset[str]
    speaker_id: str | None = None
    shows_cut: bool = False
    """Whether three dots or a dash in brackets say that words are left out."""


def of_quote(row: Quote, lexicon: Lexicon) -> Saying:
    """A quotation as a passage."""
    return _saying(("quotes", row.quote_id), row, row.text, lexicon, row.speaker_id)


def of_claim(row: Claim, lexicon: Lexicon) -> Saying:
    """A claim as a passage of its holder."""
    return _saying(("claims", row.claim_id), row, row.text, lexicon, row.holder_id)


def of_sentence(row: SentenceRow, text: str, lexicon: Lexicon) -> Saying:
    """A sentence as a passage: `text` is what stands at its place."""
    return _saying(("sentences", row.sentence_id), row, text, lexicon, None)


def _saying(key: tuple[str, str], place: HasPlace, text: str, lexicon: Lexicon, speaker_id: str | None) -> Saying:
    words, terms = tuple(read_words(text)), frozenset(stems(text, lexicon.names))
    cut = any(mark in text for mark in ("...", "…", ". . .", "[—]"))
    return Saying(*key, place.source_id, place.start_char, place.end_char, words, terms, speaker_id, cut)


def word_ratio(one: Saying, other: Saying) -> float:
    """Share of the words of both that stand in both in the same order, 0 to 1."""
    return float(Indel.normalized_similarity(one.words, other.words))


def contained(short: Saying, long: Saying) -> bool:
    """Whether `long` repeats `short`, nearly letter by letter, in one place."""
    if len(short.words) > len(long.words):
        return False
    return float(fuzz.partial_ratio(" ".join(short.words), " ".join(long.words))) >= CONTAINED


def leaves_out(short: Saying, long: Saying) -> bool:
    """Whether `short` is `long` without a run of three words or more in its middle, and shows no cut.

    A few words with one of saying are what the marks of `long` failed to leave out.
    """
    if short.shows_cut or len(short.words) < 6 or len(long.words) < len(short.words) + 3:
        return False
    edits = [edit for edit in Indel.opcodes(long.words, short.words) if edit.tag != "equal"]
    if any(edit.tag != "delete" for edit in edits):
        return False
    inner = [edit for edit in edits if edit.dest_start > 0 and edit.dest_start < len(short.words)]
    if len(inner) != 1:
        return False
    run = long.words[inner[0].src_start : inner[0].src_end]
    return len(run) > SAID_IN or (len(run) >= 3 and _SAYING.isdisjoint(run))


def shared_share(one: Saying, other: Saying, lexicon: Lexicon) -> float:
    """Weight of the terms in common as a share of the weight of both, 0 to 1 (Dice)."""
    both = lexicon.total(one.terms) + lexicon.total(other.terms)
    return 2.0 * lexicon.total(one.terms & other.terms) / both if both else 0.0


def same_numbers(one: Saying, other: Saying) -> bool:
    """Whether neither holds a number that the other lacks, unless one of them holds none; likewise for negation."""
    first, second = _numbers(one), _numbers(other)
    return (not first or not second or first <= second or second <= first) and _negated(one) == _negated(other)


def _numbers(one: Saying) -> frozenset[str]:
    return frozenset(word for word in one.words if word[0].isdigit())


def _negated(one: Saying) -> bool:
    return any(word in ("not", "no", "never", "neither", "nor", "without", "cannot") for word in one.words)
