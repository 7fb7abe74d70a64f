"""`lingdu read`: the article alone, or the list of articles that a page is, on standard output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.cli.ask import open_page
from reader.cli.exit_codes import OK
from reader.model import Listing, NoticeKind
from reader.places import resolve
from reader.processes import loader_child
from reader.settings import Script

if TYPE_CHECKING:
    import argparse

    from reader.cli.words import Words
    from reader.model import Article


def read(given: argparse.Namespace, words: Words) -> int:
    """Print the article or the list in the form and script that was asked for."""
    from reader.export.forms import write
    from reader.export.listings import converted, write_listing
    from reader.script.convert import Converter
    from reader.script.join_lines import with_joined_lines

    loader = loader_child(given.log_to, words.language)
    try:
        page = open_page(loader, resolve(given.address), plain=given.plain)
    finally:
        loader.close()
    converter, script = Converter(), Script(given.script)
    if isinstance(page, Listing):
        _print(write_listing(converted(page, lambda article: converter.convert(article, script)), given.form))
        return OK
    article = converter.convert(page, script)
    if given.join:
        article = with_joined_lines(article)
    _print(write(article, given.form))
    if given.form != "json":
        _tell(article, words)
    return OK


def _tell(article: Article, words: Words) -> None:
    """Say what the article lacks."""
    missing = [notice.text for notice in article.notices if notice.kind is NoticeKind.MISSING]
    hidden = sum(not notice.shown for notice in article.notices) - len(missing)
    if hidden:
        print(f"lingdu: {words.hidden(hidden)}", file=sys.stderr)
    for address in missing:
        print(f"lingdu: {words.missing(address)}", file=sys.stderr)


def _print(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8"))
    sys.stdout.buffer.flush()
