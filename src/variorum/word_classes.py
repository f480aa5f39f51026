"""Word classes from the patterns of spaCy's attribute ruler, looked up instead of matched.

The ruler's matcher takes as long as the parser; its patterns for the class of a word look at one token, or at
one and the one before. Only the class is set, as no finder reads lemmas or morphology.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from variorum.tokens import Token

_PARTS = ("TAG", "LOWER", "DEP", "IS_SPACE")
Key = tuple[str, str, str, bool]
"""What a class depends on: the tag, the letters in lower case, the role, whether it is white space.

Letters that no pattern names are empty, so that there are few keys.
"""


@dataclass(frozen=True, slots=True)
class _Condition:
    """What a pattern asks of one part of a token."""

    part: int
    values: frozenset[object]
    wanted: bool

    def holds(self, key: Key) -> bool:
        return (key[self.part] in self.values) is self.wanted


_Conditions = tuple[_Condition, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """The class of a token by the patterns over one token, and the patterns over two that it opens."""

    rank: int
    word_class: str
    opens: tuple[tuple[int, _Conditions, str], ...]


class WordClasses:
    """The word classes of a ruler's patterns; where several fit, the last one counts.

    Raises ValueError for a pattern that cannot be looked up.
    """

    def __init__(self, patterns: Iterable[Mapping[str, Any]]) -> None:
        self._single: list[tuple[_Conditions, str]] = []
        self._pairs: list[tuple[_Conditions, tuple[int, _Conditions, str]]] = []
        self._named: set[object] = set()
        self._known: dict[Key, _Known] = {}
        for pattern in patterns:
            word_class = pattern["attrs"].get("POS")
            for tokens in pattern["patterns"] if word_class else ():
                self._add([_conditions(token) for token in tokens], pattern.get("index", 0), word_class)

    def _add(self, tokens: list[_Conditions], index: int, word_class: str) -> None:
        self._named.update(*(one.values for token in tokens for one in token if _PARTS[one.part] == "LOWER"))
        if len(tokens) == 1:
            self._single.append((tokens[0], word_class))
        elif len(tokens) == 2 and index == 1:
            self._pairs.append((tokens[0], (len(self._single), tokens[1], word_class)))
        else:
            raise ValueError(f"a pattern that sets token {index} of {len(tokens)} cannot be looked up")

    def look_up(self, tokens: Iterable[Token]) -> None:
        """Give each token of a sentence its `pos_`; one that no pattern fits keeps its own."""
        opened: tuple[tuple[int, _Conditions, str], ...] = ()
        for token in tokens:
            letters = token.lower_
            key = (token.tag_, letters if letters in self._named else "", token.dep_, token.is_space)
            known = self._known.get(key) or self._look_up(key)
            word_class = known.word_class
            for rank, conditions, other in opened:
                if rank > known.rank and _fit(conditions, key):
                    word_class = other
            if word_class:
                token.pos_ = word_class
            opened = known.opens

    def _look_up(self, key: Key) -> _Known:
        fitting = [(rank, name) for rank, (conditions, name) in enumerate(self._single) if _fit(conditions, key)]
        rank, word_class = fitting[-1] if fitting else (-1, "")
        opens = tuple(pair for conditions, pair in self._pairs if _fit(conditions, key))
        self._known[key] = _Known(rank, word_class, opens)
        return self._known[key]


def _conditions(token: Mapping[str, Any]) -> _Conditions:
    return tuple(_condition(_PARTS.index(name), wanted) for name, wanted in token.items())


def _condition(part: int, wanted: object) -> _Condition:
    if isinstance(wanted, Mapping):
        return _Condition(part, frozenset(wanted.get("IN") or wanted["NOT_IN"]), "IN" in wanted)
    return _Condition(part, frozenset({wanted}), wanted=True)


def _fit(conditions: _Conditions, key: Key) -> bool:
    return all(condition.holds(key) for condition in conditions)
