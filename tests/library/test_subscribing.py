"""Subscriptions on the shelf's file: what is new, until it is opened; undone, written out, taken in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from reader.errors import NotASubscriptionList
from reader.library import opml
from reader.library.shelf.store import Shelf
from reader.library.subscriptions import MOST, Subscriptions
from reader.model import Entry, Listing

if TYPE_CHECKING:
    from pathlib import Path

FEED = "https://feeds.example/rss"


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        """The time that it is."""
        return self.time


def entries(*numbers: int) -> tuple[Entry, ...]:
    """The entries of these numbers."""
    return tuple(
        Entry(f"第{number}篇", f"https://feeds.example/{number}", "2026-03-01") for number in numbers
    )


def listing(*numbers: int) -> Listing:
    """A list of these entries."""
    return Listing("镇上的事", entries(*numbers), FEED)


@pytest.fixture
def clock() -> Clock:
    """A clock of our own."""
    return Clock()


@pytest.fixture
def kept(tmp_path: Path, clock: Clock) -> Subscriptions:
    """One subscription, to a list of two entries."""
    subscriptions = Shelf(tmp_path, clock).subscriptions
    subscriptions.add(FEED, "镇上的事", entries(1, 2))
    return subscriptions


def new(kept: Subscriptions) -> list[str]:
    """The titles of what is new."""
    return [entry.title for entry in kept.new_entries()]


def test_what_comes_later_is_new_until_it_is_opened(kept: Subscriptions) -> None:
    """What stood there at first is not new; what was opened is new no longer."""
    (only,) = kept.all()
    assert (only.new, new(kept)) == (0, [])

    assert kept.had(only.number, listing(4, 3, 2), '"v2"', "") == 2
    kept.opened("https://feeds.example/3")

    assert kept.had(only.number, listing(4, 3, 2), '"v2"', "") == 0
    (only,) = kept.all()
    assert (only.new, only.etag, new(kept)) == (1, '"v2"', ["第4篇"])


def test_what_an_imported_subscription_has_at_first_is_not_new(kept: Subscriptions) -> None:
    """Nobody is shown five hundred new entries on the first day."""
    kept.add("https://other.example/", "别处")
    other = next(each for each in kept.all() if each.title == "别处")

    assert kept.had(other.number, Listing("别处", entries(7, 8)), "", "") == 0
    assert kept.had(other.number, Listing("别处", entries(7, 8, 9)), "", "") == 1
    assert [each.title for each in kept.all()] == ["别处", "镇上的事"]


def test_a_subscription_is_due_once_a_day(kept: Subscriptions, clock: Clock) -> None:
    """One that was had or failed waits for a day; a failure stays until it is had.

    A clock that was years ahead once keeps none of them waiting for years.
    """
    (only,) = kept.due()
    kept.failed(only.number, "Refused")
    assert kept.due() == ()
    assert kept.all()[0].failure == "Refused"

    clock.time += timedelta(hours=21)
    assert [each.number for each in kept.due()] == [only.number]

    kept.had(only.number, None, "", "")
    assert (kept.due(), kept.all()[0].failure) == ((), "")

    clock.time -= timedelta(days=3000)
    assert [each.number for each in kept.due()] == [only.number]


def test_unsubscribing_can_be_undone(kept: Subscriptions) -> None:
    """What is new comes back with it, until it is destroyed; subscribing again brings it back too."""
    (only,) = kept.all()
    kept.had(only.number, listing(3), "", "")

    kept.remove(only.number)
    assert (kept.all(), new(kept)) == ((), [])
    kept.bring_back(only.number)
    assert new(kept) == ["第3篇"]
    kept.remove(only.number)
    kept.add(FEED, "镇上的事", entries(1, 2, 3))
    assert new(kept) == ["第3篇"]
    kept.remove(only.number)
    kept.purge()
    kept.bring_back(only.number)
    assert kept.all() == ()


def test_there_is_a_limit(tmp_path: Path) -> None:
    """Another one is refused, not put in the place of one that is there; of a file no more are read."""
    kept = Shelf(tmp_path).subscriptions
    added = [kept.add(f"{FEED}/{number}", str(number)) for number in range(MOST + 1)]

    assert added == [True] * MOST + [False]
    assert {each.address for each in kept.all()} == {f"{FEED}/{number}" for number in range(MOST)}
    opml.write(tmp_path / "more.opml", [(str(number), f"{FEED}/{number}") for number in range(MOST + 1)])
    assert len(opml.read(tmp_path / "more.opml")) == MOST


def test_the_shelfs_file_takes_them_along(kept: Subscriptions, tmp_path: Path) -> None:
    """Written out and taken in elsewhere they are there; what was unsubscribed is in no file."""
    kept.add("https://gone.example/secret", "不要了")
    kept.remove(next(each.number for each in kept.all() if each.title == "不要了"))
    shelf, other = Shelf(tmp_path), Shelf(tmp_path / "other")

    shelf.write_out(tmp_path / "all.shelf")
    other.take_in(tmp_path / "all.shelf")

    assert [(each.title, each.address) for each in other.subscriptions.all()] == [("镇上的事", FEED)]
    assert b"gone.example" not in (tmp_path / "all.shelf").read_bytes()


def test_an_opml_file_is_written_and_read(tmp_path: Path) -> None:
    """Titles and addresses come back as they were, whatever stands in them."""
    lists = [('A & "B" <三>', "https://a.example/?x=1&y='2'"), ("镇上的事", FEED)]

    opml.write(tmp_path / "lists.opml", lists)

    assert list(opml.read(tmp_path / "lists.opml")) == lists


def outline(attributes: str) -> str:
    """An OPML file with one outline in another one."""
    return f'<opml version="1.0"><body><outline text="组"><outline {attributes}/></outline></body></opml>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (outline('text="甲" xmlUrl="http://a.example/"'), [("甲", "http://a.example/")]),
        (outline('TITLE="乙" TEXT="甲" XMLURL="http://a.example/"'), [("乙", "http://a.example/")]),
        (outline('xmlUrl="http://a.example/"'), [("http://a.example/", "http://a.example/")]),
    ],
)
def test_what_other_programs_write_is_read(
    tmp_path: Path, text: str, expected: list[tuple[str, str]]
) -> None:
    """In groups, in capitals, without titles."""
    (tmp_path / "theirs.opml").write_text(text, encoding="utf-8")

    assert list(opml.read(tmp_path / "theirs.opml")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no markup",
        "<opml><body><outline xmlUrl='http://a.example/'>",
        "<opml><body/></opml>",
        outline('text="甲" xmlUrl="file:///etc/passwd"'),
        outline('text="甲" xmlUrl="javascript:alert(1)"'),
        outline('text="甲" xmlUrl="http://a.example/a b"'),
        outline('text="甲" xmlUrl="http://a.example/a&#10;b"'),
        '<!DOCTYPE opml [<!ENTITY a "http://a.example/">]>' + outline('text="甲" xmlUrl="&a;"'),
        '<!DOCTYPE opml [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + outline('xmlUrl="http://a.example/"'),
        '<?xml version="1.0" encoding="klingon"?>' + outline('xmlUrl="http://a.example/"'),
        outline('xmlUrl="http://a.example/"').replace("<body>", "<body>" + " " * 2_000_000),
    ],
)
def test_what_is_no_such_list_is_refused(tmp_path: Path, text: str) -> None:
    """Damaged, without an address of the web, with entities, or too large: one error for a person."""
    (tmp_path / "bad.opml").write_text(text, encoding="utf-8")

    with pytest.raises(NotASubscriptionList):
        opml.read(tmp_path / "bad.opml")


def test_a_list_that_is_looked_at_tells_what_is_new_in_it(kept: Subscriptions, tmp_path: Path) -> None:
    """Also what no check has come across yet; after the next start it still does."""
    assert kept.new_in(FEED, entries(3, 2, 1)) == {"https://feeds.example/3"}

    kept.met(FEED, entries(3, 2, 1))

    again = Shelf(tmp_path).subscriptions
    assert again.new_in(FEED, entries(4, 3, 2)) == {"https://feeds.example/4", "https://feeds.example/3"}
    assert new(again) == ["第3篇"]
    again.opened("https://feeds.example/3")
    assert again.new_in(FEED, entries(3, 2)) == frozenset()


def test_a_list_that_is_not_subscribed_to_has_nothing_new(kept: Subscriptions, tmp_path: Path) -> None:
    """Nor has one that was unsubscribed, one whose first entries are not known, or an empty shelf."""
    kept.add("https://other.example/", "别处")
    kept.remove(kept.all()[-1].number)

    kept.met(FEED, entries(3))
    kept.met("https://nowhere.example/", entries(3))

    for address in (FEED, "https://other.example/", "https://nowhere.example/"):
        assert kept.new_in(address, entries(3)) == frozenset()
    empty = Shelf(tmp_path / "empty").subscriptions
    assert (empty.new_in(FEED, entries(3)), empty.read_all()) == (frozenset(), ())
    assert not (tmp_path / "empty").exists()


def test_everything_is_marked_as_read_and_new_again(kept: Subscriptions) -> None:
    """In one list or in all; what was not new before does not become so."""
    kept.add("https://other.example/", "别处", entries(8))
    kept.met(FEED, entries(4, 3, 2))
    kept.met("https://other.example/", entries(9, 8))

    here = kept.read_all(FEED)
    assert (len(here), new(kept)) == (2, ["第9篇"])
    everywhere = kept.read_all()
    assert (len(everywhere), new(kept), kept.read_all()) == (1, [], ())

    kept.unread(here)
    assert sorted(new(kept)) == ["第3篇", "第4篇"]
