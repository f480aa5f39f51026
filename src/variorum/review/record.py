"""A decision about a finding, written into codebook/review.csv as a line."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from io import StringIO

from variorum.errors import InputError
from variorum.project import Project, replace_file
from variorum.review.lines import read_review
from variorum.schema.load import input_schema

NEEDED = ("table", "action", "row_id", "reason")


def record_decision(project: Project, finding_id: str, action: str, reason: str) -> int:
    """Append a line that confirms or dismisses a finding; the number of the line.

    action: confirm or dismiss
    Raises InputError where the file has a mistake, or decides about this finding already.
    """
    for line in read_review(project):
        if line.values["table"] == "findings" and line.values["row_id"] == finding_id:
            problem = f"decides about {finding_id} already ({line.values['action']}: {line.values['reason']})"
            raise line.wrong(problem, "correct or remove that line")
    data = project.review.read_bytes() if project.review.exists() else b""
    if not data.removeprefix(BOM_UTF8).strip():
        data = csv_line(input_schema("review").column_names)
    names = _columns(data, project)
    values = {"table": "findings", "action": action, "row_id": finding_id, "reason": " ".join(reason.split())}
    if not data.endswith(b"\n"):
        data += b"\n"
    line_end = b"\r\n" if data.endswith(b"\r\n") else b"\n"
    replace_file(project.review, data + csv_line([values.get(name, "") for name in names], line_end))
    return data.count(b"\n") + 1


def csv_line(cells: list[str] | tuple[str, ...], line_end: bytes = b"\n") -> bytes:
    """One record of a CSV file in UTF-8."""
    out = StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue().encode("utf-8") + line_end


def _columns(data: bytes, project: Project) -> list[str]:
    names = [name.strip() for name in next(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))]
    for name in NEEDED:
        if name not in names:
            where = project.review.relative_to(project.root).as_posix()
            raise InputError(where, 1, f"column {name} is missing", "add it to the first line")
    return names
