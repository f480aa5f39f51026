"""Articles as evidence: pieces of nested and crossing marks, and what is held back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.report.evidence import Mark, cut_pieces, passage
from variorum.report.words import Words

TEXT = "The mayor said about 120 people left."


def mark(words: str, kind: str, anchor: str) -> Mark:
    """A mark on the first place of the words."""
    start = TEXT.index(words)
    return Mark(start, start + len(words), kind, anchor)


def test_nested_marks():
    """A mark inside another parts it in three; only the inner piece has both."""
    marks = [mark("about 120 people left", "claim", "c"), mark("120 people", "figure", "f")]
    assert [(piece.text, piece.kinds) for piece in cut_pieces(TEXT, 0, len(TEXT), marks)] == [
        ("The mayor said ", ()),
        ("about ", ("claim",)),
        ("120 people", ("claim", "figure")),
        (" left", ("claim",)),
        (".", ()),
    ]


def test_crossing_marks():
    """Marks that cross share the piece where they overlap, and each begins once."""
    marks = [mark("said about 120", "quote", "q"), mark("120 people left", "claim", "c")]
    pieces = cut_pieces(TEXT, 0, len(TEXT), marks)
    assert [(piece.text, piece.covers) for piece in pieces[1:4]] == [
        ("said about ", ("q",)),
        ("120", ("q", "c")),
        (" people left", ("c",)),
    ]
    assert [piece.opens for piece in pieces] == [(), ("q",), ("c",), (), ()]


def test_marks_of_the_same_place():
    """Two marks of the same characters make one piece that opens both."""
    marks = [mark("120 people", "figure", "f"), mark("120 people", "quote", "q")]
    (piece,) = (piece for piece in cut_pieces(TEXT, 0, len(TEXT), marks) if piece.kinds)
    assert (piece.kinds, piece.opens) == (("figure", "quote"), ("f", "q"))


def test_a_mark_that_began_before_opens_nothing_here():
    """A mark that reaches over from the paragraph before covers, and has its anchor there."""
    (first, *_) = cut_pieces(TEXT, 10, len(TEXT), [Mark(0, 20, "quote", "q")])
    assert (first.text, first.covers, first.opens) == (TEXT[10:20], ("q",), ())


SPANS = st.lists(st.tuples(st.integers(0, 36), st.integers(1, 20)), max_size=8)


@given(SPANS)
def test_pieces_are_the_text(spans):
    """The pieces make up the text, each with just the marks that cover it, and every mark opens once."""
    marks = [Mark(a, min(a + n, len(TEXT)), f"k{i}", f"a{i}") for i, (a, n) in enumerate(spans)]
    place, opened = 0, []
    pieces = cut_pieces(TEXT, 0, len(TEXT), marks)
    for piece in pieces:
        covering = {mark.anchor for mark in marks if mark.start <= place and place + len(piece.text) <= mark.end}
        assert set(piece.covers) == covering
        opened += [(anchor, place) for anchor in piece.opens]
        place += len(piece.text)
    assert "".join(piece.text for piece in pieces) == TEXT
    assert sorted(opened) == sorted((mark.anchor, mark.start) for mark in marks)


def test_what_is_held_back_is_one_piece():
    """Between words that may be shown stands a sign, and a mark that begins in what is held back opens there."""
    words = Words({"a": TEXT}, {"a": ((0, 9), (21, 31))})
    pieces = passage(words, ("a", 0, len(TEXT)), [Mark(10, 31, "claim", "c"), Mark(21, 24, "figure", "f")])
    assert [piece.text for piece in pieces] == ["The mayor", " […] ", "120", " people", " […] "]
    assert pieces[1].opens == ("c",)
    assert pieces[2].opens == ("f",)


def test_an_article_on_whole_has_nothing_held_back():
    """Where the article may be given on whole, the pieces are its text."""
    pieces = passage(Words({"a": TEXT}), ("a", 0, len(TEXT)), [Mark(10, 31, "claim", "c")])
    assert "".join(piece.text for piece in pieces) == TEXT
