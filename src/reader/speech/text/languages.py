"""What is said for a text in its language, as plain data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from reader.speech.text.dictionary import ENGLISH, Dictionary

if TYPE_CHECKING:
    from reader.speech.spoken import Spoken

_ENGLISH_WORD = re.compile(r"(?<![\w./@+-])[A-Za-z][a-z']+(?![\w/@+-])")
_FEWEST_WORDS = 2


def said_in(text: str, language: str, dictionary: Dictionary | None = None) -> dict[str, Any]:
    """What is said, its pinyin and the map back: language, spoken, pinyin, places, map.

    `language` is what the text seems to be; a name or a term alone (COVID-19, A4) is said as inside Chinese.
    The reader's own words, in `dictionary`, are said as a voice says them.
    """
    own = dictionary or Dictionary()
    if language.startswith("en") and len(_ENGLISH_WORD.findall(text)) >= _FEWEST_WORDS:
        from reader.speech.english.normalise import English

        given = [(one.start, one.end, one.entry.reading) for one in own.find(text, ENGLISH)]
        spoken = English().spoken(text, given)
        return {"language": "en", "spoken": spoken.text, "pinyin": [], "places": [], "map": _map(spoken)}
    from reader.speech.text.saying import Sayer

    sayer = Sayer(own)
    if sayer.simplified(text) != text:
        # Nothing but the text tells where it is from: Traditional characters are written in Taiwan.
        sayer.use(own, "zh-Hant-TW")
    saying = sayer.say(text)
    syllables = list(saying.syllables())
    return {
        "language": "zh",
        "spoken": saying.spoken.text,
        "pinyin": [syllable.pinyin for syllable in syllables],
        "places": [[syllable.start, syllable.end] for syllable in syllables],
        "map": _map(saying.spoken),
    }


def _map(spoken: Spoken) -> list[dict[str, int | bool]]:
    return [
        {
            "start": stretch.start,
            "end": stretch.end,
            "from": edge,
            "to": edge + len(stretch.spoken),
            "literal": stretch.literal,
        }
        for stretch, edge in zip(spoken.stretches, spoken.edges, strict=False)
    ]
