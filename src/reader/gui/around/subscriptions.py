"""Subscriptions in the window: what is shown when they are asked for, what is said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.gui.around.feature import ComingUp, Feature
from reader.session.kept.offering import itself, offered

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from reader.gui.around.paging import Paging
    from reader.gui.pages.side_pages import SidePages
    from reader.library.subscriptions import Subscription
    from reader.model import Feed, Listing
    from reader.session.kept.subscribing import Subscribing
    from reader.session.session import Session


class SubscriptionsDesk(Feature):
    """Connects the page of subscriptions, and what subscribes on other pages, with the session."""

    def __init__(self, session: Session, side: SidePages, paging: Paging, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._side = side
        self._paging = paging
        self._connected = False
        self._coming = ComingUp(
            lambda: side.is_shown("subscriptions_page"),
            lambda: self.said.emit(side.subscriptions_page.spoken),
        )
        self._listing: Listing | None = None
        self._offers: tuple[Feed, ...] = ()
        """What can be chosen from."""

    @property
    def _subscribing(self) -> Subscribing | None:
        return self._session.subscribing

    def show(self) -> None:
        """Show the subscriptions."""
        subscribing = self._subscribing
        if subscribing is None:
            self._nothing_kept()
            return
        if not self._connected:
            self._connect(subscribing)
        self._coming.await_content()
        subscribing.renew()
        self._paging.show(self._side.subscriptions_page)

    def _nothing_kept(self) -> None:
        self.told.emit(self.tr("Nothing is kept on this machine, so there are no subscriptions."))

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
        with self._coming.renewed(page):
            page.show_overview(subscribing.overview, undo=subscribing.can_undo)

    # What is in front

    def listed(self, listing: Listing) -> None:
        """This list is in front: it can be subscribed to, where anything is kept and it is on the web."""
        self._listing = listing
        if self._subscribing is not None:
            self._offer()
            self._subscribing.renew()

    def _offer(self) -> None:
        subscribing = self._subscribing
        if subscribing is None:
            return
        if self._listing is not None and (offers := offered(self._listing)):
            there = subscribing.find(self._listing.address) is not None
            self._side.listing_page.offer_subscription(subscribed=there, several=len(offers) > 1)
        if self._offers:
            self._show_offers(subscribing)

    def _show_offers(self, subscribing: Subscribing) -> None:
        there = {offer.address for offer in self._offers if subscribing.find(offer.address) is not None}
        self._side.offers_page.show_offers(self._offers, there)

    def subscribe(self) -> None:
        """Subscribe to the list in front or to what its page offers; unsubscribe from that list.

        Where there are several one is chosen.
        """
        subscribing = self._subscribing
        if subscribing is None:
            self._nothing_kept()
            return
        in_list = self._side.is_shown("listing_page")
        offers = offered(self._listing if in_list else self._session.article)
        if not offers:
            self.passing.emit(self.tr("This page offers nothing that could be subscribed to."))
        elif len(offers) > 1:
            self._let_choose(offers, subscribing)
        elif in_list or subscribing.find(offers[0].address) is None:
            self._toggle(offers[0])
        else:
            self._added(there=True)

    def _let_choose(self, offers: tuple[Feed, ...], subscribing: Subscribing) -> None:
        page = self._side.offers_page
        if not self._offers:
            page.chosen.connect(self._toggle)
        self._offers = offers
        self._show_offers(subscribing)
        subscribing.renew()
        self._paging.show(page)
        self.said.emit(page.spoken)

    def _toggle(self, offer: Feed) -> None:
        """Subscribe to this, or no longer."""
        subscribing, listing = self._subscribing, self._listing
        if subscribing is None:
            return
        subscription = subscribing.find(offer.address)
        if subscription is not None:
            self._remove(subscription)
        elif listing is not None and offer == itself(listing):
            subscribing.add(listing, lambda there: self._added(there=there))
        else:
            self.told.emit(self.tr("Looking at {title}…").format(title=offer.title or offer.address))
            subscribing.follow(offer, lambda there: self._added(there=there))

    def _added(self, *, there: bool) -> None:
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
        from reader.session.kept.subscribing import Undone

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
