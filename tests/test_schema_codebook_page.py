"""The codebook page: everything that the schemas declare, and nothing of its own."""

from __future__ import annotations

from pathlib import Path

from small_package import small_tables
from variorum.schema.codebook_page import codebook_page, general_page
from variorum.schema.load import load_schema, published_tables, working_tables

ROOT = Path(__file__).resolve().parents[1]


def page() -> str:
    """The page of the small package."""
    return codebook_page(small_tables()["measures"].to_dicts(), small_tables()["topics"].to_dicts())


def test_every_column_is_on_the_page():
    """Each table has a section, and each column a line with its description."""
    text = page()
    for name in (*published_tables(), *working_tables()):
        section = text.split(f"# {name}\n", 1)[1].split("\n## ", 1)[0]
        for column in load_schema(name).columns:
            (line,) = [
                line
                for line in section.splitlines()
                if line.startswith((f"| `{column.name}`* |", f"| `{column.name}` |"))
            ][:1]
            assert column.description.replace("|", "\\|") in line
            assert line.startswith(f"| `{column.name}`* |") == column.required


def test_measures_and_topics_are_those_of_the_package():
    """The page lists what its figures measure and what its claims are about."""
    assert "| people_moved | People moved | person | count | People moved. | yes | people_hurt |" in page()
    assert "| casualties | Casualties | Dead, hurt and missing people. |" in page()


def test_interval_rules_are_printed():
    """How each qualifier bounds a number is on the page."""
    assert "| about | 0.9 | 1.1 |" in page()
    assert "| dozens | 24 | 99 |" in page()


def test_committed_page_is_the_generated_one():
    """docs/codebook.md is made by `nox -s docs` from the schemas and the general codebook."""
    assert (ROOT / "docs" / "codebook.md").read_text(encoding="utf-8") == general_page()
