"""The colours of the report: readable on their ground, and the sides apart for every kind of colour-blindness.

Contrast as WCAG 2.2 defines it. Colour-blindness as Machado, Oliveira and Fernandes (2009) simulate it in full;
distances in CIELAB (1976), where about 2.3 is the smallest that is seen side by side.
"""

from __future__ import annotations

import re
from importlib.resources import files
from itertools import combinations

import pytest

CSS = files("variorum").joinpath("report/assets/report.css").read_text(encoding="utf-8")
SEEN = {
    "all colours": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
LEAST_APART = 10
"""More than four times what is seen side by side; sides also differ in their names beside each mark."""
TEXTS = ("ink", "soft", "link", "error", "warning", "info", "party-0")
GROUNDS = ("paper", "panel")
MARKED = ("figure", "quote", "mark", "context")


def colours(mode: str) -> dict[str, tuple[float, ...]]:
    """The colours of a mode by name, as linear red, green and blue."""
    light, dark = re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
    return {
        name: tuple(_linear(int(code[n : n + 2], 16) / 255) for n in (0, 2, 4))
        for name, code in re.findall(r"--([a-z0-9-]+): #([0-9a-f]{6});", light if mode == "light" else dark)
    }


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def luminance(colour: tuple[float, ...]) -> float:
    """How bright a colour is."""
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    """The contrast of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def seen(colour: tuple[float, ...], kind: str) -> tuple[float, ...]:
    """A colour in CIELAB, as somebody with a kind of colour-blindness sees it."""
    r, g, b = (min(max(sum(m * c for m, c in zip(row, colour, strict=True)), 0), 1) for row in SEEN[kind])
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (n ** (1 / 3) if n > 0.008856 else 7.787 * n + 16 / 116 for n in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: tuple[float, ...], other: tuple[float, ...], kind: str) -> float:
    """How far apart two colours are seen."""
    return sum((a - b) ** 2 for a, b in zip(seen(one, kind), seen(other, kind), strict=True)) ** 0.5


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_texts_are_readable(mode):
    """Every colour of text has a contrast of at least 4.5 on every ground, plain text on every mark too."""
    named = colours(mode)
    pairs = [(text, ground) for text in TEXTS for ground in GROUNDS] + [("ink", mark) for mark in MARKED]
    assert [(a, b) for a, b in pairs if contrast(named[a], named[b]) < 4.5] == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_sides_stand_out(mode):
    """Every colour of a side has a contrast of at least 3 on the paper, as marks of a picture must."""
    named = colours(mode)
    sides = [name for name in named if name.startswith("party-")]
    assert len(sides) == 7
    assert [name for name in sides if contrast(named[name], named["paper"]) < 3] == []


@pytest.mark.parametrize("kind", list(SEEN))
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_sides_are_told_apart(mode, kind):
    """Any two sides are well apart, in either mode and for every kind of colour-blindness."""
    named = colours(mode)
    sides = sorted(name for name in named if name.startswith("party-"))
    close = {
        (a, b): round(distance(named[a], named[b], kind), 1)
        for a, b in combinations(sides, 2)
        if distance(named[a], named[b], kind) < LEAST_APART
    }
    assert close == {}
