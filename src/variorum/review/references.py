"""Whether what a line puts into a cell is known: measures, topics and units stand in a list, here or in the codebook.

Speakers are known only once all lines are laid over the rows: `rows` checks them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from variorum.codebook import Codebook
from variorum.figures.units import unit_codes
from variorum.inputs import Entry
from variorum.schema.failures import shown

Known = Mapping[tuple[str, str], frozenset[str]]
"""The values that a column of a table may take, by table and column."""
_REMEDIES = {
    "measure_id": "add it to codebook/measures.csv, or use the id of a measure",
    "topic_id": "add it to codebook/topics.csv, or use the id of a topic",
    "unit_code": "use the code of a unit; docs/codebook.md names those of the measures",
}


def known_values(codebook: Codebook, rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> Known:
    """What a line may name: what the codebook and the toolkit list, and what extraction itself gave.

    codebook: the project's, with the general one under it
    rows: the rows of figures and claims before review
    """
    figures, claims = list(rows["figures"]), rows["claims"]
    measures = {row["measure_id"] for row in codebook.measures} | {row["measure_id"] for row in figures}
    topics = {row["topic_id"] for row in codebook.topics} | {row["topic_id"] for row in claims}
    units = {*unit_codes(), *(row["unit_code"] for row in figures)}
    return {
        ("figures", "measure_id"): frozenset(filter(None, measures)),
        ("figures", "unit_code"): frozenset(filter(None, units)),
        ("claims", "topic_id"): frozenset(filter(None, topics)),
    }


def check_references(lines: Sequence[Entry], known: Known) -> None:
    """Raise InputError, which names the line, where a line sets a measure, topic or unit that is not known."""
    for line in lines:
        column, value = line.values["column"], line.values["value"]
        may = known.get((line.values["table"], column))
        if may is None or not value or value in may:
            continue
        near = get_close_matches(value, sorted(may), 1)
        hint = f"did you mean {near[0]}?" if near else _REMEDIES[column]
        raise line.wrong(f"{column} {shown(value)} is not known", hint)
