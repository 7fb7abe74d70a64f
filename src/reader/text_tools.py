"""The tools for an article's text, put together for the session."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.settings import Script

if TYPE_CHECKING:
    from reader.model import Article, Notice, Place, Reading, Sentence
    from reader.script.convert import Converter
    from reader.script.find import Finder


class Text:
    """The tools for an article's text; each is loaded when it is first used, most of them by a worker."""

    def __init__(self) -> None:
        self._converter: Converter | None = None
        self._finder: Finder | None = None

    def convert(self, article: Article, script: Script) -> Article:
        """The article in this script."""
        if script is Script.ORIGINAL:
            return article
        from reader.script.convert import Converter

        if self._converter is None:
            self._converter = Converter()
        return self._converter.convert(article, script)

    def split(self, article: Article) -> Reading:
        """The article's sentences."""
        from reader.sentences.split import split

        return split(article)

    def find(self, article: Article, wanted: str) -> tuple[Sentence, ...]:
        """Every place that holds these words, in whichever script they are written."""
        from reader.script.find import Finder

        if self._finder is None:
            self._finder = Finder()
        return self._finder.find(article, wanted)

    def restore(self, article: Article, notices: tuple[Notice, ...]) -> Article:
        """The article with these of its notices' words back in their places, and no notices."""
        from reader.extract.protection.restore import restore

        return restore(replace(article, notices=notices))

    def flow(self, article: Article) -> Article:
        """The article with lines that were broken for their looks running on."""
        from reader.script.join_lines import with_flowing_lines

        return with_flowing_lines(article)

    def place_in(self, article: Article, other: Article, place: Place) -> Place:
        """The place in the same article in another script."""
        if article is other:
            return place
        from reader.script.place import place_in

        return place_in(article, other, place)

    def sentence_at(self, reading: Reading, place: Place) -> int:
        """The sentence at or after the place; behind the last one it is the last."""
        from reader.sentences.find import index_at

        index = index_at(reading, place)
        return max(0, len(reading.sentences) - 1) if index is None else index

    def language_of(self, text: str, article_language: str) -> str:
        """The language that a sentence is to be read in."""
        from reader.sentences.find import language_of

        return language_of(text, article_language)


class Folding:
    """One form for both scripts, for the shelf's index; loaded when it is first used, from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._finder: Finder | None = None

    def form(self, text: str) -> str:
        """The text in the form that is compared, as long as before."""
        with self._lock:
            return self._tables().form(text)

    def forms(self, wanted: str) -> tuple[str, ...]:
        """The forms that these words may stand in: other regions call some things otherwise."""
        with self._lock:
            return self._tables().forms(wanted)

    def _tables(self) -> Finder:
        from reader.script.find import Finder

        if self._finder is None:
            self._finder = Finder()
        return self._finder
