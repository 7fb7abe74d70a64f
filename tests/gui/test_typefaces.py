"""Kinds of type: there is one of each for letters, and what is missing is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo

from reader.gui.fonts import LEGIBLE_CHARACTERS, LEGIBLE_LETTERS, Lack, font_of, lack_of
from reader.gui.look import look_of
from reader.settings import Settings, Typeface

if TYPE_CHECKING:
    from reader.app import Desk


def test_letters_that_are_easy_to_tell_apart_are_always_there(qapp: object) -> None:
    """Chosen on a machine where none is installed, the type is one of those and no sans serif."""
    assert qapp is not None
    font = font_of(look_of(Settings(typeface=Typeface.LEGIBLE)), "en")

    assert QFontInfo(font).family() in LEGIBLE_LETTERS


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
