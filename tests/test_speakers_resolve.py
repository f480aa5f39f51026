"""Whom the mentions of one article mean."""

from __future__ import annotations

import pytest

from variorum.extraction import extract


def ids(text: str) -> list[str | None]:
    """The speaker of each figure that has one, in the order of the text."""
    return [figure.speaker_id for figure in extract(text, source_id="a1").figures if figure.speaker_text]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Mary Smith left the town. Smith said that 30 people stayed.", "mary-smith"),
        ("Mary Smith left the town. She said that 30 people stayed.", "mary-smith"),
        ("The mayor, Mary Smith, said that 30 people left. Mrs Smith said that 20 stayed.", "mary-smith"),
        ("The mayor, Mary Smith, said that 30 people left. The mayor said that 20 stayed.", "mary-smith"),
        (
            "The Institute for the Study of Rivers (ISR) said that 30 people left. ISR said that 20 stayed.",
            "institute-for-the-study-of-rivers",
        ),
        (
            "The Institute for the Study of Rivers said that 30 people left. The think tank said that 20 stayed.",
            "institute-for-the-study-of-rivers",
        ),
        ("The Defence Ministry said that 30 people left. The ministry said that 20 stayed.", "defence-ministry"),
        ("Mary Smith met John Brown. He said that 30 people stayed.", "john-brown"),
        ("Mary Smith met John Brown. She said that 30 people stayed.", "mary-smith"),
    ],
)
def test_mentions_lead_to_the_fullest_name(text, last):
    """Surname, title, pronoun, role and acronym mean the speaker with the fullest name."""
    assert ids(text)[-1] == last


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("After a row with John Brown, Ed Smith said that 30 people left. He said that 20 stayed.", "ed-smith"),
        ("Mr Smith said that Mr Brown claimed 30 people left. He said that 20 stayed.", "smith"),
        ("The firm's boss, Mrs Smith, met John Brown. She said that 20 people stayed.", "smith"),
        ("Cardinal John Hale-O'Brown said that 30 people left. The cardinal said that 20 stayed.", "john-hale-obrown"),
        ("Ed Smith said that 30 people left. Mr Brown has failed 20 people, he said.", "ed-smith"),
        ("Halden Mills said that 30 people left. The company said that 20 stayed.", "halden-mills"),
        ("The Riverton Post said that 30 people left. The paper said that 20 stayed.", "riverton-post"),
        ("After Mr Brown's claims that 30 left, Ed Smith said 40 left. He said that 20 stayed.", "ed-smith"),
        ("A Riverton Rescue spokesman said 30 people left. Others stayed. They added that 20 did.", "a1-u0"),
        ("The organiser said the aides believe that 30 people left. It said that 20 stayed.", "a1-u0"),
        ("Pupils lost 30 desks the Norland-based Watch for Civil Rights said.", "watch-for-civil-rights"),
        ("Broad Ltd said that 30 people left. Eastvale-based Broad said that 20 stayed.", "broad-ltd"),
        ("Broad Ltd said that 30 people left. The Eastvale-based firm said that 20 stayed.", "broad-ltd"),
        ("The owners, Let's Go Riverton, said on Monday that 30 left. They said 20 stayed.", "a1-u0"),
        ("Ed Hill said 30 left.\n\nEd Hill/Riverton Images\n\nA man came. He said 20 stayed.", "ed-hill"),
        ("Terry Smith, whose aide is Ann Brown, said that 30 people left. She said that 20 stayed.", "terry-smith"),
        ("The mayor, Ed Smith, left. Ann Brown, the shadow mayor, spoke. The mayor said that 30 stayed.", "ed-smith"),
    ],
)
def test_who_speaks_comes_before_who_is_spoken_of(text, last):
    """A pronoun means who spoke, not who was met or quoted; "the company" the firm that spoke just before."""
    assert ids(text)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Halden Mills said that 30 people left. She said that 20 stayed.",
        "Mary Smith left the town. Her husband stayed at home. He said that 20 people stayed.",
        "Mary Smith said that 30 people left. The prime minister spoke to John Brown. He said that 20 stayed.",
        "Mary Smith said that 30 people left. The company said that 20 stayed.",
        "Halden Mills said that 30 people left. The Norland company said that 20 stayed.",
    ],
)
def test_in_doubt_nobody_is_meant(text):
    """A name that is no person's, a nearer person without a name, or another country leaves a mention on its own."""
    assert ids(text)[-1] not in {"halden-mills", "mary-smith", "john-brown"}


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Attorney General Mary Smith said that 30 left. The attorney general said that 20 stayed.", "mary-smith"),
        ("The Riverton Times is old. The Times said that 30 people left.", "riverton-times"),
        ("The River Department is old. The department said that 30 people left.", "river-department"),
        ("Vice President Mary Smith said that 30 people left. The president said that 20 stayed.", "a1-u52"),
        ("The Harbour Secretary, Mary Smith, said that 30 people left. The Harbour Secretary said that 20 stayed.",
         "mary-smith"),
        ("Secretary of State Mary Smith left. The secretary said that 20 stayed.", "mary-smith"),
        ("As a senator from Norland, Mary Smith met John Brown. She said that 20 stayed.", "mary-smith"),
    ],
)  # fmt: skip
def test_offices_papers_and_departments_lead_to_their_names(text, last):
    """An office means who holds it, and a short name of a body the full one; a vice president is no president."""
    assert ids(text)[-1] == last


@pytest.mark.parametrize("pronoun", ["She", "They"])
def test_no_paper_is_she_or_they(pronoun):
    """A poll or a report that was cited before is not who speaks next; "it" may be."""
    said = f"The reports suggest that 30 people left. {pronoun} said that 20 stayed."
    assert len(set(ids(said))) == 2
    assert len(set(ids("The report suggests that 30 people left. It said that 20 stayed."))) == 1


def test_a_heading_names_nobody_new():
    """Words of a line in title case are a person only where the text has the name too."""
    text = "Riverton Tories Defend Mary Smith: “We Stay”\n\nMary Smith left the town. Smith said that 20 people stayed."
    names = {speaker.name for speaker in extract(text, source_id="a1").speakers}
    assert "Mary Smith" in names
    assert not [name for name in names if name.startswith("Defend")]


def test_two_people_of_one_surname_stay_two():
    """A full name never means a person with another given name."""
    text = "Mary Smith said that 30 people left. John Smith said that 20 people stayed."
    assert ids(text) == ["mary-smith", "john-smith"]


def test_a_role_of_another_office_is_somebody_else():
    """The spokesman of a ministry is not the one of the army, though both are the same country's."""
    army = "A spokesman for the Norland army said that 30 people left."
    assert len(set(ids(f"{army} The Norland foreign ministry spokesman said that 20 stayed."))) == 2
    assert len(set(ids(f"{army} The army spokesman said that 20 stayed."))) == 1


def test_two_speakers_are_one_pair():
    """Two known people who say a thing together are one speaker, whom "they" mean; each stays alone as well."""
    told = "Mary Smith and Ed Brown met. Smith and Brown said that 30 people left. They said 20 stayed. Brown saw 10."
    assert ids(told) == ["mary-smith-and-ed-brown"] * 2
    assert ids("Mary Smith of the Hill Institute for Rivers and Dams said that 30 left.") == ["mary-smith"]


def test_it_may_be_a_report():
    """ "It" may mean the report that was cited just before, however long its name."""
    assert len(set(ids("A Hill Institute report on dams says 30 broke. It says that 20 stood."))) == 1


def test_authorities_are_no_group():
    """ "The group" is a body of its own kind, never the authorities that spoke before."""
    assert len(set(ids("The authorities said that 30 people left. The group said that 20 stayed."))) == 2
    assert len(set(ids("The Hill Institute said that 30 people left. The group said that 20 stayed."))) == 1


def test_a_role_with_another_country_is_somebody_else():
    """ "The Norland president" is not the president of another country."""
    text = "The Southland president, Mary Smith, said that 30 people left. The Norland president said that 20 stayed."
    assert ids(text)[-1] == "norland-president"


def test_unnamed_sources_stay_their_own():
    """A source without a name gets an id from its place, and two of them two ids."""
    extraction = extract("A senior official said that 30 people left. A witness said that 20 stayed.", source_id="a1")
    assert [speaker.speaker_id for speaker in extraction.speakers] == ["a1-u0", "a1-u44"]
    assert all(speaker.anonymous for speaker in extraction.speakers)


def test_a_body_without_a_name_is_not_anonymous():
    """The police answer for what they say."""
    (speaker,) = extract("Police said that 30 people left.").speakers
    assert (speaker.anonymous, speaker.kind) == (False, "government")


def test_every_mention_has_a_speaker():
    """Each row with a speaker's words points at a row of speakers, with name, role and kind."""
    extraction = extract("“We left,” Mary Smith, a nurse, said. She said that 30 people stayed.")
    known = {speaker.speaker_id: speaker for speaker in extraction.speakers}
    rows = [row.speaker_id for row in (*extraction.quotes, *extraction.figures) if row.speaker_text]
    assert rows
    assert set(rows) <= set(known)
    assert (known["mary-smith"].role, known["mary-smith"].kind) == ("a nurse", "civilian")
