"""What a reader does: choose findings, follow a line to its sentence, sort, toggle, copy, all by keyboard too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect


def visible(cards: Locator) -> int:
    """How many cards are shown."""
    return sum(cards.nth(n).is_visible() for n in range(cards.count()))


def open_page(page: Page, report: Path, name: str) -> None:
    """Go to a page of the report."""
    page.goto((report / name.partition("#")[0].partition("?")[0]).as_uri() + re.sub(r"^[^#?]*", "", name))


def focused(page: Page) -> str:
    """The text of what has the focus."""
    return str(page.evaluate("document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"))


def press_until(page: Page, wanted: str, key: str = "Tab", most: int = 200) -> None:
    """Press a key until something with this text has the focus."""
    for _ in range(most):
        page.keyboard.press(key)
        if focused(page).strip().startswith(wanted):
            return
    pytest.fail(f"{wanted} was not reached by {most} times {key}")


def test_findings_are_chosen(page: Page, report: Path) -> None:
    """A choice hides what does not fit, says how many are left, and is taken back by one button."""
    open_page(page, report, "findings.html")
    cards = page.locator("article.finding")
    every = cards.count()
    warnings = page.locator("article.finding[data-severity=warning]").count()
    assert 0 < warnings < every
    page.get_by_label("Severity").select_option("warning")
    expect(page.locator("#shown")).to_have_text(f"{warnings} of {every} findings")
    assert visible(cards) == warnings
    expect(page.get_by_role("heading", name="For information")).to_be_hidden()
    page.get_by_role("button", name="Show all").click()
    expect(page.locator("#shown")).to_have_text(f"{every} findings")
    assert visible(cards) == every


def test_choices_are_joined(page: Page, report: Path) -> None:
    """Two choices hold together, and an article's choice finds every finding that rests on it."""
    open_page(page, report, "findings.html")
    cards = page.locator("article.finding")
    page.locator("select[name=source]").select_option(index=1)
    source = page.locator("select[name=source]").input_value()
    of_source = visible(cards)
    listed = page.evaluate(
        "id => [...document.querySelectorAll('.finding')]"
        ".filter(card => JSON.parse(card.dataset.source).includes(id)).length",
        source,
    )
    assert of_source == listed > 0
    page.locator("select[name=type]").select_option("gap")
    assert 0 < visible(cards) < of_source


def test_choices_stand_in_the_address(page: Page, report: Path) -> None:
    """An address with a choice shows what it chose; what no choice offers is left aside."""
    open_page(page, report, "findings.html?severity=info&type=gap&measure=nonsense")
    expect(page.locator("select[name=type]")).to_have_value("gap")
    expect(page.locator("select[name=measure]")).to_have_value("")
    cards = page.locator("article.finding:visible")
    assert cards.count() == page.locator("article.finding[data-type=gap][data-severity=info]").count() > 0


def test_an_address_of_a_finding_shows_it(page: Page, report: Path) -> None:
    """A link to a finding shows it with its sentences, whatever is chosen."""
    open_page(page, report, "findings.html")
    card = page.locator("article.finding:has(details.told)").last
    name = card.get_attribute("id")
    open_page(page, report, f"findings.html?severity=warning#{name}")
    card = page.locator(f"article[id='{name}']")
    expect(card).to_be_in_viewport()
    expect(card.locator("ul.evidence")).to_be_visible()
    expect(page.get_by_label("Severity")).to_have_value("")


def test_from_a_line_to_its_sentence(page: Page, report: Path) -> None:
    """A line of a picture leads to the figure, marked in its article, and its words are those of the line."""
    open_page(page, report, "numbers.html")
    line = page.locator("svg.chart a").first
    says = line.get_attribute("aria-label") or ""
    line.click()
    page.wait_for_url(re.compile(r"/articles/.*#f\d+-\d+$"))
    lit = page.locator(".words .lit")
    expect(lit.first).to_be_in_viewport()
    assert says.startswith("".join(lit.all_inner_texts()).split(" × ")[0])


def test_from_a_mark_to_its_sentence(page: Page, report: Path) -> None:
    """A press on the very mark of a picture leads there too, and from coverage a measure's name to its picture."""
    open_page(page, report, "coverage.html")
    page.locator("table.matrix th[scope=row] a").first.click()
    page.wait_for_url(re.compile(r"numbers.html#m-"))
    box = page.locator("figure.measure:target svg.chart path[class^=fill-party]").first.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_url(re.compile(r"/articles/.*#f\d+-\d+$"))
    expect(page.locator(".words .lit").first).to_be_in_viewport()


def test_from_a_finding_to_both_sentences(page: Page, report: Path) -> None:
    """From the first page a finding leads to its card, and each of its sentences to its place in the article."""
    open_page(page, report, "index.html")
    page.locator("ol.top-findings a").first.click()
    page.wait_for_url(re.compile(r"/findings.html#"))
    card = page.locator("article.finding:target")
    witnesses = card.locator("ul.evidence > li")
    assert witnesses.count() >= 2
    marked = witnesses.nth(1).locator("mark").first.inner_text()
    witnesses.nth(1).locator("p.from a").click()
    expect(page.locator(".words .lit").first).to_be_in_viewport()
    assert marked in "".join(page.locator(".words .lit").all_inner_texts())


def test_a_table_is_sorted(page: Page, report: Path) -> None:
    """A press on a column's name sorts by it, as numbers where they are numbers; a second press turns it round."""
    open_page(page, report, "index.html")
    table = page.locator("table.sortable").first
    words = table.locator("thead button", has_text="Words")
    column = table.locator("tbody tr td:nth-child(3)")
    before = [int(text) for text in column.all_inner_texts()]
    words.click()
    assert [int(text) for text in column.all_inner_texts()] == sorted(before) != before
    expect(table.locator("th[aria-sort=ascending]")).to_have_text("Words")
    words.click()
    assert [int(text) for text in column.all_inner_texts()] == sorted(before, reverse=True)


def test_empty_cells_stand_last(page: Page, report: Path) -> None:
    """Rows without a value stand last in either order."""
    open_page(page, report, "data.html")
    section = page.locator("section:has(#t-figures)")
    button = section.locator("thead button", has_text=re.compile("^value$"))
    place = 1 + section.locator("thead th").all_inner_texts().index("value")
    for _ in range(2):
        button.click()
        cells = section.locator(f"tbody td:nth-child({place})").all_inner_texts()
        assert "" not in cells[: len(cells) - cells.count("")]


def test_kinds_are_toggled(page: Page, report: Path) -> None:
    """A kind that is switched off loses its mark in the text and its notes; claims begin switched off."""
    open_page(page, report, f"articles/{sorted((report / 'articles').glob('*.html'))[2].name}")
    figures, claims = page.locator(".margin li.figure"), page.locator(".margin li.claim")
    mark = page.locator(".words span.figure").first
    ground = "element => getComputedStyle(element).backgroundColor"
    marked = mark.evaluate(ground)
    assert visible(figures) == figures.count() > 0
    assert visible(claims) == 0
    page.get_by_label("figures").uncheck()
    assert visible(figures) == 0
    assert mark.evaluate(ground) != marked
    page.get_by_label("claims").check()
    assert visible(claims) == claims.count() > 0


def test_an_id_is_copied(context: BrowserContext, page: Page, report: Path) -> None:
    """The button copies the finding's id, says so, and says again what it is for."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_page(page, report, "findings.html")
    card = page.locator("article.finding").first
    button = card.locator("button.copy")
    button.click()
    expect(button).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()") == card.get_attribute("id")
    expect(button).to_contain_text("Copy the id")


def test_an_id_is_shown_where_it_cannot_be_copied(page: Page, report: Path) -> None:
    """Where the browser allows no copying, the button shows the id."""
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    open_page(page, report, "findings.html")
    card = page.locator("article.finding").first
    card.locator("button.copy").click()
    expect(card.locator("button.copy")).to_have_text(str(card.get_attribute("id")))


def test_everything_by_keyboard(page: Page, report: Path) -> None:
    """By keys alone: past the menu, along the findings to a card, to a sentence, and the marked figure is in view."""
    open_page(page, report, "index.html")
    page.keyboard.press("Tab")
    assert focused(page) == "Skip to the content"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    first = page.locator("ol.top-findings a").first
    assert focused(page) == first.inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/findings.html#"))
    witness = page.locator("article.finding:target p.from a").first.inner_text()
    press_until(page, witness)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/articles/"))
    expect(page.locator(".words .lit").first).to_be_in_viewport()


def test_pictures_by_keyboard(page: Page, report: Path) -> None:
    """Each line of a picture is one stop that can be seen and leads to its sentence."""
    open_page(page, report, "numbers.html")
    line = page.locator("svg.chart a").first
    press_until(page, line.get_attribute("aria-label") or "")
    assert line.locator("path").evaluate("element => getComputedStyle(element).strokeWidth") == "3px"
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/articles/"))


def test_choices_sorting_and_toggles_by_keyboard(page: Page, report: Path) -> None:
    """A choice, a column's order and a toggle need no mouse."""
    open_page(page, report, "findings.html")
    page.get_by_label("Severity").focus()
    page.keyboard.press("w")
    expect(page.locator("#shown")).to_have_text(re.compile(r"^\d+ of \d+ findings$"))
    open_page(page, report, "index.html")
    page.locator("thead button", has_text="Words").focus()
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=ascending]")).to_have_text("Words")
    open_page(page, report, f"articles/{sorted((report / 'articles').glob('*.html'))[2].name}")
    page.get_by_label("claims").focus()
    page.keyboard.press("Space")
    assert visible(page.locator(".margin li.claim")) > 0


def test_the_focus_is_seen(page: Page, report: Path) -> None:
    """Whatever has the focus is outlined."""
    open_page(page, report, "findings.html")
    for _ in range(25):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid", focused(page)
