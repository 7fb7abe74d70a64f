"""Parts of a document that stand outside its element: the index table, the film above it, the files below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.attachments import File, files_of, media_type_of
from reader.extract.index_table import index_of
from reader.extract.inline import Inline
from reader.extract.lines import size
from reader.extract.names import is_other
from reader.extract.part_rules import part_rules
from reader.extract.spans import shifted
from reader.extract.tree import BLOCKS, Node
from reader.extract.videos import ELEMENTS, video_of
from reader.model import Block, BlockKind, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FILES = 100
"""So many files outside the article's element are looked for."""
LEVELS = 4
"""A file's link is called an attachment at most so many elements above it ..."""
SHORT = 300
"""... in one with no more to read than this, in Chinese characters."""


def with_surroundings(blocks: Sequence[Block], body: Node, root: Node, base: str) -> list[Block]:
    """An article's blocks and what belongs to it beside root, its element: nothing that is there already."""
    inline = Inline(base)
    inside = set(root.walk(skip=False))
    known = {block.address for block in blocks if block.address}
    before: list[Block] = []
    index = index_of(body, root, inside)
    if index is not None:
        before.append(index)
    if not any(block.kind is BlockKind.VIDEO for block in blocks):
        before += _videos(body, root, inside, inline)
    behind = [_block(file) for file in _files(body, root, inside, inline) if file.address not in known]
    return [*before, *blocks, *behind]


def _videos(body: Node, root: Node, inside: set[Node], inline: Inline) -> Iterator[Block]:
    """The film that a page shows above its article's text."""
    holders = set(root.above())
    for node in body.walk():
        if node is root:
            return
        if node.tag not in ELEMENTS or node in inside:
            continue
        # One in a list of films, in a column at the side or in an advertisement is another page's.
        apart = [outer for outer in node.above() if outer not in holders]
        if any(is_other(outer) or outer.tag in {"ul", "ol", "a"} for outer in apart):
            continue
        video = video_of(node, inline)
        if video is not None:
            yield Block(BlockKind.VIDEO, video.title, address=video.address)
            return


def _files(body: Node, root: Node, inside: set[Node], inline: Inline) -> Iterator[File]:
    """The files that a page offers as attachments below its article's element."""
    holders = set(root.above())
    seen: set[str] = set()
    lines: set[Node] = set()
    begun = False
    for node in body.walk():
        begun = begun or node is root
        if not begun or node.tag != "a" or node in inside:
            continue
        address = inline.address(node.get("href"))
        if not address or not media_type_of(address, node.text()) or not _is_attached(node, holders):
            continue
        line = next((outer for outer in node.above() if outer.tag in BLOCKS), node)
        if line in lines or line in holders:
            continue
        lines.add(line)
        for file in _of_line(line, inline):
            if file.address not in seen and len(seen) < FILES:
                seen.add(file.address)
                yield file


def _is_attached(link: Node, holders: set[Node]) -> bool:
    """Whether something around a link says that what it leads to is attached to the article."""
    rules = part_rules()
    for _, outer in zip(range(LEVELS), (link, *link.above()), strict=False):
        if outer in holders:
            return False
        text = outer.text()
        if size(text) > SHORT:
            return False
        if rules.announces_files.search(text) or "附件" in text:
            return True
    return False


def _of_line(line: Node, inline: Inline) -> list[File]:
    text, spans, _ = inline.line(line)
    files = files_of(text, spans)
    if files:
        return files
    found: list[File] = []
    for span in spans:
        if span.kind is SpanKind.LINK:
            words = text[span.start : span.end]
            found += files_of(words, shifted((span,), -span.start))
    return found


def _block(file: File) -> Block:
    return Block(
        BlockKind.ATTACHMENT, file.text, address=file.address, media_type=file.media_type, size=file.size
    )
