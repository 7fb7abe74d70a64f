"""What is being read, as a caption: the part of the sentence that fits, in its own or the other script."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.model import Article, Place, Sentence, Syllable, text_of
from reader.script.join_lines import flowing
from reader.settings import Captions

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.errors import ReaderError
    from reader.session.parts import Background, TextTools
    from reader.settings import Script


class Caption(Struct, frozen=True):
    """Words to be shown, and where the word that is heard stands in them; start is end when none is."""

    text: str
    start: int = 0
    end: int = 0
    syllables: tuple[Syllable, ...] = ()
    """How its characters are read, where that is to be shown and known."""


class Captioning:
    """Knows the article in the other script where captions are to be in it. Converts in the background."""

    def __init__(
        self,
        *,
        text: TextTools,
        background: Background,
        other_script: Callable[[Article], Script],
        syllables: Callable[[int], tuple[Syllable, ...] | None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._text = text
        self._background = background
        self._other_script = other_script
        self._syllables = syllables
        self._pinyin = False
        self._failed = failed
        self._article: Article | None = None
        self._other: Article | None = None

    def have(self, article: Article, captions: Captions) -> None:
        """This article is on the screen; have it in the other script where that is wanted."""
        self._pinyin = captions is Captions.PINYIN
        if captions is not Captions.OTHER:
            self._article, self._other = article, None
            return
        if article is self._article and self._other is not None:
            return
        self._article, self._other = article, None

        def done(other: Article) -> None:
            if self._article is article:
                self._other = other

        script = self._other_script(article)
        self._background.run(lambda: self._text.convert(article, script), done, self._failed)

    def caption(self, sentence: Sentence, word: Sentence | None, longest: int) -> Caption:
        """The clause of the sentence that the word stands in, of at most so many code points.

        Until the other script is there it is in the article's own; pinyin comes when it is known.
        """
        from reader.speech.engines.clauses import clauses

        article = self._article
        if article is None:
            return Caption("")
        if self._other is not None:
            sentence = self._moved(article, self._other, sentence)
            word = self._moved(article, self._other, word) if word is not None else None
            article = self._other
        text = text_of(article, sentence.block)[sentence.start : sentence.end]
        at = max(0, word.start - sentence.start) if word is not None else 0
        first, last = next(
            ((first, last) for first, last in clauses(text, longest=longest) if at < last), (0, len(text))
        )
        shown = flowing(text[first:last])
        read = self._read(sentence.block, sentence.start + first, sentence.start + last)
        if word is None:
            return Caption(shown, syllables=read)
        end = min(word.end - sentence.start, last) - first
        return Caption(shown, at - first, max(at - first, end), read)

    def _read(self, block: int, start: int, end: int) -> tuple[Syllable, ...]:
        """How code points [start, end) of the block are read, counted from start."""
        known = self._syllables(block) if self._pinyin else None
        return tuple(
            replace(each, start=each.start - start, end=each.end - start)
            for each in known or ()
            if start <= each.start and each.end <= end
        )

    def _moved(self, article: Article, other: Article, span: Sentence) -> Sentence:
        start, end = (
            self._text.place_in(article, other, Place(span.block, offset)).offset
            for offset in (span.start, span.end)
        )
        return Sentence(span.block, start, max(start, end))
