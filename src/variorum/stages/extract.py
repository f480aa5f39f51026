"""The stage that extracts: article texts to the tables of dates, figures, quotes, claims and speakers.

How a text becomes rows belongs in `extract.py` and the rooms that it calls.
"""

from __future__ import annotations

from variorum.articles import read_article
from variorum.extraction import extract_articles
from variorum.inputs import project_codebook
from variorum.parse import load_model
from variorum.project import Workspace
from variorum.schema.frames import frame

TABLES = ("dates", "figures", "quotes", "claims", "speakers")


def run(workspace: Workspace) -> None:
    """Extract every article of `article_text`, in the order of the source ids."""
    published = workspace.read("sources").select("source_id", "published_date")
    texts = workspace.read("article_text").join(published, on="source_id", how="left").sort("source_id")
    rows = texts.select("text", "source_id", "published_date").iter_rows()
    articles = [read_article(text, source_id, day) for text, source_id, day in rows]
    found = extract_articles(articles, project_codebook(workspace.project), load_model())
    for table in TABLES:
        workspace.write(table, frame(table, getattr(found, table)))
