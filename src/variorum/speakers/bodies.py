"""Bodies that the text names in full, for a short name, an acronym or "the department".

Which mention means which body belongs in entities and resolve.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from variorum.data import words
from variorum.speakers.naming import read_mention
from variorum.speakers.spelling import folded, initials

_WORD = r"(?:(?:[A-Z]\.)+|[A-Z](?:[\w’'&-]|\.(?=\w))*)"
_RUN = re.compile(rf"(?<![\w.’'-])(?:{_WORD} )(?:(?:{_WORD}|of|for|the|and|on|&) ){{0,7}}{_WORD}")
_OF = re.compile(rf"(?:of|for)(?: the)?(?: {_WORD}| and(?= [A-Z])| &)+")
MAX_ACRONYM = 6
LEAST_ACRONYM = 2


class NamedBodies:
    """The bodies of one text by the last word of their name, and by their initials."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._runs: tuple[str, ...] | None = None

    def ending(self, word: str) -> str:
        """The only name of several words in the text that ends with the word ("Times"), or ""."""
        return "" if word.isupper() else _only(self._ending(word))

    def _ending(self, word: str) -> list[str]:
        low = folded(word)
        names = (_owned(run).split(" the ")[-1] for run in self._all())
        return [name for name in names if folded(name.rsplit(" ", 1)[-1]) == low]

    def of_noun(self, noun: str) -> str:
        """The only body in the text whose head is the noun ("River Department", "Department of Rivers"), or ""."""
        fields = (
            (match.group(), _OF.match(self._text, match.end()))
            for match in re.finditer(rf"(?<![\w-]){re.escape(noun.capitalize())} ", self._text)
        )
        found = [head + field.group() for head, field in fields if field is not None]
        return _only([*found, *self._ending(noun)])

    def spelled_out(self, acronym: str) -> str:
        """The only run of capitalised words whose initials are the acronym, or ""."""
        if not (LEAST_ACRONYM <= len(acronym) <= MAX_ACRONYM and acronym.isupper() and acronym.isalpha()):
            return ""
        return _only(name for run in self._all() for name in _tails(run) if acronym in _initials(name))

    def is_firm(self, name: str) -> bool:
        """Whether the text calls the name a firm: "Halden, the brewer", "the brewer Halden", "Halden Motors"."""
        shown = re.escape(name)
        for match in re.finditer(
            rf"\b(\w+) {shown}\b|\b{shown}, (?:the|a|an) ((?:[\w’'-]+ ){{0,5}}[\w’'-]+)", self._text
        ):
            told = (match.group(1) or match.group(2)).lower().split()
            if any(word in words("firms") for word in told):
                return True
        return any(run.split()[0] == name and read_mention(run).body for run in self._all())

    def is_outlet(self, name: str) -> bool:
        """Whether the text shows that capitals are an outlet's: "RTV News", "an RTV reporter", "RTV's “Today”"."""
        beside = r"(?: (?:News|Radio|TV|Television|reporters?|correspondents?|anchors?)\b|['’]s [“\"])"
        return name.isupper() and re.search(rf"\b{re.escape(name)}{beside}", self._text) is not None

    def _all(self) -> tuple[str, ...]:
        if self._runs is None:
            self._runs = tuple(sorted({match.group() for match in _RUN.finditer(self._text)}))
        return self._runs


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
