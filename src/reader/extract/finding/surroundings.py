"""Parts of a document that stand outside its element: the index table, the film above it, the files below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract.finding.albums import album_below, slides_above, slides_in
from reader.extract.page.lines import size
from reader.extract.page.names import is_other, names_of
from reader.extract.page.tree import BLOCKS, Document, Node
from reader.extract.parts.attachments import File, files_of, media_type_of
from reader.extract.parts.index_table import index_from, index_of, is_index
from reader.extract.parts.inline import Inline
from reader.extract.parts.videos import ELEMENTS, video_of
from reader.extract.words.part_rules import part_rules
from reader.extract.words.rules import words
from reader.extract.words.spans import shifted
from reader.model import Block, BlockKind, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ENDINGS = re.compile(r"\.([a-z0-9]{2,5})(?![a-z0-9])")
HEAD = 5
"""A law's note stands among its first blocks ..."""
NEAR = 20
"""... or at most so many elements above them."""
FILES = 100
"""So many files outside the article's element are looked for."""
LEVELS = 4
"""A file's link is called an attachment at most so many elements above it ..."""
SHORT = 300
"""... in one with no more to read than this, in Chinese characters."""


def with_surroundings(blocks: Sequence[Block], document: Document, root: Node, base: str) -> list[Block]:
    """An article's blocks and what belongs to it beside root, its element: nothing that is there already."""
    inline = Inline(base)
    holders = set(root.above())
    before, behind = _outside(document.body, root)
    known = {block.address for block in blocks if block.address}
    found: list[Block] = []
    blocks = [index_from(block) or block for block in blocks]
    index = index_of([node for node in (*before, *behind) if node not in holders])
    if index is not None and not any(map(is_index, blocks)):
        found.append(index)
    if not any(block.kind is BlockKind.VIDEO for block in blocks):
        found += _videos(before, holders, inline)
    if not any(part_rules().passed.fullmatch(block.text) for block in blocks[:HEAD]):
        found += _passed([node for node in before[-NEAR:] if node not in holders], inline)
    files = [_block(file) for file in _files(behind, holders, inline) if file.address not in known]
    seen = {block.image for block in blocks if block.image}
    shared = document.meta("og:image")
    shown = [*slides_above(before, holders, base, shared)] or [*slides_in(document.scripts, shared)]
    slides = [block for block in shown if block.image not in seen]
    album = [block for block in album_below(behind, holders, base) if block.image not in seen]
    return [*found, *slides, *blocks, *files, *album]


def _outside(body: Node, root: Node) -> tuple[list[Node], list[Node]]:
    """What stands before root, the elements around it among them, and behind it; hidden parts left out."""
    before: list[Node] = []
    behind: list[Node] = []
    found = before
    stack = [body]
    while stack:
        node = stack.pop()
        if node is root:
            found = behind
        elif not node.hidden and not node.dropped:
            found.append(node)
            stack += node.elements[::-1]
    return before, behind


def _passed(near: Sequence[Node], inline: Inline) -> list[Block]:
    """A law's note among elements that stand right above the law's."""
    for node in reversed(near):
        if node.tag in BLOCKS and (text := node.text()) and part_rules().passed.fullmatch(text):
            text, spans, _ = inline.line(node)
            return [Block(BlockKind.PARAGRAPH, text, spans=spans)]
    return []


def _videos(before: Sequence[Node], holders: set[Node], inline: Inline) -> Iterator[Block]:
    """The film that a page shows above its article's text."""
    for node in before:
        if node.tag not in ELEMENTS:
            continue
        # One in a list of films, in a column at the side or in an advertisement is another page's.
        apart = [outer for outer in node.above() if outer not in holders]
        if any(is_other(outer) or outer.tag in {"ul", "ol", "a"} for outer in apart):
            continue
        video = video_of(node, inline)
        if video is not None:
            yield Block(BlockKind.VIDEO, video.title, address=video.address)
            return


def _files(behind: Sequence[Node], holders: set[Node], inline: Inline) -> Iterator[File]:
    """The files that a page offers as attachments below its article's element."""
    seen: set[str] = set()
    lines: set[Node] = set()
    for node in behind:
        if node.tag != "a" or not _may_be_file(node):
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


def _may_be_file(link: Node) -> bool:
    """Whether a link's address or words hold a file's ending, before any of it is read closely."""
    endings = part_rules().file_endings
    said = [link.get("href"), *(child for child in link.children if isinstance(child, str))]
    return any("." in text and not endings.isdisjoint(_ENDINGS.findall(text.lower())) for text in said)


def _is_attached(link: Node, holders: set[Node]) -> bool:
    """Whether something around a link says that what it leads to is attached to the article."""
    rules = part_rules()
    for _, outer in zip(range(LEVELS), (link, *link.above()), strict=False):
        if outer in holders:
            return False
        text = outer.text()
        if size(text) > SHORT:
            return False
        if rules.announces_files.search(text) or "附件" in text or _is_for_files(outer):
            return True
    return False


def _is_for_files(node: Node) -> bool:
    """Whether an element's name, or the small picture in it, says that files are offered there."""
    names = set(names_of(node))
    for inner in node.elements:
        if inner.tag == "img":
            names |= words(inner.get("src").rpartition("/")[2].partition(".")[0])
    return not names.isdisjoint(part_rules().file_names)


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
