"""Kinds of type: there is one of each for letters, and what is missing is said."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF
from PySide6.QtWidgets import QPushButton, QStyleOptionViewItem

from reader.gui.aids.captions import CaptionStrip
from reader.gui.article.article_view import ArticleView
from reader.gui.document.document_words import Words
from reader.gui.toolkit.fonts import (
    LEGIBLE_CHARACTERS,
    LEGIBLE_LETTERS,
    Lack,
    fit_marks_of_interface,
    fitting_words,
    font_for,
    font_of,
    lack_of,
)
from reader.gui.toolkit.large_list import Paints
from reader.gui.toolkit.look import look_of
from reader.model import Article, Entry, Listing, Place
from reader.settings import Settings, Typeface

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk


def test_letters_that_are_easy_to_tell_apart_are_always_there(qapp: object) -> None:
    """Chosen on a machine where none is installed, the type is one of those and no sans serif."""
    assert qapp is not None
    font = font_of(look_of(Settings(typeface=Typeface.LEGIBLE)), "en")

    assert QFontInfo(font).family() in LEGIBLE_LETTERS


def test_an_english_interface_leaves_chinese_marks_wide(qapp: object) -> None:
    """The interface's own marks are narrow; those of a Chinese article, on paper and in captions, are not."""
    assert qapp is not None
    try:
        fit_marks_of_interface("en")

        narrow = QFont.Tag("pwid")
        assert narrow in QFont().featureTags()
        chinese = (font_of(look_of(Settings()), "zh-Hans"), font_for("zh-Hant", 24), CaptionStrip()._font)
        assert all(narrow not in font.featureTags() for font in chinese)
        assert narrow in font_of(look_of(Settings()), "en").featureTags()
        assert narrow not in fitting_words(QFont(), "周末，照常").featureTags()
        assert narrow in fitting_words(QFont(), "That’s new").featureTags()
    finally:
        fit_marks_of_interface("zh-Hans")


def test_a_chinese_title_is_written_alike_in_every_interface(open_desk: Desk, qtbot: QtBot) -> None:
    """Its comma is as wide in a list below English buttons as below Chinese ones."""
    page, title = open_desk.window.side.listing_page, "周末，照常，开放"
    widths = []
    for language in ("zh_CN", "en"):
        open_desk.session.set_interface(language)
        page.show_listing(Listing("单子", (Entry(title, "http://a.example/1"),)), frozenset())
        open_desk.window.paging.show(page)
        qtbot.wait(20)
        option = QStyleOptionViewItem()
        option.font, option.widget = page.list.font(), page.list
        paints = page.list.itemDelegate()
        assert isinstance(paints, Paints)
        ((_, place), _) = paints.texts(option, page.list.model().index(0, 0))
        widths.append(place.width())

    assert widths[0] == widths[1]


def test_a_chinese_interface_has_its_own_forms(qapp: object) -> None:
    """Those of the family that was chosen for it, not those of the system's language."""
    assert qapp is not None
    fit_marks_of_interface("zh-Hant")

    assert QFont().featureValue(QFont.Tag("locl")) == 0
    assert QFont.Tag("locl") in QFont().featureTags()


@pytest.mark.parametrize(
    ("installed", "typeface", "lack"),
    [
        ((), Typeface.SANS, Lack.NOTHING),
        ((), Typeface.SERIF, Lack.EVERYTHING),
        (("Songti SC",), Typeface.SERIF, Lack.NOTHING),
        (("Lexend",), Typeface.LEGIBLE, Lack.CHARACTERS),
        (("Lexend", LEGIBLE_CHARACTERS[-1]), Typeface.LEGIBLE, Lack.NOTHING),
    ],
)
def test_what_is_missing_is_known(
    qapp: object,
    monkeypatch: pytest.MonkeyPatch,
    installed: tuple[str, ...],
    typeface: Typeface,
    lack: Lack,
) -> None:
    """Of each kind: whether there is any, and whether it has Chinese characters."""
    assert qapp is not None
    monkeypatch.setattr(QFontDatabase, "families", lambda: list(installed))

    assert lack_of(typeface) is lack


def test_a_kind_that_is_not_installed_is_shown_as_missing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Chosen on another machine, it stays chosen; the page says that the sans serif is shown."""
    desk.session.choose("typeface", "serif")
    monkeypatch.setattr(QFontDatabase, "families", lambda: ["Lexend", LEGIBLE_CHARACTERS[0]])
    desk.window.actions_["look"].trigger()
    page = desk.window.side.look_page

    said = page.typeface_note.text()

    assert page.typeface.current_button is not None
    assert page.typeface_note.isVisibleTo(page)
    assert "黑体" in said
    desk.session.choose("typeface", "legible")
    assert page.typeface_note.isHidden()


def mark_of(font: QFont) -> float:
    """How wide an apostrophe is, in parts of the type's size."""
    return QFontMetricsF(font).horizontalAdvance("\u2019") / font.pixelSize()


def test_english_has_narrow_marks_and_chinese_wide_ones(qapp: object) -> None:
    """An apostrophe leaves no gap in an English word; an unknown language is left alone."""
    assert qapp is not None
    look = look_of(Settings())

    languages = ("en", "zh-Hans", "zh-Hant", "ja", "")
    marks = {language: mark_of(font_of(look, language)) for language in languages}

    assert marks.pop("en") < 0.4
    assert set(marks.values()) == {1.0}


@pytest.mark.parametrize(
    ("language", "line"), [("en", "From A · 2026-05-06"), ("zh-Hans", "From A　2026-05-06")]
)
def test_what_is_known_of_an_article_is_told_apart(qtbot: QtBot, language: str, line: str) -> None:
    """A wide space parts source and date only where spaces are wide."""
    view = ArticleView(Words("From {source}", "{author}", ""), look_of(Settings()))
    qtbot.addWidget(view)

    view.show_article(Article("T", (), source="A", published="2026-05-06", language=language), {}, Place())

    assert line in view.toPlainText().replace("\u00a0", " ").split("\n")


def test_the_interface_has_the_marks_of_its_language(desk: Desk) -> None:
    """Switched to English and back, every label and button goes along."""
    label, button = desk.window.message_bar.label, desk.window.article_page.bar.findChild(QPushButton)
    assert button is not None
    desk.window.tell("聆读")
    widths = []

    for language in ("zh_CN", "en", "zh_TW"):
        desk.session.set_interface(language)
        widths.append((mark_of(label.font()) < 0.4, mark_of(button.font()) < 0.4))

    assert widths == [(False, False), (True, True), (False, False)]


PICTURES_OF = """
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from reader.gui.toolkit.fonts import font_of
from reader.gui.toolkit.look import look_of
from reader.settings import Settings
application = QApplication([])
for language in ("zh-Hans", "zh-Hant"):
    image = QImage(200, 100, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setFont(font_of(look_of(Settings()), language))
    painter.drawText(5, 60, "骨，")
    painter.end()
    print(hash(bytes(image.constBits())))
"""


@pytest.mark.usefixtures("qapp")
def test_each_script_has_its_own_forms_whatever_the_systems_language_is() -> None:
    """A comma of Traditional text stands in the middle, one of Simplified at the foot, here as there."""
    if not {"Noto Sans CJK SC", "Noto Sans CJK TC"} <= set(QFontDatabase.families()):
        pytest.skip("needs Debian's fonts-noto-cjk")

    pictures = {
        system: subprocess.run(
            [sys.executable, "-c", PICTURES_OF],
            env={**os.environ, "LANG": system, "LC_ALL": "", "PYTHONHASHSEED": "0"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for system in ("C.UTF-8", "zh_CN.UTF-8", "zh_TW.UTF-8")
    }

    assert len({tuple(found) for found in pictures.values()}) == 1
    simplified, traditional = pictures["zh_CN.UTF-8"]
    assert simplified != traditional
