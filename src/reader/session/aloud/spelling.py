"""Spells a word aloud, slowly: a character with its tone and a word that it is known by, a letter by name."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from reader.children.protocol import Letter, Message, Spell, Spelled
from reader.model import Sentence
from reader.session.aloud.asides import Aside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.session.parts import Child

log = logging.getLogger(__name__)

LONGEST = 40
"""Code points that are spelt at once."""

SLOW = 70
"""The speed, in percent: each character is to be told from others."""

SECONDS_TO_SPELL = 20.0

_TONES = {"1": "第一声", "2": "第二声", "3": "第三声", "4": "第四声", "5": "轻声"}


class Spelling:
    """Asks the speaker how characters are read, and has it said; the latest wish counts.

    wishes counts what was wanted of the voice: an answer behind something else is dropped.
    """

    def __init__(
        self,
        *,
        speaker: Child,
        post: Callable[[Callable[[], None]], None],
        say: Callable[[Sequence[Aside]], None],
        wishes: Callable[[], int],
    ) -> None:
        self._speaker = speaker
        self._post = post
        self._say = say
        self._wishes = wishes

    def spell(self, text: str, part: Sentence, words: str) -> None:
        """Spell this part of a block's text; words are the reader's own readings."""
        wish = self._wishes()
        part = Sentence(part.block, part.start, min(part.end, part.start + LONGEST))

        def reply(message: Message) -> None:
            self._post(lambda: answered(message))

        def answered(message: Message) -> None:
            if wish == self._wishes() and isinstance(message, Spelled):
                asides = list(_asides(text, part, message.letters))
                if asides:
                    self._say(asides)

        self._speaker.ask(Spell(text, part.start, part.end, words), reply, seconds=SECONDS_TO_SPELL)


def _asides(text: str, part: Sentence, letters: Sequence[Letter]) -> Iterator[Aside]:
    places = (at for at in range(part.start, part.end) if not text[at].isspace())
    for at, letter in zip(places, letters, strict=False):
        lit = Sentence(part.block, at, at + 1)
        if letter.pinyin:
            yield _character(letter, lit)
        elif letter.character.isascii() and letter.character.isalpha():
            yield Aside(f"{letter.character.upper()}.", "en", rate=SLOW, part=lit)
        elif letter.character.isalnum():
            yield Aside(letter.character, "zh", rate=SLOW, part=lit)


def _character(letter: Letter, lit: Sentence) -> Aside:
    """Such as: 张，第一声，紧张的张."""
    one = letter.character
    tone = _TONES.get(letter.pinyin[-1:], "")
    known = f"{letter.word}的{one}" if letter.word else ""
    text = "，".join(word for word in (one, tone, known) if word)
    return Aside(f"{text}。", "zh", f"{one}\t{letter.pinyin}\tzh", SLOW, lit)
