"""`python -m docs.generate`: renew the pages that are made from code and data. A test holds them to it.

docs/extraction.md from the register of rules, docs/data-flow.md from the list of stages, docs/codebook.md from
the schemas and the general codebook, the table of docs/decisions/severity.md from the checks, and that of
docs/quality.md from the pinned floors, and CITATION.cff from datapackage.json. What is written by hand stays.
"""

from __future__ import annotations

import re
from pathlib import Path

import variorum.extraction  # noqa: F401 - loading the finders registers their rules
from quality.by_rule import pinned
from quality.floors import Floors, measures_of
from quality.scores import Measure, all_measures
from variorum.checks import all_checks
from variorum.package.citation_file import citation_file
from variorum.project import Project
from variorum.rules import RULES, Rule
from variorum.schema.codebook_page import general_page
from variorum.stages.flow import STAGES, Stage

PROJECT = Path(__file__).resolve().parents[1]
ROOMS = {
    "number": "Numbers: their forms and values",
    "bound": "Bounds: what the words around a number say about it",
    "zero": "Zero: statements that deny a measure",
    "unit": "Units",
    "counted": "What is counted",
    "date": "Dates, and the date that a figure holds for",
    "measure": "Measures and scopes",
    "quote": "Quotes: marks and forms",
    "speaker": "Speakers: who says so",
    "claim": "Claims: cut, holder, stance",
    "link": "Links: rows of several articles that belong together",
    "defect": "Damaged places of a text",
}
_MARKED = re.compile(r"(?s)(<!-- made: ([a-z-]+) -->\n).*?(<!-- end -->)")


def main() -> None:
    """Write every page."""
    docs = PROJECT / "docs"
    for name, page in pages(docs).items():
        (docs / name).write_text(page, encoding="utf-8")


def pages(docs: Path) -> dict[str, str]:
    """The pages, by file name."""
    descriptor = Project(PROJECT).read_descriptor()
    return {
        "../CITATION.cff": citation_file(descriptor),
        "codebook.md": general_page(),
        "extraction.md": extraction_page(),
        "data-flow.md": filled(docs / "data-flow.md", {"stages": stage_table()}),
        "decisions/severity.md": filled(docs / "decisions" / "severity.md", {"checks": check_table()}),
        "quality.md": filled(docs / "quality.md", {name: score_table(name) for name in _sets()}),
    }


def filled(path: Path, parts: dict[str, str]) -> str:
    """The page with its made parts renewed; a part stands between `<!-- made: NAME -->` and `<!-- end -->`."""
    return _MARKED.sub(lambda found: f"{found[1]}\n{parts[found[2]]}\n\n{found[3]}", path.read_text(encoding="utf-8"))


def extraction_page() -> str:
    """The rules of extraction by room, each with its example."""
    rooms: dict[str, list[Rule]] = {}
    for rule in sorted(RULES.values()):
        rooms.setdefault(rule.name.split(".")[0], []).append(rule)
    order = [*ROOMS, *sorted(set(rooms) - set(ROOMS))]
    sections = [_room(ROOMS.get(room, room.capitalize()), rooms[room]) for room in order if room in rooms]
    return (
        "# The rules of extraction\n\n"
        "Made from the register of rules by `nox -s docs`: do not edit. The `method` of a row names the rules that\n"
        "made it, in order; `variorum show ID --why` prints them with the sentence. In an example, ` / ` stands for\n"
        "a new paragraph. *Right* says how many of the rows that a rule made on the annotated articles were right in\n"
        "what the rule decides, before any review; empty where no annotation tells.\n\n" + "\n\n".join(sections) + "\n"
    )


def _room(title: str, rules: list[Rule]) -> str:
    lines = [f"| `{rule.name}` | {_cell(rule.says)} | {_cell(rule.example)} | {_right(rule)} |" for rule in rules]
    return f"## {title}\n\n| rule | what it holds | example | right |\n| --- | --- | --- | --- |\n" + "\n".join(lines)


def _right(rule: Rule) -> str:
    rows, right = pinned().get(rule.name, (0, 0))
    return f"{right} of {rows}" if rows else ""


def stage_table() -> str:
    """The stages with what they read and write."""
    return "| stage | what it does | reads | writes |\n| --- | --- | --- | --- |\n" + "\n".join(map(_stage, STAGES))


def _stage(stage: Stage) -> str:
    reads, writes = (", ".join(f"`{name}`" for name in names) for names in (stage.reads, stage.writes))
    return f"| {stage.name} | {_cell(stage.does)} | {reads} | {writes} |"


def check_table() -> str:
    """Every check with its type and severity."""
    lines = [
        f"| `{check.check_id}` | {_cell(check.title)} | {check.type} | {check.severity} | {_cell(check.exceptions)} |"
        for check in all_checks()
    ]
    head = "| check | what it finds | type | severity | except |\n| --- | --- | --- | --- | --- |"
    return "\n".join([head, *lines])


def score_table(name: str) -> str:
    """The pinned scores of a set, beside what is wanted and what others reach."""
    floors = Floors()
    lines = [_score(measure, floors.score(measure)) for measure in measures_of(name)]
    return "| measure | score | wanted | best known system |\n| --- | --- | --- | --- |\n" + "\n".join(lines)


def _score(measure: Measure, score: float | None) -> str:
    sign = "≥" if measure.more_is_better else "≤"
    wanted = "" if measure.wanted is None else f"{sign} {measure.wanted:g}"
    peer = "" if measure.peer_score is None else f"{measure.peer} {measure.peer_score:g}"
    return f"| {measure.name} | {'' if score is None else f'{score:g}'} | {wanted} | {peer} |"


def _sets() -> list[str]:
    return list(dict.fromkeys(measure.set for measure in all_measures()))


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


if __name__ == "__main__":
    main()
