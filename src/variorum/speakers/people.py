"""Where the text names a person, with the office or kinship beside the name.

How the words of a name read belongs in naming; which person is meant in entities.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from variorum.data import words
from variorum.speakers.capitals import OWNER, ends_sentence, role_in
from variorum.speakers.naming import Naming, read_mention
from variorum.speakers.roles import first_names, is_office, roles, singular, titles
from variorum.speakers.spelling import folded

_TITLE = "|".join(sorted(title.capitalize() for title in titles()))
_CAPITALS = re.compile(
    rf"(?<![\w.])(?:(?:[A-Z][\w'’-]{{0,40}}|(?:[A-Z]\.)+|(?:{_TITLE}|St)\.) "
    r"|(?:de|del|van|von|bin|al|el|der|la|da|di) ){1,5}"
    r"(?P<last>[A-Z][\w-]+(?:['’][A-Z][\w-]+)?)"
)
_OFFICE = re.compile(r"(?:\b[A-Z]\w+ ){0,3}\b(?P<role>[A-Z]\w+) (?:of|for) (?:[A-Z]\w+,? (?:and )?){0,3}$")
_APPOSITION = re.compile(r", (?:an?|the|his|her|their|[A-Z][\w-]+['’]s) [^,.;:()“”\"\n]{3,70}(?=[,.;])")
_JOINED = re.compile(r"(?:^|\b[a-z]+,? |[.“”\"] |\n)(?P<given>[A-Z][a-z]+) and $")
_CLAUSE = re.compile(r"[.;:!?()“”\"\n]")
_OWNERS = frozenset({"the", "a", "an", "his", "her", "their", "its", "our", "my"})
_STANDING = frozenset({"former", "acting", "then", "retired", "longtime", "veteran", "late", "outgoing", "incoming"})
LONGEST_OFFICE = 60
"""Characters at most of the office before a name ("Secretary of State ")."""
RELATIVE = "relative"
"""What a member of a family is of the others."""
MOST_WORDS = 6
"""Words at most of a role before a name ("the harbour board's press secretary ")."""


def people_in(text: str, surnames: Iterable[str]) -> Iterator[tuple[int, str, Naming]]:
    """Yield place, words and reading of each run of capitalised words that names a person.

    surnames: names that make the run that they end a person's; a title, a role or a common given name does too
    """
    wanted = {folded(name) for name in surnames}
    for match in _CAPITALS.finditer(text):
        start, run = _in_sentence(match)
        office = _OFFICE.search(text, max(0, start - LONGEST_OFFICE), start)
        run = office.group() + run if office is not None and singular(office.group("role")) in roles() else run
        named = folded(match.group("last")) in wanted
        if not named and not _is_given(run.split(" ", 1)[0]) and not _is_called(run):
            continue
        naming = read_mention(run)
        if naming.person and (named or known_person(naming)):
            told = _told(text, start, match.end(), run, naming)
            if _is_family(text, start, naming):
                told = replace(told, noun=RELATIVE)
            yield start, run, told if told.noun else replace(told, role="")


def _is_family(text: str, start: int, naming: Naming) -> bool:
    """Whether a given name and "and" stand before the name: the surname is that of both ("Ann and Tom Smith")."""
    before = _JOINED.search(text, max(0, start - LONGEST_OFFICE), start)
    given = before is not None and (_is_given(before.group("given")) or _is_given(naming.name.split()[0]))
    return given and not naming.noun and len(naming.name.split()) == 2


def _told(text: str, start: int, end: int, run: str, naming: Naming) -> Naming:
    """The reading of a name with the role before it, or the apposition after it, where there is one."""
    before = _role_before(text[max(0, start - LONGEST_OFFICE) : start])
    after = _APPOSITION.match(text, end)
    for form in (f"{before}{run}" if before else "", f"{run}{after.group()}" if after is not None else ""):
        told = read_mention(form) if form and not naming.noun else naming
        if told.noun and told.name == naming.name:
            return replace(told, gender=told.gender or naming.gender)
    return naming


def _role_before(text: str) -> str:
    """The words of a role that end right before a name ("his wife, ", "the press secretary "), or ""."""
    told = _CLAUSE.split(text)[-1].split(" ")[:-1]
    last = told[-1].rstrip(",") if told else ""
    if not last.islower() or not is_office(last) or singular(last) != last:
        return ""
    first = len(told) - 1
    while first and len(told) - first < MOST_WORDS and told[first].lower() not in _OWNERS:
        word = told[first - 1]
        resumed = word.islower() and told[first][0].isupper() and word not in _STANDING | _OWNERS
        ends = not word or word.endswith((",", "ed", "ing")) or (word.lower() in _stops() and word not in _OWNERS)
        if ends or resumed:
            break
        first -= 1
        if word.endswith(OWNER):
            break
    role = " ".join(told[first:])
    return f"{role} " if role_in([word.rstrip(",") for word in told[first:]]) else ""


def _stops() -> frozenset[str]:
    """Words that are no part of the role that stands after them."""
    return words("function_words") | words("finite_verbs")


def _in_sentence(match: re.Match[str]) -> tuple[int, str]:
    """Place and words of the part of a run after the last full stop that ends a sentence."""
    start = match.start()
    for word in re.finditer(r"\S+ ", match.group()):
        if ends_sentence(word.group().strip()):
            start = match.start() + word.end()
    return start, match.string[start : match.end()]


def _is_given(word: str) -> bool:
    return word.lower() in first_names()


def _is_called(words_: str) -> bool:
    """Whether a title or a role stands among the words before the last."""
    before = words_.split()[:-1]
    return any(word.lower().rstrip(".") in titles() or word.lower() in roles() for word in before)


def known_person(naming: Naming) -> bool:
    """Whether the words of a mention alone make its name a person's: a title, a role, or a common given name."""
    if not naming.person:
        return False
    given = len(naming.name.split()) > 1 and folded(naming.name.split()[0]) in first_names()
    return bool(naming.noun or naming.gender) or given
