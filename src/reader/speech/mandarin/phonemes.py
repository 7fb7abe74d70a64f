"""From one syllable of pinyin to the phonemes of the Mandarin model."""

from __future__ import annotations

import tomllib
from typing import Any

from msgspec import Struct, field

from reader.resources import resource


class Phonemes(Struct, frozen=True):
    """The table resources/mandarin/phonemes.toml, ready to ask."""

    tones: dict[str, str]
    initials: dict[str, str]
    finals: dict[str, str]
    whole: dict[str, str]
    buzzing_initials: frozenset[str]
    buzzing_i: str
    punctuation: dict[str, str]
    """From a mark of the text to the mark of the model, with its spaces."""
    _known: dict[str, str] = field(default_factory=dict)

    def of(self, syllable: str) -> str:
        """The phonemes of a syllable such as ni3, lv4 or huar1 (tone 5 is the neutral one).

        Raises KeyError for what is no syllable of Mandarin.
        """
        known = self._known.get(syllable)
        if known is None:
            known = self._known[syllable] = self._build(syllable)
        return known

    def _build(self, syllable: str) -> str:
        from pypinyin.contrib.tone_convert import to_finals, to_initials

        letters, tone = syllable[:-1].replace("v", "ü"), self.tones[syllable[-1]]
        if letters.endswith("r") and letters != "er":
            # The model was taught 花儿 as two syllables, the second light.
            return self.of(f"{letters[:-1]}{syllable[-1]}") + self.whole["er"].replace("0", "")
        if letters in self.whole:
            return self.whole[letters].replace("0", tone)
        initial = to_initials(letters, strict=True)
        final = to_finals(letters, strict=True, v_to_u=True)
        buzzes = final == "i" and initial in self.buzzing_initials
        body = self.buzzing_i if buzzes else self.finals[final]
        return (self.initials[initial] if initial else "") + body.replace("0", tone)


def load_phonemes() -> Phonemes:
    """Read the table."""
    table: dict[str, Any] = tomllib.loads(resource("mandarin", "phonemes.toml").read_text("utf-8"))
    return Phonemes(
        tones=table["tones"],
        initials=table["initials"],
        finals=table["finals"],
        whole=table["whole"],
        buzzing_initials=frozenset(table["buzzing"]["initials"]),
        buzzing_i=table["buzzing"]["i"],
        punctuation=table["punctuation"],
    )
