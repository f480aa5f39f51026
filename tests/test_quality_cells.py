"""Cells that are judged against an annotation: right, wrong, and left open where it does not speak of them."""

from __future__ import annotations

from quality.cells import date_cells, figure_cells, quote_cells, topics_of
from variorum.codebook import general_codebook


def test_a_kind_is_judged_but_not_a_catch_all():
    """A kind is right or wrong; what the annotation puts under none of its kinds is left open."""
    assert dict(figure_cells({"kind": "area"}, {"kind": "length"}))["kind"] is False
    assert dict(figure_cells({"kind": "area"}, {"kind": "area"}))["kind"] is True
    assert "kind" not in dict(figure_cells({"kind": "other"}, {"kind": "age"}))


def test_a_stated_day_must_be_given():
    """A day that the article states is missed by an empty cell; one that a reader infers is not."""
    stated, inferred = ({"as_of": "2031-05-02", "as_of_basis": basis} for basis in ("stated", "inferred"))
    assert dict(figure_cells(stated, {"as_of_date": ""})) == {"as_of_date": False, "as_of_basis": False}
    assert dict(figure_cells(inferred, {"as_of_date": ""})) == {}
    assert dict(figure_cells(inferred, {"as_of_date": "2031-05-03"})) == {"as_of_date": False}


def test_a_place_is_judged_where_one_is_given():
    """A place shares a word with the annotation's; an empty one says nothing wrong."""
    entry = {"subject_place": "Riverton, Lower County"}
    assert dict(figure_cells(entry, {"place": "in Riverton"})) == {"place": True}
    assert dict(figure_cells(entry, {"place": "in Upper Town"})) == {"place": False}
    assert dict(figure_cells(entry, {"place": ""})) == {}


def test_an_outlet_that_was_told_is_no_hearer():
    """Who was told and is also the way through which it came is judged as the way only."""
    entry = {"form": "split_part", "addressed_to": "The Wire", "outlet_via": "The Wire"}
    assert dict(quote_cells(entry, {"form": "split", "via": "The Wire", "addressee": ""})) == {
        "form": True,
        "via": True,
    }
    other = {"addressed_to": "reporters", "outlet_via": None}
    assert dict(quote_cells(other, {"via": "", "addressee": ""})) == {"via": True, "addressee": False}


def test_days_of_an_expression():
    """The first and last day are those of the annotated year, month or span; no day is no judgement."""
    row = {"from_date": "2031-02-01", "to_date": "2031-02-28", "weekday": ""}
    assert dict(date_cells({"iso": "2031-02"}, row)) == {"from_date": True, "to_date": True}
    assert dict(date_cells({"iso": "2031"}, row)) == {"from_date": False, "to_date": False}
    assert dict(date_cells({"iso": "2031-05-02"}, {"weekday": "Friday"})) == {"weekday": True}
    assert dict(date_cells({"iso": "soon"}, row)) == {}


def test_topics_stand_for_topics_of_the_tables():
    """Each annotated topic stands for topics that the general codebook has; an unknown one for none."""
    known = {row["topic_id"] for row in general_codebook().topics}
    assert topics_of("timeline") == {"course", "history"} <= known
    assert topics_of("weather") == frozenset()
