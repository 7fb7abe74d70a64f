"""What of an article can be handed on to another device: its address on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from reader.web_address import host_of

if TYPE_CHECKING:
    from reader.model import Article


def shareable_address(article: Article) -> str:
    """The article's address, without what only tells who came from where, and without a password in it.

    Of a file that which it says that it was saved from. Empty where it has none on the web: a sample.
    """
    return on_the_web(article.address) or on_the_web(article.saved_from)


def on_the_web(address: str) -> str:
    """An address that can be handed on; empty where it is not one of the web."""
    from reader.fetch.tracking import without_tracking

    if not host_of(address):
        return ""
    parts = urlsplit(address)
    _, _, host = parts.netloc.rpartition("@")
    return without_tracking(urlunsplit(parts._replace(netloc=host)))
