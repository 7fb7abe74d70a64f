"""`lingdu feeds`: what is subscribed to, listed, added, removed, looked at, taken in, written out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.children.protocol import Check, Checked
from reader.cli.ask import PAGE_SECONDS, answers
from reader.cli.exit_codes import ADDRESS, NETWORK, OK, STORAGE
from reader.errors import ChildDied, ReaderError
from reader.library import opml
from reader.library.shelf.store import Shelf
from reader.places import folders, resolve
from reader.processes import loader_child
from reader.text_tools import Folding

if TYPE_CHECKING:
    import argparse

    from reader.children.loaders import Loaders
    from reader.cli.words import Words
    from reader.library.subscriptions import Subscription, Subscriptions


def feeds(given: argparse.Namespace, words: Words) -> int:
    """Do what was asked with the reader's own subscriptions."""
    shelf = Shelf(folders().data, folding=Folding())
    try:
        return _do(shelf.subscriptions, given, words)
    finally:
        shelf.close()


def _do(kept: Subscriptions, given: argparse.Namespace, words: Words) -> int:
    action, what = given.feeds_action, given.what
    if action == "list":
        for each in kept.all():
            print(f"{each.new}\t{_line(each.title)}\t{each.address}")
    elif action == "remove":
        found = [each for each in kept.all() if what in {each.address, each.title}]
        for each in found:
            kept.remove(each.number)
        kept.purge()
        if not found:
            print(f"lingdu: {words.not_subscribed(what)}", file=sys.stderr)
            return ADDRESS
    elif action == "export":
        opml.write(Path(what), [(each.title, each.address) for each in kept.all()])
        print(words.wrote(what), file=sys.stderr)
    elif action == "import":
        print(words.subscribed(kept.add_all(opml.read(Path(what)))), file=sys.stderr)
    else:
        return _with_loader(kept, given, words)
    return OK


def _with_loader(kept: Subscriptions, given: argparse.Namespace, words: Words) -> int:
    loader = loader_child(given.log_to, words.language)
    try:
        if given.feeds_action == "add":
            listing = _checked(loader, Check(resolve(given.what))).listing
            if listing is not None and not kept.add(listing.address, listing.title, listing.entries):
                print(f"lingdu: {words.too_many_subscriptions()}", file=sys.stderr)
                return STORAGE
            return OK
        return _check(kept, loader, words)
    finally:
        loader.close()


def _check(kept: Subscriptions, loader: Loaders, words: Words) -> int:
    """Look at every subscription, then print what is new; NETWORK where one could not be had."""
    code = OK
    for each in kept.all():
        try:
            _look_at(kept, loader, each)
        except ReaderError as error:
            kept.failed(each.number, type(error).__name__)
            print(f"lingdu: {each.title}: {words.error(error)}", file=sys.stderr)
            code = NETWORK
    for entry in kept.new_entries():
        print("\t".join(_line(text) for text in (entry.date, entry.title, entry.address, entry.list_title)))
    return code


def _look_at(kept: Subscriptions, loader: Loaders, each: Subscription) -> None:
    found = _checked(loader, Check(each.address, each.etag, each.modified))
    kept.had(each.number, found.listing, found.etag, found.modified)


def _checked(loader: Loaders, message: Check) -> Checked:
    """What a check has found. Raises ReaderError."""
    for reply in answers(loader, message, seconds=PAGE_SECONDS):
        if isinstance(reply, Checked):
            return reply
    raise ChildDied(child=loader.name, times=1)


def _line(text: str) -> str:
    return " ".join(text.split())
