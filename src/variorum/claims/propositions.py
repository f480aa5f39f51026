"""Which sentences of an article state something: no furniture, no headings, no questions, no scraps.

Where a sentence is cut into clauses belongs in clauses.
"""

from __future__ import annotations

import re

from variorum.articles import Article
from variorum.data import words
from variorum.spans import Span

MAX_HEADING_WORDS = 14
"""A paragraph of more words than this is text even where its full stop is lost."""
MAX_TITLE_WORDS = 25
MIN_WORDS = 3
_STOPPED = re.compile(r"[.!?…:;][\"”’»')\]*]*$")
_FRAME = re.compile(
    r"(?:[^\s,\"“”‘]+,? ){1,9}(?:(?:said|says|added|explained|continued)"
    r"(?: (?:in|on|at|during|after) [^,.]{1,50}| later| \w+day)?"
    r"|(?:told|tells) (?:reporters|(?:the )?[A-Z]\S*(?: [A-Z]\S*){0,4}))\W*"
)
"""Who said something, without what."""
_QUESTION = re.compile(r"\?[\"”’»')\]*]*$")
_ONE_WORD = r"[^\W_]+(?:['’.,-][^\W_]+)*"
_WORD = re.compile(_ONE_WORD)
_TWO = re.compile(rf"[\W_]*(?>{_ONE_WORD})[\W_]+[^\W_]")
_ENOUGH = re.compile(rf"[\W_]*(?>{_ONE_WORD})(?:[\W_]+(?>{_ONE_WORD})){{{MIN_WORDS - 1}}}")
"""A text of `MIN_WORDS` words; a word is not taken apart to find them."""
_PRONOUN = re.compile(r"(?:it|he|she|they|we|i|you|this|that|there|nobody|none|all|some)\b", re.IGNORECASE)


def stating_sentences(article: Article, furniture: tuple[Span, ...]) -> list[int]:
    """Numbers of the sentences that state something, in order."""
    headings = heading_paragraphs(article)
    found = []
    place = 0
    for number, sentence in enumerate(article.sentences):
        while place < len(furniture) and furniture[place].end <= sentence.span.start:
            place += 1
        inside = place < len(furniture) and furniture[place].overlaps(sentence.span)
        if not inside and sentence.paragraph not in headings and states(article.cut(sentence.span)):
            found.append(number)
    return found


def states(text: str) -> bool:
    """Whether the words can be a statement: no question, and long enough, or short with a pronoun as subject."""
    if _QUESTION.search(text):
        return False
    if _ENOUGH.match(text):
        return True
    return _TWO.match(text) is not None and _PRONOUN.match(text.lstrip("\"“‘«'(")) is not None


def is_frame(text: str) -> bool:
    """Whether the words only tell who spoke ("Smith said on Monday"), as what was said stands in another sentence."""
    if _FRAME.fullmatch(text) is None:
        return False
    return sum(word in words("finite_verbs") for word in _WORD.findall(text.lower())) <= 1


def heading_paragraphs(article: Article) -> frozenset[int]:
    """Numbers of the paragraphs that are headings: in title case, short without a stop, or above the first stop."""
    found, titles, above = set(), set(), True
    for number, paragraph in enumerate(article.paragraphs):
        text = article.cut(paragraph)
        stopped = _STOPPED.search(text) is not None
        above = above and not stopped
        if is_title(text):
            titles.add(number)
        elif not stopped and (above or len(_WORD.findall(text)) <= MAX_HEADING_WORDS):
            found.add(number)
    return frozenset(titles if above else found | titles)


def is_title(text: str) -> bool:
    """Whether all longer words of a line have a capital, as in a headline."""
    found = _WORD.findall(text)
    longer = [word for word in found if len(word) > 3]
    return len(longer) >= 3 and len(found) <= MAX_TITLE_WORDS and all(not word[0].islower() for word in longer)
