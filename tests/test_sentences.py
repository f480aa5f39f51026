"""Where a sentence ends: glued sentences part, names with a dot inside do not."""

from __future__ import annotations

import pytest

from variorum.articles import read_article


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    article = read_article(text)
    return [article.cut(sentence.span) for sentence in article.sentences]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Ten were injured.Meanwhile it rained.", "Meanwhile it rained."),
        ("He went to Riverton.The road was closed.", "The road was closed."),
        ("He went to Riverton.It is cold there.", "It is cold there."),
        ("She lives in Riverton. Bell took the bus.", "Bell took the bus."),
    ],
)
def test_two_sentences(text, second):
    """A capital after a full stop opens a sentence, with a space before it or without."""
    assert sentences(text)[1:] == [second]


@pytest.mark.parametrize(
    "text",
    ["They buy from Bell.Tel, which sells lines.", "Rivals such as Net.Com are cheap.", "He works for Bell.Net."],
)
def test_a_name_with_a_dot_is_one_word(text):
    """A short capitalised ending after a capitalised word goes on with the name."""
    assert sentences(text) == [text]
