"""The same proposition in several articles, in whatever words: relation same_claim.

What two claims must not differ in (numbers, negation, prediction, rank, who does it to whom) stands in
`differs`; how alike their words are stands in `propositions`.
"""

from __future__ import annotations

from collections.abc import Sequence

from variorum.link.groups import Match, Member, gather, join_lonely, link_rows
from variorum.link.propositions import (
    Proposition,
    agreeing_figures,
    alike,
    propositions,
    telling,
    words_for_saying,
)
from variorum.link.sayings import LED
from variorum.link.terms import Lexicon
from variorum.records import Claim, Figure, Link
from variorum.rules import chain, declare

WORDS = declare(
    "link.claim-words", "Two claims share most of their telling words.", "the dam was old / the old dam had broken"
)
FIGURES = declare(
    "link.claim-figures",
    "Two claims state the same numbers of the same measures, and share a word besides.",
    "12 people drowned in the valley / the valley lost at least 12",
)
CONTAINED = declare(
    "link.claim-contained",
    "A claim says all that a shorter one says, and more.",
    "the flood surprised the mayor / The flood, which surprised the mayor, came at night",
)
JUDGEMENT = declare(
    "link.claim-judgement",
    "Two articles say of an event, a plan or of 'it' that it is the same thing.",
    "The plan is a huge gamble / This is a gamble for the mayor",
)
CLAUSE = declare(
    "link.claim-clause",
    "A clause of a long claim is compared by itself.",
    "..., and the dam, which was old, had broken",
)
HOLDER = declare(
    "link.claim-holder",
    "Two claims of one holder in two articles share a rare word and a good part of the others.",
    "Smith ruled out talks with the union / Smith rejected any talks",
)
WORDS_FROM, FEW_WORDS_FROM, HOLDER_FROM, FIGURES_FROM, CONTAINED_FROM = 0.31, 0.4, 0.13, 0.1, 0.3
"""Least likeness that each rule asks for; of words, with four terms in common and with three.

Set on the reference articles and on three other events: above them hardly anything wrong is joined.
"""
HOLDER_LONG_FROM, SHORT = 0.18, 8
"""What claims of one holder with more than SHORT terms must be alike: two words in common tell less of them."""
SAME_ARTICLE = 0.35
"""What is added to the least likeness inside one article, which seldom says a thing twice."""
STRICT = frozenset({"first", "last", "only"})
"""Ranks that both claims must share: "the last strike" is not "a strike"."""
SMALL, SMALL_FROM = 3, 0.25
"""Numbers up to SMALL are shared by chance: claims that have no other must be as alike as SMALL_FROM."""
JUDGEMENT_FROM = 0.4
"""Share of the weight of both predicates: "a gamble" and "a huge gamble" are one judgement."""
MUCH, PLAIN_FROM, PLAIN_OF_MEMBER = 0.55, 0.62, 0.5
"""Likeness from which words need no more proof, and the least part of plain words below it: see `plain_part`.

Set on sixty linked pairs of news articles read by eye: a third of the wrong ones had little but names in common.
"""
RARE = 2.2
"""Weight of a word that stands in fewer than about one sentence in ten."""


def link_claims(claims: Sequence[Claim], figures: Sequence[Figure], lexicon: Lexicon) -> list[Link]:
    """The rows of relation same_claim."""
    items = propositions(claims, figures, lexicon)
    fullest = sorted(items, key=lambda one: (-len(one.content), one.source_id, one.start))
    links: dict[tuple[str, str], Link] = {}
    groups = list(gather(fullest, lambda leader, one: said_again(leader, one, lexicon), lexicon))
    for group in join_lonely(groups, lambda member, one: retold(member, one, lexicon), lexicon):
        members = {one.claim_id: _member(one, match or LED) for one, match in reversed(group)}
        if len(members) > 1:
            links |= {(row.link_id, row.row_id): row for row in link_rows("same_claim", members.values())}
    return list(links.values())


def _member(one: Proposition, match: Match) -> Member:
    method = chain(match.method, CLAUSE if one.is_clause else None)
    return Member("claims", one.claim_id, Match(match.score, method))


def same_claim(leader: Proposition, one: Proposition, lexicon: Lexicon) -> Match | None:
    """Whether two claims state one thing, and the first rule that says so."""
    if differs(leader, one):
        return None
    score = alike(leader, one, lexicon)
    apart = 0.0 if leader.source_id != one.source_id else SAME_ARTICLE
    for method, holds, least_score in RULES[: 2 if apart else None]:
        if holds(leader, one, score - apart, lexicon):
            return Match(max(score, least_score), method)
    return None


def said_again(leader: Proposition, one: Proposition, lexicon: Lexicon, least: float = PLAIN_FROM) -> Match | None:
    """Whether two claims state one thing, and not by the names that they have in common alone.

    least: see `plain_part`; asked for only where the words are not much alike
    """
    match = same_claim(leader, one, lexicon)
    by_names = match is not None and match.method == WORDS and match.score < MUCH
    return None if by_names and plain_part(leader, one, lexicon) < least else match


def retold(member: Proposition, one: Proposition, lexicon: Lexicon) -> Match | None:
    """Whether a claim that stands alone says what a member of a group says: by words or numbers, in another article."""
    if member.source_id == one.source_id:
        return None
    match = said_again(member, one, lexicon, PLAIN_OF_MEMBER)
    return match if match is not None and match.method in (WORDS, FIGURES) else None


def _same_figures(leader: Proposition, one: Proposition, score: float, lexicon: Lexicon) -> bool:
    few = min(leader.figures, one.figures, key=len)
    least = FIGURES_FROM if any(value > SMALL for _, value in few) else SMALL_FROM
    shared = (leader.content & one.content) - leader.numbers
    return bool(shared) and score >= least and agreeing_figures(leader, one)


def _same_words(leader: Proposition, one: Proposition, score: float, lexicon: Lexicon) -> bool:
    """Three terms in common, two of them no names: the parts of one name are no proposition."""
    shared = leader.content & one.content
    plain = shared - set(leader.order) - set(one.order)
    return len(shared) > 2 and len(plain) > 1 and score >= (WORDS_FROM if len(shared) > 3 else FEW_WORDS_FROM)


def plain_part(leader: Proposition, one: Proposition, lexicon: Lexicon) -> float:
    """Share of the shorter claim's plain words, neither names nor numbers, that the other holds too.

    Claims of one event have its names in common, whatever they say of them.
    """
    named = lexicon.capitals | leader.numbers | one.numbers
    first, second = leader.content - named, one.content - named
    least = min(lexicon.total(first), lexicon.total(second))
    return lexicon.total(first & second) / least if least else 1.0


def _contained(leader: Proposition, one: Proposition, score: float, lexicon: Lexicon) -> bool:
    """All that the shorter claim says is in both: three terms, or most of four and more."""
    short = min(leader, one, key=lambda proposition: lexicon.total(proposition.content))
    shared = leader.content & one.content
    part = lexicon.total(shared) / lexicon.total(short.content) if short.content else 0.0
    all_of_three = len(shared) >= 3 and part == 1.0 and not short.is_clause
    rare = telling(shared - short.numbers, lexicon) >= RARE
    return score >= CONTAINED_FROM and rare and (all_of_three or (len(shared) >= 4 and part >= 0.85))


def _same_judgement(leader: Proposition, one: Proposition, score: float, lexicon: Lexicon) -> bool:
    """Both say of an event that it is the same, by what their predicates have in common."""
    shared, both = leader.judgement & one.judgement, leader.judgement | one.judgement
    return telling(shared, lexicon) >= RARE and lexicon.total(shared) >= JUDGEMENT_FROM * lexicon.total(both)


def _same_holder(leader: Proposition, one: Proposition, score: float, lexicon: Lexicon) -> bool:
    """One holder, two terms in common, one of them rare and no word for saying."""
    is_short = max(len(leader.content), len(one.content)) <= SHORT
    if leader.holder_id is None or leader.holder_id != one.holder_id:
        return False
    if score < (HOLDER_FROM if is_short else HOLDER_LONG_FROM):
        return False
    shared = leader.content & one.content
    told = shared - leader.holder - one.holder - words_for_saying()
    return len(shared) > 1 and telling(told, lexicon) >= RARE


RULES = (
    (FIGURES, _same_figures, 0.5),
    (WORDS, _same_words, 0.0),
    (CONTAINED, _contained, 0.0),
    (JUDGEMENT, _same_judgement, 0.3),
    (HOLDER, _same_holder, 0.0),
)
"""Rules in the order in which they are tried, with the score that each gives at least; the first two hold
inside one article too."""


def differs(leader: Proposition, one: Proposition) -> bool:
    """Whether two claims cannot be the same, whatever their words."""
    if one.start < leader.end and leader.start < one.end and one.source_id == leader.source_id:
        return True
    numbers_apart = bool(one.numbers and leader.numbers) and not (
        one.numbers <= leader.numbers or leader.numbers <= one.numbers
    )
    if numbers_apart and not agreeing_figures(leader, one):
        return True
    return (
        one.negated != leader.negated
        or one.predicted != leader.predicted
        or _ranked_apart(leader.ranks, one.ranks)
        or _turned_round(leader, one)
    )


def _ranked_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one speaks of the first or last of many and the other does not, or both have other superlatives."""
    return one & STRICT != other & STRICT or bool(one and other and one != other)


def _turned_round(leader: Proposition, one: Proposition) -> bool:
    """Whether two names stand in the other order, and no passive explains it."""
    if leader.passive != one.passive:
        return False
    shared = [name for name in leader.order if name in one.order]
    return len(shared) > 1 and shared == [name for name in one.order if name in leader.order][::-1]
