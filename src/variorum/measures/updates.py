"""Numbers that replace others, as the words say: a new toll, an earlier one, "31, up from 23".

What limits a figure belongs in scopes.py; which figures are values of one thing, in neighbours.py.
"""

from __future__ import annotations

import re

from variorum.articles import Article
from variorum.measures.frames import Frame

_EARLIER = re.compile(
    r"\b(?:up|down|rise|increase|rising|rose|compared) (?:from|with)[\s:]*(?:about |at least |around )?$",
    re.IGNORECASE,
)


def follows_from(frame: Frame, article: Article) -> bool:
    """Whether the figure is the earlier state of the one before it: "31, up from 23"."""
    before = article.text[max(0, frame.figure.start_char - 40) : frame.figure.start_char]
    return _EARLIER.search(before) is not None


def says_the_figure(frame: Frame) -> bool:
    """Whether the number is given to "the figure" or "the number", which stands for one named before."""
    return any(
        word.role == "toll" and word.token.lower_ in {"figure", "number", "total", "count"} for word in frame.words
    )


_UPDATE = re.compile(
    r"\b(?:tolls?|deaths?|dead|numbers?|total|figure|count|casualties)\b[^.]{0,60}"
    r"\b(?:rose|risen|rises?|rising|climb\w*|jump\w*|reach\w*|increas\w+|grew|grown|gone up|went up|revised|updated"
    r"|up from)\b"
    r"|\b(?:new|updated|revised|latest) (?:death )?(?:toll|figures?|count|total)\b|\bup from\b"
    r"|\brais(?:ed|ing) the (?:death )?toll\b"
    r"|\b(?:updat|revis|rais)ing (?:an?|the|its|their|his|her) (?:previous|earlier|initial|first)\b",
    re.IGNORECASE,
)


_OLD = re.compile(
    r"\b(?:previous|earlier|initial|preliminary|first) (?:death )?(?:toll|count|figure|total|estimate)s?\b"
    r"[^.\d]{0,80}$",
    re.IGNORECASE,
)


def is_outdated(frame: Frame) -> bool:
    """Whether the number is what an earlier count said: "an earlier toll of 15"."""
    before = frame.parse.doc.text[: max(0, frame.figure.start_char - frame.parse.span.start)]
    return _OLD.search(before) is not None


def says_update(frame: Frame) -> bool:
    """Whether the sentence says that a number replaces an earlier one."""
    return _UPDATE.search(frame.parse.doc.text) is not None
