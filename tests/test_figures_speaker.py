"""Who says a figure."""

from __future__ import annotations

from variorum.extraction import extract
from variorum.records import Figure


def figures(text: str) -> list[Figure]:
    """The figures of a text."""
    return list(extract(text).figures)


def test_figure_in_a_report_is_the_holders() -> None:
    """A figure inside reported words has their holder, cue and rules."""
    (figure,) = figures("The mayor said that 30 people left the town.")
    assert (figure.speaker_text, figure.cue, figure.attribution) == ("The mayor", "said", "reference")
    assert "speaker.shortest-report" in figure.method.split()


def test_figure_outside_a_report_has_no_speaker() -> None:
    """A figure in the article's own voice has no speaker."""
    (figure,) = figures("About 30 people left the town on Monday.")
    assert (figure.speaker_text, figure.attribution) == (None, "none")


def test_shortest_report_counts() -> None:
    """A report inside a report takes the figure."""
    (figure,) = figures("Mary Smith said that John Brown claimed that 30 people had left the town.")
    assert figure.speaker_text == "John Brown"


def test_bare_share_is_no_speaker() -> None:
    """What 47% of those asked said, a poll found; a share with its noun may speak."""
    bare = figures("In the survey, 47% said they liked the dam, with 26% against.")
    assert [figure.speaker_text for figure in bare] == [None, None]
    found = figures("A survey for the dam suggests 69% of nurses say they like it compared with 17% of clerks.")
    assert found[-1].speaker_text == "A survey for the dam"


def test_name_for_a_thing_holds_no_number() -> None:
    """After "what he called" only the words in marks are his; after "called the flood of 30 farms" all are."""
    (figure,) = figures("Smith spoke of what he called the “crime” of three clerks.")
    assert figure.speaker_text is None
    (figure,) = figures("Smith called the flood of 30 farms a crime.")
    assert figure.speaker_text == "Smith"


def test_paper_tells_what_stands_in_it() -> None:
    """Whoever is given a file is not who details things in it; whoever gives one is."""
    given, told = figures("The clerks were presented with 70 files detailing 200 calls.")
    assert (given.speaker_text, told.speaker_text) == (None, "70 files")


def test_nobody_says_nothing() -> None:
    """What no one has claimed is nobody's; what a group claims is the group's."""
    (figure,) = figures("No one claimed to have lit the fire but the Hill group has lit 30 fires.")
    assert figure.speaker_text is None
    (figure,) = figures("The Hill group claimed to have lit 30 fires.")
    assert figure.speaker_text == "The Hill group"


def test_what_things_are_ordered_by_is_no_source() -> None:
    """ "According to their age" names no source; "according to her lawyer" does."""
    (figure,) = figures("The boys were put in 24 classes according to their age.")
    assert figure.speaker_text is None
    (figure,) = figures("The boys were put in 24 classes, according to her lawyer.")
    assert figure.speaker_text == "her lawyer"


def test_day_is_no_speaker() -> None:
    """The day between a firm and its verb is not who announces."""
    (figure,) = figures("Halden (NYSE: HLD) today announced it would buy a mill for $30 million.")
    assert figure.speaker_text == "Halden (NYSE: HLD)"


def test_actor_is_no_speaker() -> None:
    """Who does something says nothing."""
    (figure,) = figures("About 30 cars were burned by the rebels in the town.")
    assert figure.speaker_text is None


def test_figure_in_a_quotation_is_the_speakers() -> None:
    """A figure inside quotation marks has the quotation's speaker."""
    (figure,) = figures("“We counted 30 cars,” Mary Smith said.")
    assert figure.speaker_text == "Mary Smith"


def test_span_of_the_speaker_is_cut_from_the_text() -> None:
    """The mention stands in the text at its offsets."""
    text = "According to Mary Smith, 30 people left the town."
    (figure,) = figures(text)
    assert text[figure.speaker_start : figure.speaker_end] == figure.speaker_text == "Mary Smith"
