"""The report's files: pages from templates, and the two assets. What a page shows belongs in pages/."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import duckdb
from jinja2 import Environment, PackageLoader, StrictUndefined

from variorum.report import wording
from variorum.report.edition import Edition, Form, read_edition, type_labels
from variorum.report.pages import articles, coverage, data, findings, numbers, overview, quotes, speakers
from variorum.report.places import plain

PAGES = (
    ("index.html", "Overview", ""),
    ("numbers.html", "Numbers", "The numbers, side by side"),
    ("findings.html", "Findings", "Findings"),
    ("coverage.html", "Coverage", "Who speaks of what"),
    ("quotes.html", "Quotes", "Quotes"),
    ("speakers.html", "Speakers", "Who is heard"),
    ("data.html", "Data", "The data"),
)
"""Address, name in the menu, and title of each page; without one the package's."""
ASSETS = ("report.css", "report.js")


def write_report(
    folder: Path,
    con: duckdb.DuckDBPyConnection,
    package: Mapping[str, Any],
    toolkit: str,
    form: Form | None = None,
) -> None:
    """Write `report/` into a build.

    con: a database of a build, or of a release
    package: the descriptor, for title, description, version, licence and how to cite
    toolkit: the version of Variorum
    form: of a release; without it every word that the database holds is shown
    """
    target = folder / "report"
    for name in ("assets", "articles"):
        (target / name).mkdir(parents=True, exist_ok=True)
    for name in ASSETS:
        (target / "assets" / name).write_bytes(files("variorum").joinpath(f"report/assets/{name}").read_bytes())
    for href, html in render(con, package, toolkit, form):
        (target / href).write_bytes(html.encode("utf-8"))


def render(
    con: duckdb.DuckDBPyConnection,
    package: Mapping[str, Any],
    toolkit: str,
    form: Form | None = None,
) -> Iterator[tuple[str, str]]:
    """Yield the address and the HTML of each page; see `write_report`."""
    edition = read_edition(con, form)
    environment = _environment(edition, package, toolkit)
    shown = _contexts(con, edition, package)
    for href, short, title in PAGES:
        page = {"href": href, "short": short, "title": title or package.get("title", package["name"])}
        yield href, environment.get_template(f"{href}.jinja").render(page=page, up="", **shown[href]())
    template = environment.get_template("article.html.jinja")
    for href, context in articles.contexts(con, edition):
        page = {"href": href, "short": "", "title": _title(context["source"]["source"])}
        yield href, template.render(page=page, up="../", **context)


def _title(name: str) -> str:
    """What an article is called, as a heading; a publisher's own spelling stays."""
    return name.capitalize() if name.startswith("article ") else name


def _contexts(
    con: duckdb.DuckDBPyConnection, edition: Edition, package: Mapping[str, Any]
) -> dict[str, Callable[[], dict[str, Any]]]:
    pictures = numbers.draw_pictures(con, edition)
    return {
        "index.html": lambda: overview.context(con, edition, pictures, package),
        "numbers.html": lambda: numbers.context(edition, pictures),
        "findings.html": lambda: findings.context(con, edition),
        "coverage.html": lambda: coverage.context(con, edition, {one["measure_id"] for one in pictures}),
        "quotes.html": lambda: quotes.context(con, edition),
        "speakers.html": lambda: speakers.context(con, edition),
        "data.html": lambda: data.context(con, edition),
    }


def _environment(edition: Edition, package: Mapping[str, Any], toolkit: str) -> Environment:
    environment = Environment(
        loader=PackageLoader("variorum", "report/templates"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    environment.filters |= {
        "capital": lambda text: text[:1].upper() + text[1:],
        "cell": wording.cell,
        "count": wording.count,
        "json": lambda value: json.dumps(value, ensure_ascii=False),
        "plain": plain,
        "published": wording.published,
        "shorten": wording.shorten,
    }
    licences = [licence["name"] for licence in package.get("licenses", ()) if "name" in licence]
    environment.globals |= {
        "package": {
            "title": package.get("title", package["name"]),
            "description": package.get("description", ""),
            "version": package.get("version", "not released"),
            "licence": ", ".join(licences) or "no licence that is stated",
        },
        "toolkit": toolkit,
        "edition": edition,
        "numbers": edition.parties,
        "types": type_labels(),
        "pages": [{"href": href, "short": short} for href, short, _ in PAGES],
    }
    return environment
