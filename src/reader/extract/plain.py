"""Plain text as an article: paragraphs, and a title where the first line reads like one.

The text of a page that is neither an article nor a list is taken as plain, too.
"""

from __future__ import annotations

import re
from math import ceil
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from reader.errors import EmptyPage
from reader.extract.page.lines import size
from reader.extract.page.tree import BREAKS, CHARACTERS
from reader.extract.parts.unwrap import unwrap
from reader.extract.words.language import language_of, region_of
from reader.extract.words.text import shortened, tidy
from reader.model import Article, Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.page.lines import Lines
    from reader.extract.page.tree import Document

_MARKUP = re.compile(
    r"^\s*(<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<(!doctype )?html|<!--)", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[。，；：,;:.]$")
LONGEST_TITLE = 40
AT_ONCE = 20_000
"""Lines without an empty one between them are looked at so many at a time."""


def is_plain(media_type: str, text: str) -> bool:
    """Whether a text is shown as it stands: it is said to be plain and does not begin like a page."""
    return media_type == "text/plain" and not _MARKUP.match(text[:1000])


def article_of_text(text: str, address: str) -> Article:
    """The article in a plain text. Raises EmptyPage."""
    lines = text[:CHARACTERS].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    paragraphs = _paragraphs(lines)
    if not paragraphs:
        raise EmptyPage(address=address)
    first = paragraphs[0]
    titled = (
        len(paragraphs) > 1
        and size(first) <= LONGEST_TITLE
        and first == shortened(first)
        and not _SENTENCE_END.search(first)
    )
    title = first if titled else PurePosixPath(unquote(urlsplit(address).path)).stem
    language = language_of("\n".join(paragraphs))
    if titled:
        del paragraphs[0]
    return Article(title=title, blocks=tuple(_blocks(paragraphs)), address=address, language=language)


def _blocks(paragraphs: Sequence[str]) -> Iterator[Block]:
    """A block for each paragraph; where there are more than BREAKS, one for several lines of them.

    Half a million blocks take more memory than the process may have, and nobody reads them one by one.
    """
    if len(paragraphs) <= BREAKS:
        yield from (Block(BlockKind.PARAGRAPH, paragraph) for paragraph in paragraphs)
        return
    step = ceil(len(paragraphs) / BREAKS)
    for first in range(0, len(paragraphs), step):
        yield Block(BlockKind.PREFORMATTED, "\n".join(paragraphs[first : first + step]))


def article_of_lines(document: Document, lines: Lines, address: str) -> Article:
    """The whole text that a page shows, line by line, as an article of paragraphs. Raises EmptyPage."""
    texts = [text for line in lines.lines if (text := tidy(line.text))]
    if not texts:
        raise EmptyPage(address=address)
    title = shortened(tidy(document.title)) or texts[0][:LONGEST_TITLE]
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
    language = language_of("\n".join(texts), document.language)
    region = region_of(language, document.languages())
    return Article(title=title, blocks=blocks, address=address, language=language, region=region)


def _paragraphs(lines: list[str]) -> list[str]:
    """Paragraphs: set apart by empty lines where there are any inside, by line ends where not."""
    found: list[str] = []
    chunk: list[str] = []
    for line in lines:
        inked = bool(tidy(line))
        if inked:
            chunk.append(line)
        if chunk and (not inked or len(chunk) >= AT_ONCE):
            found += unwrap(chunk)
            chunk = []
    return found + unwrap(chunk)
