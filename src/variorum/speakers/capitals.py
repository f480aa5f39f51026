"""Runs of capitalised words in a mention, cut into role and name. Only the words are read.

What a whole mention says belongs in naming.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from variorum.data import words
from variorum.speakers.roles import body_words, first_names, is_office, roles, singular, titles, titles_in

_PARTICLES = frozenset("de del della der den di da dos du van von bin ibn al el la le ben abu ter of-the".split())
_PREPOSITIONS = frozenset({"of", "at", "in", "for", "from", "on", "to", "with", "by", "near"})
RANKS = frozenset({"vice", "deputy", "assistant", "associate", "former", "ex", "co", "under", "junior", "shadow"})
"""Words that make a role another one."""
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our"})
_AFTER_PLACE = 2
"""The place of the name in "of Riverton Ama Stone"."""
_LED = frozenset({"attorney", "solicitor", "secretary", "director", "inspector", "surgeon", "consul"})
"""Offices that "general" follows; the two are one role."""
_CONNECTORS = frozenset({"of", "for", "the", "and", "&", "on"})
DETERMINERS = frozenset(
    "a an the this that these those another one some many several most all both two three four five his her its "
    "their our my other others such any each every no few none neither nobody".split()
)
OPENERS = frozenset(
    "but and or so yet meanwhile however when while after before in on at if as since although though for with from "
    "to by despite amid under following regarding whether meet then now still also yesterday today even both either "
    "neither like once until unlike among per via "
    "plus according only just has have had is are was were do does did could would should".split()
)
STOPS = frozenset(
    "who which that whose whom of at in for from with on to by near and or while as but where when about".split()
)


_PLURAL_OWNERS = frozenset({"children", "women", "men", "people"})
OWNER = ("'s", "’s", "s'", "s’")
"""Endings of who owns something."""


@dataclass(frozen=True, slots=True)
class Run:
    """Capitalised words of a segment: those before the name, and the name."""

    role: tuple[str, ...]
    name: tuple[str, ...]
    person: bool
    start: int

    @property
    def opens(self) -> bool:
        """Whether a body's name opens the mention."""
        before = [word for word in self.role if word.lower() not in DETERMINERS]
        office = roles().get(singular(self.name[-1]), {"body": "yes"})["body"] != "yes"
        return not self.person and not before and self.start < 2 and not office

    @property
    def office(self) -> bool:
        """Whether the capitals are an office, not a name ("the Harbour Secretary")."""
        return not self.person and is_office(self.name[-1]) and not _is_body(self.name)

    @property
    def placed(self) -> bool:
        """Whether a preposition without a role stands before the name ("in eastern Norland")."""
        return not role_in(list(self.role)) and any(word.lower() in STOPS for word in self.role)


def _is_capital(token: str) -> bool:
    return token[:1].isupper()


def runs_of(segment: list[str]) -> list[Run]:
    """The names of one segment: runs of capitalised words that no lower-case noun follows."""
    runs: list[Run] = []
    here = 0
    while here < len(segment):
        if not _is_capital(segment[here]) or segment[here].lower() in DETERMINERS | OPENERS:
            here += 1
            continue
        end = here
        while end + 1 < len(segment) and _goes_on(segment, here, end):
            end += 1
        while segment[end].lower() in _CONNECTORS | _PARTICLES and end > here:
            end -= 1
        run = _run(segment, here, end)
        if run is not None:
            runs.append(run)
        here = end + 1
    return runs


def _goes_on(segment: list[str], start: int, end: int) -> bool:
    """Whether the capitalised run from `start` takes in the word after `end`."""
    follower = segment[end + 1]
    if segment[end].endswith(OWNER):
        return _is_of_office(segment, end)
    if _is_capital(follower):
        return True
    beyond = any(_is_capital(token) for token in segment[end + 2 : end + 4])
    if (follower == "&" and beyond) or _is_office(segment, end):
        return True
    if follower.lower() in _PARTICLES and beyond and end > start - 1:
        return True
    last = end + 4 if follower.lower() == "and" else end + 1
    joined = any(word.lower().rstrip(".") in body_words() for word in segment[start:last])
    return follower.lower() in _CONNECTORS and beyond and (joined or _is_bodys(segment, end))


def _is_bodys(segment: list[str], end: int) -> bool:
    """Whether a role in small letters follows "for" and a place, so that all before it is a body's name.

    "A Transport for Riverton spokesman"
    """
    rest = [word for word in segment[end + 2 : end + 6] if not _is_capital(word)]
    return segment[end + 1].lower() in ("for", "of") and bool(rest) and is_office(rest[0])


def _is_of_office(segment: list[str], end: int) -> bool:
    """Whether an owner is a role inside a body's name ("the District Attorney's Office", "Workers' River Board")."""
    owner = re.sub(r"['’]s?$", "", segment[end]).lower()
    rest = list(takewhile(_is_capital, segment[end + 1 :]))
    body = any(word.lower() in body_words() for word in rest)
    return body and (singular(owner) in roles() or owner in words("persons") or owner in _PLURAL_OWNERS)


def _is_office(segment: list[str], end: int) -> bool:
    """Whether the words from `end` on are an office with its field, before a given name ("Secretary of State John")."""
    if singular(segment[end]) not in roles() or segment[end + 1].lower() not in ("of", "for"):
        return False
    field = list(takewhile(lambda word: _is_capital(word) or word.lower() in _CONNECTORS, segment[end + 1 :]))
    return _after_field(field) > 0


def _after_field(words: list[str]) -> int:
    """Where the name begins after the field of an office ("for River Safety | Mary Jones"); 0 where none is told."""
    given = (place for place in range(2, len(words) - 1) if words[place].lower() in first_names())
    fields = [place for place, word in enumerate(words) if word.lower() in _office_fields() | _CONNECTORS]
    named = fields[-1] + 1 if fields and 2 <= len(words) - fields[-1] - 1 <= 3 and fields[-1] else 0
    return next(given, 0) or named or (_AFTER_PLACE if _is_place_and_name(words) else 0)


def _is_place_and_name(words: list[str]) -> bool:
    """Whether a place and two names follow the "of" of an office ("of Riverton Ama Stone"), and no body or field."""
    known = (word.lower().rstrip(".") for word in words[1:])
    telling = any(low in body_words() or singular(low) in roles() or low in _office_fields() for low in known)
    return (
        len(words) == _AFTER_PLACE + 2 and words[0].lower() == "of" and all(map(_is_capital, words[1:])) and not telling
    )


@cache
def _office_fields() -> frozenset[str]:
    return words("office_fields")


def ends_sentence(word: str) -> bool:
    """Whether the full stop of a word is no abbreviation's and no initial's."""
    low = word.lower().rstrip(".")
    return word.endswith(".") and len(low) > 1 and "." not in low and low not in words("abbreviations") | set(titles())


def _run(segment: list[str], start: int, end: int) -> Run | None:
    words = segment[start : end + 1]
    before = segment[start - 1].lower() if start else ""
    if not _may_be_name(segment, start, end):
        return _run_in_role(segment, start, end)
    cut = _after_role(words)
    role, name = tuple(segment[:start] + words[:cut]), tuple(words[cut:])
    led = before == "the" and len(name) > 2 and not _is_body(name)
    if led and name[0].isalpha() and name[0][0].isupper() and len(name[0]) > 1:
        role, name = (*role, name[0]), name[1:]
    owned = start > 0 and segment[start - 1].endswith(OWNER)
    if not name or not _is_capital(name[0]):
        return None
    if len(words) == 1 and singular(name[0]) in roles() and (start == 0 or owned or _is_member(name[0])):
        return None
    return Run(role, name, _is_person(role, name), start)


def _run_in_role(segment: list[str], start: int, end: int) -> Run | None:
    """The name that a given name opens after the field of a role ("the leader of the Council Mary Jones")."""
    words = segment[start : end + 1]
    given = len(words) - 2
    if given < 1 or words[given].lower() not in first_names() or _is_body(tuple(words[given:])):
        return None
    if not role_in(segment[:start]):
        return None
    return Run(tuple(segment[: start + given]), tuple(words[given:]), True, start + given)


def _may_be_name(segment: list[str], start: int, end: int) -> bool:
    """Whether capitals may be a name there: owning nothing, before no noun, after no preposition, and no day."""
    words = segment[start : end + 1]
    follower = segment[end + 1].lower() if end + 1 < len(segment) else ""
    modifies = follower not in STOPS and not follower[:1].isdigit() and not follower.endswith(("ing", "ed"))
    if follower and (words[-1].endswith(OWNER) or modifies):
        return False
    before = segment[start - 1].lower() if start else ""
    if follower == "and" and _shares_noun(segment, end):
        return False
    placed = before in _ARTICLES and start > 1
    if (segment[start - 2].lower() if placed else before) in _PREPOSITIONS:
        return False
    return not all(word.lower() in _no_names() and not word.isupper() for word in words)


def _shares_noun(segment: list[str], end: int) -> bool:
    """Whether the capitals and those after "and" modify one role ("Norland and Riverland officials")."""
    told = segment[end + 2 : end + 4]
    return len(told) > 1 and _is_capital(told[0]) and told[1].islower() and singular(told[1]) in roles()


def _is_person(role: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether the words are a person's name: "Robin Cook" and "Mr Cook" are, "Home Secretary" is none."""
    called = any(titles()[title]["gender"] for title in titles_in(role[-1:]))
    given = len(name) > 1 and name[0].lower() in first_names()
    return not _is_body(name) and (called or given or singular(name[-1]) not in roles())


@cache
def _no_names() -> frozenset[str]:
    """Words that are never a whole name: days, and papers ("Documents released on Friday")."""
    return (words("times") | words("documents")) - {"may", "april", "june", "august", "march", "post", "journal"}


def _is_member(word: str) -> bool:
    """Whether the word is for a member of a party ("a senior Democrat"), and no name."""
    return singular(word) in words("parties")


def _after_role(words: list[str]) -> int:
    """Where the name begins after titles, roles and a party ("City Councilman | Mary Jones")."""
    cut = whole = 0
    for place, word in enumerate(words[:-1]):
        low = word.lower().rstrip(".")
        if low in body_words() and words[place + 1].lower() in _CONNECTORS:
            whole = place + 1
        called = low in titles() or (is_office(word) and not _is_member(low))
        if called or low.endswith("-year-old") or (place == 0 and low in RANKS):
            cut = place + 1
    if whole and (cut <= whole or words[cut].lower() not in first_names()):
        return 0
    if cut and all(word.lower() in _CONNECTORS or word.lower().rstrip(".") in body_words() for word in words[cut:]):
        return 0
    if cut and words[cut].lower() in _CONNECTORS:
        field = _after_field(words[cut:])
        return cut + field if field else 0
    if words[cut:] == ["General"]:
        return len(words)
    return _after_modifiers(words, cut)


def _after_modifiers(words: list[str], cut: int) -> int:
    """Where the name begins after a party, or after the field of an office that a given name follows."""
    while cut < len(words) - 1 and not _is_body(tuple(words[cut:])) and not _CONNECTORS & set(words[cut:]):
        low = words[cut].lower()
        if len(words) - cut == 2 and (low not in roles() or not _is_member(low)):
            break
        leads = low in _office_fields() or (cut == 0 and low.endswith("ing") and low not in first_names())
        if not (_is_member(low) or (leads and words[cut + 1].lower() in first_names())):
            break
        cut += 1
    return cut


def _is_body(name: tuple[str, ...]) -> bool:
    return any(word.lower().rstrip(".").rpartition("-")[2] in body_words() for word in name) or (
        len(name) == 1 and len(name[0]) > 1 and name[0].isupper() and name[0].isalpha()
    )


def role_in(words: list[str]) -> str:
    """The role noun of an apposition or title: the last one before a preposition."""
    found = ""
    for place, word in enumerate(words):
        low = word.lower()
        if found and (low in STOPS or (low.endswith("ing") and not is_office(word))):
            break
        if low == "general" and found in _LED:
            found = f"{found}-general"
        elif singular(word) in roles() and ((is_office(word) and low != "fellow") or _heads(words, place)):
            found = singular(word)
    return found


def _heads(words: list[str], place: int) -> bool:
    """Whether no noun follows that the word modifies ("the campaign", not "the campaign counterpart")."""
    return place + 1 == len(words) or words[place + 1].lower() in STOPS
