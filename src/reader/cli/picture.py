"""`lingdu picture`: the window with an article, drawn without a display."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QEventLoop

from reader.cli.exit_codes import OK
from reader.model import Listing, Sentence
from reader.settings import TYPE_SIZES, Palette, Script, step

if TYPE_CHECKING:
    import argparse

    from reader.app import Desk
    from reader.cli.words import Words
    from reader.model import Article, Picture

_LIT_FROM, _LIT_LENGTH = 4, 2
"""Where the lit word stands in its sentence, in code points."""


def picture(given: argparse.Namespace, words: Words) -> int:
    """Open the article with its pictures, or the list, show it, and save what the window shows."""
    from reader.app import make_desk
    from reader.cli.ask import open_whole
    from reader.places import folders, resolve

    desk = make_desk(where=folders(), log_to=given.log_to, engine="silent", device="null", remember=False)
    try:
        found, pictures = open_whole(desk.loader, resolve(given.address), pictures=True)
        session, settings = desk.session, desk.session.settings
        session.change(
            replace(
                settings,
                script=Script(given.script),
                palette=Palette(given.palette or settings.palette),
                type_size=step(TYPE_SIZES, given.type_size or settings.type_size, 0),
            )
        )
        desk.window.resize(*given.size)
        desk.window.show()
        if isinstance(found, Listing):
            desk.window.listener.listed(found)
        else:
            _put(desk, found, pictures, given.lit)
        desk.application.processEvents()
        drawn = QBuffer()
        desk.window.grab().save(drawn, "PNG")
        Path(given.output).write_bytes(drawn.data().data())
    finally:
        desk.close()
    print(words.wrote(given.output), file=sys.stderr)
    return OK


def _put(desk: Desk, article: Article, pictures: list[Picture], lit: int | None) -> None:
    """Show the article, and light its sentence of this number, counted from 1."""
    session = desk.session
    session.put(article, pictures)
    while session.listening.reading is None:
        desk.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    if lit is not None and 0 < lit <= len(session.listening.reading.sentences):
        _light(desk, session.listening.reading.sentences[lit - 1])


def _light(desk: Desk, sentence: Sentence) -> None:
    """Light the sentence and, a little way into it, a word."""
    start = min(sentence.start + _LIT_FROM, sentence.end)
    word = Sentence(sentence.block, start, min(start + _LIT_LENGTH, sentence.end))
    desk.window.listener.lit(sentence, word)
