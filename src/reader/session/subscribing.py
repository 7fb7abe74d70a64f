"""Subscriptions as their reader looks at them; asking what is new, one after the other, undoing.

The lists are fetched by a loader of their own: nobody who opens a page waits for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

from reader.children.protocol import Check, Checked, Failed, Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from reader.errors import ReaderError
    from reader.library.subscriptions import NewEntry, Subscription
    from reader.model import Entry, Listing
    from reader.session.keeping import Keeping
    from reader.session.parts import Background, Child

SECONDS_TO_CHECK = 20.0
"""After so long the loader of one list is killed."""


class Kept(Protocol):
    """Where subscriptions are kept. Every method may raise StorageError."""

    def all(self) -> tuple[Subscription, ...]:
        """Every subscription, those with something new first."""

    def new_entries(self, most: int = 200) -> tuple[NewEntry, ...]:
        """What is new."""

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


class Subscribing:
    """Every method is called on the window's thread; changed is called when something is otherwise."""

    def __init__(
        self,
        *,
        kept: Kept,
        checker: Child,
        keeping: Keeping,
        background: Callable[[], Background],
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
        self._waiting: list[Subscription] = []
        self._removed: list[int] = []
        """What was unsubscribed, the last at the end."""
        self._checked: Callable[[], None] | None = None

    # Looking

    def renew(self) -> None:
        """Ask for what is subscribed to."""

        def there(overview: Overview) -> None:
            self.overview = overview
            self._changed()

        self._background().run(
            lambda: Overview(self._kept.all(), self._kept.new_entries()), there, self._keeping.failed
        )

    def find(self, address: str) -> Subscription | None:
        """The subscription to this list, as far as is known."""
        return next((each for each in self.overview.subscriptions if each.address == address), None)

    @property
    def new(self) -> int:
        """How many entries are new."""
        return len(self.overview.entries)

    @property
    def checking(self) -> bool:
        """Whether lists are being looked at."""
        return self._checked is not None

    # Doing

    def add(self, listing: Listing, done: Callable[[bool], None]) -> None:
        """Subscribe to a list; done is told whether there was room for it."""

        def added(there: bool) -> None:  # noqa: FBT001 -- the answer of a call, handed on
            self.renew()
            done(there)

        self._keeping.ask(
            lambda: self._kept.add(listing.address, listing.title, listing.entries), added, self._failed
        )

    def remove(self, subscription: Subscription) -> None:
        """Unsubscribe; it can be undone."""
        self._removed.append(subscription.number)
        self._keeping.write(lambda: self._kept.remove(subscription.number), self.renew)

    @property
    def can_undo(self) -> bool:
        """Whether something was unsubscribed in this sitting."""
        return bool(self._removed)

    def undo(self) -> bool:
        """Subscribe again to what was unsubscribed last; whether there was anything."""
        if not self._removed:
            return False
        number = self._removed.pop()
        self._keeping.write(lambda: self._kept.bring_back(number), self.renew)
        return True

    def opened(self, address: str) -> None:
        """Something was opened: it is new no longer."""
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

        self._background().run(wanted, there, failed)

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
        if self._removed:
            self._keeping.write(self._kept.purge)
