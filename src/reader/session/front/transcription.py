"""The readings above the characters: asked for where the reader looks, kept as long as the text stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from reader.children.protocol import Failed, Transcribe, Transcribed
from reader.model import text_of
from reader.session.said.cantonese import reading_language
from reader.session.said.wording import run_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.children.protocol import Message
    from reader.model import Article, Reading, Sentence, Syllable
    from reader.session.parts import Child, TextTools
    from reader.speech.spoken import Spoken

TOGETHER = 1_000
"""So many sentences of a block are asked for at a time: a list may have ninety thousand items."""


class _Asking(Struct):
    """A block whose sentences are asked for, some at a time."""

    article: Article
    block: int
    sentences: Sequence[Sentence]
    number: int
    """Of the text that stood on the screen when it was first asked for."""
    placed: list[Syllable]
    """Those that are known."""
    begun: int = 0
    """So many of the sentences were asked for."""


class Transcription:
    """Asks a child of its own how blocks are read, sentence by sentence, as they are spoken."""

    def __init__(
        self,
        *,
        transcriber: Child,
        post: Callable[[Callable[[], None]], None],
        text: TextTools,
        transcribed: Callable[[int, tuple[Syllable, ...]], None],
        failed: Callable[[], None],
    ) -> None:
        self._transcriber = transcriber
        self._post = post
        self._text = text
        self._transcribed = transcribed
        self._failed = failed
        self._words = ""
        self._article: Article | None = None
        self._language = ""
        self._reading: Reading | None = None
        self._ordered: list[Sentence] | None = None
        """As they stand in the text; put in order when the first reading is asked for."""
        self._wanted: set[int] = set()
        """Blocks that were asked for, perhaps before the sentences were known."""
        self._asked: set[int] = set()
        self._known: dict[int, tuple[Syllable, ...]] = {}
        self._number = 0
        """Of the text that stands on the screen: what comes for an earlier one is dropped."""

    def forget(self) -> None:
        """Another text stands on the screen, or will."""
        self._number += 1
        self._article = None
        self._reading = self._ordered = None
        self._wanted, self._asked, self._known = set(), set(), {}

    def can_read(self, article: Article, reading: Reading) -> None:
        """The sentences of what stands on the screen are known."""
        self._article = article
        self._language = reading_language(article)
        self._reading, self._ordered = reading, None
        self.want(self._wanted)

    def use_words(self, words: str) -> None:
        """The reader's own readings are these; what was asked with others is asked for again."""
        if words != self._words:
            self._words = words
            again, self._asked, self._known = self._asked, set(), {}
            self._number += 1
            self.want(again)

    def want(self, blocks: Iterable[int]) -> None:
        """Have these blocks transcribed; what is known is told again, what is on its way not asked for."""
        wanted = sorted(set(blocks))
        self._wanted.update(wanted)
        if self._article is None:
            return
        for block in wanted:
            if block in self._known:
                self._transcribed(block, self._known[block])
            elif block not in self._asked:
                self._asked.add(block)
                self._ask(self._article, block)

    def known(self, block: int) -> tuple[Syllable, ...] | None:
        """How the block is read; None while that is not known, and then it is asked for."""
        if block not in self._known:
            self.want((block,))
        return self._known.get(block)

    def _sentences_of(self, block: int) -> list[Sentence]:
        if self._reading is None:
            return []
        if self._ordered is None:
            self._ordered = sorted(self._reading.sentences, key=attrgetter("block", "start"))
        in_block = attrgetter("block")
        first = bisect_left(self._ordered, block, key=in_block)
        return self._ordered[first : bisect_right(self._ordered, block, key=in_block)]

    def _ask(self, article: Article, block: int) -> None:
        self._go_on(_Asking(article, block, self._sentences_of(block), self._number, []))

    def _go_on(self, asking: _Asking) -> None:
        """Ask for the next sentences; when there are none any more the block is known."""
        article, sentences = asking.article, asking.sentences
        if asking.number != self._number:
            return
        if asking.begun >= len(sentences):
            self._know(asking.block, tuple(asking.placed))
            return
        whole = text_of(article, asking.block)
        some = [
            each
            for each in sentences[asking.begun : asking.begun + TOGETHER]
            if self._text.language_of(whole[each.start : each.end], article.language).startswith("zh")
        ]
        asking.begun += TOGETHER
        if not some:
            # There may be very many in another language.
            again = self._post if asking.begun < len(sentences) else _now
            again(lambda: self._go_on(asking))
            return
        said = [run_on(article, each) for each in some]
        texts = tuple(
            whole[each.start : each.end] if spoken is None else spoken.text
            for each, spoken in zip(some, said, strict=True)
        )

        def reply(message: Message) -> None:
            self._post(lambda: self._answered(message, asking, some, said))

        self._transcriber.ask(Transcribe(texts, self._words, self._language), reply)

    def _answered(
        self,
        message: Message,
        asking: _Asking,
        sentences: Sequence[Sentence],
        said: Sequence[Spoken | None],
    ) -> None:
        if asking.number != self._number:
            return
        if isinstance(message, Transcribed):
            for sentence, spoken, syllables in zip(sentences, said, message.texts, strict=True):
                for each in syllables:
                    start, end = each.start, each.end
                    if spoken is not None:
                        start, end = spoken.on_screen(start, end)
                    asking.placed.append(
                        replace(each, start=start + sentence.start, end=end + sentence.start)
                    )
            self._go_on(asking)
        elif isinstance(message, Failed):
            self._know(asking.block, ())
            self._failed()

    def _know(self, block: int, syllables: tuple[Syllable, ...]) -> None:
        self._known[block] = syllables
        self._transcribed(block, syllables)


def _now(function: Callable[[], None]) -> None:
    function()
