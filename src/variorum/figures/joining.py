"""What the numbers of one sentence share: a noun, a unit, a bound whose reach is open, a conversion in brackets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.figures.beside import beside
from variorum.figures.counted import Counted
from variorum.figures.elliptic import NOUN_BEFORE, PEOPLE, SUBJECT
from variorum.figures.measured import OF_PAIR, Measured
from variorum.figures.nouns import counted_code
from variorum.figures.qualifiers import OPEN_REACH
from variorum.figures.reading import UNIT_WORDS, Reading
from variorum.figures.tokens import Token, at, lower
from variorum.figures.units import unit_of_code
from variorum.rules import declare

JOINED = declare(
    "counted.joined",
    "A number without a noun counts what the number before it in the sentence counted.",
    "They found 12 boats on Monday and 8 on Friday.",
)
OF_WHICH = declare(
    "counted.of-which", "'Of them' or 'of whom' counts what the number before counted.", "60 boats, half of them new"
)
SHARED = declare(
    "counted.shared", "Of two numbers joined before one noun, both count it.", "It grew from 12 to 20 boats."
)
SHARED_UNIT = declare(
    "unit.shared", "Of two numbers joined before one unit, both have it.", "four- and five-mile walks"
)
CARRIED_UNIT = declare("unit.carried", "In 'from A unit to B', the unit holds for B.", "from 61 pounds to 57")

CONVERTED = declare(
    "counted.converted",
    "A quantity and its conversion in brackets are of one thing.",
    "9 feet (3 m) of water",
)

_DIRECTIONS = frozenset({"up", "down"})
_RATES = frozenset({"rate", "share", "percentage"})
_JOINTS = frozenset({"to", "or", "and", "-", "–", ",", "from", "‑", "just", "about", "nearly", "almost", "only"})
_WEAK = frozenset({PEOPLE, SUBJECT, NOUN_BEFORE})


def joined(tokens: Sequence[Token], readings: Sequence[Reading], earlier: Reading | None) -> list[Reading]:
    """The readings of a sentence with what they share. `earlier`: the last count of the sentence before."""
    done: list[Reading] = []
    counts: list[Reading] = []
    for reading in readings:
        if _is_lone_one(tokens, reading) and not any(r.unit.kind == "count" for r in done):
            continue
        done.append(_from_before(tokens, done[-1] if done else None, counts, reading, earlier))
        if done[-1].counted is not None and done[-1].unit.kind == "count":
            counts.append(done[-1])
    for place in range(len(done) - 2, -1, -1):
        done[place] = _from_after(tokens, done[place], done[place + 1])
    for place in range(1, len(done)):
        done[place] = beside(tokens, done[place - 1], done[place])
    for place in range(1, len(done)):
        done[place - 1 : place + 1] = _as_one(tokens, done, place)
    shares = [reading for reading in done if reading.unit.kind == "percent"]
    return [_as_rate(reading) for reading in done] if shares and len(shares) < len(done) else done


def _as_rate(reading: Reading) -> Reading:
    """ "Her rate was 35.72, his 45.8 percent": a bare decimal of a rate is in percent where another number is."""
    bare = reading.unit.code is None and reading.number.form == "digits" and reading.counted is not None
    decimal = reading.number.value is not None and reading.number.value != int(reading.number.value)
    if not bare or not decimal or reading.counted is None or reading.counted.head.lower() not in _RATES:
        return reading
    unit = Measured(None, "percent", "percent", reading.first, reading.last, (SHARED_UNIT,), unit_of_code("percent"))
    return replace(reading, unit=unit)


def _as_one(tokens: Sequence[Token], readings: Sequence[Reading], place: int) -> tuple[Reading, Reading]:
    """A measure and its conversion in brackets tell of one thing: "9 feet (3 m) of water"; a bound is the first's."""
    last, reading = readings[place - 1 : place + 1]
    if not _converts(tokens, last, reading):
        return last, reading
    if _is_bare(reading) and not _is_bare(last):
        reading = replace(reading, counted=_of_partner(last, reading))
    elif _is_bare(last) and not _is_bare(reading):
        last = replace(last, counted=_of_partner(reading, last))
    return last, reading


def _is_bare(reading: Reading) -> bool:
    """Whether nothing but its unit says what a quantity is of."""
    return reading.counted is None or reading.counted.rule == UNIT_WORDS


def _of_partner(named: Reading, bare: Reading) -> Counted | None:
    """What one of two quantities is of, for the other: "miles from the port" is "km from the port"."""
    noun, unit = named.counted, named.unit.unit
    if noun is None:
        return None
    own = unit is not None and bare.unit.unit is not None and noun.text.startswith(f"{unit} ")
    text = f"{bare.unit.unit}{noun.text[len(unit or '') :]}" if own else noun.text
    return Counted(None, text, noun.head, -1, CONVERTED, noun.code)


def _is_lone_one(tokens: Sequence[Token], reading: Reading) -> bool:
    """'One' without a noun, unit or bound: it counts only beside another count ("two in the tyre, one in the door")."""
    bare = reading.counted is None or reading.counted.end < 0
    return bare and tokens[reading.first].lower == "one" and reading.bound is None and reading.unit.code is None


def _of_which(tokens: Sequence[Token], reading: Reading) -> bool:
    pronouns = ("them", "whom", "which", "these", "those")
    return lower(tokens, reading.last + 1) == "of" and lower(tokens, reading.last + 2) in pronouns


def _from_before(
    tokens: Sequence[Token], last: Reading | None, counts: Sequence[Reading], reading: Reading, earlier: Reading | None
) -> Reading:
    """A number without a noun of its own, with the noun or unit of a number before it.

    last: the number right before; counts: those of the sentence that count something; earlier: of the sentence before
    """
    which = _of_which(tokens, reading)
    own_noun = reading.counted is not None and reading.counted.rule not in _WEAK and reading.unit.code is None
    own_unit = reading.unit.code is not None and not (which and reading.unit.kind in ("fraction", "percent"))
    if own_noun and counts:
        reading = _of_other_things(counts[-1], reading)
    if own_noun or own_unit or _sums_up_others(tokens, counts, reading):
        return reading
    carried = (_carried_unit(tokens, last, reading) or _carried_age(tokens, last, reading)) if last else None
    if carried is not None:
        return replace(reading, unit=carried)
    nearest = _compared_with(tokens, counts, reading) if counts else None
    before = earlier if nearest is None and which else nearest
    return reading if before is None or before.counted is None else _with_noun(reading, before.counted, which)


def _compared_with(tokens: Sequence[Token], counts: Sequence[Reading], reading: Reading) -> Reading:
    """The count that gives a number its noun: the one before; of "up from 93" and a new "that", the sentence's first.

    "Fighting 17 fires, down from 23" compares with the number that it follows at once.
    """
    place, noun = reading.first - 1, counts[-1].counted
    if lower(tokens, place) == "from" and lower(tokens, place - 1) in _DIRECTIONS:
        mark = at(tokens, place - 3)
        at_once = noun is not None and mark is not None and mark.end == noun.end
        return counts[-1] if at_once else counts[0]
    return counts[0] if lower(tokens, place) == "that" else counts[-1]


def _of_other_things(before: Reading, reading: Reading) -> Reading:
    """ "18 houses burned down and 40 others were damaged": others of things are things, not persons."""
    own, noun = reading.counted, before.counted
    if own is None or noun is None or own.text.lower() != "others":
        return reading
    code = noun.code or counted_code(noun.head)
    if code == "person":
        return reading
    return replace(reading, counted=replace(own, text=noun.unit or noun.text, head=noun.head, code=code))


def _sums_up_others(tokens: Sequence[Token], counts: Sequence[Reading], reading: Reading) -> bool:
    """Whether a number "in all" is no sum of the counts before it: "men of four towns, 620 in all"."""
    behind = lower(tokens, reading.last + 1), lower(tokens, reading.last + 2)
    if behind not in (("in", "all"), ("in", "total")) and behind[0] != "altogether":
        return False
    return bool(counts) and reading.number.value != sum(count.number.value or 0 for count in counts)


def _with_noun(reading: Reading, noun: Counted, which: bool) -> Reading:
    """The reading with a noun from before; "people" beside a verb of harm is named by it."""
    code = noun.code or counted_code(noun.head)
    if reading.counted is None:
        rule = OF_WHICH if which else JOINED
        return replace(reading, counted=Counted(None, noun.unit or noun.text, noun.head, -1, rule, code))
    if reading.counted.rule != PEOPLE or code != "person" or not noun.unit or noun.unit.lower() == "person":
        return reading
    return replace(reading, counted=replace(reading.counted, text=reading.counted.text.replace("people", noun.unit, 1)))


def _carried_unit(tokens: Sequence[Token], before: Reading, reading: Reading) -> Measured | None:
    """The unit of A in "from A to B" where B has none."""
    if before.unit.code is None or before.unit.kind in ("count", "age", "fraction", "multiple"):
        return None
    between = [token.lower for token in tokens[before.unit.last + 1 : reading.first]]
    if lower(tokens, before.unit.first - 1) != "from" or not between or between[-1] != "to" or len(between) > 6:
        return None
    unit = before.unit
    return Measured(unit.unit, unit.code, unit.kind, reading.first, reading.last, (CARRIED_UNIT,), unit.base)


def _carried_age(tokens: Sequence[Token], before: Reading, reading: Reading) -> Measured | None:
    """The second age of "aged 19 and 24"."""
    between = {token.lower for token in tokens[before.unit.last + 1 : reading.first]}
    if (
        before.unit.kind != "age"
        or before.unit.unit is not None
        or not between
        or not between <= {"and", "or", ",", "to"}
    ):
        return None
    unit = before.unit
    return Measured(unit.unit, unit.code, unit.kind, reading.first, reading.last, (CARRIED_UNIT,), unit.base)


def _from_after(tokens: Sequence[Token], reading: Reading, following: Reading) -> Reading:
    """A number that is joined to the next one before their common noun or unit."""
    if not _shares(tokens, reading, following):
        return reading
    unit = following.unit
    adjective = unit.kind == "age" and unit.unit is not None
    if unit.code is not None and (adjective or unit.kind not in ("fraction", "multiple", "age")):
        shared = Measured(unit.unit, unit.code, unit.kind, reading.first, reading.last, (SHARED_UNIT,), unit.base)
        return replace(reading, unit=shared, counted=_elsewhere(following.counted))
    if following.counted is None or following.counted.unit is None:
        return reading
    noun = following.counted
    code = noun.code or counted_code(noun.head)
    return replace(reading, counted=Counted(noun.unit, noun.text, noun.head, -1, SHARED, code))


def _shares(tokens: Sequence[Token], reading: Reading, following: Reading) -> bool:
    """Whether a number without a noun or unit stands joined to the next one."""
    between = [token.lower for token in tokens[reading.last + 1 : following.unit.first]]
    if not between or len(between) > 3 or not _JOINTS.issuperset(between) or reading.unit.code is not None:
        return False
    if between == [","] and (following.counted is None or following.counted.rule != SHARED):
        return False
    weak = reading.counted is None or reading.counted.rule in (*_WEAK, JOINED)
    return weak or _hangs(between, reading, following)


def _hangs(between: Sequence[str], reading: Reading, following: Reading) -> bool:
    """ "four-, five- and six-room": the number's noun was read across the next number."""
    return between[0] in "-‑" or (
        reading.counted is not None and following.counted is not None and reading.counted.end == following.counted.end
    )


def _elsewhere(counted: Counted | None) -> Counted | None:
    return None if counted is None else replace(counted, end=-1)


def open_reach(tokens: Sequence[Token], readings: Sequence[Reading], place: int) -> str | None:
    """The rule's name where a bound before the number to the left may reach this one."""
    if place == 0 or readings[place - 1].bound is None:
        return None
    between = [token.lower for token in tokens[readings[place - 1].last + 1 : readings[place].first]]
    return OPEN_REACH if "and" in between and len(between) < 8 else None


def converted_pair(tokens: Sequence[Token], readings: Sequence[Reading], place: int) -> str | None:
    """The rule's name where the number and its neighbour are one quantity in two units, one of them in brackets."""
    for left, right in ((place - 1, place), (place, place + 1)):
        if left < 0 or right >= len(readings):
            continue
        if _converts(tokens, readings[left], readings[right]):
            return OF_PAIR
    return None


def _converts(tokens: Sequence[Token], last: Reading, reading: Reading) -> bool:
    """Whether a number is in brackets right after a quantity of its kind in another unit: "5 m yen ($4; £2)"."""
    a, b = last.unit, reading.unit
    third = lower(tokens, a.last + 1) == ";" and b.first == a.last + 2 and lower(tokens, b.last + 1) in (")", "]")
    if not third and (lower(tokens, a.last + 1) not in ("(", "[") or b.first > a.last + 4):
        return False
    return a.kind == b.kind and a.code != b.code and a.kind not in ("count", "age", "percent")
