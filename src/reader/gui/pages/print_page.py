"""The page that prints: how large, with or without pictures, what each sheet will look like, paper or PDF."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from reader.gui.document.pictures import Images
from reader.gui.document.portions import is_small
from reader.gui.pages.choice_row import Choice, ChoiceRow
from reader.gui.pages.page import Page
from reader.gui.pages.sheet_preview import SheetPreview
from reader.gui.paper.printing import Foot, Printed, print_on, write_pdf
from reader.gui.telling.counting import counted
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.file_choosing import file_to_write
from reader.gui.toolkit.labels import large_label
from reader.gui.toolkit.tab_order import tab_through
from reader.session.choosing import NO, YES
from reader.settings import PRINT_POINTS, Pinyin

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from pathlib import Path

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from reader.gui.document.document import Line
    from reader.gui.document.document_words import Words
    from reader.model import Article, Notice, Picture, Syllable
    from reader.settings import Settings

QUICK = 20
"""So many sheets are printed before anybody would want to stop that."""

LAID_OUT_BY = ("print_points", "print_pictures", "print_pinyin")
"""The settings that change the sheets."""


class PrintPage(Page):
    """Shows the sheets of the article on the screen, and prints them one by one."""

    chosen = Signal(str, str)
    """A setting's name, and its value as it stands in the settings' file."""
    told = Signal(str)
    """A sentence for the reader."""
    syllables_wanted = Signal(object)
    """A set of block numbers whose readings are to stand above their characters on paper."""

    def __init__(
        self,
        settings: Settings,
        words: Callable[[str], Words],
        warnings: Callable[[Sequence[Notice]], Sequence[Line]],
        parent: QWidget | None = None,
    ) -> None:
        """Warnings tells what stands above an article on paper, by its notices."""
        super().__init__(parent)
        self._warnings = warnings
        self._settings = settings
        self._words = words
        self._article: Article | None = None
        self._pictures: Mapping[str, Picture] = {}
        self._printed: Printed | None = None
        self._steps: Generator[int, None, None] | None = None
        self._printing = self._done_sheets = 0
        """How many sheets are being printed, and how many of them are done."""
        self._waiting: tuple[Generator[int, None, None], str] | None = None
        """What is to be printed as soon as the readings are known, and what is said then."""
        self._done = ""
        """What is said when the last sheet is printed."""
        self.points, self.pictures_row, self.pinyin_row = ChoiceRow(), ChoiceRow(), ChoiceRow()
        self.points.chosen.connect(partial(self.chosen.emit, "print_points"))
        self.pictures_row.chosen.connect(partial(self.chosen.emit, "print_pictures"))
        self.pinyin_row.chosen.connect(partial(self.chosen.emit, "print_pinyin"))
        # Before the other buttons: Tab begins with what is made first.
        self._name_choices()
        self._sheets_left: int | None = None
        """What may still be printed, where that is limited."""
        self.print_button, self.pdf_button = Button(), Button()
        self.print_button.clicked.connect(self._print)
        self.pdf_button.clicked.connect(self._save_pdf)
        self.progress = large_label()
        self.stop_button = Button()
        self.stop_button.clicked.connect(self._stop)
        self._once_counted: Callable[[], None] | None = None
        """What is to be done as soon as it is known how many sheets there are."""
        self.preview = SheetPreview(self)
        self.preview.turned.connect(self.told)
        self.content.addWidget(self.points)
        self.content.addWidget(self.pictures_row)
        self.content.addWidget(self.pinyin_row)
        self.content.addWidget(self.progress)
        self.content.addWidget(self.stop_button)
        self.content.addWidget(self.preview.turns)
        self.content.addWidget(self.preview.picture)
        # Below the sheets, however many rows of choices there are: who wants to print need not look for it.
        self._ways = ButtonBar([self.print_button, self.pdf_button, self.back_button], margin=0)
        self.keep_way_back_in_view(self._ways)
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._step)
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._count)
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """The way to paper."""
        return self.print_button

    def only_paper(self, most: int) -> None:
        """No files and none of the system's dialogs: the machine is for everybody; at most so many sheets."""
        self._ways.show_only([self.print_button, self.back_button])
        self._sheets_left = most

    def show_article(self, article: Article, pictures: Mapping[str, Picture]) -> None:
        """Lay this article out, with these pictures by their address."""
        self._article, self._pictures = article, pictures
        self._lay_out()

    def show_settings(self, settings: Settings) -> None:
        """Press the buttons of these values; lay out anew where they are others."""
        before, self._settings = self._settings, settings
        self.points.set_current(str(settings.print_points))
        self.pictures_row.set_current(YES if settings.print_pictures else NO)
        self.pinyin_row.set_current(YES if settings.print_pinyin else NO)
        if any(getattr(before, name) != getattr(settings, name) for name in LAID_OUT_BY):
            self._lay_out()

    def retranslate(self) -> None:
        """Set every word anew."""
        self.retitle(self.tr("Print"))
        self._name_choices()
        for button, text, description in (
            (self.print_button, self.tr("Print"), self.tr("Choose a printer and print the article")),
            (self.pdf_button, self.tr("Save as PDF"), self.tr("Write the article into a PDF file")),
            (self.stop_button, self.tr("Stop"), self.tr("Stop printing; nothing of it is kept")),
        ):
            button.set_words(text, description)
        self.preview.retranslate()
        rows = (self.points, self.pictures_row, self.pinyin_row)
        choices = [button for row in rows for button in row.buttons]
        ways = (self.print_button, self.pdf_button, self.back_button)
        tab_through([*choices, self.stop_button, *self.preview.buttons, *ways])

    def _name_choices(self) -> None:
        self.points.set_choices(
            self.tr("Size of the print"),
            [
                Choice(str(points), self.tr("{points} points").format(points=points))
                for points in PRINT_POINTS
            ],
            str(self._settings.print_points),
        )
        self.pictures_row.set_choices(
            self.tr("Pictures"),
            (Choice(YES, self.tr("With pictures")), Choice(NO, self.tr("Without pictures"))),
            YES if self._settings.print_pictures else NO,
        )
        self.pinyin_row.set_choices(
            self.tr("Pinyin"),
            (Choice(YES, self.tr("With pinyin")), Choice(NO, self.tr("Without pinyin"))),
            YES if self._settings.print_pinyin else NO,
        )

    # The sheets

    def _lay_out(self) -> None:
        article = self._article
        if article is None:
            return
        self._waiting = self._once_counted = None
        foot = Foot(self.tr("Page {number} of {count}"), _origin(article))
        self._printed = printed = Printed(
            article,
            Images(article, self._pictures) if self._settings.print_pictures else {},
            self._words(article.language),
            foot,
            self._settings.print_points,
            pinyin=self._pinyin(),
            lines=self._warnings(article.notices),
        )
        while is_small(article) and not printed.counted:
            next(printed.lay_out())
        self.preview.show_first(printed)
        if printed.missing:
            self.syllables_wanted.emit(printed.missing)
        self._show_progress()
        self._counting.start()

    def _count(self) -> None:
        """Lay out a little more of a very long article, while somebody looks at its sheets."""
        printed = self._printed
        if printed is None or printed.laid_out or not self.isVisible():
            return
        begun = printed.counted > 0
        next(printed.lay_out(), None)
        if not begun and printed.counted:
            self.preview.renew()
        if not printed.laid_out:
            self._show_progress()
            self._counting.start()
            return
        self.preview.renew()
        self._show_progress()
        wanted, self._once_counted = self._once_counted, None
        if wanted is not None:
            wanted()

    def showEvent(self, event: QShowEvent) -> None:
        """Somebody looks at the sheets: go on with what is not laid out yet."""
        super().showEvent(event)
        self._counting.start()

    def _is_counted(self, then: Callable[[], None]) -> bool:
        """Whether it is known how many sheets there are; else do this as soon as it is, and say so."""
        if self._printed is None or self._printed.laid_out:
            return True
        self._once_counted = then
        self.told.emit(self.tr("The article is very long: its pages are being counted. Then it goes on."))
        return False

    def _show_progress(self) -> None:
        """Say how far it is, and offer to stop, where it takes its time."""
        printed = self._printed
        counting = printed is not None and not printed.laid_out
        printing = printed is not None and self._steps is not None and self._printing > QUICK
        if printed is not None and printing:
            text = self.tr("{done} of {count} pages are done")
            self.progress.setText(text.format(done=self._done_sheets, count=self._printing))
        elif printed is not None and counting:
            self.progress.setText(self.tr("Pages so far: {count}").format(count=printed.counted))
        self.progress.setVisible(printing or counting)
        if self.stop_button.hasFocus() and not printing:
            self.first.setFocus()
        self.stop_button.setVisible(printing)

    def _stop(self) -> None:
        """Print no more; nothing of it is kept."""
        if self._steps is not None:
            self._next.stop()
            self._steps.close()
            self._steps = None
            self._show_progress()
            self.told.emit(self.tr("Printing was stopped."))

    def _pinyin(self) -> Pinyin:
        """As on the screen where it is coloured there."""
        if not self._settings.print_pinyin:
            return Pinyin.OFF
        return Pinyin.COLOURED if self._settings.pinyin is Pinyin.COLOURED else Pinyin.PLAIN

    def set_syllables(self, block: int, syllables: Sequence[Syllable]) -> None:
        """These are the readings of this block; with the last of them it can be printed."""
        if self._printed is None or block not in self._printed.missing:
            return
        self._printed.know(block, syllables)
        if not self._printed.missing:
            self.preview.renew()
            if self._waiting is not None:
                self._begin(*self._waiting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the sheet as large as there is room for."""
        super().resizeEvent(event)
        self.preview.fit()

    # Printing

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if self._printed is None or self._steps is not None:
            return
        if not QPrinterInfo.availablePrinterNames():
            self.told.emit(self.tr("There is no printer on this machine. The article can be saved as a PDF."))
            return
        if not self._is_counted(self._print):
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        if self._may_print(self._printed.pages) or (
            self._sheets_left is None and QPrintDialog(printer, self).exec()
        ):
            self._begin(print_on(printer, self._printed), self.tr("The article was sent to the printer."))

    def _may_print(self, sheets: int) -> bool:
        """Whether so many may be printed without asking anybody; then they are used up."""
        if self._sheets_left is None:
            return False
        if sheets > self._sheets_left:
            text = counted(
                self._sheets_left,
                self.tr("One more page may be printed here; this article has {pages}."),
                self.tr("{count} more pages may be printed here; this article has {pages}."),
            )
            self.told.emit(text.format(pages=sheets))
            return False
        self._sheets_left -= sheets
        return True

    def _save_pdf(self) -> None:
        if self._article is None:
            return
        name = f"{_file_name(self._article.title)}.pdf"
        path = file_to_write(self, self.tr("Save as PDF"), name, "PDF (*.pdf)")
        if path is not None:
            self.save_pdf(path)

    def save_pdf(self, path: Path) -> None:
        """Write the article into this file, sheet by sheet."""
        if self._printed is None or self._article is None or self._steps is not None:
            return
        if not self._is_counted(partial(self.save_pdf, path)):
            return
        done = self.tr("The article was saved: {path}").format(path=path)
        self._begin(write_pdf(path, self._printed, self._article.title), done)

    def _begin(self, steps: Generator[int, None, None], done: str) -> None:
        """Print sheet by sheet, once all that is to stand on them is known."""
        if self._printed is not None and self._printed.missing:
            self._waiting = steps, done
            self.told.emit(self.tr("The pinyin is being prepared…"))
            return
        self._waiting = None
        self._steps, self._done = steps, done
        self._printing = self._printed.counted if self._printed is not None else 0
        self._done_sheets = 0
        self._show_progress()
        self._next.start()

    def _step(self) -> None:
        """Print one sheet; the window lives on between two."""
        if self._steps is None:
            return
        try:
            printed = next(self._steps, None)
        except OSError as error:
            self._steps = None
            self._show_progress()
            reason = error.strerror or str(error)
            self.told.emit(self.tr("It cannot be written there: {reason}").format(reason=reason))
            return
        if printed is None:
            self._steps = None
            self._show_progress()
            self.told.emit(self._done)
        else:
            self._done_sheets = printed
            self._show_progress()
            self._next.start()


def _origin(article: Article) -> str:
    """Source, date and address, as far as they are known; a file's path is the reader's own."""
    address = article.address if article.address.startswith(("http://", "https://")) else ""
    parts = (article.source or article.site, article.published, address)
    return "  ".join(part for part in parts if part)


def _file_name(title: str) -> str:
    """A name for a file, without what file systems keep for themselves."""
    return "".join("_" if letter in '<>:"/\\|?*' or not letter.isprintable() else letter for letter in title)[
        :80
    ]
