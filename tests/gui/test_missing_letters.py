"""Letters for which this machine has no typeface: no family is asked for them one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QTextCursor
from tests.gui.test_document import PAPER, WORDS

from reader.gui.article.article_view import ArticleView
from reader.gui.toolkit.look import Look
from reader.gui.toolkit.missing_letters import BOX, boxed, missing_letters
from reader.model import Article, Block, BlockKind, Place

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TAMIL, KHMER = "தமிழ்", "ខ្មែរ"
MERGED = QFont.StyleStrategy.NoFontMerging


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """A machine with no typeface for Tamil and one for Khmer, whatever this one has."""
    there = {QFontDatabase.WritingSystem.Tamil: [], QFontDatabase.WritingSystem.Khmer: ["Khmer"]}
    monkeypatch.setattr(QFontDatabase, "families", lambda system: there.get(system, ["Other"]))
    assert qtbot


@pytest.mark.usefixtures("without")
def test_they_are_found() -> None:
    """The letters of a script without a typeface, up to the next other letter; those of others are not."""
    text = f"中文{TAMIL} {TAMIL}，abc {KHMER}。"

    found = [text[start:end] for start, end in missing_letters(text)]

    assert found == [f"{TAMIL} {TAMIL}，"]
    assert boxed(f"三{TAMIL}四{KHMER}") == f"三{BOX * len(TAMIL)}四{KHMER}"


@pytest.mark.usefixtures("without")
def test_no_other_family_is_tried_for_them(qtbot: QtBot) -> None:
    """In title, text and cells they are shown without a search, also behind letters of two units."""
    view = ArticleView(WORDS, Look(PAPER))
    qtbot.addWidget(view)
    blocks = (
        Block(BlockKind.PARAGRAPH, f"𠮷中{TAMIL}文"),
        Block(BlockKind.TABLE, f"甲\t{TAMIL}", rows=(("甲", TAMIL),)),
    )
    view.show_article(Article(f"题{TAMIL}", blocks), {}, Place())

    document = view.document()
    searched = "".join(
        character
        for position in range(document.characterCount())
        if (character := str(document.characterAt(position))).isprintable()
        and not _strategy(view, position + 1) & MERGED
    )
    assert TAMIL not in searched
    assert not set(searched) & set(TAMIL)
    assert {"中", "文", "题", "甲"} <= set(searched)


def _strategy(view: ArticleView, position: int) -> QFont.StyleStrategy:
    """How the character before this position looks for its typeface."""
    cursor = QTextCursor(view.document())
    cursor.setPosition(position)
    return cursor.charFormat().font().styleStrategy()
