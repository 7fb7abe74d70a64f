"""`lingdu picture`: the window with an article, drawn without a display."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QEventLoop

from reader.model import Sentence
from reader.settings import TYPE_SIZES, Palette, Script, step

if TYPE_CHECKING:
    import argparse

    from reader.app import Desk
    from reader.cli.words import Words

_LIT_FROM, _LIT_LENGTH = 4, 2
"""Where the lit word stands in its sentence, in code points."""


def picture(given: argparse.Namespace, words: Words) -> int:
    """Open the article with its pictures, show it, and save what the window shows."""
    from reader.app import folders, make_desk, resolve
    from reader.cli.ask import open_article

    desk = make_desk(where=folders(), log_to=given.log_to, engine="silent", device="null", remember=False)
    try:
        article, pictures = open_article(desk.loader, resolve(given.address), pictures=True)
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
        session.put(article, pictures)
        while session.reading is None:
            desk.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if given.lit is not None and 0 < given.lit <= len(session.reading.sentences):
            _light(desk, session.reading.sentences[given.lit - 1])
        desk.application.processEvents()
        drawn = QBuffer()
        desk.window.grab().save(drawn, "PNG")
        Path(given.output).write_bytes(drawn.data().data())
    finally:
        desk.close()
    print(words.wrote(given.output), file=sys.stderr)
    return 0


def _light(desk: Desk, sentence: Sentence) -> None:
    """Light the sentence and, a little way into it, a word."""
    start = min(sentence.start + _LIT_FROM, sentence.end)
    word = Sentence(sentence.block, start, min(start + _LIT_LENGTH, sentence.end))
    desk.window.lit(sentence, word)
