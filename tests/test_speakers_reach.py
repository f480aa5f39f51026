"""How far a report reaches inside its sentence."""

from __future__ import annotations

import pytest

from variorum.articles import read_article
from variorum.parse import load_model, parse_sentences
from variorum.spans import Span
from variorum.speakers.attributions import Attribution
from variorum.speakers.reach import CONCESSION, DASHES, HOLDER_NEXT, JOINED, reached


def reach(text: str, content: str) -> tuple[str, str]:
    """What the report of the mayor in `text` holds, and its rules, from the content that grammar gives."""
    article = read_article(text)
    start = text.index(content)
    given = Attribution(Span(start, start + len(content)), Span(0, 9), Span(4, 9), Span(10, 14), "reference", "")
    (one,) = reached(article, parse_sentences(article, [0], load_model()), (given,))
    return article.cut(one.content), one.method


def test_joined_clause_is_said_too() -> None:
    """A clause that 'and' joins to what somebody said is said too."""
    text = "The mayor said the dam was weak, and the town could flood at night."
    assert reach(text, "the dam was weak") == ("the dam was weak, and the town could flood at night", JOINED)


def test_concession_ends_a_report() -> None:
    """A clause with 'although' after what somebody said is the article's."""
    text = "The mayor said the road was safe, although it was closed on Monday."
    assert reach(text, "the road was safe, although it was closed on Monday") == ("the road was safe", CONCESSION)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor said the dam was weak and left the hall at once.", "the dam was weak"),
        ("The mayor said the dam was weak on Monday.", "the dam was weak"),
        ("The mayor said the dam was weak, but the town slept.", "the dam was weak"),
    ],
)
def test_other_words_do_not_move_the_end(text: str, content: str) -> None:
    """A second verb of the holder, a time, or a clause with 'but' is not joined."""
    assert reach(text, content) == (content, "")


def test_dashes_end_a_report() -> None:
    """A report whose holder stands between dashes ends with them."""
    text = "On Monday — the day the report said that 30 had left the town — the streets were calm."
    article = read_article(text)
    start = text.index("30 had")
    holder = Span(text.index("the report"), text.index(" said"))
    cue = Span(text.index("said"), text.index(" that"))
    given = Attribution(Span(start, len(text) - 1), holder, holder, cue, "explicit", "")
    (one,) = reached(article, parse_sentences(article, [0], load_model()), (given,))
    assert (article.cut(one.content).rstrip(), one.method) == ("30 had left the town", DASHES)


def test_next_holder_ends_a_report() -> None:
    """A report ends where the holder of the next one begins."""
    text = "Although the mayor said that 30 had left, Mary Smith, for her part, said that 40 had left."
    article = read_article(text)

    def given(content: str, holder: str, cue: int) -> Attribution:
        start, at = text.index(content), text.index(holder)
        span = Span(at, at + len(holder))
        return Attribution(Span(start, start + len(content)), span, span, Span(cue, cue + 4), "explicit", "")

    first = given("30 had left, Mary Smith", "the mayor", text.index("said"))
    second = given("40 had left", "Mary Smith", text.rindex("said"))
    found = reached(article, parse_sentences(article, [0], load_model()), (first, second))
    assert [article.cut(one.content) for one in found] == ["30 had left", "40 had left"]
    assert found[0].method == HOLDER_NEXT
