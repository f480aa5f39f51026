"""The pictures: open ends, shapes, colours, links, and the same bytes twice."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from report_payloads import payloads
from variorum.report.charts import BOLD, PRINTED_ROOM, ROOM, STEP, Lane, draw
from variorum.report.labels import breadth, fitted, label

PLAIN = Lane(
    ("Gazette", "the mayor"), "28", 28, 28, 28, 1, "circle", "articles/a.html#f1-3", "28 towns. The mayor, in Gazette"
)
ABOUT = replace(PLAIN, printed="some 82", low=74, high=90, stated=82, colour=2)
AT_LEAST = replace(PLAIN, printed="at least 50", high=None, stated=50, low=50)
UP_TO = replace(PLAIN, printed="up to 90", low=None, high=90, stated=90)
DOZENS = replace(PLAIN, printed="dozens", low=24, high=99, stated=None, shape="diamond")
SVG = "{http://www.w3.org/2000/svg}"


def drawing(*lanes: Lane) -> ElementTree.Element:
    """The picture of some lines, read."""
    (svg,) = draw([lanes])
    return ElementTree.fromstring(svg)


def drawn(svg: ElementTree.Element, name: str, tag: str = "") -> list[ElementTree.Element]:
    """The elements with a class."""
    return [e for e in svg.iter() if name in e.get("class", "").split() and tag in ("", e.tag.removeprefix(SVG))]


def place(element: ElementTree.Element) -> float:
    """How far right an element stands."""
    return float(element.get("transform", "").partition("(")[2].partition(",")[0])


def size(mark: ElementTree.Element) -> float:
    """How far a mark reaches from its middle."""
    return max(map(abs, map(float, re.findall(r"-?\d+\.?\d*", mark.get("d", "")))))


def texts(svg: ElementTree.Element, name: str) -> list[str]:
    """The texts with a class."""
    return [e.text or "" for e in drawn(svg, name, "text")]


def dashed(svg: ElementTree.Element) -> list[ElementTree.Element]:
    """The lines that stand for what is open."""
    return [e for e in svg.iter(f"{SVG}line") if e.get("stroke-dasharray")]


def test_numbers_stand_in_their_order():
    """A larger number stands farther to the right."""
    points = [e for e in drawing(PLAIN, ABOUT).iter(f"{SVG}path") if e.get("class", "").startswith("fill-party")]
    assert place(points[0]) < place(points[1])


def test_an_interval_is_a_bar():
    """What the words allow is as wide as they allow; a plain number has no width."""
    bars = [e for e in drawing(PLAIN, ABOUT).iter(f"{SVG}line") if e.get("stroke-width") == "7"]
    assert [float(e.get("x2", "")) > 0 for e in bars] == [False, True]


def test_open_ends_run_out_of_the_picture():
    """An open end is dashed from the stated bound to the side, with an arrow there; closed ones have neither."""
    svg = drawing(AT_LEAST, UP_TO, ABOUT)
    ends = sorted((place(e), float(e.get("x2", ""))) for e in dashed(svg))
    assert len(ends) == 2
    assert any(at + width == pytest.approx(320, abs=1) for at, width in ends)
    assert any(at + width == pytest.approx(0, abs=1) or at == pytest.approx(0, abs=1) for at, width in ends)
    assert dashed(drawing(PLAIN, ABOUT)) == []


def test_a_vague_word_has_a_small_mark():
    """Where no number is stated the mark is small, in the middle of what the word allows."""
    vague, stated = drawn(drawing(DOZENS, replace(PLAIN, shape="diamond")), "fill-party-1", "path")
    assert 0 < place(vague) < 320
    assert size(vague) < size(stated)


def test_what_counts_something_else_is_hollow():
    """A line of another scope has a hollow mark of the same size; the lines that are compared have none."""
    svg = drawing(PLAIN, replace(PLAIN, aside=True))
    (hollow,) = drawn(svg, "stroke-party-1", "path")
    (filled,) = drawn(svg, "fill-party-1", "path")
    assert size(hollow) == size(filled)
    assert drawn(drawing(PLAIN, ABOUT), "stroke-party-1", "path") == []


@pytest.mark.parametrize(("numbers", "fractions"), [((1, 2), False), ((1, 1.5), True), ((5.9, 6.1), True)])
def test_whole_numbers_have_whole_ticks(numbers, fractions):
    """Nothing between two whole numbers stands at the axis of numbers that are all whole."""
    svg = drawing(*[replace(PLAIN, low=n, high=n, stated=n) for n in numbers])
    assert any("." in text for text in texts(svg, "fill-axis")) == fractions


def test_shapes_differ_by_attribution():
    """A speaker in the sentence, one carried over and none have different marks."""
    shapes = [
        replace(PLAIN, shape=shape, low=n, high=n, stated=n)
        for n, shape in enumerate(("circle", "diamond", "cross"), 1)
    ]
    marks = [e.get("d") for e in drawing(*shapes).iter(f"{SVG}path") if e.get("class", "").startswith("fill-party")]
    assert len(set(marks)) == 3


def test_powers_of_ten_are_one_step_each():
    """On a logarithmic axis 10, 100 and 1,000 stand equally far apart."""
    lanes = [replace(PLAIN, low=n, high=n, stated=n) for n in (10, 100, 1000)]
    a, b, c = (place(e) for e in drawing(*lanes).iter(f"{SVG}path") if e.get("class", "").startswith("fill-party"))
    assert b - a == pytest.approx(c - b, abs=0.1)
    assert {"10", "100", "1,000"} <= set(texts(drawing(*lanes), "fill-axis"))


def test_every_line_is_one_link():
    """Each line leads to its sentence and says in words what it shows; nothing else can be reached."""
    lanes = [replace(PLAIN, href=f"articles/a.html#f{n}-9", says=f"line {n}") for n in range(3)]
    links = [(e.get("href"), e.get("aria-label")) for e in drawing(*lanes).iter(f"{SVG}a")]
    assert links == [(lane.href, lane.says) for lane in lanes]


def test_lines_have_room():
    """The picture grows by the height of a line for each line."""
    heights = [float(drawing(*[PLAIN, ABOUT] * n).get("viewBox", "").split()[3]) for n in (1, 2)]
    assert heights[1] - heights[0] == 2 * STEP


def test_pictures_of_one_report_keep_apart():
    """Pictures that are drawn in one go hold their own lines only, in their order."""
    pictures = [
        [replace(PLAIN, label=(f"{n}.{line}",), low=n + 1, high=n + 1, stated=n + 1) for line in range(n + 1)]
        for n in range(12)
    ]
    for n, svg in enumerate(draw(pictures)):
        assert texts(ElementTree.fromstring(svg), "fill-says") == [f"{n}.{line}" for line in range(n + 1)]


def test_same_lines_same_bytes():
    """A picture is the same bytes each time, alone or among others, without ids and without styles."""
    alone, among = draw([[PLAIN, ABOUT]])[0], draw([[UP_TO, DOZENS], [PLAIN, ABOUT]])[1]
    assert alone == draw([[PLAIN, ABOUT]])[0] == among
    assert " id=" not in alone
    assert "style" not in alone
    assert "#" not in alone.replace(PLAIN.href, "")


@pytest.mark.parametrize("at", range(0, len(payloads()), 40))
def test_hostile_words_are_words(at):
    """Whatever a label holds is text of the picture; its elements stay the same."""
    hostile = payloads()[at : at + 40]
    lanes = [replace(PLAIN, label=(text,), printed=text, says=text) for text in hostile]
    svg = drawing(*lanes)
    plain = drawing(*[PLAIN] * len(lanes))
    assert [e.tag for e in svg.iter()] == [e.tag for e in plain.iter()]
    assert texts(svg, "fill-says") == [
        label([text], ROOM - 1 - BOLD * breadth(fitted(text, PRINTED_ROOM / BOLD))) for text in hostile
    ]
    assert [e.get("aria-label") for e in svg.iter(f"{SVG}a")] == hostile
    assert not [name for e in svg.iter() for name in e.attrib if name.startswith("on")]


def test_characters_that_no_drawing_can_hold():
    """Control characters are replaced, so that the picture can be read at all."""
    assert texts(drawing(replace(PLAIN, label=("a\x00b\x1bc\ud800d",))), "fill-says") == ["a�b�c�d"]


def test_no_picture():
    """Nothing to draw is nothing drawn."""
    assert draw([]) == []
