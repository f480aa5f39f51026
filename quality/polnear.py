"""Scores of quotes and their speakers on articles of PolNeAR (Newell, Margolin and Ruths, LREC 2018).

One to one, marks and outer punctuation stripped, overlap at least half of the union. Gold is each stretch in
double quotation marks inside an annotated content; rows outside any quotation marks are left out. A speaker
is right when its place overlaps a gold source, or it shares a content word with one. Counted for all quotes
and for those of five tokens or more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from quality.gold import Entry
from quality.matching import Interval, Tally, overlap, paired

MIN_TOKENS = {"all": 1, "five up": 5}
_EDGES = frozenset("“”\"'‘’ \n\t.,!?;:—–-…)(")
_EMPTY_WORDS = frozenset(
    "the a an of and in for at to on by with from who whose his her their its this that mr mrs ms dr sen rep gov "
    "president".split()
)


def score_polnear(articles: Iterable[Entry], quotes_of: dict[str, list[Entry]]) -> Tally:
    """Counts of quotes, and of quotes with their speaker, for both lengths."""
    tally: Tally = Tally()
    for article in articles:
        for name, least in MIN_TOKENS.items():
            tally += _score_article(article, quotes_of[article["doc"]], name, least)
    return tally


def _score_article(article: Entry, quotes: list[Entry], name: str, least: int) -> Tally:
    text = article["text"]
    wanted = [quote for quote in article["quotes"] if quote["ntok"] >= least]
    ignored = [_trimmed(text, quote["start"], quote["end"]) for quote in article["quotes"] if quote["ntok"] < least]
    rows = list(_in_marks(article, quotes))
    pairs = _pairs(text, wanted, rows)
    hit = {j for _, j in pairs}
    counted = 0
    for j, (place, _) in enumerate(rows):
        short = len(text[slice(*place)].split()) < least or any(_share(other, place) >= 0.5 for other in ignored)
        counted += j in hit or not short
    right = sum(_same_source(text, wanted[i]["speaker_spans"], rows[j][1]) for i, j in pairs)
    return Tally(
        {
            f"{name}.gold": len(wanted),
            f"{name}.rows": counted,
            f"{name}.found": len(pairs),
            f"{name}+speaker.found": right,
        }
    )


def judged_quotes(article: Entry, quotes: list[Entry]) -> Iterable[tuple[Entry, bool, bool]]:
    """Each row inside marks, whether an annotation has it, and whether with the same speaker; all lengths count."""
    text, wanted, rows = article["text"], article["quotes"], list(_in_marks(article, quotes))
    found = {j: i for i, j in _pairs(text, wanted, rows)}
    for j, (_, row) in enumerate(rows):
        yield row, j in found, j in found and _same_source(text, wanted[found[j]]["speaker_spans"], row)


def _pairs(text: str, wanted: list[Entry], rows: list[tuple[Interval, Entry]]) -> list[tuple[int, int]]:
    spans = [_trimmed(text, quote["start"], quote["end"]) for quote in wanted]
    return paired(
        (share, i, j)
        for i, place in enumerate(spans)
        for j, (given, _) in enumerate(rows)
        if (share := _share(place, given)) >= 0.5
    )


def _in_marks(article: Entry, quotes: list[Entry]) -> Iterable[tuple[Interval, Entry]]:
    marked = [(quote["start"], quote["end"]) for quote in article["quotes"]]
    marked += [(start, end) for start, end in article["unattributed_quoted"]]
    for row in quotes:
        place = _trimmed(article["text"], row["start_char"], row["end_char"])
        if place[0] < place[1] and any(overlap(place, other) > 0 for other in marked):
            yield place, row


def _same_source(text: str, sources: list[Interval], row: Entry) -> bool:
    start, end = row.get("speaker_start"), row.get("speaker_end")
    if start is not None and end is not None and any(overlap((start, end), (a, b)) > 0 for a, b in sources):
        return True
    wanted = set().union(*(_content_words(text[a:b]) for a, b in sources))
    if wanted & _content_words(row.get("speaker_text") or ""):
        return True
    return not sources and not row.get("speaker_text")


def _trimmed(text: str, start: int, end: int) -> Interval:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def _content_words(text: str) -> set[str]:
    text = re.sub(r"['’]s\b", "", text.lower())
    return {word for word in re.findall(r"[A-Za-z][\w'’\-]*", text) if word not in _EMPTY_WORDS}


def _share(a: Interval, b: Interval) -> float:
    return max(0, overlap(a, b)) / max(1, max(a[1], b[1]) - min(a[0], b[0]))
