"""`lingdu read`: the article alone, on standard output."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from reader.app import loader_child, resolve
from reader.cli.ask import open_article
from reader.settings import Script

if TYPE_CHECKING:
    import argparse

    from reader.cli.words import Words


def read(given: argparse.Namespace, words: Words) -> int:
    """Print the article in the form and script that was asked for."""
    from reader.export.forms import write
    from reader.script.convert import Converter

    loader = loader_child(given.log_to)
    try:
        article, _ = open_article(loader, resolve(given.address), pictures=False)
    finally:
        loader.close()
    article = Converter().convert(article, Script(given.script))
    sys.stdout.buffer.write(write(article, given.form).encode("utf-8"))
    sys.stdout.buffer.flush()
    if article.notices and given.form != "json":
        print(f"lingdu: {words.hidden(len(article.notices))}", file=sys.stderr)
    return 0
