"""The codebook: what people decide about measures, topics, speakers and relations.

The toolkit brings a general one (`data/codebook/*.csv`); a project's `codebook/` adds lines or, by the
same id, replaces them. Reading and checking the files belongs in `inputs.py`; what the lines mean belongs
in the rooms that use them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from variorum.data import rows

Row = dict[str, str]


@dataclass(frozen=True, eq=False)
class Codebook:
    """Lines of each codebook file by column name, the project's before the general ones. Each equals itself alone.

    An id may have several lines (a measure has one a way of wording it); the first gives its label.
    """

    measures: tuple[Row, ...] = ()
    topics: tuple[Row, ...] = ()
    speakers: tuple[Row, ...] = ()
    relations: tuple[Row, ...] = ()


@cache
def general_codebook() -> Codebook:
    """The codebook that the toolkit brings."""
    return Codebook(
        measures=rows("codebook/measures"), topics=rows("codebook/topics"), relations=rows("codebook/relations")
    )


def laid_over(base: tuple[Row, ...], rows_: tuple[Row, ...], key: str) -> tuple[Row, ...]:
    """The lines of both, those of `rows_` first; they replace all lines of `base` with the same `key`."""
    replaced = {row[key] for row in rows_}
    return rows_ + tuple(row for row in base if row[key] not in replaced)
