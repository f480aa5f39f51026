"""Bytes to text with offsets, and text to paragraphs.

Every character of the file is a character of the text: a byte order mark and carriage returns stay
and count, so that offsets are those of the file decoded as UTF-8 without newline translation.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date

from variorum.errors import RawFileError
from variorum.markup import without_markup
from variorum.sentences import Sentence, split_sentences
from variorum.spans import Span, trimmed

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Article:
    """A text with its paragraphs and sentences."""

    source_id: str
    text: str
    """What finders read: as received, with blanks in place of the markup of web pages."""
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]
    sentence_starts: tuple[int, ...]
    printed: str
    """The text as received, which every row is cut from; of the same length as `text`."""
    published: date | None = None
    """The day of its publication, where it is known from elsewhere than the text."""

    def cut(self, span: Span) -> str:
        """The characters of the article at `span`, as finders read them."""
        return span.cut(self.text)

    def sentence_at(self, start: int) -> Sentence:
        """The sentence that holds character `start`, or else the last one before it."""
        return self.sentences[max(bisect_right(self.sentence_starts, start) - 1, 0)]

    def numbers_over(self, span: Span) -> range:
        """Numbers of the sentences from the one that holds the start of `span` to the one that holds its end."""
        first = bisect_right(self.sentence_starts, span.start) - 1
        last = bisect_left(self.sentence_starts, max(span.end, span.start + 1))
        return range(max(first, 0), last)


def decode(data: bytes, name: str) -> str:
    """The text of a file's bytes.

    Raises RawFileError for an empty file, NUL bytes, or bytes that are not UTF-8.
    """
    if not data.strip():
        raise RawFileError(f"{name} is empty: put the article's text into it, or remove the file")
    if b"\x00" in data:
        place = data.index(b"\x00")
        raise RawFileError(f"{name} holds a NUL byte at byte {place}: save it as plain UTF-8 text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RawFileError(f"{name} is not UTF-8 (byte {error.start}): save it as UTF-8 text") from None


def split_paragraphs(text: str) -> tuple[Span, ...]:
    """Lines that hold more than white space, without white space (or a byte order mark) at their ends."""
    spans = []
    for line in _LINE.finditer(text):
        start = line.start() + 1 if line.start() == 0 and text[0] == "\ufeff" else line.start()
        span = trimmed(text, Span(start, line.end()))
        if len(span):
            spans.append(span)
    return tuple(spans)


def read_article(text: str, source_id: str = "article", published: date | None = None) -> Article:
    """An article from its text, with the day of its publication where that is known. Offsets count code points."""
    printed, text = text, without_markup(text)
    paragraphs = split_paragraphs(text)
    sentences = tuple(
        Sentence(f"{source_id}-s{span.start}-{span.end}", number, span)
        for number, paragraph in enumerate(paragraphs)
        for span in split_sentences(text, paragraph)
    )
    starts = tuple(sentence.span.start for sentence in sentences)
    return Article(source_id, text, paragraphs, sentences, starts, printed, published)
