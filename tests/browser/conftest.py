"""A browser, the pages of built reports, and a watch over what they ask for and complain of."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from docs.pictures import find_chromium
from released import unpacked
from report_project import hostile_project
from variorum.building import build
from variorum.project import Project
from variorum.release.rights import Rights
from variorum.release.write import write_release

ROOT = Path(__file__).resolve().parents[2]
SCREENSHOTS = ROOT / "screenshots"
HERE = ("file:", "data:", "blob:", "about:")
"""Addresses that reach no network."""


@dataclass
class Watch:
    """What a page asked for and complained of."""

    away: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def request(self, request: Request) -> None:
        """Keep a request that leaves the machine."""
        if not request.url.startswith(HERE):
            self.away.append(request.url)

    def said(self, message: ConsoleMessage) -> None:
        """Keep what the console says."""
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def failed(self, error: Exception) -> None:
        """Keep an error of a script."""
        self.complaints.append(str(error))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The system's Chromium; an error where there is none, for a test that cannot run must not pass."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def context(chromium: Browser) -> Iterator[BrowserContext]:
    """A fresh session of the browser."""
    fresh = chromium.new_context(viewport={"width": 1280, "height": 900})
    yield fresh
    fresh.close()


@pytest.fixture
def watch() -> Watch:
    """What the pages of a test ask for and complain of."""
    return Watch()


@pytest.fixture
def page(context: BrowserContext, watch: Watch) -> Iterator[Page]:
    """A page that is watched: after the test it has asked for nothing elsewhere and complained of nothing."""
    opened = watched(context, watch)
    yield opened
    assert watch.away == []
    assert watch.complaints == []


def watched(context: BrowserContext, watch: Watch) -> Page:
    """A page whose requests and complaints are kept."""
    page = context.new_page()
    page.on("request", watch.request)
    page.on("console", watch.said)
    page.on("pageerror", watch.failed)
    page.set_default_timeout(10_000)
    return page


@pytest.fixture(scope="session")
def report(reference: Project) -> Path:
    """The report of the reference package."""
    return reference.build / "report"


@pytest.fixture(scope="session")
def given_on(reference: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the reference package's release, unpacked; no article of it is given on whole."""
    folder = tmp_path_factory.mktemp("given-on")
    released = write_release(reference, reference.build, folder / "dist", Rights())
    return unpacked(released.path, folder / "unpacked") / "report"


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of a project full of texts that try to become markup or code."""
    project = hostile_project(tmp_path_factory.mktemp("hostile") / "project")
    build(project.root)
    return project.build / "report"


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where pictures of the pages are kept, emptied first."""
    shutil.rmtree(SCREENSHOTS, ignore_errors=True)
    SCREENSHOTS.mkdir()
    return SCREENSHOTS


def addresses(report: Path) -> list[str]:
    """The address of every page of a report, on this disk."""
    return [path.as_uri() for path in sorted(report.rglob("*.html"))]
