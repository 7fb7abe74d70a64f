"""What of an article can be handed on to another device: its address on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit, urlunsplit

from reader.web_address import host_of

if TYPE_CHECKING:
    from reader.model import Article


def shareable_address(article: Article) -> str:
    """The article's address, without what only tells who came from where, and without a password in it.

    Empty where it has none on the web: a file, a sample.
    """
    from reader.fetch.tracking import without_tracking

    if not host_of(article.address):
        return ""
    parts = urlsplit(article.address)
    _, _, host = parts.netloc.rpartition("@")
    return without_tracking(urlunsplit(parts._replace(netloc=host)))
