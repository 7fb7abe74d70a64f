"""Asks a child and waits for its answers: what a command line may do and a window may not."""

from __future__ import annotations

import queue
from typing import TYPE_CHECKING

from reader.children.protocol import (
    Done,
    Failed,
    Listed,
    ListVoices,
    Message,
    Open,
    Opened,
    PictureArrived,
    Voices,
)
from reader.errors import ChildDied, ListOfLinks, error_of
from reader.model import Listing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.children.child import Child
    from reader.children.loaders import Loaders
    from reader.model import Article, Picture
    from reader.sound import Voice

SECONDS = 60.0
"""How long one request may take."""
PAGE_SECONDS = 20.0
"""How long a page may take with its pictures; then its loader is killed."""


def answers(child: Child | Loaders, message: Message, *, seconds: float = SECONDS) -> Iterator[Message]:
    """Every answer to one request, as they come; raises the error that it failed with."""
    arrived: queue.SimpleQueue[Message] = queue.SimpleQueue()
    child.ask(message, arrived.put, seconds=seconds)
    while not isinstance(reply := arrived.get(), Done):
        if isinstance(reply, Failed):
            raise error_of(reply.failure)
        yield reply


def open_page(loader: Loaders, address: str, *, plain: bool = False) -> Article | Listing:
    """The article or the list of articles at this address, without pictures. Raises ReaderError.

    With `plain`, any page's whole text is an article.
    """
    for reply in answers(loader, Open(address, pictures=False, plain=plain), seconds=PAGE_SECONDS):
        if isinstance(reply, Opened):
            return reply.article
        if isinstance(reply, Listed):
            return reply.listing
    raise ChildDied(child=loader.name, times=1)


def open_article(loader: Loaders, address: str, *, pictures: bool) -> tuple[Article, list[Picture]]:
    """The article at this address, and its pictures when they are wanted. Raises ReaderError."""
    found, drawn = open_whole(loader, address, pictures=pictures)
    if isinstance(found, Listing):
        raise ListOfLinks(address=address, links=len(found.entries))
    return found, drawn


def open_whole(loader: Loaders, address: str, *, pictures: bool) -> tuple[Article | Listing, list[Picture]]:
    """The article and its pictures, or the list of articles, at this address. Raises ReaderError."""
    found: Article | Listing | None = None
    drawn: list[Picture] = []
    for reply in answers(loader, Open(address, pictures), seconds=PAGE_SECONDS):
        if isinstance(reply, Opened):
            found, drawn = reply.article, []
        elif isinstance(reply, Listed):
            found = reply.listing
        elif isinstance(reply, PictureArrived):
            drawn.append(reply.picture)
    if found is None:
        raise ChildDied(child=loader.name, times=1)
    return found, drawn


def list_voices(speaker: Child) -> tuple[Voice, ...]:
    """The voices that work here. Raises ReaderError."""
    for reply in answers(speaker, ListVoices()):
        if isinstance(reply, Voices):
            return reply.voices
    return ()
