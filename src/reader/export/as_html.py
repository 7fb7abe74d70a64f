"""An article as a page of its own: proper structure, no script, nothing fetched but its pictures."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from reader.model import BlockKind

if TYPE_CHECKING:
    from reader.model import Article, Block

_STYLE = """\
body{margin:2rem auto;max-width:40em;padding:0 1rem;font:1.25rem/1.75 sans-serif}
body{color:#111;background:#fdfaf3}
h1,h2,h3,h4,h5,h6{line-height:1.4}
figure{margin:2rem 0;text-align:center}img{max-width:100%;height:auto}
figcaption,.about{color:#444}
table{border-collapse:collapse}th,td{border:1px solid #666;padding:.3em .6em;text-align:left}
blockquote{margin:1rem 0;padding-left:1rem;border-left:.25rem solid #666}
pre{overflow-x:auto}
@media(prefers-color-scheme:dark){body{color:#f3eee2;background:#111}figcaption,.about{color:#ccc}}"""

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
        *(_block(block) for block in article.blocks),
        _origin(article.address),
        "</article></body></html>",
    ]
    return "\n".join(part for part in parts if part) + "\n"


def _origin(address: str) -> str:
    if not is_web(address):
        return ""
    return f'<footer><p><a href="{escape(address)}">{escape(address)}</a></p></footer>'


def is_web(address: str) -> bool:
    """Whether an address may stand in a page: nothing but http and https."""
    return address.lower().startswith(("http://", "https://"))


def _block(block: Block) -> str:
    text = escape(block.text)
    if block.kind is BlockKind.HEADING:
        # The title is the only h1.
        level = min(6, max(2, block.level))
        return f"<h{level}>{text}</h{level}>"
    if block.kind is BlockKind.LIST:
        tag = "ol" if block.ordered else "ul"
        items = "".join(f"<li>{escape(item)}</li>" for item in block.items)
        return f"<{tag}>{items}</{tag}>"
    if block.kind is BlockKind.TABLE:
        return _table(block)
    if block.kind is BlockKind.FIGURE:
        return _figure(block)
    tag = {BlockKind.PREFORMATTED: "pre", BlockKind.QUOTE: "blockquote"}.get(block.kind, "p")
    return f"<{tag}>{text}</{tag}>"


def _table(block: Block) -> str:
    def row(cells: tuple[str, ...], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"

    head = "".join(row(cells, "th") for cells in block.rows[: block.header_rows])
    body = "".join(row(cells, "td") for cells in block.rows[block.header_rows :])
    return f"<table>{f'<thead>{head}</thead>' if head else ''}<tbody>{body}</tbody></table>"


def _figure(block: Block) -> str:
    shown = is_web(block.image) or block.image.startswith("data:image/")
    picture = (
        f'<img src="{escape(block.image)}" alt="{escape(block.alt)}" loading="lazy">'
        if shown
        else escape(block.alt)
    )
    caption = f"<figcaption>{escape(block.text)}</figcaption>" if block.text else ""
    return f"<figure>{picture}{caption}</figure>" if picture or caption else ""
