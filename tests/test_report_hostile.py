"""Hostile text is text: whatever articles, file names, speakers and codebook hold, the pages show it as written."""

from __future__ import annotations

from pathlib import Path

import pytest

from report_page import Element, pages_of
from report_payloads import payloads, together
from report_project import NAMES, hostile_project
from variorum.building import build
from variorum.database import open_read_only
from variorum.project import Project
from variorum.report.places import article_places
from variorum.report.queries import ask
from variorum.report.site import PAGES
from variorum.stamp import DATABASE

TAGS = frozenset(
    """
    html head meta title link script body a header p nav ul li main h1 h2 h3 section ol dl div dt dd span table caption
    thead tr th button tbody td details summary pre code footer figure figcaption svg g line path text strong form label
    select option article blockquote mark small fieldset legend input ins del
    bdi q
    """.split()
)
"""The elements that the templates use, and no other."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A hostile project, built."""
    project = hostile_project(tmp_path_factory.mktemp("hostile") / "project")
    build(project.root)
    return project


@pytest.fixture(scope="module")
def pages(hostile: Project) -> dict[str, Element]:
    """Its pages; reading them fails where an element is not closed in its order or has an attribute twice."""
    return pages_of(hostile.build / "report")


def test_there_are_enough_payloads():
    """At least a hundred different texts that try to become markup or code."""
    assert len(set(payloads())) == len(payloads()) >= 100


def test_every_page_is_there(pages):
    """File names that no system expects make pages too."""
    assert len(pages) == len(PAGES) + len(NAMES)


def test_pages_hold_the_elements_of_the_templates_only(pages):
    """No payload has become an element, an inline script, a handler, a style, or an address."""
    for name, page in pages.items():
        assert {element.tag for element in page.all()} <= TAGS, name
        assert sum("src" in element.attributes for element in page.all()) == 1, name
        for element in page.all():
            assert not [key for key in element.attributes if key.startswith("on") or key in ("style", "srcdoc")], name
            for key in ("href", "src"):
                assert element.attributes.get(key, "").partition(":")[0] not in ("javascript", "vbscript", "file"), name


def test_scripts_are_the_reports_own(pages):
    """Each page has the report's script, and the first one a block of JSON that ends where it should."""
    for name, page in pages.items():
        scripts = list(page.all("script"))
        assert len(scripts) == (2 if name == "index.html" else 1)
        assert all("</" not in script.text and "<!--" not in script.text for script in scripts)


def test_articles_show_every_payload_as_written(hostile, pages):
    """Each payload stands in a page as it stands in the article."""
    shown = "\n".join(
        words.text for name, page in pages.items() if name.startswith("articles/") for words in page.all("p", "words")
    )
    assert [text for text in payloads() if text not in shown] == []
    with open_read_only(hostile.build / DATABASE) as con:
        texts = dict(con.execute("select source_id, text from article_text").fetchall())
        paragraphs = ask(con, "paragraphs").rows
    places = article_places(sorted(texts))
    for source_id, text in texts.items():
        page = pages[places.files[source_id]]
        wanted = [text[r["start_char"] : r["end_char"]] for r in paragraphs if r["source_id"] == source_id]
        assert [words.text for words in page.all("p", "words")] == wanted


def test_what_people_write_is_shown_as_written(hostile, pages):
    """Title, publisher, speaker, side, measure, topic, finding and reason show as they were written."""
    every = payloads()
    script, image = every[12], every[2]
    assert next(pages["index.html"].all("h1")).text == f"{script} flood"
    assert f"{image} described" in pages["index.html"].text
    assert f"People killed {script}" in pages["numbers.html"].text
    assert f"{image} dead" in pages["numbers.html"].text
    assert f"{script} found" in pages["findings.html"].text
    assert f"{image} because {together()}" in pages["findings.html"].text
    assert f"{image} dead {together()}" in pages["numbers.html"].text
    assert all(together() in page.text for name, page in pages.items() if name.startswith("articles/"))
    for n in range(len(NAMES)):
        assert every[60 + n] in pages["index.html"].text
        assert every[n] in pages["speakers.html"].text
        assert every[40 + n] in pages["speakers.html"].text


def test_names_of_files_are_shown_as_written(pages):
    """An article's page says what it is cited as: its file's name."""
    cited = {next(page.all("code")).text for name, page in pages.items() if name.startswith("articles/")}
    assert cited == {Path(name).stem for name in NAMES}


def test_templates_in_texts_are_not_filled(pages):
    """A text that looks like a template stays as it is."""
    assert any("{{ 7 * 191 }}" in page.text for page in pages.values())
    assert not [name for name, page in pages.items() if "1337" in page.text]
