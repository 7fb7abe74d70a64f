"""An article as Markdown (CommonMark with GitHub's tables)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.model import BlockKind

if TYPE_CHECKING:
    from reader.model import Article, Block

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~&])")
_AT_START = re.compile(r"^(\s*)([#+=-]|\d+(?=[.)]))")
_ADDRESS = re.compile(r"[\s<>()\\]")


def to_markdown(article: Article) -> str:
    """Title, the line about the article, then its blocks; nothing in the text becomes markup."""
    facts = (article.source or article.site, article.author, article.published)
    about = " · ".join(escaped(part) for part in facts if part)
    parts = [f"# {escaped(article.title)}" if article.title else "", about]
    parts += [_block(block) for block in article.blocks]
    if article.address.startswith(("http://", "https://")):
        parts.append(f"<{_link(article.address)}>")
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """Text in which no character means markup."""
    return _AT_START.sub(_escape_start, _SPECIAL.sub(r"\\\1", text))


def _escape_start(found: re.Match[str]) -> str:
    space, mark = found.groups()
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"


def _block(block: Block) -> str:
    writers = {
        BlockKind.HEADING: _heading,
        BlockKind.LIST: _list,
        BlockKind.QUOTE: _quote,
        BlockKind.TABLE: _table,
        BlockKind.FIGURE: _figure,
        BlockKind.PREFORMATTED: _preformatted,
    }
    writer = writers.get(block.kind)
    return writer(block) if writer else escaped(block.text)


def _heading(block: Block) -> str:
    # The title is the only heading of level 1.
    return f"{'#' * max(2, block.level)} {escaped(block.text)}"


def _list(block: Block) -> str:
    return "\n".join(
        f"{f'{number}.' if block.ordered else '-'} {escaped(item)}"
        for number, item in enumerate(block.items, start=1)
    )


def _quote(block: Block) -> str:
    return "\n".join(f"> {escaped(line)}" for line in block.text.split("\n"))


def _figure(block: Block) -> str:
    picture = f"![{escaped(block.alt or block.text)}](<{_link(block.image)}>)"
    return picture + (f"\n\n*{escaped(block.text)}*" if block.text else "")


def _preformatted(block: Block) -> str:
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall(r"`+", block.text)), default=0))
    return f"{fence}\n{block.text}\n{fence}"


def _table(block: Block) -> str:
    head = list(block.rows[0]) if block.header_rows else [""] * len(block.rows[0])
    body = block.rows[1:] if block.header_rows else block.rows
    lines = [head, ["---"] * len(head), *body]
    return "\n".join(
        f"| {' | '.join(cell if index == 1 else escaped(cell) for cell in line)} |"
        for index, line in enumerate(lines)
    )


def _link(address: str) -> str:
    return _ADDRESS.sub(lambda found: f"%{ord(found.group()):02X}", address)
