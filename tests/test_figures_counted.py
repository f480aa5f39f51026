"""What a number counts, by each rule, and what it does not count."""

from __future__ import annotations

import pytest

from figure_rows import counted_of, figure_of, figures_of

COUNTED = [
    ("They lost 40 wooden boats.", "40 wooden boats", "wooden boats", "boat"),
    ("They lost dozens of wooden boats.", "dozens of wooden boats", "wooden boats", "boat"),
    ("They hold 1,000 square kilometres of forest.", "1,000 square kilometres", "forest", "km2"),
    ("They hold 18% of the island.", "18% of the island", "island", "percent"),
    ("She met a 31-year-old baker.", "31-year-old", "age of baker", "year"),
    ("Ann Smith, 39, left.", "39", "age of Ann Smith", "year"),
    ("A magnitude-6.1 quake hit.", "magnitude-6.1", "magnitude of quake", "magnitude"),
    ("The storm killed at least 50.", "at least 50", "people killed", "person"),
    ("The mayor said 37 were injured.", "37", "people injured", "person"),
    ("She saw three who ran.", "three", "people", "person"),
    ("Ten dead in Riverton", "Ten dead", "people dead", "person"),
    ("They valued the iron maker at $40 billion.", "$40 billion", "iron maker", "USD"),
    ("1,200 flee as water rises", "1,200 flee", "people flee", "person"),
    ("The death toll rose to 14.", "14", "people killed (death toll)", "person"),
    ("It has a population of 5,000.", "5,000", "people living (population)", "person"),
    ("She is a mother of three.", "three", "children", "person"),
    ("The toll rose to 14 a relief group said.", "14", "people killed (toll)", "person"),
    ("It is a river 40 km wide.", "40 km", "km wide", "km"),
    ("They left two weeks ago.", "two weeks ago", "weeks", "week"),
    ("It was a six-year war.", "six-year war", "war", "year"),
    ("They met between 30 and 40 nurses.", "between 30 and 40 nurses", "nurses", "person"),
    ("Another 40 nurses left.", "Another 40 nurses", "nurses", "person"),
    ("There were no injuries.", "no injuries", "injuries", "injury"),
    ("KABOOM: 10 die as a tank blows up", "10 die", "people die", "person"),
    ("The ferry had 800 on board.", "800", "people", "person"),
    ("It is a city of 1.4 million.", "1.4 million", "people living (city)", "person"),
    ("Thousands marched on Friday.", "Thousands", "people", "person"),
    ("Two or more cars burnt.", "Two or more cars", "cars burnt", "car"),
    ("Twelve women spoke at the hall.", "Twelve women", "women", "person"),
    ("Some 300 villagers fled the valley.", "Some 300 villagers", "villagers", "person"),
    ("More than 2,000 people had to leave.", "More than 2,000 people", "people", "person"),
    ("The army had two drones shot down.", "two drones", "drones shot down", "drone"),
    ("The plan brings 40 nurses to the town on Monday.", "40 nurses", "nurses", "person"),
    ("They filed a 100-page tax report.", "100-page tax report", "tax report", "page"),
    ("A 300-strong crowd marched.", "300-strong crowd", "crowd", "person"),
    ("The index stayed above 50 - a sign of growth.", "above 50", "index", None),
    ("The number of shops rose to 40.", "40", "shops", None),
    ("The city raised its fees to $40.", "$40", "fees", "USD"),
    ("A fall in prices to $2 pleased them.", "$2", "prices", "USD"),
    ("A father of two sons died.", "two sons", "sons", "person"),
    ("A mother of two died.", "two", "children", "person"),
    ("She hurt two co-workers.", "two co-workers", "co-workers", "person"),
    ("The quake killed two people, injured others.", "two people", "people", "person"),
    ("Robbers took $9 million worth of rings.", "$9 million worth of rings", "rings", "USD"),
    ("It made an offer in excess of $160 million.", "in excess of $160 million", None, "USD"),
    ("A brewer expects profits to rise 40% next spring.", "40%", "profits", "percent"),
    ("Growth in output was 11.5%.", "11.5%", "Growth", "percent"),
    ("The board wants a $4 per ton fee now.", "$4 per ton", "fee", "USD/ton"),
    ("They earned $4 per ton last year.", "$4 per ton", "earnings", "USD/ton"),
    ("The bid is $42 per Smith share.", "$42 per Smith share", "bid", "USD/share"),
    ("The deal valued the mill at $40 million.", "$40 million", "mill", "USD"),
    ("The fund had returns of negative 6 percent.", "negative 6 percent", "returns", "percent"),
    ("Most voters (75%) agreed.", "75%", "Most voters", "percent"),
    ("It took second place (67%).", "67%", None, "percent"),
    ("They left with sales up 5%.", "5%", "sales", "percent"),
    ("It closed points up 5%.", "5%", None, "percent"),
    ("The port exported $4 million.", "$4 million", "exports", "USD"),
    ("Smith scored 20 points.", "20 points", "points", "point"),
    ("The plan sets aside $4 million for road repairs.", "$4 million", "road repairs", "USD"),
    ("The town raised $4 million in parking fees.", "$4 million", "parking fees", "USD"),
    ("They will put $4 million into the new school.", "$4 million", "new school", "USD"),
    ("The builder agreed to pay $4 million to settle.", "$4 million", "payment", "USD"),
    ("The builder lost $4 million in the town's collapse.", "$4 million", "loss", "USD"),
    ("They spent $4 million on Tuesday.", "$4 million", "spending", "USD"),
    ("They took $4 million from the road fund.", "$4 million", "road fund", "USD"),
    ("The contract was worth $4 million.", "$4 million", "contract", "USD"),
    ("She sold the house for $4 million.", "$4 million", "house", "USD"),
    ("They did it in return for $4 million.", "$4 million", None, "USD"),
    ("He admitted the use of $4 million in campaign money.", "$4 million", "campaign money", "USD"),
    ("Records list $4 million at Delta Shop.", "$4 million", "Delta Shop", "USD"),
    ("They used $4 million they had paid.", "$4 million", "payment", "USD"),
    ("The filing put her net worth between $31 and $35 million.", "between $31 and $35 million", "net worth", "USD"),
    ("He attacked the tax rate: 30 percent.", "30 percent", "tax rate", "percent"),
    ("It stands on a field some seven miles southwest.", "some seven miles", "miles southwest", "mi"),
    ("The leader is Ann Smith, followed by Jones (17 percent).", "17 percent", "Jones", "percent"),
    ("In the poll Jones got 5 percent.", "5 percent", "Jones", "percent"),
    ("They gave votes to millions of ex-convicts.", "millions of ex-convicts", "ex-convicts", "person"),
    ("They offered to devote $4 million to road repairs.", "$4 million", "road repairs", "USD"),
    ("He gave it a two-in-three chance.", "two-in-three chance", "chance", "fraction"),
    ("They met twelve guys.", "twelve guys", "guys", "person"),
    ("She met three linemen.", "three linemen", "linemen", "person"),
    ("Mr. Smith, now 77, stared.", "77", "age of Smith", "year"),
    ("Ann Smith of New Riverton, 66, left.", "66", "age of Ann Smith of New Riverton", "year"),
    ("Some 47% believe he should go.", "Some 47%", "people who believe", "percent"),
    ("A survey found 56 percent against it.", "56 percent", "people against", "percent"),
    ("The plan brings a 31 percent year-round rise in fees.", "31 percent", "rise in fees", "percent"),
    ("Dear bread took 0.6% off the export rate.", "0.6%", "export rate", "percent"),
    ("The mill outstripped demand by 30%.", "30%", "demand", "percent"),
    ("It is followed by Ann Smith with 14 percent.", "14 percent", "Ann Smith", "percent"),
    ("On Friday, 36-year-old Ann Smith left.", "36-year-old", "age of Ann Smith", "year"),
]


@pytest.mark.parametrize(("text", "span", "counted", "code"), COUNTED)
def test_counted(text, span, counted, code):
    """The row's text ends with the noun or unit, and `counted` says what is counted or measured."""
    figure = figure_of(text)
    assert (figure.text, figure.counted, figure.unit_code) == (span, counted, code)


def test_compared_number_keeps_its_day():
    """A day after 'up from' is that of the number it stands beside, not of the one compared with it."""
    now, before = figures_of(
        "Flood\n5 March 2019\nSome 60 percent of schools closed, up from 40 percent on 4 March 2019."
    )
    assert (now.as_of_date, str(before.as_of_date)) == (None, "2019-03-04")
    first, second = figures_of("Flood\n5 March 2019\nSome 12 homes burnt and 40 schools closed on 4 March 2019.")
    assert first.as_of_date == second.as_of_date is not None


def test_part_of_a_number():
    """Of '45 of the 70 nurses' the part does not reach over the whole, and both count nurses."""
    part, whole = figures_of("She met 45 of the 70 nurses.")
    assert (part.text, whole.text) == ("45", "70 nurses")
    assert part.counted == whole.counted == "nurses"
    assert [figure.counted for figure in figures_of("The fire burnt 22 of 34 boats.")] == ["boats", "boats"]


def test_event_is_added_to_the_noun():
    """The words that say what happened to the thing counted stand in `counted`, not in the row's text."""
    first, second = figures_of("About 40 boats were sunk, and 12 houses damaged by fire were sold.")
    assert (first.text, first.counted) == ("About 40 boats", "boats sunk")
    assert (second.text, second.counted) == ("12 houses", "houses damaged")


def test_the_sides_of_a_vote():
    """The two numbers of a vote count those for and those against."""
    figures = figures_of("The council voted 31-12 to close the school.")
    assert [(figure.counted, figure.unit_code) for figure in figures] == [
        ("votes for", "vote"),
        ("votes against", "vote"),
    ]


def test_them_are_the_object_before():
    """ "Of them" without a noun is what the verb before took."""
    assert counted_of("The navy found boats and sank 11 of them near the coast.") == ["boats"]
    assert counted_of("Police caught rebels and took 11 of them into custody.") != ["rebels"]


def test_what_is_limited_to_a_number_is_counted():
    """The object of a verb of limiting is what its number counts."""
    assert counted_of("The mayor wants to cap the number of new shops in the town at 24.") == ["new shops"]


def test_of_them_with_a_noun():
    """'19 of them pupils' counts the children."""
    assert [figure.counted for figure in figures_of("Some 52 people died, 19 of them pupils.")][1] == "pupils"


def test_number_before_were_and_a_noun():
    """'Nine were women' counts women, not what the number before counted."""
    assert [figure.counted for figure in figures_of("Of the 23 killed, nine were women.")] == ["people killed", "women"]


def test_models_are_dropped():
    """'The new 911 Carrera' names a model; 'the 12 Germans' counts."""
    assert figures_of("The new 911 Carrera sells well.") == ()
    assert [figure.value for figure in figures_of("The 12 Germans left.")] == [12]


def test_number_after_a_comma_is_not_reached():
    """A noun after the next number's comma is not that of the number before it."""
    first, second = figures_of("Riverton flood: Toll hits 118, 47 missing")
    assert (first.counted, second.counted) == ("people killed (Toll)", "people missing")


def test_lone_one_is_dropped():
    """'One' without a noun counts only beside another count."""
    assert figures_of("He bought one in July.") == ()
    assert [figure.value for figure in figures_of("Two nails stuck in the tyre and one in the door.")] == [2, 1]


def test_pointing_back_is_dropped():
    """'The two' without a noun points back and is no figure; 'the two women' is one."""
    assert figures_of("The two met in May.") == ()
    assert [figure.value for figure in figures_of("The two women met in May.")] == [2]


def test_damaged_words_are_suspect():
    """A noun that runs into the next word is cut for `counted`, and the row is suspect; a sound row is not."""
    figure = figure_of("They took 28 villagesaccording to the mayor.")
    assert (figure.counted, figure.suspect) == ("villages", True)
    assert not figure_of("They took 28 villages, according to the mayor.").suspect


def test_without_a_parse_there_is_still_a_row():
    """A sentence without a parse gives its rows; the next word stands for the noun."""
    [figure] = figures_of("They lost at least 40 boats.", parsed=False)
    assert (figure.text, figure.value, figure.counted) == ("at least 40 boats", 40, "boats")
    assert "counted.next-word" in figure.method


def test_rows_are_unique_and_in_order():
    """No two rows share a span, and rows follow the text."""
    figures = figures_of("There were no deaths or injuries, and 12 to 14 boats with 3 men sank.")
    spans = [(figure.start_char, figure.end_char) for figure in figures]
    assert spans == sorted(set(spans))
    assert len({figure.figure_id for figure in figures}) == len(figures) == 4


def test_day_of_the_sentence():
    """A figure is as of the day that its sentence names; a sentence without a day leaves it empty."""
    dated, undated = figures_of("On 4 May 2019 12 boats sank. Later 3 men left.")
    assert (str(dated.as_of_date), dated.as_of_basis) == ("2019-05-04", "stated")
    assert undated.as_of_date is None
