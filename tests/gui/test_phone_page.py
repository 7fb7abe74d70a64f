"""Going on with a phone: the painted code says the article's address, and nothing but that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import zxingcpp
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QWidget
from tests.gui.conftest import wait_for
from tests.gui.test_accessible import ARTICLE

from reader.gui.toolkit.qr_code import LARGEST_PX, QUIET, SMALLEST_PX, QrCode, modules_of
from reader.session.front.sharing import shareable_address
from reader.settings import Palette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.app import Desk
    from reader.gui.pages.phone_page import PhonePage

ADDRESS = "https://www.library.example.cn/news/2026/05/open-at-weekends.html?id=5"
LONG = "https://www.library.example.cn/" + "a" * 400
TOO_LONG = "https://www.library.example.cn/" + "a" * 3000


def opened(desk: Desk, address: str, qtbot: QtBot) -> PhonePage:
    """The page for an article at this address, reached by its key."""
    desk.session.put(replace(ARTICLE, address=address), [])
    wait_for(qtbot, lambda: desk.session.listening.reading is not None)
    qtbot.keyClick(desk.window.view, Qt.Key.Key_Q)
    wait_for(qtbot, desk.window.side.phone_page.isVisible)
    qtbot.wait(30)
    return desk.window.side.phone_page


def read_from_screen(desk: Desk) -> list[str]:
    """What a scanner reads from the window as it is painted."""
    return [found.text for found in zxingcpp.read_barcodes(desk.window.grab().toImage())]


@pytest.mark.parametrize("palette", list(Palette))
def test_a_scanner_reads_the_address_in_every_palette(desk: Desk, qtbot: QtBot, palette: Palette) -> None:
    """What is painted is read from the screen; around it are four white modules, each 4 px and wider."""
    desk.session.set_palette(palette)

    page = opened(desk, ADDRESS, qtbot)

    assert read_from_screen(desk) == [ADDRESS]
    code = page.code
    modules = len(modules_of(ADDRESS) or ()) + 2 * QUIET
    assert SMALLEST_PX <= code.width() / modules <= LARGEST_PX
    module = code.width() // modules
    image = code.grab().toImage()
    quiet = {
        image.pixelColor(x, y).name()
        for x in range(code.width())
        for y in range(code.height())
        if min(x, y, code.width() - 1 - x, code.height() - 1 - y) < QUIET * module
    }
    assert quiet == {QColor("#ffffff").name()}


@pytest.mark.parametrize("size", [(320, 640), (320, 400), (800, 600)])
def test_it_is_seen_whole_and_read_in_a_narrow_window(
    desk: Desk, qtbot: QtBot, size: tuple[int, int]
) -> None:
    """As small as the window may be, the whole code can be brought into view, and is read."""
    desk.window.resize(*size)
    page = opened(desk, ADDRESS, qtbot)

    def is_brought_into_view() -> bool:
        page.ensureWidgetVisible(page.code)
        shown = QRect(page.code.mapTo(desk.window, QPoint(0, 0)), page.code.size())
        return desk.window.rect().contains(shown)

    # The page has its layout a moment after it has come.
    wait_for(qtbot, is_brought_into_view)
    wait_for(qtbot, lambda: read_from_screen(desk) == [ADDRESS])


@pytest.mark.parametrize("size", [(640, 480), (800, 600), (1280, 800)])
def test_it_is_seen_whole_at_once(desk: Desk, qtbot: QtBot, size: tuple[int, int]) -> None:
    """What to do and all of the code are in view without any scrolling; a phone reads it so."""
    desk.window.resize(*size)

    page = opened(desk, ADDRESS, qtbot)

    wait_for(qtbot, lambda: read_from_screen(desk) == [ADDRESS])
    assert page.verticalScrollBar().value() == 0
    assert not page.hint.visibleRegion().isEmpty()


def test_where_there_is_no_room_it_says_so(desk: Desk, qtbot: QtBot) -> None:
    """A long address in a narrow window: a sentence instead of what nobody can read; widened it is there."""
    desk.window.resize(320, 640)
    page = opened(desk, LONG, qtbot)
    narrow = (page.code.isVisible(), page.hint.text())

    desk.window.resize(1280, 800)

    assert narrow[0] is False
    assert "窗口太小" in narrow[1]
    wait_for(qtbot, lambda: read_from_screen(desk) == [LONG])


@pytest.mark.parametrize("address", ["sample:zh", "/home/reader/article.html", "file:///a.html", "ftp://a/b"])
def test_an_article_without_an_address_says_so(desk: Desk, qtbot: QtBot, address: str) -> None:
    """A file or a sample: no code, no host, no button that copies; it is said why."""
    page = opened(desk, address, qtbot)

    assert not page.code.isVisible()
    assert not page.host.isVisible()
    assert not page.copy_button.isVisible()
    assert "没有网址" in page.hint.accessibleName()
    assert desk.window.focusWidget() is page.hint


def test_an_address_that_no_code_holds(desk: Desk, qtbot: QtBot) -> None:
    """It is said, and the address can still be copied."""
    page = opened(desk, TOO_LONG, qtbot)

    qtbot.mouseClick(page.copy_button, Qt.MouseButton.LeftButton)

    assert not page.code.isVisible()
    assert "太长" in page.hint.text()
    assert QGuiApplication.clipboard().text() == TOO_LONG
    assert desk.window.message_bar.text == "网址复制好了。"


def test_the_host_stands_there_in_large_letters(desk: Desk, qtbot: QtBot) -> None:
    """Who cannot read the code reads where it leads: the host, then the whole address."""
    page = opened(desk, ADDRESS, qtbot)

    assert page.host.accessibleName() == "www.library.example.cn"
    assert page.host.font().pixelSize() > page.address.font().pixelSize()
    assert page.address.accessibleName() == ADDRESS


def test_what_is_handed_on_tells_nothing_about_the_reader() -> None:
    """Parameters that say who came from where are left out, and so are a name and a password."""
    tracked = "https://reader:secret@www.example.cn:8080/a?id=5&utm_source=chat&spm=1.2#part"

    assert shareable_address(replace(ARTICLE, address=tracked)) == "https://www.example.cn:8080/a?id=5#part"
    assert shareable_address(replace(ARTICLE, address="http://[broken")) == ""


def test_a_code_without_room_paints_nothing(qtbot: QtBot) -> None:
    """Below 4 px a module it is not shown at all; with room it takes 10 px at the most."""
    around = QWidget()
    qtbot.addWidget(around)
    code = QrCode(around)
    modules = modules_of(ADDRESS)
    assert modules is not None
    across = len(modules) + 2 * QUIET

    assert not code.show_modules(modules, QSize(across * 4 - 1, 2000))
    assert code.show_modules(modules, QSize(across * 4, 2000))
    assert code.show_modules(modules, QSize(3000, 3000))
    assert code.width() == across * LARGEST_PX
    assert not code.show_modules((), QSize(3000, 3000))
