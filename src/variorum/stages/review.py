"""The stage that reviews: codebook/review.csv laid over the extracted rows.

How a line changes a row belongs in the room `review`. The stage also writes what the stage `check` needs:

review_findings   findings that a person added; the columns of `findings`, check_id and method `review`, status
                  `confirmed`. They join `findings` as they are; `checks` needs a row `review` for them.
review_evidence   what these rest on; the columns of `evidence`
review_decisions  finding_id, status (confirmed, dismissed), reason, line. They set status and reason of the
                  finding with that id. Where there is none any more, the build stops with
                  StaleReviewError("codebook/review.csv", line, ...).

Without review (`--no-review`) the rows stay as they are and the three tables are empty.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from variorum.codebook import Codebook
from variorum.inputs import Entry, project_codebook
from variorum.project import Workspace
from variorum.review.cells import Texts
from variorum.review.findings import add_findings, read_decisions, rows_by_place
from variorum.review.lines import read_review
from variorum.review.references import check_references, known_values
from variorum.review.rows import Tables, lay_over
from variorum.schema.frames import frame
from variorum.stages.names import ROWS


def run(workspace: Workspace) -> None:
    """Lay every line over its row.

    Raises StaleReviewError where a line no longer fits, InputError where it names what is not known.
    """
    lines = read_review(workspace.project) if workspace.review else ()
    codebook, texts = project_codebook(workspace.project), _texts(workspace)
    before: Tables = {table: workspace.read(table).to_dicts() for table in ROWS}
    check_references(lines, known_values(codebook, before))
    after = lay_over(before, lines, texts)
    for table in ROWS:
        workspace.write(table, frame(table, after[table]))
    _write_findings(workspace, lines, texts, after, codebook)


def _write_findings(
    workspace: Workspace, lines: Sequence[Entry], texts: Texts, rows: Tables, codebook: Codebook
) -> None:
    places = rows_by_place({**rows, "sentences": workspace.read("sentences").to_dicts()})
    findings, evidence = add_findings(lines, texts, places, codebook)
    workspace.write("review_findings", frame("review_findings", findings))
    workspace.write("review_evidence", frame("review_evidence", evidence))
    workspace.write("review_decisions", frame("review_decisions", read_decisions(lines)))


def _texts(workspace: Workspace) -> Texts:
    texts: Mapping[str, str] = dict(workspace.read("article_text").select("source_id", "text").iter_rows())
    starts: dict[str, list[tuple[int, str]]] = {}
    columns = ("source_id", "start_char", "sentence_id")
    for source, start, identity in workspace.read("sentences").sort(columns[:2]).select(columns).iter_rows():
        starts.setdefault(source, []).append((start, identity))
    return Texts(texts, {source: tuple(found) for source, found in starts.items()})
