"""Pairs of dates that must fit each other, and names in several spellings."""

from __future__ import annotations

from datetime import date

import pytest

from small_corpus import claim, corpus, day, figure, source
from variorum.link.calendar import Calendar, Days, read_calendar, weekday_of
from variorum.link.days import DatePair, pair_days
from variorum.link.elapsed import pair_elapsed
from variorum.link.names import find_name_variants
from variorum.link.vocabulary import model_words
from variorum.records import DateRow, Link, Source

STATED = {"from_date": date(2031, 5, 6), "to_date": date(2031, 5, 6)}
KNOWN = (source("a", published_date=date(2031, 5, 14)), source("b", published_date=date(2031, 5, 14)))


def paired(texts: dict[str, str], dates: list[DateRow], sources: tuple[Source, ...] = (), **rows) -> list[DatePair]:
    """The pairs of weekdays and events."""
    links = rows.pop("links", ())
    found = corpus(texts, dates=dates, sources=sources, **rows)
    return pair_days(found, links, read_calendar(found.sources, found.dates))


@pytest.mark.parametrize(("weekday", "holds"), [("Tuesday", True), ("Wednesday", False)])
def test_a_date_must_fall_on_its_weekday(weekday, holds):
    """6 May 2031 is a Tuesday."""
    texts = {"a": f"It broke on {weekday}, 6 May 2031."}
    (pair,) = paired(texts, [day(texts, "a", f"{weekday}, 6 May 2031", weekday=weekday, **STATED)])
    assert (pair.kind, pair.stated, pair.worked_out, pair.holds) == ("weekday", weekday, "Tuesday", holds)


def test_a_weekday_beside_a_date_belongs_to_it():
    """A weekday and a date with only marks between them are one day; with words between them they are not."""
    texts = {"a": "It broke on Wednesday (6 May 2031)."}
    rows = [day(texts, "a", "Wednesday", "weekday", weekday="Wednesday"), day(texts, "a", "6 May 2031", **STATED)]
    (pair,) = paired(texts, rows)
    assert (pair.kind, pair.holds) == ("weekday", False)
    texts = {"a": "It broke on Wednesday, and on 6 May 2031 it rained."}
    rows = [day(texts, "a", "Wednesday", "weekday", weekday="Wednesday"), day(texts, "a", "6 May 2031", **STATED)]
    assert paired(texts, rows) == []


def test_a_date_without_a_year_takes_it_from_publication():
    """The last such day before publication is meant; without a day of publication nothing is said."""
    texts = {"a": "It broke on Wednesday, 6 May."}
    rows = [day(texts, "a", "Wednesday, 6 May", weekday="Wednesday")]
    assert [pair.holds for pair in paired(texts, rows, KNOWN)] == [False]
    assert [pair.holds for pair in paired(texts, rows)] == [None]


def test_a_date_without_a_year_takes_it_from_another_article():
    """The one full date with that day and month in the set tells the year; two such dates tell nothing."""
    texts = {"a": "It broke on Wednesday, 6 May.", "b": "It was 6 May 2031, or was it 6 May 2030?"}
    named, full = day(texts, "a", "Wednesday, 6 May", weekday="Wednesday"), day(texts, "b", "6 May 2031", **STATED)
    assert [pair.holds for pair in paired(texts, [named, full])] == [False]
    other = day(texts, "b", "6 May 2030", from_date=date(2030, 5, 6), to_date=date(2030, 5, 6))
    assert [pair.holds for pair in paired(texts, [named, full, other])] == [None]


START = "Miners of Graustark began a strike on {}. The Graustark miners began their strike on {} to be heard."


def starts(first: str, second: str, thing: str = "strike") -> list[tuple[str, bool | None]]:
    """Kind and outcome of the pairs of an article that tells of a start twice."""
    texts = {"a": START.format(first, second).replace("their strike", f"their {thing}")}
    one, other = texts["a"].removesuffix(".").split(". ")
    claims = [claim(texts, "a", one), claim(texts, "a", other)]
    kinds = {"6 May 2031": {"kind": "date", **STATED}, "7 May 2031": {"kind": "date"}}
    kinds["7 May 2031"] |= {"from_date": date(2031, 5, 7), "to_date": date(2031, 5, 7)}
    rows = []
    for words, sentence in ((first, one), (second, other)):
        cells = kinds.get(words, {"kind": "weekday", "weekday": words})
        row = day(texts, "a", sentence, **cells)
        start = row.start_char + sentence.index(words)
        sentence_id = row.sentence_id
        rows.append(DateRow(f"a-d{start}", "a", sentence_id, start, start + len(words), words, **cells))
    return [(pair.kind, pair.holds) for pair in paired(texts, rows, claims=claims)]


def test_one_start_has_one_day():
    """The start of one thing by one doer on two days does not hold; on the same day it does."""
    assert starts("Wednesday", "6 May 2031") == [("event", False)]
    assert starts("Tuesday", "6 May 2031") == [("event", True)]
    assert starts("6 May 2031", "7 May 2031") == [("event", False)]


def test_the_start_of_another_thing_is_left_alone():
    """Two starts of different things may have two days."""
    assert starts("Wednesday", "6 May 2031", "march") == []


def test_linked_claims_have_one_day():
    """Days of claims that one link joins must fit; those of claims without a link are not held together."""
    texts = {"a": "The mill closed on Wednesday.", "b": "The mill closed on 6 May 2031."}
    claims = [claim(texts, name, text[:-1]) for name, text in texts.items()]
    rows = [day(texts, "a", "Wednesday", "weekday", weekday="Wednesday"), day(texts, "b", "6 May 2031", **STATED)]
    links = [Link("c1", "same_claim", "claims", row.claim_id, 1.0, "m") for row in claims]
    assert [(pair.kind, pair.holds) for pair in paired(texts, rows, claims=claims, links=links)] == [("event", False)]
    assert paired(texts, rows, claims=claims) == []


def test_a_day_before_and_a_day_after_the_same_words_are_two():
    """ "Shut after the dam broke on 6 May" and "shut on Wednesday, after the dam broke" date two deeds."""
    said = {
        True: (
            "The mill shut when the old dam broke on 6 May 2031.",
            "The mill shut on Wednesday, as the old dam broke.",
        ),
        False: ("The old dam broke on 6 May 2031.", "On Wednesday the old dam broke."),
    }
    for other_deed, (one, other) in said.items():
        texts = {"a": one, "b": other}
        claims = [claim(texts, name, text[:-1]) for name, text in texts.items()]
        rows = [day(texts, "a", "6 May 2031", **STATED), day(texts, "b", "Wednesday", "weekday", weekday="Wednesday")]
        links = [Link("c1", "same_claim", "claims", row.claim_id, 1.0, "m") for row in claims]
        assert bool(paired(texts, rows, claims=claims, links=links)) is not other_deed


def test_a_day_of_another_deed_is_left_alone():
    """Two linked claims may date different deeds: what stands beside the days is not alike."""
    texts = {
        "a": "On Wednesday nurses gave soup to miners whom the flood of the old mill had driven out.",
        "b": "The flood of the old mill, which had driven out the miners, came on 6 May 2031.",
    }
    claims = [claim(texts, name, text[:-1]) for name, text in texts.items()]
    rows = [day(texts, "a", "Wednesday", "weekday", weekday="Wednesday"), day(texts, "b", "6 May 2031", **STATED)]
    links = [Link("c1", "same_claim", "claims", row.claim_id, 1.0, "m") for row in claims]
    assert paired(texts, rows, claims=claims, links=links) == []


def test_a_day_that_names_a_thing_dates_no_event():
    """The day in "the 6 May flood" tells which flood; the day after "on" dates what happened."""
    texts = {
        "a": "The council let families of 6 May flood victims sue.",
        "b": "The council let families of flood victims sue on Wednesday.",
    }
    claims = [claim(texts, name, text[:-1]) for name, text in texts.items()]
    rows = [day(texts, "a", "6 May", **STATED), day(texts, "b", "Wednesday", "weekday", weekday="Wednesday")]
    links = [Link("c1", "same_claim", "claims", row.claim_id, 1.0, "m") for row in claims]
    assert paired(texts, rows, claims=claims, links=links) == []


def test_weekdays_of_two_articles_are_left_alone():
    """Two weekdays of linked claims may be days of two weeks: nothing is said of them."""
    texts = {"a": "The mill closed on Wednesday.", "b": "The mill closed on Monday."}
    claims = [claim(texts, name, text[:-1]) for name, text in texts.items()]
    rows = [day(texts, "a", "Wednesday", "weekday", weekday="Wednesday")]
    rows.append(day(texts, "b", "Monday", "weekday", weekday="Monday"))
    links = [Link("c1", "same_claim", "claims", row.claim_id, 1.0, "m") for row in claims]
    assert paired(texts, rows, claims=claims, links=links) == []


def elapsed(text: str, words: str, start: str, **cells) -> list[tuple[str | None, bool | None]]:
    """What passed, and whether it fits, of an article published on 14 May 2031."""
    texts = {"a": text}
    passed = figure(texts, "a", words, None, kind="duration", **{"unit_code": "year", **cells})
    kind = "weekday" if start.endswith("day") else "month"
    weekday = start.rsplit(maxsplit=1)[-1] if kind == "weekday" else None
    month = {"from_date": date(2029, 5, 1), "to_date": date(2029, 5, 31)} if start == "May 2029" else {}
    dates = [day(texts, "a", start, kind, weekday=weekday, **month)]
    found = corpus(texts, dates=dates, figures=[passed], sources=KNOWN)
    return [(pair.worked_out, pair.holds) for pair in pair_elapsed(found, read_calendar(found.sources, found.dates))]


def test_time_since_a_date_must_have_passed():
    """Two years since May 2029 fit May 2031, ten do not."""
    assert elapsed("Two years have passed since May 2029.", "Two years", "May 2029", value=2.0) == [("2 years", True)]
    assert [holds for _, holds in elapsed("Ten years since May 2029.", "Ten years", "May 2029", value=10.0)] == [False]


def test_a_time_without_since_is_left_alone():
    """A time beside a date says nothing of what has passed."""
    assert elapsed("It took ten years and ended in May 2029.", "ten years", "May 2029", value=10.0) == []


def test_a_time_after_something_told_before():
    """A month after "that" is held against the date of the sentence before, and only beyond a factor of two."""
    text = "In early May the mill closed. More than {} after that it is empty."
    month = {"unit_code": "month", "high": None}
    assert [
        holds for _, holds in elapsed(text.format("a week"), "a week", "early May", value=1.0, unit_code="week")
    ] == [True]
    assert [holds for _, holds in elapsed(text.format("a month"), "a month", "early May", value=1.0, **month)] == [
        False
    ]


def test_a_deed_some_time_after_another_may_be_long_past():
    """Three days after something of two years ago lie two years back: no contradiction."""
    text = "The mill closed in May 2029. Three days after that closing its owner left."
    cells = {"value": 3.0, "unit_code": "day", "high": 3.0}
    assert [holds for _, holds in elapsed(text, "Three days", "May 2029", **cells)] == [True]


def test_a_time_until_now_and_its_start():
    """A time "now" is held against the "since" of the next sentence."""
    text = "For a week now the mill has been shut. Since last Wednesday nobody works."
    week = {"value": 1.0, "unit_code": "week"}
    assert [holds for _, holds in elapsed(text, "a week", "last Wednesday", **week)] == [True]
    assert elapsed(text.replace("Since last", "On a"), "a week", "a Wednesday", **week) == []


def test_without_a_day_of_publication_nothing_is_said():
    """A pair is kept, but whether it holds stays open."""
    texts = {"a": "Ten years since May 2029."}
    passed = figure(texts, "a", "Ten years", None, kind="duration", unit_code="year", value=10.0)
    row = day(texts, "a", "May 2029", "month", from_date=date(2029, 5, 1), to_date=date(2029, 5, 31))
    (pair,) = pair_elapsed(corpus(texts, dates=[row], figures=[passed]), Calendar({}, frozenset()))
    assert (pair.holds, pair.worked_out) == (None, None)


def test_weekdays_do_not_depend_on_the_locale():
    """Names of weekdays are English everywhere."""
    assert weekday_of(date(2031, 5, 6)) == "Tuesday"


def test_the_last_weekday_before_publication_is_meant():
    """ "Monday" in an article of a Wednesday is two days before."""
    calendar = Calendar({"a": Days(date(2031, 5, 14), date(2031, 5, 14))}, frozenset())
    texts = {"a": "It rained on Monday."}
    days = calendar.days(day(texts, "a", "Monday", "weekday", weekday="Monday"))
    assert days == Days(date(2031, 5, 12), date(2031, 5, 12))


def forms(*texts: str) -> set[str]:
    """The forms of names that have more than one in these articles."""
    return {row.form for row in find_name_variants(dict(zip("abcdef", texts, strict=False)), model_words())}


def test_a_name_without_its_capital():
    """A word that no list knows, written small in one article and with a capital in another, is one name."""
    assert forms("They left blorptown at night.", "They left Blorptown at night.") == {"blorptown", "Blorptown"}
    assert forms("They left the river at night.", "They saw the River at night.") == set()


def test_a_post_is_no_name():
    """A post has a capital before a name, and none without."""
    assert forms("They met subprefect Smith there.", "They met Subprefect Smith there.") != set()
    assert forms("They met heckler Smith there.", "They met Heckler Smith there.") == set()


def test_a_name_a_letter_apart():
    """Full names that share a part and differ by a letter in the other are one name; two known names are two."""
    spelled = {"Masuod Dalmanov", "Massuod Dalmanov"}
    assert forms("They met Masuod Dalmanov there.", "They met Massuod Dalmanov there.") == spelled
    assert forms("They met Anna Dalmanov there.", "They met Hannah Dalmanov there.") == set()
    assert forms("The Senate Majority won.", "The Senate Minority won.") == set()


def test_two_names_of_one_article_are_two():
    """What stands in one article in two spellings may be two persons."""
    assert forms("Masuod Dalmanov met Massuod Dalmanov.", "They met Massuod Dalmanov there.") == set()
