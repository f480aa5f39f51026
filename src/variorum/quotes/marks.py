"""Quotation marks, paired inside each paragraph: an odd mark spoils its paragraph at most.

Which characters are marks, and which of them belong together. What the words between them are belongs in forms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from variorum.articles import Article
from variorum.quotes.characters import Mark, double_marks, single_marks
from variorum.rules import declare
from variorum.spans import Span, trimmed

DOUBLE = declare(
    "quote.double", "Double marks, curly, straight, mixed or guillemets, pair inside a paragraph.", "“We left,” he said"
)
SINGLE = declare("quote.single", "Single marks pair where they are no apostrophes.", "‘We left,’ he said")
CONTINUED = declare(
    "quote.continued",
    "A mark that is not closed runs to the end of its paragraph, or to the next mark that opens after a full stop.",
    "“We left. / “They stayed.”",
)
UNCLOSED = declare(
    "quote.unclosed",
    "A mark that is never closed holds to its paragraph's end where it opens it or follows a colon or comma.",
    "He said: “We left",
)
_SINGLE_SHAPES = frozenset("'‘’‚‛‹›`")
_STOPPED = re.compile(r"[^\W_][.!?…]\s+$")
_SAID = re.compile(r"\b(?:said|says|told|added|asked|wrote)\b")
_INTRODUCED = re.compile(r"(?:^|[,:]\s?)$")


@dataclass(frozen=True, slots=True, order=True)
class Marked:
    """A stretch between quotation marks."""

    inside: Span
    outside: Span
    """With the marks; the same as `inside` at an end where no mark stands."""
    single: bool
    nested: bool
    closed: bool
    method: str


def find_marks(article: Article) -> tuple[Marked, ...]:
    """The marked stretches of an article, in order."""
    found: list[Marked] = []
    starts = [article.text[p.start] if len(p) else "" for p in article.paragraphs] + [""]
    for number, paragraph in enumerate(article.paragraphs):
        found.extend(_in_paragraph(article.text, paragraph, starts[number + 1]))
    return tuple(found)


def _in_paragraph(text: str, paragraph: Span, next_start: str) -> list[Marked]:
    marks = double_marks(text, paragraph)
    anew = {second.start: first for first, second in _opened_anew(text, marks)}
    doubles, open_doubles = _paired(marks, frozenset(anew))
    pairs = [_marked(text, first, last, False) for first, last in doubles]
    pairs += [_left_open(text, first, start) for start, first in anew.items()]
    pairs += _open_end(text, paragraph, _lonely(paragraph, open_doubles, pairs), next_start)
    singles, open_singles = _paired_singles(single_marks(text, paragraph), pairs)
    pairs += [_marked(text, first, last, True) for first, last in singles]
    if not any(not pair.closed for pair in pairs):
        pairs += _open_end(text, paragraph, open_singles[:1], next_start)
    return _nested([pair for pair in pairs if len(pair.inside)])


def _opened_anew(text: str, marks: list[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """Yield each opening mark with the next one that opens anew after a full stop, before any mark closes.

    So stand the paragraphs of a long quotation where the breaks between them are lost.
    """
    for first, second in pairwise(marks):
        between = text[first.end : second.start]
        opens = first.role == "open" and second.role == "open" and text[first.start] == text[second.start]
        if opens and _STOPPED.search(between) and not _SAID.search(between):
            yield first, second


def _left_open(text: str, mark: Mark, end: int) -> Marked:
    """The stretch from a mark that is not closed to the next one."""
    inside = trimmed(text, Span(mark.end, end))
    return Marked(inside, Span(mark.start, inside.end), False, False, False, CONTINUED)


def _paired(marks: list[Mark], anew: frozenset[int]) -> tuple[list[tuple[Mark, Mark]], list[Mark]]:
    """Pairs of opening and closing marks, and the opening marks that stay alone.

    anew: where a mark opens that takes the place of the one before
    """
    pairs: list[tuple[Mark, Mark]] = []
    waiting: list[Mark] = []
    for mark in marks:
        if mark.role == "open" or (mark.role == "either" and not waiting):
            if mark.start in anew:
                waiting.pop()
            waiting.append(mark)
        elif waiting:
            pairs.append((waiting.pop(), mark))
    return pairs, waiting


def _paired_singles(marks: list[Mark], doubles: list[Marked]) -> tuple[list[tuple[Mark, Mark]], list[Mark]]:
    """Pairs of single marks, none across the border of a double pair; and those left alone outside double marks."""
    pairs: list[tuple[Mark, Mark]] = []
    waiting: dict[int, list[Mark]] = {}
    room = _rooms(marks, doubles)
    last = {(room[i], mark.curly): mark.start for i, mark in enumerate(marks) if mark.role == "close"}
    for i, mark in enumerate(marks):
        stack = waiting.setdefault(room[i], [])
        if mark.role == "open":
            stack.append(mark)
            continue
        if not stack or (mark.weak and _closes_later(marks, room, i)):
            continue
        top = stack[-1]
        if top.curly == mark.curly or last.get((room[i], top.curly), -1) < top.start:
            pairs.append((stack.pop(), mark))
    return pairs, waiting.get(-1, [])


def _rooms(marks: list[Mark], doubles: list[Marked]) -> list[int]:
    """For each single mark the number of the innermost double pair around it, or -1."""
    borders = sorted(
        [(pair.inside.start, 1, number) for number, pair in enumerate(doubles)]
        + [(pair.inside.end, 0, number) for number, pair in enumerate(doubles)]
    )
    rooms: list[int] = []
    closed: set[int] = set()
    stack, here = [-1], 0
    for mark in marks:
        while here < len(borders) and borders[here][0] <= mark.start:
            _, opens, number = borders[here]
            if opens:
                stack.append(number)
            else:
                closed.add(number)
            here += 1
        while stack[-1] in closed:
            stack.pop()
        rooms.append(stack[-1])
    return rooms


def _closes_later(marks: list[Mark], room: list[int], here: int) -> bool:
    """Whether the next mark of the same room closes too: then this one is a plural's apostrophe."""
    for later in range(here + 1, min(here + 6, len(marks))):
        if room[later] == room[here] and marks[later].curly == marks[here].curly:
            return marks[later].role == "close"
    return False


def _lonely(paragraph: Span, alone: list[Mark], pairs: list[Marked]) -> list[Mark]:
    """The first lonely double mark, unless pairs follow it inside its paragraph."""
    if not alone or alone[0].start == paragraph.start:
        return alone[:1]
    return [] if any(pair.outside.start > alone[0].start for pair in pairs) else alone[:1]


def _open_end(text: str, paragraph: Span, alone: list[Mark], next_start: str) -> list[Marked]:
    """The stretch from a lonely opening mark to the end of its paragraph, where the words call for it."""
    if not alone:
        return []
    mark = alone[0]
    at_start, single = mark.start == paragraph.start, mark.end - mark.start == 1 and text[mark.start] in _SINGLE_SHAPES
    continues = bool(next_start) and next_start == text[mark.start]
    introduced = at_start or bool(_INTRODUCED.search(text[max(paragraph.start, mark.start - 2) : mark.start]))
    if not (introduced or continues) or (single and at_start and not continues):
        return []
    inside = trimmed(text, Span(mark.end, paragraph.end))
    method = CONTINUED if continues else UNCLOSED
    return [Marked(inside, Span(mark.start, inside.end), single, False, False, method)]


def _marked(text: str, first: Mark, last: Mark, single: bool) -> Marked:
    inside = trimmed(text, Span(first.end, last.start))
    return Marked(inside, Span(first.start, last.end), single, False, True, SINGLE if single else DOUBLE)


def _nested(pairs: list[Marked]) -> list[Marked]:
    """The stretches in order, those inside another one said to be nested."""
    return list(_with_nesting(sorted(pairs, key=lambda pair: (pair.outside.start, -pair.outside.end))))


def _with_nesting(pairs: list[Marked]) -> Iterator[Marked]:
    reach = -1
    for pair in pairs:
        nested = pair.outside.end <= reach
        reach = max(reach, pair.outside.end)
        yield Marked(pair.inside, pair.outside, pair.single, nested, pair.closed, pair.method)
