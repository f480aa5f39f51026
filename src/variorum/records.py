"""The rows of the published tables. schemas/*.json declare the columns; a test proves that the two agree.

What a row means belongs in the schemas; how it is found belongs in the finders.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """A row of `sources`."""

    source_id: str
    path: str
    sha256: str
    bytes: int
    characters: int
    words: int
    title: str | None = None
    publisher: str | None = None
    agency: str | None = None
    author: str | None = None
    url: str | None = None
    published_date: date | None = None
    published_from: date | None = None
    published_to: date | None = None
    date_basis: str | None = None
    language: str | None = None
    translated_from: str | None = None
    retrieved_date: date | None = None
    licence: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A row of `sentences`."""

    sentence_id: str
    source_id: str
    paragraph: int
    start_char: int
    end_char: int


@dataclass(frozen=True, slots=True)
class DateRow:
    """A row of `dates`."""

    date_id: str
    source_id: str
    sentence_id: str
    start_char: int
    end_char: int
    text: str
    kind: str
    from_date: date | None = None
    to_date: date | None = None
    weekday: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """A row of `speakers`."""

    speaker_id: str
    name: str
    role: str | None = None
    kind: str | None = None
    party: str | None = None
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of `figures`."""

    figure_id: str
    source_id: str
    sentence_id: str
    start_char: int
    end_char: int
    text: str
    number_start: int
    number_end: int
    form: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    qualifier: str = "none"
    unit: str | None = None
    unit_code: str | None = None
    base_value: float | None = None
    base_unit: str | None = None
    kind: str = "count"
    counted: str | None = None
    measure_id: str | None = None
    place: str | None = None
    scope_subset: str | None = None
    scope_period: str | None = None
    as_of_date: date | None = None
    as_of_basis: str | None = None
    speaker_id: str | None = None
    speaker_text: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    attribution: str = "none"
    cue: str | None = None
    suspect: bool = False
    method: str = ""
    reviewed: str = "none"


@dataclass(frozen=True, slots=True)
class Quote:
    """A row of `quotes`."""

    quote_id: str
    source_id: str
    start_char: int
    end_char: int
    text: str
    form: str
    truncated: bool
    speaker_id: str | None = None
    speaker_text: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    cue: str | None = None
    addressee: str | None = None
    via: str | None = None
    method: str = ""
    reviewed: str = "none"


@dataclass(frozen=True, slots=True)
class Claim:
    """A row of `claims`."""

    claim_id: str
    source_id: str
    sentence_id: str
    start_char: int
    end_char: int
    text: str
    holder_id: str | None = None
    holder_text: str | None = None
    holder_start: int | None = None
    holder_end: int | None = None
    cue: str | None = None
    attribution: str = "none"
    topic_id: str | None = None
    stance: str = "asserted"
    method: str = ""
    reviewed: str = "none"


@dataclass(frozen=True, slots=True)
class Measure:
    """A row of `measures`."""

    measure_id: str
    label: str
    unit_code: str
    kind: str
    definition: str
    cumulative: bool
    part_of: str | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A row of `topics`."""

    topic_id: str
    label: str
    definition: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A row of `comparisons`."""

    comparison_id: str
    measure_id: str
    place: str | None = None
    scope_subset: str | None = None
    scope_period: str | None = None
    group_a: str = ""
    group_b: str = ""
    type: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A row of `links`."""

    link_id: str
    relation: str
    table: str
    row_id: str
    score: float | None = None
    method: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A row of `findings`."""

    finding_id: str
    check_id: str
    type: str
    severity: str
    measure_id: str | None = None
    topic_id: str | None = None
    title: str = ""
    detail: str = ""
    status: str = ""
    reason: str | None = None
    method: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A row of `evidence`."""

    finding_id: str
    source_id: str
    start_char: int | None = None
    end_char: int | None = None
    text: str | None = None
    table: str = ""
    row_id: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A row of `checks`."""

    check_id: str
    title: str
    rule: str
    severity: str
    rows_checked: int
    findings: int
    ran: bool


RECORDS: dict[str, type] = {
    "sources": Source,
    "sentences": SentenceRow,
    "dates": DateRow,
    "speakers": Speaker,
    "figures": Figure,
    "quotes": Quote,
    "claims": Claim,
    "measures": Measure,
    "topics": Topic,
    "comparisons": Comparison,
    "links": Link,
    "findings": Finding,
    "evidence": Evidence,
    "checks": CheckRow,
}


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was found in one article, or in a batch of them: rows of the tables with these names."""

    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    dates: tuple[DateRow, ...] = ()
