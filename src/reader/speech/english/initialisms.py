"""Words in capitals that are said letter by letter, which espeak-ng takes for words: ECB, NGOs, an EV."""

from __future__ import annotations

import re
import tomllib

from reader.resources import resource

_CAPITALS = re.compile(r"([A-Z]{2,5})(s|[’']s)?")
_LETTERS = re.compile(r"(?:[A-Za-z]{1,2}\.)+[A-Za-z]{1,2}\.")
_DEGREE = re.compile(r"(?:Ph|[BM])\.(?:D|Sc|Phil|Ed)")
_AROUND = 40
_FEWEST_SMALL = 4
"""So many small letters near it tell that a text is not written in capitals as a whole."""
_SHORT = 3
_SMALL = re.compile(r"[a-z]")


class Initialisms:
    """Decides by the list of resources/english/initialisms.toml and by a word's length."""

    def __init__(self) -> None:
        table = tomllib.loads(resource("english", "initialisms.toml").read_text("utf-8"))
        self._words: frozenset[str] = frozenset(table["words"]["said"])
        self._spelled: frozenset[str] = frozenset(table["letters"]["said"])

    def asked(self, text: str, start: int, end: int) -> tuple[str, str]:
        """What to ask the phonemiser for instead of text[start:end], and the ending that is said behind it.

        Where the text around is written in capitals too, or the word is one, it is asked for as it stands.
        """
        word = text[start:end]
        found = _CAPITALS.fullmatch(word)
        if found is None:
            return (word.replace(".", "") if _DEGREE.fullmatch(word) else word), ""
        capitals, plural = found.groups()
        short = len(capitals) <= _SHORT and capitals not in self._words
        if not short and capitals not in self._spelled:
            return word, ""
        near = text[max(0, start - _AROUND) : start] + text[end : end + _AROUND]
        if len(_SMALL.findall(near)) < _FEWEST_SMALL:
            return word, ""
        return ".".join(capitals), _plural(capitals[-1]) if plural else ""


def holds_stop(text: str, start: int, end: int) -> bool:
    """Whether the full stop behind text[start:end] belongs to it within a sentence: a U.S. bank."""
    return (
        _LETTERS.fullmatch(text, start, end + 1) is not None
        and text[end + 1 : end + 4].lstrip(" ,;:’')")[:1].isalnum()
        and not text[end + 1 : end + 2].isalnum()
    )


def _plural(last: str) -> str:
    """How the s is said behind a letter's name."""
    if last in "SXHZ":
        return "ᵻz"
    return "s" if last == "F" else "z"
