"""What a marked stretch is: speech in full, cut in two, a clause, a part of one, or the article's own distance.

Pairing belongs in marks; titles and nicknames in names; speakers in speakers.sieve.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from variorum.articles import Article
from variorum.parse import Parse
from variorum.quotes.marks import Marked
from variorum.rules import declare
from variorum.spans import Span
from variorum.speakers.attributions import Attribution
from variorum.speakers.cues import verb_cues

FULL = declare("quote.full", "A marked sentence that stands by itself is full speech.", "“We left,” Smith said")
SPLIT = declare(
    "quote.split", "One utterance is cut in two by the verb of saying.", "“We left,” Smith said, “at noon.”"
)
EMBEDDED = declare(
    "quote.embedded", "A marked clause with subject and verb follows the verb of saying.", "Smith said that “we left.”"
)
PARTIAL = declare("quote.partial", "A marked part of a sentence needs the words around it.", "Smith called it “mad”")
SCARE = declare(
    "quote.scare", "A few marked words without a speaker are the article's own distance.", "the “riot” went on"
)

_CUT = re.compile(r"\(\s*(?:…|\.\.\.)\s*\)|\[\s*(?:…|\.\.\.)\s*\]")
_STARTS_ALONE = re.compile(r"(?:^|[\n\r.!?…:,;—–―\-”\"’'>)])\s*$")
_SAYS_THAT = re.compile(r"(?<!\bso)\s(?:that|said|says|say|warns|warned)\s*$", re.IGNORECASE)
_TERMINAL = ".!?…,—–-"
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
LONG_ENOUGH = 5
"""Words of a marked sentence without a speaker that make it speech."""
NEAR = 60
"""Characters at most between a verb of saying and the clause that it governs."""


def is_truncated(text: str) -> bool:
    """Whether an editor's (…) or […] stands in the quotation."""
    return _CUT.search(text) is not None


def form_of(article: Article, parses: Mapping[int, Parse], mark: Marked, said: Attribution | None) -> tuple[str, str]:
    """The form of a quotation, as far as its own words tell it, and the rule that does."""
    text = article.cut(mark.inside)
    before = _before(article, mark)
    sentence = _starts_capital(text) and (_STARTS_ALONE.search(before) is not None or not before.strip())
    if said is None:
        whole = sentence and len(text.split()) >= LONG_ENOUGH and text[-1] in _TERMINAL
        return ("full", FULL) if whole else ("scare", SCARE)
    if sentence or (before.rstrip().endswith(":") and len(text.split()) >= LONG_ENOUGH):
        return "full", FULL
    cue = verb_cues().get(article.cut(said.cue).lower())
    states = cue is not None and cue.kind not in ("judge", "urge")
    near = states and said.cue.end <= mark.outside.start <= said.cue.end + NEAR
    if near and _SAYS_THAT.search(before) and _is_clause(article, parses, mark):
        return "embedded", EMBEDDED
    if before.rstrip().endswith(",") and _starts_capital(text):
        return "full", FULL
    return "partial", PARTIAL


def is_split(article: Article, first: Marked, second: Marked) -> bool:
    """Whether two stretches of one speaker are one utterance with the verb of saying between commas inside it."""
    between = article.text[first.outside.end : second.outside.start]
    inner = article.text[first.inside.end - 1 : first.inside.end]
    opens = _starts_capital(article.cut(first.inside)) and (inner in ",—–-" or between.startswith(","))
    goes_on = between.rstrip().endswith((",", "—", "–", "-")) and "\n" not in between and len(between) < 300
    return opens and goes_on and not _starts_capital(article.cut(second.inside))


def _before(article: Article, mark: Marked) -> str:
    """The words of the same paragraph before the mark."""
    start = mark.outside.start
    paragraph = article.paragraphs[article.sentence_at(start).paragraph]
    return article.text[max(paragraph.start, start - 40) : start]


def _starts_capital(text: str) -> bool:
    first = next((c for c in text if c.isalnum()), "")
    return first.isupper() or first.isdigit()


def _is_clause(article: Article, parses: Mapping[int, Parse], mark: Marked) -> bool:
    """Whether a subject and its finite verb both stand inside the marks, the subject near the start."""
    parse = parses.get(article.numbers_over(Span(mark.inside.start, mark.inside.start + 1))[0])
    if parse is None:
        return False
    tokens = parse.tokens(mark.inside)
    inside = {token.i for token in tokens}
    finite = next((number for number, token in enumerate(tokens) if token.tag_ in _FINITE), None)
    subjects = [n for n, token in enumerate(tokens) if token.dep_ in _SUBJECTS and token.head.i in inside]
    return finite is not None and bool(subjects) and subjects[0] < finite
