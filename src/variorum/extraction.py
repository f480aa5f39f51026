"""Text to rows: one article to an Extraction, and a batch of articles to tables.

This is the unit of work that an engine maps. It touches no disk but the model's and the toolkit's own
data, and no SQL. What finds what belongs in the rooms that it calls.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from variorum.articles import Article, read_article
from variorum.claims.find import claim_sentences, find_claims
from variorum.claims.propositions import stating_sentences
from variorum.codebook import Codebook, general_codebook
from variorum.figures.dates import find_dates
from variorum.figures.find import find_figures
from variorum.figures.numbers import find_numbers
from variorum.figures.speaker import attribute_figures
from variorum.furniture import find_furniture
from variorum.language import foreign_passages
from variorum.measures.assign import assign_measures
from variorum.measures.unite import unite_measures
from variorum.measures.wording import Wording
from variorum.parse import load_model, parse_sentences
from variorum.printed import as_printed
from variorum.quotes.find import find_quotes
from variorum.quotes.marks import find_marks
from variorum.records import Extraction
from variorum.spans import Span, meets
from variorum.speakers.according import accorded
from variorum.speakers.apart import kept_apart
from variorum.speakers.attributions import cue_sentences, find_attributions, without_own_voice
from variorum.speakers.final_frames import framed
from variorum.speakers.first_frames import first_framed
from variorum.speakers.following import carry_over
from variorum.speakers.merge import merge_speakers
from variorum.speakers.reach import reached
from variorum.speakers.resolve import Resolved, resolve_speakers

if TYPE_CHECKING:
    from spacy.language import Language


def extract(
    text: str,
    *,
    source_id: str = "article",
    published: date | None = None,
    codebook: Codebook | None = None,
    nlp: Language | None = None,
) -> Extraction:
    """Figures, quotes, claims, speakers and dates of one text.

    text: any text; offsets in the result count its Unicode code points
    source_id: opens every id in the result
    published: the day of publication, for "Monday" or "last year"; that which the text states where none is given
    codebook: measures, topics and speakers; the general one where none is given
    nlp: a spaCy model with tagger and parser; the installed small one where none is given
    """
    return extract_articles(
        [read_article(text, source_id, published)], codebook or general_codebook(), nlp or load_model()
    )


def extract_articles(articles: Iterable[Article], codebook: Codebook, nlp: Language) -> Extraction:
    """The rows of several articles, with speakers and measures made one across them."""
    parts = [extract_article(article, codebook, nlp) for article in articles]
    if not parts:
        return Extraction()
    merged = merge_speakers([part.resolved for part in parts], codebook)
    wordings = {figure_id: wording for part in parts for figure_id, wording in part.wordings.items()}
    return replace(merged, figures=unite_measures(merged.figures, wordings, codebook.measures))


@dataclass(frozen=True, slots=True)
class Read:
    """The rows of one article, and what is compared with other articles."""

    resolved: Resolved
    wordings: Mapping[str, Wording]
    """What the words of its figures say, by figure_id."""


def extract_article(article: Article, codebook: Codebook, nlp: Language) -> Read:
    """The rows of one article; speakers and measures are resolved inside it only."""
    foreign = foreign_passages(article)
    furniture = _left_out(article, foreign)
    marks = find_marks(article)
    dates = find_dates(article)
    numbers = find_numbers(article, dates, furniture)
    wanted = _sentences_of(article, (number.span.start for number in numbers))
    stating = stating_sentences(article, furniture)
    wanted |= cue_sentences(article, marks) | claim_sentences(article, stating)
    wanted = {i for i in wanted if not meets(foreign, article.sentences[i].span)} if foreign else wanted
    parses = parse_sentences(article, wanted, nlp)
    attributions = framed(article, parses, find_attributions(article, parses, marks))
    attributions = accorded(article, parses, first_framed(article, parses, attributions))
    attributions = kept_apart(article, reached(article, parses, without_own_voice(article, attributions)))
    figures = find_figures(article, parses, numbers, dates)
    attributions = carry_over(article, attributions, figures)
    figures, wordings = assign_measures(figures, article, parses, codebook)
    figures = attribute_figures(figures, article, parses, attributions)
    quotes = find_quotes(article, parses, marks, attributions, furniture)
    claims = find_claims(article, parses, attributions, quotes, stating, codebook)
    found = resolve_speakers(article, parses, attributions, Extraction(figures, quotes, claims, (), dates))
    return Read(replace(found, extraction=as_printed(article, found.extraction)), wordings)


def _left_out(article: Article, foreign: tuple[Span, ...]) -> tuple[Span, ...]:
    """The places in which nothing is read: page furniture and other languages, in order, without overlap."""
    furniture = find_furniture(article)
    if not foreign:
        return furniture
    return tuple(sorted((*foreign, *(span for span in furniture if not meets(foreign, span)))))


def _sentences_of(article: Article, places: Iterable[int]) -> set[int]:
    number = {sentence.sentence_id: i for i, sentence in enumerate(article.sentences)}
    return {number[article.sentence_at(place).sentence_id] for place in places}
