"""Tokens say what spaCy's own say."""

from __future__ import annotations

import pytest
import spacy

from one_sentence import tokens_of
from variorum.parse import MODELS, UNUSED, load_model
from variorum.tokens import TokenReader

TEXT = "The mayor of  Riverton, who can't swim, said “we'll rebuild 40 % of it”\nby 1.5 million boats or so."
SAME = ("i", "idx", "text", "lower_", "tag_", "dep_", "pos_", "is_space", "is_punct", "is_quote", "is_alpha", "is_stop",
        "like_num", "whitespace_")  # fmt: skip


@pytest.fixture(scope="module")
def pair():
    """A sentence as spaCy has it, and as it was read."""
    name = next(name for name in MODELS if spacy.util.is_package(name))
    nlp = spacy.load(name, exclude=UNUSED)
    doc = nlp(TEXT)
    return doc, TokenReader(nlp).read(doc, TEXT)


@pytest.mark.parametrize("name", SAME)
def test_attributes_are_those_of_spacy(pair, name):
    """Each attribute of each token is spaCy's."""
    doc, tokens = pair
    assert [getattr(token, name) for token in tokens] == [getattr(token, name) for token in doc]


def test_grammar_is_that_of_spacy(pair):
    """Heads, children, subtrees and neighbours are spaCy's, in spaCy's order."""
    doc, tokens = pair
    for token, wanted in zip(tokens, doc, strict=True):
        assert token.head.i == wanted.head.i
        assert [child.i for child in token.children] == [child.i for child in wanted.children]
        assert [child.i for child in token.rights] == [child.i for child in wanted.rights]
        assert [below.i for below in token.subtree] == [below.i for below in wanted.subtree]
        assert [token.is_ancestor(other) for other in tokens] == [wanted.is_ancestor(other) for other in doc]
    assert tokens[1].nbor().text == "of"
    assert tokens[1].nbor(-1).text == "The"


def test_no_token_stands_before_the_first(pair):
    """The place before the first token is an error, not the last token."""
    _, tokens = pair
    with pytest.raises(IndexError, match="1 places before 'The'"):
        tokens[0].nbor(-1)


def test_words_between_two_tokens(pair):
    """What stands from one token to another is cut from the text, white space between them included."""
    _, tokens = pair
    assert tokens.cut(tokens[1], tokens[4]) == "mayor of  Riverton"


def test_word_classes_are_looked_up_where_the_ruler_is_off(pair):
    """The model that the toolkit loads has its ruler off, and its tokens have the ruler's classes."""
    doc, _ = pair
    assert "attribute_ruler" not in load_model().pipe_names
    assert [token.pos_ for token in tokens_of(TEXT)] == [token.pos_ for token in doc]
