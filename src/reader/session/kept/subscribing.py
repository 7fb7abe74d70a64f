"""Subscriptions as their reader looks at them; asking what is new, one after the other, undoing.

The lists are fetched by a loader of their own: nobody who opens a page waits for them.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct
from msgspec.structs import replace

from reader.children.protocol import Check, Checked, Failed, Message
from reader.errors import error_of
from reader.model import Listing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from reader.errors import ReaderError
    from reader.library.subscriptions import NewEntry, Subscription
    from reader.model import Entry, Feed
    from reader.session.kept.keeping import Keeping
    from reader.session.parts import Background, Child

SECONDS_TO_CHECK = 20.0
"""After so long the loader of one list is killed."""


class Kept(Protocol):
    """Where subscriptions are kept. Every method may raise StorageError."""

    def all(self) -> tuple[Subscription, ...]:
        """Every subscription, those with something new first."""

    def new_entries(self) -> tuple[NewEntry, ...]:
        """What is new."""

    def new_in(self, address: str, entries: Iterable[Entry]) -> frozenset[str]:
        """The addresses of a list's entries that are new."""

    def met(self, address: str, entries: Iterable[Entry]) -> None:
        """The reader has this list before them."""

    def read_all(self, address: str = "") -> tuple[tuple[int, str], ...]:
        """Nothing in this list is new any more, or nothing anywhere; what was."""

    def unread(self, entries: Iterable[tuple[int, str]]) -> None:
        """These are new again."""

    def due(self) -> tuple[Subscription, ...]:
        """Those that were not looked at for a day."""

    def add(self, address: str, title: str, entries: Iterable[Entry] = ()) -> bool:
        """Subscribe; whether there was room for it."""

    def add_all(self, lists: Iterable[tuple[str, str]]) -> int:
        """Subscribe to these titles and addresses; how many subscriptions that is more."""

    def remove(self, number: int) -> None:
        """Unsubscribe."""

    def bring_back(self, number: int) -> None:
        """Subscribe again."""

    def purge(self) -> None:
        """Destroy what was unsubscribed."""

    def had(self, number: int, listing: Listing | None, etag: str, modified: str) -> int:
        """A subscription was looked at."""

    def failed(self, number: int, failure: str) -> None:
        """It could not be had."""

    def opened(self, address: str) -> None:
        """An entry is new no longer."""


class Overview(Struct, frozen=True):
    """What is subscribed to."""

    subscriptions: tuple[Subscription, ...] = ()
    entries: tuple[NewEntry, ...] = ()
    """What is new in all of them."""


class Undone(StrEnum):
    """What has been taken back."""

    UNSUBSCRIBING = "unsubscribing"
    READING = "reading"
    """Everything had been marked as read."""


def new_first(listing: Listing, new: frozenset[str]) -> Listing:
    """The list with its new entries before the others, each of both in their order."""
    entries = sorted(listing.entries, key=lambda entry: entry.address not in new)
    return replace(listing, entries=tuple(entries))


class Subscribing:
    """Every method is called on the window's thread; changed is called when something is otherwise."""

    def __init__(
        self,
        *,
        kept: Kept,
        checker: Child,
        keeping: Keeping,
        background: Background,
        post: Callable[[Callable[[], None]], None],
        changed: Callable[[], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        self._kept = kept
        self._checker = checker
        self._keeping = keeping
        self._background = background
        self._post = post
        self._changed = changed
        self._failed = failed
        self.overview = Overview()
        self.new_here: frozenset[str] = frozenset()
        """The addresses of what is new in the list in front."""
        self._front = Listing("", ())
        """The list in front."""
        self._moved: dict[str, str] = {}
        """By the address of a list that came: the one that it was subscribed to by, which leads there."""
        self._read: set[str] = set()
        """What was opened or marked as read in this sitting: it may still be on its way to the disk."""
        self._waiting: list[Subscription] = []
        self._undoable: list[tuple[Undone, Callable[[], None]]] = []
        """What can be taken back, the last at the end."""
        self._checked: Callable[[], None] | None = None

    # Looking

    def renew(self) -> None:
        """Ask for what is subscribed to."""

        def there(overview: Overview) -> None:
            self.overview = overview
            self._changed()

        self._background.run(
            lambda: Overview(self._kept.all(), self._kept.new_entries()), there, self._keeping.failed
        )

    def find(self, address: str) -> Subscription | None:
        """The subscription to this list, as far as is known."""
        known = self._moved.get(address, address)
        return next((each for each in self.overview.subscriptions if each.address == known), None)

    # The list in front

    def came(self, asked: str, listing: Listing) -> None:
        """A list has come from the web, for somebody who had asked for this address."""
        self.opened(asked)
        if asked != listing.address and any(each.address == asked for each in self.overview.subscriptions):
            self._moved[listing.address] = asked
        address = self._moved.get(listing.address, listing.address)
        # Whoever has asked for what is subscribed to meanwhile has not been told of what is new here.
        self._keeping.write(lambda: self._kept.met(address, listing.entries), self.renew)

    def look_at(self, listing: Listing, show: Callable[[Listing, frozenset[str]], None]) -> None:
        """Show a list with what is new in it before the rest; where the disk refuses, as it is."""
        address = self._moved.get(listing.address, listing.address)

        def there(new: frozenset[str]) -> None:
            self._front, self.new_here = listing, new - self._read
            show(new_first(listing, self.new_here), self.new_here)

        def failed(error: ReaderError) -> None:
            self._keeping.failed(error)
            there(frozenset())

        self._background.run(lambda: self._kept.new_in(address, listing.entries), there, failed)

    def read_all(self, done: Callable[[int], None], *, everywhere: bool) -> None:
        """Nothing is new any more, in the list in front or everywhere; done is told how many entries were."""
        front = self._front.address
        address = "" if everywhere else self._moved.get(front, front)

        def marked(were: tuple[tuple[int, str], ...]) -> None:
            addresses = {entry for _, entry in were}
            self._read |= addresses
            self.new_here -= addresses
            if were:
                self._undoable.append((Undone.READING, lambda: self._unread(were)))
            self.renew()
            done(len(addresses))

        self._keeping.ask(lambda: self._kept.read_all(address), marked)

    def _unread(self, entries: tuple[tuple[int, str], ...]) -> None:
        addresses = {entry for _, entry in entries}
        self._read -= addresses
        self.new_here |= addresses & {entry.address for entry in self._front.entries}
        self._keeping.write(lambda: self._kept.unread(entries), self.renew)

    @property
    def new(self) -> int:
        """How many entries are new."""
        return len(self.overview.entries)

    # Doing

    def add(self, listing: Listing, done: Callable[[bool], None]) -> None:
        """Subscribe to a list; done is told whether there was room for it."""

        def added(there: bool) -> None:  # noqa: FBT001 -- the answer of a call, handed on
            self.renew()
            done(there)

        self._keeping.ask(
            lambda: self._kept.add(listing.address, listing.title, listing.entries), added, self._failed
        )

    def follow(self, feed: Feed, done: Callable[[bool], None]) -> None:
        """Subscribe to a feed that a page offers, once it was had: not every one that is offered is there.

        done as for add.
        """

        def reply(message: Message) -> None:
            self._post(lambda: replied(message))

        def replied(message: Message) -> None:
            if isinstance(message, Checked) and message.listing is not None:
                found = message.listing
                if self.find(found.address) is not None:
                    # Subscribed to by another address that leads to the same.
                    done(True)
                    return
                self._moved[found.address] = feed.address
                self.add(replace(found, title=found.title or feed.title, address=feed.address), done)
            elif isinstance(message, Failed):
                self._failed(error_of(message.failure))

        self._checker.ask(Check(feed.address), reply, seconds=SECONDS_TO_CHECK)

    def remove(self, subscription: Subscription) -> None:
        """Unsubscribe; it can be undone."""
        number = subscription.number
        here = self.new_here if subscription == self.find(self._front.address) else frozenset()
        self.new_here -= here

        def back() -> None:
            self.new_here |= here & {entry.address for entry in self._front.entries}
            self._keeping.write(lambda: self._kept.bring_back(number), self.renew)

        self._undoable.append((Undone.UNSUBSCRIBING, back))
        self._keeping.write(lambda: self._kept.remove(number), self.renew)

    @property
    def can_undo(self) -> bool:
        """Whether something was done in this sitting that can be taken back."""
        return bool(self._undoable)

    def undo(self) -> Undone | None:
        """Take back what was done last; what that was, None where there is nothing."""
        if not self._undoable:
            return None
        what, back = self._undoable.pop()
        back()
        return what

    def opened(self, address: str) -> None:
        """Something was opened: it is new no longer."""
        self._read.add(address)
        self.new_here -= {address}
        known = any(entry.address == address for entry in self.overview.entries)
        self._keeping.write(lambda: self._kept.opened(address), self.renew if known else lambda: None)

    def write_out(self, path: Path, done: Callable[[], None]) -> None:
        """Write all into an OPML file."""
        from reader.library import opml

        self._keeping.ask(
            lambda: opml.write(path, [(each.title, each.address) for each in self._kept.all()]),
            lambda _: done(),
            self._failed,
        )

    def take_in(self, path: Path, done: Callable[[int], None]) -> None:
        """Subscribe to what an OPML file names; done is told how many are new here."""
        from reader.library import opml

        def taken(count: int) -> None:
            self.renew()
            done(count)

        self._keeping.ask(lambda: self._kept.add_all(opml.read(path)), taken, self._failed)

    # Checking

    def check(self, done: Callable[[], None] = lambda: None) -> None:
        """Look at every list now, then done."""
        self._check(self._kept.all, done)

    def check_due(self) -> None:
        """Look at the lists that were not looked at for a day; nobody waits for it."""
        self._check(self._kept.due, lambda: None)

    def _check(self, wanted: Callable[[], Sequence[Subscription]], done: Callable[[], None]) -> None:
        if self._checked is not None:
            self._checked = done
            return
        self._checked = done

        def there(subscriptions: Sequence[Subscription]) -> None:
            self._waiting = list(subscriptions)
            self._next()

        def failed(error: ReaderError) -> None:
            self._checked = None
            self._keeping.failed(error)

        self._background.run(wanted, there, failed)

    def _next(self) -> None:
        if not self._waiting:
            done, self._checked = self._checked, None
            self.renew()
            if done is not None:
                done()
            return
        one = self._waiting.pop(0)

        def reply(message: Message) -> None:
            self._post(lambda: self._replied(one, message))

        self._checker.ask(Check(one.address, one.etag, one.modified), reply, seconds=SECONDS_TO_CHECK)

    def _replied(self, one: Subscription, message: Message) -> None:
        if isinstance(message, Checked):
            self._keeping.write(
                lambda: self._kept.had(one.number, message.listing, message.etag, message.modified),
                self._next,
            )
        elif isinstance(message, Failed):
            self._keeping.write(lambda: self._kept.failed(one.number, message.failure.name), self._next)

    def close(self) -> None:
        """What was unsubscribed in this sitting is gone for good."""
        self._waiting.clear()
        if any(what is Undone.UNSUBSCRIBING for what, _ in self._undoable):
            self._keeping.write(self._kept.purge)
