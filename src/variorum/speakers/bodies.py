"""Bodies that the text names in full, for a short name, an acronym or "the department".

Which mention means which body belongs in entities and resolve.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from variorum.data import words
from variorum.speakers.naming import read_mention
from variorum.speakers.spelling import folded, initials

_WORD = r"(?:(?:[A-Z]\.)+|[A-Z](?:[\w’'&-]|\.(?=\w))*)"
_RUN = re.compile(rf"(?<![\w.’'-])(?:{_WORD} )(?:(?:{_WORD}|of|for|the|and|on|&) ){{0,7}}{_WORD}")
_OF = re.compile(rf"(?:of|for)(?: the)?(?: {_WORD}| and(?= [A-Z])| &)+")
_NAME = r"[A-Z]\w{0,40}(?:[’'-][A-Z]\w{0,40}){0,4}"
_WORD_BEFORE = re.compile(rf"\b(\w{{1,40}})(?= ({_NAME}))")
_TOLD_AFTER = re.compile(rf"\b({_NAME})(?=, (?:the|a|an) ((?:[\w’'-]+ ){{0,5}}[\w’'-]+))")
_OUTLET = re.compile(
    r"\b[A-Z][A-Z0-9&.-]{0,20}[A-Z0-9]"
    r"(?=(?: (?:News|Radio|TV|Television|reporters?|correspondents?|anchors?)\b|['’]s [“\"]))"
)
MAX_ACRONYM = 6
LEAST_ACRONYM = 2


class NamedBodies:
    """The bodies of one text by the last word of their name, and by their initials.

    Each index is made once, when it is first asked for, so that a long text is not read again for each name.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._of_noun: dict[str, str] = {}

    def ending(self, word: str) -> str:
        """The only name of several words in the text that ends with the word ("Times"), or ""."""
        return "" if word.isupper() else _only(self._by_last.get(folded(word), ()))

    def of_noun(self, noun: str) -> str:
        """The only body in the text whose head is the noun ("River Department", "Department of Rivers"), or ""."""
        if noun not in self._of_noun:
            fields = (
                (match.group(), _OF.match(self._text, match.end()))
                for match in re.finditer(rf"(?<![\w-]){re.escape(noun.capitalize())} ", self._text)
            )
            found = [head + field.group() for head, field in fields if field is not None]
            self._of_noun[noun] = _only([*found, *self._by_last.get(folded(noun), ())])
        return self._of_noun[noun]

    def spelled_out(self, acronym: str) -> str:
        """The only run of capitalised words whose initials are the acronym, or ""."""
        if not (LEAST_ACRONYM <= len(acronym) <= MAX_ACRONYM and acronym.isupper() and acronym.isalpha()):
            return ""
        return _only(self._by_initials.get(acronym, ()))

    def is_firm(self, name: str) -> bool:
        """Whether the text calls the name a firm: "Halden, the brewer", "the brewer Halden", "Halden Motors"."""
        return name in self._firms or any(read_mention(run).body for run in self._by_first.get(name, ()))

    def is_outlet(self, name: str) -> bool:
        """Whether the text shows that capitals are an outlet's: "RTV News", "an RTV reporter", "RTV's “Today”"."""
        return name in self._outlets

    @cached_property
    def _runs(self) -> tuple[str, ...]:
        return tuple(sorted({match.group() for match in _RUN.finditer(self._text)}))

    @cached_property
    def _by_first(self) -> dict[str, list[str]]:
        return _grouped((run.split()[0], run) for run in self._runs)

    @cached_property
    def _by_last(self) -> dict[str, list[str]]:
        names = (_owned(run).split(" the ")[-1] for run in self._runs)
        return _grouped((folded(name.rsplit(" ", 1)[-1]), name) for name in names)

    @cached_property
    def _by_initials(self) -> dict[str, list[str]]:
        return _grouped((found, name) for run in self._runs for name in _tails(run) for found in _initials(name))

    @cached_property
    def _firms(self) -> frozenset[str]:
        told = [(match.group(2), match.group(1)) for match in _WORD_BEFORE.finditer(self._text)]
        told += [(match.group(1), match.group(2)) for match in _TOLD_AFTER.finditer(self._text)]
        return frozenset(name for name, said in told if not words("firms").isdisjoint(said.lower().split()))

    @cached_property
    def _outlets(self) -> frozenset[str]:
        return frozenset(match.group() for match in _OUTLET.finditer(self._text))


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found


def _owned(run: str) -> str:
    """The run without an ending of the owner."""
    return re.sub(r"(?:'s|’s|['’])$", "", run)


def _tails(run: str) -> Iterator[str]:
    """Yield the runs inside a run that begin and end with a capital."""
    parts = _owned(run).split()
    for start in range(len(parts)):
        for end in range(start + 2, len(parts) + 1):
            if parts[start][0].isupper() and parts[end - 1][0].isupper():
                yield " ".join(parts[start:end])


def _initials(name: str) -> set[str]:
    every = "".join(word[0].upper() for word in name.split() if word[0].isalpha())
    return {initials(name), every}


def _only(names: Iterable[str]) -> str:
    """The name that all of the names are, apart from words before it; "" where they differ or none is a body's."""
    found = {naming.name for naming in map(read_mention, names) if naming.body and len(naming.name.split()) > 1}
    shortest = min(found, key=lambda name: (len(name), name), default="")
    return shortest if all(name.endswith(shortest) for name in found) else ""
