"""Names of private persons that no output may hold: where they stand in a text, and what stands there instead.

A mask is as long as the name and has its capitals, so that every offset stays right, and a parser still sees a name.
Reading codebook/withheld.csv belongs in `inputs`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product
from typing import Any

LETTERS = "xzqjkv"
"""What masks are made of: no name and no word is spelled with these alone."""
ADDRESS = "://"
"""A text that holds this is an address, in which names stand in small letters."""
_BETWEEN, _NOT_BEFORE, _NOT_AFTER = r"[\W_]{0,3}", r"(?<![^\W_])", r"(?![^\W_])"
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Name:
    """A name to withhold, as codebook/withheld.csv gives it: in full, and other ways of writing it."""

    full: str
    variants: tuple[str, ...] = ()

    @property
    def forms(self) -> Iterator[str]:
        """Every way of writing it: in full, the last word of it alone, and the variants."""
        yield from dict.fromkeys((self.full, self.full.split()[-1], *self.variants))


@dataclass(frozen=True)
class Withheld:
    """The names to withhold, in the order in which their masks are given out."""

    names: tuple[Name, ...] = ()

    def spans(self, text: str) -> tuple[tuple[int, int], ...]:
        """The characters [start, end) of a text that hold a name, in order; none of them overlap."""
        return tuple((start, end) for start, end, _ in self._found(text)) if self.names else ()

    def mask(self, text: str) -> str:
        """The text, equally long, with a mask for each name."""
        if not self.names:
            return text
        parts, place = [], 0
        for start, end, letters in self._found(text):
            parts += [text[place:start], _masked(text[start:end], letters)]
            place = end
        return "".join([*parts, text[place:]])

    def mask_all(self, value: Any) -> Any:
        """A value as JSON has them, with every text in it masked."""
        if isinstance(value, str):
            return self.mask(value)
        if isinstance(value, Mapping):
            return {self.mask(key): self.mask_all(inner) for key, inner in value.items()}
        return [self.mask_all(inner) for inner in value] if isinstance(value, list | tuple) else value

    def _found(self, text: str) -> Iterator[tuple[int, int, str]]:
        folded, places = _folded(text)
        found = [
            (places[match.start()], places[match.end()], letters)
            for pattern, letters in self._patterns
            for match in pattern.finditer(folded)
        ]
        last, is_address = 0, ADDRESS in text
        for start, end, letters in sorted(found, key=lambda one: (one[0], -one[1])):
            if start >= last and (is_address or _may_be(text[start:end])):
                yield start, end, letters
                last = end

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple(
            (re.compile(f"{_NOT_BEFORE}{_BETWEEN.join(_words(form))}{_NOT_AFTER}"), letters)
            for name, letters in zip(self.names, _alphabets(len(self.names)), strict=False)
            for form in name.forms
        )


NOBODY = Withheld()


def withheld_names(lines: Iterable[Mapping[str, str]]) -> Withheld:
    """The names of the lines of codebook/withheld.csv."""
    return Withheld(
        tuple(
            Name(line["name"], tuple(filter(None, (form.strip() for form in line["variants"].split(";")))))
            for line in lines
        )
    )


def _may_be(found: str) -> bool:
    """Whether words may be the name: several are; a single one must be written with a capital, if it has such."""
    return len(_words(found)) > 1 or not found[0].islower()


def _words(form: str) -> list[str]:
    return _WORD.findall(_folded(form)[0])


def _folded(text: str) -> tuple[str, list[int]]:
    """The text without case and accents; for each of its characters, and for its end, the place in the text.

    An accent that stands apart belongs to the letter before it.
    """
    letters, places = [], []
    for place, character in enumerate(text):
        for letter in unicodedata.normalize("NFKD", character).casefold():
            if not unicodedata.combining(letter):
                letters.append(letter)
                places.append(place)
    return "".join(letters), [*places, len(text)]


def _masked(name: str, letters: str) -> str:
    masked, place = [], 0
    for character in name:
        is_letter = character.isalnum() or unicodedata.combining(character) > 0
        place = place + 1 if is_letter else 0
        letter = letters[(place - 1) % len(letters)]
        masked.append((letter.upper() if character.isupper() else letter) if is_letter else character)
    return "".join(masked)


def _alphabets(count: int) -> Iterator[str]:
    """As many different runs of letters, so that two persons have two masks."""
    width = 2
    while len(LETTERS) ** width < count:
        width += 1
    return ("".join(letters) for letters in product(LETTERS, repeat=width))
