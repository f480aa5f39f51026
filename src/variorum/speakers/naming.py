"""What the words of a mention say: a name, a role, a body, gender and number. Only the words are read.

Whom the words mean in their article belongs in resolve; across articles in merge.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import dropwhile

from variorum.speakers.capitals import DETERMINERS, OPENERS, STOPS, Run, ends_sentence, role_in, runs_of, titles_in
from variorum.speakers.roles import body_words, first_names, roles, singular, titles

_TOKEN = re.compile(r"[^\W_](?:[\w.'’&-]*\w)?\.?|[,();&“”\"]")
_RELATIVE = re.compile(r",? \b(?:who|whom|whose|which|that)\b")
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
    named = [(number, run) for number, segment in enumerate(segments) for run in runs_of(segment)]
    opening = (pair for pair in named if pair[0] == 0 and pair[1].opens)
    people = (pair for pair in named if pair[1].person and not (pair[0] and pair[1].placed))
    rest = (pair for pair in named if not pair[0] or not pair[1].placed)
    best = next(opening, None) or next(people, None) or next(rest, None)
    if best is None:
        return _unnamed(segments[0] if segments else [], low)
    apposed = [segment for number, segment in enumerate(segments) if number != best[0]]
    naming = _named(best[1], apposed)
    return replace(naming, definite=low.startswith("the "), acronym=_bracketed(text))


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


def _head_noun(segment: list[str]) -> str:
    """The last noun before a preposition or a relative clause, in the singular."""
    head = ""
    for token in segment:
        if token.lower() in STOPS and head:
            break
        if token.endswith("ed") and singular(head) in roles():
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


def _named(run: Run, apposed: list[list[str]]) -> Naming:
    """What a run and the segments beside it say."""
    words = list(dropwhile(lambda token: token.lower() in DETERMINERS | OPENERS, run.role))
    if not role_in(words) and not any(titles()[title]["kind"] for title in titles_in(tuple(words))):
        words = []
    beside = [
        segment
        for segment in apposed
        if not segment[0][0].isdigit()
        and segment[0].lower() not in STOPS
        and (role_in(segment) or any(word[0].islower() for word in segment))
    ]
    described = [words, *beside] if words else beside
    while words and words[-1].lower().rstrip(".") in titles() and not titles()[words[-1].lower().rstrip(".")]["kind"]:
        words.pop()
    role = " ".join(described[0]) if described else ""
    if not run.person:
        return _body(run, next((" ".join(part) for part in described if role_in(part)), ""))
    noun = next((found for found in map(role_in, described) if found), "")
    kind = roles().get(noun, {}).get("kind", "") or next((titles()[t]["kind"] for t in titles_in(run.role)), "")
    return Naming(_plain_name(run.name), role, noun, kind, _gender(run, noun))


def _body(run: Run, role: str) -> Naming:
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


def _gender(run: Run, noun: str) -> str:
    for title in titles_in(run.role):
        if titles()[title]["gender"]:
            return titles()[title]["gender"]
    return roles().get(noun, {}).get("gender", "") or (
        first_names().get(run.name[0].lower(), "") if len(run.name) > 1 else ""
    )
