"""What the words of a mention say: a name, a role, a body, gender and number. Only the words are read.

Whom the words mean in their article belongs in resolve; across articles in merge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import dropwhile

from variorum.data import words
from variorum.speakers.roles import body_words, first_names, roles, singular, titles

_TOKEN = re.compile(r"[^\W_](?:[\w.'’&-]*\w)?\.?|[,();&“”\"]")
_RELATIVE = re.compile(r",? \b(?:who|whom|whose|which|that)\b")
_PARTICLES = frozenset("de del della der den di da dos du van von bin ibn al el la le ben abu ter of-the".split())
_CONNECTORS = frozenset({"of", "for", "the", "and", "&", "on"})
_GENERALS = frozenset({"secretary", "attorney", "director", "governor", "solicitor", "inspector", "surgeon", "consul"})
_DETERMINERS = frozenset(
    "a an the this that these those another one some many several most all both two three four five his her its "
    "their our my other such any each every no few".split()
)
_OPENERS = frozenset(
    "but and or so yet meanwhile however when while after before in on at if as since although though for with from "
    "to by then now still also yesterday today even both either neither like once until unlike among per via "
    "according only just has have had is are was were do does did could would should".split()
)
_STOPS = frozenset(
    "who which that whose whom of at in for from with on to by near and or while as but where when about".split()
)
PRONOUNS = {
    "he": ("m", False), "him": ("m", False), "she": ("f", False), "her": ("f", False), "his": ("m", False),
    "it": ("n", False), "its": ("n", False), "they": ("", True), "them": ("", True), "their": ("", True),
    "i": ("", False), "we": ("", True), "you": ("", False), "who": ("", False), "which": ("n", False),
    "both": ("", True),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Naming:
    """What a mention says of a speaker."""

    name: str = ""
    """The name of a person or body, without title and role."""
    role: str = ""
    """The words of the office or the apposition."""
    noun: str = ""
    """The role noun at the head, in the singular ("official")."""
    kind: str = ""
    gender: str = ""
    plural: bool = False
    pronoun: str = ""
    definite: bool = False
    body: bool = False
    acronym: str = ""

    @property
    def person(self) -> bool:
        """Whether the name is one of a person, as far as its words show."""
        return bool(self.name) and not self.body


def read_mention(text: str) -> Naming:
    """What the words of a mention say. Any text will do."""
    low = text.strip().lower()
    if low in PRONOUNS:
        gender, plural = PRONOUNS[low]
        return Naming(pronoun=low, gender=gender, plural=plural)
    segments = _segments(_RELATIVE.split(re.sub(r"\([^)]*\)?", " ", text))[0])
    named = [(number, run) for number, segment in enumerate(segments) for run in _runs(segment)]
    opening = (pair for pair in named if pair[0] == 0 and pair[1].opens)
    people = (pair for pair in named if pair[1].person)
    best = next(opening, None) or next(people, None) or next(iter(named), None)
    if best is None:
        return _unnamed(segments[0] if segments else [], low)
    apposed = [segment for number, segment in enumerate(segments) if number != best[0]]
    naming = _named(best[1], apposed)
    return replace(naming, definite=low.startswith("the "), acronym=_bracketed(text))


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words of a segment: those before the name, and the name."""

    role: tuple[str, ...]
    name: tuple[str, ...]
    person: bool
    start: int

    @property
    def opens(self) -> bool:
        """Whether a body's name opens the mention."""
        words = [word for word in self.role if word.lower() not in _DETERMINERS]
        return not self.person and not words and self.start < 2


def _segments(text: str) -> list[list[str]]:
    """The tokens of the mention, cut at commas, without possessive owners ("Smith's")."""
    segments: list[list[str]] = [[]]
    for token in _TOKEN.findall(text):
        if token in ",;":
            segments.append([])
        elif token not in '()“”"':
            segments[-1].append(_undoubled(token))
            if ends_sentence(token):
                segments.append([])
    return [segment for segment in segments if segment]


def _bracketed(text: str) -> str:
    match = re.search(r"\(([A-Z][A-Z.&-]{1,9})\)", text)
    return match.group(1).replace(".", "") if match is not None else ""


def _undoubled(word: str) -> str:
    """A word that was printed twice without a space ("SmithSmith"), once."""
    half = len(word) // 2
    return word[:half] if half > 2 and word[:half] == word[half:] else word


def _is_capital(token: str) -> bool:
    return token[:1].isupper()


def _runs(segment: list[str]) -> list[_Run]:
    """The names of one segment: runs of capitalised words that no lower-case noun follows."""
    runs: list[_Run] = []
    here = 0
    while here < len(segment):
        if not _is_capital(segment[here]) or segment[here].lower() in _DETERMINERS | _OPENERS:
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
    if follower.lower() in _PARTICLES and beyond and end > start - 1:
        return True
    joined = any(word.lower().rstrip(".") in body_words() for word in segment[start : end + 1])
    return follower.lower() in _CONNECTORS and beyond and joined


def ends_sentence(word: str) -> bool:
    """Whether the full stop of a word is no abbreviation's and no initial's."""
    low = word.lower().rstrip(".")
    return word.endswith(".") and len(low) > 1 and "." not in low and low not in words("abbreviations") | set(titles())


def _run(segment: list[str], start: int, end: int) -> _Run | None:
    words = segment[start : end + 1]
    if words[-1].endswith(("'s", "’s", "s’")) and end + 1 < len(segment):
        return None
    follower = segment[end + 1].lower() if end + 1 < len(segment) else ""
    if follower and follower not in _STOPS and not follower[0].isdigit() and not follower.endswith(("ing", "ed")):
        return None
    before = segment[start - 1].lower() if start else ""
    if before in ("of", "at", "in", "for", "from", "on", "to", "with", "by", "near"):
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
    if not name or not _is_capital(name[0]) or (start == 0 and len(words) == 1 and singular(name[0]) in roles()):
        return None
    return _Run(role, name, not _is_body(name) and singular(name[-1]) not in roles(), start)


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
        return 0
    return cut


def _is_body(name: tuple[str, ...]) -> bool:
    return any(word.lower().rstrip(".") in body_words() for word in name) or (
        len(name) == 1 and len(name[0]) > 1 and name[0].isupper() and name[0].isalpha()
    )


def _head_noun(segment: list[str]) -> str:
    """The last noun before a preposition or a relative clause, in the singular."""
    head = ""
    for token in segment:
        if token.lower() in _STOPS and head:
            break
        if not token.endswith(("'s", "’s")):
            head = token
    return singular(head) if head else ""


def _unnamed(segment: list[str], low: str) -> Naming:
    head = _head_noun(segment)
    known = roles().get(head, {})
    plural = head != "" and any(token.lower() != head and singular(token) == head for token in segment)
    first = segment[0].lower() if segment else ""
    return Naming(
        noun=head, kind=known.get("kind", ""), gender=known.get("gender", ""),
        plural=plural or head in ("police", "people", "authorities", "troops", "forces", "military"),
        definite=first in ("the", "this", "that", "these", "those", "same"),
        body=known.get("body") == "yes",
        role=" ".join(segment) if low else "",
    )  # fmt: skip


def _named(run: _Run, apposed: list[list[str]]) -> Naming:
    """What a run and the segments beside it say."""
    words = list(dropwhile(lambda token: token.lower() in _DETERMINERS | _OPENERS, run.role))
    if not _role_in(words) and not any(titles()[title]["kind"] for title in _titles_in(tuple(words))):
        words = []
    beside = [segment for segment in apposed if not segment[0][0].isdigit() and segment[0].lower() not in _STOPS]
    described = [words, *beside] if words else beside
    role = " ".join(described[0]) if described else ""
    if not run.person:
        return _body(run, next((" ".join(part) for part in described if _role_in(part)), ""))
    noun = next((found for found in map(_role_in, described) if found), "")
    kind = roles().get(noun, {}).get("kind", "") or next((titles()[t]["kind"] for t in _titles_in(run.role)), "")
    return Naming(_plain_name(run.name), role, noun, kind, _gender(run, noun))


def _body(run: _Run, role: str) -> Naming:
    """What a name says that ends with a word for a body or a role."""
    found = [body_words()[word.lower()] for word in run.name if word.lower() in body_words()]
    noun = singular(run.name[-1])
    last = roles().get(noun, {})
    kind = "media" if "media" in found else found[-1] if found else last.get("kind", "organisation")
    return Naming(_plain_name(run.name), role, noun, kind, body=bool(found) or not last or last["body"] == "yes")


def _plain_name(words: tuple[str, ...]) -> str:
    """The name without the full stop of a sentence and the ending of an owner."""
    name = " ".join(words)
    name = name if name.count(".") > 1 or len(words[-1]) < 4 else name.rstrip(".")
    return re.sub(r"(?:'s|’s|s’)$", "", name)


def _role_in(words: list[str]) -> str:
    """The role noun of an apposition or title: the last one before a preposition."""
    found = ""
    for word in words:
        if word.lower() in _STOPS and found:
            break
        if word.lower() == "general" and found in _GENERALS:
            continue
        if singular(word) in roles():
            found = singular(word)
    return found


def _gender(run: _Run, noun: str) -> str:
    for title in _titles_in(run.role):
        if titles()[title]["gender"]:
            return titles()[title]["gender"]
    return roles().get(noun, {}).get("gender", "") or (
        first_names().get(run.name[0].lower(), "") if len(run.name) > 1 else ""
    )


def _titles_in(role: tuple[str, ...]) -> list[str]:
    found = [word.lower().rstrip(".") for word in role]
    return [word for word in found if word in titles()]
