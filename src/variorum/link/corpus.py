"""All rows that linking reads, in one place. Reading them from disk belongs in the stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.link.terms import Lexicon, read_lexicon
from variorum.records import Claim, DateRow, Figure, Quote, SentenceRow, Source


@dataclass(frozen=True, slots=True)
class Corpus:
    """The rows of several articles, their texts by source id, and how common their words are."""

    texts: Mapping[str, str]
    lexicon: Lexicon
    sentences: Sequence[SentenceRow] = ()
    sources: Sequence[Source] = ()
    dates: Sequence[DateRow] = ()
    figures: Sequence[Figure] = ()
    quotes: Sequence[Quote] = ()
    claims: Sequence[Claim] = ()

    def sentence(self, row: SentenceRow) -> str:
        """The words of a sentence."""
        return self.texts[row.source_id][row.start_char : row.end_char]


def corpus_lexicon(texts: Mapping[str, str], sentences: Sequence[SentenceRow]) -> Lexicon:
    """How common each word is in these sentences."""
    return read_lexicon([texts[row.source_id][row.start_char : row.end_char] for row in sentences])
