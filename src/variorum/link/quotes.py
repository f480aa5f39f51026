"""One utterance as several articles, or several pairs of marks, give it: relation same_quote.

Groups of readings (exact, another wording, an excerpt) and groups of parts (one utterance cut by its
reporting clause) are kept apart, so that parts are never taken for variants. What tells a quotation
without its marks belongs in `retellings`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from variorum.link.corpus import Corpus
from variorum.link.groups import Match, Member, gather, link_rows
from variorum.link.retellings import retellings
from variorum.link.sayings import LED, Saying, contained, leaves_out, of_quote, same_numbers, shared_share, word_ratio
from variorum.link.terms import Lexicon
from variorum.records import Link, Quote
from variorum.rules import declare

EXACT = declare("link.quote-exact", "Two quotations hold the same words.", "“We will rebuild” / “we will rebuild”")
WORDING = declare(
    "link.quote-wording", "Two quotations hold nearly the same words.", "“The dam was too old” / “That dam was old”"
)
TRANSLATION = declare(
    "link.quote-translation",
    "Two quotations share most of their telling words, in another wording.",
    "“who seek to frighten farmers” / “who are trying to frighten the farmers”",
)
EXCERPT = declare(
    "link.quote-excerpt", "A quotation stands inside a longer one.", "“very old” / “The dam was very old”"
)
SPLICED = declare(
    "link.quote-spliced",
    "A quotation holds the words of a longer one but for some in its middle, and shows no cut.",
    "“The dam was old and broke” / “The dam was old, as we had warned for years, and broke”",
)
PARTS = declare(
    "link.quote-parts",
    "Quotations under one mention of their speaker and one cue, with nothing else between.",
    "“The dam,” said Smith, “was old.”",
)
_LATER_PARAGRAPH = re.compile(r"[\r\n\u2028\u2029].*\w", re.DOTALL)
"""Words after a line break: a quotation that opens the next paragraph still continues, one inside it does not."""
PARTS_APART = 400
"""Characters that a reporting clause between two parts may take."""


def link_quotes(corpus: Corpus) -> list[Link]:
    """The rows of relation same_quote: groups of readings, then groups of parts."""
    lexicon = corpus.lexicon
    said = [of_quote(row, lexicon) for row in corpus.quotes if row.form != "scare"]
    fullest = sorted(said, key=lambda one: (-len(one.words), one.source_id, one.start))
    groups = list(gather(fullest, lambda leader, one: same_saying(leader, one, lexicon), lexicon))
    for number, member, match in retellings([group[0][0] for group in groups], said, corpus):
        groups[number].append((member, match))
    links = [
        row
        for group in groups
        if len(group) > 1
        for row in link_rows("same_quote", [Member(one.table, one.row_id, match or LED) for one, match in group])
    ]
    for parts in _parts(corpus.quotes, corpus.texts):
        links.extend(link_rows("same_quote", [Member("quotes", row.quote_id, Match(1.0, PARTS)) for row in parts]))
    return links


def same_saying(leader: Saying, one: Saying, lexicon: Lexicon) -> Match | None:
    """Whether two quotations are readings of one utterance.

    Quotations that name different speakers must be all but identical: a shared slogan is no shared utterance.
    """
    shared = len(leader.terms & one.terms)
    same_speaker = leader.speaker_id == one.speaker_id and one.speaker_id is not None
    if leader.words == one.words:
        return Match(1.0, EXACT) if shared >= 4 or (same_speaker and shared >= 2) else None
    if not same_numbers(leader, one):
        return None
    ratio = word_ratio(leader, one)
    if leader.speaker_id and one.speaker_id and not same_speaker:
        return Match(ratio, WORDING) if ratio >= 0.85 and shared >= 6 else None
    excerpt_from = 2 if same_speaker else 4
    return _cut(leader, one, excerpt_from) or _reworded(leader, one, lexicon)


def _cut(leader: Saying, one: Saying, excerpt_from: int) -> Match | None:
    """Whether a quotation is a longer one without its ends or without some of its middle."""
    shared = len(leader.terms & one.terms)
    if shared >= 4 and leaves_out(one, leader) and not contained(one, leader):
        return Match(1.0, SPLICED)
    shorter = 4 <= len(one.words) <= 0.8 * len(leader.words)
    return Match(1.0, EXCERPT) if shared >= excerpt_from and shorter and contained(one, leader) else None


def _reworded(leader: Saying, one: Saying, lexicon: Lexicon) -> Match | None:
    shared, ratio = len(leader.terms & one.terms), word_ratio(leader, one)
    if ratio >= 0.8 and shared >= 3:
        return Match(ratio, WORDING)
    alike = shared_share(leader, one, lexicon)
    return Match(alike, TRANSLATION) if alike >= 0.6 and shared >= 4 else None


def _parts(quotes: Sequence[Quote], texts: Mapping[str, str]) -> Iterator[list[Quote]]:
    """Runs of quotations that one mention of a speaker governs."""
    ordered = sorted(quotes, key=lambda row: (row.source_id, row.start_char))
    run = ordered[:1]
    for before, after in pairwise(ordered):
        if not _one_utterance(before, after, texts):
            if len(run) > 1:
                yield run
            run = []
        run.append(after)
    if len(run) > 1:
        yield run


def _one_utterance(before: Quote, after: Quote, texts: Mapping[str, str]) -> bool:
    if before.source_id != after.source_id or before.speaker_start is None or "scare" in (before.form, after.form):
        return False
    between = texts[before.source_id][before.end_char : after.start_char]
    return (
        before.speaker_start == after.speaker_start
        and (before.cue == after.cue or after.cue is None)
        and len(between) <= PARTS_APART
        and _LATER_PARAGRAPH.search(between) is None
    )
