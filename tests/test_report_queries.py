"""The report's questions: narrowed to one value, taken in step, and each ordered."""

from __future__ import annotations

from importlib.resources import files

import duckdb
import pytest

from variorum.report.queries import Answer, InStep, answer, ask, narrowed, question
from variorum.stamp import DATABASE

QUESTIONS = sorted(entry.name.removesuffix(".sql") for entry in files("variorum").joinpath("sql/report").iterdir())


@pytest.mark.parametrize("name", QUESTIONS)
def test_questions_have_a_title_and_an_order(name):
    """Each file opens with a title, and its query says in which order the rows come."""
    title, sql = question(name)
    assert title and not title.startswith("--")
    assert "\norder by" in sql


@pytest.mark.parametrize("name", QUESTIONS)
def test_questions_give_the_same_rows_twice(flood_build, name):
    """A question gives the same rows in the same order on each run, also on several threads."""
    with duckdb.connect(str(flood_build.build / DATABASE), read_only=True) as con:
        first = ask(con, name).rows
        con.execute("set threads to 4")
        assert ask(con, name).rows == first


def test_narrowed_to_one_value():
    """A narrowed question keeps the rows of one value in their order, whatever the value holds."""
    con = duckdb.connect()
    con.execute("create table t as select * from (values ('a''b', 2), ('c', 1), ('a''b', 1)) as t (name, n)")
    sql = "select name, n\nfrom t\norder by name, n"
    asked = answer(con, "all", sql).only("name", "a'b")
    assert [row["n"] for row in asked.rows] == [1, 2]
    assert con.execute(narrowed(sql, "name", "a'b")).fetchall() == [("a'b", 1), ("a'b", 2)]
    assert con.execute(asked.sql).fetchall() == [("a'b", 1), ("a'b", 2)]


def test_only_keeps_the_title():
    """A narrowed answer is still told by its title."""
    assert Answer("all", "select 1 as n\norder by n", ("n",), ({"n": 1},)).only("n", "x").title == "all"


def test_groups_in_step():
    """Values are taken in ascending order; one without a group has no rows, and none is lost."""
    groups = InStep(iter([("b", [{"n": 1}]), ("d", [{"n": 2}])]))
    assert [groups.take(name) for name in "abcde"] == [[], [{"n": 1}], [], [{"n": 2}], []]
