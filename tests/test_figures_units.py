"""Units: the code and kind of what is written, rates, ages, money, and conversions."""

from __future__ import annotations

import csv
import json
from importlib.resources import files
from pathlib import Path

import pytest

from figure_rows import figure_of, figures_of
from variorum.data import rows
from variorum.figures.units import in_base, unit_of_code

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas" / "figures.json").read_text(encoding="utf-8"))
KINDS = next(field for field in SCHEMA["fields"] if field["name"] == "kind")["constraints"]["enum"]

UNITS = [
    ("1,000 square kilometres", "km2", "area"),
    ("1,000 sq km of land", "km2", "area"),
    ("a 640-square-kilometer lake", "km2", "area"),
    ("58km away", "km", "length"),
    ("36 miles south", "mi", "length"),
    ("a 5 m wall", "m", "length"),
    ("37m long", "m", "length"),
    ("20 acres", "acre", "area"),
    ("18%", "percent", "percent"),
    ("18 per cent", "percent", "percent"),
    ("18pc of it", "percent", "percent"),
    ("two percentage points", "percentage point", "percent"),
    ("40 basis points", "basis point", "percent"),
    ("two weeks", "week", "duration"),
    ("a six-year war", "year", "duration"),
    ("several days", "day", "duration"),
    ("30-plus years", "year", "duration"),
    ("a magnitude-6.1 quake", "magnitude", "magnitude"),
    ("a 6.1-magnitude quake", "magnitude", "magnitude"),
    ("5.4 on the Richter scale", "magnitude", "magnitude"),
    ("a magnitude of 6.1", "magnitude", "magnitude"),
    ("a .38-caliber revolver", "caliber", "caliber"),
    ("28 degrees Celsius", "degC", "temperature"),
    ("gusts of 118mph", "mph", "speed"),
    ("250 metres per second", "m/s", "speed"),
    ("130 km/h", "km/h", "speed"),
    ("275bhp", "hp", "power"),
    ("72 GWh", "GWh", "energy"),
    ("1700 tonnes", "t", "mass"),
    ("88 pounds", "lb", "mass"),
    ("half the homes", "fraction", "fraction"),
    ("three times as many", "times", "multiple"),
    ("a threefold rise", "times", "multiple"),
    ("$40", "USD", "money"),
    ("US$40m", "USD", "money"),
    ("€40m", "EUR", "money"),
    ("40 million euros", "EUR", "money"),
    ("£40", "GBP", "money"),
    ("40 million pounds", "GBP", "money"),
    ("A$40", "AUD", "money"),
    ("EUR70m", "EUR", "money"),
    ("HK $6.4 billion", "HKD", "money"),
    ("4,350 yuan", "CNY", "money"),
    ("RM41.80", "MYR", "money"),
    ("millions of dollars", "USD", "money"),
    ("$10 per gram", "USD/g", "money"),
    ("$16 an hour", "USD/h", "money"),
    ("35 hours a week", "h/week", "rate"),
    ("90,000 barrels a day", "barrel/day", "rate"),
    ("20 people", "person", "count"),
    ("20 fishermen", "person", "count"),
    ("20 drones", "drone", "count"),
    ("20 cities", "city", "count"),
    ("a 40-bed ward", "bed", "count"),
    ("a 5.6 quake", "magnitude", "magnitude"),
    ("a 5.6-strength tremor", "magnitude", "magnitude"),
    ("She fell 200m down a slope.", "m", "length"),
    ("an 800m gold medal", "m", "length"),
    ("a 17in screen", "in", "length"),
    ("It lasts three times longer than a lamp.", "times", "multiple"),
    ("Shares fell 22 euro cents.", "cent", "money"),
    ("It paid 2.5p a share.", "penny/share", "money"),
    ("a line of 512kbps", "kbps", "rate"),
    ("12 births per 1,000 people", "birth/1000 person", "rate"),
    ("12 births per 1,000", "birth/1000", "rate"),
]


@pytest.mark.parametrize(("text", "code", "kind"), UNITS)
def test_units(text, code, kind):
    """A written unit has one code and one kind."""
    figure = figure_of(text)
    assert (figure.unit_code, figure.kind) == (code, kind)


@pytest.mark.parametrize(
    ("text", "written", "code"),
    [
        ("A $5 million grant was given.", "$5 million grant", "USD"),
        ("It got A$5 million.", "A$5 million", "AUD"),
        ("A $42-a-share offer was made.", "$42-a-share offer", "USD/share"),
        ("It pays $42 per Brown share.", "$42 per Brown share", "USD/share"),
        ("It pays $42 per Brown.", "$42", "USD"),
    ],
)
def test_sums(text, written, code):
    """An article is no part of a currency's sign; a price is of a share also where the share has a name."""
    figure = figure_of(text)
    assert (figure.text, figure.unit_code) == (written, code)


AGES = [
    ("a 31-year-old baker", 31),
    ("Sixteen-year-old Ann Smith", 16),
    ("He is 16 years old.", 16),
    ("Ann Smith, 39, a baker, left.", 39),
    ("Smith, 16, was shot.", 16),
    ("Ann Smith (39) left.", 39),
    ("a boy aged 11", 11),
    ("by the age of seven", 7),
    ("She is 70.", 70),
    ("He turned 18 on Monday.", 18),
    ("people under 30", 30),
    ("The patient is over 80.", 80),
    ("The actress, 33, left.", 33),
    ("They raised the retirement age to 65.", 65),
    ("She died in Riverton at 77.", 77),
    ("He left school at 14.", 14),
    ("Those 62 and older pay half.", 62),
    ("Those 65 and over pay half.", 65),
    ("adults aged over 19", 19),
]


@pytest.mark.parametrize(("text", "value"), AGES)
def test_ages(text, value):
    """An age is of kind age, in years."""
    figure = figure_of(text)
    assert (figure.value, figure.kind, figure.unit_code) == (value, "age", "year")


@pytest.mark.parametrize(
    "text",
    [
        "It is 70.",
        "They sank 39, a record.",
        "The team, 12 men, left.",
        "The toll is 70.",
        "They put the number of dead at nine.",
    ],
)
def test_no_ages(text):
    """A number between commas or after 'is' is no age where no person has it."""
    assert figure_of(text).kind != "age"


def test_part_of_the_injured_is_no_age():
    """A number that "of them" follows is a part of those before the comma."""
    assert [figure.kind for figure in figures_of("It left 80 injured, 6 of them badly.")] == ["count", "count"]
    assert figure_of("Ann Smith, 39, of Riverton, left.").kind == "age"


def test_converted_pair():
    """A number in brackets after one of the same kind gives two rows that name the pair."""
    first, second = figures_of("It lies 36 miles (58 km) away.")
    assert [(f.value, f.unit_code) for f in (first, second)] == [(36, "mi"), (58, "km")]
    assert all("unit.of-pair" in figure.method for figure in (first, second))
    assert first.base_unit == second.base_unit == "km"
    assert abs(first.base_value - second.base_value) < 0.07 * second.base_value


def test_no_pair_without_brackets():
    """Two lengths side by side are no converted pair."""
    assert all("unit.of-pair" not in figure.method for figure in figures_of("It is 36 miles wide and 58 km long."))


def test_unit_of_from_and_to():
    """In 'from A unit to B' the unit holds for B; another sentence's number stays without."""
    assert [figure.unit_code for figure in figures_of("It shrank from 61 pounds to 57.")] == ["lb", "lb"]
    assert [figure.unit_code for figure in figures_of("He had 61 pounds and 12 boats.")] == ["lb", "boat"]


BASES = [
    ("36 miles", 57.936384, "km"),
    ("2 years", 730.5, "day"),
    ("24 months", 730.5, "day"),
    ("10 acres", 0.0404687261, "km2"),
    ("82 degrees Fahrenheit", 27.77777778, "degC"),
    ("50 basis points", 0.5, "percentage point"),
    ("3 tonnes", 3000, "kg"),
]


@pytest.mark.parametrize(("text", "value", "unit"), BASES)
def test_base_values(text, value, unit):
    """A value is converted to the base unit of its kind; the value itself stays as printed."""
    figure = figure_of(text)
    assert (figure.base_value, figure.base_unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize("row", rows("units"), ids=lambda row: row["code"])
def test_unit_rows(row):
    """Every unit converts to its base or says that it has none, and its kind is one of the schema's."""
    assert row["kind"] in KINDS
    converted = in_base(unit_of_code(row["code"]), 2.0)
    assert converted is not None or not row["pint"]
    if converted is not None:
        assert converted[0] > 0 or row["kind"] == "temperature"


@pytest.mark.parametrize("name", ["units", "currencies", "vague", "qualifiers", "numerals", "zero", "figure_words"])
def test_tables_are_square(name):
    """No row of a table has more or fewer cells than its head."""
    text = files("variorum.data").joinpath(f"{name}.csv").read_text(encoding="utf-8")
    lines = list(csv.reader(text.splitlines()))
    assert {len(line) for line in lines} == {len(lines[0])}
