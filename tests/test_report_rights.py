"""Words that may not be shown: where an article may not be given on whole, no page holds more than it may."""

from __future__ import annotations

import hashlib
from pathlib import Path

from report_page import Element, pages_of, target
from set_of_rows import Rows
from variorum.database import open_read_only
from variorum.report.edition import Form
from variorum.report.site import write_report
from variorum.report.words import Words, read_words
from variorum.stamp import DATABASE

WITHHELD = "Nobody may read this clause here"


def write(rows: Rows, folder: Path, form: Form | None = None) -> dict[str, Element]:
    """The pages of a few rows."""
    write_report(folder, rows.database(), {"name": "few", "title": "A few rows"}, "0", form)
    return pages_of(folder / "report")


def withheld() -> Rows:
    """An article of which only a figure may be shown, and one on whole."""
    rows = Rows()
    rows.article("a", f"{WITHHELD}, the mayor said, and 12 people left.", note="known")
    rows.article("b", "Some 80 people left, the mayor said.")
    rows.figure("a", "12 people")
    rows.figure("b", "Some 80 people")
    claim = rows.claim("a", WITHHELD)
    known = {"type": "claim", "severity": "error", "title": "t", "detail": "d", "status": "open", "method": "m"}
    rows.row("checks", check_id="x", title="X", rule="r", severity="info", rows_checked=1, findings=1, ran=True)
    rows.row("findings", finding_id="f", check_id="x", **known)
    rows.row(
        "evidence",
        finding_id="f",
        source_id="a",
        start_char=0,
        end_char=len(WITHHELD),
        text=WITHHELD,
        table="claims",
        row_id=claim,
        role="context",
    )
    rows.link(
        "q", "same_quote", "claims", [(claim, "link.quote"), (rows.claim("b", "Some 80 people left"), "link.quote")]
    )
    return rows  # fmt: skip


def test_words_that_may_not_be_shown_stand_nowhere(tmp_path):
    """Where an article may not be given on whole, no page holds the words of its claims; their hash stands for them."""
    rows = withheld()
    texts = {row["source_id"]: row["text"] for row in rows.tables["article_text"]}
    place = texts["a"].index("12 people")
    pages = write(rows, tmp_path / "part", Form(Words(texts, {"a": ((place, place + len("12 people")),)})))
    assert not [name for name, page in pages.items() if WITHHELD in page.text or "the mayor said, and" in page.text]
    every = "".join(path.read_text(encoding="utf-8") for path in (tmp_path / "part").rglob("*.html"))
    assert "Nobody may read" not in every
    digest = hashlib.sha256(WITHHELD.encode()).hexdigest()
    assert digest[:16] in pages["findings.html"].text
    assert digest[:16] in pages["articles/a.html"].text
    assert "12 people" in pages["articles/a.html"].text
    assert "may not be given on whole" in pages["articles/a.html"].text
    assert "the mayor said" in pages["articles/b.html"].text


def test_words_that_may_be_shown_stand_everywhere(tmp_path):
    """The same rows with every article on whole show the words on each of these pages."""
    pages = write(withheld(), tmp_path)
    for name in ("data.html", "findings.html", "articles/a.html", "quotes.html"):
        assert WITHHELD in pages[name].text, name


def test_links_lead_somewhere_where_words_are_held_back(reference, tmp_path):
    """Every link of a report without any article on whole still leads somewhere."""
    with open_read_only(reference.build / DATABASE) as con:
        texts = read_words(con).texts
        form = Form(Words(texts, dict.fromkeys(texts, ())))
        write_report(tmp_path, con, reference.read_descriptor(), "0", form)
    pages = pages_of(tmp_path / "report")
    anchors = {(name, e.attributes.get("id")) for name, page in pages.items() for e in page.all()}
    missing = []
    for name, page in pages.items():
        for element in page.all("a"):
            path, anchor = target(element.attributes.get("href", ""))
            at = (Path(name).parent / path).as_posix() if path else name
            if anchor and not path.startswith("../find") and (at, anchor) not in anchors:
                missing.append((name, element.attributes["href"]))
    assert missing == []
