"""Every page on paper: a PDF each, kept to be looked at, that holds what the page says and cuts nothing off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from browser.conftest import SCREENSHOTS

A4 = (595, 842)
"""Points of a sheet."""
PRINTED_WIDTH = 688
"""Pixels between the margins of an A4 sheet, as report.css sets them: 182 mm."""
MOST_SHEETS = {"findings": 60}
"""Sheets of a page; 12 for the others."""
LEAST_TEXT = 40
"""Characters on a sheet that is not empty."""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page as it goes to paper, opened in dark mode."""
    context = chromium.new_context(viewport={"width": PRINTED_WIDTH, "height": 970}, color_scheme="dark")
    opened = context.new_page()
    opened.emulate_media(media="print", color_scheme="dark")
    yield opened
    context.close()


@pytest.fixture(scope="session")
def papers(chromium: Browser, report: Path, pictures: Path) -> dict[str, PdfReader]:
    """The PDF of every page, by the page's name; kept in screenshots/paper."""
    folder = SCREENSHOTS / "paper"
    folder.mkdir()
    context = chromium.new_context(color_scheme="dark")
    opened = context.new_page()
    for path in sorted(report.rglob("*.html")):
        opened.goto(path.as_uri())
        opened.pdf(path=folder / f"{path.stem}.pdf", format="A4", print_background=False)
    context.close()
    return {path.stem: PdfReader(path) for path in sorted(folder.glob("*.pdf"))}


def squeezed(text: str) -> str:
    """A text without blanks: a PDF knows places, not words."""
    return "".join(text.split())


def words_of(paper: PdfReader) -> str:
    """Everything that stands on the sheets."""
    return squeezed("".join(sheet.extract_text() for sheet in paper.pages))


def test_every_page_makes_sheets(papers: dict[str, PdfReader], report: Path) -> None:
    """Each page is one PDF of A4 sheets, none of them empty, with its title on the first."""
    assert set(papers) == {path.stem for path in report.rglob("*.html")}
    for name, paper in papers.items():
        for sheet in paper.pages:
            assert (sheet.mediabox.width, sheet.mediabox.height) == pytest.approx(A4, abs=2), name
        texts = [sheet.extract_text() for sheet in paper.pages]
        assert all(len(text.strip()) >= LEAST_TEXT for text in texts), name
        assert len(texts) <= MOST_SHEETS.get(name, 12), name


def test_what_a_page_says_stands_on_paper(papers: dict[str, PdfReader], page: Page, report: Path) -> None:
    """Title, findings with their sentences, words of articles, quotations and cells stand on the sheets, whole."""
    said = "h1, h2, article.finding h3, .finding blockquote p, .words, .margin li, q, dd, table.matrix th, th, td"
    for path in sorted(report.rglob("*.html")):
        page.goto(path.as_uri())
        shown = page.locator(said).evaluate_all(
            "found => found.filter(one => one.checkVisibility() && !one.querySelector('.visually-hidden, .word'))"
            ".map(one => one.innerText)"
        )
        paper = words_of(papers[path.stem])
        lost = [text for text in shown if squeezed(text) not in paper]
        assert lost == [], path.name
        assert len(shown) > 5, path.name


def test_nothing_is_cut_off(page: Page, report: Path) -> None:
    """No table, picture or line is wider than the sheet, and no cell hides a part of its words."""
    for path in sorted(report.rglob("*.html")):
        page.goto(path.as_uri())
        wide = page.evaluate(
            f"[...document.querySelectorAll('main *')].filter(one => one.checkVisibility()"
            f" && !one.closest('.visually-hidden, svg') && one.getBoundingClientRect().right > {PRINTED_WIDTH + 1})"
            ".map(one => one.outerHTML.slice(0, 80))"
        )
        assert wide == [], path.name
        cut = page.locator("td, th").evaluate_all(
            "cells => cells.filter(one => one.checkVisibility() && getComputedStyle(one).overflow === 'hidden'"
            " && one.scrollWidth > one.clientWidth).map(one => one.innerText)"
        )
        assert cut == [], path.name


def test_wide_tables_say_where_their_rows_are(page: Page, report: Path) -> None:
    """A table of too many columns for a sheet is left off, and a line says so; narrow ones stand there."""
    page.goto((report / "data.html").as_uri())
    tables = page.locator("table.cells")
    seen = [tables.nth(n).is_visible() for n in range(tables.count())]
    assert seen.count(True) >= 3
    assert page.locator(".on-paper").count() == seen.count(False) > 0
    assert page.locator(".on-paper").first.is_visible()


def test_paper_is_white(page: Page, report: Path) -> None:
    """A page prints without its menu and choices, with what is folded, black on white, also from dark mode."""
    page.goto((report / "findings.html").as_uri())
    assert not page.locator("header nav").is_visible()
    assert not page.locator("#filters").is_visible()
    assert page.locator("details.told ul.evidence").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
