"""A catalogue on the list page: searched by keyboard, over a real server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from tests.books import book
from tests.gui.conftest import folders_in, wait_for
from tests.server import never

from reader.app import make_desk
from reader.library.shelf.store import Shelf

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.server import Server

    from reader.app import Desk

ENTRY = '<entry><title>{title}</title><link rel="alternate" type="text/html" href="{href}"/></entry>'
ATOM = "application/atom+xml"


def catalogue(title: str, *entries: str, search: str = "") -> str:
    """An Atom feed with these entries."""
    link = f'<link rel="search" type="application/opensearchdescription+xml" href="{search}"/>' * bool(search)
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{title}</title>{link}{"".join(entries)}</feed>'


@pytest.fixture
def library(desk: Desk, server: Server, qtbot: QtBot) -> Desk:
    """The desk with a catalogue in front that can be searched."""
    server.page(
        "/search.xml", f'<Description><Url type="{ATOM}" template="/find?q={{searchTerms}}"/></Description>'
    )
    entries = [ENTRY.format(title=f"第{number}本书", href=f"/{number}") for number in range(5)]
    address = server.page("/books", catalogue("镇图书馆", *entries, search="/search.xml"), content_type=ATOM)
    desk.window.open_address(address)
    wait_for(qtbot, lambda: desk.window.side.is_shown("listing_page"))
    return desk


def look_for(desk: Desk, qtbot: QtBot, words: str) -> None:
    """Press the key that searches, type, press Enter."""
    page = desk.window.side.listing_page
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    page.words.setText(words)
    qtbot.keyClick(page.words, Qt.Key.Key_Return)


def test_a_catalogue_is_searched_by_keyboard(library: Desk, server: Server, qtbot: QtBot) -> None:
    """What is found is a list; Alt+Left leads back to the catalogue; the words arrive as they were typed."""
    page = library.window.side.listing_page
    server.page("/find", catalogue("找到的书", ENTRY.format(title="渡口", href="/ferry")), content_type=ATOM)

    look_for(library, qtbot, " 渡口 & 河 ")
    wait_for(qtbot, lambda: page.title.text() == "找到的书")

    assert server.paths()[-1] == "/find?q=%E6%B8%A1%E5%8F%A3%20%26%20%E6%B2%B3"
    assert page.list.item(0).text() == "渡口"
    assert page.words.isHidden()
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    wait_for(qtbot, lambda: page.title.text() == "镇图书馆")
    assert not page.words.isHidden()


def test_the_field_is_named_and_gives_way_to_the_list(library: Desk, qtbot: QtBot) -> None:
    """Field and button have a name and a description; the arrow down leads to the list."""
    page = library.window.side.listing_page

    qtbot.mouseClick(page.search_button, Qt.MouseButton.LeftButton)

    assert page.words.hasFocus()
    for control in (page.words, page.search_button):
        assert control.accessibleName()
        assert control.accessibleDescription()
    qtbot.keyClick(page.words, Qt.Key.Key_Down)
    assert page.list.hasFocus()


@pytest.mark.parametrize(
    ("answer", "status"), [(catalogue("没有"), 200), ("", 200), ("{", 200), (catalogue("坏了"), 500)]
)
def test_a_search_without_an_answer_is_told_and_the_list_stays(
    library: Desk, server: Server, qtbot: QtBot, answer: str, status: int
) -> None:
    """A sentence says what is the matter; the catalogue is still there to be searched."""
    server.page("/find", answer, content_type=ATOM, status=status)

    look_for(library, qtbot, "渡口")
    wait_for(qtbot, lambda: "/find" in server.paths()[-1])
    wait_for(qtbot, lambda: not library.window.teller.opening_address)

    assert library.window.side.is_shown("listing_page")
    assert library.window.side.listing_page.list.count() == 5
    assert library.window.message_bar.isVisible()


def test_a_slow_search_says_what_is_going_on_and_escape_ends_it(
    library: Desk, server: Server, qtbot: QtBot
) -> None:
    """What is looked for and what is waited for; then catalogue and words are still there."""
    bar, page = library.window.message_bar, library.window.side.listing_page
    server.behave("/find", never)

    look_for(library, qtbot, "渡口")
    wait_for(qtbot, lambda: "渡口" in bar.text and "/find" in server.paths()[-1])
    waiting = bar.text
    assert bar.button.isVisible()
    assert "Esc" in bar.button.accessibleDescription()
    qtbot.keyClick(page.words, Qt.Key.Key_Escape)

    assert waiting.startswith("正在搜索“渡口”")
    assert not library.window.teller.opening_address
    assert not bar.isVisible()
    assert library.window.side.is_shown("listing_page")
    assert (page.list.count(), page.words.text()) == (5, "渡口")
    server.page("/find", catalogue("找到的书", ENTRY.format(title="渡口", href="/ferry")), content_type=ATOM)
    qtbot.keyClick(page.words, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: page.title.text() == "找到的书")


def test_a_catalogue_whose_description_does_not_answer_is_there_all_the_same(
    desk: Desk, server: Server, qtbot: QtBot
) -> None:
    """It is asked when somebody searches, and the message says for what one waits."""
    server.behave("/search.xml", never)
    books = catalogue("镇图书馆", ENTRY.format(title="渡口", href="/ferry"), search="/search.xml")
    desk.window.open_address(server.page("/books", books, content_type=ATOM))
    wait_for(qtbot, lambda: desk.window.side.is_shown("listing_page"))

    look_for(desk, qtbot, "渡口")
    wait_for(qtbot, lambda: "/search.xml" in server.paths()[-1])
    wait_for(qtbot, lambda: desk.window.message_bar.isVisible())

    assert "渡口" in desk.window.message_bar.text
    qtbot.keyClick(desk.window.side.listing_page.words, Qt.Key.Key_Escape)
    assert not desk.window.teller.opening_address


BOOK = '<entry><title>{title}</title><link rel="{rel}" type="application/epub+zip" href="{href}"/></entry>'


def test_a_book_of_a_catalogue_opens_again_without_it(
    desk: Desk, server: Server, qtbot: QtBot, tmp_path: Path
) -> None:
    """After the next start, the catalogue's server being gone: by its address, and out of its kept file."""
    rel = "http://opds-spec.org/acquisition/open-access"
    entry = BOOK.format(title="渡口", rel=rel, href="/get/ferry")
    listing = server.page("/books", catalogue("镇图书馆", entry), content_type=ATOM)
    file = server.page("/store/ferry.epub", book(), content_type="application/epub+zip")
    asked = server.page("/get/ferry", "", status=302, headers={"Location": file})
    desk.window.open_address(listing)
    wait_for(qtbot, lambda: desk.window.side.is_shown("listing_page"))
    qtbot.keyClick(desk.window.side.listing_page.list, Qt.Key.Key_Return)
    wait_for(qtbot, lambda: desk.session.shown is not None)
    wait_for(qtbot, lambda: bool(Shelf(tmp_path / "data").pages_of(file).pages))
    desk.window.close()
    for path in ("/get/ferry", "/store/ferry.epub"):
        server.page(path, "", status=503)

    again = make_desk(where=folders_in(tmp_path), engine="silent", device="null")
    again.window.show()
    again.window.open_address(asked)
    wait_for(qtbot, lambda: again.session.shown is not None)
    message = again.window.message_bar.label.text()
    again.session.read_kept_page()
    wait_for(qtbot, lambda: again.window.message_bar.label.text() != message)

    assert again.session.article is not None
    assert again.session.article.title == "渡口"
    assert "书架" in message
    assert "一样" in again.window.message_bar.label.text()
    again.window.close()
    again.window.deleteLater()
