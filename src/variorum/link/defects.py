"""Damaged places in a text: words that run together, missing spaces, doubled marks, unbalanced quotation marks,
stray capitals, repeated words, page furniture; and what is no English text: other languages, markup.

What a damaged place does to a figure or quote belongs in the checks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from variorum.articles import Article
from variorum.data import words
from variorum.furniture import find_furniture
from variorum.language import foreign_passages, is_unknown
from variorum.link.unpaired import unpaired_marks
from variorum.markup import find_markup
from variorum.rules import declare
from variorum.spans import Span

RUN_TOGETHER = declare(
    "defect.run-together", "Two words without the space between them.", "the villageaccording to Smith"
)
REPEATED_NAME = declare(
    "defect.name-twice",
    "A name twice without a space, after a capital or once by itself too; a brand that comes again is none.",
    "Mayor SmithSmith said",
)
MISSING_SPACE = declare("defect.missing-space", "No space after a sentence or a closing mark.", "injured.Meanwhile")
DOUBLED = declare("defect.doubled-mark", "A mark of punctuation twice, or two that exclude each other.", "at the dam..")
UNBALANCED = declare(
    "defect.unbalanced", "A quotation mark without its partner in the paragraph.", "“The dam broke, said Smith."
)
STRAY_CAPITAL = declare(
    "defect.stray-capital", "A word of grammar with a capital inside a sentence.", "they used Some of the boats"
)
REPEATED = declare("defect.repeated-word", "A word of grammar twice in a row.", "the the dam")
MARKUP = declare("defect.markup", "A tag, a script or an entity of a web page.", "<b>The dam</b> broke.")
FOREIGN = declare(
    "defect.foreign",
    "Where a passage begins that reads as another language and is not read.",
    "El incendio dejó doce muertos, según los bomberos, y un puente en la ciudad se cerró.",
)
UNKNOWN = declare(
    "defect.no-english",
    "Where an article begins that has hardly any of the commonest words of English.",
    "Watu kumi na wawili wamefariki katika moto, wazima moto wamesema.",
)
FURNITURE = declare("defect.furniture", "Words of the page, not of the article.", "Share this story")

_WORD = re.compile(r"(?<![\w@#/.’'&-])[^\W\d_]{5,}(?![\w@/’'&-])")
_LOWER_UPPER = re.compile(r"([a-z]{3,})([A-Z][a-z]*)")
_TWICE = re.compile(r"([A-Z][a-z]{2,})\1")
_WORD_OF_NAME = re.compile(r"(?<![^\W_])[A-Z][^\W\d_]+")
_AFTER_CAPITAL = re.compile(r"(?<![^\W_])[A-Z][\w.]* $")
_NAME_THEN_WORD = re.compile(r"([A-Z]{2,}|[A-Z][a-z]{2,})([A-Z][a-z]{2,})")
_GLUED = re.compile(
    r"(?<![a-z])"  # a word is tried from its first letter only, so that a long one costs no more than its length
    r"([a-z]{3,}[.!?][”»]?[“(]?[A-Z][a-z’']+|[a-z]{3,}[.,!?]?[”»][a-z]{2,}|[a-z]{3,},[a-z]{2,})(?![\w@/])"
)
_GLUED_LOWER = re.compile(r"(?<![a-z])([a-z]{4,})[.!?]([a-z]{2,})(?![\w.@/])")
_DOUBLED = re.compile(r"(?<=\w)\.\.(?!\.)|,\.|,,|;;|(?<=\w)\.\s\.(?!\s?\.)|“\s?“|”\s?”")
_STRAY = re.compile(r"(?<=[a-z],\s|[a-z]{2}\s)([A-Z][a-z]+)(?=\s[a-z])")
_LONGER = re.compile(r"[^\W\d_]{4,}")
_REPEATED = re.compile(r"(?<![\w-])([a-z]+)\s\1(?![\w-])")
_ADDRESS = re.compile(r"(?<!\S)\S*(?:://|www\.|@|\.(?:com|org|net|html?|php|gov|edu)\b)\S*")


@dataclass(frozen=True, slots=True)
class TextDefect:
    """A row of `text_defects`."""

    defect_id: str
    source_id: str
    start_char: int
    end_char: int
    text: str
    kind: str
    method: str


def find_defects(article: Article, known: frozenset[str]) -> tuple[TextDefect, ...]:
    """The damaged places of an article, in order, one a place.

    known: words that are known to be English, in lower case
    """
    furniture = find_furniture(article)
    addresses = tuple(Span(*match.span()) for match in _ADDRESS.finditer(article.text))
    found: dict[Span, tuple[str, str]] = {}
    for kind, rule, finder in _FINDERS:
        for span in finder(article, known):
            outside = rule in _ANYWHERE or not any(span.overlaps(place) for place in furniture)
            if outside and not any(span.overlaps(place) for place in (*addresses, *found)):
                found[span] = (kind, rule)
    for span in furniture:
        found.setdefault(span, ("page furniture", FURNITURE))
    for kind, rule, span in (*_foreign(article), *_markup(article)):
        found.setdefault(span, (kind, rule))
    return tuple(_defect(article, span, *found[span]) for span in sorted(found))


def _defect(article: Article, span: Span, kind: str, rule: str) -> TextDefect:
    identity = f"{article.source_id}-t{span.start}-{span.end}"
    return TextDefect(identity, article.source_id, span.start, span.end, span.cut(article.printed), kind, rule)


def _foreign(article: Article) -> Iterator[tuple[str, str, Span]]:
    """The first sentence of each passage in another language; of an article in one, that of the article."""
    passages = foreign_passages(article)
    if is_unknown(article) and not passages:
        yield "no English", UNKNOWN, article.sentences[0].span
    elif passages == article.paragraphs:
        yield from (("other language", FOREIGN, article.sentence_at(span.start).span) for span in passages[:1])
    else:
        yield from (("passage in another language", FOREIGN, article.sentence_at(span.start).span) for span in passages)


def _markup(article: Article) -> Iterator[tuple[str, str, Span]]:
    """Each piece of markup; of a script the tag alone."""
    for span in find_markup(article.printed):
        end = article.printed.find(">", span.start, span.end) + 1
        yield "markup", MARKUP, Span(span.start, end or span.end)


def _run_together(article: Article, known: frozenset[str]) -> Iterator[Span]:
    for match in _WORD.finditer(article.text):
        if match.group().casefold() not in known and _is_two_words(match.group(), known):
            yield Span(*match.span())


def _is_two_words(word: str, known: frozenset[str]) -> bool:
    cased = _LOWER_UPPER.fullmatch(word)
    if cased is not None and cased.group(1) in known and cased.group(2).casefold() in known:
        return True
    named = _NAME_THEN_WORD.fullmatch(word)
    if named is not None and named.group(2).casefold() in words("function_words"):
        return named.group(1).casefold() in known
    return _ends_in_joining_word(word, known)


def _ends_in_joining_word(word: str, known: frozenset[str]) -> bool:
    joining = words("joining_words")
    for length in range(max(3, len(word) - max(map(len, joining))), len(word) - 2):
        head, tail = word[:length], word[length:]
        if tail in joining:
            inner_capital = len(tail) > 4 and not head[1:].islower() and not head.isupper()
            if (head in known and head.islower()) or inner_capital:
                return True
    return False


def _names_twice(article: Article, known: frozenset[str]) -> Iterator[Span]:
    spelt = Counter(match.group() for match in _WORD_OF_NAME.finditer(article.text))
    for match in _WORD.finditer(article.text):
        twice = _TWICE.fullmatch(match.group())
        if twice is None or spelt[match.group()] > 1:
            continue
        before = article.text[max(0, match.start() - 40) : match.start()]
        if spelt[twice.group(1)] or _AFTER_CAPITAL.search(before):
            yield Span(*match.span())


def _missing_spaces(article: Article, known: frozenset[str]) -> Iterator[Span]:
    yield from (Span(*match.span()) for match in _GLUED.finditer(article.text))
    opening = words("function_words") | words("joining_words")
    for match in _GLUED_LOWER.finditer(article.text):
        if match.group(1) in known and match.group(2) in opening:
            yield Span(*match.span())


def _doubled(article: Article, known: frozenset[str]) -> Iterator[Span]:
    return (Span(*match.span()) for match in _DOUBLED.finditer(article.text))


def _unbalanced(article: Article, known: frozenset[str]) -> Iterator[Span]:
    return unpaired_marks(article)


def _stray_capitals(article: Article, known: frozenset[str]) -> Iterator[Span]:
    for sentence in article.sentences:
        text = article.cut(sentence.span)
        if _is_headline(text):
            continue
        for match in _STRAY.finditer(text):
            if match.group(1).casefold() in words("stray_capitals"):
                yield Span(sentence.span.start + match.start(1), sentence.span.start + match.end(1))


def _is_headline(text: str) -> bool:
    """Whether most of the longer words have a capital, as in a headline."""
    longer = _LONGER.findall(text)
    return 2 * sum(1 for word in longer if word[0].isupper()) > len(longer)


def _repeated(article: Article, known: frozenset[str]) -> Iterator[Span]:
    for match in _REPEATED.finditer(article.text):
        if match.group(1) in words("repeated_words"):
            yield Span(*match.span())


_ANYWHERE = frozenset({RUN_TOGETHER, REPEATED_NAME, MISSING_SPACE, DOUBLED})
"""Rules that hold inside page furniture too."""
_FINDERS: tuple[tuple[str, str, Callable[[Article, frozenset[str]], Iterator[Span]]], ...] = (
    ("run-together words", REPEATED_NAME, _names_twice),
    ("run-together words", RUN_TOGETHER, _run_together),
    ("missing space", MISSING_SPACE, _missing_spaces),
    ("doubled mark", DOUBLED, _doubled),
    ("unbalanced quotation marks", UNBALANCED, _unbalanced),
    ("stray capital", STRAY_CAPITAL, _stray_capitals),
    ("repeated word", REPEATED, _repeated),
)
