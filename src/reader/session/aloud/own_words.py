"""The reader's own pronunciations: kept, changed, brought in from a file and written into one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reader.errors import NotAReading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from reader.errors import ReaderError
    from reader.session.aloud.asides import Aside
    from reader.session.parts import Background
    from reader.speech.text.dictionary import Entry, Mended


class WordsFile(Protocol):
    """Where the words are kept. Both methods may raise StorageError."""

    def load(self) -> str:
        """What was kept."""

    def save(self, text: str) -> None:
        """Keep this."""


class OwnWords:
    """Holds the reader's words. Files and dictionaries are read in the background.

    changed is called on the window's thread when there are other words than before; say is to say something.
    """

    def __init__(
        self,
        *,
        file: WordsFile,
        background: Background,
        changed: Callable[[], None],
        say: Callable[[Sequence[Aside]], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._file = file
        self._background = background
        self._changed = changed
        self._say = say
        self._failed = failed
        self.entries: tuple[Entry, ...] = ()
        """The words, in the order in which they came."""
        self._broken: tuple[str, ...] = ()
        """Lines of the kept file that are no entries; they stay in it, for whoever mends them."""

    def load(self) -> None:
        """Read what was kept; of lines that are broken the first is told."""

        def work() -> Mended | None:
            text = self._file.load()
            if not text.strip():
                return None
            from reader.speech.text.dictionary import mended_dictionary

            return mended_dictionary(text)

        def done(mended: Mended | None) -> None:
            if mended is None:
                return
            self._broken = mended.broken
            self._have(mended.dictionary.entries)
            for error in mended.errors[:1]:
                self._failed(error)

        self._background.run(work, done, self._failed)

    def _checked(self, word: str, reading: str, language: str, then: Callable[[Entry], None]) -> None:
        """Call then with the word and its reading as they are kept, or tell why it cannot be read so."""

        def work() -> Entry:
            from reader.speech.text.dictionary import entry_of

            entry = entry_of(word.strip(), reading.strip(), language)
            if entry is None or not entry.word:
                raise NotAReading(word=word.strip(), reading=reading.strip())
            return entry

        self._background.run(work, then, self._failed)

    def put(
        self, word: str, reading: str, language: str = "", done: Callable[[], None] = lambda: None
    ) -> None:
        """Read the word like that from now on; done is called when it is so.

        language is zh or en; empty lets the word and its reading tell.
        """

        def put(entry: Entry) -> None:
            self._keep(_merged(self.entries, [entry]))
            done()

        self._checked(word, reading, language, put)

    def hear(self, word: str, reading: str, language: str) -> None:
        """Let the reader hear a word with this reading; language is zh, en, or empty for what they tell."""
        from reader.session.aloud.asides import Aside

        def hear(entry: Entry) -> None:
            self._say([Aside(entry.word, entry.language, written(entry))])

        self._checked(word, reading, language, hear)

    def remove(self, entry: Entry) -> None:
        """Read the word as everybody does."""
        self._keep(tuple(other for other in self.entries if other != entry))

    def bring_in(self, path: str, done: Callable[[int], None]) -> None:
        """Add the words of a text file, all or none; done is told how many they are.

        A word that is here already is read as the file says.
        """

        def work() -> tuple[Entry, ...]:
            from reader.library.words_file import text_of
            from reader.speech.text.dictionary import read_dictionary

            return read_dictionary(text_of(path), path).entries

        def have(entries: tuple[Entry, ...]) -> None:
            self._keep(_merged(self.entries, entries))
            done(len(entries))

        self._background.run(work, have, self._failed)

    def write_out(self, path: str, done: Callable[[int], None]) -> None:
        """Write the words into a text file; done is told how many they are."""
        entries = self.entries

        def work() -> int:
            from reader.library.words_file import write_out

            write_out(path, written(*entries))
            return len(entries)

        self._background.run(work, done, self._failed)

    def all_written(self) -> str:
        """The words as the speaker takes them; empty where there are none."""
        return written(*self.entries) if self.entries else ""

    def _have(self, entries: tuple[Entry, ...]) -> None:
        if entries != self.entries:
            self.entries = entries
            self._changed()

    def _keep(self, entries: tuple[Entry, ...]) -> None:
        self._have(entries)
        text = "\n".join([written(*entries).rstrip("\n"), *self._broken, ""])
        self._background.run(lambda: self._file.save(text), lambda _: None, self._failed)


def written(*entries: Entry) -> str:
    """The entries as the speaker takes them, and as a file holds them."""
    from reader.speech.text.dictionary import Dictionary, written_dictionary

    return written_dictionary(Dictionary(entries))


def _merged(entries: Iterable[Entry], more: Iterable[Entry]) -> tuple[Entry, ...]:
    found = {(entry.language, entry.word.casefold()): entry for entry in entries}
    return tuple((found | {(entry.language, entry.word.casefold()): entry for entry in more}).values())
