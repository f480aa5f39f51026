"""docs/queries.md: every question answers what the build answers, and every view is used."""

from __future__ import annotations

import re

import duckdb
import pytest

from docs.queries import PAGE, answer, answered, questions
from variorum.database import all_views, open_read_only

TEXT = PAGE.read_text(encoding="utf-8")
QUESTIONS = list(questions(TEXT))


@pytest.mark.parametrize(("number", "sql", "shown"), QUESTIONS, ids=[str(number) for number, _, _ in QUESTIONS])
def test_answers_are_those_of_the_build(reference, number, sql, shown):
    """The answer on the page is what the query answers on the reference package."""
    with open_read_only(reference.build / "variorum.duckdb") as con:
        assert answer(con, sql) == shown


def test_questions_are_numbered_and_many():
    """There are fifteen questions and more, numbered in order, each with a block of SQL and an answer."""
    numbers = [number for number, _, _ in QUESTIONS]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 15
    assert len(re.findall(r"^## \d+\. .*\?$", TEXT, re.MULTILINE)) == len(numbers) == TEXT.count("```sql\n")


@pytest.mark.parametrize("view", [view.name for view in all_views()])
def test_each_view_has_a_worked_example(view):
    """Each view stands in the SQL of a question."""
    assert any(re.search(rf"\b{view}\b", sql) for _, sql, _ in QUESTIONS)


def test_renewing_fills_in_the_answer():
    """An answer is put between its marks, as a table; no rows, empty cells and truth values are shown as such."""
    sql = "select 1 as a, null as b, true as c, 2500.5::double as d"
    page = f"```sql\n{sql}\n```\n\n<!-- made: answer-1 -->\nold\n<!-- end -->"
    with duckdb.connect() as con:
        assert answered(page, con).endswith(
            "answer-1 -->\n\n| a | b | c | d |\n| --- | --- | --- | --- |\n| 1 |  | yes | 2,500.5 |\n\n<!-- end -->"
        )
        assert answer(con, "select 1 where false") == "No rows."
