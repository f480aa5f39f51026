"""The site as it is written: every page, every link, every query, nothing from elsewhere, small, and the same twice."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import duckdb
import pytest

from report_page import Element, pages_of, target
from set_of_rows import Rows
from variorum import __version__
from variorum.data import rows as data_rows
from variorum.database import open_read_only
from variorum.project import Project
from variorum.report.queries import ask
from variorum.report.site import ASSETS, PAGES, write_report
from variorum.report.wording import cell
from variorum.schema.load import load_schema, published_tables
from variorum.stamp import DATABASE

SMALL = 1_000_000
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)


@pytest.fixture(scope="module", params=["flood_build", "reference"])
def built(request: pytest.FixtureRequest) -> Project:
    """A built project: the flood's, then the reference package's."""
    project: Project = request.getfixturevalue(request.param)
    return project


@pytest.fixture(scope="module")
def pages(built: Project) -> dict[str, Element]:
    """Its pages."""
    return pages_of(built.build / "report")


def test_every_page_is_there(built, pages):
    """The report has its pages and one for each article, each with a title, one first heading and a menu."""
    sources = len(list((built.root / "raw").glob("*.txt")))
    assert set(pages) >= {href for href, _, _ in PAGES}
    assert len(pages) == len(PAGES) + sources
    for page in pages.values():
        assert next(page.all("title")).text.strip()
        assert len(list(page.all("h1"))) == 1
        assert len(list(next(page.all("nav")).all("a"))) == len(PAGES)


def test_headings_leave_out_no_rank(pages):
    """A heading is at most one rank below the one before."""
    for name, page in pages.items():
        ranks = [int(element.tag[1]) for element in page.all() if re.fullmatch(r"h[1-6]", element.tag)]
        assert all(later <= earlier + 1 for earlier, later in pairwise(ranks)), name


def test_ids_are_unique(pages):
    """No page has an id twice, and none has white space in it."""
    for name, page in pages.items():
        ids = [element.attributes["id"] for element in page.all() if "id" in element.attributes]
        assert len(ids) == len(set(ids)), name
        assert not [one for one in ids if not one or re.search(r"\s", one)], name


def test_every_link_leads_somewhere(built, pages):
    """Each link inside the site names a file that is there and, with an anchor, a place in it."""
    folder = built.build / "report"
    anchors = {name: {e.attributes.get("id") for e in page.all()} for name, page in pages.items()}
    followed = 0
    for name, page in pages.items():
        for element in page.all("a"):
            if "href" not in element.attributes:
                continue
            path, anchor = target(element.attributes["href"])
            path = path.partition("?")[0]
            file = ((folder / name).parent / path).resolve() if path else (folder / name).resolve()
            assert file.is_file(), (name, element.attributes["href"])
            if anchor:
                assert anchor in anchors[file.relative_to(folder.resolve()).as_posix()], element.attributes["href"]
            followed += 1
    assert followed > 100


def test_nothing_comes_from_elsewhere(pages):
    """A page loads its style sheet and its script, from its own folder, and nothing else."""
    for page in pages.values():
        loaded = [
            element.attributes[key]
            for element in page.all()
            for key in ("src", "href", "data", "action", "srcset", "poster", "background")
            if key in element.attributes and element.tag != "a"
        ]
        assert {name.removeprefix("../") for name in loaded} == {*(f"assets/{name}" for name in ASSETS), "data:,"}
        assert not re.search(r"url\(|@import", "".join(element.text for element in page.all("style")))


def test_assets_name_nothing_elsewhere(built):
    """Neither the style sheet nor the script loads anything."""
    for name in ASSETS:
        text = (built.build / "report" / "assets" / name).read_text(encoding="utf-8")
        assert not re.search(r"https?:|//[a-z]|@import|url\(|\bfetch\b|XMLHttpRequest|import\(|eval|innerHTML", text), (
            name
        )


def test_a_strict_policy_stands_in_every_page(pages):
    """Each page allows its own script and style only: no inline script, no inline style, no handler."""
    for page in pages.values():
        metas = {e.attributes.get("http-equiv"): e.attributes.get("content") for e in page.all("meta")}
        assert metas["Content-Security-Policy"] == POLICY
        assert not [e for e in page.all() if "style" in e.attributes or e.tag == "style"]
        assert not [name for e in page.all() for name in e.attributes if name.startswith("on")]
        inline = [e for e in page.all("script") if "src" not in e.attributes]
        assert all(e.attributes.get("type") == "application/ld+json" for e in inline)


def test_the_report_is_small(built):
    """All files of the report together stay under a megabyte."""
    assert sum(path.stat().st_size for path in (built.build / "report").rglob("*") if path.is_file()) < SMALL


def test_every_query_shown_runs(built, pages):
    """Each query that stands under a picture or a table runs on the database of the build."""
    shown = [next(details.all("pre")).text for page in pages.values() for details in page.all("details", "sql")]
    assert len(shown) > len(published_tables())
    with duckdb.connect(str(built.build / DATABASE), read_only=True) as con:
        for sql in shown:
            con.execute(sql).fetchall()


def test_queries_of_tables_give_the_rows_shown(built, pages):
    """The query under a table of the data gives the cells that stand in it."""
    sections = list(pages["data.html"].all("section"))
    assert len(sections) == len(published_tables())
    with open_read_only(built.build / DATABASE) as con:
        for section in sections:
            rows = con.execute(next(section.all("pre")).text).fetchall()
            body = next(section.all("tbody"))
            assert [[e.text for e in row.all("td")] for row in body.all("tr")] == [
                [cell(v) for v in row] for row in rows
            ]


def test_queries_of_pictures_give_the_lines_shown(built, pages):
    """The query under a picture gives one row a line, in the same order, with the same words."""
    figures = list(pages["numbers.html"].all("figure"))
    assert figures
    with open_read_only(built.build / DATABASE) as con:
        for figure in figures:
            result = con.execute(next(figure.all("pre")).text)
            columns = [column[0] for column in result.description or ()]
            texts = [dict(zip(columns, row, strict=True))["text"] for row in result.fetchall()]
            words = next(figure.all("ul", "words-of"))
            assert [next(line.all("a")).text for line in words.all("li")] == texts
            assert len(list(next(figure.all("svg")).all("a"))) == len(texts)


def test_queries_of_findings_give_the_cards_shown(built, pages):
    """The query under the findings gives a row a card, in the same order."""
    (sql, *_) = (next(d.all("pre")).text for d in pages["findings.html"].all("details", "sql"))
    cards = [card.attributes["id"] for card in pages["findings.html"].all("article", "finding")]
    with open_read_only(built.build / DATABASE) as con:
        assert [row[0] for row in con.execute(sql).fetchall()] == cards


def test_queries_of_articles_give_the_notes_shown(built, pages):
    """The query under an article gives a row a note in its margin."""
    with open_read_only(built.build / DATABASE) as con:
        for name, page in pages.items():
            if name.startswith("articles/"):
                (details,) = page.all("details", "sql")
                notes = sum(len(list(margin.all("li"))) for margin in page.all("ul", "margin"))
                assert len(con.execute(next(details.all("pre")).text).fetchall()) == notes, name


def test_the_text_of_an_article_is_whole(built, pages):
    """The paragraphs of an article's page are those of the article, character by character."""
    with open_read_only(built.build / DATABASE) as con:
        texts = dict(con.execute("select source_id, text from article_text").fetchall())
        paragraphs = ask(con, "paragraphs").rows
    for source_id, text in texts.items():
        page = pages[f"articles/{source_id}.html"]
        wanted = [text[r["start_char"] : r["end_char"]] for r in paragraphs if r["source_id"] == source_id]
        assert [words.text for words in page.all("p", "words")] == wanted


def test_every_finding_has_its_sentences(built, pages):
    """Each card shows a sentence with a mark, or says who is silent, or both."""
    cards = list(pages["findings.html"].all("article", "finding"))
    assert cards
    for card in cards:
        marks = list(card.all("mark"))
        assert marks or list(card.all("p", "silent")), card.attributes["id"]
        assert all(mark.text for mark in marks)


def test_no_heading_holds_a_hash(pages):
    """Headings call an article by its publisher or a short name, never by a long hash."""
    headings = [e.text for page in pages.values() for rank in ("h1", "h2", "h3") for e in page.all(rank)]
    assert not [text for text in headings if re.search(r"[0-9a-f]{12,}", text)]


def test_the_first_page_is_described_for_catalogues(built, pages):
    """The head of the first page holds schema.org's Dataset, with a file for each table."""
    (script,) = (e for e in pages["index.html"].all("script") if e.attributes.get("type") == "application/ld+json")
    found = json.loads(script.text)
    assert found["@type"] == "Dataset"
    assert found["name"] == built.read_descriptor()["title"]
    assert len(found["distribution"]) == len(published_tables())


def test_a_report_is_the_same_bytes_twice(built, tmp_path):
    """Written again, each file is the same."""
    with open_read_only(built.build / DATABASE) as con:
        write_report(tmp_path, con, built.read_descriptor(), __version__)
    first = {p.relative_to(built.build): p.read_bytes() for p in (built.build / "report").rglob("*") if p.is_file()}
    again = {p.relative_to(tmp_path): p.read_bytes() for p in (tmp_path / "report").rglob("*") if p.is_file()}
    assert again == first


def test_a_package_without_a_row_has_every_page(tmp_path):
    """Where nothing was found, every page says so."""
    write_report(tmp_path, Rows().database(), {"name": "few", "title": "No rows"}, "0")
    pages = pages_of(tmp_path / "report")
    assert set(pages) == {href for href, _, _ in PAGES}
    assert "No check has found anything" in pages["findings.html"].text


def test_columns_are_explained(pages):
    """Under each table stands what each of its columns holds."""
    for section, name in zip(pages["data.html"].all("section"), published_tables(), strict=True):
        described = [term.text.split()[0] for term in next(section.all("dl", "columns")).all("dt")]
        assert described == list(load_schema(name).column_names)


def test_types_are_explained(pages):
    """The findings' page says what each type means."""
    said = [term.text for term in next(pages["findings.html"].all("dl", "types")).all("dt")]
    assert said == [row["label"] for row in data_rows("finding_types")]
