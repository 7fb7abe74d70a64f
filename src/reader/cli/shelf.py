"""`lingdu shelf`: what is on the shelf, looked through, written out, taken in, emptied."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from reader.cli.exit_codes import OK
from reader.library.settings_file import SettingsFile
from reader.library.shelf.entries import View
from reader.library.shelf.schema import roll_back
from reader.library.shelf.store import Shelf
from reader.places import SETTINGS, folders
from reader.settings import SHELF_MEGABYTES
from reader.text_tools import Folding

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from reader.cli.words import Words
    from reader.library.shelf.entries import Hit, Kept

PART = 100


def shelf(given: argparse.Namespace, words: Words) -> int:
    """Do what was asked with the reader's own shelf."""
    kept = Shelf(folders().data, folding=Folding())
    try:
        return _do(kept, given, words)
    finally:
        kept.close()


def _do(kept: Shelf, given: argparse.Namespace, words: Words) -> int:
    if given.shelf_action == "list":
        for entry in _all(kept):
            print(_line(entry))
    elif given.shelf_action == "search":
        for hit in _found(kept, given.what):
            print(f"{_line(hit.kept)}\t{hit.line}")
    elif given.shelf_action == "export":
        kept.write_out(Path(given.what))
        print(words.wrote(given.what), file=sys.stderr)
    elif given.shelf_action == "import":
        print(words.taken_in(kept.take_in(Path(given.what))), file=sys.stderr)
    elif given.shelf_action == "empty":
        kept.empty()
    elif given.shelf_action == "roll-back":
        print(words.wrote(str(roll_back(kept.path))), file=sys.stderr)
    elif given.shelf_action == "limit":
        _limit(kept, given.what, words)
    return OK


LIMITS = {"200": 200, "1000": 1_000, "5000": 5_000, "none": SHELF_MEGABYTES[-1]}
"""How much the shelf may keep, in MB, by what is written for it."""


def _limit(kept: Shelf, wanted: str, words: Words) -> None:
    """Set how much is kept, and let go at once what has no room; or only say how much it is."""
    file = SettingsFile(folders().settings / SETTINGS)
    settings = file.load().settings
    gone = 0
    if wanted:
        settings = replace(settings, shelf_megabytes=LIMITS[wanted])
        file.save(settings)
        kept.set_limit(settings.shelf_megabytes)
        gone = kept.make_room()
    limit = settings.shelf_megabytes if settings.shelf_megabytes < SHELF_MEGABYTES[-1] else 0
    print(words.room(kept.used(), limit, gone), file=sys.stderr)


def _found(kept: Shelf, wanted: str) -> Iterator[Hit]:
    while kept.index_next():
        pass
    offset, more = 0, True
    while more:
        part = kept.search(wanted, PART, offset)
        yield from part.hits
        offset, more = offset + PART, part.more


def _all(kept: Shelf) -> Iterator[Kept]:
    after = None
    while True:
        part = kept.listed(View.ALL, PART, after)
        yield from part.entries
        after = part.after
        if after is None:
            return


def _line(entry: Kept) -> str:
    """When it was opened, its title and its address, with tabs between them."""
    return "\t".join(" ".join(text.split()) for text in (entry.opened[:16], entry.title, entry.address))
