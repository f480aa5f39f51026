"""The stage that ingests: files of raw/ to sources, sentences and texts."""

from __future__ import annotations

from variorum.ingest import ingest
from variorum.project import Workspace
from variorum.schema.frames import frame


def run(workspace: Workspace) -> None:
    """Read every article once."""
    found = ingest(workspace.project)
    workspace.write("sources", frame("sources", [one.source for one in found]))
    workspace.write("sentences", frame("sentences", [row for one in found for row in one.sentences()]))
    texts = [{"source_id": one.source.source_id, "text": one.article.printed} for one in found]
    workspace.write("article_text", frame("article_text", texts))
