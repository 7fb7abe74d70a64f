"""Plain text as an article: paragraphs, and a title where the first line reads like one.

The text of a page that is neither an article nor a list is taken as plain, too.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from reader.errors import EmptyPage
from reader.extract.language import language_of
from reader.extract.lines import size
from reader.extract.text import tidy
from reader.extract.tree import CHARACTERS
from reader.extract.unwrap import unwrap
from reader.model import Article, Block, BlockKind

if TYPE_CHECKING:
    from reader.extract.lines import Lines
    from reader.extract.tree import Document

_MARKUP = re.compile(
    r"^\s*(<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<(!doctype )?html|<!--)", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[。，；：,;:.]$")
LONGEST_TITLE = 40


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
    titled = len(paragraphs) > 1 and size(first) <= LONGEST_TITLE and not _SENTENCE_END.search(first)
    title = first if titled else PurePosixPath(unquote(urlsplit(address).path)).stem
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, paragraph) for paragraph in (paragraphs[1:] if titled else paragraphs)
    )
    return Article(title=title, blocks=blocks, address=address, language=language_of("\n".join(paragraphs)))


def article_of_lines(document: Document, lines: Lines, address: str) -> Article:
    """The whole text that a page shows, line by line, as an article of paragraphs. Raises EmptyPage."""
    texts = [text for line in lines.lines if (text := tidy(line.text))]
    if not texts:
        raise EmptyPage(address=address)
    title = tidy(document.title) or texts[0][:LONGEST_TITLE]
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in texts)
    return Article(
        title=title,
        blocks=blocks,
        address=address,
        language=language_of("\n".join(texts), document.language),
    )


def _paragraphs(lines: list[str]) -> list[str]:
    """Paragraphs: set apart by empty lines where there are any inside, by line ends where not."""
    chunks: list[list[str]] = [[]]
    for line in lines:
        if tidy(line):
            chunks[-1].append(line)
        elif chunks[-1]:
            chunks.append([])
    return [text for chunk in chunks for text in unwrap(chunk)]
