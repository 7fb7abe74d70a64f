"""An article as a page of its own: proper structure, no script, nothing fetched but its pictures."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from reader.export.inline import (
    BULLETS,
    Entry,
    Place,
    entries_of,
    is_web,
    note_numbers,
    number_of,
    places_of,
    render,
)
from reader.model import BlockKind, SpanKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.model import Article, Block, Span

__all__ = ["is_web", "to_html"]

_STYLE = """\
body{margin:2rem auto;max-width:40em;padding:0 1rem;font:1.25rem/1.75 sans-serif}
body{color:#111;background:#fdfaf3}
h1,h2,h3,h4,h5,h6{line-height:1.4}
figure{margin:2rem 0;text-align:center}img{max-width:100%;height:auto}
figcaption,.about{color:#444}
table{border-collapse:collapse}th,td{border:1px solid #666;padding:.3em .6em;text-align:left}
blockquote{margin:1rem 0;padding-left:1rem;border-left:.25rem solid #666}
pre{overflow-x:auto}pre.lines{font:inherit;white-space:pre-wrap}code{font-family:monospace}
sup,sub{line-height:0}ul.plain{list-style:none}.note{color:#444}
@media(prefers-color-scheme:dark){body{color:#f3eee2;background:#111}figcaption,.about,.note{color:#ccc}}"""

_POLICY = "default-src 'none'; img-src http: https: data:; style-src 'unsafe-inline'"


def to_html(article: Article) -> str:
    """The article as a complete HTML page; every text and address in it is escaped."""
    language = f' lang="{escape(article.language)}"' if article.language else ""
    about = " · ".join(escape(part) for part in (article.source or article.site, article.author) if part)
    date = (
        f'<time datetime="{escape(article.published)}">{escape(article.published)}</time>'
        if article.published
        else ""
    )
    facts = " · ".join(part for part in (about, date) if part)
    writer = _Writer(article)
    parts = [
        "<!DOCTYPE html>",
        f"<html{language}>",
        '<head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{escape(_POLICY)}">',
        '<meta name="viewport" content="width=device-width">',
        f"<title>{escape(article.title)}</title>",
        f"<style>{_STYLE}</style></head>",
        "<body><article>",
        f"<h1>{escape(article.title)}</h1>" if article.title else "",
        f'<p class="about">{facts}</p>' if facts else "",
        *(writer.block(block) for block in article.blocks),
        _origin(article.address),
        "</article></body></html>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _origin(address: str) -> str:
    if not is_web(address):
        return ""
    return f'<footer><p><a href="{escape(address)}">{escape(address)}</a></p></footer>'


_TAGS = {
    SpanKind.EMPHASIS: "em",
    SpanKind.STRONG: "strong",
    SpanKind.CODE: "code",
    SpanKind.SUPERSCRIPT: "sup",
    SpanKind.SUBSCRIPT: "sub",
}
_WRAPPED = {
    BlockKind.PREFORMATTED: ('<pre class="lines">', "</pre>"),
    BlockKind.QUOTE: ("<blockquote>", "</blockquote>"),
}
_LETTERS = ("a", "A")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


class _Writer:
    """Writes an article's blocks; remembers which footnotes have been pointed to."""

    def __init__(self, article: Article) -> None:
        self._notes = note_numbers(article)
        self._marked: set[int] = set()
        self._writers: dict[BlockKind, Callable[[Block], str]] = {
            BlockKind.LIST: lambda block: self._list(block, entries_of(block)),
            BlockKind.TABLE: self._table,
            BlockKind.FIGURE: self._figure,
            BlockKind.NOTE: self._note,
            BlockKind.ATTACHMENT: self._file,
            BlockKind.VIDEO: self._file,
            BlockKind.CODE: lambda block: f"<pre><code>{escape(block.text)}</code></pre>",
        }

    def block(self, block: Block) -> str:
        """One block, every text and address in it escaped."""
        written = self._written(block)
        if not block.language or not written:
            return written
        end = len("<") + next(index for index, sign in enumerate(written[1:]) if sign in " >")
        return f'{written[:end]} lang="{escape(block.language)}"{written[end:]}'

    def _written(self, block: Block) -> str:
        writer = self._writers.get(block.kind)
        if writer is not None:
            return writer(block)
        text = self._inline(block, 0, len(block.text))
        if block.kind is BlockKind.HEADING:
            # The title is the only h1.
            level = min(6, max(2, block.level))
            return f"<h{level}>{text}</h{level}>"
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.QUOTE}:
            text = text.replace("\n", "<br>\n")
        opening, closing = _WRAPPED.get(block.kind, ("<p>", "</p>"))
        return f"{opening}{text}{closing}"

    def _inline(self, block: Block, start: int, end: int) -> str:
        return render(block, start, end, escape, self._span)

    def _span(self, span: Span, inside: str, around: tuple[Span, ...]) -> str:
        if span.kind is SpanKind.LINK:
            nested = any(outer.kind is SpanKind.LINK for outer in around)
            return (
                inside
                if nested or not is_web(span.target)
                else f'<a href="{escape(span.target)}">{inside}</a>'
            )
        if span.kind is SpanKind.NOTE:
            number = self._notes.get(span.target)
            if number is None or any(outer.kind in {SpanKind.LINK, SpanKind.NOTE} for outer in around):
                return f"<sup>{inside}</sup>"
            name = "" if number in self._marked else f' id="mark-{number}"'
            self._marked.add(number)
            return f'<sup><a{name} href="#note-{number}" role="doc-noteref">{inside}</a></sup>'
        tag = _TAGS[span.kind]
        return f"<{tag}>{inside}</{tag}>"

    def _note(self, block: Block) -> str:
        number = self._notes.get(block.label)
        label = escape(block.label)
        name = ""
        if number is not None:
            name = f' id="note-{number}"'
            label = (
                f'<a href="#mark-{number}" role="doc-backlink">{label}</a>'
                if number in self._marked
                else label
            )
        text = self._inline(block, 0, len(block.text))
        return f'<p class="note"{name} role="doc-footnote">{label} {text}</p>'

    def _file(self, block: Block) -> str:
        text = self._inline(block, 0, len(block.text)) or escape(block.address)
        if is_web(block.address):
            text = f'<a href="{escape(block.address)}">{_without_links(text)}</a>'
        facts = "，".join(escape(fact) for fact in (block.media_type, block.size) if fact)
        return f'<p class="{block.kind.value}">{text}{f"（{facts}）" if facts else ""}</p>'

    def _list(self, block: Block, entries: Sequence[Entry]) -> str:
        numbers = [number_of(entry.marker) for entry in entries]
        markers = [entry.marker for entry in entries]
        letters = next(
            (kind for kind in (*_LETTERS, "i", "I") if markers == _counted(kind, len(markers))), ""
        )
        plain = False
        if None not in numbers:
            opening, closing = "<ol>", "</ol>"
        elif letters:
            opening, closing = f'<ol type="{letters}">', "</ol>"
        else:
            plain = any(marker not in BULLETS for marker in markers) or not any(markers)
            opening, closing = '<ul class="plain">' if plain else "<ul>", "</ul>"
        items: list[str] = []
        due = 1
        for entry, number in zip(entries, numbers, strict=True):
            value = f' value="{number}"' if number is not None and number != due else ""
            due = (number or 0) + 1
            before = f"{escape(entry.marker)} " if plain and entry.marker else ""
            inner = self._list(block, entry.inner) if entry.inner else ""
            items.append(f"<li{value}>{before}{self._inline(block, entry.start, entry.end)}{inner}</li>")
        return f"{opening}{''.join(items)}{closing}"

    def _table(self, block: Block) -> str:
        lines = [self._row(block, places) for places in places_of(block)]
        head = block.header_rows
        if any(merge.row < head < merge.row + merge.rows for merge in block.merged):
            head = 0
        parts = [
            f"<thead>{''.join(lines[:head])}</thead>" if head else "",
            f"<tbody>{''.join(lines[head:])}</tbody>",
        ]
        return f"<table>{''.join(parts)}</table>"

    def _row(self, block: Block, places: Sequence[Place]) -> str:
        cells: list[str] = []
        for place in places:
            spans = f' rowspan="{place.rows}"' if place.rows > 1 else ""
            spans += f' colspan="{place.columns}"' if place.columns > 1 else ""
            tag = "td"
            if place.row < block.header_rows:
                tag, scope = "th", "colgroup" if place.columns > 1 else "col"
            elif place.column < block.header_columns:
                tag, scope = "th", "rowgroup" if place.rows > 1 else "row"
            scoped = f' scope="{scope}"' if tag == "th" else ""
            cells.append(f"<{tag}{scoped}{spans}>{self._inline(block, place.start, place.end)}</{tag}>")
        return f"<tr>{''.join(cells)}</tr>"

    def _figure(self, block: Block) -> str:
        shown = is_web(block.image) or block.image.startswith("data:image/")
        picture = (
            f'<img src="{escape(block.image)}" alt="{escape(block.alt)}" loading="lazy">'
            if shown
            else escape(block.alt)
        )
        caption = f"<figcaption>{self._inline(block, 0, len(block.text))}</figcaption>" if block.text else ""
        return f"<figure>{picture}{caption}</figure>" if picture or caption else ""


def _counted(kind: str, many: int) -> list[str]:
    """How a list of so many items counts in letters or Roman numerals; empty beyond what is common."""
    if kind in _LETTERS:
        return [f"{chr(ord(kind) + index)}." for index in range(min(many, 26))]
    signs = [f"{sign}." for sign in _ROMAN[:many]]
    return [sign.upper() for sign in signs] if kind == "I" else signs


def _without_links(markup: str) -> str:
    """A file's words with no link in them: they are one."""
    return re.sub(r"</?a\b[^>]*>", "", markup)
