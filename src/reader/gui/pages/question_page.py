"""The calm question before anything leads away from the article: where to, in large letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader.gui.pages.page import Page
from reader.gui.toolkit.buttons import Button, ButtonBar
from reader.gui.toolkit.labels import breakable, large_label
from reader.gui.toolkit.tab_order import tab_through
from reader.site_kinds import SiteKind, kind_of
from reader.web_address import host_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

LONGEST_SHOWN = 200
"""Code points of an address on the page."""

_CHINESE = re.compile(r"[\x21-\x7e\u3400-\u9fff]+")


def written_plainly(host: str) -> str:
    """The host as the network knows it, where that is not what is seen: letters may look alike."""
    try:
        plain = host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""
    return plain if plain != host.lower() else ""


class QuestionPage(Page):
    """Asks whether an address is to be opened; nothing is opened without an answer."""

    here_wanted = Signal(str)
    """Open this address in Lingdu."""
    browser_wanted = Signal(str)
    """Open this address in the browser."""

    def __init__(self, parent: QWidget | None = None, *, has_browser: bool = True) -> None:
        super().__init__(parent)
        self._address = ""
        self._own = ""
        self._file = False
        self._has_browser = has_browser
        self.question = ""
        """What is asked, with the host and what kind of site it is."""
        self.host = large_label(factor=2.0)
        self.plain = large_label()
        self.kind = large_label()
        self.address = large_label()
        self.open_button = Button()
        self.open_button.clicked.connect(self._open)
        self.browser_button = Button()
        self.browser_button.clicked.connect(lambda: self.browser_wanted.emit(self._address))
        for widget in (self.host, self.plain, self.kind, self.address):
            self.content.addWidget(widget)
        # Nobody answers without having seen the whole question: it is not scrolled for the answers.
        self._ways = ButtonBar([self.open_button, self.browser_button, self.back_button], margin=0)
        self.keep_way_back_in_view(self._ways)
        tab_through([self.open_button, self.browser_button, self.back_button])
        self.retranslate()

    def ask(self, address: str, *, file: bool = False, own: str = "") -> None:
        """Ask about this address; a file is for the browser. own is the host of the article."""
        self._address, self._file, self._own = address, file, own
        self.retranslate()

    def retranslate(self) -> None:
        """Set every word anew."""
        host = host_of(self._address)
        plain = written_plainly(host)
        question = self.tr("Open this file in the browser?") if self._file else self.tr("Open this link?")
        self.retitle(question, self.tr("Do not open"))
        # Chinese names cannot be taken for others; letters of other scripts look like Latin ones.
        disguised = bool(plain) and not _CHINESE.fullmatch(host)
        self.plain.setText(self.tr("Its letters are not what they may seem: {host}").format(host=host))
        self.plain.setVisible(disguised)
        host = plain if disguised else host
        self.host.setText(breakable(host))
        self.host.setAccessibleName(host)
        shown = self._address[:LONGEST_SHOWN] + ("…" if len(self._address) > LONGEST_SHOWN else "")
        self.address.setText(breakable(shown))
        self.address.setAccessibleName(self._address)
        text = self.tr("Open in the browser") if self._file else self.tr("Open here")
        self.open_button.setText(text)
        self.open_button.setAccessibleName(text)
        self._ways.show_button(self.browser_button, shown=self._has_browser and not self._file)
        text = self.tr("Open in the browser")
        self.browser_button.setText(text)
        self.browser_button.setAccessibleName(text)
        kind = self._kind()
        self.kind.setText(kind)
        self.question = f"{question} {host} {kind}"
        # The question is the page's name, said before; the kind of site comes with the first button.
        self.open_button.setAccessibleDescription(f"{host} {kind}")
        self.browser_button.setAccessibleDescription(host)

    def _kind(self) -> str:
        """What kind of site it is, and whether others can see what is read there."""
        words = {
            SiteKind.SAME: self.tr("The same site as this article."),
            SiteKind.GOVERNMENT: self.tr("A government's site, by its name."),
            SiteKind.SCHOOL: self.tr("A school's or university's site, by its name."),
            SiteKind.OTHER: self.tr("Another site, not the article's."),
        }
        told = words[kind_of(host_of(self._address), self._own)]
        warnings = []
        if self._looks_like_another():
            warnings.append(self.tr("Take care: this address is made to look like another one."))
        if self._address.startswith("http://"):
            warnings.append(self.tr("The connection is not encrypted: never type a password there."))
        for warning in warnings:
            told = self.tr("{kind} {warning}").format(kind=told, warning=warning)
        return told

    def _looks_like_another(self) -> bool:
        from reader.extract.protection.impostor import is_lookalike, public_host

        return is_lookalike(public_host(self._address))

    def _open(self) -> None:
        (self.browser_wanted if self._file else self.here_wanted).emit(self._address)

    @property
    def first(self) -> QWidget:
        """The button that opens."""
        return self.open_button
