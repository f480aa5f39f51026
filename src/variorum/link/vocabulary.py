"""Words that are known to be English: those of the language model, and those that a corpus uses again and again.

What is made of two of them belongs in `defects`.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from variorum.errors import ProjectError
from variorum.parse import MODELS

_LETTERS = re.compile(r"[^\W\d_]+")


def known_words(texts: Iterable[str]) -> frozenset[str]:
    """The model's words, and the words that stand twice or more in the texts; all in lower case."""
    counts = Counter(word for text in texts for word in _LETTERS.findall(text.casefold()))
    return model_words() | {word for word, count in counts.items() if count > 1}


@cache
def model_words() -> frozenset[str]:
    """The words of letters that the installed language model knows, as its package ships them.

    The package's file is read, not the model in memory, which takes in the words of the texts it parses.
    Raises ProjectError where no model is installed.
    """
    for name in MODELS:
        spec = find_spec(name)
        if spec is not None and spec.origin is not None:
            (path,) = sorted(Path(spec.origin).parent.glob("*/vocab/strings.json"))
            strings = json.loads(path.read_text(encoding="utf-8"))
            return frozenset(word for word in strings if word.isalpha() and word.islower())
    raise ProjectError(f"no English model for spaCy is installed: install one of {', '.join(MODELS)}")
