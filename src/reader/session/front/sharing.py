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
    from reader.fetch.tracking import without_tracking

    address = article.address if host_of(article.address) else article.saved_from
    if not host_of(address):
        return ""
    parts = urlsplit(address)
    _, _, host = parts.netloc.rpartition("@")
    return without_tracking(urlunsplit(parts._replace(netloc=host)))
