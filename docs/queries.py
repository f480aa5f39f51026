"""`python -m docs.queries [DATABASE]`: renew the answers of docs/queries.md from a built package.

A question is a block of SQL and the part after it between `<!-- made: answer-N -->` and `<!-- end -->`. Pages made
from code alone belong in `generate`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb

PROJECT = Path(__file__).resolve().parents[1]
PAGE = PROJECT / "docs" / "queries.md"
_QUESTION = re.compile(
    r"(?s)(```sql\n(?P<sql>.*?)```\n\n<!-- made: answer-(?P<number>\d+) -->\n)(?P<answer>.*?)(<!-- end -->)"
)


def main() -> None:
    """Write the page with the answers of the database that is named, or of build/variorum.duckdb."""
    database = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT / "build" / "variorum.duckdb"
    with duckdb.connect(str(database), read_only=True) as con:
        PAGE.write_text(answered(PAGE.read_text(encoding="utf-8"), con), encoding="utf-8")


def questions(page: str) -> Iterator[tuple[int, str, str]]:
    """The questions of a page: number, SQL and answer as it stands."""
    for found in _QUESTION.finditer(page):
        yield int(found["number"]), found["sql"], found["answer"].strip()


def answered(page: str, con: duckdb.DuckDBPyConnection) -> str:
    """The page with every answer renewed."""
    return _QUESTION.sub(lambda found: f"{found[1]}\n{answer(con, found['sql'])}\n\n{found[5]}", page)


def answer(con: duckdb.DuckDBPyConnection, sql: str) -> str:
    """What a query answers, as a table in Markdown; "No rows." where there are none."""
    result = con.execute(sql)
    names = [column[0] for column in result.description or ()]
    rows = result.fetchall()
    if not rows:
        return "No rows."
    lines = [names, ["---"] * len(names), *([_cell(value) for value in row] for row in rows)]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in lines)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.2f}".rstrip("0").rstrip(".")
    return " ".join(str(value).split()).replace("|", "\\|")


if __name__ == "__main__":
    main()
