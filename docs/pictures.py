"""`python -m docs.pictures [REPORT]`: renew docs/images from a built report, in the system's Chromium.

Two pictures for the README: the picture of disagreement and an article as evidence. Pictures of every page, light
and dark, wide and on a phone, are taken by tests/browser.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

PROJECT = Path(__file__).resolve().parents[1]
IMAGES = PROJECT / "docs" / "images"
NAMES = ("chromium", "chromium-browser", "google-chrome")
WIDTH, HEIGHT = 1120, 900
MOST_BYTES = 120_000


def main() -> None:
    """Write the pictures of the report that is named, or of build/report."""
    report = Path(sys.argv[1]) if len(sys.argv) > 1 else PROJECT / "build" / "report"
    IMAGES.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        take_pictures(browser, report.resolve(), IMAGES)
        browser.close()
    for image in sorted(IMAGES.glob("*.png")):
        size = image.stat().st_size
        print(f"{image.relative_to(PROJECT)}: {size:,} bytes")
        if size > MOST_BYTES:
            sys.exit(f"{image.name} is larger than {MOST_BYTES:,} bytes: show less of the page")


def find_chromium() -> str:
    """The program of the system's Chromium, or the one that CHROMIUM names; exits where there is none."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    return path or sys.exit("no Chromium: install Debian's package chromium, or name the program in CHROMIUM")


def take_pictures(browser: Browser, report: Path, folder: Path) -> None:
    """Take the pictures of a report into a folder."""
    context = browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
    page = context.new_page()
    page.goto((report / "index.html").as_uri())
    page.locator(".pictures").screenshot(path=folder / "disagreement.png")
    page.goto(max(sorted((report / "articles").glob("*.html")), key=lambda path: figures(page, path)).as_uri())
    blocks = page.locator(".block")
    richest = max(range(blocks.count()), key=lambda n: blocks.nth(n).locator("a.to-finding").count())
    blocks.nth(richest).screenshot(path=folder / "evidence.png")
    context.close()


def figures(page: Page, article: Path) -> int:
    """How many figures an article's page notes."""
    page.goto(article.as_uri())
    return int(page.locator(".margin li.figure").count())


if __name__ == "__main__":
    main()
