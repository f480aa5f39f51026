"""Runs of capitalised words in a mention, cut into role and name. Only the words are read.

What a whole mention says belongs in naming.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.data import words
from variorum.speakers.roles import body_words, first_names, roles, singular, titles

_PARTICLES = frozenset("de del della der den di da dos du van von bin ibn al el la le ben abu ter of-the".split())
_PREPOSITIONS = frozenset({"of", "at", "in", "for", "from", "on", "to", "with", "by", "near"})
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "our"})
_CONNECTORS = frozenset({"of", "for", "the", "and", "&", "on"})
_GENERALS = frozenset({"secretary", "attorney", "director", "governor", "solicitor", "inspector", "surgeon", "consul"})
DETERMINERS = frozenset(
    "a an the this that these those another one some many several most all both two three four five his her its "
    "their our my other such any each every no few none neither nobody".split()
)
OPENERS = frozenset(
    "but and or so yet meanwhile however when while after before in on at if as since although though for with from "
    "to by then now still also yesterday today even both either neither like once until unlike among per via "
    "according only just has have had is are was were do does did could would should".split()
)
STOPS = frozenset(
    "who which that whose whom of at in for from with on to by near and or while as but where when about".split()
)


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
        words = [word for word in self.role if word.lower() not in DETERMINERS]
        office = roles().get(singular(self.name[-1]), {"body": "yes"})["body"] != "yes"
        return not self.person and not words and self.start < 2 and not office

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
    if segment[end].endswith(("'s", "’s", "s'", "s’")):
        return False
    if _is_capital(follower):
        return True
    beyond = any(_is_capital(token) for token in segment[end + 2 : end + 4])
    if (follower == "&" and beyond) or _is_office(segment, end):
        return True
    if follower.lower() in _PARTICLES and beyond and end > start - 1:
        return True
    last = end + 4 if follower.lower() == "and" else end + 1
    joined = any(word.lower().rstrip(".") in body_words() for word in segment[start:last])
    return follower.lower() in _CONNECTORS and beyond and joined


def _is_office(segment: list[str], end: int) -> bool:
    """Whether the words from `end` on are an office with its field, before a given name ("Secretary of State John")."""
    opened = singular(segment[end]) in roles() and segment[end + 1].lower() in ("of", "for")
    return opened and any(word.lower() in first_names() for word in segment[end + 3 : end + 5])


def ends_sentence(word: str) -> bool:
    """Whether the full stop of a word is no abbreviation's and no initial's."""
    low = word.lower().rstrip(".")
    return word.endswith(".") and len(low) > 1 and "." not in low and low not in words("abbreviations") | set(titles())


def _run(segment: list[str], start: int, end: int) -> Run | None:
    words = segment[start : end + 1]
    if words[-1].endswith(("'s", "’s", "s’")) and end + 1 < len(segment):
        return None
    follower = segment[end + 1].lower() if end + 1 < len(segment) else ""
    if follower and follower not in STOPS and not follower[0].isdigit() and not follower.endswith(("ing", "ed")):
        return None
    before = segment[start - 1].lower() if start else ""
    placed = before in _ARTICLES and start > 1
    if (segment[start - 2].lower() if placed else before) in _PREPOSITIONS:
        return None
    cut = _after_role(words)
    role, name = tuple(segment[:start] + words[:cut]), tuple(words[cut:])
    if (
        before == "the"
        and len(name) > 2
        and not _is_body(name)
        and name[0].isupper()
        and name[0].isalpha()
        and len(name[0]) > 1
    ):
        role, name = (*role, name[0]), name[1:]
    owned = start > 0 and segment[start - 1].endswith(("'s", "’s", "s’"))
    if not name or not _is_capital(name[0]):
        return None
    if len(words) == 1 and singular(name[0]) in roles() and (start == 0 or owned):
        return None
    return Run(role, name, _is_person(role, name), start)


def _is_person(role: tuple[str, ...], name: tuple[str, ...]) -> bool:
    """Whether the words are a person's name: "Robin Cook" and "Mr Cook" are, "Home Secretary" is none."""
    called = any(titles()[title]["gender"] for title in titles_in(role[-1:]))
    given = len(name) > 1 and name[0].lower() in first_names()
    return not _is_body(name) and (called or given or singular(name[-1]) not in roles())


def _after_role(words: list[str]) -> int:
    """Where the name begins after titles and roles ("City Councilman | Mary Jones")."""
    cut = 0
    for place, word in enumerate(words[:-1]):
        low = word.lower().rstrip(".")
        if low in body_words() and words[place + 1].lower() in _CONNECTORS:
            return 0
        if low in titles() or singular(word) in roles() or low.endswith("-year-old"):
            cut = place + 1
    if cut and all(word.lower() in _CONNECTORS or word.lower().rstrip(".") in body_words() for word in words[cut:]):
        return 0
    if cut and words[cut].lower() in _CONNECTORS:
        given = len(words) - cut > 3 and words[-2].lower() in first_names()
        return len(words) - 2 if given else 0
    return cut if words[cut:] != ["General"] else len(words)


def _is_body(name: tuple[str, ...]) -> bool:
    return any(word.lower().rstrip(".") in body_words() for word in name) or (
        len(name) == 1 and len(name[0]) > 1 and name[0].isupper() and name[0].isalpha()
    )


def role_in(words: list[str]) -> str:
    """The role noun of an apposition or title: the last one before a preposition."""
    found = ""
    for word in words:
        if word.lower() in STOPS and found:
            break
        if word.lower() == "general" and found in _GENERALS:
            continue
        if singular(word) in roles():
            found = singular(word)
    return found


def titles_in(role: tuple[str, ...]) -> list[str]:
    found = [word.lower().rstrip(".") for word in role]
    return [word for word in found if word in titles()]
