"""Where a sentence falls into statements, and where it stays whole."""

from __future__ import annotations

import pytest

from variorum.articles import Article, read_article
from variorum.claims.clauses import may_split, split_clauses, states_outside
from variorum.parse import Parse, load_model, parse_sentences
from variorum.spans import Span


def parsed(text: str) -> tuple[Article, Parse]:
    """The article of one sentence, and its parse."""
    article = read_article(text)
    return article, parse_sentences(article, [0], load_model())[0]


def clauses(text: str) -> list[str]:
    """The statements of one sentence."""
    article, parse = parsed(text)
    return [article.cut(span) for span in split_clauses(article.text, parse.span, parse)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The bridge fell on Monday, but nobody was hurt by it.",
            ["The bridge fell on Monday", "nobody was hurt by it."],
        ),
        (
            "The police closed the road, and the mayor asked for help.",
            ["The police closed the road", "the mayor asked for help."],
        ),
        (
            "The council met on Monday; the mayor was not in the town.",
            ["The council met on Monday", "the mayor was not in the town."],
        ),
        (
            "Although the police closed the road, many people drove to the lake.",
            ["Although the police closed the road", "many people drove to the lake."],
        ),
    ],
)
def test_two_statements_are_cut(text: str, wanted: list[str]) -> None:
    """Two clauses with a subject each, joined by a conjunction or a semicolon, are cut there."""
    assert may_split(text)
    assert clauses(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "If the rain goes on tonight, the council will close the road.",
        "The police closed the road and asked the drivers to wait.",
        "The crew brought food, water, and blankets to the village.",
        "The man, who lost his house, and his wife were taken to a school.",
    ],
)
def test_one_statement_stays_whole(text: str) -> None:
    """A condition, a shared subject, a list and a relative clause are no joints."""
    assert clauses(text) == [text]


@pytest.mark.parametrize("text", ["The bridge fell on Monday.", "The crew brought food, water and blankets."])
def test_plain_sentence_needs_no_parse(text: str) -> None:
    """A sentence without a joint is not parsed for its clauses."""
    assert not may_split(text)


def test_statement_beside_a_report() -> None:
    """What is left beside reported words is found where it is a clause of its own."""
    text = "The bridge fell at night, but the mayor said it had been safe."
    article, parse = parsed(text)
    covered = [Span(text.index("the mayor"), len(text) - 1)]
    assert [article.cut(span) for span in states_outside(parse, covered)] == ["The bridge fell at night"]


def test_frame_of_a_report_is_no_statement() -> None:
    """The day and the place of a report are no statement."""
    text = "The mayor said on Monday in Riverton that the bridge was safe."
    _, parse = parsed(text)
    covered = [Span(0, text.index(" on Monday")), Span(text.index("the bridge"), len(text) - 1)]
    assert list(states_outside(parse, covered)) == []


def test_main_clause_round_about_a_report_is_the_sentence() -> None:
    """Where a report stands inside a noun phrase, the sentence as a whole is the statement."""
    text = "The bridge that the mayor said was safe fell into the river."
    article, parse = parsed(text)
    covered = [Span(text.index("the mayor"), text.index(" fell"))]
    assert [article.cut(span) for span in states_outside(parse, covered)] == [text]
