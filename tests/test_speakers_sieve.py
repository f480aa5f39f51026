"""Who speaks each quotation."""

from __future__ import annotations

import pytest

from variorum.extraction import extract
from variorum.speakers import adjacent, called, carried, introduced, sieve


def speakers(text: str) -> list[tuple[str | None, str]]:
    """The speaker and the method of each quote of a text."""
    return [(quote.speaker_text, quote.method) for quote in extract(text).quotes]


@pytest.mark.parametrize(
    ("text", "speaker", "rule"),
    [
        ("“We left the town,” said Mary Smith.", "Mary Smith", adjacent.AFTER),
        ("“We left the town,” Smith, a nurse, told reporters.", "Smith, a nurse", adjacent.AFTER),
        ("“Did they leave?” asked the mayor.", "the mayor", adjacent.AFTER),
        ("Smith shouted: “Leave the town!”", "Smith", adjacent.BEFORE),
        ("Smith called the plan “mad”.", "Smith", adjacent.BEFORE),
        ("According to Smith, “the town is lost.”", "Smith", adjacent.CREDITED),
        ("Mary Smith: “We left the town at noon.”", "Mary Smith", introduced.COLON),
        ("Smith is rolling out a new line: “It is about the town.”", "Smith", introduced.COLON),
        ("They cut the fares, in a step branded a “sad joke” by the unions.", "the unions", called.BY),
        ("The mayor dropped the plan, described as “mad” by Mary Smith.", "Mary Smith", called.BY),
        ("Claims about the dam have been described as “idle talk” by the mayor.", "the mayor", called.BY),
        ("Smith is to move nine desks - described by one trade union as a “sad mess”.", "one trade union", called.BY),
        (
            "Replying to the board, shadow chief clerk to the Council, Ann Brown, said: “We left the town.”",
            "Ann Brown",
            adjacent.BEFORE,
        ),
        ("The letter spoke of the harm it said this did: “We left the town,” Smith wrote.", "Smith", adjacent.AFTER),
        ("The film has footage of Mary Smith asking, “Did the town leave?”", "Mary Smith", adjacent.BEFORE),
        ("The mill, billed by its firm as “the pride of the land,” fell.", "its firm", called.BY),
        ("The rival of Smith, Jane Brown, offered him “good fortune” on Monday.", "Jane Brown", adjacent.BEFORE),
        ("Smith said the bus was late and “the doors flew off,” RTV reports.", "Smith", sieve.WITHIN),
        ("“The deal was wrong,” said Riverton co-founder Ama Hill.", "Riverton co-founder Ama Hill", adjacent.AFTER),
        ("Tory aide for women Ama Hill said: “We left the town.”", "Ama Hill", adjacent.BEFORE),
        ("The mayor over the weekend had written that the dam was “weak”.", "The mayor", sieve.WITHIN),
        ("Smith told a man who thought that all was well that “the dam is weak”.", "Smith", called.ADDRESSED),
        ("Despite claims from Smith that roads could fail and were “unsafe”, Brown left.", "Smith", sieve.WITHIN),
        ("“We left the town at noon.” — Mary Smith", "Mary Smith", introduced.DASH),
        ("“SMITH: We left the town at noon.”", "SMITH", introduced.LABEL),
        ("Smith: Dam ‘may break’ by May\n\nMary Smith spoke on Monday.", "Smith", introduced.HEADLINE),
        ("Telling the town that this was “its day”, Smith closed the meeting.", "Smith", adjacent.OPENING),
        ("Smith referred to a colleague on the board as a “clown”.", "Smith", adjacent.BEFORE),
        ("Smith said that the road to the town was “mad”.", "Smith", sieve.WITHIN),
        ("“All of us left.” The mayor told reporters about it.", "The mayor", carried.NEXT_SENTENCE),
        ("Smith was angry about the road. “We left the town at noon.”", "Smith", carried.SENTENCE_BEFORE),
    ],
)
def test_rules_of_one_quotation(text, speaker, rule):
    """Each rule names the speaker by the full mention."""
    ((found, method),) = speakers(text)
    assert found == speaker
    assert rule in method.split()


@pytest.mark.parametrize(
    ("text", "speaker", "rule"),
    [
        ("“We left,” Smith said. “They stayed at home.”", "Smith", carried.SAME_PARAGRAPH),
        ("“We left,” Smith said.\n\n“They stayed at home.”", "Smith", carried.PARAGRAPH_BEFORE),
        ("“We left,” Smith said. “It was dark.\n\n“They stayed at home.”", "Smith", carried.CONTINUED),
        (
            "“Did they leave?” Smith asked.\n\n“All of them,” Brown said.\n\n“When was that?”",
            "Smith",
            carried.ALTERNATING,
        ),
    ],
)
def test_rules_that_carry_over(text, speaker, rule):
    """A quotation without words beside it takes its speaker from those before."""
    found, method = speakers(text)[-1]
    assert found == speaker
    assert rule in method.split()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("“It is over,” Brown said. Mary Smith was sad about it. “We lost a friend.”", ["Brown", "Mary Smith"]),
        ("“It is over,” Brown said. “The town is tired,” is the view of Mary Smith.", ["Brown", None]),
        ("“It is over,” Brown said. The road, according to Smith, is bad. “We lost it.”", ["Brown", "Smith"]),
        ("Smith, a nurse, said Brown had shown he could run: “I think it will be easy for him.”", ["Smith, a nurse"]),
        ("“It is over,” Brown said. He was sad about it. “We lost a friend.”", ["Brown", "Brown"]),
    ],
)
def test_a_speaker_is_not_carried_past_another(text, wanted):
    """A nearer speaker, or words of another's after the quotation, end what is carried over."""
    assert [found for found, _ in speakers(text)] == wanted


def test_an_open_quotation_takes_the_speaker_of_its_end():
    """A first paragraph without speaker goes on in the next one, which names him."""
    text = "“We left the town.\n\n“The others stayed at home,” Smith said."
    assert [found for found, _ in speakers(text)] == ["Smith", "Smith"]


def test_a_pronoun_inside_a_report_is_the_reporter():
    """ "Smith said she felt “sad”" has Smith as its speaker."""
    ((found, method),) = speakers("Mary Smith said she felt “sad and tired”.")
    assert found == "Mary Smith"
    assert sieve.OUTER in method.split()


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("When Brown spoke of the “lost half,” Smith reminded the board of its own costs.", None),
        ("The mayor said the letter did not stand for “all of us,” a point the union denied.", "The mayor"),
        ("Rain is a “real risk,” Smith said on Monday.", "Smith"),
        ("Despite Smith saying talks had “gone well,” Brown was gloomy.", "Smith"),
        ("The crew heard that, as Brown said, Smith showed “real grit” on the day.", "Brown"),
        ("The village opened a gate after finding that it would “help the deer,” a spokesman said.", "a spokesman"),
    ],
)
def test_a_part_of_a_sentence_is_not_whoever_comes_next(text, speaker):
    """After a fragment a subject and verb name its speaker only where they end the sentence as a frame."""
    assert [found for found, _ in speakers(text)] == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Officials in the hills confirmed the count, but a crowd of “doubters” gathered at noon.",
        "Mary Smith, who helped to catch the “Riverton fox”, said that the case was closed.",
        "“It is over,” Brown said. The council needs 60 “safe” votes for the plan.",
    ],
)
def test_a_few_words_belong_to_the_verb_that_governs_them(text):
    """A verb of saying elsewhere in the sentence, or the last speaker, is not the speaker of a fragment."""
    assert speakers(text)[-1][0] is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("RIVERTON, N.H. — Gov. Mary Smith on Tuesday said she would “close the dam for good.”", "Gov. Mary Smith"),
        ("RIVERTON — Gov. Mary Smith left in haste, vowing that “we have work to finish.”", "Gov. Mary Smith"),
        (
            "In a statement to The Times, the firm's lawyer, Al Brown, said, “All is well.”",
            "the firm's lawyer, Al Brown",
        ),
        (
            "Smith told a young woman who feared that farmers would stay at home out of anger that “it is no use.”",
            "Smith",
        ),
        ("Mary Smith, the nominee, called the fire in Riverton, Fla., an “act of hate.”", "Mary Smith, the nominee"),
    ],
)
def test_the_subject_is_whoever_speaks(text, speaker):
    """A dateline, a hearer and a place are no speakers."""
    assert [found for found, _ in speakers(text)] == [speaker]


def test_who_passes_words_on_does_not_say_them():
    """ "according to" after "he said" gives where the words stand, not whose they are."""
    text = "Smith came at noon.\n\n“We need a new dam,” he said, according to notes of the meeting."
    assert [found for found, _ in speakers(text)] == ["he"]


def test_an_apposition_between_does_not_hide_the_subject():
    """The subject stands before its apposition, whatever the parser makes of the words after the verb."""
    text = "“He is right,” Brown, a top surrogate, said Thursday morning on Riverton TV’s “Good Morning Hills.”"
    assert [found for found, _ in speakers(text)] == ["Brown, a top surrogate"]


def test_by_of_an_active_verb_names_nobody():
    """Who describes a thing is the speaker, whatever "by" goes on to say."""
    assert speakers("Smith described the plan as “a mess” by any measure.")[0][0] == "Smith"


def test_joined_verbs_share_their_subject():
    """After "but said" the subject is that of the verb before, not the nearest noun."""
    text = "Mayor Mary Smith said that she wants the bridge rebuilt but said “the hard part is the money.”"
    assert speakers(text)[0][0] == "Mayor Mary Smith"


@pytest.mark.parametrize(
    "text",
    [
        "The “riot” went on until the morning.",
        "Doctors warned that the disease, known as “river fever”, could spread.",
        "Police searched the farm on Monday.\n\n“It was the worst day of our lives.”",
        "Smith has rejected calls to “pause” the plan.",
        "The row began at the mill, with two clerks going up to the door, saying “that is too much”.",
        "That view, on the whole, suggests that a town lives even while leaning on claims that “are just not true.”",
        "The mayor faces demands for a “full inquiry” into the fire.",
        "Smith left the town.\n\nThe road was closed.\n\nThe “new homes” are still empty.",
    ],
)
def test_unknown_stays_unknown(text):
    """Where no rule holds, nobody is named, and no thing for its place beside a verb of saying."""
    assert [found for found, _ in speakers(text)] == [None]
