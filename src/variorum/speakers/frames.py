"""The words around quotations: those of a paragraph outside its marks, by their place between the marks.

Who of them speaks belongs in sieve.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from operator import itemgetter

from variorum.articles import Article
from variorum.parse import Parse
from variorum.quotes.marks import Marked
from variorum.spans import Span
from variorum.tokens import Token


@dataclass(frozen=True, slots=True)
class Word:
    """A token at its place in the article."""

    token: Token
    parse: Parse

    @property
    def span(self) -> Span:
        """Its characters in the article."""
        return self.parse.place(self.token)


class Frames:
    """The words of an article outside its marks, and those next to each mark."""

    def __init__(self, article: Article, parses: Mapping[int, Parse], marks: tuple[Marked, ...]) -> None:
        self.article = article
        self.parses = parses
        self.marks = tuple(mark for mark in marks if not mark.nested)
        self._words: list[tuple[Token, Parse]] = []
        self._starts: list[int] = []
        self._read_words()
        self._paragraph_starts = [span.start for span in article.paragraphs]
        self._sentence_starts = [sentence.span.start for sentence in article.sentences]

    def _read_words(self) -> None:
        here, outside = 0, [mark.outside for mark in self.marks]
        for _, parse in sorted(self.parses.items(), key=itemgetter(0)):
            for token in parse.doc:
                start = parse.span.start + token.idx
                while here < len(outside) and outside[here].end <= start:
                    here += 1
                marked = here < len(outside) and outside[here].start < start + len(token.text)
                if not marked and not token.is_space:
                    self._words.append((token, parse))
                    self._starts.append(start)

    def paragraph_of(self, place: int) -> int:
        """The number of the paragraph that holds a character."""
        return max(0, bisect_right(self._paragraph_starts, place) - 1)

    def sentence_of(self, place: int) -> int:
        """The number of the sentence that holds a character."""
        return max(0, bisect_right(self._sentence_starts, place) - 1)

    def outside(self, start: int, end: int) -> list[Word]:
        """The parsed words outside marks that begin in [start, end)."""
        found = self._words[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [Word(token, parse) for token, parse in found]

    def is_outside(self, place: int) -> bool:
        """Whether the character begins a word outside the marks."""
        here = bisect_left(self._starts, place)
        return here < len(self._starts) and self._starts[here] == place

    def before(self, number: int) -> list[Word]:
        """The words of the same sentence between the mark before (or the sentence's start) and this one."""
        mark = self.marks[number]
        start = self.article.sentences[self.sentence_of(mark.outside.start)].span.start
        if number and self.marks[number - 1].outside.end > start:
            start = self.marks[number - 1].outside.end
        return self.outside(start, mark.outside.start)

    def after(self, number: int) -> list[Word]:
        """The words of the same sentence between this mark and the next one (or the sentence's end)."""
        mark = self.marks[number]
        sentence = self.article.sentences[self.sentence_of(max(mark.outside.start, mark.outside.end - 1))].span
        end = sentence.end
        if number + 1 < len(self.marks):
            end = min(end, self.marks[number + 1].outside.start)
        return self.outside(mark.outside.end, end)

    def next_sentence(self, number: int) -> list[Word]:
        """The words of the sentence after this mark, in the same paragraph, up to the next mark."""
        mark = self.marks[number]
        paragraph = self.article.paragraphs[self.paragraph_of(mark.outside.start)]
        following = self.sentence_of(max(mark.outside.start, mark.outside.end - 1)) + 1
        if following >= len(self.article.sentences):
            return []
        span = self.article.sentences[following].span
        end = min(span.end, self.marks[number + 1].outside.start) if number + 1 < len(self.marks) else span.end
        return self.outside(span.start, end) if span.start < paragraph.end else []
