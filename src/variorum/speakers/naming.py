"""What the words of a mention say: a name, a role, a body, gender and number. Only the words are read.

Whom the words mean in their article belongs in resolve; across articles in merge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import dropwhile, takewhile

from variorum.data import words
from variorum.speakers.capitals import DETERMINERS, OPENERS, OWNER, RANKS, STOPS, Run, ends_sentence, role_in, runs_of
from variorum.speakers.roles import body_words, first_names, is_office, roles, singular, titles, titles_in

_TOKEN = re.compile(r"\d+(?:,\d{3})+|[^\W_](?:[\w.'’&/-]*\w)?(?:(?<=s)['’]|\.)?|[,();&“”\"]")
_ASIDE = re.compile(
    r",? \b(?:who|whom|whose|which|that)\b|,?(?: [–—-]+)? \b(?:including|such as|like(?= [A-Z]))\b"
    r"|(?:,| [–—-]+)? \b(?:himself|herself|itself|themselves)\b"
)
""" Where words on somebody else, or on what the speaker does, begin."""
_BASED = re.compile(r"\b(?!The |An? )[A-Z][\w.-]{0,30}(?: [A-Z][\w.-]{0,30}){0,2}-based (?=\S)")
"""Where a body has its seat ("Riverton-based Halden"): no part of its name."""
_DATED = re.compile(
    r"^(?:[A-Z][a-z]{2,8},? )?(?:\d{1,2} )?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6} \d{4} "
)
"""The day of an article that runs into a mention ("Monday 2 Jul 2018 Riverton TV")."""
_LAST_NAME = re.compile(r", (?:[A-Z][\w’'.-]* ){1,3}[A-Z][\w’'-]*$")
"""A name at the end of a mention, after what is told of its bearer ("the man who left, John Smith")."""
_PROSECUTOR = re.compile(
    r"\b(?:U\.?S\.?|States|District|County|City|State|Commonwealth(?:['’]s)?) attorney\b", re.IGNORECASE
)
_POINTING = frozenset({"this", "that", "these", "those", "such", "no"})
_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their", "our", "another", "one"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "same"})
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
    rank: str = ""
    """The word that makes the role another one ("vice", "former")."""

    @property
    def office(self) -> str:
        """The role noun with its rank."""
        return f"{self.rank} {self.noun}" if self.rank and self.noun else self.noun

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
    text = _DATED.sub("", _BASED.sub("", text) if "-based " in text else text)
    segments = _segments(_without_aside(re.sub(r"\([^)]*\)?", " ", text)))
    named = [(number, run) for number, segment in enumerate(segments) for run in runs_of(segment)]
    opening = (pair for pair in named if pair[0] == 0 and pair[1].opens)
    people = (pair for pair in named if pair[1].person and not _is_place(segments, *pair))
    rest = (pair for pair in named if not _is_place(segments, *pair))
    best = next(opening, None) or next(people, None) or next(rest, None)
    if best is None or best[1].office:
        told = segments[best[0] if best else 0] if segments else []
        return _party(told) or _unnamed(told, low)
    apposed = [segment for number, segment in enumerate(segments) if number != best[0]]
    naming = _named(best[1], apposed)
    return replace(naming, definite=low.startswith("the "), acronym=_bracketed(text))


def _without_aside(text: str) -> str:
    """The mention without what is told of the speaker or of others, but with the name that may stand at its end."""
    aside = _ASIDE.search(text)
    if aside is None:
        return text
    told = aside.group().strip(", ").startswith(("wh", "that"))
    last = _LAST_NAME.search(text, aside.end()) if told else None
    return text[: aside.start()] + (last.group() if last is not None else "")


def _is_place(segments: list[list[str]], number: int, run: Run) -> bool:
    """Whether a run is where somebody is: after a preposition, or after the comma of "in Riverton, Norland"."""
    if not number:
        return False
    alone = len(segments[number]) == len(run.name) == 1
    return run.placed or (alone and any(word in ("in", "near") for word in segments[number - 1][-4:-1]))


def _segments(text: str) -> list[list[str]]:
    """The tokens of the mention, cut at commas, without possessive owners ("Smith's")."""
    segments: list[list[str]] = [[]]
    for token in _TOKEN.findall(text):
        if token in ",;":
            segments.append([])
        elif token in ("a", "an") and segments[-1] and all(word[0].isupper() for word in segments[-1]):
            segments.append([token])
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


def _head_noun(segment: list[str]) -> str:
    """The last noun before a preposition or a relative clause, in the singular."""
    head = ""
    if "for" in segment and segment[-1].islower() and segment[-2][0].isupper() and is_office(segment[-1]):
        return singular(segment[-1])
    for token in segment:
        known = singular(head) in roles() or head.lower() in words("documents")
        if token.lower() in STOPS and head and (known or token.lower() not in ("and", "or")):
            break
        if token.endswith(("ed", "ing")) and known:
            break
        if head and (joined := f"{singular(head)}-{token.lower()}") in roles():
            return joined
        if not token.endswith(OWNER) and token.lower() not in STOPS:
            head = token
    return singular(head) if head else ""


def _party(segment: list[str]) -> Naming | None:
    """What the members of a party as a body say of it ("Republicans", "the Riverton Tories"), or None."""
    named = segment[1:] if segment and segment[0].lower() == "the" else segment
    if not named or not all(word[0].isupper() and word.lower() not in DETERMINERS for word in named):
        return None
    one = singular(named[-1])
    if one not in words("parties") or one == named[-1].lower():
        return None
    return Naming(" ".join(named), noun=one, kind="organisation", body=True)


def _unnamed(segment: list[str], low: str) -> Naming:
    head = _head_noun(segment)
    known = roles().get(head, {})
    plural = head != "" and any(
        token.lower().rpartition("-")[2] != head and singular(token) == head for token in segment
    )
    first = segment[0].lower() if segment else ""
    told = known.get("body") == "yes" and any(word.lower() in ("news", "press", "media") for word in segment)
    return Naming(
        noun=head, kind="media" if told else known.get("kind", ""), gender=known.get("gender", ""),
        plural=plural or head in ("police", "people", "authorities", "troops", "forces", "military"),
        definite=first in _DEFINITE or (not plural and _is_capital_office(segment)),
        body=known.get("body") == "yes",
        role=" ".join(segment) if low else "", rank=_rank(segment, head),
    )  # fmt: skip


def _is_capital_office(segment: list[str]) -> bool:
    """Whether the words are one office as a name ("Harbour Secretary", said without an article)."""
    return len(segment) > 1 and all(word[0].isupper() for word in segment) and is_office(segment[-1])


def _named(run: Run, apposed: list[list[str]]) -> Naming:
    """What a run and the segments beside it say."""
    before = _own_role(run.role)
    if not role_in(before) and not any(titles()[title]["kind"] for title in titles_in(tuple(before))):
        before = []
    beside = [_after_link(segment) for segment in apposed if _tells_role(segment)]
    described = [before, *beside] if before else beside
    while before and not titles().get(before[-1].lower().rstrip("."), {"kind": "told"})["kind"]:
        before.pop()
    role = " ".join(described[0]) if described else ""
    if not run.person:
        return _body(run, next((" ".join(part) for part in described if role_in(part) and not runs_of(part)), ""))
    called = next((titles()[title]["noun"] for title in titles_in(tuple(before)) if titles()[title]["noun"]), "")
    led = before[-1] if before and is_office(before[-1]) and before[-1].lower() != "general" else ""
    noun = singular(led) if led else next((found for found in map(role_in, described) if found), "")
    kind = roles().get(noun, {}).get("kind", "") or next((titles()[t]["kind"] for t in titles_in(run.role)), "")
    kind = "official" if noun == "attorney" and _PROSECUTOR.search(role) else kind
    rank = next((_rank(part, noun) for part in described if role_in(part)), "")
    return Naming(_plain_name(run.name), role, noun or called, kind, _gender(run, noun), rank=rank)


def _own_role(before: tuple[str, ...]) -> list[str]:
    """The words before a name without those that open the mention, or tell of a paper of theirs."""
    return list(dropwhile(lambda token: token.lower() in DETERMINERS | OPENERS, _after_link(list(before))))


def _after_link(segment: list[str]) -> list[str]:
    """The words after "by" or "from" where a role stands there, and before it a paper ("data from the watchdog")."""
    for place, word in enumerate(segment):
        paper = word in ("by", "from") and any(one.lower() in words("documents") for one in segment[:place])
        if paper and role_in(segment[place + 1 :]):
            return segment[place + 1 :]
    return segment


def _rank(segment: list[str], noun: str) -> str:
    """The word before a role noun that makes it another role: "vice president", "former mayor"."""
    before = takewhile(lambda word: singular(word) != noun, segment)
    if any(word.lower().startswith("ex-") and singular(word) == noun for word in segment):
        return "former"
    return next((word.lower() for word in before if word.lower() in RANKS), "")


def _tells_role(segment: list[str]) -> bool:
    """Whether words beside a name say what somebody is: no number, no doing, no second person."""
    first = segment[0].lower()
    if segment[0][0].isdigit() or first in STOPS or (first.endswith("ing") and singular(first) not in roles()):
        return False
    if any(run.person and len(run.name) > 1 and run.role and run.role[-1][0].isupper() for run in runs_of(segment)):
        return False
    owned = segment[0].endswith(OWNER) and segment[-1][0].islower()
    return (bool(role_in(segment)) and first not in _POINTING) or owned or (first in _ARTICLES and len(segment) > 1)


def _body(run: Run, role: str) -> Naming:
    """What a name says that ends with a word for a body or a role."""
    parts = [part for word in run.name for part in (word.lower(), word.lower().rpartition("-")[2])]
    found = [body_words()[part] for part in dict.fromkeys(parts) if part in body_words()]
    noun = singular(run.name[-1])
    last = roles().get(noun, {})
    kind = "media" if "media" in found else found[-1] if found else last.get("kind", "organisation")
    kind = "government" if kind == "military" and "fire" in parts else kind
    name = run.name
    if len(name) == 1 and name[0].lower() in body_words():
        name = (*dropwhile(lambda word: not word[0].isupper() or word.lower() in DETERMINERS, run.role), *name)
    return Naming(_plain_name(name), role, noun, kind, body=bool(found) or not last or last["body"] == "yes")


def _plain_name(words: tuple[str, ...]) -> str:
    """The name without the full stop of a sentence and the ending of an owner."""
    name = " ".join(words)
    name = name if name.count(".") > 1 or len(words[-1]) < 4 else name.rstrip(".")
    return re.sub(r"(?:'s|’s|s’)$", "", name)


def _gender(run: Run, noun: str) -> str:
    for title in titles_in(run.role):
        if titles()[title]["gender"]:
            return titles()[title]["gender"]
    return roles().get(noun, {}).get("gender", "") or (
        first_names().get(run.name[0].lower(), "") if len(run.name) > 1 else ""
    )
