"""What limits a figure: the part that it counts, its place, its period.

A scope is set only where the words limit the count: "30 of them children", "five in Riverton" below a total.
Which measure it is belongs in entries.py, other events in events.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from variorum.articles import Article
from variorum.data import words
from variorum.figures.nouns import plural, singular
from variorum.measures.entries import is_person
from variorum.measures.events import governor, lead_end
from variorum.measures.frames import Frame, is_partitive
from variorum.measures.places import path, place_beside, place_on_path
from variorum.measures.words import is_a, verb_class
from variorum.spans import Span

if TYPE_CHECKING:
    from variorum.tokens import Token

WHOLE = frozenset({"one", "person", "people", "body", "injury", "casualty", "death", "fatality", "life", "victim"})
_MORE = frozenset({"more", "additional", "extra"})
_ADDING = frozenset({"another", "additional", "further", "other"})
_ADDED = frozenset({"another", "further", "other", "others"})
_INCLUDING = re.compile(
    r"\b(?:including|among them|among whom|of them|of whom|in addition to)[\s,:“\"‘']*(?:at least |about )?$",
    re.IGNORECASE,
)
_PHRASE = re.compile(r"(?:(?! -)[^,.;:()“”\"—–]){3,60}")
_AUXILIARY = re.compile(r"^(?:who )?(?:were|was|are|is|had been|have been) ")


@dataclass(frozen=True, slots=True)
class Counted:
    """What a measure counts: persons of any kind, and the nouns that it names one by one."""

    persons: bool = False
    nouns: frozenset[str] = frozenset()


def subset_of(frame: Frame, counted: Counted, article: Article, in_list: bool, told: bool) -> str | None:
    """The part of the whole that a figure counts, in the text's words, in the plural; None where it counts the whole.

    in_list: whether a figure of the same sentence stands before it
    told: whether the article has given another number of the measure before, to which "another 12" may add
    """
    part = _part_by_noun(frame, counted, article)
    if part is not None:
        return part
    if follows_including(frame, article) or is_partitive(frame) or _is_included(frame) or _is_among(frame):
        return _noun_phrase(frame) or words_after(frame, article)
    if (not in_list or (_says_what_changed(frame) and not _is_the_rest(frame))) and _is_added(frame, told):
        return "more"
    if in_list and _goes_on_with_where(frame):
        return words_after(frame, article)
    return _set_apart(frame, in_list) or (_grade(frame) if counted.persons else None)


def _set_apart(frame: Frame, in_list: bool) -> str | None:
    """What sets a figure apart from another that stands beside it; else the part of the body."""
    if frame.figure.kind == "magnitude" and (_is_one_of_several(frame) or _is_of_several(frame)):
        return f"quake of {frame.number.text}"
    if in_list and _is_the_rest(frame):
        return "others"
    return None if is_person(frame) else _body_part(frame)


def _part_by_noun(frame: Frame, counted: Counted, article: Article) -> str | None:
    """A noun that means some persons only, where the measure counts persons of any kind.

    In headline and lead, other nouns ("17 miners killed") stand for all who were hit.
    """
    noun = frame.noun
    if not counted.persons or noun is None or singular(noun.text) in counted.nouns:
        return None
    said_of = _said_of_persons(frame)
    if said_of is not None:
        return said_of
    if frame.figure.form == "zero":
        is_part = is_a(noun.text, "person") and singular(noun.text) not in WHOLE
        return plural(noun.text) if is_part else None
    for child in noun.children:
        if child.dep_ in {"amod", "compound"} and child.lower_ in words("part_adjectives"):
            return f"{child.lower_} {plural(noun.text)}"
    return plural(noun.text) if _is_part(noun, frame, article) else None


_GRADES = {
    "seriously": "seriously", "severely": "seriously", "badly": "seriously", "critically": "seriously",
    "gravely": "seriously", "serious": "seriously", "severe": "seriously", "critical": "seriously",
    "life-threatening": "seriously", "slightly": "slightly", "lightly": "slightly", "mildly": "slightly",
    "slight": "slightly", "minor": "slightly", "light": "slightly",
}  # fmt: skip
"""What tells how badly somebody was hurt, each with the adverb that names the part."""


def _grade(frame: Frame) -> str | None:
    """ "Around 30 people seriously injured", "18 others had minor injuries": those hurt so badly only."""
    for word in frame.words:
        if word.token.lower_ == "condition":  # a measure of its own
            continue
        for token in (word.token, *word.token.children):
            for child in token.children:
                if child.lower_ in _GRADES and child.dep_ in {"advmod", "amod"}:
                    return f"{_GRADES[child.lower_]} hurt"
    return None


def _is_part(noun: Token, frame: Frame, article: Article) -> bool:
    if singular(noun.text) == "man":
        return bool({"women", "woman", "children"} & {t.lower_ for t in frame.parse.doc})
    if is_a(noun.text, "part_persons"):
        return True
    special = is_a(noun.text, "person") and not is_a(noun.text, "people")
    return special and frame.figure.start_char >= lead_end(article)


def _said_of_persons(frame: Frame) -> str | None:
    """ "Three of the dead were children": a part of persons named before, and what they are."""
    noun = frame.noun
    following = tuple(t.lower_ for t in frame.parse.doc[frame.number.i + 1 : frame.number.i + 3])
    if noun is None or following not in {("of", "the"), ("of", "those"), ("of", "its"), ("of", "their")}:
        return None
    if not is_a(noun.text, "person") and noun.lower_ not in words("participle_nouns"):
        return None
    verb = frame.verb
    said = [c for c in verb.children if c.dep_ == "attr" and is_a(c.text, "person")] if verb is not None else []
    return plural(said[0].text) if said else f"of the {noun.lower_}"


def _is_included(frame: Frame) -> bool:
    """ "The dead included 11 women": the verb makes it a part."""
    return any(word.role == "object" and word.stem in verb_class("include") for word in frame.words)


def _is_among(frame: Frame) -> bool:
    """ "Four children were among those killed"."""
    verb = frame.verb
    return verb is not None and any(c.lower_ == "among" and c.i > frame.number.i for c in verb.children)


def follows_including(frame: Frame, article: Article) -> bool:
    """Whether the words before the figure make it a part of the number before it."""
    before = article.text[max(0, frame.figure.start_char - 40) : frame.figure.start_char]
    return _INCLUDING.search(before) is not None


def _is_added(frame: Frame, told: bool) -> bool:
    """ "12 more", "another 12", "two other bullets": added to a number that stands elsewhere.

    told: whether such a number does; without one, "another 12 people were hurt" may be all of them
    """
    inside = frame.parse.tokens(Span(frame.figure.start_char, frame.figure.end_char))
    behind = frame.parse.doc[frame.number.i + 1 : frame.number.i + 2]
    if any(token.lower_ in _MORE for token in (*inside, *behind) if token.i > frame.number.i):
        return True
    before = {token.lower_ for token in inside if token.i < frame.number.i}
    before |= {frame.number.nbor(-1).lower_} if frame.number.i else set()
    after = {token.lower_ for token in inside if token.i > frame.number.i}
    return told and bool(before & _ADDING or after & _ADDED)


def _says_what_changed(frame: Frame) -> bool:
    """ "The toll rose to 12 after divers found three more bodies": the clause gives what was added."""
    verb = frame.verb
    return verb is not None and verb.dep_ == "advcl" and verb.head.lower_ in words("change_words")


def _is_one_of_several(frame: Frame) -> bool:
    """ "The 6.8 and 6.4 magnitude quakes": each number is of a quake of its own."""
    head = frame.number.head
    beside = (head, *frame.number.children, *(child for child in head.children if child is not frame.number))
    return any(token.like_num and token.dep_ in {"conj", "nummod"} for token in beside)


def _is_of_several(frame: Frame) -> bool:
    """ "Six small quakes of 2.1 to 2.8": no number of one quake."""
    for token in path(frame.root):
        if token.tag_ in {"VBD", "VBZ", "VBP"}:
            return False
        if token.tag_ == "NNS" and is_a(token.text, "event"):
            return True
    return False


def _is_the_rest(frame: Frame) -> bool:
    """ "... while the other two fell on the airstrip": what is left of a number before it."""
    before = [token.lower_ for token in frame.parse.doc[max(0, frame.number.i - 2) : frame.number.i]]
    return before in (["the", "other"], ["the", "remaining"])


def _goes_on_with_where(frame: Frame) -> bool:
    """ "..., one in the left hand and one in the right": a bare number of a list, and where."""
    after = frame.number.i + 1
    doc = frame.parse.doc
    bare = frame.noun is None and frame.root.dep_ in {"appos", "conj", "npadvmod"}
    return bare and after < len(doc) and doc[after].tag_ == "IN" and doc[after].lower_ != "of"


def _noun_phrase(frame: Frame) -> str | None:
    noun = frame.noun
    if noun is None or singular(noun.text) in {"person", "one"}:
        return None
    return plural(noun.text)


_PARENTS = {"mom": "mother", "mum": "mother", "dad": "father"}


def parent_of(frame: Frame) -> str | None:
    """Whose children are counted, by the noun: mother, father, parent."""
    nouns = (singular(word.token.text) for word in frame.words if word.role == "of")
    return next((_PARENTS.get(noun, noun) for noun in nouns), None)


def words_after(frame: Frame, article: Article) -> str | None:
    """The words after a bare number ("three that struck from behind"), up to the next stop."""
    rest = article.text[frame.figure.end_char : frame.parse.span.end]
    found = _PHRASE.match(re.sub(r"^\s*of (?:them|whom|which)\b", "", rest).strip())
    return _AUXILIARY.sub("", found.group().strip().lower()) if found else "part"


def _body_part(frame: Frame) -> str | None:
    """ "Two bullets hit her right arm": a part of the body that limits the count."""
    for word in frame.words:
        if word.role in {"subject", "state"} and word.token.pos_ == "VERB":
            for child in word.token.children:
                if child.dep_ == "dobj" and is_a(child.text, "body_part"):
                    return _words_of(child)
                for inner in child.children if child.dep_ == "dobj" else ():
                    if inner.lower_ == "of" and any(is_a(c.text, "body_part") for c in inner.children):
                        return _words_of(child)
                if child.dep_ == "prep":
                    for inner in child.children:
                        if is_a(inner.text, "body_part"):
                            return _words_of(inner)
    return None


def _words_of(noun: Token) -> str:
    return " ".join(t.lower_ for t in noun.subtree if t.dep_ not in {"poss", "det", "case"} and t.is_alpha)


@lru_cache(maxsize=64)
def _mentions(name: str, text: str) -> int:
    """How often a name stands in a text; remembered, as a long text asks again for each of its figures."""
    return len(re.findall(rf"\b{re.escape(name)}\b", text))


def limiting_place(frame: Frame, article: Article) -> str | None:
    """A place in the figure's clause that is not the scene of the event: named late and seldom."""
    name = place_on_path(frame, whole=False) or place_beside(frame)
    if name is None or len(name) < 3:
        return None
    if (
        is_a(name.split()[-1], "institution")
        or name in article.text[: lead_end(article)]
        or _mentions(name, article.text) > 2
    ):
        return None
    return name


_PERIOD = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|so far this year)\b"
    r"|\b(?:past|last|first) (?:\w+ )?(?:hours|days|weeks|months)\b"
)


def period_words(frame: Frame) -> str | None:
    """The day or period named in the figure's clause, as written."""
    steps = path(frame.root)
    verb = next((at for at, token in enumerate(steps) if token.pos_ in {"VERB", "AUX"}), len(steps))
    own = {token.i for token in steps[: verb + 1]}
    doc = frame.parse.doc
    for found in _PERIOD.finditer(doc.text):
        token = next((t for t in doc if t.idx >= found.start()), None)
        if token is not None and governor(token, own).i in own:
            return found.group()
    return None
