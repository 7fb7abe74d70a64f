"""What a session works with: children, player, shelf, files, and the threads and clocks of its window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.session.aloud.own_words import WordsFile
    from reader.session.kept.subscribing import Kept
    from reader.session.parts import (
        Background,
        Child,
        PictureFiles,
        Player,
        SharedSpeaker,
        Shelf,
        TextTools,
    )
    from reader.settings import Settings


class Means(Struct, frozen=True, kw_only=True):
    """The concrete things; the session knows only what each of them promises."""

    loader: Child
    speaker: SharedSpeaker
    installer: Child
    transcriber: Child
    player: Player
    shelf: Shelf
    words_file: WordsFile
    text: TextTools
    background: Background
    """Does one thing after another on a thread of its own, and tells on the window's."""
    writing: Background
    """The same, for what is written to the disk."""
    post: Callable[[Callable[[], None]], None]
    """Calls on the window's thread, from any other."""
    later: Callable[[Callable[[], None]], None]
    """Calls on the window's thread when what was changed has been painted."""
    after: Callable[[float, Callable[[], None]], None]
    """Calls on the window's thread after so many seconds."""
    keep_settings: Callable[[Settings], None]
    volume: Callable[[int], None]
    """Sets the loudness in percent."""
    resolve: Callable[[str], str] = str
    """The address that the loader understands, for one that the reader gave."""
    picture_files: PictureFiles | None = None
    """Makes files of pictures for the shelf; without it no picture is kept."""
    subscriptions: Kept | None = None
    """Where subscriptions are kept; None where the machine is for everybody."""
    checker: Child | None = None
    """A loader for what nobody waits for."""
    keeps_pages: bool = False
    """Whether the pages' bytes are kept with their articles; never where the machine is for everybody."""
