"""The picture of disagreement: one measure, each figure as a point or interval on one axis, as SVG.

The specification is Vega-Lite, as plain data; vl-convert draws it. All pictures of a report are drawn in one go and
then cut apart, for the first one takes longest. Nothing in the layout depends on the width of a letter, so that the
same figures give the same bytes whatever fonts a machine has. Colours, fonts and states are left to the style sheet:
the drawing names classes only.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from variorum.report.labels import breadth, fitted, label
from variorum.report.scales import Axis, choose_axis, tick_label

WIDTH, STEP, FOOT, SIDE = 320, 40, 22, 10
"""Pixels: width of a picture without its sides, height of a line, height of the axis below, room at each side."""
WORDS_ABOVE, MARKS_BELOW = -9, 9
"""Pixels from the middle of a line to its words and to its marks."""
LOOKS = {"shape": "nominal", "size": "quantitative"}
SHAPES = {"explicit": "circle", "reference": "circle", "carried": "diamond", "none": "cross"}
LETTER_SIZE = 11.5
"""Pixels of an em of the words above a line."""
ROOM, PRINTED_ROOM, BOLD = WIDTH / LETTER_SIZE, 17.0, 1.07
"""Ems that have room above a line, those of them that the number may take, and how much wider it is for being bold."""
STATED_SIZE, UNSTATED_SIZE = 95, 40
"""Square pixels of a mark: of a number that is stated, and of the middle of what a range or a vague word allows."""
_SVG = "http://www.w3.org/2000/svg"
_LEFT_TO_THE_PAGE = (
    "class", "style", "role", "aria-roledescription", "aria-label", "aria-hidden", "pointer-events", "font-family",
)  # fmt: skip
_DECIMALS = re.compile(r"\d+\.\d{3,}")
NAMED = "Figures, one a line"
"""What a picture is called for readers who do not see it; its heading names the measure."""
LINE = "line"
"""The class that stands for the ground of a line."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A line of a picture.

    label: who says so, in parts; printed: the number as it stands in the article
    low, high: the interval that the words allow, None where it is open; stated: the number, None where there is none
    colour: the number of the side's colour; shape: see SHAPES
    aside: whether it counts something else than the other lines: a part, another place or period
    href: where the sentence stands; says: the line in words, for readers who do not see it
    """

    label: tuple[str, ...]
    printed: str
    low: float | None
    high: float | None
    stated: float | None
    colour: int
    shape: str
    href: str
    says: str
    aside: bool = False


def draw(pictures: Sequence[Sequence[Lane]]) -> list[str]:
    """An SVG element for each picture, given as its lanes from top to bottom."""
    if not pictures:
        return []
    views = [_view(lanes) for lanes in pictures]
    specification = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "autosize": "none",
        "bounds": "flush",
        "background": None,
        "config": {"view": {"stroke": None}, "concat": {"spacing": 0}},
        "vconcat": views,
    }
    import vl_convert  # noqa: PLC0415 (a report without a picture needs none)

    whole = vl_convert.vegalite_to_svg(json.dumps(specification), vl_version="5.20")
    drawn = list(_cut_apart(whole))
    return [_finished(group, lanes) for group, lanes in zip(drawn, pictures, strict=True)]


def _view(lanes: Sequence[Lane]) -> dict[str, Any]:
    axis = choose_axis([bound for lane in lanes for bound in _bounds(lane)], whole=all(map(_is_whole, lanes)))
    scale = {"type": axis.kind, "domain": [axis.low, axis.high], "nice": False, "zero": False}
    return {
        "width": WIDTH,
        "height": STEP * len(lanes),
        "data": {"values": [_values(n, lane, axis) for n, lane in enumerate(lanes)]},
        "encoding": {
            "y": {"field": "n", "type": "ordinal", "axis": None, "scale": {"padding": 0}},
            "color": {"field": "colour", "type": "nominal", "scale": None},
        },
        "layer": list(_layers(scale, axis)),
    }


def _bounds(lane: Lane) -> list[float]:
    return [bound for bound in (lane.stated, lane.low, lane.high) if bound is not None]


def _is_whole(lane: Lane) -> bool:
    """Whether a line's number, or where none is stated what it allows, is a whole number."""
    return all(float(bound).is_integer() for bound in _bounds(lane)[: None if lane.stated is None else 1])


def _values(n: int, lane: Lane, axis: Axis) -> dict[str, Any]:
    low = axis.low if lane.low is None else lane.low
    high = axis.high if lane.high is None else lane.high
    known = _bounds(lane)
    printed = fitted(lane.printed, PRINTED_ROOM / BOLD)
    return {
        "n": n,
        "label": label(lane.label, ROOM - 1 - BOLD * breadth(printed)),
        "printed": printed,
        "low": low,
        "high": high,
        "from": known[0] if lane.low is None else low,
        "to": known[0] if lane.high is None else high,
        "open_below": lane.low is None,
        "open_above": lane.high is None,
        "point": _middle(low, high, axis) if lane.stated is None else lane.stated,
        "size": UNSTATED_SIZE if lane.stated is None else STATED_SIZE,
        "aside": lane.aside,
        "shape": lane.shape,
        "colour": f"class:party-{lane.colour}",
    }


def _middle(low: float, high: float, axis: Axis) -> float:
    """The middle of an interval as the axis shows it."""
    return math.sqrt(low * high) if axis.kind == "log" else (low + high) / 2


def _layers(scale: dict[str, Any], axis: Axis) -> Iterator[dict[str, Any]]:
    labels = {f"{tick:.12g}": tick_label(tick) for tick in axis.ticks}
    written = {
        "values": list(axis.ticks), "title": None, "labelOverlap": False, "labelBound": False, "domain": False,
        "labelExpr": f"{json.dumps(labels)}[format(datum.value, '.12~g')] || ''", "labelColor": "class:axis",
        "gridColor": "class:grid", "tickColor": "class:grid", "labelFontSize": 11, "labelLimit": 0, "labelFlush": False,
    }  # fmt: skip

    def x(field: str) -> dict[str, Any]:
        return {"field": field, "type": "quantitative", "scale": scale, "axis": written}

    side = {"x": {"value": 0}, "x2": {"value": WIDTH}}
    yield {"mark": "rect", "encoding": {**side, "color": {"value": f"class:{LINE}"}}}
    floor = {"type": "rule", "yOffset": MARKS_BELOW, "strokeWidth": 1}
    yield {"mark": floor, "encoding": {**side, "color": {"value": "class:grid"}}}
    bar = {"type": "rule", "yOffset": MARKS_BELOW, "strokeWidth": 7, "opacity": 0.45}
    yield {"mark": bar, "encoding": {"x": x("from"), "x2": {"field": "to"}}}
    for end, start, field, shape in (("open_below", "from", "low", "left"), ("open_above", "to", "high", "right")):
        reached = [{"filter": f"datum.{end}"}]
        dashes = {"type": "rule", "yOffset": MARKS_BELOW, "strokeWidth": 2.5, "strokeDash": [5, 3]}
        arrow = {
            "type": "point",
            "yOffset": MARKS_BELOW,
            "shape": f"triangle-{shape}",
            "filled": True,
            "size": 70,
            "opacity": 1,
        }
        yield {"transform": reached, "mark": dashes, "encoding": {"x": x(start), "x2": {"field": field}}}
        yield {"transform": reached, "mark": arrow, "encoding": {"x": x(field)}}
    looks = {name: {"field": name, "type": kind, "scale": None} for name, kind in LOOKS.items()}
    for chosen, filled in (("!datum.aside", True), ("datum.aside", False)):
        mark = {"type": "point", "yOffset": MARKS_BELOW, "filled": filled, "opacity": 1, "strokeWidth": 2}
        yield {"transform": [{"filter": chosen}], "mark": mark, "encoding": {"x": x("point"), **looks}}
    for field, at, align, name in (("label", 0, "left", "says"), ("printed", WIDTH, "right", "printed")):
        mark = {"type": "text", "yOffset": WORDS_ABOVE, "align": align, "baseline": "middle", "fontSize": LETTER_SIZE}
        text = {"text": {"field": field, "type": "nominal"}, "x": {"value": at}, "color": {"value": f"class:{name}"}}
        yield {"mark": mark, "encoding": text}


def _cut_apart(svg: str) -> Iterator[ElementTree.Element]:
    """The drawing of each picture out of the drawing of all."""
    for group in ElementTree.fromstring(svg).iter(f"{{{_SVG}}}g"):
        name = group.get("class", "")
        if "role-scope" in name and "concat_" in name:
            group[0].attrib.pop("transform", None)
            yield group[0]


def _finished(group: ElementTree.Element, lanes: Sequence[Lane]) -> str:
    """A picture as an element of its own: classes instead of colours, one link a line, nothing else to be read out."""
    parents = {child: parent for parent in group.iter() for child in parent}
    links = iter(lanes)
    for element in list(group.iter()):
        if element.get("class") in ("background", "foreground"):
            parents[element].remove(element)
        elif element.get("fill") == f"class:{LINE}":
            _make_link(element, next(links))
        else:
            _plain(element)
    box = f"{-SIDE} 0 {WIDTH + 2 * SIDE} {STEP * len(lanes) + FOOT}"
    svg = ElementTree.Element(
        "svg", {"xmlns": _SVG, "class": "chart", "viewBox": box, "role": "group", "aria-label": NAMED}
    )
    svg.append(group)
    for element in group.iter():
        element.tag = element.tag.removeprefix(f"{{{_SVG}}}")
    return ElementTree.tostring(svg, encoding="unicode")


def _make_link(element: ElementTree.Element, lane: Lane) -> None:
    """The ground of a line as the link to its sentence."""
    ground = ElementTree.SubElement(element, "path", {"d": element.get("d", ""), "class": LINE})
    element.tag = "a"
    element.attrib.clear()
    element.attrib.update({"href": lane.href, "aria-label": lane.says})
    ElementTree.SubElement(ground, "title").text = lane.says


def _plain(element: ElementTree.Element) -> None:
    """Take from an element what the page decides, and turn the names of classes that stand as colours into classes."""
    name = element.get("class", "").split(" ")[0]
    names = ["mark-text"] if name == "mark-text" else []
    for key in ("fill", "stroke"):
        if element.get(key, "").startswith("class:"):
            names.append(f"{key}-{element.attrib.pop(key).removeprefix('class:')}")
    for key in ("transform", "x2", "y2"):
        if key in element.attrib:
            element.set(key, _DECIMALS.sub(lambda found: f"{float(found[0]):.2f}", element.get(key, "")))
    for key in _LEFT_TO_THE_PAGE:
        element.attrib.pop(key, None)
    if element.tag == f"{{{_SVG}}}text":
        element.set("aria-hidden", "true")  # the links say all of it, line by line
    if names:
        element.set("class", " ".join(names))
