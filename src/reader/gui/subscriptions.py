"""Subscriptions in the window: what is shown when they are asked for, what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.gui.side_pages import SidePages
    from reader.gui.subscriptions_page import SubscriptionsPage
    from reader.library.subscriptions import Subscription
    from reader.model import Listing
    from reader.session.session import Session
    from reader.session.subscribing import Subscribing


class SubscriptionsDesk(QObject):
    """Connects the page of subscriptions, and the list page's button, with the session."""

    told = Signal(str)
    """A sentence to be shown and said."""
    said = Signal(str)
    """Words to be said only: they stand on the screen."""

    def __init__(
        self,
        session: Session,
        side: SidePages,
        show_page: Callable[[SubscriptionsPage], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._side = side
        self._show_page = show_page
        self._connected = False
        self._came = False
        """Whether the page was asked for and what stands on it is not known yet."""
        self._listing: Listing | None = None

    @property
    def _subscribing(self) -> Subscribing | None:
        return self._session.subscribing

    @property
    def in_front(self) -> bool:
        """Whether the subscriptions are on the screen."""
        return self._side.is_shown("subscriptions_page")

    def show(self) -> None:
        """Show the subscriptions."""
        subscribing = self._subscribing
        if subscribing is None:
            self.told.emit(self.tr("Nothing is kept on this machine, so there are no subscriptions."))
            return
        if not self._connected:
            self._connect(subscribing)
        self._came = True
        subscribing.renew()
        self._show_page(self._side.subscriptions_page)

    def _connect(self, subscribing: Subscribing) -> None:
        page = self._side.subscriptions_page
        self._connected = True
        page.check_wanted.connect(self._check)
        page.read_all_wanted.connect(lambda: self.read_all(everywhere=True))
        page.remove_wanted.connect(self._remove)
        page.undo_wanted.connect(self.undo)
        page.daily_chosen.connect(lambda value: self._session.choose("check_daily", value))
        page.write_out_wanted.connect(
            lambda path: subscribing.write_out(
                path,
                lambda: self.told.emit(
                    self.tr("The subscriptions are written into {path}.").format(path=path)
                ),
            )
        )
        page.bring_in_wanted.connect(
            lambda path: subscribing.take_in(
                path,
                lambda count: self.told.emit(
                    self.tr("Lists that are new here: {count}.").format(count=count)
                ),
            )
        )

    def changed(self) -> None:
        """Show the subscriptions as they are now."""
        subscribing = self._subscribing
        if subscribing is None:
            return
        self._offer()
        if self._listing is not None:
            self._side.listing_page.show_new(subscribing.new_here)
        if not self._connected:
            return
        page = self._side.subscriptions_page
        before = page.spoken
        page.show_overview(subscribing.overview, undo=subscribing.can_undo)
        if self.in_front and (self._came or page.spoken != before):
            self._came = False
            self.said.emit(page.spoken)

    # The list that is in front

    def listed(self, listing: Listing) -> None:
        """This list is in front: it can be subscribed to, where anything is kept and it is on the web."""
        self._listing = listing if not listing.address.startswith("file:") else None
        if self._subscribing is not None:
            self._offer()
            self._subscribing.renew()

    def _offer(self) -> None:
        if self._listing is not None and self._subscribing is not None:
            there = self._subscribing.find(self._listing.address) is not None
            self._side.listing_page.offer_subscription(subscribed=there)

    def toggle(self) -> None:
        """Subscribe to the list in front, or no longer."""
        subscribing, listing = self._subscribing, self._listing
        if subscribing is None or listing is None:
            return
        subscription = subscribing.find(listing.address)
        if subscription is not None:
            self._remove(subscription)
        else:
            subscribing.add(listing, self._added)

    def _added(self, there: bool) -> None:  # noqa: FBT001 -- the answer of a call, handed on
        self.told.emit(
            self.tr("Subscribed. {key} shows your subscriptions and what is new.").format(
                key=self._side.key_of("subscriptions")
            )
            if there
            else self.tr("There are as many subscriptions as there can be. Please remove one first.")
        )

    def _remove(self, subscription: Subscription) -> None:
        if self._subscribing is not None:
            self._subscribing.remove(subscription)
            self.told.emit(
                self.tr("{title} is not looked at any more. {key} takes that back.").format(
                    title=subscription.title, key=self._side.key_of("undo")
                )
            )

    def undo(self) -> None:
        """Take back what was done last: subscribe again, or have what was marked as read new again."""
        from reader.session.subscribing import Undone

        words = {
            Undone.UNSUBSCRIBING: self.tr("It is subscribed to again."),
            Undone.READING: self.tr("What was marked as read is new again."),
            None: self.tr("Nothing was done here that could be taken back."),
        }
        self.told.emit(words[self._subscribing.undo() if self._subscribing is not None else None])

    def read_all(self, *, everywhere: bool) -> None:
        """Have nothing new any more, in the list in front or everywhere."""
        if self._subscribing is not None:
            self._subscribing.read_all(self._have_read, everywhere=everywhere)

    def _have_read(self, count: int) -> None:
        words = self.tr("Marked as read: {count}. {key} takes that back.")
        self.told.emit(words.format(count=count, key=self._side.key_of("undo")))

    def _check(self) -> None:
        subscribing = self._subscribing
        if subscribing is None:
            return
        self.told.emit(self.tr("Looking for new articles…"))
        subscribing.check(lambda: self.told.emit(self.tr("Every list has been looked at.")))
