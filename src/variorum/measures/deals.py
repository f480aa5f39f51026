"""What a sum of money buys: the firm or thing that a bid, an offer or a purchase is for.

Which sums are prices of a purchase, the codebook says.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING

from variorum.measures.frames import Frame
from variorum.measures.words import stem, verb_class
from variorum.records import Figure
from variorum.rules import declare

if TYPE_CHECKING:
    from variorum.tokens import Token

TARGET = declare(
    "measure.target",
    "A price is of what is bought, where several are.",
    "Smith Steel made a $3 billion offer to acquire Brown Iron.",
)
_LINKS = frozenset({"of", "for", "with"})
_INSIDE_NAME = frozenset({"DT", "JJ", "JJR", "JJS", "NN", "NNS", "PRP$", "POS", "CD", "HYPH", "RB"})
_FORMS_OF_FIRM = frozenset("inc ltd llc corp co plc nv ag sa se company group holdings the".split())
_IN_PART = re.compile(r"\s+in (cash|stock|shares)\b(?! (?:and|or) (?:cash|stock|shares))")
_REACH = 8
"""Words at most from "buy" or "offer for" to the name of what is bought."""


def target_of(frame: Frame) -> str | None:
    """The name of what is bought for a sum, else "in cash" for a part so paid; None where the sentence says neither."""
    doc, number = frame.parse.doc, frame.number.i
    part = _IN_PART.match(doc.text, frame.figure.end_char - frame.parse.span.start)
    if part is not None:
        return f"in {part.group(1)}"
    before = [at for at in range(number) if _opens(doc, at)]
    after = [at for at in range(number + 1, min(number + 2 * _REACH, len(doc))) if _opens(doc, at)]
    paid = [at for at in range(number + 1, min(number + 5, len(doc))) if doc[at].lower_ == "for"]
    beside = [at for at in after if not any(token.text in ",;" for token in doc[number:at])]
    places = (*paid, *beside, *reversed(before), *after)
    return next((name for name in (_name(doc, at + 1) for at in places) if name), None)


def _opens(doc: Sequence[Token], at: int) -> bool:
    """Whether what is bought may be named right behind a word: "buy", "offer for", "purchase of"."""
    token = doc[at]
    if token.lower_ in _LINKS:
        return at > 0 and stem(doc[at - 1].text) in verb_class("dealing")
    return token.tag_.startswith("V") and stem(token.text) in verb_class("acquiring")


def _name(doc: Sequence[Token], start: int) -> str:
    """The last name of the noun phrase that begins here; "" where it has none."""
    found: list[Token] = []
    for token in doc[start : start + _REACH]:
        if token.tag_ in {"NNP", "NNPS"}:
            found = [*found, token] if found and found[-1].i == token.i - 1 else [token]
        elif token.tag_ not in _INSIDE_NAME or (found and token.tag_ == "POS"):
            break
    return " ".join(token.text for token in found)


def with_targets(figures: Sequence[Figure], measures: Set[str]) -> Iterator[Figure]:
    """The prices of purchases whose target changes: none where one thing is bought, one name for each of several.

    measures: those that are limited by what is bought
    A sum without a target has that of an equal one.
    """
    rows = [figure for figure in figures if figure.measure_id in measures and not _is_in_part(figure)]
    named = [figure for figure in rows if TARGET in figure.method.split() and figure.scope_subset]
    often = Counter(figure.scope_subset or "" for figure in named)
    one_name = _one_name(sorted(often, key=lambda name: (-often[name], name)))
    several = len(set(one_name.values())) > 1
    of_sum: dict[tuple[str | None, float | None], set[str]] = defaultdict(set)
    for figure in named:
        of_sum[figure.unit_code, figure.value].add(one_name[figure.scope_subset or ""])
    for figure in rows:
        equal = of_sum.get((figure.unit_code, figure.value), set()) if not figure.scope_subset else set()
        target = one_name.get(figure.scope_subset or "") or (next(iter(equal)) if len(equal) == 1 else None)
        subset = target if several else None
        if (target or figure.scope_subset in one_name) and figure.scope_subset != subset:
            yield replace(figure, scope_subset=subset)


def _is_in_part(figure: Figure) -> bool:
    return (figure.scope_subset or "").startswith("in ")


def _one_name(names: Sequence[str]) -> dict[str, str]:
    """For each name that which shares a word with it and stands more often: "Brown Iron" for "Brown Iron Inc"."""
    first: dict[str, str] = {}
    result: dict[str, str] = {}
    for name in names:
        parts = [part for part in name.lower().split() if part.strip(".") not in _FORMS_OF_FIRM] or [name.lower()]
        forms = [*parts, "".join(parts)]
        known = next((first[form] for form in forms if form in first), name)
        result[name] = known
        for part in forms:
            first.setdefault(part, known)
    return result
