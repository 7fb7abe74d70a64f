"""Lists of any length: some of their rows stand there, the others are led to, and each is what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.pages.dictionary_page import DictionaryPage
from reader.gui.pages.listing_page import ListingPage
from reader.gui.pages.marks_page import MarksPage
from reader.gui.toolkit.long_list import MOST
from reader.gui.toolkit.look import look_of
from reader.library.shelf.entries import Mark, MarkKind
from reader.model import Entry, Listing, Place
from reader.session.kept.marking import Listing as Marked
from reader.settings import Settings
from reader.speech.text.dictionary import Entry as Word

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.gui.toolkit.long_list import LongList

COUNT = 5 * MOST + 7
COLOURS = look_of(Settings()).colours


def press(rows: LongList, row: int) -> None:
    """Press Enter on this one of the rows that stand there."""
    rows.setCurrentRow(row)
    rows.itemActivated.emit(rows.item(row))


def listing_page(qtbot: QtBot) -> ListingPage:
    """A list of articles whose titles and addresses are their numbers."""
    page = ListingPage(COLOURS, 32)
    qtbot.addWidget(page)
    entries = tuple(Entry(f"第{n}篇", f"http://a.example/{n}") for n in range(COUNT))
    page.show_listing(Listing("栏目", entries, address="http://a.example/"), frozenset())
    return page


def test_every_article_of_a_very_long_list_is_reached(qtbot: QtBot) -> None:
    """Row by row, and by what leads to the others, from the first to the last, each once."""
    page = listing_page(qtbot)
    rows = page.list
    seen: list[str] = []
    most = 0
    while True:
        most = max(most, rows.count())
        led = bool(rows.first)
        here = range(int(led), rows.count() - (rows.first + MOST < COUNT))
        seen += [rows.item(row).text() for row in here]
        if rows.first + MOST >= COUNT:
            break
        press(rows, rows.count() - 1)

    assert seen == [f"第{n}篇" for n in range(COUNT)]
    assert most == MOST + 2


def test_what_leads_to_others_opens_nothing_and_an_article_opens_itself(qtbot: QtBot) -> None:
    """Behind what leads on the next article is chosen, and pressed it is opened; so is the one before."""
    page = listing_page(qtbot)
    opened: list[str] = []
    page.open_wanted.connect(opened.append)

    press(page.list, page.list.count() - 1)
    begun, near = list(opened), page.list.chosen
    press(page.list, page.list.currentRow())
    press(page.list, 0)
    press(page.list, page.list.currentRow())

    assert begun == []
    assert near == MOST
    assert opened == [f"http://a.example/{MOST}", f"http://a.example/{MOST - 1}"]


def test_a_list_that_was_left_far_down_is_there_again(qtbot: QtBot) -> None:
    """What was opened from it is chosen, with its neighbours around it; other news move nothing."""
    page = listing_page(qtbot)
    listing = page._listing
    assert listing is not None
    page._chosen[listing.address] = f"http://a.example/{3 * MOST}"

    page.show_listing(listing, frozenset())
    chosen = page.list.chosen
    page.show_new(frozenset({"http://a.example/1"}))

    assert chosen == page.list.chosen == 3 * MOST
    assert page.list.item(page.list.currentRow() - 1).text() == f"第{3 * MOST - 1}篇"


def test_the_key_that_removes_does_nothing_on_what_leads_to_others(qtbot: QtBot) -> None:
    """Neither a bookmark nor a word of the reader's goes; behind it the right one does."""
    marks, words = MarksPage(COLOURS, 32), DictionaryPage(COLOURS, 32, ())
    for page in (marks, words):
        qtbot.addWidget(page)
    removed: list[object] = []
    marks.remove_wanted.connect(removed.append)
    words.remove_wanted.connect(removed.append)
    places = [Place(n, 0) for n in range(COUNT)]
    kept = tuple(Mark(MarkKind.BOOKMARK, at, at, f"第{at.block}行", number=at.block + 1) for at in places)
    marks.show_marks(Marked(marks=kept), undo=False)
    entries = tuple(Word(f"词{n}", "ci2", "zh") for n in range(COUNT))
    words.show_entries(entries)

    for rows, button in ((marks.list, marks.remove_button), (words.words, words.remove_button)):
        rows.setCurrentRow(rows.count() - 1)
        button.click()
        assert removed == []
        press(rows, rows.count() - 1)
        button.click()
        assert len(removed) == 1
        assert removed.pop() == (kept[MOST] if rows is marks.list else entries[COUNT - 1 - MOST])
