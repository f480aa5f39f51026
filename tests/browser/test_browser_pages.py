"""Every page in a browser: it loads, fits a phone, is accessible in light and dark, and its picture is kept."""

from __future__ import annotations

from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from browser.conftest import HERE, Watch, addresses, watched

WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
HIGHEST = 6000
"""Pixels of a page that are kept as a picture."""


def test_every_page_loads(page: Page, report: Path) -> None:
    """Each page loads, runs its script, and has a heading."""
    for address in addresses(report):
        page.goto(address)
        assert page.locator("html.js").count() == 1, address
        assert page.locator("h1").inner_text().strip(), address


@pytest.mark.parametrize(("width", "mode"), [(320, "light"), (360, "dark"), (390, "light")])
def test_no_page_scrolls_sideways_on_a_phone(
    chromium: Browser, watch: Watch, report: Path, width: int, mode: str
) -> None:
    """On a phone no page is wider than the screen; wide tables scroll in their own frame."""
    context = chromium.new_context(
        viewport={"width": width, "height": 740}, color_scheme=mode, is_mobile=True, has_touch=True
    )
    page = watched(context, watch)
    for address in addresses(report):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
    context.close()
    assert (watch.away, watch.complaints) == ([], [])


def test_a_table_of_many_articles_scrolls_in_its_frame(chromium: Browser, report: Path) -> None:
    """However many columns coverage has, its page stays as wide as a phone."""
    context = chromium.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto((report / "coverage.html").as_uri())
    page.evaluate(
        "for (const row of document.querySelectorAll('table.matrix tr'))"
        " for (let n = 0; n < 20; n++) row.append(row.children[1].cloneNode(true))"
    )
    frame = page.locator("div.scroll").first
    assert frame.evaluate("element => element.scrollWidth > element.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    context.close()


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_pages_are_accessible(chromium: Browser, report: Path, mode: str, size: dict[str, int]) -> None:
    """axe-core finds no violation of any of its rules, with everything that can be unfolded unfolded."""
    assert violations(chromium, report, size, mode) == {}


@pytest.mark.parametrize(("size", "mode"), [(WIDE, "light"), (PHONE, "dark")], ids=["wide", "phone"])
def test_pages_of_a_release_are_accessible(chromium: Browser, given_on: Path, size: dict[str, int], mode: str) -> None:
    """Nor does it in the report of a release, whose articles stand as excerpts."""
    assert violations(chromium, given_on, size, mode) == {}


def violations(chromium: Browser, report: Path, size: dict[str, int], mode: str) -> dict[str, str]:
    """What axe-core finds, by page."""
    context = chromium.new_context(viewport=size, color_scheme=mode)
    page = context.new_page()
    found = {}
    for address in addresses(report):
        page.goto(address)
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        result = Axe().run(page, options={"resultTypes": ["violations"]})
        if result.violations_count:
            found[address.rpartition("/")[2]] = result.generate_report()
    context.close()
    return found


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_pictures_are_kept(chromium: Browser, report: Path, pictures: Path, mode: str, size: dict[str, int]) -> None:
    """A picture of every page is kept, in light and dark, wide and on a phone, to be looked at."""
    context = chromium.new_context(viewport=size, color_scheme=mode)
    page = context.new_page()
    kind = "phone" if size is PHONE else "wide"
    for path in sorted(report.rglob("*.html")):
        page.goto(path.as_uri())
        height = min(page.evaluate("document.documentElement.scrollHeight"), HIGHEST)
        file = pictures / f"{path.stem}-{kind}-{mode}.png"
        page.screenshot(path=file, full_page=True, clip={"x": 0, "y": 0, "width": size["width"], "height": height})
        assert file.stat().st_size > 10_000, file
    context.close()


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, {"media": "print"}], ids=["forced", "print"])
def test_marks_need_no_ground(chromium: Browser, report: Path, media: dict[str, str]) -> None:
    """Where grounds of words are lost, a line under them tells figures and quotes from other words, and apart."""
    context = chromium.new_context(viewport=WIDE)
    page = context.new_page()
    page.emulate_media(**media)
    page.goto(sorted((report / "articles").glob("*.html"))[2].as_uri())
    line = "element => getComputedStyle(element).borderBottomStyle"
    assert page.locator(".words .figure:not(.quote)").first.evaluate(line) == "solid"
    assert page.locator(".words .quote").first.evaluate(line) == "double"
    assert page.locator(".words").first.evaluate(line) == "none"
    context.close()


def test_the_site_works_from_a_server(context, watch: Watch, report: Path) -> None:
    """From a web server on this machine the same pages work, under the same policy."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *a: Quiet(*a, directory=str(report.parent)))
    Thread(target=server.serve_forever, daemon=True).start()
    home = f"http://127.0.0.1:{server.server_port}/report"
    page = watched(context, watch)
    page.goto(f"{home}/index.html")
    page.get_by_role("link", name="Findings", exact=True).click()
    page.get_by_label("Severity").select_option("warning")
    assert page.locator("#shown").inner_text().endswith("findings")
    with page.expect_download() as download:
        page.goto(f"{home}/data.html")
        page.get_by_role("link", name="figures.csv").click()
    assert download.value.suggested_filename == "figures.csv"
    server.shutdown()
    server.server_close()
    assert watch.complaints == []
    assert [url for url in watch.away if not url.startswith(("http://127.0.0.1:", *HERE))] == []


def test_pages_read_well_without_a_script(chromium: Browser, report: Path) -> None:
    """Without a script everything is shown, what needs one is hidden, and the toggles still work."""
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((report / "findings.html").as_uri())
    assert not page.locator("#filters").is_visible()
    cards = page.locator("article.finding")
    assert cards.count() > 10
    assert all(cards.nth(n).is_visible() for n in range(cards.count()))
    page.goto(sorted((report / "articles").glob("*.html"))[0].as_uri())
    claims = page.locator(".margin li.claim")
    assert not claims.first.is_visible()
    page.get_by_label("claims").check()
    assert claims.first.is_visible()
    context.close()
