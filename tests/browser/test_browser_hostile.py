"""Hostile texts in a browser: none of them runs, asks for anything, or widens the page."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, Page

from browser.conftest import Watch, addresses, watched

HIT = "self.hit ?? Object.getOwnPropertyNames(Object.prototype).length"


def test_no_payload_runs(page: Page, hostile: Path) -> None:
    """No page of a hostile project runs a payload, also when everything is unfolded, focused and passed over."""
    page.goto("about:blank")
    untouched = page.evaluate(HIT)
    for address in addresses(hostile):
        page.goto(address)
        page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
        for _ in range(30):
            page.keyboard.press("Tab")
        page.mouse.move(300, 300)
        page.wait_for_timeout(100)
        assert page.evaluate(HIT) == untouched, address
        assert page.url.partition("#")[0] == address
        assert page.locator("script").count() <= 2
        assert page.frames == [page.main_frame], address


def test_the_watch_sees_a_payload_that_runs(chromium: Browser, watch: Watch, tmp_path: Path) -> None:
    """The same look at a page that does run a payload finds it: the test above can fail."""
    file = tmp_path / "page.html"
    file.write_text("<p><img src=x onerror=self.hit=1><img src=http://127.0.0.1:9/x></p>", encoding="utf-8")
    context = chromium.new_context()
    page = watched(context, watch)
    page.goto(file.as_uri())
    page.wait_for_function("self.hit === 1")
    assert page.evaluate(HIT) == 1
    assert watch.away == ["http://127.0.0.1:9/x"]
    assert watch.complaints
    context.close()


def test_the_policy_stops_what_would_slip_through(chromium: Browser, hostile: Path, tmp_path: Path) -> None:
    """Should a payload ever become markup, the policy of the page keeps it from running."""
    source = (hostile / "index.html").read_text(encoding="utf-8")
    broken = tmp_path / "index.html"
    broken.write_text(
        source.replace("</h1>", "</h1><img src=x onerror=self.hit=1><script>self.hit=1</script>"), encoding="utf-8"
    )
    context = chromium.new_context()
    page = context.new_page()
    page.goto(broken.as_uri())
    page.wait_for_timeout(200)
    assert page.evaluate("self.hit") is None
    context.close()


def test_hostile_pages_fit_a_phone(chromium: Browser, hostile: Path) -> None:
    """Words without a break do not widen a page either."""
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    for address in addresses(hostile):
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, address
    context.close()
