"""Numbers, dates, times and units as a Mandarin speaker says them, with a map back to the screen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.speech.mandarin.figures import Figures
from reader.speech.spoken import Spoken, Stretch, spoken_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Full-width letters, digits and signs say what their half-width twins say, and are as long.
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}
_HALF_WIDTH |= {
    ord(sign): ord(plain) for sign, plain in zip("％＋－／．＝＠＆＃＄", "%+-/.=@&#$", strict=True)
}
# Of full width it is one of half width in a time or a ratio, but not in a title: iPhone 11：64GB售5499元.
_COLON_IN_FIGURE = re.compile(
    r"(?<=\d)[：∶](?=\d)(?!\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?\s?(?:[KMGT]B|万?[元年]|亿|[年款]|mAh|英寸|美元))"
)
NOTABLE = re.compile(
    r"[0-9A-Za-z〔\[［(（【+\-−–—―~～〜×✕✖÷*=＝≥≤≠≈≌≅∽∥⫽⊥＞>＜<±∞√π∈∠△/&@＄→⇒➡↑⬆↓⬇$￥¥€£￡₩₽%℃℉°㎡㎥㎞㎏㎝㎜㎎㏄"
    r"⁰¹²³⁴-⁹⁻⁺₀-₉〇○◯Ｏ①-⓿❶-➓㈠-㈩㊀-㊉Ⅰ-ⅿ½⅓⅔¼¾⅕-⅞©®™№至丨"
    r"\u231a-\u23ff\u2600-\u27bf\u2934\u2935\u2b50\u2b55\u3030\u303d\u3297\u3299\ufe0f\u200d\u20e3"
    r"\U0001f000-\U0001faff]"
    # ΔABC; 按#键; 8771-1234#567; |-5|
    r"|Δ(?=[A-Z]{3})|[#＊](?=号?键)|(?<=[\dA-Za-z一-鿿：:“])#(?=\d)|(?<=\d)[*＊]|\|(?=[-−]?\d|[a-z]\|)"
    # 报名表.docx
    r"|(?<=[一-鿿）)])\.(?=[A-Za-z0-9]{2,5}(?![A-Za-z0-9]))"
    # ’98年, '80s
    r"|[’‘'](?=\d\d(?:[年级届s世抗奥亚欧春香金足大]))"
)
"""Where something may be said otherwise than it is written: a digit, a Latin word, a sign."""

_WORD = re.compile(r"[A-Za-z]{2,}")
_DOLLAR = re.compile(r"(?<![A-Za-z])\$")
_O_AS_ZERO = re.compile(r"(?<=[一二三四五六七八九零〇])[OＯo](?=[一二三四五六七八九零〇OＯo])")


_AT_HOME = frozenset({"HK", "MO", "TW"})
"""Where money is written with a bare $ that is not America's."""


def has_dollars_at_home(language: str) -> bool:
    """Whether texts of this language (zh-Hant-HK, ...) are from where a bare $ is the dollar at home, 元."""
    return not _AT_HOME.isdisjoint(language.upper().split("-"))


class Normaliser:
    """Says a text's figures and signs in words. Linear in the text's length.

    1. full-width figures become half-width, one for one
    2. from left to right, the first rule that matches says what it takes
    3. everything else is said as it is written
    """

    def __init__(self) -> None:
        self._figures = Figures()

    def warm(self) -> None:
        """Nothing is loaded later than when this was built."""

    def spoken(
        self, text: str, kept: Iterable[tuple[int, int]] = (), *, dollars_at_home: bool = False
    ) -> Spoken:
        """The text as it is said; the spans `kept` (in order, apart) are left as they are written.

        dollars_at_home: a bare $ is no American one unless the text speaks of America.
        """
        return spoken_of(self._stretches(text, list(kept), dollars_at_home=dollars_at_home))

    def _stretches(
        self, text: str, kept: list[tuple[int, int]], *, dollars_at_home: bool
    ) -> Iterator[Stretch]:
        plain = _COLON_IN_FIGURE.sub(":", text.translate(_HALF_WIDTH))
        plain = _O_AS_ZERO.sub("〇", plain)
        if "$" in plain and self._figures.dollars_at_home(plain, otherwise=dollars_at_home):
            plain = _DOLLAR.sub("＄", plain)
        waiting = iter([*kept, (len(text), len(text))])
        held = next(waiting)
        at = said_to = 0
        while (found := NOTABLE.search(plain, at)) is not None:
            start = found.start()
            while held[1] <= start and held[0] < len(text):
                held = next(waiting)
            if held[0] <= start:
                at = held[1]
                continue
            end, words = self._figures.at(plain, start)
            if words is None or end > held[0]:
                at = min(max(end, start + 1), held[0])
                continue
            if said_to < start:
                yield Stretch(said_to, start, text[said_to:start], literal=True)
            # COVID-19: the word is said as it is written, and lit by itself.
            word = _WORD.match(plain, start, end)
            if word is not None and word.end() < end and words.startswith(word.group()):
                yield Stretch(start, word.end(), word.group(), literal=True)
                start, words = word.end(), words[len(word.group()) :]
            yield Stretch(start, end, words, literal=False)
            at = said_to = end
        if said_to < len(text):
            yield Stretch(said_to, len(text), text[said_to:], literal=True)
