"""Speakers of several articles to one row each: spellings, short and full names, the codebook's aliases.

Which names are one speaker belongs in identity; mentions inside one article in resolve.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from variorum.codebook import Codebook, Row
from variorum.records import Extraction, Speaker
from variorum.speakers.entities import CALLED, name_tokens
from variorum.speakers.identity import Known, grouped
from variorum.speakers.resolve import Resolved
from variorum.speakers.spelling import folded, slug

_ARTICLE = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)
Key = tuple[int, str]
"""The number of a part and a speaker's id in it."""


def merge_speakers(parts: Sequence[Resolved], codebook: Codebook) -> Extraction:
    """The rows of all parts, with one speaker row a person or body, party and role from the codebook."""
    lines = _lines(codebook)
    meant = _declared(parts, lines)
    names = _names(parts, meant)
    ids, rows = _merged(parts, meant, names, _known(parts, names))
    return Extraction(
        figures=tuple(
            replace(row, speaker_id=ids[number, row.speaker_id]) if row.speaker_id else row
            for number, part in enumerate(parts) for row in part.extraction.figures
        ),
        quotes=tuple(
            replace(row, speaker_id=ids[number, row.speaker_id]) if row.speaker_id else row
            for number, part in enumerate(parts) for row in part.extraction.quotes
        ),
        claims=tuple(
            replace(row, holder_id=ids[number, row.holder_id]) if row.holder_id else row
            for number, part in enumerate(parts) for row in part.extraction.claims
        ),
        speakers=tuple(rows[speaker_id] for speaker_id in sorted(rows)),
        dates=tuple(row for part in parts for row in part.extraction.dates),
    )  # fmt: skip


def plain(name: str) -> str:
    """A name for looking up: folded, white space made one, without a leading article."""
    return folded(_ARTICLE.sub("", " ".join(name.split())))


def _lines(codebook: Codebook) -> dict[str, Row]:
    """The codebook's speakers by each of their names; the first line that has a name keeps it."""
    lines: dict[str, Row] = {}
    for row in codebook.speakers:
        for name in (row["name"], *re.split(r"[;|]", row.get("aliases") or "")):
            if name.strip():
                lines.setdefault(plain(name), row)
    return lines


def _declared(parts: Sequence[Resolved], lines: Mapping[str, Row]) -> dict[Key, Row]:
    """The codebook line of each speaker that has one: by its name, else by the words of its mentions."""
    found: dict[Key, Row] = {}
    for number, part in enumerate(parts):
        for speaker in part.speakers:
            names = (speaker.name, *part.names.get(speaker.speaker_id, ()))
            line = next((lines[plain(name)] for name in names if plain(name) in lines), None)
            if line is not None:
                found[number, speaker.speaker_id] = line
    return found


def _names(parts: Sequence[Resolved], meant: Mapping[Key, Row]) -> dict[Key, str]:
    """The name of each named speaker of each part: the codebook's, else its own.

    A surname alone that is a man's in one part and a woman's in another is two names, with Mr. and Ms.
    """
    found: dict[Key, str] = {}
    genders: dict[str, set[str]] = {}
    for number, part in enumerate(parts):
        for speaker in part.speakers:
            line = meant.get((number, speaker.speaker_id))
            if line is None and _is_own(speaker):
                continue
            found[number, speaker.speaker_id] = line["name"] if line is not None else speaker.name
            if line is None and len(name_tokens(speaker.name)) == 1:
                genders.setdefault(speaker.name, set()).add(part.genders.get(speaker.speaker_id, ""))
    both = {name for name, told in genders.items() if told >= set(CALLED)}
    for (number, speaker_id), name in found.items():
        gender = parts[number].genders.get(speaker_id, "")
        if name in both and gender in CALLED:
            found[number, speaker_id] = f"{CALLED[gender]} {name}"
    return found


def _known(parts: Sequence[Resolved], names: Mapping[Key, str]) -> dict[str, Known]:
    """The named speakers of all parts by name, and the people whom the texts only name."""
    known: dict[str, Known] = {}
    for number, part in enumerate(parts):
        for speaker in part.speakers:
            name = names.get((number, speaker.speaker_id))
            if name is None:
                continue
            one = known.setdefault(folded(name), Known(name, _is_body(speaker, part)))
            one.speaks = True
            one.forms.update(part.names.get(speaker.speaker_id, ()))
            one.articles.add(number)
            one.genders.update(part.genders.get(speaker.speaker_id, ""))
            one.offices.update(part.offices.get(speaker.speaker_id, ()))
        for name, gender in sorted(part.people.items()):
            one = known.setdefault(folded(name), Known(name, False, speaks=False))
            one.genders.update(gender)
            one.named_in.add(number)
    return dict(sorted(known.items()))


def _is_own(speaker: Speaker) -> bool:
    """Whether the speaker is one of its article alone: no name makes its id."""
    return speaker.speaker_id != slug(speaker.name)


def _is_body(speaker: Speaker, part: Resolved) -> bool:
    return speaker.speaker_id in part.bodies


def _merged(
    parts: Sequence[Resolved], meant: Mapping[Key, Row], names: Mapping[Key, str], known: Mapping[str, Known]
) -> tuple[dict[Key, str], dict[str, Speaker]]:
    """The new id of each speaker of each part, and the rows by id."""
    groups = grouped(list(known.values()))
    place = {name: number for number, name in enumerate(known)}
    declared = {folded(line["name"]): line for line in meant.values()}
    best = _best_names(list(known.values()), [groups.of(i) for i in range(len(known))], declared)
    ids: dict[Key, str] = {}
    rows: dict[str, Speaker] = {}
    for number, part in enumerate(parts):
        for speaker in part.speakers:
            row, told = speaker, names.get((number, speaker.speaker_id))
            if told is not None:
                name = best[groups.of(place[folded(told)])]
                row = _row(speaker, name, declared.get(folded(name)))
            ids[number, speaker.speaker_id] = row.speaker_id
            rows[row.speaker_id] = _joined(rows[row.speaker_id], row) if row.speaker_id in rows else row
    return ids, rows


def _best_names(known: Sequence[Known], group_of: Sequence[int], declared: Mapping[str, Row]) -> dict[int, str]:
    """The name of each group: the codebook's, else the fullest, else the one of most articles."""
    best: dict[int, tuple[tuple[bool, int, int, str], str]] = {}
    for one, group in zip(known, group_of, strict=True):
        rank = (folded(one.name) not in declared, -len(name_tokens(one.name)), -len(one.articles), one.name)
        if group not in best or rank < best[group][0]:
            best[group] = (rank, one.name)
    return {group: name for group, (_, name) in best.items()}


def _row(speaker: Speaker, name: str, line: Row | None) -> Speaker:
    """The speaker under its name for all articles, with what the codebook says of it."""
    row = replace(speaker, speaker_id=slug(name), name=name, anonymous=False)
    if line is None:
        return row
    return replace(
        row, role=line.get("role") or row.role, kind=line.get("kind") or row.kind, party=line.get("party") or None
    )


def _joined(first: Speaker, second: Speaker) -> Speaker:
    """The first row, its empty cells filled from the second."""
    return replace(
        first, role=first.role or second.role, kind=first.kind or second.kind, party=first.party or second.party
    )
