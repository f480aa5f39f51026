"""Which words of the articles a release gives on, and which articles it may give on whole.

The values of the tables are the project's own. Words cut from an article stay its publisher's: docs/release.md says
why the rules are as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from variorum.data import rows
from variorum.errors import RightsError

LONGEST = 60
"""Characters of a quotation or of a piece of evidence that is given on in words."""
BOUND = 30.0
"""Percent of an article's characters that a release may disclose."""
ALWAYS = ("figures", "dates")
"""Tables whose words are a number or a day with its noun: they are given on however long they are."""
NEVER = ("claims", "sentences")
"""Tables whose words are clauses and sentences: they are given on by place and SHA-256 only."""
FLAGS = {"raw": "--with-raw", "text": "--with-text"}

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Rights:
    """What a release gives on.

    with_text: every word of the tables and pages; with_raw: the files of raw/, too
    longest: characters of a quotation or of evidence that is given on in words
    bound: percent of an article's characters that may be disclosed; an article whose licence allows what was asked
        for has none
    """

    with_text: bool = False
    with_raw: bool = False
    longest: int = LONGEST
    bound: float = BOUND

    def gives_words(self, table: str, row: Row) -> bool:
        """Whether the `text` of a row is given on in words."""
        if self.with_text:
            return True
        kind = row["table"] if table == "evidence" else table
        if kind in ALWAYS:
            return True
        return kind not in NEVER and len(row["text"]) <= self.longest

    @property
    def gives_whole(self) -> bool:
        """Whether the articles are given on whole, one way or the other."""
        return self.with_text or self.with_raw


def demand_licences(rights: Rights, sources: Iterable[Row], masked: Iterable[str] = ()) -> None:
    """Raise RightsError where a release would give on whole an article that its licence does not let go.

    sources: rows of the table; masked: source ids of the articles that hold a withheld name
    """
    asked = [what for what in FLAGS if getattr(rights, f"with_{what}")]
    known, named = {row["licence"].casefold(): row for row in rows("licences")}, set(masked)
    for what in asked:
        for source in sources:
            name, licence = source["source_id"], source["licence"]
            if known.get(str(licence or "").casefold(), {}).get(what) != "yes":
                stated = f"its licence {licence} is not known to allow it" if licence else "no licence is stated"
                raise RightsError(
                    f"{FLAGS[what]}: {name} may not be given on ({stated}): write its licence into raw/sources.csv "
                    f"(docs/release.md lists those that allow it), or release without {FLAGS[what]}"
                )
            if what == "raw" and name in named:
                raise RightsError(
                    f"--with-raw: the file of {name} holds a withheld name (codebook/withheld.csv): "
                    "release without --with-raw"
                )
