"""Reports that go on after their sentence: tolls and lists without a cue of their own.

A report is carried over only where the words show that it goes on; in doubt the next sentence is the
article's. Quotations that go on belong in carried and the sieve.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from variorum.articles import Article
from variorum.records import Figure
from variorum.rules import chain, declare
from variorum.spans import Span
from variorum.speakers.attributions import Attribution
from variorum.speakers.sources import documents

TOLL = declare(
    "speaker.toll-goes-on",
    "After 'According to X' the next sentence of the paragraph goes on where it opens with a number.",
    "According to Smith, 30 people left. About 12 were hurt.",
)
DOCUMENT = declare(
    "speaker.document-goes-on",
    "What a document says goes on where the next sentence opens with a number of the same things.",
    "The report shows that seven shots hit the house. Two shots hit the door.",
)
ACCOUNT = declare(
    "speaker.account-goes-on",
    "What a paper says of sums goes on where the next sentence gives another one of 'they', 'she' or 'their'.",
    "The records show that the couple paid $4 million in taxes. They gave $200,000 to the town.",
)
POLL = declare(
    "speaker.poll-goes-on",
    "What a poll finds goes on where the next sentence opens with a share.",
    "A poll suggests that half of the voters want the bridge. Only 40% think it safe.",
)
LIST = declare(
    "speaker.list-goes-on",
    "A report that ends in a colon goes on in the paragraph after it.",
    "According to Smith, the plan has two aims: / The town wants to save water.",
)

_POLLS = frozenset({"poll", "polls", "survey", "surveys", "study", "questionnaire"})
_SUMS = frozenset({"money", "percent"})
_BACK = re.compile(r"(?:they|he|she|it|their|his|her|its)\b", re.IGNORECASE)
_LEADING = frozenset("but and only just another further a some while meanwhile however yet still even".split())


def carry_over(
    article: Article, attributions: tuple[Attribution, ...], figures: tuple[Figure, ...]
) -> tuple[Attribution, ...]:
    """The attributions, with those that go on over the sentences after them, in the order of their content."""
    report = _Reports(article, attributions, figures)
    added = [carried for one in attributions for carried in report.carried(one)]
    return tuple(sorted((*attributions, *added), key=lambda one: (one.content, one.cue, one.holder, one.method)))


class _Reports:
    """The reports and figures of an article by the number of their sentence."""

    def __init__(self, article: Article, attributions: tuple[Attribution, ...], figures: tuple[Figure, ...]) -> None:
        self.article = article
        self.own = {
            number for one in attributions for span in (one.content, one.cue) for number in article.numbers_over(span)
        }
        self.figures: dict[int, list[Figure]] = {}
        for figure in figures:
            self.figures.setdefault(article.numbers_over(Span(figure.start_char, figure.end_char))[0], []).append(
                figure
            )

    def carried(self, one: Attribution) -> Iterator[Attribution]:
        """The sentences after a report over which it goes on."""
        number = self.article.numbers_over(one.cue)[0]
        if one.content.start < one.cue.start:
            return
        reaches = self._reaches_end(one, number)
        listed = reaches and self._ends_in_colon(number)
        for following in range(number + 1, len(self.article.sentences)):
            if following in self.own:
                return
            rule = self._list_rule(number, following) if listed else self._toll_rule(one, following, reaches)
            if rule is None:
                return
            span = self.article.sentences[following].span
            yield replace(one, content=span, attribution="carried", method=chain(one.method, rule))

    def _reaches_end(self, one: Attribution, number: int) -> bool:
        """Whether the reported words run from the cue up to the end of its sentence."""
        end = self.article.sentences[number].span.end
        return one.cue.start < one.content.start and one.content.end <= end <= one.content.end + 3

    def _ends_in_colon(self, number: int) -> bool:
        sentences = self.article.sentences
        last = number + 1 == len(sentences) or sentences[number + 1].paragraph != sentences[number].paragraph
        return last and self.article.cut(sentences[number].span).endswith(":")

    def _list_rule(self, number: int, following: int) -> str | None:
        sentences = self.article.sentences
        return LIST if sentences[following].paragraph <= sentences[number].paragraph + 1 else None

    def _toll_rule(self, one: Attribution, following: int, reaches: bool) -> str | None:
        """Why the report goes on in a sentence, which must open with a number."""
        sentence, before = self.article.sentences[following], self.article.sentences[following - 1]
        figures = self.figures.get(following, [])
        if not figures:
            return None
        if self._is_poll(one) and self._opens_with_share(figures[0], sentence.span):
            return POLL
        account = self._account_rule(one, following)
        if account is not None or figures[0].start_char != sentence.span.start:
            return account
        according = self.article.cut(one.cue).lower().startswith("according")
        if reaches and according and sentence.paragraph == before.paragraph:
            return TOLL
        counted = {_noun(figure) for figure in self.figures.get(following - 1, [])} - {""}
        is_document = self.article.cut(one.head).lower() in documents()
        return DOCUMENT if is_document and any(_noun(figure) in counted for figure in figures) else None

    def _account_rule(self, one: Attribution, following: int) -> str | None:
        """Why a paper's account of sums goes on: the next sentence gives one too, of whom a pronoun points back to."""
        sentences = self.article.sentences
        if sentences[following].paragraph != sentences[following - 1].paragraph:
            return None
        is_document = self.article.cut(one.head).lower() in documents()
        sums = [any(f.kind in _SUMS for f in self.figures.get(number, [])) for number in (following - 1, following)]
        goes_on = _BACK.match(self.article.cut(sentences[following].span)) is not None
        return ACCOUNT if is_document and all(sums) and goes_on else None

    def _is_poll(self, one: Attribution) -> bool:
        words = set(self.article.cut(one.holder).lower().split())
        return not _POLLS.isdisjoint(words)

    def _opens_with_share(self, figure: Figure, sentence: Span) -> bool:
        """Whether a share stands first in its sentence, words such as "but only" apart."""
        before = self.article.text[sentence.start : figure.start_char].lower().split()
        return figure.kind in ("percent", "share", "fraction") and _LEADING.issuperset(
            word.strip(",") for word in before
        )


def _noun(figure: Figure) -> str:
    """The last word of what is counted, without a plural s."""
    return (figure.counted or "").lower().rpartition(" ")[2].rstrip("s")
